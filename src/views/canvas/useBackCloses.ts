import type { Ref } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/** Where the browser's history stands, as the router counts its entries. */
function entryNow(): unknown {
  return (history.state as { readonly position?: unknown } | null)?.position
}

/**
 * The back button of a phone closes what covers the screen, and only then leaves it: whoever reads a sheet has not
 * asked to go back to the list behind the plan. A link inside the sheet, or an address that is typed, leads where it says.
 */
export function useBackCloses(open: Readonly<Ref<boolean>>, close: () => void) {
  const own = entryNow()
  onBeforeRouteLeave(() => {
    // Going back, the browser stands at the other entry before anybody is asked. The router can return from there.
    if (!open.value || entryNow() === own) return true
    close()
    return false
  })
}
