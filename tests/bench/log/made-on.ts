import type { LogEntry } from '@/log/entry'
import { nextClock } from '@/log/order'
import type { WholeLog } from '@/log/whole-log'
import { setOwn, setRole, setTarget } from '@/model/edits/attributes'
import { applyEdit } from '@/model/edits/edit'
import { setInitiative, takeInitiative } from '@/model/edits/initiatives'
import type { Plan } from '@/model/plan'
import { documentVersion } from '@/schema/version'
import { seededPick } from '../../fixtures/seeded-pick'

/** The log of one device that made so many edits on a plan: ratings, stars, things to do, money; a third in bursts. */
export function madeOn(base: Plan, device: string, edits: number): WholeLog {
  const pick = seededPick(device.length + edits)
  const attributes = Object.keys(base.attributes)
  const initiatives = Object.keys(base.initiatives)
  const entries: LogEntry[] = []
  let plan = base
  let now = 1_700_000_000_000
  while (entries.length < edits) {
    const id = attributes[pick(attributes.length)] ?? ''
    const thing = initiatives[pick(initiatives.length)] ?? ''
    const value = (plan.attributes[id]?.own.value ?? 5) * (0.9 + pick(200) / 1000)
    const edit = [
      setTarget(id, value),
      setTarget(id, value),
      setOwn(id, { value }),
      setRole(id, pick(2) === 0 ? 'differentiator' : 'parity'),
      takeInitiative(thing, pick(2) === 0),
      setInitiative(thing, { oneOff: pick(90) * 1_000_000 }),
    ][pick(6)]
    const done = edit && applyEdit(plan, edit)
    if (done === undefined || done.patches.length === 0) continue
    plan = done.plan
    now += pick(60_000)
    const last = entries.at(-1)
    const made = `${device}${String(entries.length + 1).padStart(20, '0')}`
    entries.push({
      id: made,
      author: device,
      device,
      seq: entries.length + 1,
      clock: nextClock(last?.clock ?? null, now),
      after: last === undefined ? [] : [last.id],
      step: made,
      kind: 'edit',
      undoes: null,
      label: 'set_target',
      mergeKey: null,
      patches: done.patches.map(({ op, path, value: put }) => ({ op, path: [...path], value: put as unknown })),
      at: new Date(now).toISOString(),
      version: documentVersion,
    })
  }
  return { version: documentVersion, base, heads: [], entries }
}
