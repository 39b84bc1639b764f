import { caps } from './caps'
import { readBytes, tooLarge } from './read-bytes'
import { refused, type ReadResult } from './result'

/** A file from outside. Only the bytes are believed. */
export interface IncomingFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Reads any file that the app opens: plan files, and pictures with a plan inside. Never rejects. */
export async function readAny(file: IncomingFile): Promise<ReadResult> {
  if (file.bytes.length > caps.bytes) return tooLarge(file.bytes.length)
  return (await readInWorker(file.bytes)) ?? readBytes(file.bytes)
}

/** Reads a file that was picked or dropped; one that is too large is refused without loading it. Never rejects. */
export async function readFile(file: File): Promise<ReadResult> {
  if (file.size > caps.bytes) return tooLarge(file.size)
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return await readAny({ name: file.name, type: file.type, bytes })
  } catch {
    return refused('UNREADABLE')
  }
}

/** Reads pasted text. Never rejects. */
export async function readPasted(text: string): Promise<ReadResult> {
  if (text.length > caps.bytes) return tooLarge(text.length)
  return readAny({ name: '', type: 'text/plain', bytes: new TextEncoder().encode(text) })
}

/** Reads off the main thread. null: no worker could do it, so the caller has to. */
function readInWorker(bytes: Uint8Array): Promise<ReadResult | null> {
  const worker = startWorker()
  if (worker === null) return Promise.resolve(null)
  return new Promise<ReadResult | null>((resolve) => {
    const finish = (result: ReadResult | null) => {
      clearTimeout(limit)
      worker.terminate()
      resolve(result)
    }
    const limit = setTimeout(
      () => finish(refused('TOO_SLOW', { seconds: caps.milliseconds / 1000 })),
      caps.milliseconds,
    )
    worker.addEventListener('message', (event: MessageEvent<ReadResult>) => finish(event.data))
    worker.addEventListener('error', () => finish(null))
    worker.addEventListener('messageerror', () => finish(null))
    worker.postMessage(bytes)
  })
}

function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
