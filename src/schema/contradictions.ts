import type { Alternative } from '@/model/alternative'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import type { Scale } from '@/model/scale'
import { kindOf } from '@/model/scales'
import type { Ends } from '@/model/scales/kind'
import { clip } from './clip'
import { contentProblems, reference, strangers } from './initiative-contradictions'
import type { Problem } from './problem'

/**
 * What single fields cannot show: keys that differ from ids, names of things that do not
 * exist, numbers beyond the ends of their scale or between its steps.
 */
export function contradictions(plan: Plan): Problem[] {
  const problems: Problem[] = []
  for (const [kind, record] of Object.entries({
    attributes: plan.attributes,
    rivals: plan.rivals,
    bundles: plan.bundles,
    initiatives: plan.initiatives,
    alternatives: plan.alternatives,
  })) {
    for (const [key, thing] of Object.entries(record)) {
      if (thing.id !== key) problems.push(reference(`${kind}.${key}.id`, thing.id))
    }
  }
  problems.push(...strangers('tagline.names', plan.tagline.names, plan.attributes))
  for (const bundle of Object.values(plan.bundles)) {
    problems.push(...strangers(`bundles.${bundle.id}.members`, bundle.members, plan.attributes))
  }
  for (const attribute of Object.values(plan.attributes)) problems.push(...attributeProblems(attribute, plan))
  problems.push(...contentProblems(plan))
  for (const alternative of Object.values(plan.alternatives)) {
    problems.push(...keptPromiseProblems(alternative, plan.attributes))
  }
  return problems
}

/** A promise that an alternative keeps becomes the plan's own, and must be possible as that is. */
export function keptPromiseProblems({ id, choices }: Alternative, attributes: Plan['attributes']): Problem[] {
  return Object.entries(choices.targets).flatMap(([key, target]) => {
    const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined
    if (attribute === undefined) return []
    const path = `alternatives.${id}.choices.targets.${key}`
    const { scale } = attribute
    return [...beyond(path, target, kindOf(scale).ends(scale)), ...(isStepped(scale) ? betweenSteps(path, target) : [])]
  })
}

/** What one attribute must not say: names of things that do not exist, numbers that cannot be on its scale. */
export function attributeProblems(attribute: Attribute, plan: Plan): Problem[] {
  const at = `attributes.${attribute.id}`
  const { scale, benchmark, concession } = attribute
  const problems = strangers(`${at}.rivals`, attribute.rivals, plan.rivals)
  if (concession !== null) problems.push(...strangers(`${at}.concession.funds`, concession.funds, plan.attributes))
  if (scale.kind === 'bounded' && scale.min >= scale.max) {
    problems.push({ code: 'OUT_OF_RANGE', path: `${at}.scale.min`, values: { max: scale.max, found: scale.min } })
    return problems
  }
  const ends = kindOf(scale).ends(scale)
  const values: [string, number | null][] = [
    ['own.value', attribute.own.value],
    ['target', attribute.target],
    ['best', attribute.best],
    ...Object.entries(attribute.rivals).map(([id, value]): [string, number] => [`rivals.${id}`, value]),
  ]
  if (benchmark !== null && scale.kind === 'level5') {
    problems.push({ code: 'WRONG_TYPE', path: `${at}.benchmark`, values: { expected: 'null', found: 'object' } })
  } else if (benchmark?.kind === 'range') {
    values.push(['benchmark.hi', benchmark.hi])
    const below = { min: ends.min, max: Math.min(ends.max, benchmark.hi) }
    problems.push(...beyond(`${at}.benchmark.lo`, benchmark.lo, below))
  } else if (benchmark?.kind === 'published' || benchmark?.kind === 'guess') {
    values.push(['benchmark.mean', benchmark.mean])
  }
  for (const [path, value] of values) problems.push(...beyond(`${at}.${path}`, value, ends))
  problems.push(...impossible(at, attribute))
  return problems
}

/**
 * What lies within the scale and still cannot be: an answer between yes and no or between
 * two of the five steps, half a dish promised, a five-step scale where worse is better. How
 * many dishes there are today may be a mean of days or of rivals' branches.
 */
function impossible(at: string, { scale, direction, own, target, rivals }: Attribute): Problem[] {
  if (!isStepped(scale)) return []
  const problems: Problem[] = []
  if (scale.kind === 'level5' && direction !== 1) {
    problems.push({ code: 'NOT_ALLOWED', path: `${at}.direction`, values: { allowed: '1', found: String(direction) } })
  }
  const whole = { [`${at}.target`]: target }
  if (scale.kind !== 'count') {
    whole[`${at}.own.value`] = own.value
    for (const [id, value] of Object.entries(rivals)) whole[`${at}.rivals.${id}`] = value
  }
  for (const [path, value] of Object.entries(whole)) problems.push(...betweenSteps(path, value))
  return problems
}

/** Only whole numbers can be promised on it. */
function isStepped({ kind }: Scale): boolean {
  return kind === 'binary' || kind === 'level5' || kind === 'count'
}

function betweenSteps(path: string, value: number | null): Problem[] {
  if (value === null || Number.isInteger(value)) return []
  return [{ code: 'WRONG_TYPE', path: clip(path), values: { expected: 'whole_number', found: 'number' } }]
}

function beyond(path: string, value: number | null, { min, max }: Ends): Problem[] {
  if (value === null || (value >= min && value <= max)) return []
  const end: Problem['values'] = value < min ? { min } : { max }
  return [{ code: 'OUT_OF_RANGE', path: clip(path), values: { ...end, found: value } }]
}
