import { costText, moneyReasonText, monthsText, signedMoney } from '@/i18n/money-text'
import type { Translate } from '@/i18n/translate'
import { formatNumber } from '@/lib/format'
import { formatMoneyShort } from '@/lib/format-money'
import type { NextStep } from '@/judgement/next-step'
import type { PriceAdvice } from '@/judgement/price-advice'
import type { Recommendation } from '@/judgement/recommendation'
import type { Plan } from '@/model/plan'
import { textIn } from '@/model/text'

/** The next step as it is shown: what to do, what it is worth, and the button that does it or leads there. */
export interface NextStepWords {
  readonly sentence: string
  /** Empty where nothing is known of it. */
  readonly worth: string
  readonly button: string
}

interface Words {
  readonly plan: Plan
  readonly recommendation: Recommendation | null | undefined
  readonly t: Translate
  readonly locale: string
}

type FirmUp = Extract<NextStep, { code: 'FIRM_UP' }>

function nameOf(plan: Plan, id: string | null, { t, locale }: Words): string {
  const attribute = id === null ? undefined : plan.attributes[id]
  return (attribute && textIn(attribute.name, locale)) || t('table.unnamed')
}

function firmUp({ input, worth, settles }: FirmUp, words: Words): NextStepWords {
  const { plan, t, locale } = words
  const a = input.kind === 'customers' ? '' : nameOf(plan, input.attribute, words)
  const initiative = input.kind === 'effect' ? plan.initiatives[input.initiative] : undefined
  const i = initiative === undefined ? '' : textIn(initiative.name, locale)
  return {
    sentence: t(`next.firmUp.${input.kind}`, { a, i }),
    worth:
      worth !== null && worth > 0
        ? t('next.worth', { x: formatMoneyShort(worth, locale, { digits: 1 }) })
        : t('next.settles', { n: formatNumber(Math.max(1, Math.round(settles * 100)), locale) }),
    button: t(`next.firmUpGo.${input.kind}`),
  }
}

const nothing: NextStepWords = { sentence: '', worth: '', button: '' }

/** Says of a recommended plan what applying it costs, and what it earns; nothing of a plan that is not known. */
function applied(
  { plan: kind }: Extract<NextStep, { code: 'APPLY' }>,
  { recommendation, t, locale }: Words,
): NextStepWords {
  const named = recommendation?.plans[kind] ?? null
  if (named === null) return nothing
  const x = costText(named.outlay, t, locale, named.isLeast)
  const profit = named.profit?.middle
  const values = { name: t(`recommend.name.${kind}`), x, y: profit === undefined ? '' : signedMoney(profit, locale) }
  return {
    sentence: t(profit === undefined ? 'next.APPLY' : 'next.applyProfit', values),
    worth: '',
    button: t('next.go.APPLY'),
  }
}

/** "20k does not cover the 21k that an order costs. At 33k, still clearly cheap, it pays back in 6.3 months." */
function priced({ promised, cost, price, payback, money }: PriceAdvice, { t, locale }: Words): NextStepWords {
  const short = (dong: number) => formatMoneyShort(dong, locale, { digits: 1 })
  const values = { x: short(promised), y: short(cost), z: short(price) }
  const why = t(promised <= cost ? 'next.price.below' : 'next.price.loses', values)
  const then =
    money === 'UNKNOWN'
      ? t('next.price.betterUnknown', values)
      : payback === null
        ? t('next.price.better', values)
        : t('next.price.pays', { ...values, n: monthsText(payback, t, locale) })
  return { sentence: `${why} ${then}`, worth: '', button: t('next.price.set', values) }
}

/** One sentence and one button for what to do next (spec 11.6); no sentence while it is worked out. */
export function nextStepWords(step: NextStep, words: Words): NextStepWords {
  const { plan, t, locale } = words
  const plain = (sentence: string): NextStepWords => ({
    sentence,
    worth: '',
    button:
      step.code === 'WAIT' || step.code === 'FIRM_UP' || step.code === 'SET_PRICE' ? '' : t(`next.go.${step.code}`),
  })
  switch (step.code) {
    case 'WAIT':
      return nothing
    case 'RATE':
      return plain(t(`next.rate.${step.lacks}`, { a: nameOf(plan, step.attribute, words), n: step.n }, step.n))
    case 'REPAIR':
    case 'LOWER_PROMISES':
      return plain(t(`next.${step.code}`, { n: step.n }, step.n))
    case 'TELL_MONEY':
      return plain(t('next.TELL_MONEY', { n: step.missing.length }, step.missing.length))
    case 'RENEW_AVERAGES':
      return plain(t('next.RENEW_AVERAGES', { n: step.attributes.length }, step.attributes.length))
    case 'MEND_MONEY':
      return plain(moneyReasonText(step.reason, plan.money.business, t, locale))
    case 'SET_PRICE':
      return priced(step.advice, words)
    case 'APPLY':
      return applied(step, words)
    case 'FIRM_UP':
      return firmUp(step, words)
    default:
      return plain(t(`next.${step.code}`))
  }
}
