/** Pixels of a card and between cards: fixed, so that ten thousand cards need no measuring. */
export const cardHeight = 208
export const gap = 16

const narrowestCard = 250

/** Cards beside one another in a grid of this width, at least one. */
export function columnsFor(width: number): number {
  return Math.max(1, Math.floor((width + gap) / (narrowestCard + gap)))
}
