import { middleMonth } from '@/lib/months'
import type { LocalizedText } from '@/model/text'
import { both } from './both'
import type { AttributeSketch } from './sketch'

/** How far a row may be trusted: A measured and large, B with a note. */
export type Grade = 'A' | 'A-' | 'B+' | 'B' | 'B-'

/** "firm_means": unweighted mean over firms; "all_ratings": mean of single ratings, firms unknown. */
export type MeanKind = 'firm_means' | 'all_ratings'

/** "noise_removed": spread between firms without sampling noise; "observed": as published, noise included. */
export type SpreadKind = 'noise_removed' | 'observed'

/** Where figures come from, and under which terms they may be shown. */
export interface BaselineSource {
  /** Start of every row id of this source, e.g. "foody-hanoi-reviews". */
  readonly id: string
  readonly name: LocalizedText
  readonly citation: readonly string[]
  readonly period: LocalizedText
  /** "YYYY-MM": first month of the data; null: not stated. */
  readonly from: string | null
  /** "YYYY-MM": last month of the data. */
  readonly to: string
  readonly licence: LocalizedText
  readonly grade: Grade
  readonly scale: { readonly min: number; readonly max: number }
  readonly meanKind: MeanKind
  readonly spreadKind: SpreadKind | null
  /** What a reader must know before comparing; null: nothing special. */
  readonly note: LocalizedText | null
}

/** 10th, 25th, 50th, 75th and 90th percentile of firms. */
export type Percentiles = readonly [number, number, number, number, number]

/** The figures of one attribute in one segment, as measured. */
export interface Figures {
  readonly attribute: string
  readonly label: LocalizedText
  readonly mean: number
  /** Spread between firms; null: not published. */
  readonly sd: number | null
  readonly firms: number | null
  readonly ratings: number | null
  readonly percentiles: Percentiles | null
  /** Standard deviation of single ratings, where known. */
  readonly sdSingle: number | null
  /** A mean of the other rows (overall score): information, not an attribute of a plan. */
  readonly summary: boolean
}

/** The spread to use, and where it was measured. */
export interface Spread {
  readonly sd: number
  /** Id of the row it comes from: the row itself, or the same row of the parent segment. */
  readonly row: string
  readonly firms: number | null
}

/** One baseline row with everything that must be shown beside it. */
export interface BaselineRow extends Figures {
  readonly id: string
  readonly scale: { readonly min: number; readonly max: number }
  /** null: unknown, the rule then assumes one. */
  readonly spread: Spread | null
  readonly minRatings: number | null
  readonly source: LocalizedText
  readonly citation: readonly string[]
  readonly period: LocalizedText
  readonly from: string | null
  readonly to: string
  /** "YYYY-MM": the middle of the data (spec 11.7); its end where no beginning is stated. */
  readonly month: string
  readonly licence: LocalizedText
  readonly grade: Grade
  readonly meanKind: MeanKind
  readonly spreadKind: SpreadKind | null
  readonly note: LocalizedText | null
}

/** One industry in one place, with its measured averages. */
export interface Industry {
  readonly id: string
  readonly name: LocalizedText
  readonly region: LocalizedText
  /** Who the average is taken over, ready to stand after "so với". */
  readonly comparison: LocalizedText
  readonly rows: readonly BaselineRow[]
  /** Attributes an owner will want although nobody has measured them: offered, never added unasked. */
  readonly suggested: readonly AttributeSketch[]
  /** Ids of rows elsewhere that throw light on this industry (newer overall scores). */
  readonly related: readonly string[]
}

/** What an industry file states; the rest follows from the source and the parent segment. */
export interface IndustryFacts {
  readonly id: string
  readonly name: LocalizedText
  readonly region: LocalizedText
  readonly comparison: LocalizedText
  readonly source: BaselineSource
  /** Middle part of the row ids, e.g. "cafe_dessert". */
  readonly segment: string
  /** The wider segment that lends its spread to rows with few firms; null: none. */
  readonly parent: Industry | null
  /** Fewest ratings a firm needed to be counted; null: not stated. */
  readonly minRatings: number | null
  readonly figures: readonly Figures[]
  readonly suggested: readonly AttributeSketch[]
  readonly related: readonly string[]
}

/** Below this many firms a segment's own spread is too uncertain to use when a wider one exists. */
export const FEW_FIRMS = 100

const LEVELS_DIFFER = both(
  'Mức điểm của nguồn này không so trực tiếp được với nguồn khác: chỉ so với điểm cùng nguồn, cùng thang.',
  'Levels of this source cannot be compared with those of other sources: compare only with scores of the same source and scale.',
)
const NO_SPREAD = both(
  'Nguồn không công bố độ phân tán giữa các doanh nghiệp: ứng dụng giả định một mức và nói rõ điều đó.',
  'The source publishes no spread between firms: one is assumed, and the app says so.',
)
const PARENT_SPREAD = both(
  'Nhóm này có ít doanh nghiệp nên độ phân tán lấy từ nhóm lớn hơn; trung bình vẫn là của nhóm này.',
  'This segment has few firms, so the spread is that of the wider segment; the mean is its own.',
)
const OWN_SMALL_SPREAD = both(
  'Số doanh nghiệp ít: độ phân tán chỉ là ước chừng.',
  'Few firms: the spread is only a rough estimate.',
)

function joined(notes: readonly LocalizedText[]): LocalizedText | null {
  if (notes.length === 0) return null
  return both(notes.map((note) => note.vi).join(' '), notes.map((note) => note.en).join(' '))
}

function spreadOf(id: string, figures: Figures, parent: Industry | null): Spread | null {
  if (figures.sd === null) return null
  const wider = parent?.rows.find((row) => row.attribute === figures.attribute)
  const few = figures.firms !== null && figures.firms < FEW_FIRMS
  if (few && wider !== undefined && wider.spread !== null) return wider.spread
  return { sd: figures.sd, row: id, firms: figures.firms }
}

function notesOf(source: BaselineSource, spread: Spread | null, id: string): LocalizedText[] {
  const notes: LocalizedText[] = []
  if (source.note !== null) notes.push(source.note)
  if (source.grade.startsWith('B')) notes.push(LEVELS_DIFFER)
  if (spread === null) notes.push(NO_SPREAD)
  if (spread !== null && spread.row !== id) notes.push(PARENT_SPREAD)
  if (spread !== null && spread.firms !== null && spread.firms < FEW_FIRMS) notes.push(OWN_SMALL_SPREAD)
  return notes
}

/**
 * An industry with complete rows. Segments with fewer than {@link FEW_FIRMS} firms keep
 * their mean and take the spread of the parent segment, where there is one.
 */
export function industry(facts: IndustryFacts): Industry {
  const { source, parent } = facts
  const rows = facts.figures.map((figures): BaselineRow => {
    const id = `${source.id}/${facts.segment}/${figures.attribute}`
    const spread = spreadOf(id, figures, parent)
    return {
      ...figures,
      id,
      scale: source.scale,
      spread,
      minRatings: facts.minRatings,
      source: source.name,
      citation: source.citation,
      period: source.period,
      from: source.from,
      to: source.to,
      month: source.from === null ? source.to : middleMonth(source.from, source.to),
      licence: source.licence,
      grade: source.grade,
      meanKind: source.meanKind,
      spreadKind: source.spreadKind,
      note: joined(notesOf(source, spread, id)),
    }
  })
  const { id, name, region, comparison, suggested, related } = facts
  return { id, name, region, comparison, rows, suggested, related }
}
