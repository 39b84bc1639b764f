/** Line and column of a character, both from 1, as an editor shows them. */
export function placeAt(text: string, position: number): { readonly line: number; readonly column: number } {
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) {
    line += 1
    lineStart = at + 1
  }
  return { line, column: position - lineStart + 1 }
}
