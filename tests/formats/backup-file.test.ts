import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupDay, backupFileName, BackupWriter, dayOfBackup, isBackup, type BackupPlan } from '@/formats/backup-file'
import { caps } from '@/formats/caps'
import { readBackup } from '@/formats/read-backup'
import type { OpenedBackup } from '@/formats/result'
import { blankPlan } from '@/model/blank'
import { documentVersion } from '@/schema/version'
import { arbitraryPlan } from '../fixtures/arbitrary-plan'
import { fullPlan } from '../fixtures/full-plan'

const savedAt = '2026-11-30T08:00:00.000Z'
const entry = (id: string, deletedAt: string | null = null): BackupPlan => ({
  plan: { ...fullPlan, id, name: `Quán ${id}` },
  updatedAt: '2026-11-29T08:00:00.000Z',
  deletedAt,
})
const entries = ['a', 'b', 'c'].map((id) => entry(id))

async function written(plans: readonly BackupPlan[], mostBytes?: number): Promise<string[]> {
  const writer = new BackupWriter(savedAt, mostBytes)
  for (const plan of plans) writer.add(plan)
  return Promise.all(writer.finish().map((file) => file.text()))
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readBackup(bytesOf(text))

function opened(text: string): OpenedBackup {
  const result = read(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result
}
const ids = ({ plans }: OpenedBackup) => plans.map(({ plan }) => plan.id)

describe('a backup', () => {
  it('comes back plan by plan, with its place in the bin', async () => {
    const all = [entry('a'), entry('b', '2026-11-28T08:00:00.000Z')]
    const [text = ''] = await written(all)
    expect(isBackup(bytesOf(text))).toBe(true)
    expect(opened(text)).toEqual({
      ok: true,
      backup: { savedAt, version: documentVersion, damaged: [], damagedCount: 0, isCut: false },
      plans: all,
    })
  })

  it('is JSON in one fixed order, a plan a line', async () => {
    const [text = ''] = await written(entries)
    expect(text).toMatch(
      /^\{"format":"peak-and-par\/backup","version":\d+,"app":"Peak & Par","savedAt":"[^"]+","plans":\[\n\{"plan":\{"id":"a"/,
    )
    expect(text.trimEnd().split('\n')).toHaveLength(entries.length + 2)
    expect((JSON.parse(text) as { plans: unknown[] }).plans).toEqual(entries)
    expect(await written(entries.map((one) => ({ ...one, plan: reversed(one.plan) })))).toEqual([text])
  })

  it('of no plan is sound too', async () => {
    const [text = ''] = await written([])
    expect(JSON.parse(text)).toMatchObject({ plans: [] })
    expect(ids(opened(text))).toEqual([])
  })

  it('comes back whatever the plans are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryPlan, { maxLength: 4 }), async (plans) => {
        const all = plans.map((plan) => ({ plan, updatedAt: savedAt, deletedAt: null }))
        const [text = ''] = await written(all)
        const { plans: back, backup } = opened(text)
        expect(back).toEqual(JSON.parse(JSON.stringify(all)))
        expect(backup.damagedCount).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  it('is read the same when another program has laid it out anew', async () => {
    const [text = ''] = await written(entries)
    const file: unknown = JSON.parse(text)
    for (const other of [JSON.stringify(file), JSON.stringify(file, null, 2), `\ufeff${text}`]) {
      expect(ids(opened(other))).toEqual(['a', 'b', 'c'])
    }
    const { plans, ...around } = file as { plans: unknown }
    expect(ids(opened(JSON.stringify({ plans, ...around })))).toEqual(['a', 'b', 'c'])
  })

  it('goes into a second file before one is larger than may be read', async () => {
    const [whole = ''] = await written(entries)
    const files = await written(entries, whole.length - 200)
    expect(files.map((text) => ids(opened(text)))).toEqual([['a', 'b'], ['c']])
    for (const text of files) expect(bytesOf(text).length).toBeLessThan(whole.length - 200)
  })

  it('does not take a plan that could not be read again', () => {
    const writer = new BackupWriter(savedAt)
    const note = 'x'.repeat(caps.bytes)
    expect(writer.add({ ...entry('a'), plan: { ...fullPlan, name: note } })).toBe(false)
    expect(writer.add(entry('a'))).toBe(true)
  })
})

describe('a damaged backup', () => {
  it('gives every plan but the damaged one, which is named with its fault and its place', async () => {
    const [text = ''] = await written(entries)
    const bad = text.replace('"name":"Quán b","segment"', '"name":"Quán b","sagment"')
    const { backup, plans } = opened(bad)
    expect(plans.map(({ plan }) => plan.id)).toEqual(['a', 'c'])
    expect(backup).toMatchObject({
      damagedCount: 1,
      isCut: false,
      damaged: [{ name: 'Quán b', problem: { code: 'MISSING_FIELD', path: 'plans.1.plan.segment' } }],
    })
  })

  it.each([
    ['a quote is lost', (line: string) => line.replace('"Quán b"', '"Quán b')],
    ['a bracket is lost', (line: string) => line.replace('"attributes":{', '"attributes":')],
    ['a closing bracket is lost', (line: string) => line.replace('}', '')],
    ['its end is lost', (line: string) => `${line.slice(0, 500)},`],
    ['it holds another thing', () => '5,'],
    ['a backslash ends its line', (line: string) => `${line.slice(0, 300)}\\`],
    ['a prototype is meant', (line: string) => line.replace('"name":', '"__proto__":{},"name":')],
    ['a key stands twice', (line: string) => line.replace('"name":', '"id":"z","name":')],
  ])('keeps the others when %s', async (_, damage) => {
    const [text = ''] = await written(entries)
    const lines = text.split('\n')
    const bad = lines.map((line, index) => (index === 2 ? damage(line) : line)).join('\n')
    expect(bad).not.toBe(text)
    const { backup } = opened(bad)
    expect(ids(opened(bad))).toEqual(['a', 'c'])
    expect(backup).toMatchObject({ damagedCount: 1, isCut: false })
  })

  it('keeps the others when bytes are no text any more', async () => {
    const [text = ''] = await written(entries)
    const bytes = bytesOf(text)
    bytes[bytesOf(text.slice(0, text.indexOf('"id":"b"'))).length + 40] = 0xff
    const result = readBackup(bytes)
    expect(result.ok && 'plans' in result && ids(result)).toEqual(['a', 'c'])
  })

  it('names lines from the beginning of the file', async () => {
    const [text = ''] = await written(entries)
    const { backup } = opened(text.replace('"name":"Quán c"', '"name":?'))
    expect(backup.damaged[0]?.problem).toMatchObject({ code: 'NOT_JSON', values: { line: 4 } })
  })

  it('that is cut anywhere gives the plans in front of the cut', async () => {
    const [text = ''] = await written(entries)
    const head = text.indexOf('\n')
    const ends = [...text.matchAll(/\}(?=,?\n[{\]])/g)].map(({ index }) => index + 1)
    for (const cut of [head + 30, ...ends.flatMap((end) => [end - 200, end - 1, end, end + 1]), text.length - 3]) {
      const whole = ends.filter((end) => end <= cut).length
      const result = read(text.slice(0, cut))
      if (whole === 0) expect(result).toMatchObject({ ok: false, problem: { code: 'TRUNCATED' } })
      else expect(result.ok && [ids(result), result.backup.isCut]).toEqual([['a', 'b', 'c'].slice(0, whole), true])
    }
    expect(read(text.slice(0, 40))).toMatchObject({ ok: false, problem: { code: 'TRUNCATED' } })
  })

  it('never throws, whatever byte is another', async () => {
    const [text = ''] = await written(entries)
    const bytes = bytesOf(text)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const other = bytes.slice()
        other[at] = byte
        const result = readBackup(other)
        // A fault inside a plan costs that plan, and at most the one whose line it joined.
        if (result.ok && at > text.indexOf('\n') && at < bytes.length - 5) {
          expect(result.plans.length).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a backup is refused', () => {
  const around = (plans: string, rest = '') =>
    `{"format":"peak-and-par/backup","version":${documentVersion},"app":"x","savedAt":"${savedAt}","plans":${plans}${rest}}`

  it('by a version of its own that is newer', async () => {
    const [text = ''] = await written(entries)
    const newer = text.replace(`"version":${documentVersion}`, `"version":${documentVersion + 1}`)
    expect(read(newer)).toMatchObject({ ok: false, problem: { code: 'NEWER_VERSION', path: 'version' } })
  })

  it('when not one of its plans can be read', () => {
    expect(read(around('[{"plan":{},"deletedAt":null}]'))).toMatchObject({
      ok: false,
      problem: { code: 'MISSING_FIELD', path: 'plans.0.updatedAt' },
    })
  })

  it.each([
    [around('{}'), { code: 'WRONG_TYPE', path: 'plans' }],
    [around('[]', ',"more":1'), { code: 'UNKNOWN_FIELD', path: 'more' }],
    [around('[]').replace(savedAt, 'yesterday'), { code: 'BAD_DATE', path: 'savedAt' }],
    [around('[]').replace(',"plans":[]', ''), { code: 'MISSING_FIELD', path: 'plans' }],
    [around('[').replace('"app":"x"', '"app"'), { code: 'NOT_JSON' }],
  ])('for what stands around the plans: %s', (text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problem })
  })

  it('when it names more plans than any device holds', () => {
    const many = around(`[${'{},'.repeat(caps.backupPlans)}{}]`)
    expect(read(many)).toMatchObject({ ok: false, problem: { code: 'TOO_MANY', values: { max: caps.backupPlans } } })
  })

  it('never for another format', () => {
    for (const text of ['', '{}', '{"format":"peak-and-par/plan"}', '[{"format":"peak-and-par/backup"}]', '<svg>']) {
      expect(isBackup(bytesOf(text))).toBe(false)
    }
    const sly = blankPlan('p', '"format":"peak-and-par/backup"', savedAt)
    expect(isBackup(bytesOf(JSON.stringify({ format: 'peak-and-par/plan', plan: sly })))).toBe(false)
  })
})

describe('the name of a backup', () => {
  it('carries the day on the clock of the device', () => {
    const day = backupDay(new Date(2026, 10, 3, 23, 59).getTime())
    expect(day).toBe('2026-11-03')
    expect([backupFileName(day), backupFileName(day, 2)]).toEqual([
      'peak-and-par-2026-11-03.peakpar-backup.json',
      'peak-and-par-2026-11-03-2.peakpar-backup.json',
    ])
    expect(dayOfBackup(backupFileName(day, 12))).toBe(day)
    for (const other of [
      'peak-and-par.peakpar.json',
      'x-2026-11-03.peakpar-backup.json',
      'peak-and-par-2026-11-03.json',
    ])
      expect(dayOfBackup(other)).toBeNull()
  })
})

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T
}
