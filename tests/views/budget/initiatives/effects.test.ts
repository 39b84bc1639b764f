// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import type { Effect } from '@/model/initiative'
import type { Plan } from '@/model/plan'
import EffectList from '@/views/budget/initiatives/EffectList.vue'
import { lunchPlan, over } from './initiative-plan'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)

const minutes = { low: 6, likely: 12, high: 17 }
async function effects(
  effect: Effect | null,
  plan: Plan = lunchPlan([effect === null ? {} : { effects: { arrival: effect } }]),
) {
  const { editor, wrapper } = await over(door, EffectList, plan, ({ kept }) => ({
    initiative: kept.value.initiatives['i1'],
  }))
  const fields = () => wrapper.findAll('.effect input')
  const type = async (index: number, text: string) => {
    await fields()[index]?.setValue(text)
    await fields()[index]?.trigger('blur')
  }
  const kept = () => editor.kept.value.initiatives['i1']?.effects
  return { editor, wrapper, fields, type, kept }
}

describe('effects of an initiative', () => {
  it('are gains in native units, with the value they lead to beside them', async () => {
    const { wrapper, fields } = await effects(minutes)
    expect(fields().map((field) => (field.element as HTMLInputElement).value)).toEqual(['6', '12', '17'])
    expect(wrapper.get('.now').text()).toBe('12:02 → 11:50 (11:45–11:56)')
    expect(wrapper.text()).toContain('Số dương là sớm hơn, tốt hơn')
  })

  it('show where they lead while they are typed, and are kept when the field is left', async () => {
    const { wrapper, fields, kept, editor } = await effects(minutes)
    await fields()[1]?.setValue('7 phút')
    expect(wrapper.get('.now').text()).toContain('12:02 → 11:55')
    expect(kept()).toEqual({ arrival: minutes })
    await fields()[1]?.trigger('blur')
    expect(kept()).toEqual({ arrival: { low: 6, likely: 7, high: 17 } })
    expect(editor.done).toEqual(['set_initiative'])
  })

  it.each([
    [0, '13', '“Thấp” (+13 phút) đang lớn hơn “Dễ xảy ra” (+12 phút)'],
    [2, '11,5', '“Dễ xảy ra” (+12 phút) đang lớn hơn “Cao” (+11,5 phút)'],
  ])('with field %i at %s are refused by name, and nothing is kept', async (index, text, said) => {
    const { wrapper, fields, type, kept, editor } = await effects(minutes)
    await type(index, text)
    expect(wrapper.get('[role=alert]').text()).toContain(said)
    expect(fields().map((field) => field.attributes('aria-invalid'))).toEqual(
      [0, 1, 2].map((each) => String(each === index)),
    )
    expect(kept()).toEqual({ arrival: minutes })
    expect(editor.done).toEqual([])
    await fields()[index]?.trigger('keydown', { key: 'Escape' })
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
    expect((fields()[index]?.element as HTMLInputElement).value).toBe(String(index === 0 ? 6 : 17))
  })

  it('that no number is are refused by name', async () => {
    const { wrapper, type, kept } = await effects(minutes)
    await type(1, 'nhiều')
    expect(wrapper.get('[role=alert]').text()).toContain('Không đọc được số này')
    await type(1, '')
    expect(wrapper.get('[role=alert]').text()).toContain('Cần số “dễ xảy ra”')
    expect(kept()).toEqual({ arrival: minutes })
  })

  it('may make it worse, and say so', async () => {
    const { wrapper, type, kept } = await effects(
      null,
      lunchPlan([{ effects: { taste: { low: -1, likely: -0.5, high: 0 } } }]),
    )
    expect(wrapper.get('.now').text()).toBe('9,0 → 8,5 (8,0–9,0) · xấu đi')
    await type(0, '-1,5')
    expect(kept()).toEqual({ taste: { low: -1.5, likely: -0.5, high: 0 } })
  })

  it('larger than what is left reach the best value and say so', async () => {
    const { wrapper } = await effects(null, lunchPlan([{ effects: { taste: { low: 1, likely: 3, high: 4 } } }]))
    expect(wrapper.get('.now').text()).toContain('9,0 → 10,0')
    expect(wrapper.text()).toContain('Mức tăng 3,0 điểm vượt khoảng còn lại 1,0 điểm: tính là chạm mức tốt nhất 10,0.')
  })

  it('are asked for attribute by attribute, the price never; one figure alone is all three', async () => {
    const { wrapper, type, kept } = await effects(null)
    const choices = wrapper.findAll('option').map((option) => option.text())
    expect(choices).toContain('Giờ giao')
    expect(choices).not.toContain('Giá')
    expect(wrapper.text()).toContain('Giá không đặt ở đây')
    await wrapper.get('select').setValue('arrival')
    await type(1, '5')
    expect(kept()).toEqual({ arrival: { low: 5, likely: 5, high: 5 } })
    await wrapper.get('.effect button').trigger('click')
    expect(kept()).toEqual({})
  })
})
