import type { Messages } from './messages'

export interface Language {
  /** BCP 47 code, also the value of `<html lang>`. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly load: () => Promise<Messages>
}

/** The languages of the app; the first is the default. A new language is one file and one line. */
export const languages = [
  { code: 'vi', name: 'Tiếng Việt', load: () => import('./vi').then(({ vi }) => vi) },
  { code: 'en', name: 'English', load: () => import('./en').then(({ en }) => en) },
] as const satisfies readonly Language[]

export type LocaleCode = (typeof languages)[number]['code']
