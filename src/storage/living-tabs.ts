import { freshId } from './fresh-id'

const prefix = 'peak-and-par.tab.'

/** This tab, as the author of what is done in it. */
export const thisTab = freshId()

/** Tells the other tabs that this one is open, as long as it is. Browsers without locks tell nothing. */
export function holdTab(tab: string): void {
  if (typeof navigator === 'undefined') return
  const { locks } = navigator as { readonly locks?: LockManager | null }
  if (locks == null) return
  locks.request(`${prefix}${tab}`, () => new Promise(() => undefined)).catch(() => undefined)
}

/** The other tabs of the app that are open now. */
export async function otherTabs(tab: string): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = await navigator.locks.query()
    const tabs = held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []))
    return new Set(tabs.filter((other) => other !== tab))
  } catch {
    return new Set()
  }
}
