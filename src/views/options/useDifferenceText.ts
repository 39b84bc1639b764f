import { useI18n } from 'vue-i18n'
import { firstUpper } from '@/i18n/first-upper'
import { formatMoneyShort } from '@/lib/format-money'
import type { Plan } from '@/model/plan'
import { usePlanEditor } from '@/session/usePlanEditor'
import { choiceDifferences } from '@/present/options/choice-differences'

/** What another choice does differently from the one in force, in words. */
export function useDifferenceText(): (other: Plan, inForce: Plan) => string {
  const { t, locale } = useI18n()
  const editor = usePlanEditor()
  return (other, inForce) => {
    const { starsMore, starsLess, doesMore, doesLess, price, others, budget } = choiceDifferences(other, inForce)
    const attributes = (ids: readonly string[]) =>
      ids.map((id) => editor.text(other.attributes[id]?.name ?? '')).join(', ')
    const initiatives = (ids: readonly string[]) =>
      ids.map((id) => editor.text(other.initiatives[id]?.name ?? '')).join(', ')
    const parts: string[] = []
    if (starsMore.length > 0) parts.push(t('alternative.starsMore', { names: attributes(starsMore) }))
    if (starsLess.length > 0) parts.push(t('alternative.starsLess', { names: attributes(starsLess) }))
    if (doesMore.length > 0) parts.push(t('alternative.does', { names: initiatives(doesMore) }))
    if (doesLess.length > 0) parts.push(t('alternative.doesNot', { names: initiatives(doesLess) }))
    const priced = price === null ? undefined : other.attributes[price.id]
    if (price !== null && priced !== undefined) {
      const value = editor.show(priced, price.value)
      parts.push(t('alternative.price', { a: editor.text(priced.name), value }))
    }
    if (budget === null) parts.push(t('alternative.noBudget'))
    else if (budget !== undefined) {
      parts.push(t('alternative.budget', { amount: formatMoneyShort(budget, locale.value) }))
    }
    if (others > 0) parts.push(t('alternative.more', { n: others }, others))
    return parts.length === 0 ? t('alternative.none') : firstUpper(parts.join('; '), locale.value)
  }
}
