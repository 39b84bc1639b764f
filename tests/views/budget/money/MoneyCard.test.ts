// @vitest-environment happy-dom
import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { blankInitiative } from '@/model/blank'
import type { Money } from '@/model/money'
import type { Plan } from '@/model/plan'
import MoneyCard from '@/views/budget/money/MoneyCard.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { plain, showCard } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/views/plan/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

/** A shop that sells 1,500 meals at 35k which cost it 27k, and buys a kitchen for 20 million. */
function shop(money: Partial<Money> = {}, cost = 20e6): Plan {
  const plan = smallPlan({ priceLike: true })
  const kitchen = {
    ...blankInitiative('kitchen', 'Bếp'),
    oneOff: cost,
    chosen: true,
    effects: { quality: { low: 1, likely: 1, high: 1 } },
  }
  return {
    ...plan,
    initiatives: { kitchen },
    money: { ...plan.money, orders: 1500, variableCost: 27_000, ...money },
  }
}
const guess = { low: 0.1, likely: 0.3, high: 0.5 }

async function card(plan: Plan, language: 'vi' | 'en' = 'vi') {
  const editor = fakeEditor(plan)
  door.editor = editor
  const { wrapper, drawn } = await showCard(MoneyCard, language)
  return { editor, wrapper, drawn, money: () => editor.kept.value.money }
}

function field(wrapper: VueWrapper, label: string) {
  const found = wrapper.findAll('label').find((one) => one.text() === label)
  if (found === undefined) throw new Error(`no field ${label}`)
  return wrapper.get<HTMLInputElement>(`[id="${found.attributes('for') ?? ''}"]`)
}
async function type(wrapper: VueWrapper, label: string, text: string) {
  const input = field(wrapper, label)
  await input.setValue(text)
  await input.trigger('blur')
}
/** The figures of the glance by their names. */
function glance(wrapper: VueWrapper): Record<string, string> {
  const figures = wrapper
    .findAll('.figure')
    .map((one) => [one.get('dt').text(), plain(one.get('.value').text())] as const)
  return Object.fromEntries(figures)
}
const verdict = (wrapper: VueWrapper) => wrapper.get('.head .pill').text()

describe('a plan of which nothing is told', () => {
  it('asks for just what is missing, each one press away, and computes nothing', async () => {
    const { wrapper } = await card(
      smallPlan({ priceLike: true, own: { value: null, evidence: 'guess', n: null, sd: null } }),
    )
    expect(wrapper.find('.figures').exists()).toBe(false)
    const asked = wrapper.findAll('.missing button')
    expect(asked.map((one) => one.text())).toEqual(['số đơn mỗi tháng', 'giá một đơn', 'biến phí một đơn'])
    await asked[2]?.trigger('click')
    expect(document.activeElement).toBe(field(wrapper, 'Biến phí một đơn').element)
  })

  it('opens the fold of a field that it leads to', async () => {
    const { wrapper } = await card(shop({ volume: guess, cash: 1e6 }))
    const go = wrapper.findAll('.go').find((one) => one.text().includes('tiền mặt'))
    await go?.trigger('click')
    const input = field(wrapper, 'Tiền mặt đang có').element
    expect(document.activeElement).toBe(input)
    expect(input.closest('details')?.open).toBe(true)
  })
})

describe('a shop that sells nothing yet', () => {
  it('is not asked for growth in percent but pointed to "opening soon", where the keyboard goes on', async () => {
    const { wrapper, money } = await card(shop({ orders: 0, fixedCost: 20e6 }))
    expect(wrapper.text()).toContain('tăng bao nhiêu phần trăm cũng vẫn là 0')
    const labels = () => wrapper.findAll('label').map((label) => label.text())
    expect(labels()).not.toContain('Xấu nhất')
    const go = wrapper.findAll('button').find((button) => button.text() === 'Chuyển sang “Sắp mở”')
    go?.element.focus()
    await go?.trigger('click')
    expect(money().business).toBe('startup')
    // The next question is how many orders a day look likely.
    await vi.waitFor(() => expect(document.activeElement?.closest('.question')).not.toBeNull())
    expect(document.activeElement?.tagName).toBe('INPUT')
  })

  it('says so in English', async () => {
    const { wrapper } = await card(shop({ orders: 0 }), 'en')
    expect(wrapper.text()).toContain('Choose “Opening soon” to guess the orders themselves')
  })

  it('has no payback "at once" and no chance beside its loss', async () => {
    const plan = { ...shop({ orders: 0, volume: guess }), initiatives: {} }
    const { wrapper } = await card(plan)
    expect(verdict(wrapper)).toBe('Lỗ')
    expect(glance(wrapper)).toMatchObject({ 'Hoàn vốn': '–', 'Xác suất hoàn vốn': '–' })
    expect(wrapper.text()).toContain('không phải bỏ vốn, cũng không thu thêm gì')
  })
})

describe('what an owner types', () => {
  it('is read as people write it', async () => {
    const { wrapper, money } = await card(shop())
    await type(wrapper, 'Ngân sách của kế hoạch', '15tr')
    await type(wrapper, 'Giờ của chính bạn mỗi tháng', '7,5')
    await type(wrapper, 'Số đơn mỗi tháng', '1.200')
    expect(money()).toMatchObject({ budget: 15e6, ownerHours: 7.5, orders: 1200 })
  })

  it('is one price with the attribute', async () => {
    const { wrapper, editor } = await card(shop())
    expect(wrapper.text()).toContain('Cùng một ô với “Giá”')
    await type(wrapper, 'Giá một đơn', '36k')
    expect(editor.attribute('price').own.value).toBe(36_000)
    expect(editor.kept.value.money.price).toBeNull()
  })

  it('is refused below zero, between days, and where nothing may be missing', async () => {
    const { wrapper, money } = await card(shop())
    const before = money()
    await type(wrapper, 'Tiền mặt đang có', '-5tr')
    await type(wrapper, 'Số ngày bán mỗi tháng', '32')
    await type(wrapper, 'Phải hoàn vốn trong', '')
    expect(money()).toBe(before)
    expect(wrapper.findAll('[aria-invalid="true"]')).toHaveLength(3)
  })

  it('is other words for a start-up, and a guess of orders is not taken for one of percent', async () => {
    const { wrapper, money } = await card(shop({ volume: guess }))
    await wrapper.get('input[type="radio"][value="startup"]').setValue(true)
    expect(money()).toMatchObject({ business: 'startup', volume: null })
    expect(wrapper.findAll('.missing button').map((one) => one.text())).toEqual(['định phí mỗi tháng'])
    expect(wrapper.text()).not.toContain('Trung bình mấy tháng gần đây')
  })
})

describe('the guess of the customers', () => {
  it('comes after the break-even, and is kept only whole', async () => {
    const { wrapper, money } = await card(shop())
    // 20 million over 12 months with a ramp of three: 8k each, 11 months' worth of new orders.
    expect(wrapper.get('.question legend').text()).toBe(
      'Cần thêm 8,8 khách mỗi ngày (+15%) để lấy lại vốn trong 12 tháng. Bạn thấy thế nào?',
    )
    expect(wrapper.get('.question').findAll('input[type="text"]')).toHaveLength(0)
    await wrapper.get('input[type="radio"][value="hard"]').setValue(true)
    await type(wrapper, 'Xấu nhất', '10%')
    await type(wrapper, 'Dễ xảy ra', '30')
    expect(money().volume).toBeNull()
    expect(wrapper.get('.question').text()).toContain('Điền cả ba')
    await type(wrapper, 'Tốt nhất', '50')
    expect(money().volume).toEqual(guess)
  })

  it.each([
    ['Xấu nhất', '60', '“Xấu nhất” đang lớn hơn “Tốt nhất”'],
    ['Xấu nhất', '40', '“Xấu nhất” đang lớn hơn “Dễ xảy ra”'],
    ['Dễ xảy ra', '70', '“Dễ xảy ra” đang lớn hơn “Tốt nhất”'],
  ])('refuses by name what is the wrong way round (%s = %s) and keeps nothing of it', async (label, text, words) => {
    const { wrapper, money } = await card(shop({ volume: guess }))
    await type(wrapper, label, text)
    expect(wrapper.get('.question [role="alert"]').text()).toContain(words)
    expect(money().volume).toEqual(guess)
    await type(wrapper, label, '31')
    await type(wrapper, 'Dễ xảy ra', '32')
    expect(wrapper.find('.question [role="alert"]').exists()).toBe(false)
    expect(money().volume).not.toEqual(guess)
  })

  it('is asked for at once where the plan needs no new customers', async () => {
    const { wrapper } = await card(shop({}, 0))
    expect(wrapper.get('.question').text()).toContain('mà không cần thêm khách nào')
    expect(wrapper.find('.question input[type="radio"]').exists()).toBe(false)
    expect(wrapper.findAll('.question input[type="text"]')).toHaveLength(3)
  })

  it('is asked for again, once, when its range is narrow', async () => {
    const { wrapper } = await card(shop({ volume: guess }))
    await type(wrapper, 'Xấu nhất', '28')
    expect(wrapper.find('.doubt').exists()).toBe(true)
    await wrapper.get('.doubt button').trigger('click')
    await type(wrapper, 'Xấu nhất', '27')
    expect(wrapper.find('.doubt').exists()).toBe(false)
  })

  it('is forgotten when all three are emptied', async () => {
    const { wrapper, money } = await card(shop({ volume: guess }))
    for (const label of ['Xấu nhất', 'Dễ xảy ra', 'Tốt nhất']) await type(wrapper, label, '')
    expect(money().volume).toBeNull()
    expect(verdict(wrapper)).toBe('Chưa biết')
  })
})

describe('the verdict on the money', () => {
  it('is CLEAR without reasons', async () => {
    const { wrapper } = await card(shop({ volume: guess, cash: 20e6 }))
    expect(verdict(wrapper)).toBe('Sinh lời rõ ràng')
    expect(wrapper.find('.reasons').exists()).toBe(false)
    const figures = glance(wrapper)
    expect(figures['Lãi góp mỗi đơn']).toBe('8k ₫')
    expect(figures['Hòa vốn']).toBe('+8,8 khách/ngày')
    expect(figures['Đáy dòng tiền']).toMatch(/^−20 tr/)
    expect(figures['Hoàn vốn']).toMatch(/tháng$/)
  })

  it('asks for the cash when nothing else is in the way', async () => {
    const { wrapper } = await card(shop({ volume: guess }))
    expect(verdict(wrapper)).toBe('Chưa rõ sinh lời')
    expect(plain(wrapper.get('.reasons').text())).toContain('cần 20 tr ₫ tiền mặt: cho biết bạn có bao nhiêu')
    await wrapper.get('.reasons .go').trigger('click')
    expect(document.activeElement).toBe(field(wrapper, 'Tiền mặt đang có').element)
  })

  it('speaks English', async () => {
    const { wrapper } = await card(shop({ volume: guess, cash: 20e6 }), 'en')
    expect(verdict(wrapper)).toBe('Clearly profitable')
    expect(glance(wrapper)['Break-even']).toBe('+8.8 customers/day')
  })

  it('shows both chances where the draws see a much lower one, and follows the lower', async () => {
    // A guess that is nearly certain and only just enough: the closed form is sure, overrunning costs are not.
    const { wrapper } = await card(shop({ volume: { low: 0.152, likely: 0.155, high: 0.16 } }))
    expect(wrapper.get('.figures').text()).toMatch(/công thức 100%, thử ngẫu nhiên \d+%/)
    expect(verdict(wrapper)).toBe('Chưa rõ sinh lời')
    expect(wrapper.get('.reasons').text()).toContain('Xác suất hoàn vốn đúng hạn chỉ')
  })

  it('says what bad luck leaves against what can be borne', async () => {
    const { wrapper, editor, drawn } = await card(
      shop({ volume: { low: 0, likely: 0.05, high: 0.4 }, tolerableLoss: 1e6 }),
    )
    expect(wrapper.text()).toContain('quá mức lỗ chịu được')
    await type(wrapper, 'Mức lỗ chịu được', '100tr')
    await drawn()
    expect(editor.done.at(-1)).toBe('set_money')
    expect(wrapper.text()).toContain('trong mức lỗ chịu được')
  })
})

describe('bad input', () => {
  it.each<[string, Partial<Money>, RegExp, string]>([
    ['a margin below zero', { variableCost: 40_000, volume: guess }, /mỗi đơn lỗ 5k ₫/, 'Lỗ'],
    ['a margin of zero', { variableCost: 35_000, volume: guess }, /mỗi đơn không để lại gì/, 'Lỗ'],
    ['no orders today', { orders: 0, volume: guess }, /Khi ổn định, kế hoạch làm lãi giảm|Không hoàn vốn/, 'Lỗ'],
    ['a volume of zero', { volume: { low: 0, likely: 0, high: 0 } }, /Không hoàn vốn trong 5 năm/, 'Lỗ'],
    ['a budget of nothing', { budget: 0, cash: 100e6, volume: guess }, /Vượt ngân sách 20 tr ₫/, 'Sinh lời rõ ràng'],
    ['a horizon of one month', { horizon: 1, volume: guess }, /dài hơn hạn 1 tháng/, 'Chưa rõ sinh lời'],
    ['too little capacity', { capacity: 50, volume: guess }, /vượt năng lực 50/, 'Chưa rõ sinh lời'],
    ['too little cash', { cash: 1e6, volume: guess }, /Thiếu 19 tr ₫ tiền mặt ngay khi bắt đầu/, 'Chưa rõ sinh lời'],
    ['an existing shop without a guess', {}, /Chưa đoán số khách/, 'Chưa biết'],
    ['a start-up without orders', { business: 'startup', fixedCost: 10e6 }, /Chưa đoán số khách/, 'Chưa biết'],
    [
      'a start-up that sells below cost',
      { business: 'startup', fixedCost: 10e6, variableCost: 40_000 },
      /mỗi đơn lỗ 5k ₫/,
      'Lỗ',
    ],
    [
      'a start-up that guesses nothing',
      { business: 'startup', fixedCost: 10e6, volume: { low: 0, likely: 0, high: 0 } },
      /vẫn lỗ 10 tr ₫\/tháng/,
      'Lỗ',
    ],
  ])('is answered in words: %s', async (_, money, reason, expected) => {
    const { wrapper } = await card(shop(money))
    expect(plain(wrapper.get('.reasons').text())).toMatch(reason)
    expect(verdict(wrapper)).toBe(expected)
    expect(wrapper.text()).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('survives costs of 10^12 dong', async () => {
    const { wrapper } = await card(shop({ volume: guess }, 1e12))
    expect(glance(wrapper)['Đáy dòng tiền']).toBe('−1.000 tỷ ₫')
    expect(wrapper.text()).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('computes nothing of a file whose range is reversed, and says so', async () => {
    const { wrapper } = await card(shop({ volume: { low: 0.5, likely: 0.3, high: 0.1 } }))
    expect(wrapper.get('.refusal').text()).toContain('Mức xấu nhất đang lớn hơn mức tốt nhất')
    expect(wrapper.find('.figures').exists()).toBe(false)
  })
})
