/** Within this time a second click belongs to the first, ms. */
const doubleClick = 500

/**
 * For a press that gives its place on the screen to another control: the second click of a double click, which was meant
 * for what stood there, presses nothing. Keys are not held back.
 *
 * @param within the window of the press
 */
export function swallowSecondClick(within: Window = window): void {
  function swallow(event: MouseEvent) {
    // A click by key counts none.
    if (event.detail === 0) return
    event.stopPropagation()
    event.preventDefault()
    within.removeEventListener('click', swallow, true)
  }
  within.addEventListener('click', swallow, true)
  within.setTimeout(() => within.removeEventListener('click', swallow, true), doubleClick)
}
