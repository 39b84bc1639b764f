import { crc32 } from '@/lib/crc32'

/** One chunk of a PNG file: four letters and its bytes. */
export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** Why bytes are not a whole, unharmed PNG. */
export type ChunkFault = 'not_png' | 'cut' | 'damaged'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Length, type and checksum around the data. */
const frame = 12

/** True when the bytes begin as every PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte)
}

/** All chunks from IHDR to IEND, each with its checksum verified. Views into the bytes, nothing is copied. */
export function readChunks(bytes: Uint8Array): readonly Chunk[] | ChunkFault {
  if (!isPng(bytes)) return 'not_png'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at: number = signature.length
  for (;;) {
    if (at + frame > bytes.length) return 'cut'
    const length = view.getUint32(at)
    const end = at + frame + length
    if (end > bytes.length) return 'cut'
    const body = bytes.subarray(at + 4, end - 4)
    if (crc32(body) !== view.getUint32(end - 4)) return 'damaged'
    const type = String.fromCharCode(...body.subarray(0, 4))
    if (chunks.length === 0 && type !== 'IHDR') return 'damaged'
    chunks.push({ type, data: body.subarray(4) })
    if (type === 'IEND') return end === bytes.length ? chunks : 'damaged'
    at = end
  }
}

/** The file of these chunks. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, chunk) => sum + frame + chunk.data.length, signature.length)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(signature)
  let at: number = signature.length
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length)
    for (let index = 0; index < 4; index += 1) bytes[at + 4 + index] = type.charCodeAt(index)
    bytes.set(data, at + 8)
    const end = at + 8 + data.length
    view.setUint32(end, crc32(bytes.subarray(at + 4, end)))
    at = end + 4
  }
  return bytes
}
