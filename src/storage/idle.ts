/** Longest wait for a quiet moment, milliseconds. */
const longest = 3_000

/** Resolves when the page is loaded and the browser has time. */
export async function idle(): Promise<void> {
  if (typeof document === 'undefined') return
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  }
  await new Promise<void>((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: longest })
    else setTimeout(resolve, 200)
  })
}
