/** "11:45", "11h45", "11 giờ 45 phút", "12h", "11.45", "1:30 pm". */
const separated = /^(\d{1,2}) ?(?:[:.,]|h|g|giờ|gio) ?(?:(\d{1,2}) ?(?:phút|phut|p)?)? ?(am|pm|sa|ch)?$/
/** "11", "945", "1145", "1 pm". */
const together = /^(\d{1,2})(\d{2})? ?(am|pm|sa|ch)?$/

/**
 * Reads a time of day from cleaned text (see `cleanInput`).
 *
 * @returns minutes after midnight, 0..1440 (24:00 is the end of the day); null when it is no time
 */
export function parseClock(text: string): number | null {
  const parts = separated.exec(text) ?? together.exec(text)
  if (parts === null) return null
  const [, hourText = '', minuteText = '0', half] = parts
  const hour = hourOf(Number(hourText), half)
  const minute = Number(minuteText)
  if (hour === null || minute > 59) return null
  const minutes = hour * 60 + minute
  return minutes > 1440 ? null : minutes
}

/** The hour of the day; null for "13 pm" and the like. */
function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  const afternoon = half === 'pm' || half === 'ch'
  return (hour % 12) + (afternoon ? 12 : 0)
}
