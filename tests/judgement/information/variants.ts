import { isKnown } from '@/lib/numbers'
import type { RuleInput } from '@/judgement/information/information-value'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'

/** The attribute with an average whose figures lie so much higher. */
function withAverageHigher(attribute: Attribute, by: number): Attribute {
  const { benchmark } = attribute
  if (benchmark === null) throw new Error('no average to move')
  if (benchmark.kind === 'range') {
    return { ...attribute, benchmark: { ...benchmark, lo: benchmark.lo + by, hi: benchmark.hi + by } }
  }
  if (benchmark.kind !== 'rivals') return { ...attribute, benchmark: { ...benchmark, mean: benchmark.mean + by } }
  const rivals = Object.fromEntries(Object.entries(attribute.rivals).map(([id, value]) => [id, value + by]))
  return { ...attribute, rivals }
}

function replaced(plan: Plan, attribute: Attribute): Plan {
  return { ...plan, attributes: { ...plan.attributes, [attribute.id]: attribute } }
}

/** The plan as its owner would have written it with one figure known. @param higher an average: by how much it is more */
export function planWith(plan: Plan, input: RuleInput, figure: number, higher: number): Plan {
  const attribute = plan.attributes[input.attribute]
  if (attribute === undefined) throw new Error('no such attribute')
  if (input.kind === 'average') return replaced(plan, withAverageHigher(attribute, higher))
  if (input.kind === 'own') return replaced(plan, { ...attribute, own: { ...attribute.own, value: figure } })
  const initiative = plan.initiatives[input.initiative]
  const effect = initiative?.effects[input.attribute]
  if (initiative === undefined || effect === undefined) throw new Error('no such effect')
  const effects = { ...initiative.effects, [input.attribute]: { ...effect, likely: figure } }
  return { ...plan, initiatives: { ...plan.initiatives, [initiative.id]: { ...initiative, effects } } }
}

/** A random plan in which every score and every average is a guess. */
export function allGuessed(plan: Plan): Plan {
  const attributes = Object.values(plan.attributes).map((attribute): readonly [string, Attribute] => {
    const { own, benchmark } = attribute
    const guessed = { ...attribute, own: { ...own, evidence: 'guess', n: null, sd: null } as const }
    if (benchmark === null) return [attribute.id, guessed]
    return [
      attribute.id,
      { ...guessed, benchmark: { ...benchmark, evidence: 'guess', se: isKnown(benchmark.se) ? benchmark.se : null } },
    ]
  })
  return { ...plan, attributes: Object.fromEntries(attributes) }
}
