const quote = '"'

/**
 * Splits text into rows and cells, as spreadsheets write them: a cell may stand in quotation marks and then hold
 * separators, line ends and doubled quotation marks (RFC 4180). A quotation mark inside a bare cell is itself. Linear
 * in the length of the text; never throws.
 *
 * @param text with "\n" as line ends
 * @param separator one character
 */
export function splitCells(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  // After one quotation mark that never closes, those behind it are read as they stand.
  let closes = true
  while (at <= text.length) {
    const quoted = closes && text.charAt(at) === quote
    const cell = quoted ? quotedCell(text, at + 1) : null
    if (quoted && cell === null) closes = false
    // What follows a closing quotation mark up to the separator belongs to the cell.
    const from = cell?.end ?? at
    let end = from
    while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== '\n') end += 1
    row.push((cell?.value ?? '') + text.slice(from, end))
    if (text.charAt(end) !== separator) {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

/** The inside of a quoted cell and where it ends; null where its end is missing: the mark then is one like any other. */
function quotedCell(text: string, start: number): { readonly value: string; readonly end: number } | null {
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text.charAt(at + 1) !== quote) return { value: text.slice(start, at).replaceAll('""', quote), end: at + 1 }
  }
  return null
}
