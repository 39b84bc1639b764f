/** What a key asks of a draggable value; "better" is +, whatever the native direction. */
export type SliderAction =
  | { readonly kind: 'step'; readonly steps: number }
  | { readonly kind: 'end'; readonly end: 'best' | 'worst' }
  | { readonly kind: 'neighbour'; readonly offset: 1 | -1 }
  | { readonly kind: 'toggle-role' }
  | { readonly kind: 'select' }

export interface KeyStroke {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Steps of one press with Shift, or of a page key. */
export const bigStep = 10

/**
 * Reads a key on a slider. On a vertical slider left and right go to the neighbouring attribute, on a horizontal
 * one up and down do.
 * @returns null for keys that belong to the page
 */
export function sliderAction(stroke: KeyStroke, orientation: 'vertical' | 'horizontal'): SliderAction | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null
  const size = stroke.shiftKey ? bigStep : 1
  const [more, less, next, previous] =
    orientation === 'vertical'
      ? ['ArrowUp', 'ArrowDown', 'ArrowRight', 'ArrowLeft']
      : ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
  switch (stroke.key) {
    case more:
      return { kind: 'step', steps: size }
    case less:
      return { kind: 'step', steps: -size }
    case next:
      return { kind: 'neighbour', offset: 1 }
    case previous:
      return { kind: 'neighbour', offset: -1 }
    case 'PageUp':
      return { kind: 'step', steps: bigStep }
    case 'PageDown':
      return { kind: 'step', steps: -bigStep }
    case 'End':
      return { kind: 'end', end: 'best' }
    case 'Home':
      return { kind: 'end', end: 'worst' }
    case 's':
    case 'S':
      return { kind: 'toggle-role' }
    case 'Enter':
    case ' ':
      return { kind: 'select' }
    default:
      return null
  }
}
