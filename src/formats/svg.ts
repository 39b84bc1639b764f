import type { Plan } from '@/model/plan'
import { decodeText } from './decode'
import { firstCharacters } from './first-characters'
import type { Format, Picture, Theme } from './format'
import { plainColour } from './plain-colour'
import { writePlanCompact } from './plan-file'
import { refused, type PlanText } from './result'
import { standaloneCopy } from './standalone-svg'
import { planElementId, planTextInSvg } from './svg-plan'
import { xmlText } from './xml-text'

const namespace = 'http://www.w3.org/2000/svg'
const paper: Readonly<Record<Theme, string>> = { light: '#ffffff', dark: '#14171c' }

/** What a picture file says besides its drawing. */
export interface PictureText {
  readonly title: string
  readonly description: string
  readonly plan: Plan
  readonly theme: Theme
  /** ISO instant; now when left out. */
  readonly savedAt?: string
}

/**
 * The text of a self-contained SVG file of a drawn canvas: its computed colours and fonts
 * as attributes, a background, title and description, and the plan as metadata. Nothing in
 * it points outside, nothing in it runs.
 *
 * @param element a drawing attached to the document in the theme it is to be saved in, with
 *   a `viewBox`; its background colour, where it has one, becomes the picture's
 */
export function pictureToSvg(element: SVGSVGElement, text: PictureText): string {
  const copy = standaloneCopy(element)
  const metadata = child(copy, 'metadata', writePlanCompact(text.plan, text.savedAt))
  metadata.setAttribute('id', planElementId)
  const background = copy.ownerDocument.createElementNS(namespace, 'rect')
  const { x, y, width, height } = frameOf(copy)
  copy.setAttribute('role', 'img')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  for (const [name, value] of Object.entries({ x, y, width, height })) background.setAttribute(name, String(value))
  background.setAttribute('fill', backgroundOf(element) ?? paper[text.theme])
  copy.prepend(child(copy, 'title', text.title), child(copy, 'desc', text.description), metadata, background)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

function child(parent: SVGSVGElement, name: string, content: string): SVGElement {
  const element = parent.ownerDocument.createElementNS(namespace, name) as SVGElement
  element.textContent = xmlText(content)
  return element
}

/** The drawn area in the picture's own units. */
export function frameOf(element: Element): { x: number; y: number; width: number; height: number } {
  const [x, y, width, height] = (element.getAttribute('viewBox') ?? '').split(/[ ,]+/).map(Number)
  if (x !== undefined && y !== undefined && width !== undefined && height !== undefined) return { x, y, width, height }
  return { x: 0, y: 0, width: lengthOf(element, 'width'), height: lengthOf(element, 'height') }
}

function lengthOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '') || 0
}

function backgroundOf(element: Element): string | null {
  const { colour, opacity } = plainColour(getComputedStyle(element).backgroundColor)
  return colour === '' || colour === 'transparent' || opacity < 1 ? null : colour
}

function planText(bytes: Uint8Array): PlanText {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  if (/^\s*<(?:!doctype )?html/i.test(decoded.text.slice(0, 200))) return refused('UNSUPPORTED', { kind: 'HTML' })
  if (!/<(?:\w+:)?svg[\s>]/.test(decoded.text.slice(0, 10_000))) return refused('UNSUPPORTED', { kind: 'XML' })
  return planTextInSvg(decoded.text)
}

/** A picture for documents and for print, sharp at any size. */
export const svg: Format = {
  id: 'svg',
  extension: '.svg',
  mime: 'image/svg+xml',
  drawn: true,
  recognises: (bytes) => firstCharacters(bytes, 1) === '<',
  planText,
  write: ({ plan, savedAt, picture }) =>
    Promise.resolve(picture).then((drawn) => new Blob([svgOf(plan, savedAt, drawn)], { type: svg.mime })),
}

/** @throws RangeError when there is no picture */
export function svgOf(plan: Plan, savedAt: string, picture: Picture | null): string {
  if (picture === null) throw new RangeError('a picture format needs a picture')
  const { element, title, description, theme } = picture
  return pictureToSvg(element, { title, description, plan, theme, savedAt })
}
