/** Runs in the page: tells every value of a point that stands on the screen beside "Saved", by calling `told`. */
export function tellSaved([saved, name]: readonly [string, string]): void {
  let last = ''
  setInterval(() => {
    const status = document.querySelector('header [role="status"]')?.textContent.trim()
    const value = document.querySelector(`[role="slider"][aria-label="${name}"]`)?.getAttribute('aria-valuenow') ?? ''
    if (status !== saved || value === last) return
    last = value
    void (window as unknown as { told: (value: string) => void }).told(value)
  }, 1)
}
