import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'

export interface DragEvents {
  readonly start: (id: string) => void
  /** Distance from where the pointer went down, in px along the axis. */
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

/** After Escape the button is still down; the click comes when it is let go. */
function swallowClickOnceReleased(): void {
  window.addEventListener('pointerup', swallowClick, { capture: true, once: true })
}

/**
 * Dragging of one value at a time with mouse, pen or touch. The pointer is captured, Escape and a lost pointer
 * cancel. Browsers themselves tell of moves once a frame, right before it is drawn: to wait for an animation frame here
 * would only order a second, empty one.
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
    let sent = Number.NaN

    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== event.pointerId) return
      const distance = (axis === 'x' ? move.clientX : move.clientY) - origin
      if (active.value === null) {
        if (Math.abs(distance) < slack) return
        active.value = id
        events.start(id)
      }
      if (distance === sent) return
      sent = distance
      events.move(id, distance)
    }
    const onUp = (up: PointerEvent) => up.pointerId === event.pointerId && stop?.('end')
    const onLost = (lost: PointerEvent) => lost.pointerId === event.pointerId && stop?.('cancel')
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || active.value === null) return
      key.preventDefault()
      key.stopPropagation()
      stop?.('cancel')
      swallowClickOnceReleased()
    }
    const pointerListeners = [
      ['pointermove', onMove],
      ['pointerup', onUp],
      ['pointercancel', onLost],
      ['lostpointercapture', onLost],
    ] as const

    stop = (how) => {
      stop = null
      for (const [name, listener] of pointerListeners) target.removeEventListener(name, listener as EventListener)
      window.removeEventListener('keydown', onKey, true)
      if (active.value === null) return
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
