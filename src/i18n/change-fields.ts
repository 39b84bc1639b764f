import { formatClock, formatNumber, formatPercent } from '@/lib/format'
import { formatMoney } from '@/lib/format-money'
import { shortened } from '@/lib/shortened'
import type { PlanPath } from '@/log/apply-patch'
import type { KnownThings } from '@/log/known-things'
import { isRecord } from '@/model/edits/record'
import type { Scale } from '@/model/scale'
import { textIn, type Text } from '@/model/text'
import { isRecordName, type RecordName } from '@/schema/group-check'
import { differenceText } from './difference-text'
import type { MessageKey } from './messages'
import type { Translate } from './translate'
import { valueText } from './value-text'

/** What words about a change are made with. */
export interface Words {
  readonly things: KnownThings
  readonly t: Translate
  readonly locale: string
}

interface Saying extends Words {
  /** Of the attribute that the value is of; undefined: of none, or of one that nothing is known of. */
  readonly scale: Scale | undefined
}

/** A value that is there, in words; null: it is more than one value, or none that can be said. */
type Say = (value: unknown, saying: Saying) => string | null

/** A place of a plan, in words. */
export interface FieldOfPlan {
  /** "attributes.target", "attributes.rivals.*". */
  readonly key: string
  /** What stands there: "target"; of a rival, an effect... with the name of that. */
  readonly text: string
  /** The same where it has been said already what kind of place it is: only a name, or nothing. */
  readonly inner: string
  /** It says of something that it belongs there, or not. */
  readonly isMark: boolean
  readonly say: (value: unknown, scale: Scale | undefined) => string | null
  /** The attribute in whose unit it is; null: in none. */
  readonly attribute: string | null
}

/** A name that is called in a sentence. */
export function nameText(name: Text | undefined, { t, locale }: Words): string {
  return name === undefined ? '' : shortened(textIn(name, locale).trim() || t('library.unnamed'))
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const number: Say = (value, { locale }) => (isNumber(value) ? formatNumber(value, locale, { digits: 6 }) : null)
const money: Say = (value, { locale }) => (isNumber(value) ? formatMoney(value, locale) : null)
const percent: Say = (value, { locale }) => (isNumber(value) ? formatPercent(value, locale, 1) : null)
const quoted: Say = (value, { t, locale }) => {
  const text = isRecord(value) ? value[locale === 'en' ? 'en' : 'vi'] : value
  if (typeof text !== 'string') return null
  return text.trim() === '' ? t('change.empty') : t('change.quoted', { x: shortened(text.trim()) })
}
const yesNo: Say = (value, { t }) => (typeof value === 'boolean' ? t(value ? 'change.yes' : 'change.no') : null)
const nothing: Say = () => null

/** One of a few codes. */
function oneOf(words: Readonly<Record<string, MessageKey>>): Say {
  return (value, { t }) => {
    const key = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined
    return key === undefined ? null : t(key)
  }
}

/** In the unit of an attribute, with every digit: two values that differ must not read alike. */
function exactText(scale: Scale, value: number, locale: string): string {
  const shown = valueText(scale, value, locale, { short: false, unit: true })
  if (scale.kind === 'binary' || scale.kind === 'level5') return shown
  if (scale.kind === 'ratio' && scale.format === 'money') return shown
  if (scale.kind === 'interval' && scale.format === 'clock') return formatClock(value)
  const rounded = valueText(scale, value, locale, { short: false })
  const exact = formatNumber(value, locale, { digits: 6 })
  return exact.length > rounded.length ? shown.replace(rounded, exact) : shown
}
const inUnit: Say = (value, { scale, locale }) => {
  if (!isNumber(value)) return null
  return scale === undefined ? formatNumber(value, locale, { digits: 6 }) : exactText(scale, value, locale)
}
const distance: Say = (value, saying) => {
  if (!isNumber(value)) return null
  const { scale, t, locale } = saying
  const isExact = scale?.kind === 'ratio' && scale.format === 'money'
  if (scale === undefined || isExact) return inUnit(value, saying)
  const isClock = scale.kind === 'interval' && scale.format === 'clock'
  return isClock || scale.kind === 'level5' ? differenceText(scale, value, t, locale) : inUnit(value, saying)
}
const effect: Say = (value, saying) => (isRecord(value) ? distance(value['likely'], saying) : null)

const benchmark: Say = (value, saying) => {
  if (!isRecord(value)) return null
  const { t } = saying
  if (value['kind'] === 'rivals') return t('benchmark.kind.rivals')
  if (value['kind'] !== 'range') return inUnit(value['mean'], saying)
  const [a, b] = [inUnit(value['lo'], saying), inUnit(value['hi'], saying)]
  return a === null || b === null ? null : t('money.range', { a, b })
}

const scaleText: Say = (value, { t, locale }) => {
  if (!isRecord(value)) return null
  const { kind, format, unit, min, max } = value
  if (kind === 'binary' || kind === 'level5') return t(`detail.measure.${kind}`)
  if (format === 'money' || format === 'clock') return t(`detail.measure.${format}`)
  const name = isRecord(unit) ? unit[locale === 'en' ? 'en' : 'vi'] : unit
  const unitText = typeof name === 'string' ? shortened(name.trim()) : ''
  if (kind === 'bounded' && isNumber(min) && isNumber(max)) {
    return unitText === '%'
      ? t('detail.measure.percent')
      : t('detail.pointsFromTo', { min: formatNumber(min, locale), max: formatNumber(max, locale) })
  }
  return unitText === '' ? null : unitText
}

const volume: Say = (value, saying) => {
  if (!isRecord(value)) return null
  const isShare = saying.things.now(['money', 'business']) !== 'startup'
  const ends = [value['low'], value['likely'], value['high']].map((end) => (isShare ? percent : number)(end, saying))
  return ends.includes(null) ? null : ends.join(' / ')
}

const factors: Readonly<Record<string, MessageKey>> = {
  ease: 'finding.factor.ease',
  emotion: 'finding.factor.emotion',
  goal: 'finding.factor.goal',
}

/** Whatever somebody can change in a plan and would want to read of. What is missing here only follows from the rest. */
const fields: Readonly<Record<string, readonly [name: MessageKey | null, say: Say]>> = {
  'attributes.name': ['change.field.name', quoted],
  'attributes.scale': ['change.field.scale', scaleText],
  'attributes.direction': [
    'change.field.direction',
    (value, { t }) => t(value === 1 ? 'scale.direction.higher' : 'scale.direction.lower'),
  ],
  'attributes.role': [
    'change.field.role',
    oneOf({ differentiator: 'change.role.differentiator', parity: 'change.role.parity' }),
  ],
  'attributes.weight': ['change.field.weight', number],
  'attributes.own': ['change.field.own', (value, saying) => (isRecord(value) ? inUnit(value['value'], saying) : null)],
  'attributes.own.value': ['change.field.own', inUnit],
  'attributes.own.evidence': [
    'change.field.evidence',
    oneOf({
      guess: 'evidence.level.guess',
      informed: 'evidence.level.informed',
      measured: 'evidence.level.measured',
    }),
  ],
  'attributes.own.n': ['change.field.answers', number],
  'attributes.own.sd': ['change.field.sd', distance],
  'attributes.target': ['change.field.target', inUnit],
  'attributes.rivals.*': [null, inUnit],
  'attributes.benchmark': ['change.field.benchmark', benchmark],
  'attributes.margin': ['change.field.margin', distance],
  'attributes.floor': ['change.field.floor', inUnit],
  'attributes.best': ['change.field.best', inUnit],
  'attributes.curve': ['change.field.curve', nothing],
  'attributes.curve.share': ['change.field.share', percent],
  'attributes.kano': [
    'change.field.kano',
    oneOf({
      attractive: 'kano.level.attractive',
      indifferent: 'kano.level.indifferent',
      must_be: 'kano.level.must_be',
      performance: 'kano.level.performance',
      reverse: 'kano.level.reverse',
    }),
  ],
  'attributes.factors': [
    'change.field.factor',
    (value, { t }) =>
      Object.entries(factors)
        .flatMap(([key, word]) => (isRecord(value) && value[key] === true ? [t(word)] : []))
        .join(', ') || t('change.empty'),
  ],
  'attributes.factors.*': ['change.field.factor', nothing],
  'attributes.priceLike': ['change.field.priceLike', yesNo],
  'attributes.concession': [
    'change.field.concession',
    (value, { t }) =>
      isRecord(value) ? t(value['kind'] === 'eliminate' ? 'panel.errc.eliminate' : 'panel.errc.reduce') : null,
  ],
  'attributes.concession.funds.*': ['change.field.funds', nothing],
  'attributes.excluded': [
    'change.field.excluded',
    (value, saying) => (isRecord(value) ? quoted(value['reason'], saying) : null),
  ],
  'attributes.isNew': ['change.field.isNew', yesNo],
  'attributes.note': ['change.field.note', quoted],
  'rivals.name': ['change.field.name', quoted],
  'rivals.considered': ['change.field.considered', percent],
  'bundles.name': ['change.field.name', quoted],
  'bundles.members.*': ['change.field.member', nothing],
  'initiatives.name': ['change.field.name', quoted],
  'initiatives.oneOff': ['change.field.oneOff', money],
  'initiatives.monthly': ['change.field.monthly', money],
  'initiatives.perOrder': ['change.field.perOrder', money],
  'initiatives.startMonth': ['change.field.startMonth', number],
  'initiatives.owner': ['change.field.owner', quoted],
  'initiatives.note': ['change.field.note', quoted],
  'initiatives.effects.*': ['change.field.effect', effect],
  'initiatives.requires.*': ['change.field.requires', nothing],
  'initiatives.excludes.*': ['change.field.excludes', nothing],
  'initiatives.stance': [
    'change.field.stance',
    oneOf({ later: 'initiative.stance.later', must: 'initiative.stance.must', open: 'initiative.stance.open' }),
  ],
  'initiatives.chosen': ['change.field.chosen', yesNo],
  'alternatives.name': ['change.field.name', quoted],
  'alternatives.choices': ['change.field.choices', nothing],
  name: ['change.field.name', quoted],
  segment: ['change.field.segment', quoted],
  comparison: ['change.field.comparison', quoted],
  policy: [
    'change.field.policy',
    oneOf({
      concessions: 'change.policy.concessions',
      'five-four': 'change.policy.fiveFour',
      strict: 'change.policy.strict',
    }),
  ],
  kappa: ['change.field.kappa', number],
  premium: ['change.field.premium', yesNo],
  'tagline.text': ['change.field.tagline', quoted],
  'tagline.names.*': ['change.field.taglineName', nothing],
  'tags.*': [null, nothing],
  alternative: [
    'change.field.alternative',
    (value, saying) =>
      typeof value !== 'string' || value === ''
        ? saying.t('change.empty')
        : nameText(saying.things.nameOf(['alternatives', value]), saying) || null,
  ],
  'money.business': [
    'money.short.business',
    oneOf({ existing: 'money.business.existing', startup: 'money.business.startup' }),
  ],
  'money.budget': ['money.short.budget', money],
  'money.capacity': ['money.short.capacity', number],
  'money.cash': ['money.short.cash', money],
  'money.days': ['money.short.days', number],
  'money.fixedCost': ['money.short.fixedCost', money],
  'money.horizon': ['money.short.horizon', (value, saying) => months(value, saying)],
  'money.hourlyWage': ['money.short.hourlyWage', money],
  'money.orders': ['money.short.orders', number],
  'money.ownerHours': ['money.short.ownerHours', number],
  'money.price': ['money.short.price', money],
  'money.ramp': ['money.short.ramp', (value, saying) => months(value, saying)],
  'money.seed': ['money.short.seed', number],
  'money.tolerableLoss': ['money.short.tolerableLoss', money],
  'money.totalInvestment': ['money.short.totalInvestment', money],
  'money.variableCost': ['money.short.variableCost', money],
  'money.volume': ['money.short.volume', volume],
}

function months(value: unknown, { t, locale }: Saying): string | null {
  return isNumber(value) ? t('money.months', { n: formatNumber(value, locale) }, value === 1 ? 1 : 2) : null
}

/** What the last key of a place names. */
const named: Readonly<Record<string, RecordName>> = {
  'attributes.rivals.*': 'rivals',
  'attributes.concession.funds.*': 'attributes',
  'bundles.members.*': 'attributes',
  'initiatives.effects.*': 'attributes',
  'initiatives.requires.*': 'initiatives',
  'initiatives.excludes.*': 'initiatives',
  'tagline.names.*': 'attributes',
}

function found(parts: readonly (string | number)[]): string | null {
  const key = parts.join('.')
  if (Object.hasOwn(fields, key)) return key
  const starred = [...parts.slice(0, -1), '*'].join('.')
  return Object.hasOwn(fields, starred) ? starred : null
}

/** What stands at a place, and its value: a number or a name follows at once, a word behind a colon. */
export function valued(place: string, value: string): string {
  if (place === '' || value === '') return place + value
  return /^[−\d“]/.test(value) ? `${place} ${value}` : `${place}: ${value}`
}

/** What stands at a place of a plan; null: a thing as a whole, or what nobody would want to read of. */
export function fieldAt(place: PlanPath, words: Words): FieldOfPlan | null {
  const [root = '', id] = place
  const isThing = isRecordName(String(root))
  const parts = isThing ? [root, ...place.slice(2)] : place
  let key = found(parts)
  let depth = parts.length
  // Deep inside something that is said as one: only that it was changed can be said.
  while (key === null && depth > (isThing ? 2 : 1)) {
    depth -= 1
    key = found(parts.slice(0, depth))
  }
  const field = key === null ? undefined : fields[key]
  if (key === null || field === undefined) return null
  const [name, say] = field
  const last = String(parts[depth - 1])
  const { t } = words
  const record = named[key]
  const factor = key === 'attributes.factors.*' ? factors[last] : undefined
  const inner = !key.endsWith('.*')
    ? ''
    : record !== undefined
      ? nameText(words.things.nameOf([record, last]), words)
      : factor === undefined
        ? shortened(last)
        : t(factor)
  return {
    key,
    text: [name === null ? '' : t(name), inner].filter((part) => part !== '').join(' '),
    inner,
    isMark: key.endsWith('.*') && say === nothing,
    say: (value, scale) => (depth < parts.length ? null : say(value, { ...words, scale })),
    attribute: root === 'attributes' ? String(id) : key === 'initiatives.effects.*' ? last : null,
  }
}
