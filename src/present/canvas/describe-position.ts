import type { Translate } from '@/i18n/translate'
import type { Attribute } from '@/model/attribute'
import type { Position } from '@/model/rule/result'
import { needText } from './need-text'
import type { PlanWords } from '../plan-words'

interface Told {
  readonly attribute: Attribute
  readonly locale: string
  readonly text: string
}

/** While one point is dragged all others stay as they are, and so do the words for them. */
const told = new WeakMap<Position, Told>()

/** A position in one breath, for screen readers: value, average, what it needs, rivals beaten. */
export function describePosition(
  editor: Pick<PlanWords, 'show'>,
  attribute: Attribute,
  position: Position,
  t: Translate,
  locale: string,
): string {
  const known = told.get(position)
  if (known?.attribute === attribute && known.locale === locale) return known.text
  const text = describe(editor, attribute, position, t, locale)
  told.set(position, { attribute, locale, text })
  return text
}

function describe(
  editor: Pick<PlanWords, 'show'>,
  attribute: Attribute,
  position: Position,
  t: Translate,
  locale: string,
): string {
  const parts = [position.value === null ? t('canvas.missing') : editor.show(attribute, position.value)]
  if (position.level !== null) parts.push(t(`status.position.${position.status}`))
  if (position.mu !== null) parts.push(t('panel.averageShort', { x: editor.show(attribute, position.mu) }))
  const need = needText(attribute, position, t, locale)
  if (need !== '') parts.push(`${t('panel.needs')} ${need}`)
  if (position.betterThan !== null)
    parts.push(t('panel.betterThan', { k: position.betterThan.k, n: position.betterThan.n }))
  return parts.join(', ')
}
