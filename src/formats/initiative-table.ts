import { parseNumber } from '@/lib/number-input'
import { searchText } from '@/lib/search-text'
import { splitCells } from '@/lib/split-cells'
import type { Attribute, AttributeId } from '@/model/attribute'
import type { Effect } from '@/model/initiative'
import { limits } from '@/schema/limits'
import { readEffectCell } from './effect-cell'

/** What a column of a pasted table says, whatever the plan is about. */
export const columnKinds = ['name', 'oneOff', 'monthly', 'perOrder', 'startMonth', 'owner', 'ignore'] as const
type FixedKind = (typeof columnKinds)[number]
/** A column of effects on one attribute of the plan. */
export type EffectColumn = `effect:${AttributeId}`
export type ColumnKind = FixedKind | EffectColumn

/** An attribute that a column may be about, as its heading would name it. */
export interface PastedAttribute extends Pick<Attribute, 'id' | 'scale'> {
  readonly name: string
  /** May stand behind a gain. */
  readonly unit: string
}

/** What an amount without a unit counts: dong, thousands or millions of it. */
export type AmountUnit = 'dong' | 'thousand' | 'million'

/** A pasted table: its cells, what each column seems to say, and whether its first row names them. */
export interface PastedTable {
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly ColumnKind[]
  /** What a bare amount counts, column by column. */
  readonly units: readonly AmountUnit[]
  /** Cells that a line has, where commas part them and may stand inside numbers as well; null: any number is fine. */
  readonly usualCells: number | null
  /** Only the first `longestText` characters were read. */
  readonly cut: boolean
}

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

/** Characters that are read; 300 rich rows are far shorter. */
export const longestText = 200_000

/** Headings in either language, as `searchText` leaves them; the first kind that fits wins. */
const headings: readonly (readonly [FixedKind, RegExp])[] = [
  ['perOrder', /moi (don|suat|ly|khach|phan)|(^|\b)per (order|meal|unit|customer)|(^| )(don|order|suat)$|bien phi/],
  ['startMonth', /bat dau|start|tu thang|khoi dong/],
  ['monthly', /hang thang|moi thang|monthly|per month|(^| )thang( |$)|(^| )month( |$)/],
  ['oneOff', /mot lan|one off|one time|once|ban dau|dau tu|investment|upfront|chi phi$|^cost$/],
  ['owner', /phu trach|owner|nguoi|responsible|in charge|who/],
  ['name', /sang kien|^ten|viec|hang muc|initiative|name|action|item|mo ta/],
]
const units: readonly (readonly [AmountUnit, RegExp])[] = [
  ['million', /\b(trieu|tr|trd|million|mil|m)\b/],
  ['thousand', /\b(nghin|ngan|thousand|k|kvnd)\b/],
  ['dong', /\b(dong|vnd|d)\b/],
]
const factor: Readonly<Record<AmountUnit, number>> = { dong: 1, thousand: 1_000, million: 1_000_000 }

/** Without headings: this order. */
const usual: readonly ColumnKind[] = ['name', 'oneOff', 'monthly', 'perOrder', 'startMonth']
const moneyKinds: ReadonlySet<ColumnKind> = new Set(['oneOff', 'monthly', 'perOrder'])
const effectPrefix = 'effect:'
const dashes = /^[-–—]$/

/** The separator of a text: a tab where there is one, else the sign that stands in half of its lines or more. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''))
  const isUsual = (sign: string) => bare.filter((line) => line.includes(sign)).length * 2 >= Math.max(1, bare.length)
  return ['|', ';'].find(isUsual) ?? ','
}

/** The attribute that a heading names, with or without its unit in brackets. */
function namedBy(cell: string, attributes: readonly PastedAttribute[]): PastedAttribute | undefined {
  const said = [searchText(cell), searchText(cell.replace(/[([].*$/, ''))]
  return cell === '' ? undefined : attributes.find(({ name }) => said.includes(searchText(name)))
}

/** A name of an attribute counts first: "Thái độ người giao (điểm)" is no person. */
function headingOf(cell: string, attributes: readonly PastedAttribute[]): ColumnKind | null {
  const words = searchText(cell)
  if (words === '') return null
  const attribute = namedBy(cell, attributes)
  if (attribute !== undefined) return effectColumn(attribute.id)
  return headings.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function looksNumeric(cell: string): boolean {
  return cell === '' || dashes.test(cell) || typeof parseNumber(cell, { locale: 'vi', format: 'money' }) === 'number'
}

/** Kinds from headings, each once; null when the row names nothing, or holds a number that is no name. */
function kindsOfHeading(row: readonly string[], attributes: readonly PastedAttribute[]): ColumnKind[] | null {
  if (row.some((cell) => /^[+-]?\d/.test(cell) && namedBy(cell, attributes) === undefined)) return null
  const seen = new Set<ColumnKind>()
  const kinds = row.map((cell): ColumnKind => {
    const kind = headingOf(cell, attributes)
    if (kind === null || seen.has(kind)) return 'ignore'
    seen.add(kind)
    return kind
  })
  // One word alone may be the name of an initiative ("Đầu tư bếp").
  if (seen.size < Math.min(2, row.length) || seen.size === 0) return null
  if (!seen.has('name')) {
    const first = kinds.indexOf('ignore')
    if (first < 0) return null
    kinds[first] = 'name'
  }
  return kinds
}

/** Kinds from what stands in the columns: words first are the name, later words a person, numbers in the usual order. */
function kindsOfCells(rows: readonly (readonly string[])[], width: number): ColumnKind[] {
  const left = [...usual]
  let owner = false
  return Array.from({ length: width }, (_, column): ColumnKind => {
    const numeric = rows.every((row) => looksNumeric(row[column] ?? ''))
    if (left[0] === 'name' && !numeric) return left.shift() as ColumnKind
    if (numeric) return left[0] === 'name' ? 'ignore' : (left.shift() ?? 'ignore')
    // A column of amounts with a slip in it is still one of amounts.
    const few = rows.filter((row) => looksNumeric(row[column] ?? '')).length * 2 >= rows.length
    if (few && left.length > 0 && rows.some((row) => /\d/.test(row[column] ?? ''))) return left.shift() as ColumnKind
    if (owner) return 'ignore'
    owner = true
    return 'owner'
  })
}

/** The unit of each column by its heading; a heading without one counts as the first that has one. */
function unitsOf(headings: readonly string[], columns: readonly ColumnKind[]): AmountUnit[] {
  const named = headings.map((cell, index) => {
    const words = searchText(cell)
    return isMoney(columns[index] ?? 'ignore') ? units.find(([, pattern]) => pattern.test(words))?.[0] : undefined
  })
  const first = named.find((unit) => unit !== undefined) ?? 'dong'
  return columns.map((_, index) => named[index] ?? first)
}

/** "Xe, 1,5tr, 200k": where a comma and a space part the cells of every line, a comma alone belongs to its number. */
function withoutSpacedCommas(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isSpaced = !text.includes('"') && lines.every((line) => line.includes(', '))
  return isSpaced && /\d,\d/.test(text) ? text.replace(/, +/g, '\t') : text
}

/** The number of cells that most lines have; of equals the smaller. */
function usualLength(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0
}

/**
 * Splits pasted text into a table: tabs, bars, semicolons or commas, quoted cells, with or without headings in Vietnamese or
 * English. Never throws; what makes no sense is left for `readLines` to name.
 *
 * @param attributes those whose name as a heading means effects on them
 */
export function readTable(text: string, attributes: readonly PastedAttribute[] = []): PastedTable {
  const cut = text.length > longestText
  const clean = (cut ? text.slice(0, longestText) : text)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00A0/g, ' ')
  const parted = separatorOf(clean) === ',' ? withoutSpacedCommas(clean) : clean
  const separator = separatorOf(parted)
  const rows = splitCells(parted, separator)
    .map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()))
    // Nor does a line say anything that only draws the foot of a heading ("|---|---|").
    .filter((row) => row.some((cell) => !/^:?-*:?$/.test(cell)))
  const [first = []] = rows
  const named = kindsOfHeading(first, attributes)
  const body = named === null ? rows : rows.slice(1)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = named ?? kindsOfCells(body, width)
  const kinds = Array.from({ length: width }, (_, index) => columns[index] ?? 'ignore')
  return {
    rows: body,
    columns: kinds,
    units: unitsOf(named === null ? [] : first, kinds),
    usualCells: separator === ',' ? usualLength(rows) : null,
    cut,
  }
}

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

/** Whether a column holds amounts of money. */
export function isMoney(kind: ColumnKind): kind is 'oneOff' | 'monthly' | 'perOrder' {
  return moneyKinds.has(kind)
}

/** The kind of a column of effects on an attribute. */
export function effectColumn(id: AttributeId): EffectColumn {
  return `${effectPrefix}${id}`
}

/** The attribute that a column is about; null: it says something else. */
export function attributeOf(kind: ColumnKind): AttributeId | null {
  return kind.startsWith(effectPrefix) ? kind.slice(effectPrefix.length) : null
}
