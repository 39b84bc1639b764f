import { textIn, type Text } from '@/model/text'

const longest = 60
/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The stem of a file name: a name in plain lower-case letters, digits and hyphens, without
 * Vietnamese marks; "plan" when nothing is left.
 */
export function slug(name: Text, locale: string): string {
  const plain = textIn(name, locale)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '')
  if (plain === '') return 'plan'
  return reserved.test(plain) ? `plan-${plain}` : plain
}
