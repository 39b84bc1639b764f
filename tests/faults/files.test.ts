import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { BackupWriter, isBackup, type BackupPlan } from '@/formats/backup-file'
import { readLines } from '@/formats/initiative-table'
import { columnKinds, effectColumn, readTable, type AmountUnit, type ColumnKind } from '@/formats/pasted-table'
import { writePlan, writePlanCompact } from '@/formats/plan-file'
import { putPlanIntoPng } from '@/formats/png-plan'
import { readBackup } from '@/formats/read-backup'
import { readBytes } from '@/formats/read-bytes'
import type { FileResult } from '@/formats/result'
import { fileProblemText } from '@/i18n/file-problem-text'
import { lastOf } from '@/lib/last-of'
import { mergeSteps } from '@/log/merge'
import { foldLog, type WholeLog } from '@/log/whole-log'
import { blankInitiative } from '@/model/blank'
import { preview } from '@/model/edits/edit'
import { addInitiatives } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { limits } from '@/schema/limits'
import { readPlan } from '@/schema/plan-schema'
import { documentVersion } from '@/schema/version'
import { anyEdit, type Pick } from '../fixtures/any-edit'
import { fullPlan, planFileV1, planFileV2, planFileV3 } from '../fixtures/full-plan'
import { seededPick } from '../fixtures/seeded-pick'
import { tinyPng } from '../fixtures/tiny-png'
import { Device } from '../log/device'
import { freshDatabase, openTab, type Tab } from '../storage/support/tab'
import { damagedBytes, damagedJson, damagedTable } from './support/damaged'
import { rounds } from './support/rounds'
import { Watchdog } from './support/watchdog'

/** Files of each kind: together 3,000, and 100,000. */
const files = rounds(600, 20_000)

vi.setConfig({ testTimeout: 60_000 + files * 500 })

const savedAt = '2026-11-30T08:00:00.000Z'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const oneOf = <T>(pick: Pick, things: readonly T[]): T => things[pick(things.length)]!

/** Plans of many kinds: the full one after some edits. */
const plans: readonly Plan[] = Array.from({ length: 12 }, (_, index) => {
  const pick = seededPick(index)
  let plan = fullPlan
  for (let count = 0; count < index * 3; count += 1) {
    const next = preview(plan, anyEdit(plan, pick))
    if (readPlan(next).ok) plan = next
  }
  return plan
})

/** Texts of plan files as any version of the app has written them. A new field of them belongs in here. */
const planTexts: readonly string[] = [
  planFileV1,
  planFileV2,
  planFileV3,
  ...plans.map((plan) => writePlan(plan, savedAt)),
  ...[1, 2, 3].map(withHistory),
]

function withHistory(seed: number): string {
  const log = historyOf(seed)
  return writePlan(foldLog(log).plan, savedAt, log)
}

/** The history of two devices that have met, undo and redo included. */
function historyOf(seed: number): WholeLog {
  const pick = seededPick(seed)
  const one = new Device('one', fullPlan)
  const two = new Device('two', fullPlan)
  for (let count = 0; count < seed * 8; count += 1) {
    const device = pick(2) === 0 ? one : two
    const turn = pick(6)
    if (turn === 0) device.undo()
    else if (turn === 1) device.redo()
    else device.edit(anyEdit(device.plan, pick))
    if (pick(5) === 0) {
      one.receive(two.entries)
      two.receive(one.entries)
    }
  }
  one.receive(two.entries)
  return { version: documentVersion, base: fullPlan, heads: [], entries: one.entries }
}

const goodLogs: readonly WholeLog[] = [1, 2, 3].map(historyOf)

async function backupTexts(): Promise<readonly string[]> {
  const entry = (plan: Plan, index: number): BackupPlan => ({
    plan: { ...plan, id: `p${String(index)}` },
    updatedAt: savedAt,
    deletedAt: index % 3 === 0 ? savedAt : null,
  })
  return Promise.all(
    [0, 1, 2, 5].flatMap((count) => {
      const writer = new BackupWriter(savedAt)
      plans.slice(-count).forEach((plan, index) => writer.add(entry(plan, index)))
      return writer.finish().map((file) => file.text())
    }),
  )
}

const compact = (text: string) => JSON.stringify(JSON.parse(text)).replace(/[<>&]/g, ' ')
const svgOf = (inner: string) =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg"><metadata id="peak-and-par-plan">${inner}</metadata></svg>`)

/** What the worker that reads files does with them. */
function read(bytes: Uint8Array): FileResult {
  return isBackup(bytes) ? readBackup(bytes) : readBytes(bytes)
}

/** Every plan that a result would let into the library. */
function plansOf(result: FileResult): readonly Plan[] {
  if (!result.ok) return []
  return 'backup' in result ? result.plans.map(({ plan }) => plan) : [result.plan]
}

type MakeFile = (pick: Pick) => Uint8Array

/** Half of them say something else, half are damaged as bytes. */
const damaged = (text: string, pick: Pick, wrap: (text: string) => Uint8Array): Uint8Array =>
  pick(2) === 0 ? wrap(damagedJson(text, pick)) : damagedBytes(wrap(text), pick)

const pictureOf = (pick: Pick) =>
  pick(2) === 0 ? (text: string) => svgOf(text.replace(/[<>&]/g, ' ')) : (text: string) => putPlanIntoPng(tinyPng, text)

async function filesOf(): Promise<Readonly<Record<string, MakeFile>>> {
  const backups = await backupTexts()
  return {
    'plan file': (pick) => damaged(oneOf(pick, planTexts), pick, bytesOf),
    picture: (pick) => {
      const text = pick(4) === 0 ? compact(oneOf(pick, planTexts)) : writePlanCompact(oneOf(pick, plans), savedAt)
      return damaged(text, pick, pictureOf(pick))
    },
    backup: (pick) => damaged(oneOf(pick, backups), pick, bytesOf),
    'pasted text': (pick) => bytesOf(damagedTable(oneOf(pick, [...tables, ...planTexts, ...backups]), pick)),
  }
}

/** A word of the app for whatever it is asked to say. */
const words = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
  `${key} ${Object.values(values).join(' ')}`

/** A history that was let in can be undone step by step, and merged with others or refused; each gives a valid plan. */
function mustMeet(log: WholeLog, where: string): void {
  for (const other of goodLogs) {
    const merging = lastOf(mergeSteps(log, other))
    if (merging.ok) expect(readPlan(merging.merged.plan).ok, where).toBe(true)
  }
  const device = new Device('me', log.base)
  device.receive(log.entries)
  for (const { id, step } of log.entries) if (id === step) expect(readPlan(turned(device, step)).ok, where).toBe(true)
}

/** The plan of a device once a step has been taken back there too. */
function turned(device: Device, step: string): Plan {
  device.takeBack(step)
  return device.plan
}

/** As JSON writes it: a zero that a file calls negative is one. */
const withoutMinusZero = (plan: Plan) => JSON.parse(JSON.stringify(plan)) as Plan

function mustBeSound(result: FileResult, where: string): void {
  // It is posted from a worker.
  expect(structuredClone(result), where).toEqual(result)
  if (!result.ok) {
    const said = fileProblemText(result.problem, words, 'vi')
    expect(said, where).not.toMatch(/undefined|\[object|NaN/)
    return
  }
  if ('log' in result && result.log !== null) mustMeet(result.log, where)
  for (const plan of plansOf(result)) {
    const again = readBytes(bytesOf(writePlan(plan, savedAt)))
    expect(again.ok && again.plan, where).toEqual(withoutMinusZero(plan))
  }
}

/** Whatever is let in lands whole, or not at all. */
async function mustLand(result: FileResult, tab: Tab, where: string): Promise<void> {
  if (!result.ok) return
  const held = plansOf(result)
  const ids = [...new Set(held.map(({ id }) => id))]
  try {
    if ('backup' in result) await tab.shelf.restoreBackup(result.plans, [])
    else await tab.shelf.create([result.log ?? result.plan])
    for (const plan of held) expect((await tab.shelf.open(plan.id)).plan, where).toEqual(withoutMinusZero(plan))
  } catch (error) {
    // A backup in which two plans have one id is refused: then nothing of it may have landed.
    expect(ids.length, `${where}: ${String(error)}`).toBeLessThan(held.length)
    expect((await tab.shelf.headers()).headers, where).toEqual([])
  }
  await tab.shelf.purge(ids)
}

const tables = [
  'Bếp trung tâm\t60tr\t4 tr\t-2,5k\t2\tLan\nMón canh\t–\t6tr\t\t\t',
  'Hạng mục\tNgười phụ trách\tHằng tháng\tĐầu tư ban đầu\r\nBếp\tLan\t4.000.000 ₫\t60.000.000 ₫\r\n',
  'Name,Owner,Monthly cost,One-off cost\nKitchen,Lan,"4,000,000","60,000,000"',
  '| Việc | Một lần (triệu) |\n|---|---|\n| Xe | 18,5 |\n| Tổng cộng | 18,5 |',
  'Xe; 1,5tr; 200k\nMáy; 2tr; 500k',
  'Việc\tMột lần\tVị ngon\tGiờ giao (phút)\nBếp\t60tr\t0,5\t\nCa giao\t8tr\t-0,1\t6/12 phút/17',
]

describe('damaged files of each kind are read or refused, and what is let in is whole', async () => {
  for (const [kind, make] of Object.entries(await filesOf())) {
    it(kind, async () => {
      const dog = new Watchdog(kind)
      const tab = await openTab(freshDatabase())
      let letIn = 0
      for (let file = 0; file < files; file += 1) {
        dog.turn(file)
        const where = `${kind} ${String(file)}`
        const bytes = make(seededPick(file))
        let result: FileResult
        try {
          result = read(bytes)
        } catch (error) {
          throw new Error(`${where} is thrown at`, { cause: error })
        }
        mustBeSound(result, where)
        expect(Object.keys(Object.prototype), where).toEqual([])
        if (!result.ok) continue
        letIn += 1
        if (letIn % 5 === 0) await mustLand(result, tab, where)
      }
      tab.close()
      await dog.leave()
      process.stdout.write(`${kind}: ${String(files)} files, ${String(letIn)} let in\n`)
      expect(letIn).toBeLessThan(files)
    })
  }

  it('pasted table', async () => {
    const dog = new Watchdog('pasted table')
    const attributes = Object.values(fullPlan.attributes).map(({ id, scale }) => ({
      id,
      scale,
      name: id,
      unit: 'phút',
    }))
    const kinds: readonly ColumnKind[] = [...columnKinds, ...attributes.map(({ id }) => effectColumn(id))]
    const units: readonly AmountUnit[] = ['dong', 'thousand', 'million']
    const free = limits.initiatives - Object.keys(fullPlan.initiatives).length
    let letIn = 0
    for (let file = 0; file < files; file += 1) {
      dog.turn(file)
      const where = `pasted table ${String(file)}`
      const pick = seededPick(file)
      const named = oneOf(pick, tables).replace('Vị ngon', oneOf(pick, attributes).name)
      const table = readTable(damagedTable(named, pick), attributes)
      // As guessed, or as somebody has set the columns who was in a hurry.
      const isGuessed = pick(3) > 0
      const columns = isGuessed ? table.columns : table.columns.map(() => oneOf(pick, kinds))
      const scaled = isGuessed ? table.units : table.units.map(() => oneOf(pick, units))
      const lines = readLines(table, columns, attributes, scaled, oneOf(pick, ['vi', 'en']), free)
      for (const { initiative, problems } of lines) expect(initiative === null, where).toBe(problems.length > 0)
      const good = lines.flatMap(({ initiative }) => initiative ?? [])
      letIn += good.length
      const added = good.map((fields, index) => ({ ...blankInitiative(`n${String(index)}`, fields.name), ...fields }))
      const reading = readPlan(preview(fullPlan, addInitiatives(added)))
      expect(reading.ok ? [] : reading.problems, where).toEqual([])
    }
    await dog.leave()
    process.stdout.write(`pasted table: ${String(files)} tables, ${String(letIn)} lines let in\n`)
    expect(letIn).toBeGreaterThan(0)
  })
})
