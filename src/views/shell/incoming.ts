import { shallowRef } from 'vue'
import type { ReadResult } from '@/formats/result'

/** A file, or a pasted text, that waits for the user's yes. */
export interface Arrival {
  readonly id: number
  /** Empty for pasted text. */
  readonly fileName: string
  /** null while it is being read. */
  readonly result: ReadResult | null
}

const accepted = '.json,.svg,.png,application/json,image/svg+xml,image/png'

/** What has arrived and is not yet answered; nothing of it is in the library. */
export const arrivals = shallowRef<readonly Arrival[]>([])

let lastId = 0

async function receive(fileName: string, read: () => Promise<ReadResult>): Promise<void> {
  lastId += 1
  const id = lastId
  arrivals.value = [...arrivals.value, { id, fileName, result: null }]
  const result = await read()
  arrivals.value = arrivals.value.map((arrival) => (arrival.id === id ? { ...arrival, result } : arrival))
}

/** Reads files from outside and shows what they are: one after another, so that a folder of backups does not fill the memory. */
export async function offerFiles(files: readonly File[]): Promise<void> {
  const { readFile } = await import('@/formats/read-any')
  for (const file of files) await receive(file.name, () => readFile(file))
}

/** Reads pasted text and shows what it is. */
export async function offerText(text: string): Promise<void> {
  const { readPasted } = await import('@/formats/read-any')
  await receive('', () => readPasted(text))
}

/** Lets go of everything that waits. */
export function dismissArrivals(): void {
  arrivals.value = []
}

/** Asks the device for files. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = accepted
  input.addEventListener('change', () => void offerFiles([...(input.files ?? [])]))
  input.click()
}
