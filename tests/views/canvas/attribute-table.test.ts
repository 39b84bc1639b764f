// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/i18n/i18n'
import { costText } from '@/i18n/money-text'
import { judge } from '@/judgement/judge'
import type { Plan } from '@/model/plan'
import AttributeTable from '@/views/canvas/AttributeTable.vue'
import { lunchBudget } from '../../fixtures/lunch-budget'
import { plain, words } from '../budget/show-card'
import { showPart } from '../plan/show-part'
import { fakeEditor } from './details/fake-editor'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

/** With these initiatives chosen and no others. */
function choosing(plan: Plan, chosen: readonly string[]): Plan {
  const initiatives = Object.entries(plan.initiatives).map(([id, one]) => [id, { ...one, chosen: chosen.includes(id) }])
  return { ...plan, initiatives: Object.fromEntries(initiatives) as Plan['initiatives'] }
}
async function table(plan: Plan) {
  const editor = fakeEditor(plan)
  door.editor = editor
  const { wrapper } = await showPart(AttributeTable, {
    props: {
      attributes: editor.attributes.value,
      broken: new Set(),
      paid: judge(plan).funding.places,
      gutter: 100,
      columnWidth: 90,
    },
  })
  return wrapper
}
/** Dong of what a cell says; the canvas shows tenths of a million, rounded up. */
function amount(text: string): number {
  if (text.startsWith('–')) return 0
  const read = /^([\d.]+)(?:,(\d))? tr/.exec(text)
  return read === null ? NaN : Number(`${(read[1] ?? '').replaceAll('.', '')}.${read[2] ?? '0'}`) * 1e6
}
/** The same plan at the price of today. */
function atTodaysPrice(plan: Plan): Plan {
  const price = plan.attributes['price']!
  return { ...plan, attributes: { ...plan.attributes, price: { ...price, target: null } } }
}

describe('the cost row of the canvas', () => {
  it('adds up to its total, each initiative once, also where one lifts several attributes', async () => {
    const plan = choosing(lunchBudget(), ['kitchen', 'ordering', 'riders', 'hygiene'])
    const wrapper = await table(plan)
    const { byAttribute, outlay } = judge(plan)
    const cells = wrapper.findAll('tr.needs').at(-1)?.findAll('td') ?? []
    const parts = cells.map((cell) => amount(plain(cell.text())))
    expect(parts.filter((part) => part > 0).length).toBeGreaterThan(3)
    const { total } = outlay.outlay
    expect(plain(wrapper.get('tr.total [data-total]').text())).toBe(plain(costText(total, i18n.global.t, 'vi')))
    const sum = parts.reduce((a, b) => a + b, 0)
    expect(sum).toBeGreaterThanOrEqual(total)
    expect(sum - total).toBeLessThan(100_000 * parts.length)
    const exact = Object.values(byAttribute.byAttribute).reduce((a, b) => a + b, byAttribute.other)
    expect(exact).toBe(total)
  })

  it('says beside the total what lifts no attribute', async () => {
    const plan = atTodaysPrice(lunchBudget())
    const training = { ...plan.initiatives['hygiene']!, id: 'training', effects: {}, oneOff: 7_000_000, chosen: true }
    const wrapper = await table({ ...plan, initiatives: { training } })
    expect(plain(wrapper.get('tr.total').text())).toContain(words('price.other', { x: '7 tr ₫' }))
    expect(plain(wrapper.get('tr.total [data-total]').text())).toBe('7 tr ₫')
  })

  it('is left out while nothing is paid for', async () => {
    const wrapper = await table(choosing(atTodaysPrice(lunchBudget()), []))
    expect(wrapper.find('tr.total').exists()).toBe(false)
    expect(plain(wrapper.text())).not.toContain(words('price.total'))
  })
})
