import type { StorageErrorCode } from '@/storage/errors'
import type { StorageState } from '@/storage/connection'

/** What is known of the storage when a plan cannot be opened. */
export interface StorageFound {
  readonly state: StorageState
  readonly isUnopened: boolean
  /** Plans were here that are here no more. */
  readonly isWiped: boolean
}

/** Why a plan cannot be shown. unopened: what is stored could not be opened this time; wiped: the browser has lost plans. */
export type OpeningProblem = StorageErrorCode | 'unopened' | 'wiped'

/** A plan that is missing where nothing could be looked at, or where plans were lost, must not be called unknown. */
export function openingProblem(code: StorageErrorCode, { state, isUnopened, isWiped }: StorageFound): OpeningProblem {
  if (code === 'failed') return 'unopened'
  if (code !== 'missing') return code
  if (state === 'memory') return isUnopened ? 'unopened' : 'refused'
  return isWiped ? 'wiped' : 'missing'
}
