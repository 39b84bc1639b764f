import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A machine whose power can fail: of each file in a folder only the bytes survive that were synced. */
export class Power {
  readonly #folder: string
  readonly #place: string

  /** @param folder what lies in it is followed */
  constructor(folder: string) {
    this.#folder = folder
    this.#place = mkdtempSync(join(tmpdir(), 'power-'))
  }

  /** Variables for a process that writes into the folder; null: this machine cannot build what they need. */
  env(): Readonly<Record<string, string>> | null {
    const library = join(this.#place, 'power.so')
    if (!existsSync(library)) {
      const source = join(import.meta.dirname, 'power.c')
      const built = spawnSync('cc', ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'inherit' })
      if (process.platform !== 'linux' || built.status !== 0) return null
    }
    return { LD_PRELOAD: library, POWER_FOLDER: this.#folder, POWER_SHADOW: this.#place }
  }

  /** How many files were synced so far. */
  get synced(): number {
    return readdirSync(this.#place).filter((name) => /^\d+-\d+$/.test(name)).length
  }

  /**
   * The power fails; nobody may be writing any more. Names are kept as they are now, as file systems write them in order.
   *
   * @param places folders in the folder in which bytes are lost
   * @returns how many bytes are lost
   */
  cut(places: readonly string[]): number {
    let lost = 0
    for (const place of places) {
      const folder = join(this.#folder, place)
      if (!existsSync(folder)) continue
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue
        const file = join(entry.parentPath, entry.name)
        const { ino, birthtimeNs, size } = statSync(file, { bigint: true })
        const kept = join(this.#place, `${String(ino)}-${String(birthtimeNs)}`)
        const before = Number(size)
        if (existsSync(kept)) {
          lost += Math.max(0, before - statSync(kept).size)
          copyFileSync(kept, file)
        } else if (before > 0) {
          lost += before
          truncateSync(file)
        }
      }
    }
    return lost
  }

  remove(): void {
    rmSync(this.#place, { recursive: true, force: true })
  }
}
