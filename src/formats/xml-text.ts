/** What XML 1.0 cannot carry: most control characters, two noncharacters, halves of surrogate pairs. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text that an XML file can hold; what it cannot becomes the replacement character. */
export function xmlText(text: string): string {
  return text.replace(forbidden, '\ufffd')
}
