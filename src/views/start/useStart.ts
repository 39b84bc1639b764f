import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import type { StartEntry } from '@/baselines/entry'
import { blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import { freshId } from '@/storage/fresh-id'
import { useLibraryStore } from '@/stores/library'
import { usePlanStore } from '@/stores/plan'
import { useStorageStateStore } from '@/stores/storage-state'
import { showToast } from '@/ui/toasts'
import { planFromStart, type Fresh } from './plan-from-start'
import type { StartOption } from './start-options'

/** From a choice on the first screen to the open plan, with nothing in between. */
export function useStart() {
  const { t, locale } = useI18n()
  const router = useRouter()
  const plans = usePlanStore()
  const library = useLibraryStore()
  const storage = useStorageStateStore()
  const busy = ref(false)

  async function begin(make: (fresh: Fresh) => Plan | Promise<Plan>): Promise<void> {
    // A second press while the first is under way would make a second plan.
    if (busy.value) return
    busy.value = true
    try {
      const plan = await make({ id: freshId(), now: new Date().toISOString() })
      const isFirst = library.loaded === 'all' && library.total === 0
      const id = await plans.create(plan)
      // Some browsers ask the user: once, and only now that there is something to keep.
      if (isFirst) void storage.persist()
      // A screen that cannot be fetched is told as such: the plan is there.
      await router.push({ name: 'plan', params: { id } }).catch(() => undefined)
    } catch {
      showToast({ text: t('start.failed'), tone: 'bad', key: 'start' })
    } finally {
      busy.value = false
    }
  }

  const startEntry = (entry: StartEntry) =>
    begin((fresh) => planFromStart(entry, fresh, locale.value === 'en' ? 'en' : 'vi'))

  const startBlank = (name = '') => begin(({ id, now }) => blankPlan(id, name === '' ? blankName : name, now))

  const startOption = (option: StartOption) =>
    option.kind === 'blank' ? startBlank(option.name) : startEntry(option.entry)

  return { startEntry, startBlank, startOption }
}

/** Follows the language until the owner gives the plan a name. */
const blankName = { vi: 'Kế hoạch chưa đặt tên', en: 'Untitled plan' }
