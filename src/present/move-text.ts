import { formatMoneyShort } from '@/lib/format-money'
import type { Translate } from '@/i18n/translate'
import { headroomOf } from '@/model/effects'
import type { Plan } from '@/model/plan'
import { kindOf } from '@/model/scales'
import type { MoveRef } from '@/optimiser/moves/move-kind'
import type { PlanChanges } from '@/optimiser/plan-changes'
import type { PlanWords } from './plan-words'

/** What sentences about moves are made with. */
export interface MoveWords {
  readonly plan: Plan
  readonly editor: Pick<PlanWords, 'text' | 'show'>
  readonly t: Translate
  readonly locale: string
}

/** How far a cost curve goes, or a price, in the attribute's own unit. */
function degreeText(ref: Exclude<MoveRef, { kind: 'initiative' }>, { plan, editor, locale }: MoveWords): string {
  if (ref.kind === 'price') return formatMoneyShort(ref.value, locale)
  const attribute = plan.attributes[ref.attribute]
  if (attribute === undefined) return ''
  const reached = (attribute.own.value ?? 0) + attribute.direction * ref.share * (headroomOf(attribute) ?? 0)
  return editor.show(attribute, kindOf(attribute.scale).clamp(attribute.scale, reached))
}

/** One move in a few words: the name of an initiative, how far a cost curve goes, a price. */
export function moveText(ref: MoveRef, words: MoveWords): string {
  const { plan, editor, t } = words
  if (ref.kind === 'initiative') {
    const initiative = plan.initiatives[ref.id]
    return initiative === undefined ? t('compare.gone') : editor.text(initiative.name)
  }
  const attribute = plan.attributes[ref.attribute]
  if (attribute === undefined) return t('compare.gone')
  const named = { a: editor.text(attribute.name), x: degreeText(ref, words) }
  return ref.kind === 'price' ? t('compare.price', named) : t('compare.curve', named)
}

/** The same thing to another degree: "price 33k instead of 34k". */
export function degreeChangeText({ from, to }: PlanChanges['changed'][number], words: MoveWords): string {
  const y = from.kind === 'initiative' ? moveText(from, words) : degreeText(from, words)
  return words.t('compare.insteadOf', { x: moveText(to, words), y })
}

/** Moves one after another, as the language lists things. */
export function moveList(refs: readonly MoveRef[], words: MoveWords): string {
  return new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(refs.map((ref) => moveText(ref, words)))
}

/** What has to change, in a sentence: "central kitchen instead of two shifts; price 33k instead of 34k". */
export function changeText({ added, dropped, changed }: PlanChanges, words: MoveWords): string {
  const { t } = words
  const parts: string[] = []
  const come = moveList(added, words)
  const gone = moveList(dropped, words)
  if (added.length > 0 && dropped.length > 0) parts.push(t('compare.insteadOf', { x: come, y: gone }))
  else if (added.length > 0) parts.push(t('compare.plus', { x: come }))
  else if (dropped.length > 0) parts.push(t('compare.without', { x: gone }))
  parts.push(...changed.map((change) => degreeChangeText(change, words)))
  return parts.length === 0 ? t('compare.nothing') : parts.join('; ')
}
