import type { Plan } from '@/model/plan'
import { StorageConnection } from '@/storage/connection'
import { lunchPlan } from '../../lunch-plan'

const dishes = ['Cơm trưa', 'Bún chả', 'Cà phê', 'Tiệm bánh', 'Hủ tiếu', 'Trà sữa', 'Tiệm tóc', 'Phòng gym'] as const
const places = ['Quận 1', 'Quận 3', 'Quận 7', 'Hoàn Kiếm', 'Cầu Giấy', 'Hải Châu', 'Ninh Kiều'] as const
const perWrite = 500

function shopPlan(index: number): Plan {
  const plan = lunchPlan(12, `shop-${index}`)
  const name = `${dishes[index % dishes.length]} ${places[index % places.length]} ${index}`
  return { ...plan, name, tags: index % 10 === 0 ? { nháp: true } : {} }
}

async function keep(plans: readonly Plan[]): Promise<void> {
  const shelf = await new StorageConnection().shelf()
  if (shelf.kind !== 'database') throw new Error('the browser refuses its storage')
  await shelf.create(plans)
}

export const seeding = {
  /** Keeps one plan of a lunch shop. @returns its id */
  one: async (attributes: number): Promise<string> => {
    const plan = lunchPlan(attributes)
    await keep([plan])
    return plan.id
  },
  /** Keeps many plans of 12 attributes under the names of many shops. */
  many: async (count: number): Promise<void> => {
    for (let from = 0; from < count; from += perWrite) {
      await keep(Array.from({ length: Math.min(perWrite, count - from) }, (_, i) => shopPlan(from + i)))
    }
  },
}

declare global {
  interface Window {
    seeding: typeof seeding
  }
}
window.seeding = seeding
