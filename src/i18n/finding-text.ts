import { formatNumber } from '@/lib/format'
import type { Attribute } from '@/model/attribute'
import { parameters } from '@/model/parameters'
import type { Plan } from '@/model/plan'
import type { Finding, FindingCode, Flag, Position } from '@/model/rule/result'
import { textIn } from '@/model/text'
import { limitText } from './limit-text'
import type { Translate } from './translate'
import { MISSING } from './value-text'

/** The names that findings speak of. */
export type Named = Pick<Plan, 'attributes' | 'bundles'>

type Code = FindingCode | Flag

/** Codes whose sentence differs where less is better, as with a price. */
type WithLower = 'DIFF_NOT_CLEAR' | 'FLOOR_BREACH' | 'OVER_DELIVERY'
type Wording = Code | `${WithLower}_LOWER` | 'DIFF_NOT_CLEAR_PAR' | 'WEAK_EVIDENCE_OWN' | 'WEAK_EVIDENCE_AVERAGE'

/** Sentences that say how much is needed... */
const saysNeed: ReadonlySet<Code> = new Set(['DIFF_NOT_CLEAR', 'PARITY_BREACH'])
/** ...and those that leave it to a second one. */
const needsOwnSentence: ReadonlySet<Code> = new Set(['DIFF_BELOW_AVG', 'FLOOR_BREACH'])
/** Sentences that say no more than their title. */
const saidByTitle = ['MISSING_BENCH', 'MISSING_OWN', 'NO_DIFF'] as const

/**
 * The sentence for a finding (spec 8), with the attribute's name and values in its own unit.
 *
 * @param position where the attribute stands; lets DIFF_NOT_CLEAR tell "above, but not
 *   clearly" from "only at par". Without it the sentence leaves that open.
 */
export function findingText(finding: Finding, plan: Named, t: Translate, locale: string, position?: Position): string {
  const { code } = finding
  const attribute = attributeOf(finding, plan)
  const need = needText(finding, attribute, t, locale)
  const needed = need === null ? '' : ` ${t('finding.need', { need })}`
  const leftOpen = code === 'DIFF_NOT_CLEAR' && typeof position?.gap !== 'number'
  if (leftOpen || (need === null && saysNeed.has(code))) {
    return `${findingTitle(finding, plan, t, locale, position)}.${needed}`
  }
  const sentence = t(`finding.${wording(finding, attribute, position)}`, {
    name: subjectOf(finding, plan, locale) ?? MISSING,
    bundle: bundleName(finding, plan, locale) ?? MISSING,
    factor: finding.factor === undefined ? MISSING : t(`finding.factor.${finding.factor}`),
    need: need ?? MISSING,
    answers: parameters.measuredAnswers,
    rivals: parameters.fewRivals,
    ...numbers(finding, locale),
  })
  return needsOwnSentence.has(code) ? sentence + needed : sentence
}

/**
 * What stands under the title of a finding: its sentence, or the next step where the sentence would only say the title
 * again. Empty where there is nothing to add.
 */
export function findingDetail(
  finding: Finding,
  plan: Named,
  t: Translate,
  locale: string,
  position?: Position,
): string {
  const repeated = saidByTitle.find((code) => code === finding.code)
  if (repeated !== undefined) return t(`finding.next.${repeated}`)
  const sentence = findingText(finding, plan, t, locale, position)
  return sentence === `${findingTitle(finding, plan, t, locale, position)}.` ? '' : sentence
}

/** A few words for the head of a card: "Giá: chưa tốt hơn rõ rệt". */
export function findingTitle(finding: Finding, plan: Named, t: Translate, locale: string, position?: Position): string {
  const title = t(`finding.title.${wording(finding, attributeOf(finding, plan), position)}`)
  const name = subjectOf(finding, plan, locale)
  return name === null
    ? title.charAt(0).toLocaleUpperCase(locale) + title.slice(1)
    : t('finding.titled', { name, title })
}

/** The sentence for a remark on how an attribute was compared. */
export function flagText(flag: Flag, name: string, t: Translate): string {
  return t(`finding.${flag}`, { name })
}

function wording({ code, side }: Finding, attribute: Attribute | undefined, position: Position | undefined): Wording {
  switch (code) {
    case 'DIFF_NOT_CLEAR':
      if (typeof position?.gap === 'number' && position.gap <= parameters.epsilon) return 'DIFF_NOT_CLEAR_PAR'
      return attribute?.direction === -1 ? 'DIFF_NOT_CLEAR_LOWER' : code
    case 'FLOOR_BREACH':
    case 'OVER_DELIVERY':
      return attribute?.direction === -1 ? `${code}_LOWER` : code
    case 'WEAK_EVIDENCE':
      if (side === 'own') return 'WEAK_EVIDENCE_OWN'
      return side === 'average' ? 'WEAK_EVIDENCE_AVERAGE' : code
    default:
      return code
  }
}

function attributeOf(finding: Finding, plan: Named): Attribute | undefined {
  return finding.attribute === null ? undefined : plan.attributes[finding.attribute]
}

/** The name of the attribute or bundle a finding is about; null when it is about the whole plan. */
function subjectOf(finding: Finding, plan: Named, locale: string): string | null {
  if (finding.attribute === null) return bundleName(finding, plan, locale)
  const attribute = plan.attributes[finding.attribute]
  return attribute === undefined ? MISSING : textIn(attribute.name, locale)
}

function bundleName({ bundle: id }: Finding, plan: Named, locale: string): string | null {
  if (id === undefined) return null
  const bundle = plan.bundles[id]
  return bundle === undefined ? MISSING : textIn(bundle.name, locale)
}

function needText(finding: Finding, attribute: Attribute | undefined, t: Translate, locale: string): string | null {
  const { need } = finding.values
  return need === undefined || attribute === undefined ? null : limitText(attribute, need, t, locale)
}

/** Limits that a finding need not repeat come from the parameters of the method. */
function numbers({ code, values }: Finding, locale: string): Record<string, string> {
  const { need: _said, ...given } = values
  const limits = code === 'CONCESSION_WEIGHT_CAP' ? parameters.concessionCap * 100 : parameters.attributes.min
  return Object.fromEntries(
    Object.entries({ limit: limits, ...given }).map(([key, value]) => [key, formatNumber(value, locale)]),
  )
}
