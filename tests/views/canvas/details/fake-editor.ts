import { mount, type ComponentMountingOptions } from '@vue/test-utils'
import { computed, ref, shallowRef, type Component } from 'vue'
import { differenceText } from '@/i18n/difference-text'
import { i18n, setLocale } from '@/i18n/i18n'
import { valueText } from '@/i18n/value-text'
import type { Attribute } from '@/model/attribute'
import { blankAttribute, blankPlan } from '@/model/blank'
import { setRole } from '@/model/edits/attributes'
import { applyEdit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import { inOrder, type Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { textIn } from '@/model/text'
import type { PlanEditor } from '@/session/usePlanEditor'

/** An editor over a plan in memory, which remembers what was done. */
export interface FakeEditor extends PlanEditor {
  readonly done: EditLabel[]
  attribute(id: string): Attribute
}

export function fakeEditor(start: Plan): FakeEditor {
  const plan = shallowRef(start)
  const locale = () => i18n.global.locale.value
  const editor: FakeEditor = {
    done: [],
    now: '2026-11-25T00:00:00.000Z',
    plan: computed(() => plan.value),
    kept: computed(() => plan.value),
    attributes: computed(() => inOrder(plan.value.attributes)),
    target: computed(() => assess(plan.value, 'target')),
    current: computed(() => assess(plan.value, 'current')),
    selected: ref(null),
    dragging: computed(() => null),
    edit(edit, label) {
      const applied = applyEdit(plan.value, edit)
      plan.value = applied.plan
      editor.done.push(label)
      return applied.patches.length > 0
    },
    toggleRole(id) {
      const role = plan.value.attributes[id]?.role === 'differentiator' ? 'parity' : 'differentiator'
      editor.edit(setRole(id, role), 'set_role')
    },
    drag: () => undefined,
    release: () => undefined,
    cancel: () => undefined,
    text: (text) => textIn(text, locale()),
    show: (attribute, value) => valueText(attribute.scale, value, locale()),
    showDifference: (attribute, difference) => differenceText(attribute.scale, difference, i18n.global.t, locale()),
    attribute: (id) => {
      const found = plan.value.attributes[id]
      if (found === undefined) throw new Error(`no attribute ${id}`)
      return found
    },
  }
  return editor
}

/** A price of 35k at three rivals, and three more attributes on the quick five-step, all at par. */
export function smallPlan(price: Partial<Attribute> = {}): Plan {
  const attributes: Record<string, Attribute> = {
    price: {
      ...blankAttribute('price', 'Giá'),
      order: 1,
      scale: { kind: 'ratio', unit: '₫', format: 'money', mnd: null, bmin: null },
      direction: -1,
      weight: 1,
      own: { value: 35_000, evidence: 'informed', n: null, sd: null },
      rivals: { a: 34_000, b: 35_000, c: 36_000 },
      benchmark: {
        kind: 'rivals',
        robust: false,
        sampled: false,
        evidence: 'informed',
        source: 'Tự khảo sát',
        month: '2026-11',
        se: null,
      },
      ...price,
    },
  }
  for (const [index, id] of ['quality', 'speed', 'courtesy'].entries()) {
    attributes[id] = {
      ...blankAttribute(id, id),
      order: index + 2,
      weight: 3,
      own: { value: 3, evidence: 'informed', n: null, sd: null },
    }
  }
  const rivals = Object.fromEntries(
    ['a', 'b', 'c'].map((id, order) => [id, { id, order, name: `Quán ${id}`, considered: null }]),
  )
  return { ...blankPlan('p', 'Kế hoạch', '2026-11-22T00:00:00.000Z'), attributes, rivals }
}

/** Mounts a component in a language, as it stands in the app. */
export async function show<C extends Component>(
  component: C,
  options: ComponentMountingOptions<C>,
  language: 'vi' | 'en' = 'vi',
) {
  await setLocale(language)
  return mount(component, { ...options, attachTo: document.body, global: { plugins: [i18n] } } as never)
}
