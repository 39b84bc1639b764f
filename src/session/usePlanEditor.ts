import { computed, inject, provide, ref, shallowRef, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Attribute, AttributeId } from '@/model/attribute'
import { setOwn, setRole, setTarget } from '@/model/edits/attributes'
import type { Edit } from '@/model/edits/edit'
import type { EditLabel } from '@/model/edits/label'
import { inOrder, type Plan } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import type { Assessment } from '@/model/rule/result'
import { textIn } from '@/model/text'
import type { PlanWords } from '@/present/plan-words'
import { usePlanStore } from '@/stores/plan'
import { showToast } from '@/ui/toasts'
import { differenceText } from '@/i18n/difference-text'
import { valueText } from '@/i18n/value-text'

/** What a slider or a drag moves: the promise, or where we stand today. */
export type Handle = 'target' | 'own'

interface Preview {
  readonly id: AttributeId
  readonly handle: Handle
  readonly value: number
}

/** What every part of the plan screen needs: the plan as shown, what the rule says, and one door for changes. */
export interface PlanEditor extends PlanWords {
  /** The plan as shown: with the value being dragged, if any. */
  readonly plan: ComputedRef<Plan>
  /** The plan as it is kept, which a drag leaves alone: for names and everything else that no drag changes. */
  readonly kept: ComputedRef<Plan>
  /** ISO instant at which the screen was opened: ages of averages are counted to it. */
  readonly now: string
  readonly attributes: ComputedRef<readonly Attribute[]>
  /** The rule on the promise, and on today. */
  readonly target: ComputedRef<Assessment>
  readonly current: ComputedRef<Assessment>
  /** The attribute whose details are open. */
  readonly selected: Ref<AttributeId | null>
  readonly dragging: ComputedRef<AttributeId | null>
  /** @returns whether the plan has changed */
  edit(edit: Edit, label: EditLabel, mergeKey?: string): boolean
  /** Makes an attribute a differentiator, or par again. */
  toggleRole(id: AttributeId): void
  /** Shows a value without keeping it; nothing is written before `release`. */
  drag(id: AttributeId, handle: Handle, value: number): void
  /** Keeps the dragged value as one edit. */
  release(): void
  /** Forgets the dragged value. */
  cancel(): void
}

const key: InjectionKey<PlanEditor> = Symbol('plan editor')

/** Makes the editor of the open plan; called once, by the plan screen. */
export function providePlanEditor(): PlanEditor {
  const store = usePlanStore()
  const { t, locale } = useI18n()
  const preview = shallowRef<Preview | null>(null)
  const selected = ref<AttributeId | null>(null)
  const now = new Date().toISOString()

  const kept = computed(() => {
    if (store.plan === null) throw new Error('the plan screen is shown without a plan')
    return store.plan
  })
  const plan = computed(() => (preview.value === null ? kept.value : withPreview(kept.value, preview.value)))

  const editor: PlanEditor = {
    plan,
    kept,
    now,
    attributes: computed(() => inOrder(plan.value.attributes)),
    target: computed(() => assess(plan.value, 'target', now)),
    current: computed(() => assess(plan.value, 'current', now)),
    selected,
    dragging: computed(() => preview.value?.id ?? null),
    edit(edit, label, mergeKey) {
      preview.value = null
      const outcome = store.edit(edit, mergeKey === undefined ? { label } : { label, mergeKey })
      // A frozen tab says so in its header.
      if (outcome === 'refused' && store.status !== 'outdated') {
        showToast({ text: t('plan.refused'), tone: 'bad', key: 'refused' })
      }
      return outcome === 'done'
    },
    toggleRole(id) {
      const role = plan.value.attributes[id]?.role === 'differentiator' ? 'parity' : 'differentiator'
      editor.edit(setRole(id, role), 'set_role')
    },
    drag(id, handle, value) {
      const shown = preview.value
      // Most moves of the pointer stay on the same step of the scale.
      if (shown?.id === id && shown.handle === handle && shown.value === value) return
      preview.value = { id, handle, value }
    },
    release() {
      const dragged = preview.value
      if (dragged === null) return
      if (dragged.handle === 'target') editor.edit(setTarget(dragged.id, dragged.value), 'set_target')
      else editor.edit(setOwn(dragged.id, { value: dragged.value }), 'set_own')
    },
    cancel() {
      preview.value = null
    },
    text: (text) => textIn(text, locale.value),
    show: (attribute, value) => valueText(attribute.scale, value, locale.value),
    showDifference: (attribute, difference) => differenceText(attribute.scale, difference, t, locale.value),
  }
  provide(key, editor)
  return editor
}

/** The editor of the plan screen around this component. */
export function usePlanEditor(): PlanEditor {
  const editor = inject(key)
  if (editor === undefined) throw new Error('usePlanEditor is for parts of the plan screen')
  return editor
}

// Cheaper than an edit: a drag asks for this at every frame.
function withPreview(plan: Plan, preview: Preview): Plan {
  const attribute = plan.attributes[preview.id]
  if (attribute === undefined) return plan
  const moved =
    preview.handle === 'target'
      ? { ...attribute, target: preview.value }
      : { ...attribute, own: { ...attribute.own, value: preview.value } }
  return { ...plan, attributes: { ...plan.attributes, [preview.id]: moved } }
}
