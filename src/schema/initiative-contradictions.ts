import type { Attribute } from '@/model/attribute'
import type { Initiative } from '@/model/initiative'
import type { Money, Range3 } from '@/model/money'
import type { Plan } from '@/model/plan'
import { prerequisiteCircle } from '@/model/prerequisites'
import { clip } from './clip'
import type { Problem } from './problem'

/** A problem with an id that names nothing, or not what stands there. */
export function reference(path: string, found: string): Problem {
  return { code: 'BAD_REFERENCE', path: clip(path), values: { found: clip(found) } }
}

/** Ids that a record does not know. */
export function strangers(path: string, ids: Readonly<Record<string, unknown>>, known: object): Problem[] {
  return Object.keys(ids)
    .filter((id) => !Object.hasOwn(known, id))
    .map((id) => reference(`${path}.${id}`, id))
}

/** Three figures that do not rise: each is named by what it must not be above. */
function falling(path: string, { low, likely, high }: Range3): Problem[] {
  const problems: Problem[] = []
  if (low > likely)
    problems.push({ code: 'OUT_OF_RANGE', path: clip(`${path}.low`), values: { max: likely, found: low } })
  if (likely > high) {
    problems.push({ code: 'OUT_OF_RANGE', path: clip(`${path}.likely`), values: { max: high, found: likely } })
  }
  return problems
}

/** What one initiative must not say by itself: unknown ids, ranges turned round. */
export function initiativeProblems({ id, effects, requires, excludes }: Initiative, plan: Plan): Problem[] {
  const { initiatives, attributes } = plan
  const at = `initiatives.${id}`
  const problems = [
    ...strangers(`${at}.effects`, effects, attributes),
    ...strangers(`${at}.requires`, requires, initiatives),
    ...strangers(`${at}.excludes`, excludes, initiatives),
  ]
  if (Object.hasOwn(excludes, id)) problems.push(reference(`${at}.excludes.${id}`, id))
  for (const [attribute, effect] of Object.entries(effects)) {
    problems.push(...falling(`${at}.effects.${attribute}`, effect))
  }
  return problems
}

/** Initiatives that wait for one another. */
export function circleProblems({ initiatives }: Plan): Problem[] {
  const circle = prerequisiteCircle(initiatives)
  if (circle === null) return []
  const [first = ''] = circle
  const found = clip([...circle, first].join(' → '))
  return [{ code: 'CIRCULAR', path: clip(`initiatives.${first}.requires`), values: { found } }]
}

/** A cost curve that falls. */
export function curveProblems({ id, curve }: Attribute): Problem[] {
  if (curve === null) return []
  const { now, half, full } = curve
  return falling(`attributes.${id}.curve`, { low: now, likely: half, high: full }).map(namedOnCurve)
}

/** What initiatives, cost curves, money and alternatives must not say: unknown ids, circles, ranges turned round. */
export function contentProblems(plan: Plan): Problem[] {
  const { initiatives, attributes, alternatives, money } = plan
  const problems: Problem[] = []
  for (const initiative of Object.values(initiatives)) problems.push(...initiativeProblems(initiative, plan))
  problems.push(...circleProblems(plan))
  for (const attribute of Object.values(attributes)) problems.push(...curveProblems(attribute))
  problems.push(...guessProblems('money', money, plan))
  for (const { id, choices } of Object.values(alternatives)) {
    const at = `alternatives.${id}.choices`
    problems.push(
      ...strangers(`${at}.stars`, choices.stars, attributes),
      ...strangers(`${at}.targets`, choices.targets, attributes),
      ...strangers(`${at}.shares`, choices.shares, attributes),
      ...strangers(`${at}.chosen`, choices.chosen, initiatives),
      ...guessProblems(at, choices, plan),
    )
  }
  if (plan.alternative !== '' && !Object.hasOwn(alternatives, plan.alternative)) {
    problems.push(reference('alternative', plan.alternative))
  }
  return problems
}

/** A guess that falls, asks for what cannot be, or was said of what the plan does not know. */
export function guessProblems(
  at: string,
  { volume, volumeOf }: Pick<Money, 'volume' | 'volumeOf'>,
  plan: Plan,
): Problem[] {
  const problems = strangers(`${at}.volumeOf`, volumeOf ?? {}, plan.attributes)
  if (volume === null) return problems
  problems.push(...falling(`${at}.volume`, volume))
  // A shop can lose all of its orders, and nobody sells less than nothing.
  const min = plan.money.business === 'existing' ? -1 : 0
  const { low } = volume
  if (low < min) problems.push({ code: 'OUT_OF_RANGE', path: `${at}.volume.low`, values: { min, found: low } })
  return problems
}

/** On a cost curve the three are called now, half and full. */
function namedOnCurve(problem: Problem): Problem {
  return { ...problem, path: problem.path.replace(/low$/, 'now').replace(/likely$/, 'half') }
}
