import { blankAttribute, blankPlan } from '@/model/blank'
import type { Attribute, Concession } from '@/model/attribute'
import type { Benchmark } from '@/model/benchmark'
import type { Plan, Rival } from '@/model/plan'
import type { Scale } from '@/model/scale'
import type { AttributeInput, PlanInput } from './case'

const TEXT = { unit: '' }

function scaleOf(input: AttributeInput['scale']): Scale {
  switch (input.type) {
    case 'bounded':
      return { kind: 'bounded', min: input.min, max: input.max, ...TEXT }
    case 'ratio':
      return { kind: 'ratio', format: 'number', mnd: input.mnd ?? null, bmin: input.bmin ?? null, ...TEXT }
    case 'interval': {
      const { s0, mnd, bmin, bmax } = input
      return { kind: 'interval', format: 'number', s0, mnd, bmin, bmax, ...TEXT }
    }
    case 'count':
      return { kind: 'count', ...TEXT }
    default:
      return { kind: input.type }
  }
}

function benchmarkOf({ bench, scale }: AttributeInput): Benchmark | null {
  if (bench === null || bench === undefined || scale.type === 'level5') return null
  const provenance = {
    evidence: bench.evidence ?? 'guess',
    source: '',
    month: bench.month ?? null,
    se: bench.se ?? null,
  } as const
  switch (bench.type) {
    case 'competitors':
      return { kind: 'rivals', robust: bench.robust === true, sampled: bench.sampled === true, ...provenance }
    case 'published':
      return {
        kind: 'published',
        mean: bench.mean,
        sd: bench.sd ?? null,
        firms: bench.n ?? null,
        ratings: bench.ratings ?? null,
        baseline: null,
        ...provenance,
      }
    case 'range':
      return { kind: 'range', lo: bench.lo, hi: bench.hi, ...provenance }
    case 'guess':
      return { kind: 'guess', mean: bench.mean, ...provenance }
  }
}

/** Reason, approver and date are the one field "approved" of the cases (spec 3.7). */
function concessionOf(input: AttributeInput['concession']): Concession | null {
  if (input === null || input === undefined) return null
  const approved = input.approved === true
  return {
    kind: input.kind,
    reason: 'as declared in the case',
    funds: Object.fromEntries((input.funds ?? []).map((id) => [id, true])),
    approver: approved ? 'approved' : '',
    reviewDate: approved ? '2027-01-01' : '',
    monthlySaving: 0,
    wtpEvidence: input.wtp_evidence === true,
  }
}

/** Every rival of a case belongs to one attribute: the cases weigh them per attribute. */
function rivalsOf({ id, bench }: AttributeInput): { rival: Rival; value: number }[] {
  if (bench?.type !== 'competitors') return []
  return bench.values.flatMap((value, i) =>
    value === null
      ? []
      : [{ value, rival: { id: `${id}/${String(i)}`, order: i, name: '', considered: bench.weights?.[i] ?? null } }],
  )
}

function attributeOf(input: AttributeInput, order: number): Attribute {
  return {
    ...blankAttribute(input.id, input.id),
    order,
    scale: scaleOf(input.scale),
    direction: input.direction,
    role: input.role,
    weight: input.weight ?? null,
    own: {
      value: input.own?.value ?? null,
      evidence: input.own?.evidence ?? 'guess',
      n: input.own?.n ?? null,
      sd: input.own?.sd ?? null,
    },
    target: input.target ?? null,
    rivals: Object.fromEntries(rivalsOf(input).map(({ rival, value }) => [rival.id, value])),
    benchmark: benchmarkOf(input),
    margin: input.margin ?? null,
    floor: input.floor ?? null,
    kano: input.kano ?? null,
    factors: Object.fromEntries((input.factors ?? []).map((factor) => [factor, true])),
    priceLike: input.price_like ?? input.concession?.wtp_evidence === true,
    concession: concessionOf(input.concession),
    excluded: (input.excluded ?? false) === false ? null : { reason: 'as said in the case' },
  }
}

/**
 * The plan that a case describes. The cases carry willingness-to-pay evidence only on a
 * price in a premium segment, so that evidence says both unless the case does.
 */
export function planOf(input: PlanInput): Plan {
  const { attributes, bundles } = input
  const rivals = attributes.flatMap(rivalsOf).map(({ rival }): [string, Rival] => [rival.id, rival])
  return {
    ...blankPlan('golden', 'golden', '2026-01-01T00:00:00Z'),
    kappa: input.kappa ?? input.parameters?.kappa ?? 0.5,
    policy: input.policy ?? (input.strict_only === true ? 'strict' : 'concessions'),
    premium: input.premium ?? attributes.some(({ concession }) => concession?.wtp_evidence === true),
    attributes: Object.fromEntries(attributes.map((attribute, i) => [attribute.id, attributeOf(attribute, i)])),
    rivals: Object.fromEntries(rivals),
    bundles: Object.fromEntries(
      (bundles ?? []).map(({ id, members }, order) => [
        id,
        { id, order, name: id, members: Object.fromEntries(members.map((member) => [member, true as const])) },
      ]),
    ),
  }
}
