import { onScopeDispose } from 'vue'

/** Listens on the document for as long as the calling component lives. */
export function useListener<K extends keyof DocumentEventMap>(
  type: K,
  hear: (event: DocumentEventMap[K]) => void,
): void {
  document.addEventListener(type, hear)
  onScopeDispose(() => document.removeEventListener(type, hear))
}
