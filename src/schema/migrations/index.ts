import { initiativesAndMoney } from './1-to-2-initiatives-and-money'
import { guessOfAPlan } from './2-to-3-guess-of-a-plan'
import type { Migration } from './migration'

/** Every step from version 1 to `documentVersion`, one per file `N-to-M-<what>.ts`, in order. */
export const migrations: readonly Migration[] = [initiativesAndMoney, guessOfAPlan]
