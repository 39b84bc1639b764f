// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { blankInitiative } from '@/model/blank'
import { withGuessOfItself } from '@/model/guess'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import SharesCard from '@/views/budget/shares/SharesCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { plain, showCard, words } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
/** Without a layout engine everything would be 0 wide, and the bridge left out. */
vi.mock('@vueuse/core', async (original) => ({
  ...(await original<object>()),
  useElementSize: () => ({ width: ref(600), height: ref(300) }),
}))
enableAutoUnmount(afterEach)

function bought(id: string, oneOff: number, lifts: string | null): Initiative {
  const effects = lifts === null ? {} : { [lifts]: { low: 0.2, likely: 0.2, high: 0.2 } }
  return { ...blankInitiative(id, id), oneOff, chosen: true, effects }
}

/** 3 million for the differentiator, 5 to repair one at par, 2 for training. */
function shop(money: Partial<Money> = {}): Plan {
  const plan = smallPlan()
  const speed = plan.attributes['speed']!
  return withGuessOfItself({
    ...plan,
    attributes: { ...plan.attributes, speed: { ...speed, role: 'differentiator' } },
    initiatives: { a: bought('a', 3e6, 'speed'), b: bought('b', 5e6, 'quality'), c: bought('c', 2e6, null) },
    money: { ...plan.money, orders: 1000, price: 35_000, variableCost: 27_000, ...money },
  })
}
async function card(plan: Plan, language: 'vi' | 'en' = 'vi') {
  door.editor = fakeEditor(plan)
  const { wrapper } = await showCard(SharesCard, language)
  const total = () => plain(wrapper.get('[data-total]').text())
  const rows = () => wrapper.findAll('.row').map((row) => plain(row.text()))
  return { wrapper, total, rows, text: () => plain(wrapper.text()) }
}

describe('where the money goes', () => {
  it('is split by purpose and by attribute, which add up', async () => {
    const { rows, total } = await card(shop())
    expect(total()).toBe('10 tr ₫')
    expect(rows()).toEqual([
      `${words('share.kind.differentiator')}3 tr ₫ · 30%`,
      `${words('share.kind.parity')}0 ₫ · 0%`,
      `${words('share.kind.otherParity')}5 tr ₫ · 50%`,
      `${words('share.kind.enabling')}2 tr ₫ · 20%`,
      `${words('share.kind.overDelivery')}0 ₫ · 0%`,
      'quality5 tr ₫ · 50%',
      'speed3 tr ₫ · 30%',
    ])
  })

  it('has the outlay as its total: what is saved makes it no smaller', async () => {
    const plan = shop()
    const saving = { ...plan, initiatives: { ...plan.initiatives, d: bought('d', -12e6, null) } }
    expect((await card(saving)).total()).toBe('10 tr ₫')
  })

  it('repairs only what is below par today', async () => {
    const plan = shop()
    const quality = plan.attributes['quality']!
    const low = { ...quality, own: { ...quality.own, value: 2 } }
    const { rows } = await card({ ...plan, attributes: { ...plan.attributes, quality: low } })
    expect(rows()).toContain(`${words('share.kind.parity')}5 tr ₫ · 50%`)
  })

  it('has percents that add up to 100, and the focus as in its row', async () => {
    const plan = shop()
    const thirds = {
      a: bought('a', 4_050_000, 'speed'),
      b: bought('b', 3_550_000, 'quality'),
      c: bought('c', 2_400_000, null),
    }
    const { rows, text } = await card({ ...plan, initiatives: thirds })
    const percents = rows().map((row) => Number(/(\d+)%$/.exec(row)?.[1]))
    expect(percents).toEqual([41, 0, 35, 24, 0, 41, 35])
    expect(text()).toContain(words('share.focus', { p: '41%' }))
  })

  it('warns when less than half goes to differentiators, and not otherwise', async () => {
    expect((await card(shop())).text()).toContain(words('share.UNFOCUSED_SPEND', { p: '30%', h: '50%' }))
    const plan = shop()
    const focused = { ...plan, initiatives: { a: bought('a', 30e6, 'speed') } }
    expect((await card(focused)).wrapper.find('.warn').exists()).toBe(false)
  })

  it('calls the orders of a new shop its orders: there were none before', async () => {
    const volume = { low: 100, likely: 200, high: 300 }
    expect((await card(shop({ business: 'startup', fixedCost: 1e6, volume }))).text()).toContain(
      words('share.step.VOLUME.startup'),
    )
    expect((await card(shop({ volume: { low: 0.1, likely: 0.2, high: 0.3 } }))).text()).toContain(
      words('share.step.VOLUME.existing'),
    )
  })

  it('takes the share of all investment once that is told, and calls no share right', async () => {
    expect((await card(shop())).text()).toContain(words('share.tellInvestment'))
    const { text } = await card(shop({ totalInvestment: 40e6 }))
    expect(text()).toContain(words('share.ofInvestment', { p: '25%' }))
    expect(text()).toContain(words('share.noRight'))
  })

  it('speaks English', async () => {
    expect((await card(shop(), 'en')).text()).toContain(words('share.focus', { p: '30%' }))
  })

  it('says that a plan which buys nothing spends nothing', async () => {
    expect((await card({ ...shop(), initiatives: {} })).text()).toContain(words('share.nothing'))
  })

  it('says what is missing while a cost depends on orders that nobody told', async () => {
    const plan = shop({ orders: null })
    const perOrder = { ...plan, initiatives: { a: { ...bought('a', 0, 'speed'), perOrder: 500 } } }
    expect((await card(perOrder)).text()).toContain(words('share.unknown'))
  })

  it('asks for no orders where it is a cost curve whose answers fix no cost', async () => {
    const plan = shop()
    const speed = plan.attributes['speed']!
    const curve = { now: 5e6, half: 5e6, full: 9e6, share: 0.5 }
    const open = { ...plan, attributes: { ...plan.attributes, speed: { ...speed, curve } } }
    const { total, text } = await card(open)
    expect(total()).toBe(words('recommend.atLeast', { x: '10 tr ₫' }))
    expect(text()).not.toContain(words('share.unknown'))
  })

  it('goes on without a guess of the customers, and says so', async () => {
    expect((await card(shop())).text()).toContain(words('share.withoutVolume'))
    expect((await card(shop({ volume: { low: 0, likely: 0.1, high: 0.2 } }))).text()).not.toContain(
      words('share.withoutVolume'),
    )
  })
})
