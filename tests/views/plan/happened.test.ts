// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/log/entry'
import { setTarget } from '@/model/edits/attributes'
import { documentVersion } from '@/schema/version'
import { deviceId } from '@/storage/device'
import { happenedTo } from '@/views/plan/happened'
import { Device } from '../../log/device'
import { samplePlan } from '../../storage/support/tab'

const base = samplePlan()
const day = 24 * 3600 * 1000
const told = (entries: readonly LogEntry[], now: number) =>
  happenedTo({ version: documentVersion, base, heads: [], entries }, [], now)

describe('what happened to a plan', () => {
  it('says whose clock ran ahead', () => {
    const [mine, theirs] = [new Device(deviceId(), base, 365 * day), new Device('other', base, 300 * day)]
    mine.edit(setTarget('taste', 5))
    expect(told(mine.entries, 0).ahead).toEqual({ days: 365, isHere: true })
    theirs.edit(setTarget('taste', 4))
    expect(told(theirs.entries, 0).ahead).toEqual({ days: 300, isHere: false })
    // Whoever knows of it goes on behind it, with a clock that is right.
    const right = new Device(deviceId(), base, 0)
    right.receive(theirs.entries)
    right.edit(setTarget('taste', 3))
    expect(told(right.entries, 0).ahead).toEqual({ days: 300, isHere: false })
    expect(told(mine.entries, 365 * day).ahead).toBeNull()
  })

  it('tells a burst by its last word', () => {
    const mine = new Device('a', base)
    const first = mine.edit(setTarget('taste', 3), 'set_target')!
    mine.edit(setTarget('taste', 4), 'set_target', first.step)
    const [step, ...others] = told(mine.entries, 0).steps
    expect(others).toEqual([])
    expect(step?.change.patches.at(-1)?.value).toBe(4)
  })
})
