import type { Attribute, AttributeId } from '@/model/attribute'
import { setOwn, setTarget } from '@/model/edits/attributes'
import { parameters } from '@/model/parameters'
import { nativeOf } from '@/model/rule/canvas'
import { rulerOf } from '@/model/rule/position'
import { kindOf } from '@/model/scales'
import { flip, isFlipped, type ColumnView } from '@/present/canvas/columns'
import type { Handle, PlanEditor } from '@/session/usePlanEditor'

/**
 * Turns what a chart reports (heights, steps) into values of the attribute: snapped to its
 * native step, kept inside its scale. Dragging only previews; releasing is one edit.
 */
export function useCanvasDrag(editor: PlanEditor, view: () => ColumnView) {
  function place(id: AttributeId) {
    const attribute = editor.plan.value.attributes[id]
    const position = editor.target.value.positions[id]
    if (attribute === undefined || position === undefined) return null
    const ruler = rulerOf(attribute, position)
    return ruler === null ? null : { attribute, position, ruler }
  }
  /** With nothing rated yet, the first thing to say is where we stand now. */
  function handleOf(attribute: Attribute): Handle {
    return attribute.own.value === null && attribute.target === null ? 'own' : 'target'
  }
  function keep(attribute: Attribute, value: number, mergeKey: string) {
    if (handleOf(attribute) === 'own') editor.edit(setOwn(attribute.id, { value }), 'set_own', mergeKey)
    else editor.edit(setTarget(attribute.id, value), 'set_target', mergeKey)
  }

  let held: { id: AttributeId; handle: Handle } | null = null
  return {
    drag(id: AttributeId, y: number) {
      const at = place(id)
      if (at === null) return
      if (held?.id !== id) held = { id, handle: handleOf(at.attribute) }
      const { scale } = at.attribute
      const height = isFlipped(at.attribute, view()) ? flip(y) : y
      editor.drag(id, held.handle, kindOf(scale).snap(scale, nativeOf(at.ruler, height), at.ruler.mu))
    },
    release() {
      held = null
      editor.release()
    },
    cancel() {
      held = null
      editor.cancel()
    },
    /** Arrow keys: up is better, whatever the direction; in the price level view up is dearer. */
    step(id: AttributeId, steps: number) {
      const at = place(id)
      if (at === null) return
      const { attribute, position } = at
      const kind = kindOf(attribute.scale)
      const up = isFlipped(attribute, view()) ? -attribute.direction : attribute.direction
      const from = position.value ?? at.ruler.mu
      const moved = from + up * steps * kind.step(attribute.scale, at.ruler.mu)
      const value = kind.snap(attribute.scale, moved, at.ruler.mu)
      if (value !== position.value) keep(attribute, value, `step:${id}`)
    },
    /** Home and End: the worst and the best that the scale, or else the canvas, holds. */
    toEnd(id: AttributeId, end: 'best' | 'worst') {
      const at = place(id)
      if (at === null) return
      const { attribute, position, ruler } = at
      const kind = kindOf(attribute.scale)
      const height = end === 'best' ? parameters.canvas.max : parameters.canvas.min
      const value = kind.snap(attribute.scale, nativeOf(ruler, height), ruler.mu)
      // A scale without an end may be beyond already: the key never leads back.
      const gained = attribute.direction * (value - (position.value ?? ruler.mu))
      if (end === 'best' ? gained > 0 : gained < 0) keep(attribute, value, `step:${id}`)
    },
  }
}
