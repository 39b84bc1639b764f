import type { Plan } from '@/model/plan'
import { backupFormat } from '@/schema/backup-schema'
import { documentVersion } from '@/schema/version'
import { inKeyOrder } from './canonical'
import { caps } from './caps'
import { firstCharacters } from './first-characters'

const appName = 'Peak & Par'
const extension = '.peakpar-backup.json'
/** Far more than what stands in front of the plans, in whatever order. */
const headLength = 1_024
/** Bytes that are handed to the browser at once, which keeps them outside the page's memory. */
const blobBytes = 4 * 1024 * 1024

/** A plan in a backup, with what the library knows of it. ISO instants. */
export interface BackupPlan {
  readonly plan: Plan
  readonly updatedAt: string
  /** In the bin since; null: not in the bin. */
  readonly deletedAt: string | null
}

/** The day of an instant on the device's clock, as it stands in the names of backups: 2026-11-30. */
export function backupDay(instant: number): string {
  const date = new Date(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The name of a backup of a day. @param part from 1; only what does not fit into one file has further ones */
export function backupFileName(day: string, part = 1): string {
  return `peak-and-par-${day}${part > 1 ? `-${String(part)}` : ''}${extension}`
}

/** The day in the name of a backup of ours; null: it is none. */
export function dayOfBackup(fileName: string): string | null {
  return /^peak-and-par-(\d{4}-\d{2}-\d{2})(?:-\d+)?\.peakpar-backup\.json$/.exec(fileName)?.[1] ?? null
}

/** Whether some bytes begin as a backup does. */
export function isBackup(bytes: Uint8Array): boolean {
  return /^\{[^]*"format"\s*:\s*"peak-and-par\/backup"/.test(firstCharacters(bytes, headLength))
}

/** How many bytes `isBackup` looks at, with room for a mark and spaces in front. */
export const backupHeadBytes = headLength + 64

/**
 * Writes backups plan by plan: UTF-8 JSON, keys in the order of plan files, each plan on a line of its own, so that one
 * damaged line does not take the others with it.
 */
export class BackupWriter {
  readonly #head: Uint8Array<ArrayBuffer>
  readonly #encoder = new TextEncoder()
  readonly #mostBytes: number
  readonly #files: Blob[] = []
  #blobs: Blob[] = []
  #pieces: Uint8Array<ArrayBuffer>[] = []
  #pieceBytes = 0
  #bytes = 0
  #plans = 0

  /**
   * @param savedAt ISO instant
   * @param mostBytes only tests give another one
   */
  constructor(savedAt: string, mostBytes: number = caps.backupBytes) {
    const head = inKeyOrder({ format: backupFormat, version: documentVersion, app: appName, savedAt })
    this.#head = this.#encoder.encode(`${JSON.stringify(head).slice(0, -1)},"plans":[`)
    this.#mostBytes = mostBytes
  }

  /** @returns false when the plan is larger than a plan file may be: it is not in the backup then */
  add(entry: BackupPlan): boolean {
    const { plan, updatedAt, deletedAt } = entry
    const line = this.#encoder.encode(`\n${JSON.stringify(inKeyOrder({ plan, updatedAt, deletedAt }))}`)
    if (line.length > caps.bytes) return false
    // Room for the comma and the end.
    const isFull = this.#bytes + line.length + 8 > this.#mostBytes || this.#plans === caps.backupPlans
    if (this.#plans > 0 && isFull) this.#close()
    this.#put(this.#plans === 0 ? this.#head : this.#encoder.encode(','))
    this.#put(line)
    this.#plans += 1
    return true
  }

  /** The files: one, as long as what they hold may be read as one. */
  finish(): readonly Blob[] {
    if (this.#plans === 0 && this.#files.length === 0) this.#put(this.#head)
    if (this.#bytes > 0) this.#close()
    return this.#files
  }

  #put(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(bytes)
    this.#bytes += bytes.length
    this.#pieceBytes += bytes.length
    if (this.#pieceBytes >= blobBytes) this.#handOver()
  }

  #handOver(): void {
    this.#blobs.push(new Blob(this.#pieces))
    this.#pieces = []
    this.#pieceBytes = 0
  }

  #close(): void {
    this.#put(this.#encoder.encode('\n]}\n'))
    this.#handOver()
    this.#files.push(new Blob(this.#blobs, { type: 'application/json' }))
    this.#blobs = []
    this.#bytes = this.#plans = 0
  }
}
