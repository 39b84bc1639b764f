import { describe, expect, it } from 'vitest'
import { readPlanText, writePlan } from '@/formats/plan-file'
import type { LogEntry } from '@/log/entry'
import { blankAttribute } from '@/model/blank'
import { setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { documentVersion } from '@/schema/version'
import { Device } from '../log/device'
import { entryOf } from '../log/entry-of'
import { samplePlan } from '../storage/support/tab'

const base = samplePlan()
const savedAt = '2026-11-30T00:00:00.000Z'

/** What becomes of a file that holds a plan and these entries. */
function read(plan: typeof base, entries: readonly LogEntry[], heads: readonly string[] = []) {
  const result = readPlanText(writePlan(plan, savedAt, { version: documentVersion, base, heads, entries }))
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return { log: result.log, isUnusable: result.isHistoryUnusable }
}

describe('the history in a plan file', () => {
  it('comes back as it was written, undo and all', () => {
    const device = new Device('a', base)
    device.edit(setTarget('taste', 5))
    device.edit(setPlan({ name: 'Phở' }))
    device.undo()
    expect(read(device.plan, device.entries)).toEqual({
      log: { version: documentVersion, base, heads: [], entries: device.entries },
      isUnusable: false,
    })
  })

  const change = (fields: Partial<LogEntry>) => [entryOf('x', { patches: [], ...fields })]
  it.each<[string, readonly LogEntry[]]>([
    ['with a value that cannot be', change({ patches: [{ op: 'replace', path: ['kappa'], value: 'much' }] })],
    [
      'said to be of an older app',
      change({ author: '', patches: [{ op: 'replace', path: ['kappa'], value: 'much' }] }),
    ],
    ['that makes a list of the attributes', change({ patches: [{ op: 'replace', path: ['attributes'], value: 5 }] })],
    [
      'that puts a thing under another name than its own',
      change({
        patches: [
          { op: 'add', path: ['attributes', 'z'], value: { ...blankAttribute('q', 'Q'), rivals: { nothing: 3 } } },
        ],
      }),
    ],
    [
      'by more authors at once than any team has',
      Array.from({ length: 400 }, (_, index) =>
        entryOf(`x${String(index)}`, { patches: [], author: `a${String(index)}` }),
      ),
    ],
    ['from the end of time', change({ clock: [Number.MAX_SAFE_INTEGER, 0] })],
    ['with a counter at its end', change({ clock: [0, Number.MAX_SAFE_INTEGER] })],
    ['that follows itself', change({ after: ['x'] })],
    ['that turns a step and is no undo', change({ undoes: 'x' })],
    ['that is an undo of nothing', change({ kind: 'undo' })],
    ['with a space in its name', [entryOf('x y', { patches: [] })]],
    ['that stands twice', [entryOf('x', { patches: [] }), entryOf('x', { patches: [] })]],
    ['of another document version', change({ version: documentVersion + 1 })],
  ])('is left out when it has an entry %s', (_name, entries) => {
    expect(read(base, entries)).toEqual({ log: null, isUnusable: true })
  })

  it('is left out when it does not come to the plan', () => {
    const device = new Device('a', base)
    device.edit(setTarget('taste', 5))
    expect(read(base, device.entries)).toEqual({ log: null, isUnusable: true })
  })
})
