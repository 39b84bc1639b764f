import { toneOfPart, type StatusPart } from './status'

const separator = ' '
const dot = '.'

/** The status line in a few characters, for the header of a plan: "rule.FAIL.2 funding.NOT_COSTED.0". */
export function encodeStatus(parts: readonly StatusPart[]): string {
  return parts
    .map((part) =>
      [part.part, part.code, ...('n' in part ? [part.n] : []), ...('of' in part ? [part.of] : [])].join(dot),
    )
    .join(separator)
}

/** Whether a status line has yet to be worked out: there is none, or its money is still being checked. */
export function isStatusOpen(text: string): boolean {
  return text === '' || decodeStatus(text).some(({ code }) => code === 'CHECKING')
}

/** Reads one part; null: what no status line says. */
function partOf(text: string): StatusPart | null {
  const [part = '', code = '', ...counts] = text.split(dot)
  const tone = toneOfPart({ part, code })
  const [n = 0, of = 0] = counts.map(Number)
  if (tone === null || !Number.isFinite(n) || !Number.isFinite(of)) return null
  const counted = part === 'progress' ? { n, of } : part === 'money' ? {} : { n }
  // The tone is known only for a part and a code that belong together.
  return { part, code, tone, ...counted } as StatusPart
}

/** The status line of what `encodeStatus` wrote; parts that cannot be read are left out. */
export function decodeStatus(text: string): readonly StatusPart[] {
  if (text === '') return []
  return text.split(separator).flatMap((one) => partOf(one) ?? [])
}
