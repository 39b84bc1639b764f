import { shapePath, type MarkRole, type MarkState, type Shape } from '../marks'

/** One attribute of a plan in a thumbnail; y in canvas units (5 average, 6 clear line), null when unknown. */
export interface ThumbnailPoint {
  readonly y: number | null
  readonly role: MarkRole
  readonly state: Extract<MarkState, 'ok' | 'broken' | 'over' | 'conceded'>
}

/** All marks that share a colour, as one path. */
export interface ThumbnailMarks {
  readonly tone: 'accent' | 'you' | 'bad' | 'warn' | 'muted'
  readonly path: string
}

export interface ThumbnailLayout {
  readonly clear: number
  readonly average: number
  readonly par: number
  readonly line: string
  readonly marks: readonly ThumbnailMarks[]
}

const worst = 2
const best = 9

/** Tenths of a pixel. */
const tenth = (px: number) => Math.round(px * 10) / 10

function toneOf({ role, state }: ThumbnailPoint): ThumbnailMarks['tone'] {
  if (state === 'broken') return 'bad'
  if (state === 'over') return 'warn'
  if (state === 'conceded') return 'muted'
  return role === 'differentiator' ? 'accent' : 'you'
}

function shapeOf({ role, state }: ThumbnailPoint): Shape {
  if (state === 'over') return 'diamond'
  if (state === 'conceded') return 'square'
  return role === 'differentiator' ? 'triangle' : 'circle'
}

/**
 * A plan in a few strokes: band, lines, curve, and one path for each colour of marks, whatever the number of points.
 * The scale is the same for every plan (canvas 2..9, beyond it on the edge), so that cards compare. Pure strings and
 * sums: a library draws many of these.
 */
export function thumbnailLayout(points: readonly ThumbnailPoint[], width: number, height: number): ThumbnailLayout {
  const pad = 9
  const radius = points.length > 20 ? 2 : Math.min(4.5, Math.max(2.8, height / 16))
  const span = Math.max(1, height - 2 * pad)
  const y = (value: number) =>
    tenth(pad + span * (1 - (Math.min(best, Math.max(worst, value)) - worst) / (best - worst)))
  const room = Math.max(1, width - 2 * pad)
  const x = (index: number) => tenth(points.length < 2 ? width / 2 : pad + (room * index) / (points.length - 1))

  let line = ''
  let pen = 'M'
  const paths = new Map<ThumbnailMarks['tone'], string>()
  for (const [index, point] of points.entries()) {
    if (point.y === null || Number.isNaN(point.y)) {
      pen = 'M'
      continue
    }
    const at = `${x(index)},${y(point.y)}`
    line += pen + at
    pen = 'L'
    const tone = toneOf(point)
    const scale = point.role === 'differentiator' ? 1.2 : 1
    paths.set(tone, (paths.get(tone) ?? '') + moved(shapePath(shapeOf(point), radius * scale), x(index), y(point.y)))
  }
  const order = ['muted', 'you', 'warn', 'accent', 'bad'] as const
  return {
    clear: y(6),
    average: y(5),
    par: y(4),
    line,
    marks: order.flatMap((tone) => {
      const path = paths.get(tone)
      return path === undefined ? [] : [{ tone, path }]
    }),
  }
}

/** An outline around 0,0 at another place. Moves pairs "x,y"; arc radii stay. */
function moved(path: string, dx: number, dy: number): string {
  return path
    .replace(
      /([ML])(-?[\d.]+),(-?[\d.]+)/gu,
      (_, pen, a, b) => `${pen}${tenth(Number(a) + dx)},${tenth(Number(b) + dy)}`,
    )
    .replace(
      /(A[\d.]+,[\d.]+,0,1,1,)(-?[\d.]+),(-?[\d.]+)/gu,
      (_, arc, a, b) => `${arc}${tenth(Number(a) + dx)},${tenth(Number(b) + dy)}`,
    )
}
