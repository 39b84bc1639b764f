import type { Assessment } from '@/model/rule/result'

/** How a verdict is shown: the words, how many points they count, colour and shape. */
export function verdictLook(assessment: Assessment) {
  const missing = assessment.policyFindings.length
  if (assessment.verdict === 'FAIL') {
    return { key: 'status.verdict.FAIL', count: assessment.violations.length, tone: 'bad', icon: 'warning' } as const
  }
  if (assessment.verdict === 'INCOMPLETE') {
    return { key: 'status.verdict.INCOMPLETE', count: assessment.unknowns.length, tone: 'warn', icon: 'info' } as const
  }
  if (missing > 0) return { key: 'panel.policyMissed', count: missing, tone: 'warn', icon: 'warning' } as const
  if (assessment.verdict === 'PASS_WITH_CONCESSIONS') {
    return { key: 'status.verdict.PASS_WITH_CONCESSIONS', count: assessment.conceded.length, tone: 'good', icon: 'check' } as const
  }
  return { key: 'status.verdict.PASS', count: 0, tone: 'good', icon: 'check' } as const
}
