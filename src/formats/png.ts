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
    const { width, height } = frameOf(new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement)
    const raster = await rasterise(await withFont(drawing), width * pixelRatio, height * pixelRatio)
    const bytes = new Uint8Array(await raster.arrayBuffer())
    return new Blob([putPlanIntoPng(bytes, writePlanCompact(plan, savedAt))], { type: png.mime })
  },
}

/**
 * The drawing with the app's font inside. An image of an SVG sees no font of the page, so
 * without it the letters would be another font's, of another width.
 */
async function withFont(drawing: string): Promise<string> {
  const faces = await Promise.all([latin, vietnamese].map(fontFace))
  return drawing.replace('<metadata', `<style>${faces.join('')}</style><metadata`)
}

/** One file of the font as a rule with the bytes in it; nothing when it cannot be had: letters matter more than their shape. */
async function fontFace(address: string): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    const source = `url(data:font/woff2;base64,${btoa(text)}) format('woff2')`
    const range = address === vietnamese ? `unicode-range:${vietnameseRange};` : ''
    return `@font-face{font-family:'Public Sans';font-weight:100 900;${range}src:${source}}`
  } catch {
    return ''
  }
}

/**
 * Paints an SVG text through a canvas.
 *
 * @throws Error when the browser cannot decode the drawing or gives no canvas of that size
 */
async function rasterise(drawing: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width)
    canvas.height = Math.ceil(height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
