import loadHighs from 'highs'
import type { Problem } from '@/optimiser/problem'

export type Highs = Awaited<ReturnType<typeof loadHighs>>

export const highs: Promise<Highs> = loadHighs()

/** HiGHS on one problem whose value tables rise by 1 per state up to a cap: an independent opinion. */
export interface Oracle {
  /** The largest lead within a budget; null: nothing meets the floors. */
  readonly mostLead: (budget: number) => number | null
  /** The least cost at a lead or more; null: none. */
  readonly leastCost: (lead: number) => number | null
  readonly dispose: () => void
}

const exactly = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999 }

/** The model as text; rows `budget` and `goal` come last, in this order. */
function textOf({ attributes, moves, prerequisites, exclusives }: Problem): { text: string; constant: number } {
  const term = (factor: number, name: string): string => `${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} ${name}`
  const rows: string[] = []
  const bounds: string[] = []
  let constant = 0
  const lead: string[] = []
  for (const [index, { start, floor, weight, value }] of attributes.entries()) {
    const sums = new Map<number, number>()
    for (const [move, { effects }] of moves.entries())
      for (const [attribute, delta] of effects) if (attribute === index) sums.set(move, (sums.get(move) ?? 0) + delta)
    const terms = [...sums].filter(([, delta]) => delta !== 0).map(([move, delta]) => term(delta, `x${String(move)}`))
    const left = terms.length === 0 ? '0 x0' : terms.join(' ')
    if (floor !== null) rows.push(` f${String(index)}: ${left} >= ${String(floor - start)}`)
    if (weight === 0) continue
    const low = value.from
    const high = value.from + value.values.length - 1
    // worth = values[0] + (s - from), s <= state, s <= cap
    constant += weight * ((value.values[0] ?? 0) - low)
    rows.push(` v${String(index)}: s${String(index)} ${terms.map((text) => flip(text)).join(' ')} <= ${String(start)}`)
    bounds.push(` ${String(low)} <= s${String(index)} <= ${String(high)}`)
    lead.push(term(weight, `s${String(index)}`))
  }
  for (const [index, [move, needs]] of prerequisites.entries())
    rows.push(` p${String(index)}: x${String(move)} - x${String(needs)} <= 0`)
  for (const [index, group] of exclusives.entries())
    rows.push(` e${String(index)}: ${[...new Set(group)].map((move) => `x${String(move)}`).join(' + ')} <= 1`)
  for (const [index, { must }] of moves.entries())
    if (must === true) rows.push(` m${String(index)}: x${String(index)} >= 1`)
  const cost = moves.map(({ cost: each }, move) => term(each, `x${String(move)}`)).join(' ')
  const goal = lead.length === 0 ? '0 x0' : lead.join(' ')
  rows.push(` budget: ${cost} <= 1e30`, ` goal: ${goal} >= -1e30`)
  return {
    text: [
      'Maximize',
      ` lead: ${goal}`,
      'Subject To',
      ...rows,
      'Bounds',
      ...bounds,
      'Binary',
      ...moves.map((_, move) => ` x${String(move)}`),
      'End',
    ].join('\n'),
    constant,
  }
}

const flip = (text: string): string => (text.startsWith('-') ? `+${text.slice(1)}` : `-${text.slice(1)}`)

export function makeOracle(solver: Highs, problem: Problem): Oracle {
  const { text, constant } = textOf(problem)
  const model = solver.createModel({ format: 'lp', data: text })
  model.options.set(exactly)
  const budgetRow = model.getRowByName('budget')
  const goalRow = model.getRowByName('goal')
  const gains = new Map<number, number>()
  const costs = new Map<number, number>()
  for (const [index, { weight }] of problem.attributes.entries())
    if (weight > 0) gains.set(model.getColByName(`s${String(index)}`), weight)
  for (const [move, { cost }] of problem.moves.entries()) costs.set(model.getColByName(`x${String(move)}`), cost)
  const { maximize, minimize } = solver.constants.objectiveSense
  const run = (objective: Map<number, number>, maximise: boolean): number | null => {
    for (const column of [...gains.keys(), ...costs.keys()]) model.changeColCost(column, objective.get(column) ?? 0)
    model.changeObjectiveSense(maximise ? maximize : minimize)
    model.zeroAllClocks()
    model.run()
    const status = model.getModelStatus()
    if (status === solver.constants.modelStatus.infeasible) return null
    if (status !== solver.constants.modelStatus.optimal) throw new Error(`HiGHS ended with status ${String(status)}`)
    return Math.round(model.getObjectiveValue())
  }
  return {
    mostLead: (budget) => {
      model.changeRowBounds(budgetRow, -solver.infinity, budget)
      model.changeRowBounds(goalRow, -solver.infinity, solver.infinity)
      const most = run(gains, true)
      return most === null ? null : most + constant
    },
    leastCost: (lead) => {
      model.changeRowBounds(budgetRow, -solver.infinity, solver.infinity)
      model.changeRowBounds(goalRow, lead - constant, solver.infinity)
      return run(costs, false)
    },
    dispose: () => {
      model.dispose()
    },
  }
}
