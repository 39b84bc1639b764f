import type { LocaleCode } from '@/i18n/index'
import { formatNumber, formatPercent } from '@/lib/format'
import { parameters } from '@/model/parameters'

/** The constants of the method as text in the reader's notation, so that the page never contradicts the rule. */
export interface MethodFigures {
  readonly kappa: string
  readonly cap: string
  readonly most: string
  readonly least: string
  readonly fewRivals: string
  readonly answers: string
  readonly warnMonths: string
  readonly blockMonths: string
  readonly confidence: string
}

export interface MethodPart {
  readonly title: string
  readonly text: readonly string[]
  readonly points: readonly string[]
}

/** One language of the method page. */
export type MethodPage = (figures: MethodFigures) => readonly MethodPart[]

/** The page is long and rarely opened: each language comes only when it is read. */
const pages: Readonly<Record<LocaleCode, () => Promise<MethodPage>>> = {
  vi: async () => (await import('./method-page-vi')).methodPageVi,
  en: async () => (await import('./method-page-en')).methodPageEn,
}

export async function methodPage(code: LocaleCode): Promise<readonly MethodPart[]> {
  const page = await pages[code]()
  const { kappa, concessionCap, differentiators, attributes, fewRivals, measuredAnswers, staleMonths, confidence } = parameters
  const number = (value: number) => formatNumber(value, code, { digits: 2 })
  return page({
    kappa: number(kappa.default),
    cap: formatPercent(concessionCap, code),
    most: number(differentiators.most),
    least: number(attributes.min),
    fewRivals: number(fewRivals),
    answers: number(measuredAnswers),
    warnMonths: number(staleMonths.warn),
    blockMonths: number(staleMonths.block),
    confidence: formatPercent(confidence, code),
  })
}
