import { parseNumber } from '@/lib/number-input'
import { searchText } from '@/lib/search-text'
import { splitCells } from '@/lib/split-cells'
import type { Attribute, AttributeId } from '@/model/attribute'

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

/** Without headings: this order. */
const usual: readonly ColumnKind[] = ['name', 'oneOff', 'monthly', 'perOrder', 'startMonth']
const moneyKinds: ReadonlySet<ColumnKind> = new Set(['oneOff', 'monthly', 'perOrder'])
const effectPrefix = 'effect:'
/** What a spreadsheet shows where there is nothing. */
export const dashes = /^[-–—]$/

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
