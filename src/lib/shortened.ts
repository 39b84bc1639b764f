const characters = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * A text that is named in the middle of a sentence, which has to stay readable behind it: its beginning, with an ellipsis.
 * Never cuts inside a character or an emoji.
 *
 * @param most characters
 */
export function shortened(text: string, most = 40): string {
  // Every character has at least one unit.
  if (text.length <= most) return text
  const parts = Array.from(characters.segment(text), ({ segment }) => segment)
  if (parts.length <= most) return text
  return `${parts
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}
