/** Most that a foreign file may be and do before it is refused. */
export const caps = {
  bytes: 10 * 1024 * 1024,
  milliseconds: 5_000,
} as const
