import type { Attribute, Concession } from '@/model/attribute'
import { blankAttribute, blankInitiative, blankPlan } from '@/model/blank'
import { headroomOf } from '@/model/effects'
import type { Effect, Initiative } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import type { Scale } from '@/model/scale'
import { kindOf } from '@/model/scales'
import { seeded, type Seeded } from '../seeded'

const million = 1_000_000

interface Shape {
  readonly scale: Scale
  readonly mu: number
  /** About a clear margin. */
  readonly unit: number
  readonly direction: 1 | -1
}

function shapeOf(random: Seeded): Shape {
  const direction = random.pick([1, -1] as const)
  switch (random.whole(0, 6)) {
    case 0: {
      const mu = random.pick([12, 40, 3_000])
      return {
        scale: { kind: 'ratio', unit: 'phút', format: 'number', mnd: null, bmin: null },
        mu,
        unit: mu / 10,
        direction,
      }
    }
    case 1:
      return {
        scale: { kind: 'bounded', min: 0, max: 10, unit: 'điểm' },
        mu: random.pick([7.1, 6, 9.4]),
        unit: 0.5,
        direction: 1,
      }
    case 2:
      // The par limit lies beyond the worst end of the scale.
      return { scale: { kind: 'bounded', min: 0, max: 10, unit: 'điểm' }, mu: 0.3, unit: 0.5, direction: 1 }
    case 3:
      return {
        scale: { kind: 'interval', unit: 'phút', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 },
        mu: 725,
        unit: 5,
        direction,
      }
    case 4:
      return { scale: { kind: 'count', unit: 'món' }, mu: random.pick([1, 3, 6]), unit: 1, direction }
    case 5:
      return { scale: { kind: 'binary' }, mu: random.pick([0, 0, 1]), unit: 1, direction: 1 }
    default:
      return { scale: { kind: 'level5' }, mu: 3, unit: 1, direction: 1 }
  }
}

const guessOf = (mean: number) =>
  ({ kind: 'guess', mean, evidence: 'informed', source: '', month: null, se: null }) as const

function concessionOf(random: Seeded, ids: readonly string[]): Concession {
  const told = (text: string) => (random.chance(0.97) ? text : '')
  return {
    kind: random.pick(['reduce', 'eliminate'] as const),
    reason: told('rẻ hơn'),
    funds: Object.fromEntries(ids.filter(() => random.chance(0.8)).map((id) => [id, true as const])),
    approver: told('Lan'),
    reviewDate: told('2027-01-01'),
    monthlySaving: random.pick([0, 500_000]),
    wtpEvidence: random.chance(0.3),
  }
}

function attributeWith(
  random: Seeded,
  id: string,
  order: number,
  ids: readonly string[],
  isConceding: boolean,
  { scale, mu, unit, direction }: Shape,
  isKind: boolean,
): Attribute {
  const kind = kindOf(scale)
  const at = (units: number) => kind.clamp(scale, mu + direction * unit * units)
  const value =
    scale.kind === 'binary'
      ? isKind
        ? mu
        : random.whole(0, 1)
      : at(random.pick(isKind ? [-0.5, -0.5, 0, 0, 0, 0.25, 0.5, -1] : [-3, -1.5, -1, -0.5, 0, 0.5, 1, 2]))
  return {
    ...blankAttribute(id, id),
    order,
    scale,
    direction,
    weight: random.chance(isConceding ? 0.1 : 0.5)
      ? null
      : random.pick(isConceding ? [1, 1, 1, 2, 4, 6] : [0, 1, 1, 2, 2, 3, 3, 4, 5]),
    own: { value: random.chance(0.04) ? null : value, evidence: random.pick(['informed', 'guess']), n: null, sd: null },
    benchmark: scale.kind === 'level5' || random.chance(0.04) ? null : guessOf(mu),
    target: random.chance(0.25) ? at(random.pick([0, 0.5, 1, 1.5])) : null,
    floor: random.chance(isConceding ? 0.04 : 0.12) ? at(random.pick([-2, -1, 0, 0.5])) : null,
    best: random.chance(0.25) ? mu + direction * unit * random.pick([1, 2, 4]) : null,
    curve: null,
    kano: random.chance(0.1) ? 'must_be' : null,
    factors: random.chance(0.3) ? { [random.pick(['goal', 'ease', 'emotion'] as const)]: true } : {},
    concession: random.chance(isConceding ? 0.7 : 0.08) ? concessionOf(random, ids) : null,
    excluded: random.chance(0.04) ? { reason: 'khác' } : null,
  }
}

function priceWith(random: Seeded, order: number, ids: readonly string[], isConceding: boolean): Attribute {
  const own = random.pick([38_000, 36_000, 35_000, 33_000])
  return {
    ...blankAttribute('price', 'Giá'),
    order,
    scale: { kind: 'ratio', unit: 'đ', format: 'money', mnd: null, bmin: null },
    direction: -1,
    priceLike: true,
    own: { value: random.chance(0.1) ? null : own, evidence: 'informed', n: null, sd: null },
    benchmark: random.chance(0.1) ? null : guessOf(35_000),
    target: random.chance(0.5) ? random.pick([32_000, 34_500, 37_000, 40_000]) : null,
    floor: random.chance(0.15) ? 37_000 : null,
    weight: random.pick([null, 1, 3]),
    concession: isConceding && random.chance(0.6) ? concessionOf(random, ids) : null,
  }
}

/** Some gains are as large as what can still be gained, some just reach a line, some do harm. */
function effectOn(random: Seeded, attribute: Attribute, unit: number): Effect {
  const headroom = headroomOf(attribute)
  const likely =
    headroom !== null && random.chance(0.1)
      ? headroom * random.pick([1, 1, 1.5])
      : unit * random.pick([0.25, 0.5, 0.5, 1, 1, 1, 1.5, 2, 2, 3, 10, -0.5, -1, -2])
  return { low: likely, likely, high: likely }
}

function initiativeWith(
  random: Seeded,
  at: number,
  attributes: readonly Attribute[],
  units: readonly number[],
  count: number,
): Initiative {
  const share = random.pick([1.5, 2, 3]) / attributes.length
  const touched = attributes.filter(() => random.chance(share))
  const others = Array.from({ length: count }, (_, i) => i)
  const links = (share: number, allowed: readonly number[]) =>
    Object.fromEntries(allowed.filter(() => random.chance(share)).map((i) => [`i${i}`, true as const]))
  return {
    ...blankInitiative(`i${at}`, `Việc ${at}`),
    order: at,
    oneOff: random.pick([-2, 0, 1, 3, 5, 8, 13, 20]) * million,
    monthly: random.pick([0, 0, 0, 200_000, 700_000, -300_000]),
    perOrder: random.pick([0, 0, 0, 0, 500, -300]),
    startMonth: random.pick([1, 1, 3]),
    effects: Object.fromEntries(
      touched.map((attribute) => [
        attribute.id,
        effectOn(random, attribute, units[attributes.indexOf(attribute)] ?? 1),
      ]),
    ),
    requires: links(0.08, others.slice(0, at)),
    excludes: links(0.06, others.slice(0, at)),
    stance: random.pick(['open', 'open', 'open', 'open', 'open', 'open', 'open', 'must', 'later'] as const),
    chosen: random.chance(0.3),
  }
}

/** A small plan of any kind: every policy, what is missing, what cannot be, and gains that just reach a line. */
export function randomPlan(seed: number): Plan {
  const random = seeded(seed)
  const policy = random.pick(['strict', 'strict', 'five-four', 'concessions'] as const)
  const isPriced = random.chance(0.35)
  // Many plans of chance alone are hopeless: most of these have a little to mend, and enough to mend it with.
  const isKind = random.chance(0.8)
  const count = random.whole(isKind ? 5 : 4, 6) - (isPriced ? 1 : 0)
  const ids = Array.from({ length: count }, (_, i) => `a${i}`)
  const shapes = ids.map(() => shapeOf(random))
  const units = shapes.map(({ unit }) => unit)
  const attributes = ids.map((id, order) =>
    attributeWith(random, id, order, ids, policy === 'concessions', shapes[order] ?? shapeOf(random), isKind),
  )
  if (isPriced) attributes.push(priceWith(random, random.whole(-1, 9), ids, policy === 'concessions'))
  const stars = random
    .shuffle(attributes.map((_, at) => at))
    .slice(0, random.pick(isKind ? [1, 1, 1, 1, 2, 2] : [0, 1, 1, 2, 3]))
  for (const at of stars) {
    const attribute = attributes[at]
    if (attribute !== undefined) attributes[at] = { ...attribute, role: 'differentiator' }
  }
  const curved = attributes[0]
  const isCurved = !isPriced && random.chance(0.15)
  if (isCurved && curved !== undefined) {
    const curve = { now: 0, half: 100_000, full: 900_000, share: random.pick([0, 0.35]) }
    attributes[0] = { ...curved, curve }
  }
  const most = isPriced || isCurved ? 4 : 7
  const moves = random.whole(isKind ? most - 2 : 0, most)
  const initiatives = Array.from({ length: moves }, (_, at) => initiativeWith(random, at, attributes, units, moves))
  const bundles = random.chance(0.3) ? [ids.slice(0, random.whole(2, 3))] : []
  if (bundles.length > 0 && random.chance(0.2)) bundles.push(ids.slice(1, 4))
  const blank = blankPlan('p', 'Quán', '2026-11-25T00:00:00.000Z')
  const business = random.chance(0.7) ? 'existing' : 'startup'
  const isTold = random.chance(0.85)
  const volume = { low: 0.05, likely: 0.1, high: 0.2 }
  return {
    ...blank,
    policy,
    premium: random.chance(0.3),
    attributes: Object.fromEntries(attributes.map((attribute) => [attribute.id, attribute])),
    bundles: Object.fromEntries(
      bundles.map((members, order) => [
        `b${order}`,
        { id: `b${order}`, order, name: 'Gói', members: Object.fromEntries(members.map((id) => [id, true as const])) },
      ]),
    ),
    initiatives: Object.fromEntries(initiatives.map((one) => [one.id, one])),
    money: {
      ...blank.money,
      business,
      orders: business === 'existing' && isTold ? 3_000 : null,
      volume: isTold ? (business === 'startup' ? { low: 1_000, likely: 2_000, high: 3_000 } : volume) : null,
      variableCost: 22_000,
      budget: random.pick([null, 10 * million, 30 * million]),
    },
  }
}
