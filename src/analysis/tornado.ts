import type { Range3 } from '@/model/money'
import { parameters } from '@/model/parameters'
import { addedOrders, cashFlowOf, cumulativeOf } from './cash-flow'
import { refusalsOf, type MoneyInput, type Outlay } from './money-input'

export type SwingCode =
  'VOLUME' | 'ONE_OFF' | 'MONTHLY' | 'PER_ORDER' | 'VARIABLE_COST' | 'FIXED_COST' | 'LABOUR' | 'RAMP'

/** What one doubt does to the cumulative cash at the end of the horizon, everything else as likely (spec 6). */
export interface Swing {
  readonly code: SwingCode
  /** Id of the outlay; null: about the whole plan. */
  readonly subject: string | null
  /** The figure at its low and at its high, in its own unit: a share or orders, money, months. */
  readonly low: number
  readonly high: number
  /** Cash at the end of the horizon with each of them. */
  readonly atLow: number
  readonly atHigh: number
  /** |atHigh - atLow|. */
  readonly swing: number
}

/** A doubt: its figure, and the input with another one in its place. */
interface Lever {
  readonly code: SwingCode
  readonly subject: string | null
  readonly range: Range3
  readonly with: (value: number) => { readonly input: MoneyInput; readonly volume: number }
}

function totalOf({ input, volume }: { input: MoneyInput; volume: number }): number {
  return cumulativeOf(cashFlowOf(input), addedOrders(input, volume))[input.horizon] ?? 0
}

/** The range of a cost around what was said; a saving overruns downwards. */
function around(amount: number, { low, high }: Range3): Range3 {
  const [near, far] = amount >= 0 ? [low, high] : [2 - low, 2 - high]
  return { low: amount * near, likely: amount, high: amount * far }
}

function ofOutlay(input: MoneyInput, outlay: Outlay, volume: number): Lever[] {
  const { oneOff, monthly, variableCost } = parameters.uncertainty
  const changed = (change: Partial<Outlay>): { input: MoneyInput; volume: number } => ({
    input: { ...input, outlays: input.outlays.map((one) => (one === outlay ? { ...one, ...change } : one)) },
    volume,
  })
  return [
    {
      code: 'ONE_OFF',
      subject: outlay.id,
      range: around(outlay.oneOff, oneOff),
      with: (value) => changed({ oneOff: value }),
    },
    {
      code: 'MONTHLY',
      subject: outlay.id,
      range: around(outlay.monthly, monthly),
      with: (value) => changed({ monthly: value }),
    },
    {
      code: 'PER_ORDER',
      subject: outlay.id,
      range: around(outlay.perOrder, variableCost),
      with: (value) => changed({ perOrder: value }),
    },
  ]
}

function ofPlan(input: MoneyInput, volume: Range3): Lever[] {
  const { monthly, variableCost, ramp } = parameters.uncertainty
  const { likely } = volume
  const field = (code: SwingCode, name: 'variableCost' | 'fixedCost' | 'labour' | 'ramp', range: Range3): Lever => ({
    code,
    subject: null,
    range: around(input[name], range),
    with: (value) => ({ input: { ...input, [name]: value }, volume: likely }),
  })
  return [
    { code: 'VOLUME', subject: null, range: volume, with: (value) => ({ input, volume: value }) },
    field('VARIABLE_COST', 'variableCost', variableCost),
    ...(input.business === 'startup' ? [field('FIXED_COST', 'fixedCost', monthly)] : []),
    field('LABOUR', 'labour', monthly),
    field('RAMP', 'ramp', ramp),
  ]
}

/**
 * How much each doubt moves the result: every figure to its low and its high, the others as likely (spec 6).
 *
 * @returns the largest swing first, ties by the order of the input; without what moves nothing; empty without a guess
 *   of the volume and for an input that is refused
 */
export function tornadoOf(input: MoneyInput): Swing[] {
  const { volume, outlays } = input
  if (volume === null || refusalsOf(input).length > 0) return []
  const levers = [...ofPlan(input, volume), ...outlays.flatMap((outlay) => ofOutlay(input, outlay, volume.likely))]
  return levers
    .map(({ code, subject, range, with: turn }): Swing => {
      const atLow = totalOf(turn(range.low))
      const atHigh = totalOf(turn(range.high))
      return { code, subject, low: range.low, high: range.high, atLow, atHigh, swing: Math.abs(atHigh - atLow) }
    })
    .filter(({ swing }) => swing > 0)
    .sort((a, b) => b.swing - a.swing)
}

/**
 * A guess too narrow to be honest: owners' ranges are, so one whose high is less than twice its low is asked for again,
 * once (spec 6).
 *
 * @param volume a share of change, or orders; a low of 0 or below leaves room enough
 */
export function isRangeTooNarrow({ low, high }: Range3): boolean {
  return low > 0 && high / low < parameters.uncertainty.narrowRange
}
