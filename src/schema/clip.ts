const longest = 120

/** A word from a foreign document, short enough to be shown in a sentence. */
export function clip(word: string): string {
  return word.length <= longest ? word : `${word.slice(0, longest - 1)}…`
}
