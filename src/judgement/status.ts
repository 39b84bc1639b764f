import type { JudgedMoney } from '@/analysis/judged-money'
import type { MoneyVerdict } from '@/analysis/money-verdict'
import type { Verdict } from '@/model/rule/result'
import type { FundingState } from './funding'
import type { Progress } from './progress'

/** neutral: nothing good or bad is known yet. */
export type Tone = 'good' | 'warn' | 'bad' | 'neutral'

/** One part of the status line: a code, its tone and the numbers of its words (spec 11.1). */
export type StatusPart =
  | { readonly part: 'progress'; readonly code: 'RATED'; readonly tone: Tone; readonly n: number; readonly of: number }
  | { readonly part: 'rule'; readonly code: Verdict; readonly tone: Tone; readonly n: number }
  | { readonly part: 'funding'; readonly code: FundingCode; readonly tone: Tone; readonly n: number }
  | { readonly part: 'money'; readonly code: MoneyCode; readonly tone: Tone }

/** PAID: all promises are. UNPAID: n are not. NOT_COSTED: no cost has been looked at yet. */
export type FundingCode = 'PAID' | 'UNPAID' | 'NOT_COSTED'
/** CHECKING: the draws are under way, and nothing bad is known so far. OVER_BUDGET: CLEAR, but above what may be spent. */
export type MoneyCode = MoneyVerdict | 'CHECKING' | 'OVER_BUDGET'

/** What the status line of a plan is made from. */
export interface StatusFacts {
  readonly progress: Progress
  readonly rule: { readonly verdict: Verdict; readonly faults: number }
  readonly funding: { readonly state: FundingState; readonly unpaid: readonly unknown[] }
  readonly money: Pick<JudgedMoney, 'verdict' | 'reasons' | 'isDrawn' | 'input'>
}

const toneOfRule: Readonly<Record<Verdict, Tone>> = {
  PASS: 'good',
  PASS_WITH_CONCESSIONS: 'good',
  FAIL: 'bad',
  INCOMPLETE: 'neutral',
}
const codeOfFunding: Readonly<Record<FundingState, FundingCode>> = {
  paid: 'PAID',
  unpaid: 'UNPAID',
  not_costed: 'NOT_COSTED',
}
const toneOfFunding: Readonly<Record<FundingCode, Tone>> = { PAID: 'good', UNPAID: 'warn', NOT_COSTED: 'neutral' }
const toneOfMoney: Readonly<Record<MoneyCode, Tone>> = {
  CLEAR: 'good',
  OVER_BUDGET: 'warn',
  UNCLEAR: 'warn',
  LOSS: 'bad',
  UNKNOWN: 'neutral',
  CHECKING: 'neutral',
}

const tones: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  progress: { RATED: 'neutral' },
  rule: toneOfRule,
  funding: toneOfFunding,
  money: toneOfMoney,
}

/** The tone of a part by its code; null: no such part is ever said. */
export function toneOfPart({ part, code }: { readonly part: string; readonly code: string }): Tone | null {
  const codes = Object.hasOwn(tones, part) ? tones[part] : undefined
  return codes !== undefined && Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
}

/** The word for the money: nothing better than the worst known while the draws are under way (spec 11.4). */
export function moneyCodeOf({ verdict, reasons, isDrawn }: StatusFacts['money']): MoneyCode {
  if (verdict !== 'CLEAR') return verdict
  if (!isDrawn) return 'CHECKING'
  return reasons.some(({ code }) => code === 'BUDGET_EXCEEDED') ? 'OVER_BUDGET' : 'CLEAR'
}

/**
 * The status line: every part that is known, always in this order (spec 11.1). What is not rated yet is neutral, so that
 * a plan nobody has touched is never red; money that nobody asked about is left out.
 */
export function statusOf({ progress, rule, funding, money }: StatusFacts): readonly StatusPart[] {
  const parts: StatusPart[] = []
  if (!progress.isComplete) {
    parts.push({ part: 'progress', code: 'RATED', tone: 'neutral', n: progress.rated, of: progress.total })
  } else parts.push({ part: 'rule', code: rule.verdict, tone: toneOfRule[rule.verdict], n: rule.faults })
  if (progress.isComplete || funding.state !== 'not_costed') {
    const code = codeOfFunding[funding.state]
    parts.push({ part: 'funding', code, tone: toneOfFunding[code], n: funding.unpaid.length })
  }
  if (money.input !== null) {
    const code = moneyCodeOf(money)
    parts.push({ part: 'money', code, tone: toneOfMoney[code] })
  }
  return parts
}

/**
 * The tone of the whole line, that of its worst part (spec 11.1). Good needs the rule kept, no promise that is not paid
 * for, and money that is CLEAR or not asked about yet.
 */
export function toneOf(parts: readonly StatusPart[]): Tone {
  if (parts.some(({ tone }) => tone === 'bad')) return 'bad'
  if (parts.some(({ tone }) => tone === 'warn')) return 'warn'
  const isKept = parts.some(({ part, tone }) => part === 'rule' && tone === 'good')
  const isMoneyOpen = parts.some(({ part, tone }) => part === 'money' && tone === 'neutral')
  return isKept && !isMoneyOpen ? 'good' : 'neutral'
}
