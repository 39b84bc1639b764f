import { firstCharacters } from './first-characters'

/** First bytes of files that people may well drop here, as Latin-1 characters. */
const starts: readonly (readonly [kind: string, start: string])[] = [
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['WebP', 'RIFF'],
  ['PDF', '%PDF'],
  ['ZIP, Excel, Word', 'PK\x03\x04'],
  ['Excel, Word', '\xd0\xcf\x11\xe0'],
  ['gzip', '\x1f\x8b'],
]

/** The name of a well-known kind of file that carries no plan, or null. */
export function foreignKind(bytes: Uint8Array): string | null {
  const first = firstCharacters(bytes, 8)
  return starts.find(([, start]) => first.startsWith(start))?.[0] ?? null
}
