import type { LocaleCode } from '@/i18n/index'
import { formatNumber, formatPercent } from '@/lib/format'
import { parameters } from '@/model/parameters'
import type { MethodPage, MethodPart } from './method-part'

/** The page is long and rarely opened: each language comes only when it is read. */
const pages: Readonly<Record<LocaleCode, () => Promise<MethodPage>>> = {
  vi: async () => (await import('./method-page-vi')).methodPageVi,
  en: async () => (await import('./method-page-en')).methodPageEn,
}

/** The method in one language, with the constants that the rule really uses. */
export async function methodPage(code: LocaleCode): Promise<readonly MethodPart[]> {
  const page = await pages[code]()
  const { kappa, concessionCap, differentiators, attributes, fewRivals, measuredAnswers, staleMonths, confidence } =
    parameters
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
