/** The id every screen gives to its `<main tabindex="-1">`. */
export const mainId = 'main'

/** Puts the focus at the beginning of the screen's content, unless the screen has placed it already. */
export function focusMain(): void {
  const main = document.getElementById(mainId)
  if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
}
