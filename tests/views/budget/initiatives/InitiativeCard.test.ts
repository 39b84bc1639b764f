// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import { setInitiative } from '@/model/edits/initiatives'
import { inOrder, type Plan } from '@/model/plan'
import { limits } from '@/schema/limits'
import { readPlan } from '@/schema/plan-schema'
import InitiativeCard from '@/views/budget/initiatives/InitiativeCard.vue'
import InitiativeRow from '@/views/budget/initiatives/InitiativeRow.vue'
import { lunchPlan, over } from './initiative-plan'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)
beforeEach(() => setActivePinia(createPinia()))

async function card(plan: Plan, language: 'vi' | 'en' = 'vi') {
  const { editor, wrapper } = await over(door, InitiativeCard, plan, () => ({}), language)
  const list = () => inOrder(editor.kept.value.initiatives)
  const quick = async (...texts: string[]) => {
    const fields = wrapper.findAll('form input')
    for (const [index, text] of texts.entries()) await fields[index]?.setValue(text)
    await wrapper.get('form').trigger('submit')
  }
  const row = (index: number) => {
    const found = wrapper.findAllComponents(InitiativeRow)[index]
    if (found === undefined) throw new Error(`no row ${String(index)}`)
    return found
  }
  return { editor, wrapper, list, quick, row }
}

describe('the list of initiatives', () => {
  it('says in a sentence what it is for while it is empty, and offers suggestions and paste', async () => {
    const { wrapper } = await card(lunchPlan())
    expect(wrapper.text()).toContain('Ghi những việc có thể làm và chi phí của chúng')
    expect(wrapper.findAll('.empty button').map((button) => button.text())).toEqual([
      'Xem gợi ý cho ngành này',
      'Dán từ bảng tính',
    ])
    expect(wrapper.find('[role=table]').exists()).toBe(false)
  })

  it('marks one that starts after the time limit', async () => {
    const { row, editor, quick, list } = await card(lunchPlan())
    await quick('Bếp', '60tr', '')
    const [first] = list()
    if (first === undefined) throw new Error('nothing was added')
    expect(row(0).text()).not.toContain('sau thời hạn')
    editor.edit(setInitiative(first.id, { startMonth: 40 }), 'set_initiative')
    await flushPromises()
    expect(row(0).text()).toContain('Bắt đầu từ tháng 40, sau thời hạn 12 tháng')
  })

  it('grows by a name, two amounts and Enter, the next name at once', async () => {
    const { wrapper, list, quick, editor } = await card(lunchPlan())
    await quick('  Bếp  trung tâm ', '60tr', '4 tr')
    await quick('Món canh', '', '7,5tr')
    expect(list()).toMatchObject([
      { name: 'Bếp trung tâm', oneOff: 60e6, monthly: 4e6, suggested: null },
      { name: 'Món canh', oneOff: 0, monthly: 7.5e6 },
    ])
    expect(editor.done).toEqual(['add_initiative', 'add_initiative'])
    expect(wrapper.findAll('form input').map((input) => (input.element as HTMLInputElement).value)).toEqual([
      '',
      '',
      '',
    ])
    expect(document.activeElement).toBe(wrapper.get('form input').element)
  })

  it('takes costs of nothing and of 10^12 dong, and savings', async () => {
    const { list, quick } = await card(lunchPlan())
    await quick('Không tốn', '0', '0')
    await quick('Nhà máy', '1000 tỷ', '1.000.000.000.000')
    await quick('Bán xe', '-30tr', '-500k')
    expect(list().map(({ oneOff, monthly }) => [oneOff, monthly])).toEqual([
      [0, 0],
      [1e12, 1e12],
      [-30e6, -500e3],
    ])
  })

  it.each([
    [['', '5tr'], 'Điền tên trước.'],
    [['Bếp', 'nhiều'], 'Một lần: Không đọc được số này'],
    [['Bếp', '1', '0,5'], 'Mỗi tháng: Ghi cả đơn vị'],
  ])('refuses %j by name and keeps what was typed', async (texts, said) => {
    const { wrapper, list, quick } = await card(lunchPlan())
    await quick(...texts)
    expect(wrapper.get('form [role=alert]').text()).toContain(said)
    expect(list()).toEqual([])
    expect((wrapper.findAll('form input')[1]?.element as HTMLInputElement).value).toBe(texts[1])
  })

  it('forgets its complaint once nothing is typed any more', async () => {
    const { wrapper, quick } = await card(lunchPlan())
    await quick('', '5tr')
    expect(wrapper.find('form [role=alert]').exists()).toBe(true)
    await wrapper.findAll('form input')[1]?.setValue('')
    expect(wrapper.find('form [role=alert]').exists()).toBe(false)
  })

  it('takes the second press of a double click for nothing', async () => {
    const { wrapper, list, quick } = await card(lunchPlan())
    await quick('Bếp', '5tr')
    await wrapper.get('form').trigger('submit')
    expect(list()).toHaveLength(1)
    expect(wrapper.find('form [role=alert]').exists()).toBe(false)
  })

  it('says how an amount is understood before it is kept', async () => {
    const { wrapper } = await card(lunchPlan())
    await wrapper.findAll('form input')[1]?.setValue('15')
    expect(wrapper.get('form').text()).toContain('Một lần: 15\u00a0₫')
    await wrapper.findAll('form input')[1]?.setValue('15tr')
    expect(wrapper.get('form').text()).toContain('Một lần: 15\u00a0tr\u00a0₫')
  })

  it('shows costs, the expected result with its range, and sums of what is chosen', async () => {
    const { wrapper, row } = await card(
      lunchPlan([
        {
          name: 'Hai ca giao',
          oneOff: 8e6,
          monthly: 12e6,
          owner: 'Hùng',
          chosen: true,
          effects: { arrival: { low: 6, likely: 12, high: 17 } },
        },
        { name: 'Bán xe cũ', oneOff: -3e6, stance: 'later' },
        { name: 'Canh', monthly: 6e6, stance: 'must', chosen: true },
      ]),
    )
    expect(row(0).text()).toContain('12:02 → 11:50')
    expect(row(0).text()).toContain('11:45–11:56')
    expect(row(0).text()).toContain('Giờ giao · Hùng')
    expect(row(1).text()).toContain('tiết kiệm −3\u00a0tr')
    expect(row(1).text()).toContain('để sau')
    expect(row(2).text()).toContain('bắt buộc')
    expect(wrapper.get('.foot').text()).toContain('Đang chọn 2/3')
    expect(wrapper.get('.foot').text()).toContain('8\u00a0tr')
    expect(wrapper.get('.foot').text()).toContain('18\u00a0tr')
  })

  it('has a column of costs on each order only when something costs so', async () => {
    const without = await card(lunchPlan([{}]))
    expect(without.wrapper.findAll('[role=columnheader]')).toHaveLength(5)
    without.wrapper.unmount()
    const { wrapper } = await card(lunchPlan([{ perOrder: -500 }]))
    expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).toContain('/ đơn')
  })

  it('names what is excess, in English too', async () => {
    const { row } = await card(lunchPlan([{ effects: { quality: { low: 1, likely: 1, high: 2 } } }]), 'en')
    expect(row(0).text()).toContain('(more than needed)')
  })

  it('takes one in and out; what was meant the other way is open again', async () => {
    const { list, row } = await card(lunchPlan([{ stance: 'must', chosen: true }]))
    await row(0).get('[role=switch]').trigger('click')
    expect(list()[0]).toMatchObject({ chosen: false, stance: 'open' })
    await row(0).get('[role=switch]').trigger('click')
    expect(list()[0]).toMatchObject({ chosen: true })
  })

  it('says what a chosen one lacks, and what it cannot go with', async () => {
    const { row } = await card(
      lunchPlan([{ chosen: true, requires: { i2: true }, excludes: { i3: true } }, {}, { chosen: true }]),
    )
    expect(row(0).text()).toContain('Cần Việc 2 trước: chưa có trong kế hoạch')
    expect(row(0).text()).toContain('Không đi cùng Việc 3')
    expect(row(2).text()).toContain('Không đi cùng Việc 1')
  })

  it('is put in order by Alt and an arrow key', async () => {
    const { list, row, editor } = await card(lunchPlan([{}, {}, {}]))
    await row(0).get('.name').trigger('keydown', { key: 'ArrowDown', altKey: true })
    expect(list().map(({ id }) => id)).toEqual(['i2', 'i1', 'i3'])
    await row(0).get('.name').trigger('keydown', { key: 'ArrowUp', altKey: true })
    expect(editor.done).toEqual(['reorder'])
    await flushPromises()
    expect(document.activeElement?.textContent).toContain('Việc 1')
  })

  it('keeps the mark of a suggestion until a figure is edited', async () => {
    const { wrapper, list, row } = await card(lunchPlan([{ suggested: '2026-11', monthly: 1e6 }]))
    expect(row(0).text()).toContain('gợi ý 11/2026: kiểm tra số')
    await row(0).get('.name').trigger('click')
    const field = (label: string) => {
      const found = wrapper.findAll('.editor label').find((one) => one.text() === label)
      return wrapper.get(`[id="${String(found?.attributes('for'))}"]`)
    }
    await field('Tên').setValue('Tên mới')
    await field('Tên').trigger('blur')
    expect(list()[0]).toMatchObject({ name: 'Tên mới', suggested: '2026-11' })
    await field('Mỗi tháng').setValue('1,2 tr')
    await field('Mỗi tháng').trigger('blur')
    expect(list()[0]).toMatchObject({ monthly: 1_200_000, suggested: null })
    expect(row(0).text()).not.toContain('kiểm tra số')
  })

  it('copies and removes one; nothing else is touched', async () => {
    const { wrapper, list, row } = await card(lunchPlan([{ chosen: true }, { requires: { i1: true } }]))
    await row(0).get('.name').trigger('click')
    const press = async (label: string) =>
      wrapper
        .findAll('.editor button')
        .find((one) => one.text() === label)
        ?.trigger('click')
    await press('Nhân bản')
    expect(list().map(({ name }) => name)).toEqual(['Việc 1', 'Việc 1 (bản sao)', 'Việc 2'])
    await press('Xóa')
    expect(list().map(({ name }) => name)).toEqual(['Việc 1 (bản sao)', 'Việc 2'])
    expect(list()[1]?.requires).toEqual({})
  })

  it('with names of 200 characters stays whole, and a copy is no longer than a plan may hold', async () => {
    const { wrapper, list, row, editor } = await card(lunchPlan([{ name: 'ố'.repeat(limits.name) }]))
    await row(0).get('.name').trigger('click')
    await wrapper
      .findAll('.editor button')
      .find((one) => one.text() === 'Nhân bản')
      ?.trigger('click')
    expect([...String(list()[1]?.name)]).toHaveLength(limits.name)
    expect(readPlan(editor.kept.value)).toMatchObject({ ok: true })
  })

  it('of 300 scrolls, is searched by name and person, and takes no more', async () => {
    const many = Array.from({ length: limits.initiatives }, (_, index) => ({ owner: index === 7 ? 'Chị Lan' : '' }))
    const { wrapper } = await card(lunchPlan(many))
    expect(wrapper.findAllComponents(InitiativeRow)).toHaveLength(300)
    expect(wrapper.get('[role=table]').classes()).toContain('long')
    await wrapper.get('input[type=search]').setValue('chi lan')
    expect(wrapper.findAllComponents(InitiativeRow).map((one) => one.get('.name').text())).toEqual(['Việc 8'])
    await wrapper.get('input[type=search]').setValue('không có')
    expect(wrapper.text()).toContain('Không có việc nào tên như vậy.')
    expect(wrapper.get('form').text()).toContain('Kế hoạch chứa nhiều nhất 300 việc.')
    expect(wrapper.findAll('form input').every((input) => input.attributes('disabled') !== undefined)).toBe(true)
  })
})
