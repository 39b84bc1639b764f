import { readFile, readPasted, type ReadWatch } from '@/formats/read-any'
import { refused, type FileResult } from '@/formats/result'
import { arrivals, type Arrival, type ArrivalResult } from './arrivals'

type Read = (watch: ReadWatch) => Promise<ArrivalResult | null>

/** Milliseconds without progress after which the user is told; nothing is ended by it. */
const silence = 10_000

/** How to read each arrival, and to stop the reading that runs. */
const readings = new Map<number, { readonly read: Read; stop: AbortController }>()

let lastId = 0

function change(id: number, news: Partial<Arrival>): void {
  arrivals.value = arrivals.value.map((arrival) => (arrival.id === id ? { ...arrival, ...news } : arrival))
}

/** Reads once, and shows how far it is and whether anything is heard. null: it was stopped. */
async function readOnce(id: number, read: Read, { signal }: AbortController): Promise<ArrivalResult | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const listen = () => {
    clearTimeout(timer)
    timer = setTimeout(() => change(id, { silent: true }), silence)
  }
  change(id, { result: null, share: 0, silent: false })
  listen()
  const onProgress = (share: number) => {
    if (signal.aborted) return
    change(id, { share, silent: false })
    listen()
  }
  try {
    return await read({ signal, onProgress })
  } finally {
    clearTimeout(timer)
  }
}

/** Reads an arrival, from the beginning again as often as the user wants. False: the user let go of it. */
async function readThrough(id: number): Promise<boolean> {
  for (let reading = readings.get(id); reading !== undefined; reading = readings.get(id)) {
    reading.stop = new AbortController()
    const result = await readOnce(id, reading.read, reading.stop)
    if (result === null) continue
    change(id, { result })
    return true
  }
  return false
}

function receive(fileName: string, read: Read): Promise<boolean> {
  lastId += 1
  const id = lastId
  readings.set(id, { read, stop: new AbortController() })
  arrivals.value = [...arrivals.value, { id, fileName, result: null, share: 0, silent: false, choice: null }]
  return readThrough(id)
}

/** Reads, and holds what was read against what is here; what does that is fetched with the first. */
function readAndCompare(read: (watch: ReadWatch) => Promise<FileResult | null>): Read {
  return async (watch) => {
    const result = await read(watch)
    if (result === null || !result.ok) return result
    try {
      if ('plan' in result) {
        const { meetPlan } = await import('./meet-plan')
        const meeting = await meetPlan(result, watch)
        if (meeting === null) return null
        return meeting === undefined ? result : { ...result, meeting }
      }
      const { weighBackup } = await import('./weigh-backup')
      return await weighBackup(result, watch)
    } catch {
      // What is here cannot be read now: the file is not to blame.
      return refused('BROKEN_OFF')
    }
  }
}

/**
 * Reads files from outside and shows what they are: one after another, so that a folder of backups does not fill the
 * memory. Once the user lets go, the rest is not read.
 */
export async function readFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    if (
      !(await receive(
        file.name,
        readAndCompare((watch) => readFile(file, watch)),
      ))
    )
      return
  }
}

/** Reads pasted text and shows what it is. */
export async function readText(text: string): Promise<void> {
  await receive(
    '',
    readAndCompare((watch) => readPasted(text, watch)),
  )
}

/** Reads an arrival from its beginning again, whether its reading still runs or was refused. */
export function readAgain(id: number): void {
  const isRead = arrivals.value.some((arrival) => arrival.id === id && arrival.result !== null)
  if (isRead) void readThrough(id)
  else readings.get(id)?.stop.abort()
}

/** Lets go of everything that waits, and stops what is being read. */
export function dismissArrivals(): void {
  const ended = [...readings.values()]
  readings.clear()
  arrivals.value = []
  for (const { stop } of ended) stop.abort()
}
