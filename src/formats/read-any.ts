import { backupHeadBytes, isBackup, type BackupPlan } from './backup-file'
import { caps } from './caps'
import { readBytes, tooLarge } from './read-bytes'
import type { ReaderNews } from './reader-news'
import { refused, type FileResult } from './result'

/** A file from outside. Only the bytes are believed. */
export interface IncomingFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** How a reading is followed and stopped: it has no limit of time, so that whoever waits decides. */
export interface ReadWatch {
  /** Part of the text that is checked, 0 to 1; the first call says that the work has begun. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Reads any file that the app opens: plan files, pictures with a plan inside, and backups. Never rejects.
 *
 * @returns null when it was stopped
 */
export async function readAny(file: IncomingFile, watch: ReadWatch = {}): Promise<FileResult | null> {
  const most = mostBytes(file.bytes)
  if (file.bytes.length > most) return tooLarge(file.bytes.length, most)
  const result = await unlessStopped(watch.signal, (stopped) => readInWorker(file.bytes, stopped, watch))
  return result === 'no worker' ? readHere(file.bytes) : result
}

/** On the main thread it is one piece of work: it can neither show how far it is nor be stopped. */
async function readHere(bytes: Uint8Array): Promise<FileResult> {
  if (!isBackup(bytes)) return readBytes(bytes)
  const { readBackup } = await import('./read-backup')
  return readBackup(bytes)
}

/** A backup holds many plans, anything else one. */
function mostBytes(head: Uint8Array): number {
  return isBackup(head) ? caps.backupBytes : caps.bytes
}

/**
 * Reads a file that was picked or dropped; one that is too large is refused without loading it. Never rejects.
 *
 * @returns null when it was stopped
 */
export async function readFile(file: File, watch: ReadWatch = {}): Promise<FileResult | null> {
  try {
    if (file.size > caps.bytes) return await readLarge(file, watch)
    // A file that lies in a cloud is fetched by the device first, which may take as long as it likes.
    const loaded = await unlessStopped(watch.signal, () => file.arrayBuffer())
    if (loaded === null) return null
    return await readAny({ name: file.name, type: file.type, bytes: new Uint8Array(loaded) }, watch)
  } catch {
    return refused('UNREADABLE')
  }
}

/** Larger than any plan: only a backup may be, which its first bytes tell. The worker loads it, not the page. */
async function readLarge(file: File, watch: ReadWatch): Promise<FileResult | null> {
  if (file.size > caps.backupBytes) return tooLarge(file.size, caps.backupBytes)
  const head = await unlessStopped(watch.signal, () => file.slice(0, backupHeadBytes).arrayBuffer())
  if (head === null) return null
  const most = mostBytes(new Uint8Array(head))
  if (file.size > most) return tooLarge(file.size, most)
  const result = await unlessStopped(watch.signal, (stopped) => readInWorker(file, stopped, watch))
  return result === 'no worker' ? readHere(new Uint8Array(await file.arrayBuffer())) : result
}

/**
 * Reads pasted text. Never rejects.
 *
 * @returns null when it was stopped
 */
export async function readPasted(text: string, watch: ReadWatch = {}): Promise<FileResult | null> {
  if (text.length > caps.backupBytes) return tooLarge(text.length, caps.bytes)
  return readAny({ name: '', type: 'text/plain', bytes: new TextEncoder().encode(text) }, watch)
}

/** What some work comes to, or null as soon as the signal says stop; the work is told through `stopped`. */
function unlessStopped<Result>(
  signal: AbortSignal | undefined,
  work: (stopped: Promise<null>) => Promise<Result>,
): Promise<Result | null> {
  if (signal?.aborted) return Promise.resolve(null)
  const stopped = new Promise<null>((resolve) => {
    signal?.addEventListener('abort', () => resolve(null), { once: true })
  })
  return Promise.race([work(stopped), stopped])
}

/**
 * Reads off the main thread. A worker that dies before it has begun could not be loaded here; one that dies at its work
 * may have died of the file, and the page does not try what killed it.
 *
 * @returns 'no worker' when none could begin, so that the caller has to read
 */
function readInWorker(
  given: Uint8Array | File,
  stopped: Promise<null>,
  { onProgress }: ReadWatch,
): Promise<FileResult | 'no worker'> {
  const worker = startWorker()
  if (worker === null) return Promise.resolve('no worker')
  void stopped.then(() => worker.terminate())
  let hasBegun = false
  const plans: BackupPlan[] = []
  return new Promise((resolve) => {
    const finish = (result: FileResult | 'no worker') => {
      worker.terminate()
      resolve(result)
    }
    worker.addEventListener('message', ({ data: news }: MessageEvent<ReaderNews>) => {
      hasBegun = true
      if (news.type === 'plans') plans.push(...news.plans)
      else if (news.type === 'progress') onProgress?.(news.share)
      else finish('backup' in news.result ? { ...news.result, plans } : news.result)
    })
    worker.addEventListener('error', () => finish(hasBegun ? refused('BROKEN_OFF') : 'no worker'))
    worker.addEventListener('messageerror', () => finish('no worker'))
    worker.postMessage(given)
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
