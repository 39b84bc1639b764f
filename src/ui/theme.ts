export type ThemeChoice = 'light' | 'dark' | 'system'
export type Theme = 'light' | 'dark'

/** The part of the window that theming touches. */
export interface ThemeBrowser {
  readonly root: HTMLElement
  readonly prefersDark: Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>
}

/**
 * Shows the app in the chosen theme by setting `data-theme` on the root element. "system" follows the device, also
 * when it changes later. Returns the function that stops following.
 */
export function applyTheme(choice: ThemeChoice, browser: ThemeBrowser): () => void {
  const show = () => {
    const theme: Theme = choice === 'system' ? (browser.prefersDark.matches ? 'dark' : 'light') : choice
    browser.root.dataset['theme'] = theme
  }
  show()
  if (choice !== 'system') return () => undefined
  browser.prefersDark.addEventListener('change', show)
  return () => browser.prefersDark.removeEventListener('change', show)
}
