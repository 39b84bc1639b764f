// @vitest-environment happy-dom
import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import { defineComponent, h, type Component } from 'vue'
import type { Attribute, Concession } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import AttributeActions from '@/views/canvas/details/AttributeActions.vue'
import BenchmarkSection from '@/views/canvas/details/BenchmarkSection.vue'
import ConcessionSection from '@/views/canvas/details/ConcessionSection.vue'
import ExclusionSection from '@/views/canvas/details/ExclusionSection.vue'
import MeasureSection from '@/views/canvas/details/MeasureSection.vue'
import ValueField from '@/session/ValueField.vue'
import { fakeEditor, show, smallPlan, type FakeEditor } from './fake-editor'

beforeAll(loadPlanMessages)

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

/** The form of the price, fed anew with the attribute after every edit. */
async function form(component: Component, plan: Plan, props: Record<string, unknown> = {}) {
  const editor: FakeEditor = fakeEditor(plan)
  door.editor = editor
  const Fed = defineComponent(() => () => {
    const attribute = editor.plan.value.attributes['price']
    return attribute === undefined ? null : h(component, { ...props, attribute })
  })
  const wrapper = await show(Fed, {})
  return { editor, wrapper, price: () => editor.attribute('price') }
}

function button(wrapper: VueWrapper, text: string) {
  const found = wrapper.findAll('button').find((one) => one.text() === text)
  if (found === undefined) throw new Error(`no button "${text}" in: ${wrapper.text()}`)
  return found
}
function field(wrapper: VueWrapper, label: string) {
  const found = wrapper.findAll('label').find((one) => one.text() === label)
  if (found === undefined) throw new Error(`no field "${label}" in: ${wrapper.text()}`)
  const inside = found.find('input')
  return inside.exists() ? inside : wrapper.get(`[id="${String(found.attributes('for'))}"]`)
}
async function fill(wrapper: VueWrapper, label: string, text: string) {
  const found = field(wrapper, label)
  await found.setValue(text)
  await found.trigger('blur')
}

const empty: Concession = {
  kind: 'reduce',
  reason: '',
  funds: {},
  approver: '',
  reviewDate: '',
  monthlySaving: 0,
  wtpEvidence: false,
}
/** Dearer than the market allows, so that only a concession could save it. */
function dear(more: Partial<Attribute> = {}): Plan {
  const plan = smallPlan({ target: 45_000, concession: empty, ...more })
  const quality = plan.attributes['quality']
  if (quality === undefined) throw new Error('no quality')
  const star: Attribute = { ...quality, role: 'differentiator', target: 5 }
  return { ...plan, policy: 'concessions', attributes: { ...plan.attributes, quality: star } }
}

describe('a declared concession', () => {
  const left = (wrapper: VueWrapper) => wrapper.findAll('.blockers li').map((line) => line.text())

  it('lists what still blocks it, shorter with every answer, until it counts', async () => {
    const { editor, wrapper } = await form(ConcessionSection, dear())
    expect(left(wrapper)).toEqual([
      'Nhượng bộ Giá chưa gắn với điểm khác biệt nào.',
      'Nhượng bộ Giá chưa được duyệt: cần lý do, người duyệt và ngày xem lại.',
    ])
    await field(wrapper, 'quality').setValue(true)
    expect(left(wrapper)).toHaveLength(1)
    await fill(wrapper, 'Vì sao chấp nhận được', 'Khách trả thêm cho chất lượng')
    await fill(wrapper, 'Người duyệt', 'Chị Lan')
    expect(left(wrapper)).toHaveLength(1)
    await field(wrapper, 'Ngày xem lại').setValue('2027-03-01')
    expect(left(wrapper)).toEqual([])
    expect(wrapper.text()).toContain('Đủ điều kiện.')
    expect(editor.target.value.verdict).toBe('PASS_WITH_CONCESSIONS')
    expect(editor.target.value.strict).toBe('FAIL')
    expect(new Set(editor.done)).toEqual(new Set(['set_concession']))
  })

  it.each([
    [{ kano: 'must_be' as const }, 'Giá là thuộc tính bắt buộc, không thể nhượng bộ.'],
    [{ floor: 50_000 }, 'Giá có ngưỡng tối thiểu bắt buộc, không thể nhượng bộ.'],
    [{ weight: 9 }, 'Giá quá quan trọng với khách hàng mục tiêu, không thể nhượng bộ.'],
  ])('says what no answer can mend: %o', async (more, sentence) => {
    const { wrapper } = await form(ConcessionSection, dear(more))
    expect(left(wrapper)).toContain(sentence)
  })

  it('softens nothing by itself: another policy has to be chosen', async () => {
    const { editor, wrapper } = await form(ConcessionSection, { ...dear(), policy: 'strict' })
    expect(wrapper.text()).toContain('không tính nhượng bộ')
    await button(wrapper, 'Tính nhượng bộ đã khai báo').trigger('click')
    expect(editor.plan.value.policy).toBe('concessions')
  })

  it('is not offered for a must-be, and can be withdrawn', async () => {
    const forbidden = await form(ConcessionSection, smallPlan({ kano: 'must_be' }))
    expect(forbidden.wrapper.findAll('button')).toHaveLength(0)
    const { wrapper, price } = await form(ConcessionSection, dear())
    await button(wrapper, 'Rút nhượng bộ').trigger('click')
    expect(price().concession).toBeNull()
  })
})

describe('another way to measure', () => {
  it('warns, then clears the numbers of the old unit', async () => {
    const { wrapper, price } = await form(MeasureSection, smallPlan({ target: 33_000, margin: 3000 }))
    await field(wrapper, 'Điểm 0–10').setValue(true)
    expect(wrapper.text()).toContain('xóa các số đã nhập')
    expect(price().own.value).toBe(35_000)
    await button(wrapper, 'Đổi và xóa số cũ').trigger('click')
    expect(price()).toMatchObject({
      scale: { kind: 'bounded', min: 0, max: 10 },
      direction: 1,
      own: { value: null },
      target: null,
      rivals: {},
      benchmark: null,
      margin: null,
    })
  })

  it('asks nothing more when it is the measure in use', async () => {
    const { wrapper, editor } = await form(MeasureSection, smallPlan())
    await field(wrapper, 'Đếm').setValue(true)
    await field(wrapper, 'Giá tiền').setValue(true)
    expect(wrapper.text()).not.toContain('xóa các số đã nhập')
    expect(editor.done).toEqual([])
  })

  it('can respell a unit and keep the numbers', async () => {
    const scale = { kind: 'count' as const, unit: 'mon' }
    const { wrapper, price } = await form(
      MeasureSection,
      smallPlan({ scale, direction: 1, own: { value: 4, evidence: 'guess', n: null, sd: null } }),
    )
    await fill(wrapper, 'Đơn vị', 'món')
    await button(wrapper, 'Chỉ sửa chữ đơn vị, giữ số').trigger('click')
    expect(price()).toMatchObject({ scale: { kind: 'count', unit: 'món' }, own: { value: 4 } })
  })

  it('refuses ends that meet', async () => {
    const { wrapper } = await form(MeasureSection, smallPlan())
    await field(wrapper, 'Điểm 0–10').setValue(true)
    await fill(wrapper, 'Thấp nhất', '10')
    expect(wrapper.get('[role="alert"]').text()).toBe('Mức thấp nhất phải nhỏ hơn mức cao nhất.')
    expect(wrapper.find('.apply').exists()).toBe(false)
  })
})

describe('the industry average', () => {
  async function type(wrapper: VueWrapper, label: string, text: string) {
    const input = wrapper.get(`input[aria-label="${label}"]`)
    await input.trigger('focus')
    await input.setValue(text)
    await input.trigger('blur')
  }

  it('becomes a range only when both ends are told the right way round', async () => {
    const { wrapper, price } = await form(BenchmarkSection, smallPlan())
    await field(wrapper, 'Khoảng').setValue(true)
    expect(price().benchmark?.kind).toBe('rivals')
    await type(wrapper, 'Phần lớn nằm từ', '40k')
    await type(wrapper, 'Phần lớn nằm đến', '30k')
    expect(wrapper.text()).toContain('lớn hơn số “đến”')
    expect(price().benchmark?.kind).toBe('rivals')
    await type(wrapper, 'Phần lớn nằm từ', '30k')
    await type(wrapper, 'Phần lớn nằm đến', '40k')
    expect(price().benchmark).toMatchObject({ kind: 'range', lo: 30_000, hi: 40_000, evidence: 'informed' })
  })

  it('keeps its range and where that comes from while one end is missing', async () => {
    const { wrapper, price } = await form(BenchmarkSection, smallPlan())
    await field(wrapper, 'Khoảng').setValue(true)
    await type(wrapper, 'Phần lớn nằm từ', '30k')
    await type(wrapper, 'Phần lớn nằm đến', '40k')
    const before = price().benchmark
    await type(wrapper, 'Phần lớn nằm từ', '')
    expect(price().benchmark).toEqual(before)
    expect(wrapper.text()).toContain('Thiếu một đầu của khoảng')
    await type(wrapper, 'Phần lớn nằm từ', '32k')
    expect(price().benchmark).toEqual({ ...before, lo: 32_000 })
    expect(wrapper.text()).not.toContain('Thiếu một đầu của khoảng')
  })

  it('is unknown again when its only figure is wiped out', async () => {
    const { wrapper, price } = await form(BenchmarkSection, smallPlan())
    await field(wrapper, 'Phỏng đoán').setValue(true)
    expect(price().benchmark).toMatchObject({ kind: 'guess', mean: 35_000, evidence: 'guess' })
    await type(wrapper, 'Mức trung bình', '')
    expect(price().benchmark).toBeNull()
  })

  it('is no longer the built-in figure once it is changed', async () => {
    const benchmark = {
      kind: 'published' as const,
      mean: 35_000,
      sd: 2000,
      firms: 60,
      ratings: 600,
      baseline: 'foody-hanoi-reviews/all/price',
      evidence: 'measured' as const,
      source: 'Foody',
      month: '2024-01',
      se: null,
    }
    const { wrapper, price } = await form(BenchmarkSection, smallPlan({ benchmark }))
    await type(wrapper, 'Mức trung bình', '36k')
    expect(price().benchmark).toMatchObject({ mean: 36_000, baseline: null, source: 'Foody' })
  })

  it('takes the rivals one by one and offers the median when one of them is odd', async () => {
    const { wrapper, price } = await form(BenchmarkSection, smallPlan())
    await type(wrapper, 'Quán c: mức của họ', '90k')
    expect(price().rivals).toEqual({ a: 34_000, b: 35_000, c: 90_000 })
    await field(wrapper, 'Dùng số đứng giữa (trung vị), để một đối thủ khác hẳn không kéo lệch cả ngành').setValue(true)
    expect(price().benchmark).toMatchObject({ kind: 'rivals', robust: true })
    await type(wrapper, 'Quán c: mức của họ', '')
    expect(price().rivals).toEqual({ a: 34_000, b: 35_000 })
  })
})

describe('leaving out of the rule', () => {
  it('asks for a reason first, and lets the attribute count again', async () => {
    const out = await form(ExclusionSection, smallPlan(), { folded: true })
    await button(out.wrapper, 'Loại khỏi quy tắc').trigger('click')
    expect(out.price().excluded).toBeNull()
    expect(out.wrapper.get('[role="alert"]').text()).toContain('Cần ghi lý do')
    await fill(out.wrapper, 'Lý do', 'Khách không so sánh')
    await button(out.wrapper, 'Loại khỏi quy tắc').trigger('click')
    expect(out.price().excluded).toEqual({ reason: 'Khách không so sánh' })

    const back = await form(ExclusionSection, out.editor.plan.value)
    await fill(back.wrapper, 'Lý do', ' ')
    expect(back.wrapper.get('[role="alert"]').text()).toContain('Cần ghi lý do')
    expect(back.price().excluded).toEqual({ reason: 'Khách không so sánh' })
    await button(back.wrapper, 'Tính lại vào quy tắc').trigger('click')
    expect(back.price().excluded).toBeNull()
  })
})

describe('copy and removal', () => {
  it('puts the copy right behind, not starred, and opens it', async () => {
    const { editor, wrapper } = await form(AttributeActions, smallPlan({ role: 'differentiator' }))
    await button(wrapper, 'Nhân bản').trigger('click')
    const [first, copy, third] = editor.attributes.value
    expect(first?.role).toBe('differentiator')
    expect(copy).toMatchObject({ name: 'Giá (bản sao)', role: 'parity', own: { value: 35_000 } })
    expect(third?.id).toBe('quality')
    expect(editor.selected.value).toBe(copy?.id)
  })

  it('goes on with the neighbour', async () => {
    const { editor, wrapper } = await form(AttributeActions, smallPlan())
    await button(wrapper, 'Bỏ thuộc tính này').trigger('click')
    expect(editor.attributes.value.map(({ id }) => id)).toEqual(['quality', 'speed', 'courtesy'])
    expect(editor.selected.value).toBe('quality')
  })
})

describe('a value field', () => {
  async function typed(text: string) {
    door.editor = fakeEditor(smallPlan())
    const attribute = (door.editor as FakeEditor).attribute('price')
    const wrapper = await show(ValueField, { props: { attribute, modelValue: 35_000, label: 'Giá' } })
    const input = wrapper.get('input')
    await input.trigger('focus')
    await input.setValue(text)
    return { wrapper, input, said: () => wrapper.emitted('commit') ?? [] }
  }

  it('reads what a shop owner types and refuses the rest with a reason', async () => {
    const good = await typed('33k')
    await good.input.trigger('keydown', { key: 'Enter' })
    expect(good.said()).toEqual([[33_000]])
    const bad = await typed('ba chục')
    await bad.input.trigger('blur')
    expect(bad.said()).toEqual([])
    expect(bad.wrapper.get('[role="alert"]').text()).toContain('Không đọc được số này')
    await bad.input.trigger('keydown', { key: 'Escape' })
    expect(bad.wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('asks before it adds the thousands somebody left out', async () => {
    const { wrapper, input, said } = await typed('33')
    await input.trigger('blur')
    expect(said()).toEqual([[33]])
    await wrapper.get('button').trigger('click')
    expect(said()).toEqual([[33], [33_000]])
  })

  it('steps with the arrow keys', async () => {
    const { input, said } = await typed('35k')
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'ArrowUp', shiftKey: true })
    const [[down] = [], [up] = []] = said() as [number][]
    expect(35_000 - (down ?? 0)).toBeGreaterThan(0)
    expect((up ?? 0) - 35_000).toBe(10 * (35_000 - (down ?? 0)))
  })
})
