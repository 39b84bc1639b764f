import type { AttributeId, Role } from '@/model/attribute'
import { problemAttribute, type JudgedAttribute, type PlanProblem } from '../plan-problem'
import type { Problem, ProblemAttribute, ValueTable } from '../problem'

/** One attribute in one role: what it needs, and what each move adds to its states. */
interface Held {
  readonly attribute: ProblemAttribute
  /** What its states are worth; long, and the same for every set. */
  readonly value: () => ValueTable
  readonly deltas: ReadonlyMap<number, number>
}

/**
 * Problems that differ only in which attributes are starred: ladders, lines and effects of an attribute are worked out
 * once for each role.
 */
export class SetProblems {
  readonly #parity: PlanProblem
  readonly #star: PlanProblem
  readonly #held = new Map<string, Held>()

  /**
   * @param parity the plan with every attribute at par
   * @param star the same with every attribute starred
   */
  constructor(parity: PlanProblem, star: PlanProblem) {
    this.#parity = parity
    this.#star = star
  }

  /** The problem of the cheapest plan with these stars: nothing counts but the lines. */
  cheapest(stars: ReadonlySet<AttributeId>): Problem {
    return this.#build(stars, () => 0)
  }

  /** The problem of the whole frontier with these stars, weighted as told. */
  weighted(stars: ReadonlySet<AttributeId>, weights: ReadonlyMap<AttributeId, number>): Problem {
    return this.#build(stars, (id) => (stars.has(id) ? (weights.get(id) ?? 0) : 0))
  }

  #build(stars: ReadonlySet<AttributeId>, weightOf: (id: AttributeId) => number): Problem {
    const { judged, moves, problem } = this.#parity
    const held = judged.map(({ attribute: { id } }, index) =>
      this.#of(index, stars.has(id) ? 'differentiator' : 'parity'),
    )
    const effects = moves.map((): [number, number][] => [])
    held.forEach(({ deltas }, index) => {
      for (const [move, delta] of deltas) effects[move]?.push([index, delta])
    })
    return {
      attributes: held.map(({ attribute, value }, index) => {
        const weight = weightOf(judged[index]?.attribute.id ?? '')
        return weight > 0 ? { ...attribute, weight, value: value() } : attribute
      }),
      moves: moves.map(({ cost, must }, i) => ({ cost, must, effects: effects[i] ?? [] })),
      prerequisites: problem.prerequisites,
      exclusives: problem.exclusives,
    }
  }

  #of(index: number, role: Role): Held {
    const key = `${role}:${index}`
    const known = this.#held.get(key)
    if (known !== undefined) return known
    const source = role === 'parity' ? this.#parity : this.#star
    const { attribute, need, ladder } = source.judged[index] as JudgedAttribute
    const states = ladder(need)
    const deltas = new Map<number, number>()
    source.moves.forEach(({ gains }, move) => {
      const delta = states.stateOf(gains.get(attribute.id) ?? 0)
      if (delta !== 0) deltas.set(move, delta)
    })
    let worth: ValueTable | undefined
    const held: Held = {
      attribute: problemAttribute(states, need, 0),
      value: () => (worth ??= states.value()),
      deltas,
    }
    this.#held.set(key, held)
    return held
  }
}
