import type { Plan } from '@/model/plan'
import { milliseconds, times, type Row } from '../row'
import { median, medianRatio } from '../samples'
import type * as built from './rank'

/** What `rank.ts` exports, as the production build leaves it. */
export type SetsBuild = typeof built

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** A second is bearable beside a progress bar; two frames at 60 Hz are not seen. */
const patience = 1_000
const twoFrames = 2 * (1_000 / 60)

/** The plan after one effect moved, as an edit leaves it: what did not change is shared. */
function nudged(plan: Plan, step: number): Plan {
  const ids = Object.keys(plan.initiatives)
  const id = ids[(step * 7) % ids.length] ?? ''
  const initiative = plan.initiatives[id]
  if (initiative === undefined) throw new Error('a plan without initiatives')
  const oneOff = (initiative.oneOff ?? 0) + 100_000 * (1 + (step % 3))
  return { ...plan, initiatives: { ...plan.initiatives, [id]: { ...initiative, oneOff } } }
}

/** What the worker does with a whole plan of 12 attributes and 40 moves: rank all sets of stars, and a frontier after a drag. */
export function measureSets(build: SetsBuild): Row[] {
  const plan = build.plannedShop(1)
  // The first call is what a user waits for in a fresh worker; those after it take turns with the peer.
  const first = timed(() => build.differentiatorSets(plan))
  const { sets } = build.differentiatorSets(plan)
  const stars = sets.map((set) => set.stars)
  const reached = sets.filter(({ minCost }) => minCost !== null).length
  if (build.eachByItself(plan, stars) !== reached) throw new Error('by themselves other sets can be reached')
  const own: number[] = []
  const peer: number[] = []
  for (let round = 0; round < 5; round++) {
    own.push(timed(() => build.differentiatorSets(plan)))
    peer.push(timed(() => build.eachByItself(plan, stars)))
  }
  let { warm } = build.frontierOf(plan, undefined)
  let dragged = plan
  const drags: number[] = []
  for (let step = 0; step < 40; step++) {
    dragged = nudged(dragged, step)
    const from = performance.now()
    warm = build.frontierOf(dragged, warm).warm
    drags.push(performance.now() - from)
  }
  return [
    {
      what: `${String(sets.length)} sets of differentiators ranked, 12 attributes and 40 moves (${String(reached)} can be reached)`,
      goal: `<= ${milliseconds(patience)}`,
      reached: `${milliseconds(median(own))}, the first time ${milliseconds(first)}`,
      peer: `reading and solving each set by itself, without judging any, takes ${times(medianRatio(peer, own))} as long`,
      met: median(own) <= patience,
    },
    {
      what: 'The same plan: its frontier, trials and prices after a cost was dragged, in a warm worker',
      goal: `<= ${milliseconds(twoFrames)}`,
      reached: `${milliseconds(median(drags.slice(10)))}, slowest ${milliseconds(Math.max(...drags.slice(10)))}`,
      met: median(drags.slice(10)) <= twoFrames,
    },
  ]
}
