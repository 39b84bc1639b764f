/** One line of the table that `npm run bench` prints. */
export interface Row {
  readonly what: string
  /** Absent: only for orientation. */
  readonly goal?: string
  readonly reached: string
  /** Compared with what, and how many times as good (or, where it says so, as long). */
  readonly peer?: string
  /** Absent where there is no goal. */
  readonly met?: boolean
}

/** A number with at most as many decimals as it deserves. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export const milliseconds = (value: number) => `${short(value)} ms`
export const times = (value: number) => `${short(value)} x`
