import type { Plan } from '@/model/plan'
import type { Row } from '../row'
import { short, times } from '../row'
import type * as built from './recompute'
import { median, medianRatio, quantile } from '../samples'

/** What `recompute.ts` exports, as the production build leaves it. */
export type RuleBuild = typeof built

// Rounds of under a millisecond: short enough that most are not interrupted, long enough for the clock.
const perRound = { few: 20, many: 4 } as const
const rounds = 600
const warmUp = 300

interface Contender {
  readonly calls: number
  readonly call: () => void
}

/** Milliseconds that one call of each takes, round by round, taking turns. */
function interleaved<Name extends string>(contenders: Readonly<Record<Name, Contender>>): Record<Name, number[]> {
  const names = Object.keys(contenders) as Name[]
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const name of names) {
      const { calls, call } = contenders[name]
      const from = performance.now()
      for (let i = 0; i < calls; i += 1) call()
      if (round >= warmUp) took[name].push((performance.now() - from) / calls)
    }
  }
  return took
}

/** Moves one promise after the other to and fro, so that every call sees a plan that never was before. */
function editing(build: RuleBuild, first: Plan, work: (plan: Plan) => number) {
  const starts = Object.values(first.attributes)
  let plan = first
  let step = 0
  return () => {
    const start = starts[step % starts.length]
    const attribute = start && plan.attributes[start.id]
    if (!start || !attribute) throw new Error('the plan has lost an attribute')
    const there = attribute.target === start.target
    plan = build.withTarget(plan, attribute, (there ? start.own.value : start.target) ?? 0)
    step += 1
    if (Number.isNaN(work(plan))) throw new Error('no repairs were counted')
  }
}

/** How fast the rule follows an edit: positions, verdict, repairs of every violation, and all of them at least change. */
export function measureRule(build: RuleBuild): Row[] {
  const small = build.lunchPlan(12)
  const large = build.lunchPlan(60)
  const { violations, repairs } = build.found(small)
  if (violations === 0 || repairs === 0) throw new Error('the plan of the measurement breaks no rule')

  const { few, many } = perRound
  const took = interleaved({
    small: { calls: few, call: editing(build, small, build.recompute) },
    clone: { calls: few, call: editing(build, small, (plan) => structuredClone(plan).kappa) },
  })
  // Each phase by itself, because objects of another shape slow the compiled code down for all that follow.
  const sizes = interleaved({
    small: { calls: few, call: editing(build, small, build.recompute) },
    large: { calls: many, call: editing(build, large, build.recompute) },
  })
  // Every object is another one, so that nothing remembered from the last plan is of use.
  const strange = interleaved({
    judged: { calls: few, call: editing(build, small, (plan) => build.recompute(copied(plan))) },
    copied: { calls: few, call: editing(build, small, (plan) => copied(plan).kappa) },
  })
  const rate = 1000 / median(took.small)
  const growth = medianRatio(sizes.large, sizes.small) / 5
  const cold = median(strange.judged) - median(strange.copied)
  return [
    {
      what: `Recompute 12 attributes after an edit (${violations} violations, ${repairs} repairs)`,
      goal: '>= 20,000/s',
      reached: `${short(rate)}/s (slowest tenth ${short(1000 / quantile(took.small, 0.9))}/s)`,
      peer: `structuredClone of the same plan takes ${times(medianRatio(took.clone, took.small))} as long`,
      met: rate >= 20_000,
    },
    {
      what: 'The same on a plan never seen before',
      reached: `${short(1000 / cold)}/s`,
    },
    {
      what: 'Time per attribute, 60 against 12 attributes',
      goal: '<= 1.0 x',
      reached: times(growth),
      met: growth <= 1,
    },
  ]
}

function copied(plan: Plan): Plan {
  return {
    ...plan,
    rivals: { ...plan.rivals },
    attributes: Object.fromEntries(Object.entries(plan.attributes).map(([id, attribute]) => [id, { ...attribute }])),
  }
}
