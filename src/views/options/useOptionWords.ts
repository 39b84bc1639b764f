import { useI18n } from 'vue-i18n'
import type { AttributeId } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import { formatNumber, formatPercent } from '@/lib/format'
import { limitText } from '@/i18n/limit-text'
import { costText, monthsText, perDayText, signedMoney } from '@/i18n/money-text'
import type { Band } from '@/judgement/terms'
import { MISSING } from '@/i18n/value-text'
import { usePlanEditor } from '@/session/usePlanEditor'
import type { WhyNotWords } from '@/present/options/why-not-text'

/** Figures of alternatives and sets in words; a dash where there is none. */
export interface OptionWords extends WhyNotWords {
  readonly setName: (stars: readonly AttributeId[]) => string
  readonly cost: (dong: number | null, isLeast?: boolean) => string
  /** The middle of the draws, and the range of eight in ten. */
  readonly profit: (band: Band<number> | null) => string
  readonly figure: (value: number | null, digits?: number) => string
  readonly share: (share: number | null) => string
  /** The chance that counts, and the one that it overrules. */
  readonly chance: (money: { readonly chance: number | null; readonly overruled: number | null } | null) => string
  readonly link: (weakest: { readonly id: AttributeId; readonly chance: number } | null) => string
}

/** Words for a plan, whose names and units they take. */
export function useOptionWords(plan: () => Plan): OptionWords {
  const { t, locale } = useI18n()
  const editor = usePlanEditor()
  const name = (id: AttributeId) => {
    const attribute = plan().attributes[id]
    return attribute === undefined ? MISSING : editor.text(attribute.name)
  }
  const money = (dong: number) => costText(dong, t, locale.value)
  const number = (value: number) => formatNumber(value, locale.value, { digits: 1 })
  const percent = (share: number) => formatPercent(share, locale.value)
  return {
    t,
    name,
    money,
    number,
    percent,
    limit: (id, value) => {
      const attribute = plan().attributes[id]
      return attribute === undefined ? MISSING : limitText(attribute, value, t, locale.value)
    },
    setName: (stars) => stars.map(name).join(' + '),
    cost: (dong, isLeast = false) => (dong === null ? MISSING : costText(dong, t, locale.value, isLeast)),
    profit: (band) =>
      band === null
        ? MISSING
        : t('options.profit', {
            x: signedMoney(band.middle, locale.value),
            a: signedMoney(band.low, locale.value),
            b: signedMoney(band.high, locale.value),
          }),
    figure: (value, digits = 1) => (value === null ? MISSING : formatNumber(value, locale.value, { digits })),
    perDay: (orders) => (orders === null ? MISSING : perDayText(orders, locale.value)),
    share: (share) => (share === null ? MISSING : percent(share)),
    chance: (money) => {
      if (money === null || money.chance === null) return MISSING
      const { chance, overruled } = money
      return overruled === null
        ? percent(chance)
        : t('options.bothChances', { a: percent(overruled), b: percent(chance) })
    },
    months: (months) => (months === null ? MISSING : monthsText(months, t, locale.value)),
    link: (weakest) =>
      weakest === null ? MISSING : t('options.weakestIs', { a: name(weakest.id), chance: percent(weakest.chance) }),
  }
}
