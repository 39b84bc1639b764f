// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { blankInitiative } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import SharesCard from '@/views/budget/shares/SharesCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { plain, showCard } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/views/plan/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
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
  return {
    ...plan,
    attributes: { ...plan.attributes, speed: { ...speed, role: 'differentiator' } },
    initiatives: { a: bought('a', 3e6, 'speed'), b: bought('b', 5e6, 'quality'), c: bought('c', 2e6, null) },
    money: { ...plan.money, orders: 1000, price: 35_000, variableCost: 27_000, ...money },
  }
}
async function card(plan: Plan, language: 'vi' | 'en' = 'vi') {
  door.editor = fakeEditor(plan)
  const { wrapper } = await showCard(SharesCard, language)
  const rows = () => wrapper.findAll('.row').map((row) => plain(row.text()))
  return { wrapper, rows, text: () => plain(wrapper.text()) }
}

describe('where the money goes', () => {
  it('is split by purpose and by attribute, which add up', async () => {
    const { rows, text } = await card(shop())
    expect(text()).toContain('10 tr ₫ trong 12 tháng')
    expect(rows()).toEqual([
      'Điểm khác biệt3 tr ₫ · 30%',
      'Sửa cho ngang bằng5 tr ₫ · 50%',
      'Nền tảng (đào tạo, đo lường)2 tr ₫ · 20%',
      'Quá mức cần thiết0 ₫ · 0%',
      'quality5 tr ₫ · 50%',
      'speed3 tr ₫ · 30%',
    ])
  })

  it('says what the plan costs with its savings, which are no spending', async () => {
    const plan = shop()
    expect((await card(plan)).text()).not.toContain('phần tiết kiệm')
    const saving = (oneOff: number) => ({ ...plan, initiatives: { ...plan.initiatives, d: bought('d', oneOff, null) } })
    const { text } = await card(saving(-4e6))
    expect(text()).toContain('10 tr ₫ trong 12 tháng')
    expect(text()).toContain('kế hoạch tốn 6 tr ₫')
    expect((await card(saving(-12e6))).text()).toContain('kế hoạch để ra 2 tr ₫')
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
    expect(percents).toEqual([41, 35, 24, 0, 41, 35])
    expect(text()).toContain('Tỷ lệ tập trung: 41%')
  })

  it('warns when less than half goes to differentiators, and not otherwise', async () => {
    expect((await card(shop())).text()).toContain('Chỉ 30% chi phí trải nghiệm dành cho điểm khác biệt (nên từ 50%)')
    const plan = shop()
    const focused = { ...plan, initiatives: { a: bought('a', 30e6, 'speed') } }
    expect((await card(focused)).wrapper.find('.warn').exists()).toBe(false)
  })

  it('calls the orders of a new shop its orders: there were none before', async () => {
    const volume = { low: 100, likely: 200, high: 300 }
    expect((await card(shop({ business: 'startup', fixedCost: 1e6, volume }))).text()).toContain('Số đơn bán được')
    expect((await card(shop({ volume: { low: 0.1, likely: 0.2, high: 0.3 } }))).text()).toContain('Khách tăng thêm')
  })

  it('takes the share of all investment once that is told, and calls no share right', async () => {
    expect((await card(shop())).text()).toContain('Cho biết tổng đầu tư')
    const { text } = await card(shop({ totalInvestment: 40e6 }))
    expect(text()).toContain('bằng 25% tổng đầu tư')
    expect(text()).toContain('Không có tỷ lệ “đúng”')
  })

  it('speaks English', async () => {
    expect((await card(shop(), 'en')).text()).toContain('Focus ratio: 30% goes to differentiators.')
  })

  it('says that a plan which buys nothing spends nothing', async () => {
    expect((await card({ ...shop(), initiatives: {} })).text()).toContain('chưa chi cho việc gì')
  })

  it('says what is missing while a cost depends on orders that nobody told', async () => {
    const plan = shop({ orders: null })
    const perOrder = { ...plan, initiatives: { a: { ...bought('a', 0, 'speed'), perOrder: 500 } } }
    expect((await card(perOrder)).text()).toContain('điền số đơn')
  })

  it('goes on without a guess of the customers, and says so', async () => {
    expect((await card(shop())).text()).toContain('Chưa đoán số khách, nên tính với số đơn hôm nay')
    expect((await card(shop({ volume: { low: 0, likely: 0.1, high: 0.2 } }))).text()).not.toContain('Chưa đoán')
  })
})
