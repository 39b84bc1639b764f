import { plainColour } from './plain-colour'
import { xmlText } from './xml-text'

const namespace = 'http://www.w3.org/2000/svg'

/** Elements that only draw. Whatever else a drawing holds (scripts, HTML, links, animation) stays behind. */
const drawing = new Set(
  (
    'svg g path line rect circle ellipse polyline polygon text tspan title desc ' +
    'defs clipPath mask marker pattern linearGradient radialGradient stop symbol use'
  ).split(' '),
)

/** Presentation that style sheets decide, with the value that need not be written. */
const presentation: readonly (readonly [property: string, initial: string, inherited: boolean])[] = [
  ['fill', '#000000', true],
  ['fill-opacity', '1', true],
  ['stroke', 'none', true],
  ['stroke-opacity', '1', true],
  ['stroke-width', '1px', true],
  ['stroke-dasharray', 'none', true],
  ['stroke-linecap', 'butt', true],
  ['stroke-linejoin', 'miter', true],
  ['paint-order', 'normal', true],
  ['opacity', '1', false],
  ['visibility', 'visible', true],
  ['font-family', '', true],
  ['font-size', '', true],
  ['font-weight', '400', true],
  ['font-style', 'normal', true],
  ['letter-spacing', 'normal', true],
  ['text-anchor', 'start', true],
  ['dominant-baseline', 'auto', true],
  ['stop-color', '#000000', false],
  ['stop-opacity', '1', false],
]
const styled = new Set(presentation.map(([property]) => property))
/** A reference to anything but an element of the same file. */
const foreignReference = /url\(\s*["']?(?!["']?#)/
const colours = ['fill', 'stroke', 'stop'] as const
const genericFamily = /(?:^|,)\s*(?:system-ui|sans-serif|serif|monospace)\s*$/

/** Computed presentation of one element; the parent's is what a child inherits in the copy. */
type Look = ReadonlyMap<string, string>

/**
 * A copy of a drawing that looks the same without the page around it: computed
 * presentation as attributes, no classes, no style, no handlers, no reference that leaves
 * the file, nothing that is not shown. Built from new elements and text nodes.
 */
export function standaloneCopy(source: SVGSVGElement): SVGSVGElement {
  return copyElement(source, new Map()) as SVGSVGElement
}

function copyElement(source: Element, inherited: Look): Element {
  const copy = source.ownerDocument.createElementNS(namespace, source.localName)
  for (const { localName, name, value } of source.attributes) {
    if (keeps(name, localName, value)) copy.setAttribute(localName, xmlText(value))
  }
  const look = lookOf(source)
  for (const [property, initial, isInherited] of presentation) {
    const value = look.get(property) ?? ''
    const given = isInherited ? (inherited.get(property) ?? initial) : initial
    if (value !== '' && value !== given) copy.setAttribute(property, value)
  }
  for (const node of source.childNodes) {
    if (node.nodeType === node.TEXT_NODE) copy.append(xmlText(node.textContent ?? ''))
    else if (isDrawn(node)) copy.append(copyElement(node, look))
  }
  return copy
}

function isDrawn(node: Node): node is Element {
  if (node.nodeType !== node.ELEMENT_NODE) return false
  const element = node as Element
  return (
    element.namespaceURI === namespace &&
    drawing.has(element.localName) &&
    (element.localName === 'title' || getComputedStyle(element).display !== 'none')
  )
}

function keeps(name: string, localName: string, value: string): boolean {
  if (styled.has(name) || ['class', 'style', 'tabindex', 'role'].includes(name)) return false
  if (/^(?:on|data-|aria-|xmlns)/.test(name)) return false
  if (localName === 'href') return value.startsWith('#')
  return !foreignReference.test(value)
}

function lookOf(element: Element): Look {
  const style = getComputedStyle(element)
  const look = new Map<string, string>()
  for (const [property] of presentation) {
    const value = style.getPropertyValue(property).trim()
    if (value !== '' && !foreignReference.test(value)) look.set(property, value)
  }
  const family = look.get('font-family')
  if (family !== undefined && !genericFamily.test(family)) look.set('font-family', `${family}, sans-serif`)
  for (const part of colours) {
    const property = part === 'stop' ? 'stop-color' : part
    const { colour, opacity } = plainColour(look.get(property) ?? '')
    if (colour !== '') look.set(property, colour)
    if (opacity < 1) look.set(`${part}-opacity`, String(opacity * Number(look.get(`${part}-opacity`) ?? 1)))
  }
  return look
}
