import { clip } from '@/schema/clip'
import { historyField } from '@/schema/file-schema'
import { isPrototypeKey, structureLimits } from '@/schema/limits'
import { caps } from './caps'
import { scalarEnd, skipSpace, stringEnd, type TokenEnd } from './json-token'
import { placeAt } from './place'
import { refused, type Refused } from './result'

/** Told now and then which part of the text is checked, 0 to 1. */
export type OnProgress = (share: number) => void

/** An object or a list that is being read. */
interface Open {
  readonly close: '}' | ']'
  readonly keys: Set<string>
  /** The key or index being read, for the path. */
  at: string
  index: number
}

/** Values between two reports: at most 50 reports for the longest text that is allowed. */
const valuesPerReport = 1_000

/**
 * Checks a JSON text in one pass, before any of it is built: grammar, depth, number of
 * values, prototype keys, and keys that stand twice in one object (`JSON.parse` would
 * silently keep the last). Looks at each character once and needs no recursion. null: the
 * text is sound and `JSON.parse` will take it.
 */
export function jsonProblem(text: string, onProgress: OnProgress = () => undefined): Refused | null {
  return new Scan(text, onProgress).run()
}

class Scan {
  private position = 0
  private nodes = 0
  private historyNodes = 0
  private readonly open: Open[] = []

  constructor(
    private readonly text: string,
    private readonly onProgress: OnProgress,
  ) {}

  run(): Refused | null {
    for (;;) {
      const problem = this.value()
      if (problem !== null) return problem
      const next = this.afterValue()
      if (next !== 'value') return next
    }
  }

  /** Reads a scalar or opens an object or a list, down to the first value that is whole. */
  private value(): Refused | null {
    for (;;) {
      this.skipSpace()
      const problem = this.count()
      if (problem !== null) return problem
      const first = this.text[this.position]
      if (first === '{' || first === '[') {
        if (this.open.length === structureLimits.depth) {
          return refused('TOO_DEEP', { max: structureLimits.depth }, this.path())
        }
        this.position += 1
        this.open.push({ close: first === '{' ? '}' : ']', keys: new Set(), at: '', index: 0 })
        this.skipSpace()
        if (this.closes()) return null
        const fault = this.beforeMember()
        if (fault !== null) return fault
        continue
      }
      return this.take(first === '"' ? stringEnd : scalarEnd)
    }
  }

  /** Counts a value. What ever happened to a plan may be much more than the plan. */
  private count(): Refused | null {
    const isHistory = this.open[0]?.at === historyField
    if (isHistory) this.historyNodes += 1
    else this.nodes += 1
    const [found, max] = isHistory ? [this.historyNodes, caps.historyValues] : [this.nodes, structureLimits.nodes]
    if (found > max) return refused('TOO_MANY_NODES', { max })
    if (found % valuesPerReport === 0) this.onProgress(this.position / this.text.length)
    return null
  }

  /** After a value: closes what ends here, or moves on to the next member. null: all is read. */
  private afterValue(): Refused | null | 'value' {
    for (;;) {
      this.skipSpace()
      const inside = this.open.at(-1)
      if (inside === undefined) return this.position === this.text.length ? null : this.unexpected()
      if (this.closes()) continue
      if (this.text[this.position] !== ',') return this.unexpected()
      this.position += 1
      inside.index += 1
      return this.beforeMember() ?? 'value'
    }
  }

  /** Reads the key of the next member of an object; a list has none. */
  private beforeMember(): Refused | null {
    const inside = this.open.at(-1)
    if (inside === undefined || inside.close === ']') {
      if (inside !== undefined) inside.at = String(inside.index)
      return null
    }
    this.skipSpace()
    const start = this.position
    const problem = this.take(stringEnd)
    if (problem !== null) return problem
    const token = this.text.slice(start, this.position)
    const key = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1)
    inside.at = key
    if (isPrototypeKey(key)) return refused('PROTOTYPE_KEY', { key, ...placeAt(this.text, start) }, this.path())
    if (inside.keys.has(key)) {
      return refused('DUPLICATE_KEY', { key: clip(key), ...placeAt(this.text, start) }, this.path())
    }
    inside.keys.add(key)
    this.skipSpace()
    if (this.text[this.position] !== ':') return this.unexpected()
    this.position += 1
    return null
  }

  private closes(): boolean {
    if (this.text[this.position] !== this.open.at(-1)?.close) return false
    this.position += 1
    this.open.pop()
    return true
  }

  private skipSpace(): void {
    this.position = skipSpace(this.text, this.position)
  }

  private take(tokenEnd: (text: string, start: number) => TokenEnd): Refused | null {
    const { sound, at } = tokenEnd(this.text, this.position)
    this.position = at
    return sound ? null : this.unexpected()
  }

  private path(): string {
    return clip(this.open.map((inside) => clip(inside.at)).join('.'))
  }

  /** The text makes no sense from here on: it is cut off, or wrong. */
  private unexpected(): Refused {
    const cut = this.position >= this.text.length
    return refused(cut ? 'TRUNCATED' : 'NOT_JSON', placeAt(this.text, this.position))
  }
}
