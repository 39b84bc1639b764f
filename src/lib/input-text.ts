/** Longer text is not a value that somebody typed. */
export const MAX_INPUT_LENGTH = 64

/**
 * Typed text in one plain form: lower case, single spaces, ordinary digits and minus sign,
 * no invisible characters. Vietnamese letters are composed, so that "triệu" is one spelling.
 */
export function cleanInput(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE63]/g, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
