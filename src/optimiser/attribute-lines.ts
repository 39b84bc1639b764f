import type { Ruler } from '@/model/rule/canvas'
import { slackAt } from '@/model/rule/level'
import { gainAsked, gainTooMuch, isCapped, isEnough, isLittleEnough, type Demand } from './demand'
import type { HeldAttribute } from './held-attributes'
import { ladderOf, priceLadder, type Ladder } from './ladder'
import type { PlanMove } from './moves/move-kind'
import { parting, Reach } from './reach'

/** A sum over moves that has to reach a floor. */
export interface Line {
  /** What each move adds; a move that is absent adds nothing. */
  readonly deltas: ReadonlyMap<number, number>
  readonly floor: number
  /** Its sum is that of the states in which the attribute is worth something. */
  readonly isOwn: boolean
  /** Whatever does not reach it fails, too: nothing is lost to rounding. */
  readonly isExact: boolean
}

/** The states in which an attribute is worth something, and what each move adds to them. */
export interface States {
  readonly ladder: Ladder
  readonly deltas: ReadonlyMap<number, number>
}

/** How much finer states are made where those of the ladder do not tell what passes from what fails. */
const finer = [10, 1_000, 100_000]
/** Beyond it sums of many attributes are no exact whole numbers any more. */
const largest = 1e13

/** What an attribute that cannot be compared is measured by: its floor, or where it stands. */
function rulerBeside({ attribute: { direction, floor, own } }: HeldAttribute): Ruler {
  const value = own.value ?? 0
  const mu = floor ?? value
  const width = Math.max(Math.abs(mu - value), 1e-3 * Math.max(1, Math.abs(value)))
  return { direction, mu, margin: width, tolerance: width }
}

/** The lines of one attribute in the integers of the engine, whatever is asked of it; each worked out once. */
export class AttributeLines {
  readonly reach: Reach
  readonly #states = new Map<number | null, States>()
  readonly #lines = new Map<string, Line | null>()

  /** @param prices that could be set, descending; of a price alone */
  constructor(
    readonly held: HeldAttribute,
    readonly moves: readonly PlanMove[],
    readonly prices: readonly number[],
  ) {
    this.reach = new Reach(held, moves)
  }

  /** @param need the gain that matters most, native units: its line stands on a whole state; null: none does */
  states(need: number | null): States {
    const known = this.#states.get(need)
    if (known !== undefined) return known
    const { attribute, isPrice } = this.held
    const ruler = this.held.ruler ?? rulerBeside(this.held)
    const ladder = isPrice ? priceLadder(attribute, ruler, this.prices) : ladderOf(attribute, ruler, need)
    const made = { ladder, deltas: this.#deltas((gain) => ladder.stateOf(gain)) }
    this.#states.set(need, made)
    return made
  }

  /** What has to be reached; null: nothing is asked. */
  least(need: number | null, demand: Demand): Line | null {
    const gain = gainAsked(this.held, demand)
    if (gain === null) return null
    return this.#once(`least|${need}|${keyOf(demand)}`, () => this.atLeast(need, isEnough(this.held, demand), gain))
  }

  /** What must not be passed, counted the other way round; null: nothing is, or nothing comes so far. */
  most(need: number | null, demand: Demand): Line | null {
    if (!isCapped(demand)) return null
    return this.#once(`most|${need}|${keyOf(demand)}`, () => this.#atMost(need, demand))
  }

  /**
   * The line that parts what passes from what does not.
   *
   * @param gain where it stands, for an attribute that too many moves touch to look at every combination
   */
  atLeast(need: number | null, passes: (value: number) => boolean, gain: number): Line {
    const { ladder, deltas } = this.states(need)
    const never: Line = { deltas, floor: beyond(deltas), isOwn: true, isExact: true }
    const { values } = this.reach
    if (values === null) return { ...never, floor: ladder.stateFor(gain) ?? beyond(deltas) }
    const own = this.#part(values, deltas, passes)
    if (own.kind === 'never') return never
    if (own.kind === 'parted') return { deltas, floor: own.least, isOwn: true, isExact: true }
    for (const times of finer) {
      const fine = this.#deltas((each) => ladder.fineStateOf(each, times))
      if (beyond(fine) > largest) break
      const found = this.#part(values, fine, passes)
      if (found.kind === 'parted') return { deltas: fine, floor: found.least, isOwn: false, isExact: true }
    }
    return { deltas, floor: own.safe, isOwn: true, isExact: false }
  }

  /** The line of a gain, native units. */
  to(need: number | null, gain: number): Line {
    const { direction, own } = this.held.attribute
    const line = (own.value ?? 0) + direction * gain
    const slack = slackAt(line)
    return this.atLeast(need, (value) => direction * (value - line) >= -slack, gain)
  }

  /** The best value, native units, of what adds up to a sum; null: nothing does. */
  valueAt(need: number | null, deltas: ReadonlyMap<number, number>, sum: number): number | null {
    const { values } = this.reach
    const { direction, own } = this.held.attribute
    if (values === null) return (own.value ?? 0) + direction * this.states(need).ladder.gainOf(sum)
    const sums = this.reach.sums((move) => deltas.get(move) ?? 0)
    let best: number | null = null
    values.forEach((value, at) => {
      if (sums[at] === sum && (best === null || direction * (value - best) > 0)) best = value
    })
    return best
  }

  #atMost(need: number | null, demand: Demand): Line | null {
    const { ladder } = this.states(need)
    const { values } = this.reach
    const passes = isLittleEnough(this.held, demand)
    const mirrored = (times: number) => this.#deltas((each) => -ladder.fineStateOf(each, times))
    if (values === null) {
      const tooMuch = gainTooMuch(this.held, demand)
      if (tooMuch === null) return null
      const [times = 1] = finer
      // Rounded up, against the plan, by one each.
      const deltas = this.#deltas((each) => -ladder.fineStateOf(each, times) - 1)
      return { deltas, floor: 2 - ladder.fineStateOf(tooMuch, times), isOwn: false, isExact: false }
    }
    if (values.every(passes)) return null
    for (const times of [1, ...finer]) {
      const deltas = mirrored(times)
      if (beyond(deltas) > largest) break
      const found = this.#part(values, deltas, passes)
      if (found.kind === 'never') return { deltas, floor: beyond(deltas), isOwn: false, isExact: true }
      if (found.kind === 'parted') return { deltas, floor: found.least, isOwn: false, isExact: true }
    }
    const deltas = mirrored(1)
    const found = this.#part(values, deltas, passes)
    const floor = found.kind === 'mixed' ? found.safe : beyond(deltas)
    return { deltas, floor, isOwn: false, isExact: false }
  }

  #part(values: Float64Array, deltas: ReadonlyMap<number, number>, passes: (value: number) => boolean) {
    const sums = this.reach.sums((move) => deltas.get(move) ?? 0)
    return parting(values, sums, passes)
  }

  #deltas(stateOf: (gain: number) => number): Map<number, number> {
    const { id } = this.held.attribute
    const deltas = new Map<number, number>()
    for (const move of this.reach.touching) {
      const delta = stateOf(this.moves[move]?.gains.get(id) ?? 0)
      if (delta !== 0) deltas.set(move, delta)
    }
    return deltas
  }

  #once(key: string, make: () => Line | null): Line | null {
    const known = this.#lines.get(key)
    if (known !== undefined) return known
    const made = make()
    this.#lines.set(key, made)
    return made
  }
}

function keyOf({ level, cap, from, upTo, isPromised }: Demand): string {
  return `${level}|${cap}|${from}|${upTo}|${String(isPromised)}`
}

/** A floor that no sum reaches. */
function beyond(deltas: ReadonlyMap<number, number>): number {
  let sum = 1
  for (const delta of deltas.values()) sum += Math.abs(delta)
  return sum
}
