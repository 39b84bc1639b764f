import { createI18n } from 'vue-i18n'
import { compileMessage } from './compile-message'
import { languages, type Language, type LocaleCode } from './index'

const fallback: LocaleCode = languages[0].code

/** The app's one vue-i18n instance. It holds no messages until `setLocale` has loaded some. */
export const i18n = createI18n({
  legacy: false,
  locale: fallback as string,
  missingWarn: false,
  fallbackWarn: false,
  messages: {},
  messageCompiler: (message) => compileMessage(String(message)),
})

let isReady: () => void = () => undefined
/** Resolves when the first language can be spoken. */
export const firstLanguage = new Promise<void>((resolve) => {
  isReady = resolve
})

const loaded = new Set<LocaleCode>()
const loadedPlan = new Set<LocaleCode>()
let wanted: LocaleCode = fallback
let isPlanWanted = false

/** Fetches what a language has to say and does not say yet. */
async function load(code: LocaleCode): Promise<void> {
  const language: Language | undefined = languages.find((candidate) => candidate.code === code)
  if (language === undefined) throw new RangeError(`unknown language ${code}`)
  const [base, plan] = await Promise.all([
    loaded.has(code) ? null : language.load(),
    isPlanWanted && !loadedPlan.has(code) ? language.loadPlan() : null,
  ])
  // Beside what is there: whichever of two loads ends last must not take away what the other brought. The two share no
  // section, so that nothing has to be merged inside one, which would copy every message while the screen waits.
  const { getLocaleMessage, setLocaleMessage } = i18n.global
  setLocaleMessage(code, { ...getLocaleMessage(code), ...base, ...plan })
  if (base !== null) loaded.add(code)
  if (plan !== null) loadedPlan.add(code)
}

/**
 * Loads the messages of a language if need be, switches to it and sets `<html lang>`. The
 * language asked for last wins, however long the messages of an earlier one take. Rejects,
 * and changes nothing, when the messages cannot be loaded.
 */
export async function setLocale(code: LocaleCode): Promise<void> {
  if (!isLocale(code)) throw new RangeError(`unknown language ${String(code)}`)
  wanted = code
  await load(code)
  if (wanted !== code) return
  i18n.global.locale.value = code
  document.documentElement.lang = code
  isReady()
}

/** Loads what only an open plan says, now and for every language switched to later. Rejects when it cannot be loaded. */
export async function loadPlanMessages(): Promise<void> {
  isPlanWanted = true
  await load(wanted)
}

/** A screen that says what the first screen does not, and its words, fetched side by side. */
export function withPlanMessages<T>(screen: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded] = await Promise.all([screen(), loadPlanMessages()])
    return loaded
  }
}

/** The language now shown. */
export function currentLocale(): LocaleCode {
  return isLocale(i18n.global.locale.value) ? i18n.global.locale.value : fallback
}

/** True for the code of a language the app speaks. */
export function isLocale(code: unknown): code is LocaleCode {
  return languages.some((language) => language.code === code)
}

/**
 * First guess from `navigator.languages`: the first tag in a language the app speaks.
 * Vietnamese when there is none.
 */
export function firstLocale(tags: readonly string[]): LocaleCode {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split(/[-_]/, 1)[0]
    if (isLocale(primary)) return primary
  }
  return fallback
}
