import { textWidth, wrapText } from '../text-fit'
import { canvasFrame, minColumnWidth, tenth, type Domain, type Frame } from './layout'

export const pictureMargin = 36
const gutterWidth = 132
const smallestWidth = 1200
const plotHeight = 430
const nameSize = 13
const nameLine = 17
const legendSize = 13

export interface PictureText {
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface PictureLegendItem<Key extends string> {
  readonly key: Key
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface PictureLayout<Key extends string> {
  readonly width: number
  readonly height: number
  readonly frame: Frame
  readonly title: readonly PictureText[]
  readonly subtitle: readonly PictureText[]
  /** Pill with the verdict, upper right; null without one. */
  readonly verdict: { readonly x: number; readonly y: number; readonly width: number; readonly text: string } | null
  readonly legend: readonly PictureLegendItem<Key>[]
  readonly source: readonly PictureText[]
  /** Upper left corner of the plot's first column. */
  readonly plot: { readonly x: number; readonly y: number }
  /** Wrapped names and the line with the role under each column, relative to the plot. */
  /** Height of the plot with the names under it. */
  readonly depth: number
  readonly names: readonly { readonly x: number; readonly lines: readonly PictureText[]; readonly role: PictureText }[]
}

export interface PictureTexts<Key extends string> {
  readonly title: string
  readonly subtitle: string
  readonly source: string
  readonly legend: readonly { readonly key: Key; readonly text: string }[]
  readonly names: readonly string[]
  readonly roles: readonly string[]
  readonly verdict: string
}

function paragraph(
  text: string,
  x: number,
  y: number,
  width: number,
  size: number,
  leading: number,
  lines: number,
): PictureText[] {
  return text.trim() === ''
    ? []
    : wrapText(text, width, size, lines).map((line, i) => ({ x, y: y + i * leading, text: line }))
}

/** Everything of a picture that stands alone: as wide as its columns need, as high as its texts. */
export function pictureLayout<Key extends string>(
  texts: PictureTexts<Key>,
  domain: Domain,
  wanted = smallestWidth,
): PictureLayout<Key> {
  const count = texts.names.length
  const width = Math.max(wanted, 2 * pictureMargin + gutterWidth + count * minColumnWidth)
  const inner = width - 2 * pictureMargin
  const columnWidth = (inner - gutterWidth) / Math.max(1, count)

  const chip = texts.verdict === '' ? 0 : Math.ceil(textWidth(texts.verdict, 14)) + 28
  const title = paragraph(texts.title, pictureMargin, 56, inner - (chip > 0 ? chip + 24 : 0), 24, 30, 2)
  let y = title.length > 0 ? (title.at(-1)?.y ?? 0) + 26 : 50
  const subtitle = paragraph(texts.subtitle, pictureMargin, y, inner, 14, 19, 2)
  if (subtitle.length > 0) y = (subtitle.at(-1)?.y ?? y) + 30

  const legend: PictureLegendItem<Key>[] = []
  let x = pictureMargin
  for (const { key, text } of texts.legend) {
    const room = 34 + textWidth(text, legendSize) + 22
    if (x + room > width - pictureMargin && x > pictureMargin) {
      x = pictureMargin
      y += 24
    }
    legend.push({ key, x: tenth(x), y, text })
    x += room
  }
  const plot = { x: pictureMargin + gutterWidth, y: y + 18 }
  const frame = canvasFrame(domain, plotHeight, { gutterWidth, columnWidth }, count)

  const wrapped = texts.names.map((name) => wrapText(name, columnWidth - 14, nameSize, 3))
  const deepest = Math.max(1, ...wrapped.map((lines) => lines.length))
  const names = wrapped.map((lines, index) => {
    const middle = tenth(frame.x(index))
    return {
      x: middle,
      lines: lines.map((text, i) => ({ x: middle, y: plotHeight + 24 + i * nameLine, text })),
      role: { x: middle, y: plotHeight + 24 + deepest * nameLine + 4, text: texts.roles[index] ?? '' },
    }
  })
  const under = plot.y + plotHeight + 24 + deepest * nameLine + 52
  const source = paragraph(texts.source, pictureMargin, under, inner, 12, 16, 3)
  return {
    width: Math.ceil(width),
    height: Math.ceil((source.at(-1)?.y ?? under - 20) + 24),
    frame,
    title,
    subtitle,
    verdict: chip === 0 ? null : { x: width - pictureMargin - chip, y: 33, width: chip, text: texts.verdict },
    legend,
    source,
    plot,
    depth: plotHeight + 24 + deepest * nameLine + 18,
    names,
  }
}
