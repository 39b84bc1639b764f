import type { ReasonCode } from '@/judgement/terms'
import type { Money } from '@/model/money'

/** The figure to begin with when something speaks against the money. */
export const moneyFieldOf: Readonly<Record<ReasonCode, keyof Money>> = {
  NEG_UNIT_MARGIN: 'variableCost',
  LOSS_STEADY: 'volume',
  PAYBACK_TOO_LONG: 'horizon',
  P_PAYBACK_LOW: 'volume',
  CASH_SHORT: 'cash',
  CASH_UNTOLD: 'cash',
  P_CASH_LOW: 'cash',
  BREAKEVEN_OVER_CAPACITY: 'capacity',
  VOLUME_OVER_CAPACITY: 'capacity',
  BUDGET_EXCEEDED: 'budget',
  MONEY_UNKNOWN: 'volume',
  NOTHING_CHOSEN: 'volume',
  GUESS_OF_OTHER_PLAN: 'volume',
  MONEY_MISSING: 'orders',
  MONEY_REFUSED: 'orders',
}
