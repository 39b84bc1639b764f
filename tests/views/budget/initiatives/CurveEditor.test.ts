// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import CurveEditor from '@/views/budget/initiatives/CurveEditor.vue'
import CurveSection from '@/views/budget/initiatives/CurveSection.vue'
import { lunchPlan, over } from './initiative-plan'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)

function withTaste(fields: Partial<Attribute>): Plan {
  const plan = lunchPlan()
  const taste = plan.attributes['taste'] as Attribute
  return {
    ...plan,
    attributes: { ...plan.attributes, taste: { ...taste, own: { ...taste.own, value: 6 }, ...fields } },
  }
}
async function curve(plan: Plan, id = 'taste') {
  const { editor, wrapper } = await over(door, CurveEditor, plan, ({ kept }) => ({
    attribute: kept.value.attributes[id],
  }))
  const type = async (label: string, text: string) => {
    const found = wrapper.findAll('label').find((one) => one.text() === label)
    const field = wrapper.get(`[id="${String(found?.attributes('for'))}"]`)
    await field.setValue(text)
    await field.trigger('blur')
  }
  return { editor, wrapper, type, kept: () => editor.attribute(id).curve }
}

describe('the quick cost curve', () => {
  it('needs three answers, and then says what a share of the way costs and reaches', async () => {
    const { wrapper, type, kept } = await curve(withTaste({}))
    await type('Hiện tại tốn mỗi tháng', '5tr')
    await type('Đi nửa đường', '8 tr')
    expect(kept()).toBeNull()
    await type('Đi gần hết đường (90%)', '20tr')
    expect(kept()).toEqual({ now: 5e6, half: 8e6, full: 20e6, share: 0 })
    const slider = wrapper.get('input[type=range]')
    await slider.setValue('5')
    await slider.trigger('change')
    expect(kept()?.share).toBeCloseTo(0.5, 9)
    expect(wrapper.get('.outcome').text()).toContain('6,0 → 8,0')
    expect(wrapper.get('.outcome').text()).toContain('3\u00a0tr\u00a0₫ mỗi tháng')
  })

  it('refuses figures that fall, by name', async () => {
    const start = { now: 5e6, half: 8e6, full: 20e6, share: 0.5 }
    const { wrapper, type, kept, editor } = await curve(withTaste({ curve: start }))
    await type('Đi nửa đường', '4tr')
    expect(wrapper.get('[role=alert]').text()).toBe(
      '“Đi nửa đường” (4\u00a0tr\u00a0₫) không được nhỏ hơn “Hiện tại tốn mỗi tháng” (5\u00a0tr\u00a0₫). Chưa lưu.',
    )
    expect(kept()).toEqual(start)
    await type('Đi nửa đường', '25tr')
    expect(wrapper.get('[role=alert]').text()).toContain('“Đi gần hết đường (90%)” (20')
    expect(editor.done).toEqual([])
    await type('Đi nửa đường', '6tr')
    expect(kept()).toEqual({ ...start, half: 6e6 })
  })

  it('goes to the best value that the owner can imagine', async () => {
    const { wrapper, editor } = await curve(withTaste({ curve: { now: 0, half: 1e6, full: 5e6, share: 0.5 } }))
    const best = wrapper.get('input[aria-label="Mức tốt nhất có thể hình dung"]')
    expect(best.attributes('placeholder')).toBe('10,0')
    await best.setValue('8')
    await best.trigger('blur')
    expect(editor.attribute('taste').best).toBe(8)
    expect(wrapper.get('.outcome').text()).toContain('6,0 → 7,0')
  })

  it('says what is missing instead of a number', async () => {
    const answers = { now: 0, half: 1e6, full: 5e6, share: 0 }
    const plan = lunchPlan()
    const arrival = { ...(plan.attributes['arrival'] as Attribute), curve: answers }
    const clock = await curve({ ...plan, attributes: { ...plan.attributes, arrival } }, 'arrival')
    expect(clock.wrapper.text()).toContain('Cần số hiện tại và mức tốt nhất')
    clock.wrapper.unmount()
    const best = await curve(withTaste({ own: { value: 10, evidence: 'guess', n: null, sd: null }, curve: answers }))
    expect(best.wrapper.text()).toContain('Đang ở mức tốt nhất rồi')
    best.wrapper.unmount()
    const flat = await curve(withTaste({ curve: { now: 5, half: 5, full: 5, share: 0 } }))
    expect(flat.wrapper.text()).toContain('Đi nửa đường phải tốn hơn hiện tại')
  })

  it('is offered for attributes that no initiative moves, and never for the price', async () => {
    const plan = lunchPlan([{ effects: { taste: { low: 1, likely: 1, high: 1 } } }])
    const { wrapper } = await over(door, CurveSection, plan)
    const offered = wrapper.findAll('.start').map((button) => button.text())
    expect(offered).toEqual(['quality', 'speed', 'courtesy', 'Giờ giao'].map((name) => `${name}Ước nhanh`))
    await wrapper.get('.start').trigger('click')
    expect(wrapper.find('.curve').exists()).toBe(true)
  })
})
