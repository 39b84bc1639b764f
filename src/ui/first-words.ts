/** How long the app waits for them, should a browser never tell, ms. */
const patience = 3000

/**
 * Resolves once the words that stand in index.html can be seen, or at once where none do: mounted a moment earlier, the
 * app would take them away unseen and show the same words only when it is done.
 */
export function firstWordsShown(): Promise<void> {
  const words = document.documentElement.dataset['firstPaint'] !== undefined
  // A page in the background draws nothing.
  if (!words || document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((seen) => {
      if (seen.getEntriesByName('first-contentful-paint').length > 0) finish()
    })
    const late = setTimeout(finish, patience)
    function finish() {
      clearTimeout(late)
      observer.disconnect()
      resolve()
    }
    // A browser that does not know this kind ignores it.
    observer.observe({ type: 'paint', buffered: true })
  })
}
