import { starts } from '@/baselines/catalogue'
import { planFromExample } from '@/baselines/plan-from-example'
import { planFromIndustry } from '@/baselines/plan-from-industry'
import { planFromTemplate } from '@/baselines/plan-from-template'
import { setOwn } from '@/model/edits/attributes'
import { applyEdit } from '@/model/edits/edit'
import type { Plan } from '@/model/plan'
import { kindOf } from '@/model/scales'

const options = { id: 'p1', now: '2026-11-22T08:00:00.000Z' }

/** A plan as its industry, template or example begins it. */
export async function planOfStart(id: string): Promise<Plan> {
  const entry = starts.find((each) => each.id === id)
  if (entry === undefined) throw new Error(`no start ${id}`)
  if (entry.kind === 'industry') return planFromIndustry(await entry.load(), options)
  if (entry.kind === 'template') return planFromTemplate(await entry.load(), options)
  return planFromExample(await entry.load(), options)
}

/** Every attribute in the middle of its scale where nothing is told, so that there is something to gain. */
export function ratedInTheMiddle(plan: Plan): Plan {
  return Object.values(plan.attributes).reduce((rest, { id, scale, own }) => {
    const { min, max } = kindOf(scale).ends(scale)
    const value = own.value ?? (scale.kind === 'binary' ? 0 : Number.isFinite(max) ? Math.round((min + max) / 2) : 20)
    return applyEdit(rest, setOwn(id, { value })).plan
  }, plan)
}
