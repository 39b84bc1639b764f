import type { MessageKey } from './messages'

/** The part of vue-i18n's `t` that code outside components needs. `count` picks the plural form. */
export interface Translate {
  (key: MessageKey): string
  (key: MessageKey, values: Record<string, unknown>): string
  (key: MessageKey, values: Record<string, unknown>, count: number): string
}
