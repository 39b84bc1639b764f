// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import type { Plan } from '@/model/plan'
import AddAttribute from '@/views/canvas/details/AddAttribute.vue'
import { commonAttributes } from '@/views/canvas/details/common-attributes'
import { measureOf, measures } from '@/views/canvas/details/measures'
import { fakeEditor, show, smallPlan, type FakeEditor } from './fake-editor'

beforeAll(loadPlanMessages)

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

async function adder(plan: Plan, language: 'vi' | 'en' = 'vi') {
  const editor: FakeEditor = fakeEditor(plan)
  door.editor = editor
  const wrapper = await show(AddAttribute, {}, language)
  const add = async (name: string) => {
    await wrapper.get('input[type="text"]').setValue(name)
    await wrapper.get('form').trigger('submit')
  }
  const chips = () => wrapper.findAll('.chips .chip').map((chip) => chip.text())
  return { editor, wrapper, add, chips }
}

describe('adding an attribute', () => {
  it('takes name and measure with its usual direction, and is ready for the next', async () => {
    const { editor, wrapper, add } = await adder(smallPlan())
    await wrapper.get('input[type="radio"][value="clock"]').setValue(true)
    await add('  Giờ   giao ')
    const added = editor.attributes.value.at(-1)
    expect(added).toMatchObject({
      name: 'Giờ giao',
      direction: -1,
      scale: { kind: 'interval', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 },
    })
    expect(wrapper.get<HTMLInputElement>('input[type="text"]').element.value).toBe('')
    expect(wrapper.get('[role="status"]').text()).toBe('Đã thêm “Giờ giao”.')
    await add('Độ giòn')
    expect(editor.attributes.value).toHaveLength(6)
    expect(new Set(editor.attributes.value.map(({ id }) => id)).size).toBe(6)
  })

  it('says that a name is there already, whatever its case and language', async () => {
    const plan = smallPlan({ name: { vi: 'Giá', en: 'Price' } })
    const { editor, wrapper, add } = await adder(plan)
    await add('GIÁ')
    expect(wrapper.get('[role="status"]').text()).toBe('Đã có “GIÁ”.')
    await add(' price ')
    expect(editor.attributes.value).toHaveLength(4)
  })

  it('keeps any text as text', async () => {
    const { editor, add } = await adder(smallPlan())
    const odd = '<img src=x onerror=alert(1)> مرحبا 🍜'
    await add(odd)
    expect(editor.attributes.value.at(-1)?.name).toBe(odd)
    expect(document.querySelector('img')).toBeNull()
  })

  it('stops at the number that a plan file can hold', async () => {
    const plan = smallPlan()
    const quality = plan.attributes['quality']!
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, order) => [`a${String(order)}`, { ...quality, id: `a${String(order)}`, order }]),
    )
    const { editor, wrapper, add } = await adder({ ...plan, attributes: many })
    await add('Một nữa')
    expect(editor.attributes.value).toHaveLength(60)
    expect(wrapper.get('[role="status"]').text()).toContain('60')
  })

  it('offers what is often compared, without what is there, in both languages', async () => {
    const { editor, wrapper, chips } = await adder(smallPlan(), 'en')
    expect(chips()).not.toContain('Price')
    const [offer = ''] = chips()
    await wrapper.get('.chips .chip').trigger('click')
    expect(editor.text(editor.attributes.value.at(-1)?.name ?? '')).toBe(offer)
    expect(chips()).not.toContain(offer)
  })

  it('offers what the industry itself would add first', async () => {
    const plan = { ...smallPlan(), origin: { kind: 'industry' as const, ref: 'hanoi-cafe' } }
    const { chips } = await adder(plan)
    await vi.dynamicImportSettled()
    await flushPromises()
    expect(chips()[0]).toBe('Giá một ly')
  })
})

describe('the ways to measure', () => {
  it.each(measures.map((measure) => [measure.id, measure] as const))('%s is recognised again', (id, { scale }) => {
    expect(measureOf(scale)).toBe(id)
  })

  it('are given to every common attribute in both languages', () => {
    for (const { name, scale } of commonAttributes) {
      expect(name.vi).not.toBe('')
      expect(name.en).not.toBe('')
      expect(measures.map(({ id }) => id)).toContain(measureOf(scale))
    }
  })
})
