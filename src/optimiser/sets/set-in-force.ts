import { judgedMoney } from '@/analysis/drawn-money'
import type { JudgedMoney } from '@/analysis/judged-money'
import { guessStateOf, isAnythingChosen, starsOf } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { evaluateCases } from '../case-frontier'
import { chosenMoves } from '../chosen-moves'
import type { PlanProblem } from '../plan-problem'
import { judgeSet, type SetFacts } from './judge-set'
import type { SetEvaluation, WhyNot } from './set-result'

/** What speaks against the money, in the order of the money page; of a loss nothing else need be said. */
function moneyProblems({ verdict, reasons }: JudgedMoney): WhyNot[] {
  if (verdict === 'LOSS') return [{ code: 'LOSES_MONEY' }]
  return reasons.flatMap(({ code, values }): WhyNot[] => {
    const { amount = 0, months = null, limit = 0, share = 0 } = values
    switch (code) {
      case 'PAYBACK_TOO_LONG':
        return [{ code: 'LONG_PAYBACK', months, horizon: limit }]
      case 'P_PAYBACK_LOW':
        return [{ code: 'LOW_CHANCE', chance: share }]
      case 'CASH_SHORT':
      case 'CASH_UNTOLD':
        return [{ code, amount }]
      // Said of every set alike, or of none.
      default:
        return []
    }
  })
}

/**
 * The set in force as the plan is chosen now: its own outlay, its own weakest link, what it needs, and its money where
 * customers were guessed for it (spec 11.2, 11.5).
 *
 * @param read the plan as the engine reads it
 */
export function setInForce(facts: SetFacts, read: PlanProblem): SetEvaluation {
  const { plan } = facts
  const { lead } = evaluateCases(read, read.chosen)
  const shown = judgeSet(facts, { lead, moves: chosenMoves(plan), plan })
  // While nothing is chosen there is nothing to have back.
  if (!isAnythingChosen(plan)) return { ...shown, breakEven: null }
  if (guessStateOf(plan) !== 'counts') return shown
  const judged = judgedMoney(plan)
  return {
    ...shown,
    money: {
      verdict: judged.verdict,
      payback: judged.economics?.scenarios?.likely.payback ?? null,
      chance: judged.used,
    },
    whyNot: [...moneyProblems(judged), ...shown.whyNot],
  }
}

/** Whether these are the stars of the plan. */
export function isInForce(plan: Plan, stars: readonly string[]): boolean {
  const own = starsOf(plan).map(({ id }) => id)
  return own.length === stars.length && own.every((id) => stars.includes(id))
}
