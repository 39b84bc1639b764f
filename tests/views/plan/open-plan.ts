import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import type { Plan } from '@/model/plan'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { freshId } from '@/storage/fresh-id'
import { usePlanStore } from '@/stores/plan'

/** Keeps a plan in storage of its own and opens it, with undo and all that the app has. */
export async function openPlan(plan: Plan) {
  setActivePinia(createPinia())
  replaceStorage(new StorageConnection(`open-${freshId()}`))
  const store = usePlanStore()
  await store.create(plan)
  return store
}
