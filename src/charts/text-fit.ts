/**
 * Room that text takes, without a DOM: layouts must come out the same in tests, in a picture and on screen.
 * The widths are those of Public Sans, rounded up a little, so that a fallback font fits too.
 */
/** Texts without marks, joiners or emoji, as most values are, need no segmenting. */
const plain = /^[\u0020-\u024f\u1ea0-\u1ef9\u20ab]*$/u
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' })

const narrow = /^[ iljtfrI.,:;'|!()[\]·\-/]/u
const wide = /^[mwMWĐ@%–—₫]/u
const capital = /^\p{Lu}/u
const square = /^[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Letters come again and again; looking them up is far cheaper than classing them. */
const known = new Map<string, number>()

function emOf(grapheme: string): number {
  let em = known.get(grapheme)
  if (em === undefined) {
    em = classedEm(grapheme)
    // A bound, for a device that sees ever new emoji.
    if (known.size > 2000) known.clear()
    known.set(grapheme, em)
  }
  return em
}

function classedEm(grapheme: string): number {
  const base = grapheme.normalize('NFD')
  if (narrow.test(base)) return 0.34
  if (wide.test(grapheme)) return 0.86
  if (square.test(grapheme)) return 1.05
  if (capital.test(base)) return 0.68
  return 0.58
}

/** What the eye sees as single characters. */
function parts(text: string): Iterable<string> {
  return plain.test(text) ? text : Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** Estimated width in px at a font size in px. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0
  for (const part of parts(text)) em += emOf(part)
  return em * fontSize
}

/** The text, or as much of it as fits with an ellipsis. Never cuts inside a character or an emoji. */
export function ellipsis(text: string, width: number, fontSize: number): string {
  let em = 0
  let kept = ''
  const limit = width / fontSize
  for (const part of parts(text)) {
    em += emOf(part)
    if (em > limit) return `${kept.trimEnd()}…`
    if (em + 0.9 <= limit) kept += part
  }
  return text
}

/**
 * The text in at most `lines` lines of `width` px, the last one shortened where the rest does not fit. An amount and
 * its unit, joined by a space that does not break, stay together.
 */
export function wrapText(text: string, width: number, fontSize: number, lines: number): readonly string[] {
  const words = text.trim().split(/[^\S\u00a0]+/u)
  const wrapped: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, fontSize) <= width) {
      line = longer
      continue
    }
    if (wrapped.length === lines - 1) {
      wrapped.push(ellipsis(`${line} ${words.slice(index).join(' ')}`, width, fontSize))
      return wrapped
    }
    wrapped.push(ellipsis(line, width, fontSize))
    line = word
  }
  if (line !== '') wrapped.push(ellipsis(line, width, fontSize))
  return wrapped
}
