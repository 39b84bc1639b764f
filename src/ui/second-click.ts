/** Within this time, and as near as this, a second click belongs to the first; ms, px. */
const doubleClick = 500
const sameSpot = 6

/**
 * For a press that gives its place on the screen to another control: the second click of a double click, which was meant
 * for what stood there, presses nothing. Keys, and clicks elsewhere, are not held back.
 *
 * @param first the press
 * @param within its window
 */
export function swallowSecondClick(first: Pick<MouseEvent, 'clientX' | 'clientY'>, within: Window = window): void {
  function swallow(event: MouseEvent) {
    const isNear = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY) <= sameSpot
    // A click by key counts none.
    if (event.detail === 0 || !isNear) return
    event.stopPropagation()
    event.preventDefault()
    within.removeEventListener('click', swallow, true)
  }
  within.addEventListener('click', swallow, true)
  within.setTimeout(() => within.removeEventListener('click', swallow, true), doubleClick)
}
