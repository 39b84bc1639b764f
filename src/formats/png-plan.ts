import { planFormat } from '@/schema/file-schema'
import { decodeText } from './decode'
import { readChunks, writeChunks, type Chunk } from './png-chunks'
import { refused, type PlanText } from './result'

const textChunk = 'iTXt'
/** Keyword, its end, then: not compressed, method 0, no language, no translated keyword. */
const prefix = new TextEncoder().encode(`${planFormat}\0\0\0\0\0`)
/** The part that names the chunk as ours: the keyword and its end. */
const keywordLength = planFormat.length + 1

/**
 * The same picture with a plan's text inside, as an international text chunk behind the header.
 *
 * @throws RangeError when the bytes are not a whole PNG: a fault of the app's own canvas
 */
export function putPlanIntoPng(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const chunks = readChunks(png)
  if (typeof chunks === 'string') throw new RangeError(`no PNG: ${chunks}`)
  const body = new TextEncoder().encode(text)
  const data = new Uint8Array(prefix.length + body.length)
  data.set(prefix)
  data.set(body, prefix.length)
  const [header, ...rest] = chunks.filter((chunk) => !isOurs(chunk))
  return writeChunks(header === undefined ? rest : [header, { type: textChunk, data }, ...rest])
}

/** The plan's text in a PNG file. */
export function planTextInPng(bytes: Uint8Array): PlanText {
  const chunks = readChunks(bytes)
  if (chunks === 'cut') return refused('TRUNCATED')
  if (typeof chunks === 'string') return refused('DAMAGED_PICTURE')
  const [ours, second] = chunks.filter(isOurs)
  if (ours === undefined) return refused('NO_PLAN_INSIDE')
  if (second !== undefined || !startsWith(ours.data, prefix)) return refused('DAMAGED_PICTURE')
  return decodeText(ours.data.subarray(prefix.length))
}

function isOurs({ type, data }: Chunk): boolean {
  return type === textChunk && startsWith(data, prefix.subarray(0, keywordLength))
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)
}
