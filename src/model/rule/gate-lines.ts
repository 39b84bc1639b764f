import type { Attribute, AttributeId } from '../attribute'
import { parameters } from '../parameters'
import type { Finding, GateWarningCode, GuessedSide } from './result'

/** Averages that are too old to commit or to pilot on, or only ageing (spec 11.7). */
export interface AgeLine {
  readonly kind: 'outdated' | 'ageing'
  /** The oldest first. */
  readonly attributes: readonly AttributeId[]
  /** The same by month ("YYYY-MM") of the middle of their data. */
  readonly months: readonly { readonly month: string; readonly attributes: readonly AttributeId[] }[]
}

/** Differentiators of which the same number is a guess. */
export interface GuessLine {
  readonly kind: 'guess'
  readonly side: GuessedSide
  readonly attributes: readonly AttributeId[]
}

/** Any other finding, alone. */
export interface FindingLine {
  readonly kind: 'finding'
  readonly finding: Finding<GateWarningCode>
}

/** One thing that the way to commitment asks for. Only `outdated` forbids it. */
export type GateLine = AgeLine | GuessLine | FindingLine

type Attributes = Readonly<Record<AttributeId, Attribute>>

const sides: readonly GuessedSide[] = ['own', 'average', 'both']

function idsOf(findings: readonly Finding[]): AttributeId[] {
  return findings.flatMap(({ attribute }) => attribute ?? [])
}

function ageLine(kind: AgeLine['kind'], findings: readonly Finding[], attributes: Attributes): AgeLine[] {
  if (findings.length === 0) return []
  const byMonth = new Map<string, AttributeId[]>()
  for (const id of idsOf(findings)) {
    const month = attributes[id]?.benchmark?.month ?? ''
    byMonth.set(month, [...(byMonth.get(month) ?? []), id])
  }
  const months = [...byMonth]
    .map(([month, ids]) => ({ month, attributes: ids }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  return [{ kind, attributes: months.flatMap((one) => one.attributes), months }]
}

/**
 * The gate's findings as they are told: all averages that are too old in one line, all that are ageing in another, and
 * the guesses by what is guessed, for what is mended in the same way is one thing to do. What forbids to commit comes
 * first.
 */
export function gateLines(findings: readonly Finding<GateWarningCode>[], attributes: Attributes): GateLine[] {
  const stale = findings.filter(({ code }) => code === 'STALE_BENCH')
  const isOutdated = ({ values }: Finding) => (values.months ?? 0) > parameters.staleMonths.block
  const guessed = findings.filter(({ code }) => code === 'WEAK_EVIDENCE')
  const rest = findings.filter(({ code }) => code !== 'STALE_BENCH' && code !== 'WEAK_EVIDENCE')
  return [
    ...ageLine('outdated', stale.filter(isOutdated), attributes),
    ...sides.flatMap((side): GuessLine[] => {
      const ids = idsOf(guessed.filter((finding) => (finding.side ?? 'both') === side))
      return ids.length === 0 ? [] : [{ kind: 'guess', side, attributes: ids }]
    }),
    ...rest.map((finding): FindingLine => ({ kind: 'finding', finding })),
    ...ageLine(
      'ageing',
      stale.filter((finding) => !isOutdated(finding)),
      attributes,
    ),
  ]
}
