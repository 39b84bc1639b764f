import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fold, type Folded } from '@/log/fold'
import { compareEntries } from '@/log/order'
import type { Plan } from '@/model/plan'
import { readPlan } from '@/schema/plan-schema'
import { anyEdit } from '../fixtures/any-edit'
import { seededPick } from '../fixtures/seeded-pick'
import { fullPlan } from '../fixtures/full-plan'
import { Device } from './device'
import { unaccounted } from './unaccounted'

/** How many histories are played; the nightly form of the faults plays 20,000. */
const rounds = Number(process.env['DEVICE_HISTORIES'] ?? 300)

// Histories of several authors are long, and the machine may be busy.
vi.setConfig({ testTimeout: Math.max(600_000, rounds * 500) })

interface Deed {
  readonly author: number
  readonly deed: number
  readonly seed: number
  readonly wait: number
  readonly from: number
}

/** What one author does: mostly edits, some undos and redos, and hearing of others. */
const deeds = fc.array(
  fc.record({ author: fc.nat(4), deed: fc.nat(11), seed: fc.nat(), wait: fc.nat(3), from: fc.nat(4) }),
  { minLength: 4, maxLength: 40 },
)

function played(base: Plan, authors: number, steps: readonly Deed[]) {
  const devices = Array.from({ length: authors }, (_, index) => new Device('abcde'.charAt(index), base))
  for (const { author, deed, seed, wait, from } of steps) {
    const device = devices[author % authors]!
    device.now += wait
    if (deed === 0) device.undo()
    else if (deed === 1) device.redo()
    else if (deed === 2) device.receive(devices[from % authors]!.entries)
    else device.edit(anyEdit(device.plan, seededPick(seed)))
  }
  const all = new Map(devices.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])))
  return { devices, entries: [...all.values()].sort(compareEntries) }
}

describe('several authors on one plan, each edit there is, with undo and redo', () => {
  it('come to one plan in any order of arrival, and every change is in it or told', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 3, max: 5 }), fc.nat(), (steps, authors, order) => {
        const base = fullPlan
        const { devices, entries } = played(base, authors, steps)
        const folded = fold(base, entries, { wantsLosses: true })
        expect(readPlan(folded.plan).ok).toBe(true)
        // Each hears the rest in an order of its own, some of it twice.
        devices.forEach((device, index) => {
          const pick = seededPick(order + index)
          const shuffled = [...entries, ...entries.slice(0, 5)].map((entry) => ({ entry, at: pick(1e9) }))
          shuffled.sort((a, b) => a.at - b.at)
          for (let start = 0; start < shuffled.length; start += 7) {
            device.receive(shuffled.slice(start, start + 7).map(({ entry }) => entry))
          }
          expect(device.plan).toEqual(folded.plan)
          expect(device.reloaded().plan).toEqual(folded.plan)
        })
        expect(unaccounted(entries, folded)).toEqual([])
        // What comes from outside is looked at entry by entry, and comes to the same.
        const checked = fold(base, entries, { wantsLosses: true, isUntrusted: true })
        expect(checked.isBroken).toBe(false)
        expect(checked.plan).toEqual(folded.plan)
        const told = ({ losses }: Folded) =>
          losses.map(({ entry, place, why }) => [entry.id, place.join('.'), why].join(' ')).sort()
        expect(told(checked)).toEqual(told(folded))
      }),
      { numRuns: rounds, ...(rounds > 300 ? {} : { seed: 12 }) },
    )
  })

  it('sees what it did, as it saw it, when nobody else was there', () => {
    fc.assert(
      fc.property(deeds, (steps) => {
        const base = fullPlan
        const device = new Device('a', base)
        const seen: Plan[] = []
        for (const { deed, seed } of steps) {
          const entry =
            deed === 0
              ? device.undo()
              : deed === 1
                ? device.redo()
                : device.edit(anyEdit(device.plan, seededPick(seed)))
          if (entry !== null) seen.push(device.plan)
        }
        const folded = fold(base, device.entries, { wantsLosses: true })
        expect(folded.losses).toEqual([])
        expect(folded.plan).toEqual(seen.at(-1) ?? base)
      }),
      { numRuns: Math.min(rounds, 300), seed: 3 },
    )
  })
})
