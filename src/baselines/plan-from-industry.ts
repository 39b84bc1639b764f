import type { Attribute, SuccessFactor } from '@/model/attribute'
import type { PublishedBenchmark } from '@/model/benchmark'
import { blankAttribute, blankPlan } from '@/model/blank'
import type { Plan } from '@/model/plan'
import type { LocalizedText } from '@/model/text'
import { both } from './both'
import type { BaselineRow, Industry } from './industry'

/** Ids and time come from outside, so that a start is a pure function. */
export interface StartOptions {
  readonly id: string
  /** ISO instant of creation. */
  readonly now: string
}

const POINTS = both('điểm', 'points')

/** Success factor that an attribute mostly serves (spec 004-6..8); by attribute key of the rows. */
const FACTORS: Readonly<Record<string, SuccessFactor>> = {
  location: 'ease',
  speed: 'ease',
  ease_of_booking: 'ease',
  ease_of_finding: 'ease',
  parking: 'ease',
  wifi: 'ease',
  information: 'ease',
  information_accuracy: 'ease',
  information_completeness: 'ease',
  information_after: 'ease',
  complaints: 'ease',
  workspace: 'ease',
  courtesy: 'emotion',
  ambience: 'emotion',
  culture: 'emotion',
  management: 'emotion',
  trust: 'emotion',
}

function sourceOf(row: BaselineRow): LocalizedText {
  const vi = `${row.source.vi}, ${row.period.vi}`
  const en = `${row.source.en}, ${row.period.en}`
  if (row.spread === null || row.spread.row === row.id) return both(vi, en)
  const firms = row.spread.firms ?? 0
  return both(
    `${vi}; độ phân tán lấy từ nhóm lớn hơn (${String(firms)})`,
    `${en}; spread of the wider segment (${String(firms)})`,
  )
}

/** The published benchmark of a row, with the spread that its reading rules allow (spec 3.2). */
export function benchmarkFromRow(row: BaselineRow): PublishedBenchmark {
  return {
    kind: 'published',
    mean: row.mean,
    sd: row.spread?.sd ?? null,
    firms: row.firms,
    ratings: row.ratings,
    baseline: row.id,
    evidence: 'measured',
    source: sourceOf(row),
    month: row.month,
    se: null,
  }
}

/** The attribute that a row measures, own value still to be told. */
export function attributeFromRow(row: BaselineRow, order: number): Attribute {
  return {
    ...blankAttribute(row.attribute, row.label),
    order,
    scale: { kind: 'bounded', min: row.scale.min, max: row.scale.max, unit: POINTS },
    factors: { [FACTORS[row.attribute] ?? 'goal']: true },
    priceLike: row.attribute === 'price',
    benchmark: benchmarkFromRow(row),
  }
}

/**
 * A plan with the attributes of an industry, their averages and spreads: only rows with
 * figures, so that a first verdict needs nothing but the own values.
 */
export function planFromIndustry(industry: Industry, { id, now }: StartOptions): Plan {
  const attributes: Record<string, Attribute> = {}
  const rows = industry.rows.filter((row) => !row.summary)
  rows.forEach((row, index) => {
    attributes[row.attribute] = attributeFromRow(row, index + 1)
  })
  const { name, region } = industry
  return {
    ...blankPlan(id, both(`${name.vi}, ${region.vi}`, `${name.en}, ${region.en}`), now),
    comparison: industry.comparison,
    attributes,
    origin: { kind: 'industry', ref: industry.id },
  }
}
