import { parseNumber } from '@/lib/number-input'
import { searchText } from '@/lib/search-text'
import type { AttributeId } from '@/model/attribute'
import type { Effect } from '@/model/initiative'
import { limits } from '@/schema/limits'
import { readEffectCell } from './effect-cell'
import {
  dashes,
  effectColumn,
  type AmountUnit,
  type ColumnKind,
  type PastedAttribute,
  type PastedTable,
} from './pasted-table'

/** One initiative as pasted; amounts in whole dong. */
export interface PastedInitiative {
  readonly name: string
  readonly oneOff: number
  readonly monthly: number
  readonly perOrder: number
  readonly startMonth: number
  readonly owner: string
  readonly effects: Readonly<Record<AttributeId, Effect>>
}

/** Why a line is no initiative; `column` is where, `found` what stands there. */
export interface LineProblem {
  readonly code:
    | 'NO_NAME'
    | 'NAME_TOO_LONG'
    | 'BAD_MONEY'
    | 'BAD_MONTH'
    | 'BAD_EFFECT'
    | 'OWNER_TOO_LONG'
    | 'EXTRA_CELLS'
    | 'TOO_MANY'
  readonly column: ColumnKind
  readonly found: string
  readonly max: number
}

export interface PastedLine {
  /** Number of the line among those that say something, 1 and up, a heading not counted. */
  readonly line: number
  readonly cells: readonly string[]
  /** null: something is wrong with it. */
  readonly initiative: PastedInitiative | null
  readonly problems: readonly LineProblem[]
}

const factor: Readonly<Record<AmountUnit, number>> = { dong: 1, thousand: 1_000, million: 1_000_000 }

/** An amount in whole dong; a unit typed with it ("15tr") counts more than the one of the table. */
function amountOf(cell: string, unit: AmountUnit, locale: string): number | null {
  if (cell === '' || dashes.test(cell)) return 0
  const bare = !/\p{L}/u.test(cell.replace(/(₫|đ|vnđ|vnd|đồng)$/i, ''))
  const scaled = bare && unit !== 'dong'
  const value = parseNumber(cell, { locale, format: scaled ? 'number' : 'money' })
  if (typeof value !== 'number') return null
  const dong = Math.round(value * (scaled ? factor[unit] : 1)) + 0
  return Math.abs(dong) > limits.number ? null : dong
}

function longerThan(text: string, max: number): boolean {
  return [...text].length > max
}

function readLine(
  cells: readonly string[],
  columns: readonly ColumnKind[],
  attributes: readonly PastedAttribute[],
  units: readonly AmountUnit[],
  locale: string,
): Pick<PastedLine, 'initiative' | 'problems'> {
  const problems: LineProblem[] = []
  const cellOf = (kind: ColumnKind) => {
    const at = columns.indexOf(kind)
    return at < 0 ? '' : (cells[at] ?? '')
  }
  const wrong = (code: LineProblem['code'], column: ColumnKind, max = 0) =>
    problems.push({ code, column, found: [...cellOf(column)].slice(0, 40).join(''), max })
  const amount = (kind: ColumnKind) => {
    const value = amountOf(cellOf(kind), units[columns.indexOf(kind)] ?? 'dong', locale)
    if (value === null) wrong('BAD_MONEY', kind)
    return value ?? 0
  }
  const name = cellOf('name')
  if (name === '') wrong('NO_NAME', 'name')
  else if (longerThan(name, limits.name)) wrong('NAME_TOO_LONG', 'name', limits.name)
  const [oneOff, monthly, perOrder] = [amount('oneOff'), amount('monthly'), amount('perOrder')]
  const typed = cellOf('startMonth')
  const startMonth =
    typed === '' || dashes.test(typed) ? 1 : Number(/^\D{0,8}(\d{1,3})$/.exec(typed)?.[1] ?? Number.NaN)
  if (!(startMonth >= 1 && startMonth <= limits.months)) wrong('BAD_MONTH', 'startMonth', limits.months)
  const owner = cellOf('owner')
  if (longerThan(owner, limits.person)) wrong('OWNER_TOO_LONG', 'owner', limits.person)
  const effects: Record<AttributeId, Effect> = {}
  for (const attribute of attributes) {
    const column = effectColumn(attribute.id)
    const cell = cellOf(column)
    if (cell === '' || dashes.test(cell)) continue
    const effect = readEffectCell(cell, attribute, attribute.unit, locale)
    if (effect === null) wrong('BAD_EFFECT', column)
    else if (effect.low !== 0 || effect.high !== 0) effects[attribute.id] = effect
  }
  return {
    initiative: problems.length > 0 ? null : { name, oneOff, monthly, perOrder, startMonth, owner, effects },
    problems,
  }
}

/** Whether a line only adds up the others: its name says so, or without one its first word. */
function isSum(cells: readonly string[], columns: readonly ColumnKind[]): boolean {
  const name = cells[columns.indexOf('name')] ?? ''
  const said = name === '' ? (cells.find((cell) => cell !== '') ?? '') : name
  return /^(tong|tong cong|cong|total|sum)$/.test(searchText(said))
}

/**
 * Reads the lines of a table, each as an initiative or with what is wrong with it. A line of totals is passed over.
 *
 * @param columns what each column says, as guessed or as the user has changed it
 * @param units what a bare amount counts in each of them
 * @param attributes those that a column may be about
 * @param free how many more initiatives the plan can hold; the good lines beyond are refused as TOO_MANY
 */
export function readLines(
  { rows, usualCells }: Pick<PastedTable, 'rows' | 'usualCells'>,
  columns: readonly ColumnKind[],
  attributes: readonly PastedAttribute[],
  units: readonly AmountUnit[],
  locale: string,
  free: number,
): PastedLine[] {
  let good = 0
  return rows
    .filter((cells) => !isSum(cells, columns))
    .map((cells, index) => {
      const line = { line: index + 1, cells }
      if (usualCells !== null && cells.length > usualCells) {
        const extra: LineProblem = { code: 'EXTRA_CELLS', column: 'ignore', found: '', max: usualCells }
        return { ...line, initiative: null, problems: [extra] }
      }
      const read = readLine(cells, columns, attributes, units, locale)
      if (read.initiative === null) return { ...line, ...read }
      good += 1
      if (good <= free) return { ...line, ...read }
      const full: LineProblem = {
        code: 'TOO_MANY',
        column: 'name',
        found: read.initiative.name,
        max: limits.initiatives,
      }
      return { ...line, initiative: null, problems: [full] }
    })
}
