// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyRepair } from '@/model/edits/repairs'
import { setTarget } from '@/model/edits/attributes'
import type { Plan } from '@/model/plan'
import { plannedPlan } from '@/model/planned'
import { assess } from '@/model/rule/assess'
import { planFrontier } from '@/optimiser/plan-frontier'
import FindingCard from '@/views/canvas/FindingCard.vue'
import FundingSection from '@/views/canvas/funding/FundingSection.vue'
import PromisePrice from '@/views/canvas/funding/PromisePrice.vue'
import { lunchBudget } from '../../../fixtures/lunch-budget'
import { plain } from '../../budget/show-card'
import { showFrontier } from '../../budget/frontier/show-frontier'
import { fakeEditor } from '../details/fake-editor'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/views/plan/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

function editorOf(plan: Plan) {
  const editor = fakeEditor(plan)
  door.editor = editor
  return editor
}

describe('the money beside the rule', () => {
  it('says which promises nothing pays for, how far the money goes, and what closing the gap costs', async () => {
    editorOf(lunchBudget())
    const { wrapper } = await showFrontier(FundingSection)
    const list = plain(wrapper.get('[aria-label="Lời hứa chưa đủ tiền"]').text())
    expect(list).toContain('Giờ giao Hứa 11:45, tiền mới tới 11:57. Cần thêm 62 tr ₫ để đủ.')
    expect(list).not.toContain('Đặt món dễ')
  })

  it('puts the cheapest way into force with the promises that it pays for: then the rule is kept, paid for too', async () => {
    const editor = editorOf(lunchBudget())
    const { wrapper } = await showFrontier(FundingSection)
    expect(plain(wrapper.text())).toContain('Rẻ nhất để đạt: 115,4 tr ₫ / 12 tháng')
    expect(plain(wrapper.text())).toContain('ngân sách còn dư 34,6 tr ₫')
    await wrapper.get('.cheapest button').trigger('click')
    expect(editor.done).toEqual(['apply_optimum'])
    expect(assess(editor.kept.value, 'target').verdict).toBe('PASS')
    expect(assess(plannedPlan(editor.kept.value), 'target').verdict).toBe('PASS')
    expect(planFrontier(editor.kept.value).current).toMatchObject({ cost: 115_400_000, compliant: true })
    await flushPromises()
  })

  it('shows what is spent of the budget and what the budget could do', async () => {
    editorOf(lunchBudget())
    const { wrapper } = await showFrontier(FundingSection, 'en')
    expect(plain(wrapper.get('.glance').text())).toContain('47.8M ₫ of 150M ₫ for 12 months')
    expect(plain(wrapper.get('.glance').text())).toContain('Best within the budget: a lead of +1.6; chosen now: +0.55.')
  })
})

describe('the price of a promise', () => {
  it('is what it costs by itself, and follows the promise', async () => {
    const editor = editorOf(lunchBudget())
    const { wrapper, settled } = await showFrontier(PromisePrice, 'vi', {
      attribute: editor.attribute('arrival'),
      unfunded: true,
    })
    expect(plain(wrapper.text())).toBe('62 trchưa đủ tiền')
    editor.edit(setTarget('arrival', 714), 'set_target')
    await flushPromises()
    await settled()
    expect(plain(wrapper.text())).toBe('18 trchưa đủ tiền')
  })

  it('says where nothing leads there, and a dash where nothing is needed', async () => {
    const editor = editorOf(lunchBudget())
    const { wrapper, settled } = await showFrontier(PromisePrice, 'vi', { attribute: editor.attribute('arrival') })
    editor.edit(setTarget('arrival', 600), 'set_target')
    await flushPromises()
    await settled()
    expect(plain(wrapper.text())).toBe('chưa có cách')
    const long = await showFrontier(PromisePrice, 'vi', { attribute: editor.attribute('arrival'), long: true })
    expect(plain(long.wrapper.text())).toBe('Chưa có cách nào tới đây')
    editor.edit(setTarget('arrival', 717), 'set_target')
    await flushPromises()
    await settled()
    expect(wrapper.text()).toBe('–')
  })

  it('stands on the button that sets what the role asks', async () => {
    const editor = editorOf(lunchBudget())
    const finding = editor.target.value.violations.find(({ attribute }) => attribute === 'price')
    const { wrapper } = await showFrontier(FindingCard, 'vi', { finding, tone: 'bad' })
    const buttons = wrapper.findAll('button').map((button) => plain(button.text()))
    expect(buttons).toContain('Đặt 33k ₫ · 62,4 tr ₫')
    expect(buttons).toContain('Thành ngang bằng')
    editor.edit(applyRepair({ kind: 'set_target', attribute: 'price', value: 33_000 }), 'repair')
    expect(planFrontier(editor.kept.value).prices['price']?.target).toBe(62_400_000)
  })
})
