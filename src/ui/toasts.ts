import { readonly, ref } from 'vue'

export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'good' | 'bad'
  readonly actions: readonly ToastAction[]
  /** Stays until it is answered or replaced. */
  readonly sticky: boolean
}

export interface ToastWish {
  readonly text: string
  readonly tone?: Toast['tone']
  readonly actions?: readonly ToastAction[]
  readonly sticky?: boolean
  /** A toast takes the place of an earlier one with the same key. */
  readonly key?: string
}

/** Long enough to read it and to reach its button; the clock stands still while it is hovered or focused. */
export const toastMilliseconds = 8000
const mostAtOnce = 3

const shown = ref<(Toast & { readonly key: string | null })[]>([])
let lastId = 0

/** What the toast region shows, oldest first. */
export const toasts = readonly(shown)

/** Shows a short message. Returns the function that takes it away again. */
export function showToast(wish: ToastWish): () => void {
  lastId += 1
  const toast = {
    id: lastId,
    text: wish.text,
    tone: wish.tone ?? 'plain',
    actions: wish.actions ?? [],
    sticky: wish.sticky ?? false,
    key: wish.key ?? null,
  }
  const others = shown.value.filter((other) => toast.key === null || other.key !== toast.key)
  const passing = others.filter((other) => !other.sticky)
  const tooMany = new Set(passing.slice(0, Math.max(0, passing.length + 1 - mostAtOnce)))
  shown.value = [...others.filter((other) => !tooMany.has(other)), toast]
  return () => dismissToast(toast.id)
}

/** Takes away the toast of a key, if it is shown. */
export function dismissKeyed(key: string): void {
  shown.value = shown.value.filter((toast) => toast.key !== key)
}

export function dismissToast(id: number): void {
  shown.value = shown.value.filter((toast) => toast.id !== id)
}
