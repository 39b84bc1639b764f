import type { Verdict } from '@/model/rule/result'

/** Whether a verdict keeps the rule, with or without declared concessions. */
export function isPass(verdict: Verdict): boolean {
  return verdict === 'PASS' || verdict === 'PASS_WITH_CONCESSIONS'
}
