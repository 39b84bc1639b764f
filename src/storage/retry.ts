const first = 2000
const longest = 60_000

/** Tries again after a while, each time after a longer one. */
export class Retry {
  readonly #run: () => void
  #in = first
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(run: () => void) {
    this.#run = run
  }

  later(): void {
    this.stop()
    this.#timer = setTimeout(this.#run, this.#in)
    this.#in = Math.min(this.#in * 2, longest)
  }

  /** It went well: the next wait is a short one again. */
  reset(): void {
    this.#in = first
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }
}
