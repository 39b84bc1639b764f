/**
 * A text in a plan: what the user typed (a plain string), or a built-in text that
 * still follows the chosen language (a record keyed by language code) until the
 * user renames it.
 */
export type Text = string | LocalizedText

/** The same text in every language of the app, keyed by language code ("vi", "en"). */
export interface LocalizedText {
  readonly vi: string
  readonly en: string
}

/**
 * The text in one language.
 *
 * @param text what to show
 * @param locale a language code; unknown codes fall back to Vietnamese
 */
export function textIn(text: Text, locale: string): string {
  if (typeof text === 'string') return text
  return locale === 'en' ? text.en : text.vi
}
