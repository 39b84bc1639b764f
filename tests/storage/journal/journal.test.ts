import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/log/entry'
import { JournalBook } from '@/storage/journal/book'
import { JournalFiles } from '@/storage/journal/files'
import { lineOf, readLines, recordOf, type JournalRecord } from '@/storage/journal/lines'
import { documentVersion } from '@/schema/version'
import { entryOf } from '../../log/entry-of'
import { samplePlan } from '../support/tab'
import { Crash, MemoryFolder } from './memory-folder'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const at = (second: number) => new Date(Date.UTC(2026, 10, 30, 0, 0, second)).toISOString()

function editOf(id: string, second = 0): LogEntry {
  const clock: [number, number] = [second * 1000, 0]
  return entryOf(id, { clock, patches: [{ op: 'replace', path: ['name'], value: `tên ${id}` }], at: at(second) })
}
const edit = (id: string, planId = 'p1', second = 0): JournalRecord => ({
  kind: 'edit',
  planId,
  entry: editOf(id, second),
})
const copy = (revision: number, planId = 'p1', second = 0): JournalRecord => ({
  kind: 'plan',
  planId,
  revision,
  at: at(second),
  version: documentVersion,
  plan: samplePlan(planId, `bản ${String(revision)}`),
})
const text = (...records: JournalRecord[]) => records.map(lineOf).join('')
const entriesOf = (book: JournalBook, id = 'p1') => book.copy(id)?.entries.map((entry) => entry.id)

describe('a line of the journal', () => {
  it('is read back as it was written', () => {
    const records: JournalRecord[] = [
      copy(3),
      edit('a'),
      { kind: 'bin', planId: 'p1', at: at(1) },
      { kind: 'gone', planId: 'p2' },
      { kind: 'known', plans: { p1: { name: 'Quán cơm', head: 4 } } },
    ]
    const bytes = bytesOf(text(...records))
    const { lines, length } = readLines(bytes)
    expect(length).toBe(bytes.length)
    expect(lines.map((line) => recordOf(bytes, line))).toEqual(JSON.parse(JSON.stringify(records)))
  })

  it('is passed over when one byte of it is another, and the others still stand', () => {
    const whole = bytesOf(text(edit('a'), edit('b'), edit('c')))
    const second = whole.indexOf(10) + 1
    for (let index = second; index < whole.indexOf(10, second); index += 1) {
      const damaged = whole.slice()
      damaged[index] = (damaged[index] ?? 0) ^ 1
      const ids = readLines(damaged).lines.map(({ entryId }) => entryId)
      expect(ids, String(index)).toEqual(expect.arrayContaining(['a']))
      expect(ids).not.toContain('b')
    }
  })

  it('counts only when it is whole: a torn end is cut', () => {
    const whole = bytesOf(text(edit('a'), edit('b')))
    const first = whole.indexOf(10) + 1
    for (let length = first; length < whole.length; length += 1) {
      expect(readLines(whole.subarray(0, length))).toMatchObject({ lines: [{ entryId: 'a' }], length: first })
    }
  })
})

describe('the book of the journal', () => {
  it('gives a plan with the edits that follow its newest copy', () => {
    const book = new JournalBook([bytesOf(text(copy(0), edit('a'), edit('b'), copy(2), edit('c')))])
    expect(book.copy('p1')).toMatchObject({ revision: 2, plan: { name: 'bản 2' } })
    expect(entriesOf(book)).toEqual(['c'])
    expect(book.copy('p9')).toBeNull()
  })

  it('puts the edits of two tabs in the order of their times, each once', () => {
    const left = bytesOf(text(copy(5, 'p1', 60), edit('a', 'p1', 61), edit('c', 'p1', 63)))
    const right = bytesOf(text(copy(5, 'p1', 60), edit('b', 'p1', 62), edit('a', 'p1', 61)))
    expect(entriesOf(new JournalBook([left, right]))).toEqual(['a', 'b', 'c'])
  })

  it('knows what was removed for good, and what was kept anew since', () => {
    const book = new JournalBook([bytesOf(text(copy(0), copy(0, 'p2'), { kind: 'gone', planId: 'p1' }))])
    expect(book.notes().map(({ planId, isGone }) => [planId, isGone])).toEqual([
      ['p1', true],
      ['p2', false],
    ])
    const again = new JournalBook([bytesOf(text(copy(0), { kind: 'gone', planId: 'p1' }, copy(0)))])
    expect(again.notes()).toMatchObject([{ planId: 'p1', isGone: false }])
  })

  it('does not bring back a plan because the file of another tab, with an older copy, is read later', () => {
    const gone: JournalRecord = { kind: 'gone', planId: 'p1', at: at(20) }
    const notes = (...files: JournalRecord[][]) =>
      new JournalBook(files.map((records) => bytesOf(text(...records)))).notes()
    expect(notes([gone], [copy(3, 'p1', 10)])).toMatchObject([{ isGone: true }])
    expect(notes([copy(3, 'p1', 10)], [gone])).toMatchObject([{ isGone: true }])
    expect(notes([copy(0, 'p1', 30)], [gone])).toMatchObject([{ isGone: false }])
    const written = new JournalBook([bytesOf(text(gone)), bytesOf(text(copy(3, 'p1', 10)))]).compacted()
    expect(new JournalBook([new Uint8Array(written.flatMap((line) => [...line]))]).notes()).toMatchObject([
      { isGone: true, hasPlan: false },
    ])
  })

  it('believes the last word on the bin, whichever file it stands in', () => {
    const out: JournalRecord = { kind: 'bin', planId: 'p1', at: null, saidAt: at(20) }
    const into: JournalRecord = { kind: 'bin', planId: 'p1', at: at(10), saidAt: at(10) }
    const older: JournalRecord = { kind: 'bin', planId: 'p1', at: at(5) }
    for (const files of [
      [out, into, older],
      [older, into, out],
      [into, out],
    ]) {
      const book = new JournalBook(files.map((record) => bytesOf(text(record))))
      expect(book.notes()).toMatchObject([{ deletedAt: null }])
      const anew = new JournalBook([new Uint8Array(book.compacted().flatMap((line) => [...line]))])
      expect(anew.notes()).toMatchObject([{ deletedAt: null }])
    }
  })

  it('keeps, when it is written anew, what gives the same plans', () => {
    const before = new JournalBook([
      bytesOf(text(copy(0), edit('a'), copy(1), edit('b'), copy(0, 'p2'), { kind: 'gone', planId: 'p2' })),
    ])
    const bytes = new Uint8Array(before.compacted().flatMap((line) => [...line]))
    const after = new JournalBook([bytes])
    expect(after.copy('p1')).toEqual(before.copy('p1'))
    expect(after.notes().find(({ planId }) => planId === 'p2')).toMatchObject({ isGone: true, hasPlan: false })
  })
})

describe('a copy that says which entries it holds', () => {
  const holding = (revision: number, ...recent: string[]): JournalRecord => ({
    kind: 'plan',
    planId: 'p1',
    revision,
    at: at(revision),
    version: documentVersion,
    plan: samplePlan('p1', `bản ${String(revision)}`),
    heads: recent.slice(-1),
    recent: recent.map((id) => editOf(id, Number(id.slice(1)))),
  })
  const one = (id: string) => edit(id, 'p1', Number(id.slice(1)))

  it('is chosen by what it holds, not by its number, which begins anew when a plan is put back', () => {
    const book = new JournalBook([bytesOf(text(holding(9, 'e1', 'e2'), holding(3, 'e1', 'e2', 'e3'), one('e4')))])
    expect(book.copy('p1')).toMatchObject({ revision: 3, entries: [{ id: 'e4' }] })
  })

  it('loses nothing when the file of another tab stands behind it and the journal is written anew', () => {
    const before = new JournalBook([
      bytesOf(text(holding(2, 'e1', 'e2'), one('e3'), holding(1, 'e1'), one('e2'), one('e4'))),
    ])
    expect(entriesOf(before)).toEqual(['e3', 'e4'])
    const after = new JournalBook([new Uint8Array(before.compacted().flatMap((line) => [...line]))])
    expect(after.copy('p1')).toEqual(before.copy('p1'))
  })
})

describe('the files of the journal', () => {
  const opened = async (folder: MemoryFolder) => (await JournalFiles.open(folder)) as JournalFiles

  it('give each tab one of its own, and all tabs the whole', async () => {
    const folder = new MemoryFolder()
    const [left, right] = [await opened(folder), await opened(folder)]
    left.append(text(copy(0), edit('a', 'p1', 1)))
    right.append(text(edit('b', 'p1', 2)))
    expect(entriesOf(await left.book())).toEqual(['a', 'b'])
    expect(entriesOf(await right.book())).toEqual(['a', 'b'])
  })

  it('are none when every file is taken', async () => {
    const folder = new MemoryFolder(1)
    await opened(folder)
    expect(await JournalFiles.open(folder)).toBeNull()
  })

  it('lose nothing that was acknowledged, wherever a write is cut', async () => {
    for (let budget = 1; budget < 700; budget += 7) {
      const folder = new MemoryFolder()
      const files = await opened(folder)
      files.append(text(copy(0)))
      folder.budget = budget
      const acknowledged: string[] = []
      try {
        for (const id of ['a', 'b', 'c', 'd']) {
          files.append(text(edit(id)))
          acknowledged.push(id)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(Crash)
      }
      folder.kill()
      const again = await opened(folder)
      again.append(text(edit('z', 'p1', 9)))
      expect(entriesOf(await again.book()), String(budget)).toEqual([...acknowledged, 'z'])
    }
  })

  it('take over what a tab that is gone has left, wherever that is cut', async () => {
    for (const budget of [Infinity, 1, 40, 200, 400, 900]) {
      const folder = new MemoryFolder()
      const [left, right] = [await opened(folder), await opened(folder)]
      left.append(text(copy(0), edit('a', 'p1', 1)))
      right.append(text(edit('b', 'p1', 2)))
      folder.kill()
      const files = await opened(folder)
      folder.budget = budget
      await files.takeOver().catch((error: unknown) => expect(error).toBeInstanceOf(Crash))
      folder.kill()
      const later = await opened(folder)
      expect(entriesOf(await later.book()), String(budget)).toEqual(['a', 'b'])
      if (budget === Infinity) expect(folder.files.filter(({ length }) => length > 0)).toHaveLength(1)
    }
  })

  it('are written anew when they have grown, and lose nothing wherever that is cut', async () => {
    const long = 'x'.repeat(100_000)
    const big = (revision: number): JournalRecord =>
      ({ ...copy(revision), plan: { ...samplePlan('p1', long) } }) as JournalRecord
    for (const budget of [Infinity, 100_000, 205_000, 250_000, 300_000, 390_000]) {
      const folder = new MemoryFolder()
      const files = await opened(folder)
      for (let revision = 0; revision < 39; revision += 1) files.append(text(big(revision)))
      files.append(text(edit('a', 'p1', 1)))
      folder.budget = budget
      try {
        for (let revision = 40; revision < 44; revision += 1)
          files.append(text(big(revision), edit(`e${String(revision)}`, 'p1', 2)))
      } catch (error) {
        expect(error).toBeInstanceOf(Crash)
      }
      if (budget === Infinity) expect(folder.files[0]?.length).toBeLessThan(1_000_000)
      folder.kill()
      const found = (await (await opened(folder)).book()).copy('p1')
      expect(found?.revision, String(budget)).toBeGreaterThanOrEqual(38)
      if (budget === Infinity) expect(found).toMatchObject({ revision: 43, entries: [{ id: 'e43' }] })
    }
  })
})
