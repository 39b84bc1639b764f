import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import type { Assessment } from '@/model/rule/result'
import type { Luck } from './luck'
import type { Standing } from './standing'
import type { Variation } from './variation'

/** Whether the rule is kept by the plan's own policy, with concessions or without. */
export function isKept({ verdict }: Pick<Assessment, 'verdict'>): boolean {
  return verdict === 'PASS' || verdict === 'PASS_WITH_CONCESSIONS'
}

/** Whether the rule is kept with one attribute standing so; the attribute is made only where it was not asked before. */
export type Verdicts = (standing: Standing, make: () => Attribute) => boolean

/**
 * The verdicts on a plan in which one attribute is moved: few standings exist, so the rule itself is asked of each of
 * them once and of no other case.
 *
 * @param paid the plan with what is paid for as its promises
 */
export function verdictsOn(paid: Plan): Verdicts {
  const known = new Map<Standing, boolean>()
  return (standing, make) => {
    const before = known.get(standing)
    if (before !== undefined) return before
    const attribute = make()
    const kept = isKept(assess({ ...paid, attributes: { ...paid.attributes, [attribute.id]: attribute } }))
    known.set(standing, kept)
    return kept
  }
}

/** The one verdict on an input, where its attribute stands alike whatever it is; null: it does not. */
function onlyVerdict({ ends, standingAt, attributeAt }: Variation, verdicts: Verdicts): boolean | null {
  if (ends === null) return null
  const [least, most] = ends
  const standing = standingAt(least)
  return standing === standingAt(most) ? verdicts(standing, () => attributeAt(least)) : null
}

/**
 * Share of the cases in which knowing an input changes whether the rule is kept.
 *
 * @param verdicts on the attribute of the input
 * @param keptNow with everything at its likely value
 * @returns 0..1
 */
export function settledBy(variation: Variation, verdicts: Verdicts, luck: Luck, keptNow: boolean): number {
  const only = onlyVerdict(variation, verdicts)
  if (only !== null) return only === keptNow ? 0 : 1
  const { figureIn, standingAt, attributeAt } = variation
  const cases = luck.uniform.length
  let others = 0
  for (let k = 0; k < cases; k += 1) {
    const figure = figureIn(luck, k)
    if (verdicts(standingAt(figure), () => attributeAt(figure)) !== keptNow) others += 1
  }
  return others / cases
}
