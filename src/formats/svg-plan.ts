import { refused, type PlanText } from './result'

/** Id of the metadata element that carries the plan. */
export const planElementId = 'peak-and-par-plan'

const opening = '<metadata'
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * Finds the plan's text in the text of an SVG file, without building any of its elements.
 * The app writes the text free of XML's own characters; a drawing program that saves the
 * picture again may turn quotes into entities, which are read back.
 */
export function planTextInSvg(svg: string): PlanText {
  if (!isClosed(svg)) return refused('TRUNCATED')
  const start = contentStart(svg)
  if (start === -1) return refused('NO_PLAN_INSIDE')
  const text = svg.slice(start, svg.indexOf('<', start))
  if (text.trim() === '') return refused('DAMAGED_PICTURE')
  return { ok: true, text: text.replace(/&(#x?)?(\w{1,8});/g, decodeEntity) }
}

/** The last tag of the file closes the picture. */
function isClosed(svg: string): boolean {
  const last = svg.lastIndexOf('</')
  return last !== -1 && /^<\/(?:\w{1,40}:)?svg\s{0,40}>/.test(svg.slice(last, last + 100))
}

/** Where the content of our metadata element begins, or -1. Goes through the text once. */
function contentStart(svg: string): number {
  for (let at = svg.indexOf(opening); at !== -1; at = svg.indexOf(opening, at)) {
    const end = svg.indexOf('>', at)
    if (end === -1) return -1
    const tag = svg.slice(at, end)
    at = end + 1
    if (tag.includes(`id="${planElementId}"`) || tag.includes(`id='${planElementId}'`)) return at
  }
  return -1
}

function decodeEntity(whole: string, numeric: string | undefined, name: string): string {
  if (numeric === undefined) return entities[name] ?? whole
  const code = Number.parseInt(name, numeric === '#x' ? 16 : 10)
  return Number.isNaN(code) || code > 0x10ffff ? whole : String.fromCodePoint(code)
}
