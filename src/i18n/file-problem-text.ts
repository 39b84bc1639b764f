import { formatNumber } from '@/lib/format'
import type { FileProblem } from '@/schema/problem'
import type { Translate } from './translate'

type TypeWord = 'list' | 'nothing' | 'null' | 'number' | 'object' | 'text' | 'whole_number' | 'yes_no'

/** Numbers that name a thing, and are shown as they stand in the file. */
const asWritten = new Set(['line', 'column', 'known'])

/**
 * Why a file was refused, with the place: "Thiếu trường “name” (chỗ: plan.name)."
 *
 * @param locale BCP 47 code of the language that `t` speaks
 */
export function fileProblemText(problem: FileProblem, t: Translate, locale: string): string {
  const { code, path } = problem
  const place = path === '' ? t('fileProblem.whole') : path
  const values = { ...shown(problem, locale), place }
  switch (code) {
    case 'OUT_OF_RANGE': {
      const end = 'min' in problem.values ? 'min' : 'max'
      const wording = end === 'min' ? 'OUT_OF_RANGE_MIN' : 'OUT_OF_RANGE_MAX'
      return t(`fileProblem.${wording}`, { ...values, limit: shown(problem, locale)[end] })
    }
    case 'WRONG_TYPE': {
      const { expected, found } = problem.values
      return t('fileProblem.WRONG_TYPE', { place, expected: typeText(expected, t), met: typeText(found, t) })
    }
    default:
      return t(`fileProblem.${code}`, values)
  }
}

function shown({ values, code }: FileProblem, locale: string): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]): [string, string] => {
    const plain = typeof value === 'string' || asWritten.has(name) || code === 'NEWER_VERSION'
    return [name, plain ? String(value) : formatNumber(value, locale, { digits: 6 })]
  })
  return Object.fromEntries(entries)
}

function typeText(word: string | number | undefined, t: Translate): string {
  return t(`fileProblem.type.${word as TypeWord}`)
}
