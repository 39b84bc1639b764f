import latin from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url'
import vietnamese from '@fontsource-variable/public-sans/files/public-sans-vietnamese-wght-normal.woff2?url'
import type { Format } from './format'
import { writePlanCompact } from './plan-file'
import { isPng } from './png-chunks'
import { planTextInPng, putPlanIntoPng } from './png-plan'
import { frameOf, svgOf } from './svg'

/** Pixels for each unit of the drawing: sharp on a good screen and in print at half a page. */
const pixelRatio = 2

/** What the Vietnamese file of the font holds; the same as in the style sheet of the app. */
const vietnameseRange =
  'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'

/** A picture for chats and slides. */
export const png: Format = {
  id: 'png',
  extension: '.png',
  mime: 'image/png',
  drawn: true,
  recognises: isPng,
  planText: planTextInPng,
  write: async ({ plan, savedAt, picture }) => {
    const drawing = svgOf(plan, savedAt, picture)
    const raster = await rasterise(await withFont(drawing))
    const bytes = new Uint8Array(await raster.arrayBuffer())
    return new Blob([putPlanIntoPng(bytes, writePlanCompact(plan, savedAt))], { type: png.mime })
  },
}

/** A letter of each file of the font. */
const probes = ['n', 'ế']
/** Room for the letters below the picture, in its own units. */
const probeSize = 24
/** Milliseconds between two looks at them, and how many looks: the browser itself gives a font three seconds. */
const probeEvery = 20
const mostLooks = 200

/**
 * The drawing with the app's font inside. An image of an SVG sees no font of the page, so without it the letters would be
 * another font's, of another width. Below the picture stands a letter of each file of the font: an image counts as decoded
 * before its fonts are, and paints nothing for letters whose font is still on its way.
 */
async function withFont(drawing: string): Promise<Drawing> {
  const faces = await Promise.all([latin, vietnamese].map(fontFace))
  const root = new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement
  const { x, y, width, height } = frameOf(root)
  root.setAttribute('height', String(height + probeSize))
  root.setAttribute('viewBox', [x, y, width, height + probeSize].join(' '))
  probes.forEach((letter, index) => {
    const text = root.ownerDocument.createElementNS(root.namespaceURI, 'text')
    text.setAttribute('x', String(x + index * probeSize))
    text.setAttribute('y', String(y + height + probeSize * 0.75))
    text.setAttribute('font-size', String(probeSize * 0.6))
    text.textContent = letter
    root.append(text)
  })
  // As text: a style in a document of the page would break the page's policy.
  const style = `<style>${faces.join('')}</style><metadata`
  return { text: new XMLSerializer().serializeToString(root).replace('<metadata', style), width, height }
}

/** The text of an SVG that is higher than the picture in it by `probeSize`. */
interface Drawing {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** One file of the font as a rule with the bytes in it; nothing when it cannot be had: letters matter more than their shape. */
async function fontFace(address: string): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    const source = `url(data:font/woff2;base64,${btoa(text)}) format('woff2')`
    const range = address === vietnamese ? `unicode-range:${vietnameseRange};` : ''
    return `@font-face{font-family:'Public Sans';font-weight:100 900;font-display:block;${range}src:${source}}`
  } catch {
    return ''
  }
}

/**
 * Paints a drawing through a canvas.
 *
 * @throws Error when the browser cannot decode the drawing or gives no canvas of that size
 */
async function rasterise({ text, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height + probeSize)
    image.src = address
    await image.decode()
    await lettersOf(image, height)
    const canvas = canvasOf(width * pixelRatio, height * pixelRatio)
    // The letters below the picture fall off the canvas.
    canvas.context.drawImage(image, 0, 0, width * pixelRatio, (height + probeSize) * pixelRatio)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.element.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Waits until every letter below the picture is painted; in the end the picture is taken as it is. */
async function lettersOf(image: HTMLImageElement, top: number): Promise<void> {
  const { context } = canvasOf(probeSize * probes.length, probeSize, { willReadFrequently: true })
  for (let look = 0; look < mostLooks; look++) {
    context.drawImage(image, 0, -top, image.width, image.height)
    const isPainted = (_: string, index: number) =>
      context.getImageData(index * probeSize, 0, probeSize, probeSize).data.some((part) => part > 0)
    if (probes.every(isPainted)) return
    await new Promise((resolve) => setTimeout(resolve, probeEvery))
  }
}

function canvasOf(width: number, height: number, settings: CanvasRenderingContext2DSettings = {}) {
  const element = document.createElement('canvas')
  element.width = Math.ceil(width)
  element.height = Math.ceil(height)
  const context = element.getContext('2d', settings)
  if (context === null) throw new Error('no canvas')
  return { element, context }
}
