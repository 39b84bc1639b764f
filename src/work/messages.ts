import type { JobKind } from './jobs'

/** To the worker. A new run on a channel puts an end to the one before. */
export type Order =
  | {
      readonly type: 'run'
      readonly id: number
      readonly channel: string
      readonly kind: JobKind
      readonly input: unknown
    }
  | { readonly type: 'cancel'; readonly channel: string }

/** From the worker; `alive` now and then while it works, so that silence means that it died. */
export type Reply =
  | { readonly type: 'news'; readonly id: number; readonly news: unknown }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string }
  | { readonly type: 'alive' }
