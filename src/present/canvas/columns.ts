import type { CanvasColumn, ColumnState } from '@/charts/strategy-canvas/model'
import type { Attribute, AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import { canvasOf } from '@/model/rule/canvas'
import { isUnfunded, type PaidPlace } from '@/model/rule/funding'
import { rulerOf } from '@/model/rule/position'
import type { Assessment, Position } from '@/model/rule/result'
import { kindOf } from '@/model/scales'
import type { Text } from '@/model/text'

export interface ColumnTexts {
  /** The language of all of them. */
  readonly locale: string
  text(text: Text): string
  show(attribute: Attribute, value: number | null): string
  /** "4 of 5 rivals", what it needs...: what a screen reader hears beside the value. */
  describe(attribute: Attribute, position: Position): string
  /** Said behind it of what is conceded. */
  readonly conceded: string
}

/** How the numbers turn into heights. */
export interface ColumnView {
  /** Draw prices as the books do: a high price is up (spec 2.3). */
  readonly priceLevel: boolean
}

/** True where the column is drawn upside down. */
export function isFlipped(attribute: Attribute, view: ColumnView): boolean {
  return view.priceLevel && attribute.priceLike && attribute.direction === -1
}

/** The height in the other view: mirrored at the average. */
export function flip(y: number): number {
  return 2 * parameters.canvas.average - y
}

function stateOf(
  attribute: Attribute,
  assessment: Assessment,
  position: Position,
  broken: ReadonlySet<string>,
  over: ReadonlySet<string>,
): ColumnState {
  if (attribute.excluded !== null) return 'excluded'
  if (assessment.conceded.includes(attribute.id)) return 'conceded'
  if (position.unclamped === null && position.canvas === null) return 'missing'
  if (broken.has(attribute.id)) return 'broken'
  return over.has(attribute.id) ? 'over' : 'ok'
}

/** Ids of the attributes that a list of findings is about. */
export function subjects(findings: readonly { readonly attribute: string | null }[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { attribute } of findings) if (attribute !== null) ids.add(attribute)
  return ids
}

interface Standing {
  readonly position: Position
  /** Today's. */
  readonly now: Position | undefined
  readonly state: ColumnState
  readonly bundle: string | undefined
  /** What is paid for. */
  readonly paid: PaidPlace | undefined
}

function columnOf(
  plan: Plan,
  attribute: Attribute,
  { position, now, state, bundle, paid }: Standing,
  view: ColumnView,
  texts: ColumnTexts,
): CanvasColumn {
  const ruler = rulerOf(attribute, position)
  const place = isFlipped(attribute, view) ? flip : (y: number) => y
  const rivals: Record<string, number> = {}
  if (ruler !== null) {
    for (const [id, value] of Object.entries(attribute.rivals)) {
      if (plan.rivals[id] !== undefined) rivals[id] = place(canvasOf(ruler, value))
    }
  }
  const reach = position.unclamped ?? position.canvas
  const today = now === undefined ? null : (now.unclamped ?? now.canvas)
  const ends = kindOf(attribute.scale).ends(attribute.scale)
  const value = position.value ?? position.mu ?? 0
  return {
    id: attribute.id,
    name: texts.text(attribute.name),
    role: attribute.role,
    target: reach === null ? null : place(reach),
    current: today === null ? null : place(today),
    rivals,
    state,
    valueText: texts.show(attribute, position.value),
    ariaValueText: [texts.describe(attribute, position), ...(state === 'conceded' ? [texts.conceded] : [])].join(', '),
    ariaMin: Number.isFinite(ends.min) ? ends.min : Math.min(0, value),
    ariaMax: Number.isFinite(ends.max) ? ends.max : Math.max(value, 2 * (position.mu ?? value)),
    ariaNow: value,
    targetIsOwn: attribute.target === null,
    bundle,
    planned: paid === undefined ? undefined : place(paid.height),
    unfunded: isUnfunded(attribute, paid),
  }
}

interface Drawn {
  readonly from: readonly unknown[]
  readonly column: CanvasColumn
}

/** While one point is dragged the other columns stay the same objects, so that nothing of them is drawn again. */
const drawn = new WeakMap<Position, Drawn>()

/**
 * The columns of the canvas, one for each attribute of the list, in its order.
 *
 * @param paid where what is paid for leads
 */
export function columnsOf(
  plan: Plan,
  attributes: readonly Attribute[],
  target: Assessment,
  current: Assessment,
  view: ColumnView,
  texts: ColumnTexts,
  paid: ReadonlyMap<AttributeId, PaidPlace> = new Map(),
): CanvasColumn[] {
  const broken = subjects(target.violations)
  const over = subjects(target.warnings.filter((finding) => finding.code === 'OVER_DELIVERY'))
  const bundleNames = new Map<string, string>()
  for (const bundle of Object.values(plan.bundles)) {
    for (const id of Object.keys(bundle.members)) bundleNames.set(id, texts.text(bundle.name))
  }
  const columns: CanvasColumn[] = []
  for (const attribute of attributes) {
    const position = target.positions[attribute.id]
    if (position === undefined) continue
    const now = current.positions[attribute.id]
    const state = stateOf(attribute, target, position, broken, over)
    const bundle = bundleNames.get(attribute.id)
    const place = paid.get(attribute.id)
    const from = [attribute, now, plan.rivals, view.priceLevel, state, bundle, texts.locale, place]
    const known = drawn.get(position)
    if (known !== undefined && from.every((item, index) => item === known.from[index])) {
      columns.push(known.column)
      continue
    }
    const column = columnOf(plan, attribute, { position, now, state, bundle, paid: place }, view, texts)
    drawn.set(position, { from, column })
    columns.push(column)
  }
  return columns
}
