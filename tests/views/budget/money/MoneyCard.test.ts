// @vitest-environment happy-dom
import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { judgedMoney } from '@/analysis/drawn-money'
import type { ReasonCode } from '@/analysis/money-verdict'
import { i18n } from '@/i18n/i18n'
import { moneyReasonText, signedMoney } from '@/i18n/money-text'
import { blankInitiative } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import MoneyCard from '@/views/budget/money/MoneyCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { neverAnswers } from '../../plan/at-once'
import { plain, showCard, words } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

/** A shop that sells 1,500 meals at 35k which cost it 27k, and buys a kitchen for 20 million; a guess is its own. */
function shop(money: Partial<Money> = {}, cost = 20e6): Plan {
  const plan = smallPlan({ priceLike: true })
  const kitchen = {
    ...blankInitiative('kitchen', 'Bếp'),
    oneOff: cost,
    chosen: true,
    effects: { quality: { low: 1, likely: 1, high: 1 } },
  }
  return withGuessOfItself({
    ...plan,
    initiatives: { kitchen },
    money: { ...plan.money, orders: 1500, variableCost: 27_000, ...money },
  })
}
const guess = { low: 0.1, likely: 0.3, high: 0.5 }

async function card(plan: Plan, language: 'vi' | 'en' = 'vi') {
  const editor = fakeEditor(plan)
  door.editor = editor
  const shown = await showCard(MoneyCard, language)
  return { ...shown, editor, money: () => editor.kept.value.money }
}

const ends = ['low', 'likely', 'high'] as const
type Field = keyof Money | (typeof ends)[number]
function field(wrapper: VueWrapper, name: Field) {
  const end = ends.findIndex((one) => one === name)
  if (end < 0) return wrapper.get<HTMLInputElement>(`[data-field="${name}"] input`)
  const input = wrapper.findAll<HTMLInputElement>('[data-field="volume"] input')[end]
  if (input === undefined) throw new Error(`no field ${name}`)
  return input
}
async function type(wrapper: VueWrapper, name: Field, text: string) {
  const input = field(wrapper, name)
  await input.setValue(text)
  await input.trigger('blur')
}
/** A figure of the glance. */
const figure = (wrapper: VueWrapper, id: string) => plain(wrapper.get(`[data-figure="${id}"] .value`).text())
const verdict = (wrapper: VueWrapper) => wrapper.get('.head [data-status]').attributes('data-status')
/** The sentence that the judgement has for one of its reasons. */
function reasonText(plan: Plan, code: ReasonCode): string {
  const reason = judgedMoney(plan).reasons.find((one) => one.code === code)
  if (reason === undefined) throw new Error(`no reason ${code}`)
  const { t, locale } = i18n.global
  return plain(moneyReasonText(reason, plan.money.business, t, locale.value))
}

describe('a plan of which nothing is told', () => {
  it('asks for just what is missing, each one press away, and computes nothing', async () => {
    const { wrapper } = await card(
      smallPlan({ priceLike: true, own: { value: null, evidence: 'guess', n: null, sd: null } }),
    )
    expect(wrapper.find('.figures').exists()).toBe(false)
    const asked = wrapper.findAll('.missing button')
    const missing = (['orders', 'price', 'variableCost'] as const).map((name) => words(`money.short.${name}`))
    expect(asked.map((one) => plain(one.text()))).toEqual(missing)
    await asked[2]?.trigger('click')
    expect(document.activeElement).toBe(field(wrapper, 'variableCost').element)
  })

  it('opens the fold of a field that it leads to', async () => {
    const { wrapper } = await card(shop({ volume: guess, cash: 1e6 }))
    const go = wrapper.findAll('.go').find((one) => plain(one.text()).includes(words('money.short.cash')))
    await go?.trigger('click')
    const input = field(wrapper, 'cash').element
    expect(document.activeElement).toBe(input)
    expect(input.closest('details')?.open).toBe(true)
  })

  it('is where the next step leads to', async () => {
    const { wrapper, judgement, go } = await card(shop({ variableCost: null }))
    expect(judgement.judgement.value.money.missing.map((one) => one.field)).toEqual(['variableCost'])
    const fold = field(wrapper, 'variableCost').element.closest('details')
    if (fold) fold.open = false
    await go({ screen: 'budget', part: 'money', field: 'variableCost' })
    expect(document.activeElement).toBe(field(wrapper, 'variableCost').element)
  })
})

describe('a shop that sells nothing yet', () => {
  it('is not asked for growth in percent but pointed to "opening soon", where the keyboard goes on', async () => {
    const { wrapper, money } = await card(shop({ orders: 0, fixedCost: 20e6 }))
    expect(plain(wrapper.text())).toContain(words('money.noOrders'))
    expect(wrapper.findAll('[data-field="volume"] input')).toHaveLength(0)
    const go = wrapper.findAll('button').find((button) => plain(button.text()) === words('money.toStartup'))
    go?.element.focus()
    await go?.trigger('click')
    expect(money().business).toBe('startup')
    // The next question is how many orders a day look likely.
    await vi.waitFor(() => expect(document.activeElement?.closest('.question')).not.toBeNull())
    expect(document.activeElement?.tagName).toBe('INPUT')
  })
})

describe('what an owner types', () => {
  it('is read as people write it', async () => {
    const { wrapper, money } = await card(shop())
    await type(wrapper, 'budget', '15tr')
    await type(wrapper, 'ownerHours', '7,5')
    await type(wrapper, 'orders', '1.200')
    expect(money()).toMatchObject({ budget: 15e6, ownerHours: 7.5, orders: 1200 })
  })

  it('is one price with the attribute', async () => {
    const { wrapper, editor } = await card(shop())
    expect(plain(wrapper.text())).toContain(words('money.samePrice', { a: 'Giá' }))
    await type(wrapper, 'price', '36k')
    expect(editor.attribute('price').own.value).toBe(36_000)
    expect(editor.kept.value.money.price).toBeNull()
  })

  it('is refused below zero, between days, and where nothing may be missing', async () => {
    const { wrapper, money } = await card(shop())
    const before = money()
    await type(wrapper, 'cash', '-5tr')
    await type(wrapper, 'days', '32')
    await type(wrapper, 'horizon', '')
    expect(money()).toBe(before)
    expect(wrapper.findAll('[aria-invalid="true"]')).toHaveLength(3)
  })

  it('is other words for a start-up, and a guess of orders is not taken for one of percent', async () => {
    const { wrapper, money } = await card(shop({ volume: guess }))
    await wrapper.get('input[type="radio"][value="startup"]').setValue(true)
    expect(money()).toMatchObject({ business: 'startup', volume: null })
    expect(wrapper.findAll('.missing button').map((one) => plain(one.text()))).toEqual([words('money.short.fixedCost')])
    expect(wrapper.find('[data-field="orders"]').exists()).toBe(false)
  })
})

describe('the guess of the customers', () => {
  it('comes after the break-even, and is kept only whole', async () => {
    const { wrapper, money } = await card(shop())
    // 20 million over 12 months with a ramp of three: 8k each, 11 months' worth of new orders.
    const need = words('money.needExtra', { n: '8,8', p: '15%', h: '12 tháng' })
    expect(plain(wrapper.get('.question legend').text())).toBe(words('money.howLooks', { need }))
    expect(wrapper.get('.question').findAll('input[type="text"]')).toHaveLength(0)
    await wrapper.get('input[type="radio"][value="hard"]').setValue(true)
    await type(wrapper, 'low', '10%')
    await type(wrapper, 'likely', '30')
    expect(money().volume).toBeNull()
    expect(plain(wrapper.get('.question').text())).toContain(words('money.fillAll'))
    await type(wrapper, 'high', '50')
    expect(money().volume).toEqual(guess)
  })

  it.each([
    ['low', '60', 'LOW_ABOVE_HIGH'],
    ['low', '40', 'LOW_ABOVE_LIKELY'],
    ['likely', '70', 'LIKELY_ABOVE_HIGH'],
  ] as const)(
    'refuses by name what is the wrong way round (%s = %s) and keeps nothing of it',
    async (end, text, code) => {
      const { wrapper, money } = await card(shop({ volume: guess }))
      await type(wrapper, end, text)
      expect(plain(wrapper.get('.question [role="alert"]').text())).toBe(words(`money.fault.${code}`))
      expect(money().volume).toEqual(guess)
      await type(wrapper, end, '31')
      await type(wrapper, 'likely', '32')
      expect(wrapper.find('.question [role="alert"]').exists()).toBe(false)
      expect(money().volume).not.toEqual(guess)
    },
  )

  it('is asked for at once where the plan needs no new customers', async () => {
    const { wrapper } = await card(shop({}, 0))
    expect(plain(wrapper.get('.question').text())).toContain(words('money.needNothing', { h: '12 tháng' }))
    expect(wrapper.find('.question input[type="radio"]').exists()).toBe(false)
    expect(wrapper.findAll('.question input[type="text"]')).toHaveLength(3)
  })

  it('is asked for again, once, when its range is narrow', async () => {
    const { wrapper } = await card(shop({ volume: guess }))
    await type(wrapper, 'low', '28')
    expect(wrapper.find('.doubt').exists()).toBe(true)
    await wrapper.get('.doubt button').trigger('click')
    await type(wrapper, 'low', '27')
    expect(wrapper.find('.doubt').exists()).toBe(false)
  })

  it('is forgotten when all three are emptied', async () => {
    const { wrapper, money } = await card(shop({ volume: guess }))
    for (const end of ends) await type(wrapper, end, '')
    expect(money().volume).toBeNull()
    expect(verdict(wrapper)).toBe('money:UNKNOWN')
  })
})

describe('the verdict on the money', () => {
  it.each(['vi', 'en'] as const)('is CLEAR without reasons (%s)', async (language) => {
    const { wrapper } = await card(shop({ volume: guess, cash: 40e6 }), language)
    expect(verdict(wrapper)).toBe('money:CLEAR')
    expect(wrapper.find('.reasons').exists()).toBe(false)
    expect(figure(wrapper, 'margin')).toBe('8k ₫')
    expect(figure(wrapper, 'breakEven')).toBe(words('money.perDay', { n: language === 'vi' ? '+8,8' : '+8.8' }))
    expect(figure(wrapper, 'trough')).toMatch(/^−2\d/)
    expect(figure(wrapper, 'payback')).toMatch(/\d/)
  })

  it('states the middle of the draws with the range of eight in ten, and nothing good while they are under way', async () => {
    const plan = shop({ volume: guess, cash: 40e6 })
    const { total } = judgedMoney(plan)
    const { wrapper } = await card(plan)
    const profit = wrapper.get('[data-figure="profit"]')
    expect(profit.get('.value').text()).toBe(signedMoney(total?.middle ?? NaN, 'vi'))
    for (const end of [total?.low, total?.high]) {
      expect(profit.get('.aside').text()).toContain(signedMoney(end ?? NaN, 'vi'))
    }
    wrapper.unmount()
    const waiting = (await showCard(MoneyCard, 'vi', neverAnswers)).wrapper
    expect(verdict(waiting)).toBe('money:CHECKING')
    expect(figure(waiting, 'chance')).toBe('…')
  })

  it('asks for the cash when nothing else is in the way', async () => {
    const plan = shop({ volume: guess })
    const { wrapper } = await card(plan)
    expect(verdict(wrapper)).toBe('money:UNCLEAR')
    expect(plain(wrapper.get('.reasons').text())).toContain(reasonText(plan, 'CASH_UNTOLD'))
    await wrapper.get('.reasons .go').trigger('click')
    expect(document.activeElement).toBe(field(wrapper, 'cash').element)
  })

  it('shows both chances where the draws see a much lower one, and follows the lower', async () => {
    // A guess that is nearly certain and only just enough: the closed form is sure, overrunning costs are not.
    const plan = shop({ volume: { low: 0.152, likely: 0.155, high: 0.16 } })
    const { wrapper } = await card(plan)
    const chance = plain(wrapper.get('[data-figure="chance"]').text())
    expect(Number(/(\d+)%/.exec(figure(wrapper, 'chance'))?.[1])).toBeLessThan(70)
    expect(chance).toContain('100%')
    expect(verdict(wrapper)).toBe('money:UNCLEAR')
    expect(plain(wrapper.get('.reasons').text())).toContain(reasonText(plan, 'P_PAYBACK_LOW'))
  })

  it('says what bad luck leaves against what can be borne', async () => {
    const volume = { low: 0, likely: 0.05, high: 0.4 }
    const plan = shop({ volume, tolerableLoss: 1e6 })
    const x = signedMoney(judgedMoney(plan).total?.low ?? NaN, 'vi')
    const { wrapper, editor, drawn } = await card(plan)
    expect(plain(wrapper.text())).toContain(words('money.badLuckTooMuch', { x, y: '1 tr ₫' }))
    await type(wrapper, 'tolerableLoss', '100tr')
    await drawn()
    expect(editor.done.at(-1)).toBe('set_money')
    expect(plain(wrapper.text())).toContain(words('money.badLuckBearable', { x, y: '100 tr ₫' }))
  })
})

describe('a guess that is not of this plan', () => {
  const needsGuess = ['profit', 'payback', 'chance', 'trough'] as const
  const shownOf = (wrapper: VueWrapper, id: string) => wrapper.find(`[data-figure="${id}"] .value`)

  it('counts for nothing but the break-even until one tap says that it is of this plan too', async () => {
    const said = shop({ volume: guess, cash: 40e6 })
    const other = { ...said, money: { ...said.money, volumeOf: { speed: { promised: 4, paid: 4 } } } }
    const { wrapper, editor, drawn } = await card(other)
    expect(verdict(wrapper)).toBe('money:UNKNOWN')
    for (const id of needsGuess) expect(shownOf(wrapper, id).text()).toBe('–')
    expect(plain(shownOf(wrapper, 'breakEven').text())).toMatch(/\d/)
    const notice = wrapper.get('.other[role="status"]')
    expect(plain(notice.text())).toContain(words('money.guessOfOther'))

    await notice.get('button').trigger('click')
    await drawn()
    expect(editor.done).toEqual(['confirm_guess'])
    expect(wrapper.find('.other').exists()).toBe(false)
    expect(verdict(wrapper)).toBe('money:CLEAR')
    for (const id of needsGuess) expect(shownOf(wrapper, id).text()).toMatch(/\d/)
  })

  it('says nothing of payback or chance while nothing is chosen', async () => {
    const idle = { ...shop({ volume: guess, cash: 40e6 }), initiatives: {} }
    const { wrapper } = await card(idle)
    expect(verdict(wrapper)).toBe('money:UNKNOWN')
    for (const id of needsGuess) expect(shownOf(wrapper, id).text()).toBe('–')
    expect(shownOf(wrapper, 'breakEven').exists()).toBe(false)
    expect(plain(wrapper.get('.reasons').text())).toContain(words('moneyReason.NOTHING_CHOSEN'))
  })
})

describe('bad input', () => {
  it.each<[string, Partial<Money>, ReasonCode, string]>([
    ['a margin below zero', { variableCost: 40_000, volume: guess }, 'NEG_UNIT_MARGIN', 'LOSS'],
    ['a margin of zero', { variableCost: 35_000, volume: guess }, 'NEG_UNIT_MARGIN', 'LOSS'],
    ['no orders today', { orders: 0, volume: guess }, 'LOSS_STEADY', 'LOSS'],
    ['a volume of zero', { volume: { low: 0, likely: 0, high: 0 } }, 'PAYBACK_TOO_LONG', 'LOSS'],
    ['a budget of nothing', { budget: 0, cash: 100e6, volume: guess }, 'BUDGET_EXCEEDED', 'OVER_BUDGET'],
    ['a horizon of one month', { horizon: 1, volume: guess }, 'PAYBACK_TOO_LONG', 'UNCLEAR'],
    ['too little capacity', { capacity: 50, volume: guess }, 'BREAKEVEN_OVER_CAPACITY', 'UNCLEAR'],
    ['too little cash', { cash: 1e6, volume: guess }, 'CASH_SHORT', 'UNCLEAR'],
    ['an existing shop without a guess', {}, 'MONEY_UNKNOWN', 'UNKNOWN'],
    ['a start-up without orders', { business: 'startup', fixedCost: 10e6 }, 'MONEY_UNKNOWN', 'UNKNOWN'],
    [
      'a start-up that sells below cost',
      { business: 'startup', fixedCost: 10e6, variableCost: 40_000 },
      'NEG_UNIT_MARGIN',
      'LOSS',
    ],
    [
      'a start-up that guesses nothing',
      { business: 'startup', fixedCost: 10e6, volume: { low: 0, likely: 0, high: 0 } },
      'LOSS_STEADY',
      'LOSS',
    ],
  ])('is answered in words: %s', async (_, money, reason, expected) => {
    const plan = shop(money)
    const { wrapper } = await card(plan)
    expect(plain(wrapper.get('.reasons').text())).toContain(reasonText(plan, reason))
    expect(verdict(wrapper)).toBe(`money:${expected}`)
    expect(wrapper.text()).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('survives costs of 10^12 dong', async () => {
    const { wrapper } = await card(shop({ volume: guess }, 1e12))
    expect(figure(wrapper, 'trough')).toMatch(/^−1\.\d{3}(,\d{1,2})? tỷ ₫$/)
    expect(wrapper.text()).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('computes nothing of a file whose range is reversed, and says so', async () => {
    const { wrapper } = await card(shop({ volume: { low: 0.5, likely: 0.3, high: 0.1 } }))
    expect(plain(wrapper.get('.refusal').text())).toBe(words('money.refusal.RANGE_REVERSED'))
    expect(wrapper.find('.figures').exists()).toBe(false)
  })
})
