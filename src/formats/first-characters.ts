/** The first characters of a text file behind a byte order mark and white space; never more than `length`. */
export function firstCharacters(bytes: Uint8Array, length: number): string {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let byte = bytes[at]; byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d; byte = bytes[at]) at += 1
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
