import { onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'

type TextField = HTMLInputElement | HTMLTextAreaElement

function focused(): TextField | null {
  const { activeElement } = document
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
  return isField ? activeElement : null
}

/**
 * Text that is still being typed when the page goes counts as entered, as it does when the field is left; browsers
 * reload and close without telling the field, and going back closes the plan before its field is gone. Captured, so that
 * it is an edit before the storage packs up. A page that was only hidden goes on where it was.
 */
export function useKeepTyped(): void {
  let left: TextField | null = null

  const finish = () => focused()?.blur()
  function hideOrShow(): void {
    if (document.visibilityState === 'hidden') {
      left = focused()
      finish()
    } else {
      if (document.activeElement === document.body) left?.focus({ preventScroll: true })
      left = null
    }
  }

  onScopeDispose(useRouter().beforeEach(() => finish()))
  addEventListener('pagehide', finish, { capture: true })
  document.addEventListener('visibilitychange', hideOrShow, { capture: true })
  onScopeDispose(() => {
    removeEventListener('pagehide', finish, { capture: true })
    document.removeEventListener('visibilitychange', hideOrShow, { capture: true })
  })
}
