import type { Messages, PlanMessages } from './messages'

export interface Language {
  /** BCP 47 code, also the value of `<html lang>`. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly load: () => Promise<Messages>
  /** What only an open plan says. */
  readonly loadPlan: () => Promise<PlanMessages>
}

/** The languages of the app; the first is the default. A new language is two files and one entry. */
export const languages = [
  {
    code: 'vi',
    name: 'Tiếng Việt',
    load: () => import('./vi').then(({ vi }) => vi),
    loadPlan: () => import('./vi-plan').then(({ viPlan }) => viPlan),
  },
  {
    code: 'en',
    name: 'English',
    load: () => import('./en').then(({ en }) => en),
    loadPlan: () => import('./en-plan').then(({ enPlan }) => enPlan),
  },
] as const satisfies readonly Language[]

export type LocaleCode = (typeof languages)[number]['code']
