import { textWidth } from './text-fit'

export const labelSize = 12

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PlacedLabel {
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Room that a label takes, px. */
export function boxOf({ text, x, y, anchor }: PlacedLabel, size = labelSize): Box {
  const width = textWidth(text, size)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left: left - 2, right: left + width + 2, top: y - size + 1, bottom: y + 4 }
}

/** Whether two boxes share any room. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

/** Places around a mark, the best first: above to the left, where a staircase leaves the most room. */
function candidates(text: string, x: number, y: number, radius: number): PlacedLabel[] {
  const side = radius + 6
  return [
    { text, x: x - side, y: y - radius + 2, anchor: 'end' },
    { text, x: x + side, y: y + 4, anchor: 'start' },
    { text, x: x + side, y: y + radius + 12, anchor: 'start' },
    { text, x, y: y + radius + 16, anchor: 'middle' },
    { text, x: x - side, y: y + radius + 12, anchor: 'end' },
    { text, x, y: y - radius - 8, anchor: 'middle' },
    { text, x: x - side, y: y - radius - 14, anchor: 'end' },
    { text, x: x + side, y: y + radius + 30, anchor: 'start' },
    { text, x: x - side, y: y + radius + 30, anchor: 'end' },
  ]
}

/**
 * Places the labels of marks one after another, each clear of all that stands already and of every line. One that
 * finds no room is left out: the marks are explained in words beside the chart too.
 *
 * @param lines boxes that a label does not cover: parts of a line, marks
 */
export function labelPlacer(frame: Box, lines: readonly Box[]) {
  const taken: Box[] = [...lines]
  return {
    take(box: Box): void {
      taken.push(box)
    },
    place(text: string, x: number, y: number, radius: number): PlacedLabel | null {
      for (const label of candidates(text, x, y, radius)) {
        const box = boxOf(label)
        if (!within(box, frame) || taken.some((other) => overlap(box, other))) continue
        taken.push(box)
        return { ...label, x: Math.round(label.x * 10) / 10, y: Math.round(label.y * 10) / 10 }
      }
      return null
    },
  }
}
