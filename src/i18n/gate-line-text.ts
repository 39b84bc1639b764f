import { formatMonth } from '@/lib/format-date'
import type { AttributeId } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import type { AgeLine, GuessLine } from '@/model/rule/gate-lines'
import { textIn } from '@/model/text'
import type { Named } from './finding-text'
import type { Translate } from './translate'
import { MISSING } from './value-text'

/** A line of the gate that speaks of several attributes at once. */
type ManyLine = AgeLine | GuessLine

export interface GateLineText {
  readonly title: string
  /** Whom it is about, and the way out. */
  readonly text: string
}

function namesIn(ids: readonly AttributeId[], { attributes }: Named, locale: string): string {
  return ids.map((id) => textIn(attributes[id]?.name ?? MISSING, locale)).join(', ')
}

/** The sentences for a line of the gate: averages with the month of the middle of their data, guesses by their side. */
export function gateLineText(line: ManyLine, plan: Named, t: Translate, locale: string): GateLineText {
  const ways = { answers: parameters.measuredAnswers, rivals: parameters.fewRivals }
  if (line.kind === 'guess') {
    const names = namesIn(line.attributes, plan, locale)
    return { title: t(`gate.guess.${line.side}.title`), text: t(`gate.guess.${line.side}.text`, { names, ...ways }) }
  }
  const names = line.months
    .map(({ month, attributes }) =>
      t('gate.namesOf', { names: namesIn(attributes, plan, locale), month: formatMonth(month, locale) }),
    )
    .join('; ')
  const n = line.attributes.length
  const { warn, block } = parameters.staleMonths
  const limit = line.kind === 'outdated' ? block : warn
  return { title: t(`gate.${line.kind}.title`, { n, limit }, n), text: t(`gate.${line.kind}.text`, { names, ...ways }) }
}
