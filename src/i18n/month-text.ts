import { formatMonth } from '@/lib/format-date'
import type { Benchmark } from '@/model/benchmark'
import type { Translate } from './translate'

/**
 * The month of an average as it stands behind its source. A built-in source names its period, so that its month is
 * told as what it is: the middle of the data (spec 11.7). Empty when unknown.
 */
export function monthText(benchmark: Benchmark, t: Translate, locale: string): string {
  if (benchmark.month === null) return ''
  const month = formatMonth(benchmark.month, locale)
  const isBuiltIn = benchmark.kind === 'published' && benchmark.baseline !== null
  return isBuiltIn ? t('benchmark.middle', { month }) : month
}
