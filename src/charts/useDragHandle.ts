import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

export interface DragEvents {
  readonly start: (id: string) => void
  /** Distance from where the pointer went down, in px along the axis; at most once per frame. */
  readonly move: (id: string, distance: number) => void
  readonly end: (id: string) => void
  readonly cancel: (id: string) => void
}

/** Smaller movements are a click, not a drag (px). */
const slack = 3

/** The click that a browser adds to the end of a drag is not one. */
function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, true))
}

/**
 * Dragging of one value at a time with mouse, pen or touch. The pointer is captured, Escape and a lost pointer
 * cancel, and moves are merged to one per animation frame.
 */
export function useDragHandle(
  axis: 'x' | 'y',
  events: DragEvents,
): { readonly active: Readonly<ShallowRef<string | null>>; readonly begin: (event: PointerEvent, id: string) => void } {
  const active = shallowRef<string | null>(null)
  let stop: ((how: 'end' | 'cancel') => void) | null = null

  function begin(event: PointerEvent, id: string): void {
    if (event.button !== 0 || !event.isPrimary || !(event.currentTarget instanceof Element)) return
    stop?.('cancel')
    const target = event.currentTarget
    const origin = axis === 'x' ? event.clientX : event.clientY
    let distance = 0
    let sent = Number.NaN
    let frame = 0

    const send = () => {
      frame = 0
      if (distance === sent) return
      sent = distance
      events.move(id, distance)
    }
    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== event.pointerId) return
      distance = (axis === 'x' ? move.clientX : move.clientY) - origin
      if (active.value === null) {
        if (Math.abs(distance) < slack) return
        active.value = id
        events.start(id)
      }
      if (frame === 0) frame = requestAnimationFrame(send)
    }
    const onUp = (up: PointerEvent) => up.pointerId === event.pointerId && stop?.('end')
    const onLost = (lost: PointerEvent) => lost.pointerId === event.pointerId && stop?.('cancel')
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || active.value === null) return
      key.preventDefault()
      key.stopPropagation()
      stop?.('cancel')
    }
    const pointerListeners = [
      ['pointermove', onMove],
      ['pointerup', onUp],
      ['pointercancel', onLost],
      ['lostpointercapture', onLost],
    ] as const

    stop = (how) => {
      stop = null
      if (frame !== 0) cancelAnimationFrame(frame)
      for (const [name, listener] of pointerListeners) target.removeEventListener(name, listener as EventListener)
      window.removeEventListener('keydown', onKey, true)
      if (active.value === null) return
      // The last position counts even when its frame has not come yet.
      if (how === 'end') send()
      swallowClick()
      active.value = null
      events[how](id)
    }
    for (const [name, listener] of pointerListeners) target.addEventListener(name, listener as EventListener)
    window.addEventListener('keydown', onKey, true)
    target.setPointerCapture(event.pointerId)
  }

  onScopeDispose(() => stop?.('cancel'))
  return { active, begin }
}
