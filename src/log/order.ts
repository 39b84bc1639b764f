import { mostInOneMillisecond, type Clock, type LogEntry } from './entry'

/** A place in the order in which entries are folded. */
export type Place = Pick<LogEntry, 'clock' | 'id'>

/** Orders entries by clock, then by id, so that every device folds them alike. */
export function compareEntries(a: Place, b: Place): number {
  return a.clock[0] - b.clock[0] || a.clock[1] - b.clock[1] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/**
 * The clock of an entry that follows everything its author knows: the time of the device, or, where something is known
 * from a later time, right behind that. (Kulkarni and others, "Logical physical clocks", 2014.) Only the order of
 * one plan follows another device's clock; times that are shown are always the device's own.
 *
 * @param latest of what is known; null: nothing
 * @param now milliseconds by the device
 */
export function nextClock(latest: Clock | null, now: number): Clock {
  const time = Math.max(0, Math.floor(now))
  if (latest === null || time > latest[0]) return [time, 0]
  return latest[1] < mostInOneMillisecond ? [latest[0], latest[1] + 1] : [latest[0] + 1, 0]
}

/** Milliseconds by which another device's clock may be ahead before it is told of. */
const farAhead = 24 * 60 * 60 * 1000

/** A device's clock ran far ahead when it made an entry. */
export interface Ahead {
  /** Milliseconds. */
  readonly by: number
  readonly device: string
}

/**
 * How far the newest entry lies in the future, and by whose clock: whoever knew of one goes on behind it, however right
 * the own clock is.
 *
 * @returns null: not so far that it need be told
 */
export function aheadBy(entries: readonly Pick<LogEntry, 'clock' | 'id' | 'device'>[], now: number): Ahead | null {
  const latest = entries.reduce((most, { clock }) => Math.max(most, clock[0]), 0)
  if (latest - now <= farAhead) return null
  const [first] = entries.filter(({ clock }) => clock[0] === latest).sort(compareEntries)
  return first === undefined ? null : { by: latest - now, device: first.device }
}
