/**
 * Most that a foreign file may be before it is refused. `structureLimits` bound what may stand in it. None of them is a
 * time: how long the same file takes says only how busy the device is.
 */
export const caps = {
  bytes: 10 * 1024 * 1024,
  /** Values in the history of a plan file; those of the plan itself have a limit of their own. */
  historyValues: 2_000_000,
  /** Of a backup; each plan in it is held to the limits of a plan file. */
  backupBytes: 200 * 1024 * 1024,
  backupPlans: 50_000,
} as const
