import { computed, watch } from 'vue'
import { useLibraryStore } from '@/stores/library'
import { usePlanStore } from '@/stores/plan'
import { useStorageStateStore } from '@/stores/storage-state'

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Has the browser ask before it closes the page, but only while closing would lose something. */
export function useClosingWarning(): void {
  const plans = usePlanStore()
  const library = useLibraryStore()
  const storage = useStorageStateStore()

  // What is merely on its way is left behind for the next start, see `onLeave`.
  const wouldLose = computed(() => {
    if (storage.state === 'memory') return plans.plan !== null || library.total > 0
    if (storage.state === 'silent' && plans.hasUnwritten) return true
    return plans.unwrittenPlans.length > 0 || (plans.plan !== null && plans.status === 'unsaved')
  })

  // Merely listening keeps the page out of the browser's cache for going back.
  watch(
    wouldLose,
    (wanted, _before, onCleanup) => {
      if (!wanted) return
      addEventListener('beforeunload', ask)
      onCleanup(() => removeEventListener('beforeunload', ask))
    },
    { immediate: true },
  )
}
