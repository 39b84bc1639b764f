// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { planRisk } from '@/analysis/plan-risk'
import { blankInitiative } from '@/model/blank'
import { setMoney } from '@/model/edits/money'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import type { Optimiser } from '@/work/client'
import RiskCard from '@/views/budget/risk/RiskCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { plain, showCard } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/views/plan/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
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
  return {
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
  }
}

async function card(plan: Plan, language: 'vi' | 'en' = 'vi', optimiser?: Pick<Optimiser, 'request' | 'cancel'>) {
  const editor = fakeEditor(plan)
  door.editor = editor
  const shown = await showCard(RiskCard, language, optimiser)
  return { editor, ...shown, text: () => plain(shown.wrapper.text()) }
}

describe('what would break the plan', () => {
  it('warns of a differentiator that stands on its likely effects only', async () => {
    const fragile = shop()
    expect((await card(fragile)).text()).toContain('ở mức thấp, Giao nhanh không còn cao hơn rõ rệt')
    const riders = fragile.initiatives['riders']!
    const sure = { ...riders, effects: { speed: { low: 1.5, likely: 1.5, high: 2 } } }
    expect((await card({ ...fragile, initiatives: { riders: sure } })).text()).not.toContain('mọi ước tính')
  })

  it('begins with the weakest link and how often the whole rule holds', async () => {
    const plan = shop()
    const { text } = await card(plan)
    const { weakest, rule } = planRisk(plan).simulation
    expect(weakest?.id).toBe('speed')
    const percent = (share: number | undefined) => `${String(Math.round((share ?? NaN) * 100))}%`
    expect(text()).toContain(`Mắt xích yếu nhất: Giao nhanh, ${percent(weakest?.chance)} khả năng cao hơn rõ rệt.`)
    expect(text()).toContain(`Cả quy tắc đứng vững trong ${percent(rule?.holds)} số lần thử.`)
    expect(text()).toContain('10.000 lần thử')
  })

  it('shows every judged attribute with both of its chances', async () => {
    const { wrapper } = await card(shop())
    const rows = wrapper.findAll('.list .say').map((row) => row.text())
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toMatch(/^rõ rệt \d+% · ngang bằng \d+%$/)
  })

  it('names the three figures that move the result most, with their ranges', async () => {
    const plan = shop()
    const { text } = await card(plan)
    expect(planRisk(plan).swings[0]?.code).toBe('VOLUME')
    expect(text()).toMatch(/Lay chuyển nhiều nhất: Khách tăng thêm \(10% đến 50%\); .+ \(.+\); .+ \(.+\)\./)
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
    expect(conditions()[0]?.text()).toBe('đang thiếu')
    expect(text()).toContain('Có sẵn ít nhất 20 tr ₫ tiền mặt (đang có 5 tr ₫).')
    await wrapper.get('.more').trigger('click')
    expect(conditions()).toHaveLength(planRisk(plan).conditions.length)
  })

  it('is drawn again with another seed, the same every time', async () => {
    const { editor, text, drawn } = await card(shop())
    const before = text()
    editor.edit(setMoney({ seed: 99 }), 'set_money')
    await drawn()
    expect(text()).toContain('hạt giống 99')
    editor.edit(setMoney({ seed: shop().money.seed }), 'set_money')
    await drawn()
    expect(text()).toBe(before)
  })

  it('speaks English', async () => {
    const { text } = await card(shop(), 'en')
    expect(text()).toMatch(/Weakest link: Giao nhanh, \d+% chance to be clearly above\./)
    expect(text()).toMatch(/At least [\d.]+ orders a day come \(plan 75\)\./)
  })
})

describe('when little is known', () => {
  it('says what is missing for the money', async () => {
    const { wrapper, text } = await card(shop({ volume: null }))
    expect(text()).toContain('đoán số khách để biết con số nào lay chuyển')
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
    expect(text()).toContain('Mỗi đơn đang lỗ')
    expect(text()).not.toContain('Điền số liệu kinh doanh')
  })

  it('says so when nothing is known of the attributes', async () => {
    const plan = smallPlan()
    const { text } = await card({ ...plan, attributes: {} })
    expect(text()).toContain('Chưa đủ số liệu về thuộc tính')
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
    const request = (_channel: string, _kind: string, plan: unknown) =>
      Promise.resolve(isBroken ? { status: 'failed', reason: 'x' } : { status: 'done', result: planRisk(plan as Plan) })
    const optimiser = { request, cancel: () => undefined } as unknown as Pick<Optimiser, 'request' | 'cancel'>
    const { editor, wrapper, text, drawn } = await card(shop(), 'vi', optimiser)
    isBroken = true
    editor.edit(setMoney({ orders: 10 }), 'set_money')
    await drawn()
    expect(wrapper.get('[role="alert"]').text()).toContain('Chưa tính lại được')
    expect(text()).toContain('Mắt xích yếu nhất')
  })
})
