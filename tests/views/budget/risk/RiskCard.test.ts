// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { planRisk } from '@/analysis/plan-risk'
import { conditionText, roomText } from '@/i18n/condition-text'
import { i18n } from '@/i18n/i18n'
import { swingName, swingRange } from '@/i18n/swing-text'
import { formatPercent } from '@/lib/format'
import { blankInitiative } from '@/model/blank'
import { setMoney } from '@/model/edits/money'
import { withGuessOfItself } from '@/model/guess'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import type { Optimiser } from '@/work/client'
import RiskCard from '@/views/budget/risk/RiskCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { atOnce } from '../../plan/at-once'
import { plain, showCard, words } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

function shop(money: Partial<Money> = {}): Plan {
  const plan = smallPlan({ priceLike: true })
  const speed = plan.attributes['speed']!
  const riders = {
    ...blankInitiative('riders', 'Hai ca giao'),
    oneOff: 20e6,
    monthly: 1e6,
    chosen: true,
    effects: { speed: { low: 0.5, likely: 1.5, high: 2 } },
  }
  return withGuessOfItself({
    ...plan,
    attributes: { ...plan.attributes, speed: { ...speed, name: 'Giao nhanh', role: 'differentiator' } },
    initiatives: { riders },
    money: {
      ...plan.money,
      orders: 1500,
      variableCost: 27_000,
      volume: { low: 0.1, likely: 0.3, high: 0.5 },
      ...money,
    },
  })
}

async function card(plan: Plan, language: 'vi' | 'en' = 'vi', optimiser?: Pick<Optimiser, 'request' | 'cancel'>) {
  const editor = fakeEditor(plan)
  door.editor = editor
  const shown = await showCard(RiskCard, language, optimiser)
  return { ...shown, editor, text: () => plain(shown.wrapper.text()) }
}

describe('what would break the plan', () => {
  it('warns of a differentiator that stands on its likely effects only', async () => {
    const fragile = shop()
    const warning = () => words('risk.warning.FRAGILE', { a: 'Giao nhanh' })
    expect((await card(fragile)).text()).toContain(warning())
    const riders = fragile.initiatives['riders']!
    const sure = { ...riders, effects: { speed: { low: 1.5, likely: 1.5, high: 2 } } }
    expect((await card({ ...fragile, initiatives: { riders: sure } })).text()).not.toContain(warning())
  })

  it('begins with the weakest link, which is the smallest number of the list below it', async () => {
    const plan = shop()
    const { wrapper, text } = await card(plan)
    const { weakest, positions } = planRisk(plan).simulation
    expect(weakest?.id).toBe('speed')
    const percent = `${String(Math.round((weakest?.chance ?? NaN) * 100))}%`
    expect(text()).toContain(`Chỗ yếu nhất: Giao nhanh, ${percent} khả năng cao hơn rõ rệt.`)
    const listed = wrapper.findAll('.list .say').map((row) => Number(/(\d+)%$/.exec(row.text())?.[1]))
    expect(listed).toHaveLength(positions.length)
    expect(`${String(Math.min(...listed))}%`).toBe(percent)
    expect(text()).toContain(words('risk.draws', { n: '10.000' }))
  })

  it('names the three figures that move the result most, with their ranges', async () => {
    const plan = shop()
    const { text } = await card(plan)
    const { swings } = planRisk(plan)
    expect(swings[0]?.code).toBe('VOLUME')
    const { t } = i18n.global
    const named = swings.slice(0, 3).map((swing) => {
      const values = { a: swingName(swing, plan, t, 'vi'), range: swingRange(swing, plan, t, 'vi') }
      return words('tornado.one', values)
    })
    expect(text()).toContain(plain(words('tornado.first', { list: named.join('; ') })))
  })

  it('has every figure in a table, worse and better', async () => {
    const plan = shop()
    const { wrapper } = await card(plan)
    expect(wrapper.findAll('tbody tr')).toHaveLength(planRisk(plan).swings.length)
    const [worse = '', better = ''] = wrapper.findAll('tbody tr:first-child td').map((cell) => cell.text())
    expect(worse.startsWith('−')).toBe(true)
    expect(better.startsWith('+')).toBe(true)
  })

  it('lists what must be true with the room left, the least first, and all on demand', async () => {
    const plan = shop({ cash: 5e6 })
    const { wrapper, text } = await card(plan)
    const conditions = () => wrapper.findAll('.row .room')
    expect(conditions()).toHaveLength(6)
    const [first] = planRisk(plan).conditions
    if (first === undefined) throw new Error('nothing has to be true')
    expect(first).toMatchObject({ code: 'CASH_LASTS', holds: false })
    expect(plain(conditions()[0]?.text() ?? '')).toBe(plain(roomText(first, i18n.global.t, 'vi')))
    expect(text()).toContain(plain(conditionText(first, plan, i18n.global.t, 'vi')))
    await wrapper.get('.more').trigger('click')
    expect(conditions()).toHaveLength(planRisk(plan).conditions.length)
  })

  it('speaks English', async () => {
    const plan = shop()
    const { text } = await card(plan, 'en')
    const p = formatPercent(planRisk(plan).simulation.weakest?.chance ?? NaN, 'en')
    expect(text()).toContain(words('risk.weakestClear', { a: 'Giao nhanh', p }))
  })
})

describe('when little is known', () => {
  it('says what is missing for the money', async () => {
    const { wrapper, text } = await card(shop({ volume: null }))
    expect(text()).toContain(words('risk.noMoney'))
    expect(wrapper.find('table').exists()).toBe(false)
  })

  it('asks for a margin, not for figures it has, where every order of a new shop loses money', async () => {
    const loses: Partial<Money> = {
      business: 'startup',
      variableCost: 90_000,
      fixedCost: 1e6,
      volume: { low: 10, likely: 20, high: 30 },
    }
    const { text } = await card(shop(loses))
    expect(text()).toContain(words('risk.noMargin'))
    expect(text()).not.toContain(words('risk.noMoney'))
  })

  it('says so when nothing is known of the attributes', async () => {
    const plan = smallPlan()
    const { text } = await card({ ...plan, attributes: {} })
    expect(text()).toContain(words('risk.nothing'))
  })

  it.each<[string, Partial<Money>]>([
    ['each order loses money', { variableCost: 90_000 }],
    ['there are no orders', { orders: 0 }],
    ['the guess is nothing', { volume: { low: 0, likely: 0, high: 0 } }],
    ['the horizon is a month', { horizon: 1 }],
    ['costs are enormous', { variableCost: 1e12 }],
  ])('prints no nonsense when %s', async (_, money) => {
    const { text } = await card(shop(money))
    expect(text()).not.toMatch(/NaN|Infinity|undefined|null/)
  })

  it('keeps the last draws and says so when new ones fail', async () => {
    let isBroken = false
    const request: Optimiser['request'] = (channel, kind, input) =>
      isBroken ? Promise.resolve({ status: 'failed', reason: 'x' }) : atOnce.request(channel, kind, input)
    const optimiser = { ...atOnce, request }
    const { editor, wrapper, drawn } = await card(shop(), 'vi', optimiser)
    isBroken = true
    editor.edit(setMoney({ orders: 10 }), 'set_money')
    await drawn()
    expect(plain(wrapper.get('[role="alert"]').text())).toBe(words('risk.failed'))
    expect(wrapper.find('.weakest').exists()).toBe(true)
  })
})
