import type { Format } from './format'
import { writePlanCompact } from './plan-file'
import { isPng } from './png-chunks'
import { planTextInPng, putPlanIntoPng } from './png-plan'
import { frameOf, svgOf } from './svg'

/** Pixels for each unit of the drawing: sharp on a good screen and in print at half a page. */
const pixelRatio = 2

/** A picture for chats and slides. */
export const png: Format = {
  id: 'png',
  extension: '.png',
  mime: 'image/png',
  nameKey: 'png',
  drawn: true,
  recognises: isPng,
  planText: planTextInPng,
  write: async ({ plan, savedAt, picture }) => {
    const drawing = svgOf(plan, savedAt, picture)
    const { width, height } = frameOf(new DOMParser().parseFromString(drawing, 'image/svg+xml').documentElement)
    const raster = await rasterise(drawing, width * pixelRatio, height * pixelRatio)
    const bytes = new Uint8Array(await raster.arrayBuffer())
    return new Blob([putPlanIntoPng(bytes, writePlanCompact(plan, savedAt))], { type: png.mime })
  },
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
