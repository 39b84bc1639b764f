import type { Palette } from './palette'

export type MarkRole = 'differentiator' | 'parity'
export type MarkState = 'ok' | 'broken' | 'over' | 'missing' | 'conceded' | 'excluded'
export type Shape = 'triangle' | 'circle' | 'diamond' | 'square' | 'hatch' | 'cross'
type Tone = 'accent' | 'you' | 'bad' | 'warn' | 'muted'

/** What stands for one value. The shape alone tells role and state; colour only repeats it. */
export interface Mark {
  readonly shape: Shape
  /** Outline around 0,0, unit: px. */
  readonly path: string
  /** Stroked detail inside the outline (exclamation mark, arrow, hatching), or empty. */
  readonly detail: string
  readonly fill: string
  readonly stroke: string
  readonly detailStroke: string
  /** Colour of the value written beside the mark; readable as text on the surface. */
  readonly ink: string
  readonly strokeWidth: number
  readonly dashed: boolean
}

const round = (value: number) => Math.round(value * 100) / 100

/** Outline of a shape whose circle has radius r, around 0,0. All shapes weigh about the same to the eye. */
export function shapePath(shape: Shape, r: number): string {
  const at = (...factors: number[]) => factors.map((factor) => round(factor * r)).join(',')
  switch (shape) {
    case 'triangle':
      return `M${at(0, -1.32)}L${at(1.3, 0.96)}L${at(-1.3, 0.96)}Z`
    case 'diamond':
      return `M${at(0, -1.32)}L${at(1.32, 0)}L${at(0, 1.32)}L${at(-1.32, 0)}Z`
    case 'square':
    case 'hatch':
      return `M${at(-1, -1)}L${at(1, -1)}L${at(1, 1)}L${at(-1, 1)}Z`
    case 'circle':
    case 'cross':
      return `M${at(-1, 0)}A${at(1, 1)},0,1,1,${at(1, 0)}A${at(1, 1)},0,1,1,${at(-1, 0)}Z`
  }
}

/** Detail drawn inside a mark of radius r. */
function detailPath(shape: Shape, state: MarkState, r: number): string {
  const at = (...factors: number[]) => factors.map((factor) => round(factor * r)).join(',')
  if (shape === 'hatch') {
    const stripes = [-1.2, -0.4, 0.4, 1.2]
    return stripes
      .map((c) => {
        const from = Math.max(-1, c - 1)
        const to = Math.min(1, c + 1)
        return `M${at(from, from - c)}L${at(to, to - c)}`
      })
      .join('')
  }
  if (shape === 'cross') return `M${at(-0.5, -0.5)}L${at(0.5, 0.5)}M${at(0.5, -0.5)}L${at(-0.5, 0.5)}`
  if (state === 'conceded') return `M${at(0, -0.55)}V${at(0.5)}M${at(-0.42, 0.1)}L${at(0, 0.52)}L${at(0.42, 0.1)}`
  if (state === 'broken') {
    const shift = shape === 'triangle' ? 0.12 : 0
    return `M${at(0, -0.55 + shift)}V${at(0.1 + shift)}M${at(0, 0.54 + shift)}V${at(0.56 + shift)}`
  }
  return ''
}

function toneOf(role: MarkRole, state: MarkState): Tone {
  if (state === 'broken') return 'bad'
  if (state === 'over') return 'warn'
  if (state === 'missing' || state === 'excluded' || state === 'conceded') return 'muted'
  return role === 'differentiator' ? 'accent' : 'you'
}

function shapeOf(role: MarkRole, state: MarkState): Shape {
  if (state === 'missing') return 'hatch'
  if (state === 'excluded') return 'cross'
  if (state === 'conceded') return 'square'
  if (state === 'over') return 'diamond'
  return role === 'differentiator' ? 'triangle' : 'circle'
}

/**
 * The mark of one value: triangle = differentiator, circle = parity, either with "!" when the rule is broken,
 * diamond = more than needed, square with an arrow = conceded, hatched = missing, crossed = left out.
 * @param r radius in px
 */
export function markOf(role: MarkRole, state: MarkState, r: number, colours: Palette): Mark {
  const tone = toneOf(role, state)
  const shape = shapeOf(role, state)
  const hollow = tone === 'muted'
  const solid = { accent: colours.accent, you: colours.you, bad: colours.bad, warn: colours.warn, muted: colours.ink3 }
  const inks = { ...solid, accent: colours.accentInk }
  return {
    shape,
    path: shapePath(shape, r),
    detail: detailPath(shape, state, r),
    fill: hollow ? colours.surface : solid[tone],
    stroke: hollow ? solid[tone] : colours.surface,
    detailStroke: hollow ? solid[tone] : colours.surface,
    ink: inks[tone],
    strokeWidth: hollow ? 1.75 : 2,
    dashed: state === 'missing' || state === 'excluded',
  }
}
