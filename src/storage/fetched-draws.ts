import type { Draw } from '@/judgement/plan-status'

let draw: Draw | null = null

/**
 * Fetches what draws the money of plans: the first screen does without it. Where it cannot be fetched, a card says that
 * the money is being checked, and is judged anew when it is seen with a network.
 */
export async function fetchDraws(): Promise<void> {
  if (draw !== null) return
  try {
    draw = (await import('@/judgement/draws')).drawnMoneyOf
  } catch {
    // Nothing is lost: see above.
  }
}

/** Draws the money of a plan where that has been fetched. */
export const drawIfFetched: Draw = (plan) => draw?.(plan)
