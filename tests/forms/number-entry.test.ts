// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import NumberEntry from '@/forms/NumberEntry.vue'
import { show } from '../views/canvas/details/fake-editor'

beforeAll(loadPlanMessages)

type Props = InstanceType<typeof NumberEntry>['$props']

async function entry(props: Partial<Props>, language: 'vi' | 'en' = 'vi') {
  const wrapper = await show(NumberEntry, { props: { label: 'Số', modelValue: null, ...props } }, language)
  const field = wrapper.get('input')
  const type = async (text: string) => {
    await field.setValue(text)
    await field.trigger('blur')
  }
  return { wrapper, field, type, said: () => wrapper.emitted('commit')?.map(([value]) => value as number | null) ?? [] }
}

describe('a number field', () => {
  it.each([
    ['vi', '7,5', {}, 7.5],
    ['vi', '7.5', {}, 7.5],
    ['en', '7.5', {}, 7.5],
    ['vi', '1,2 tr', { format: 'money' }, 1_200_000],
    ['vi', '35k', { format: 'money' }, 35_000],
    ['vi', '1.200.000 ₫', { format: 'money' }, 1_200_000],
    ['vi', '15 phút', { unit: 'phút' }, 15],
    // A spread of ratings has decimals, never thousands.
    ['vi', '1.075', { format: 'rating' }, 1.075],
  ] as const)('in %s reads %s', async (language, typed, props, value) => {
    const { type, said } = await entry(props, language)
    await type(typed)
    expect(said()).toEqual([value])
  })

  it.each([
    ['abc', {}, 'Không đọc được số này. Ví dụ: 7,5 hoặc 35k.'],
    ['NaN', {}, 'Không đọc được số này. Ví dụ: 7,5 hoặc 35k.'],
    ['<b>5</b>', {}, 'Không đọc được số này. Ví dụ: 7,5 hoặc 35k.'],
    ['-3', { min: 0 }, 'Không nhận số âm.'],
    ['2,5', { whole: true }, 'Cần số nguyên.'],
    ['7,5', { whole: true, format: 'money' }, 'Ghi cả đơn vị: “7,5tr” hay “7,5k”?'],
    ['12', { min: 0, max: 10 }, 'Chỉ nhận từ 0 đến 10.'],
    ['3', { min: 5 }, 'Tối thiểu 5.'],
    ['', { required: true, modelValue: 4 }, 'Chưa nhập số.'],
    ['9'.repeat(20), {}, 'Số quá lớn.'],
    ['9'.repeat(80), {}, 'Nội dung quá dài.'],
  ] as const)('refuses %s and says why', async (typed, props, reason) => {
    const { wrapper, field, type, said } = await entry(props)
    await type(typed)
    expect(said()).toEqual([])
    expect(wrapper.get('[role="alert"]').text()).toBe(reason)
    expect(field.attributes('aria-invalid')).toBe('true')
  })

  it('takes nothing typed as not told', async () => {
    const { type, said } = await entry({ modelValue: 4 })
    await type('')
    expect(said()).toEqual([null])
  })

  it('gives back what was there on Escape, and leaves a second Escape to the panel', async () => {
    const { wrapper, field, said } = await entry({ modelValue: 4 })
    const escapes: string[] = []
    document.body.addEventListener('keydown', () => escapes.push('seen'), { once: true })
    await field.setValue('99')
    await field.trigger('keydown', { key: 'Escape' })
    expect(field.element.value).toBe('4')
    expect(escapes).toEqual([])
    await field.trigger('blur')
    expect(said()).toEqual([])
    await field.trigger('keydown', { key: 'Escape' })
    expect(escapes).toEqual(['seen'])
    wrapper.unmount()
  })

  it('steps with the arrows, by ten with Shift, and stops at its end', async () => {
    const { wrapper, field, said } = await entry({ modelValue: 4, min: 0, step: 1 })
    await field.trigger('keydown', { key: 'ArrowUp' })
    await wrapper.setProps({ modelValue: 5 })
    await field.trigger('keydown', { key: 'ArrowUp', shiftKey: true })
    await wrapper.setProps({ modelValue: 15 })
    await field.trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    await wrapper.setProps({ modelValue: 5 })
    await field.trigger('keydown', { key: 'ArrowDown', shiftKey: true })
    expect(said()).toEqual([5, 15, 5, 0])
  })

  it('shows money with its thousands and keeps it when the field is only passed', async () => {
    const { field, said } = await entry({ modelValue: 1_200_000, format: 'money' })
    expect(field.element.value).toBe('1.200.000')
    await field.trigger('focus')
    await field.trigger('blur')
    expect(said()).toEqual([])
  })
})
