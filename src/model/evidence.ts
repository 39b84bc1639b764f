import type { Evidence } from './benchmark'
import { parameters } from './parameters'

/** 0 guess, 1 informed, 2 measured (spec 3.3). */
export type Grade = 0 | 1 | 2

const GRADES: Readonly<Record<Evidence, Grade>> = { guess: 0, informed: 1, measured: 2 }

/**
 * Grade of one number. A stated "measured" that rests on fewer than 10 answers is only
 * informed (spec 3.11).
 *
 * @param answers number of single answers behind it; null when it is no survey or not known
 */
export function gradeOf(evidence: Evidence, answers: number | null): Grade {
  const grade = GRADES[evidence]
  return grade === 2 && answers !== null && answers < parameters.measuredAnswers ? 1 : grade
}

/** A comparison is as good as the weaker of its two numbers (spec 3.3). */
export function weakerGrade(a: Grade, b: Grade): Grade {
  return a < b ? a : b
}
