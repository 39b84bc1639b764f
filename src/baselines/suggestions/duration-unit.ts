import type { Text } from '@/model/text'

const MINUTE = 1
const HOUR = 60
const DAY = 24 * HOUR

const units: Readonly<Record<string, number>> = {
  phút: MINUTE,
  min: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  giờ: HOUR,
  h: HOUR,
  hour: HOUR,
  hours: HOUR,
  ngày: DAY,
  day: DAY,
  days: DAY,
}

/** How many minutes one of a unit of time is; null where it is none. */
export function minutesOfUnit(unit: Text): number | null {
  for (const text of typeof unit === 'string' ? [unit] : [unit.vi, unit.en]) {
    const word = text.normalize('NFC').trim().toLowerCase()
    if (Object.hasOwn(units, word)) return units[word] ?? null
  }
  return null
}
