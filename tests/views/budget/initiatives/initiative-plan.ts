import { defineComponent, h, type Component } from 'vue'
import type { Initiative } from '@/model/initiative'
import { blankAttribute, blankInitiative } from '@/model/blank'
import type { Plan } from '@/model/plan'
import { fakeEditor, show, smallPlan, type FakeEditor } from '../../canvas/details/fake-editor'

/** The small plan with a delivery at 12:02, and a price that is one. */
export function lunchPlan(initiatives: readonly Partial<Initiative>[] = []): Plan {
  const plan = smallPlan({ priceLike: true })
  const arrival = {
    ...blankAttribute('arrival', 'Giờ giao'),
    order: 9,
    direction: -1,
    scale: { kind: 'interval', unit: '', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 },
    own: { value: 722, evidence: 'informed', n: null, sd: null },
  } as const
  const taste = {
    ...blankAttribute('taste', 'Vị ngon'),
    order: 8,
    scale: { kind: 'bounded', min: 0, max: 10, unit: 'điểm' },
    own: { value: 9, evidence: 'informed', n: null, sd: null },
  } as const
  const listed = initiatives.map((fields, index) => {
    const id = fields.id ?? `i${String(index + 1)}`
    return [id, { ...blankInitiative(id, `Việc ${String(index + 1)}`), order: index + 1, ...fields }] as const
  })
  return {
    ...plan,
    attributes: { ...plan.attributes, arrival, taste },
    initiatives: Object.fromEntries(listed),
  }
}

/** A component over the plan, drawn anew after every edit with what `props` make of it. */
export async function over(
  door: { editor: unknown },
  component: Component,
  plan: Plan,
  props: (editor: FakeEditor) => Record<string, unknown> | null = () => ({}),
  language: 'vi' | 'en' = 'vi',
) {
  const editor = fakeEditor(plan)
  door.editor = editor
  const Fed = defineComponent(() => () => {
    const given = props(editor)
    return given === null ? null : h(component, given)
  })
  const wrapper = await show(Fed, {}, language)
  return { editor, wrapper }
}
