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

const loaded = new Set<LocaleCode>()
let wanted: LocaleCode = fallback

/**
 * Loads the messages of a language if need be, switches to it and sets `<html lang>`. The
 * language asked for last wins, however long the messages of an earlier one take. Rejects,
 * and changes nothing, when the messages cannot be loaded.
 */
export async function setLocale(code: LocaleCode): Promise<void> {
  const language: Language | undefined = languages.find((candidate) => candidate.code === code)
  if (language === undefined) throw new RangeError(`unknown language ${code}`)
  wanted = code
  if (!loaded.has(code)) {
    i18n.global.setLocaleMessage(code, await language.load())
    loaded.add(code)
  }
  if (wanted !== code) return
  i18n.global.locale.value = code
  document.documentElement.lang = code
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
