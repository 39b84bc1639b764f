import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { storage } from '@/storage/app-storage'
import type { StorageConnection, StorageState } from '@/storage/connection'
import type { JournalFacts } from '@/storage/journal/files'
import type { Healing } from '@/storage/journal/heal'
import { askToPersist, storageSpace, type StorageSpace } from '@/storage/persistence'

/** Where plans are kept and how safe that is, for the status line and the library. */
export const useStorageStateStore = defineStore('storage-state', () => {
  const state = ref<StorageState>('opening')
  /** The browser keeps plans, but they could not be opened this time: nothing of now outlives the page. */
  const isUnopened = ref(false)
  /** Plans this browser once held and no longer has: it has cleared its storage. 0: nothing is missing. */
  const lostPlans = ref(0)
  /** What had been lost since the last use, and what became of it; null: nothing was lost. */
  const healing = shallowRef<Healing | null>(null)
  /** What the second record holds; null: not read yet, or this browser has none. */
  const journal = shallowRef<JournalFacts | null>(null)
  const isDismissed = ref(false)
  const space = shallowRef<StorageSpace>({ persisted: null, usedBytes: null })

  /** There is something to say of the storage that must not be missed. */
  const hasWarning = computed(
    () => state.value === 'memory' || (!isDismissed.value && (lostPlans.value > 0 || healing.value !== null)),
  )

  /** Plans that were kept here are gone for good. */
  const isWiped = computed(() => lostPlans.value > 0 || (healing.value?.lost.length ?? 0) > 0)

  /** The user has read what became of the plans. */
  function dismiss(): void {
    isDismissed.value = true
    // What cannot be written down now is told once more at the next opening.
    storage()
      .then((connection) => connection.secondHome?.forgetLost())
      .catch(() => undefined)
  }

  function read(connection: StorageConnection) {
    state.value = connection.state
    isUnopened.value = connection.error !== null && connection.error !== 'refused'
    lostPlans.value = connection.lostPlans
    healing.value = connection.healing !== null && isOfNote(connection.healing) ? connection.healing : null
  }

  // Code that cannot be fetched is told by whoever needs a plan.
  storage().then(
    (connection) => {
      read(connection)
      connection.onState(() => read(connection))
    },
    () => undefined,
  )

  async function refresh(): Promise<void> {
    const [found, connection] = await Promise.all([storageSpace(), storage().catch(() => null)])
    space.value = found
    journal.value = (await connection?.secondHome?.facts()) ?? null
  }

  /** Asks for storage that the browser does not clear by itself: call it when the first plan is kept. */
  async function persist(): Promise<void> {
    await askToPersist()
    await refresh()
  }

  return { state, isUnopened, lostPlans, healing, hasWarning, isWiped, journal, space, dismiss, refresh, persist }
})

function isOfNote({ restored, caughtUp, lost }: Healing): boolean {
  return restored.length + caughtUp.length + lost.length > 0
}
