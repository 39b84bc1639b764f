import type { Money } from '@/model/money'

/** Puts the keyboard into the place where something of the money is told, unfolding what it lies in. */
export function focusField(field: keyof Money, within: ParentNode): void {
  const place = within.querySelector(`[data-field="${field}"]`)
  const fold = place?.closest('details')
  if (fold) fold.open = true
  const target =
    place?.querySelector<HTMLElement>('input, button') ?? within.querySelector<HTMLElement>('.question input')
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
