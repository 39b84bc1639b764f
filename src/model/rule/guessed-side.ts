import type { Attribute } from '../attribute'
import { gradeOf } from '../evidence'
import type { Plan } from '../plan'
import { benchmarkStatistics } from './benchmark-statistics'
import type { GuessedSide } from './result'

/** Which number of a comparison is a guess (spec 3.3); null: neither, or there is no average to compare with. */
export function guessedSide(attribute: Attribute, rivals: Plan['rivals']): GuessedSide | null {
  const statistics = benchmarkStatistics(attribute, rivals)
  if (statistics === null) return null
  const isOwn = gradeOf(attribute.own.evidence, attribute.own.n) === 0
  const isAverage = statistics.grade === 0
  if (isOwn) return isAverage ? 'both' : 'own'
  return isAverage ? 'average' : null
}
