import { firstUpper } from '@/i18n/first-upper'
import type { Translate } from '@/i18n/translate'
import type { AttributeId } from '@/model/attribute'
import type { SetEvaluation, WhyNot } from '@/optimiser/sets/set-result'

/** How names and figures are said in the reader's language. */
export interface WhyNotWords {
  readonly t: Translate
  readonly name: (id: AttributeId) => string
  /** What an attribute has to reach, in its own unit: "at least 7.5". */
  readonly limit: (id: AttributeId, value: number) => string
  readonly money: (dong: number) => string
  readonly number: (value: number) => string
  readonly months: (months: number | null) => string
  /** Orders a day, rounded up. */
  readonly perDay: (orders: number | null) => string
  readonly percent: (share: number) => string
}

const separator = '; '
/** Reasons that fit into one sentence. */
const mostReasons = 2

function reasonText(reason: WhyNot, { t, name, limit, money, number, percent, perDay, months }: WhyNotWords): string {
  switch (reason.code) {
    case 'NOT_JUDGED':
    case 'UNATTAINABLE':
    case 'NOT_VALUED':
    case 'LOW_IMPORTANCE':
      return t(`whyNot.${reason.code}`, { a: name(reason.attribute) })
    case 'OUT_OF_REACH':
      return t('whyNot.OUT_OF_REACH', { a: name(reason.attribute), need: limit(reason.attribute, reason.need) })
    case 'NOT_TOGETHER':
    case 'LOSES_MONEY':
      return t(`whyNot.${reason.code}`)
    case 'OVER_BUDGET':
      return t('whyNot.OVER_BUDGET', { amount: money(reason.amount) })
    case 'LONG_PAYBACK':
      return reason.months === null
        ? t('whyNot.noPayback')
        : t('whyNot.LONG_PAYBACK', { months: months(reason.months), horizon: months(reason.horizon) })
    case 'LOW_CHANCE':
      return t('whyNot.LOW_CHANCE', { chance: percent(reason.chance) })
    case 'CASH_SHORT':
    case 'CASH_UNTOLD':
      return t(`whyNot.${reason.code}`, { amount: money(reason.amount) })
    case 'OVER_CAPACITY':
      return t('whyNot.OVER_CAPACITY', { n: perDay(reason.perDay), most: number(reason.limit) })
    case 'FRAGILE':
      return t('whyNot.FRAGILE', { a: name(reason.attribute), chance: percent(reason.chance) })
  }
}

/** How a set that nothing speaks against compares with the first one. */
function comparison(set: SetEvaluation, first: SetEvaluation, { t, money, number }: WhyNotWords): string[] {
  const parts: string[] = []
  const dearer = (set.cost ?? 0) - (first.cost ?? 0)
  const behind = (first.lead ?? 0) - (set.lead ?? 0)
  if (dearer !== 0) parts.push(t(dearer > 0 ? 'whyNot.dearer' : 'whyNot.cheaper', { amount: money(Math.abs(dearer)) }))
  // Less than this is no difference on the canvas.
  if (Math.abs(behind) >= 0.05) {
    parts.push(t(behind > 0 ? 'whyNot.leadsLess' : 'whyNot.leadsMore', { lead: number(Math.abs(behind)) }))
  }
  return parts
}

/** First letter upper, a full stop behind. */
function sentence(parts: readonly string[]): string {
  return `${firstUpper(parts.join(separator))}.`
}

/**
 * Why one would not choose a set, in one sentence: the two gravest reasons, or how it compares with the wisest set.
 *
 * @param first the wisest set of all
 */
export function whyNotText(set: SetEvaluation, first: SetEvaluation, words: WhyNotWords): string {
  const { t } = words
  if (set.whyNot.length > 0) {
    return sentence(set.whyNot.slice(0, mostReasons).map((reason) => reasonText(reason, words)))
  }
  if (set === first) return t('whyNot.first')
  const compared = comparison(set, first, words)
  return compared.length === 0
    ? t('whyNot.equal')
    : sentence([t('whyNot.against', { parts: compared.join(separator) })])
}
