import type { Pick } from '../../fixtures/any-edit'

const oneOf = <T>(pick: Pick, things: readonly T[]): T => things[pick(things.length)]!

/** Text that stands for something which no JSON writer writes, such as a number beyond all doubles. */
const rawMark = '\ue000raw:'
const raw = (text: string) => `${rawMark}${text}`

function nested(depth: number, isList: boolean): unknown {
  let value: unknown = null
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value }
  return value
}

/** Values that stand nowhere in a plan, or not there. */
const strange: readonly ((pick: Pick) => unknown)[] = [
  () => null,
  (pick) => pick(2) === 0,
  (pick) => oneOf(pick, [0, -1, 0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e15, 1e16, 1e308, 5e-324, 60, 61]),
  (pick) => raw(oneOf(pick, ['1e400', '-1e400', '-0', '1E+2', '01', '.5', 'NaN', 'Infinity', '0x10', '9'.repeat(400)])),
  (pick) =>
    oneOf(pick, ['', ' ', '\u0000', '\u202e', '\ufeff', '\ud800', 'e\u0301', '<script>', '__proto__', '2026-13-45']),
  (pick) => oneOf(pick, ['ố', 'x', '🍚', '\u0301']).repeat(1 + pick(12_000)),
  (pick) => oneOf(pick, ['2026-11-30', '2026-11-30T08:00:00.000Z', '-000001-01-01T00:00:00.000Z', '275760-09-13']),
  () => [],
  () => ({}),
  (pick) => Array.from({ length: pick(400) }, () => pick(9)),
  (pick) => Object.fromEntries(Array.from({ length: pick(80) }, (_, index) => [`k${String(index)}`, pick(9)])),
  (pick) => nested(1 + pick(60), pick(2) === 0),
  (pick) => raw('['.repeat(1 + pick(5_000))),
]

/** Names that no field has, or that mean something to the language. */
const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '',
  '0',
  'ố',
  'id',
  'name',
  'history',
  'x'.repeat(65),
]

type Box = Record<string, unknown>
const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null

function boxesIn(root: unknown): Box[] {
  const found: Box[] = []
  const visit = (value: unknown): void => {
    if (!isBox(value)) return
    found.push(value)
    Object.values(value).forEach(visit)
  }
  visit(root)
  return found
}

/** A field of its own whatever its name is: a plain assignment of "__proto__" makes none. */
function put(box: Box, key: string, value: unknown): void {
  Object.defineProperty(box, key, { value, writable: true, enumerable: true, configurable: true })
}

/** One change of what a file says. */
const changes: readonly ((box: Box, key: string, pick: Pick, root: Box) => void)[] = [
  (box, key, pick) => put(box, key, oneOf(pick, strange)(pick)),
  (box, key) => delete box[key],
  (box, _key, pick) => put(box, oneOf(pick, strangeKeys), oneOf(pick, strange)(pick)),
  (box, key, pick) => {
    const value = box[key]
    delete box[key]
    put(box, oneOf(pick, [...strangeKeys, `${key}2`]), value)
  },
  // What stands elsewhere in the file: a name for a number, a plan inside a plan.
  (box, key, pick, root) => {
    const other = oneOf(pick, boxesIn(root))
    put(box, key, structuredClone(Object.values(other)[pick(Object.keys(other).length)] ?? null))
  },
  // Numbers and words a little beside what they were.
  (box, key, pick) => {
    const value = box[key]
    if (typeof value === 'number') put(box, key, value * oneOf(pick, [-1, 0.5, 10, 1e6]) + pick(3))
    else if (typeof value === 'string') put(box, key, value.slice(pick(value.length + 1)) + oneOf(pick, ['', 'x', '2']))
    else put(box, key, oneOf(pick, strange)(pick))
  },
]

/** Text of JSON with one to four changes of what it says. */
export function damagedJson(text: string, pick: Pick): string {
  const root = JSON.parse(text) as Box
  for (let count = pick(2) === 0 ? 1 : 1 + pick(4); count > 0; count -= 1) {
    const boxes = boxesIn(root)
    const box = oneOf(pick, boxes)
    oneOf(pick, changes)(box, oneOf(pick, [...Object.keys(box), 'x']), pick, root)
  }
  const mark = JSON.stringify(rawMark).slice(1, -1)
  return JSON.stringify(root).replace(new RegExp(`"${mark}([^"]*)"`, 'g'), '$1')
}

/** Bytes with one to eight faults of a disk, a network or an editor. */
export function damagedBytes(bytes: Uint8Array, pick: Pick): Uint8Array {
  let damaged = Uint8Array.from(bytes)
  const spliced = (from: number, to: number, inner: Uint8Array | readonly number[]) =>
    Uint8Array.from([...damaged.subarray(0, from), ...inner, ...damaged.subarray(to)])
  for (let count = 1 + pick(pick(4) === 0 ? 8 : 1); count > 0; count -= 1) {
    const at = pick(damaged.length + 1)
    const length = 1 + pick(pick(2) === 0 ? 4 : 200)
    switch (pick(7)) {
      case 0:
        if (at < damaged.length) damaged[at] = (damaged[at] ?? 0) ^ (1 << pick(8))
        break
      case 1:
        if (at < damaged.length) damaged[at] = pick(256)
        break
      case 2:
        damaged = damaged.slice(0, at)
        break
      case 3:
        damaged = spliced(at, at + length, [])
        break
      case 4:
        damaged = spliced(
          at,
          at,
          Array.from({ length }, () => pick(256)),
        )
        break
      case 5: {
        // The same piece again and again.
        const piece = damaged.subarray(at, at + length)
        const times = 1 + pick(pick(8) === 0 ? 400 : 3)
        damaged = spliced(at, at, Array.from({ length: times }, () => [...piece]).flat())
        break
      }
      default: {
        const other = pick(damaged.length + 1)
        damaged = spliced(at, at + length, damaged.slice(other, other + length))
      }
    }
  }
  return damaged
}

const cells = [
  '',
  ' ',
  '-',
  '"',
  '""',
  '60tr',
  '1,5 triệu',
  '-2,5k',
  '1e99',
  '9'.repeat(40),
  '0,2 | 0,5',
  '=SUM(A1)',
  'Tổng cộng',
  '\u0000',
  '\u202e',
  '🍚',
  '__proto__',
]
const signs = ['\t', '\n', '\r\n', '\r', ',', ', ', ';', '|', '"', '\u00a0', '\ufeff', '|---|---|']

/** A pasted table with some cells, signs and pieces of it in other places. */
export function damagedTable(text: string, pick: Pick): string {
  let damaged = text
  for (let count = 1 + pick(5); count > 0; count -= 1) {
    const at = pick(damaged.length + 1)
    const to = Math.min(damaged.length, at + pick(40))
    const inner = [
      () => oneOf(pick, cells),
      () => oneOf(pick, signs),
      () => '',
      () => damaged.slice(at, to).repeat(1 + pick(pick(20) === 0 ? 3_000 : 4)),
      () => String.fromCharCode(pick(0x10000)),
      () => oneOf(pick, signs).repeat(1 + pick(pick(20) === 0 ? 30_000 : 5)),
    ]
    damaged = `${damaged.slice(0, at)}${oneOf(pick, inner)()}${damaged.slice(pick(2) === 0 ? at : to)}`
  }
  return damaged
}
