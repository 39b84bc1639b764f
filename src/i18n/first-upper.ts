/** Words that stand alone begin with a capital, whatever they begin with inside a line. */
export function firstUpper(text: string, locale?: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
