import type { IndustryEntry } from '@/baselines/entry'
import type { BaselineRow } from '@/baselines/industry'
import { formatNumber } from '@/lib/format'
import { textIn } from '@/model/text'

type Counted = Pick<IndustryEntry, 'firms' | 'fewestFirms' | 'firmNoun'>

function whole(count: number, locale: string): string {
  return formatNumber(count, locale, { digits: 0 })
}

/**
 * How many firms stand behind an industry: "63 quán"; "21–132 cơ sở" where its attributes rest on different numbers of
 * them. Empty when the source does not tell firms apart.
 */
export function firmsText({ firms, fewestFirms, firmNoun }: Counted, locale: string): string {
  if (firms === null) return ''
  const most = whole(firms, locale)
  const count = fewestFirms === undefined || fewestFirms === firms ? most : `${whole(fewestFirms, locale)}–${most}`
  return `${count} ${textIn(firmNoun, locale)}`
}

/** Each attribute with its own number of firms, where they differ: "Vị trí 132 · Phòng 21"; else empty. */
export function firmsByAttributeText(
  rows: readonly Pick<BaselineRow, 'label' | 'firms' | 'summary'>[],
  locale: string,
): string {
  const counted = rows.flatMap(({ label, firms, summary }) => (summary || firms === null ? [] : [{ label, firms }]))
  if (new Set(counted.map(({ firms }) => firms)).size < 2) return ''
  return counted.map(({ label, firms }) => `${textIn(label, locale)} ${whole(firms, locale)}`).join(' · ')
}
