import type { StatusPart } from '@/judgement/status'

/** A screen of a plan that has something to say in the list of screens. */
export type JudgedScreen = 'plan' | 'budget'

/**
 * What the list of screens says beside a name. progress: n of `of` are done. todo: n things to mend. bad: something is
 * wrong that cannot be counted. done: nothing is left to do.
 */
export type ScreenState =
  | { readonly kind: 'progress'; readonly n: number; readonly of: number }
  | { readonly kind: 'todo'; readonly n: number }
  | { readonly kind: 'bad' }
  | { readonly kind: 'done' }

function part<P extends StatusPart['part']>(status: readonly StatusPart[], name: P) {
  return status.find((candidate): candidate is Extract<StatusPart, { part: P }> => candidate.part === name)
}

function ofCanvas(status: readonly StatusPart[]): ScreenState | null {
  const progress = part(status, 'progress')
  if (progress !== undefined) return { kind: 'progress', n: progress.n, of: progress.of }
  const rule = part(status, 'rule')
  if (rule === undefined) return null
  if (rule.tone === 'good') return { kind: 'done' }
  return rule.n > 0 ? { kind: 'todo', n: rule.n } : null
}

function ofBudget(status: readonly StatusPart[]): ScreenState | null {
  const funding = part(status, 'funding')
  const money = part(status, 'money')
  if (funding?.code === 'UNPAID') return { kind: 'todo', n: funding.n }
  if (money?.tone === 'bad' || money?.tone === 'warn') return { kind: 'bad' }
  return funding?.code === 'PAID' && (money === undefined || money.tone === 'good') ? { kind: 'done' } : null
}

/**
 * The small state beside the name of a screen, read from the status line, so that the two can never differ (spec 11.1).
 *
 * @returns null: there is nothing to say yet
 */
export function screenState(screen: JudgedScreen, status: readonly StatusPart[]): ScreenState | null {
  return screen === 'plan' ? ofCanvas(status) : ofBudget(status)
}
