/** Where a token ends, or where the text stops being one. */
export interface TokenEnd {
  readonly sound: boolean
  /** First position behind a sound token; else the first character that cannot stand there. */
  readonly at: number
}

const quote = 0x22
const backslash = 0x5c
const escapable = '"\\/bfnrt'
const spaces = ' \t\n\r'
const words = ['true', 'false', 'null']

/** The first position at or after `at` that holds no JSON white space. */
export function skipSpace(text: string, at: number): number {
  let end = at
  while (end < text.length && spaces.includes(text.charAt(end))) end += 1
  return end
}

/** Reads a string with its quotes. */
export function stringEnd(text: string, start: number): TokenEnd {
  if (text.charCodeAt(start) !== quote) return { sound: false, at: start }
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === quote) return { sound: true, at: at + 1 }
    if (code < 0x20) break
    at += 1
    if (code !== backslash) continue
    const escaped = text.charAt(at)
    if (escaped === 'u') {
      const hex = runEnd(text, at + 1, '0123456789abcdefABCDEF', 4)
      if (hex < at + 5) return { sound: false, at: hex }
      at = hex
    } else if (escaped !== '' && escapable.includes(escaped)) at += 1
    else break
  }
  return { sound: false, at }
}

/** Reads a number, true, false or null. */
export function scalarEnd(text: string, start: number): TokenEnd {
  const word = words.find((candidate) => candidate[0] === text[start])
  return word === undefined ? numberEnd(text, start) : wordEnd(text, start, word)
}

function wordEnd(text: string, start: number, word: string): TokenEnd {
  let length = 0
  while (length < word.length && text[start + length] === word[length]) length += 1
  return { sound: length === word.length, at: start + length }
}

function numberEnd(text: string, start: number): TokenEnd {
  const digits = '0123456789'
  const first = text[start] === '-' ? start + 1 : start
  let at = text[first] === '0' ? first + 1 : runEnd(text, first, digits)
  if (at === first) return { sound: false, at }
  if (text[at] === '.') {
    const end = runEnd(text, at + 1, digits)
    if (end === at + 1) return { sound: false, at: end }
    at = end
  }
  if (text[at] === 'e' || text[at] === 'E') {
    const sign = text[at + 1]
    const from = sign === '+' || sign === '-' ? at + 2 : at + 1
    const end = runEnd(text, from, digits)
    if (end === from) return { sound: false, at: end }
    at = end
  }
  return { sound: true, at }
}

/** The end of a run of the given characters, at most `most` long. */
function runEnd(text: string, start: number, characters: string, most = Infinity): number {
  let at = start
  while (at < text.length && at - start < most && characters.includes(text.charAt(at))) at += 1
  return at
}
