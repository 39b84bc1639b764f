/** A colour as every drawing program reads it. */
export interface PlainColour {
  /** "#rrggbb"; what is no plain colour (none, url(#id), another colour space) stays as it is. */
  readonly colour: string
  /** 0..1 */
  readonly opacity: number
}

const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/
const srgb = /^color\(srgb\s+(-?[\d.e-]+)\s+(-?[\d.e-]+)\s+(-?[\d.e-]+)(?:\s*\/\s*([\d.]+%?))?\s*\)$/

/** Splits a computed CSS colour into a hexadecimal one and its opacity. */
export function plainColour(computed: string): PlainColour {
  const bytes = rgb.exec(computed)
  if (bytes !== null) return { colour: hex(bytes, 1), opacity: opacityOf(bytes[4]) }
  const parts = srgb.exec(computed)
  if (parts !== null) return { colour: hex(parts, 255), opacity: opacityOf(parts[4]) }
  return { colour: computed, opacity: 1 }
}

function hex(found: RegExpExecArray, unit: number): string {
  const pair = (part: string | undefined) => {
    const byte = Math.round(Math.min(255, Math.max(0, Number(part) * unit)))
    return byte.toString(16).padStart(2, '0')
  }
  return `#${pair(found[1])}${pair(found[2])}${pair(found[3])}`
}

function opacityOf(part: string | undefined): number {
  if (part === undefined) return 1
  return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part)
}
