import type { Component } from 'vue'
import { i18n } from '@/i18n/i18n'
import type { MessageKey } from '@/i18n/messages'
import type { Translate } from '@/i18n/translate'
import type { Optimiser } from '@/work/client'
import { atOnce } from '../plan/at-once'
import { showPart } from '../plan/show-part'

/** Mounts a card of the budget screen once its draws are there. */
export async function showCard(
  card: Component,
  language: 'vi' | 'en' = 'vi',
  optimiser: Pick<Optimiser, 'request' | 'cancel'> = atOnce,
) {
  const shown = await showPart(card, { language, optimiser })
  await shown.drawn()
  return shown
}

/** Text with its unbreakable spaces as plain ones. */
export function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

/** A message in the language that is shown, with its unbreakable spaces as plain ones. */
export function words(key: MessageKey, values: Record<string, unknown> = {}, count?: number): string {
  const t: Translate = i18n.global.t
  return plain(count === undefined ? t(key, values) : t(key, values, count))
}

/** What a message says before its first value: enough to find it whatever its figures. */
export function beginOf(key: MessageKey): string {
  const anything = Object.fromEntries([...'abehknpxyz'].map((name) => [name, '|']))
  return words(key, anything).split('|')[0] ?? ''
}
