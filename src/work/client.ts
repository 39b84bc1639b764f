import type { InputOf, JobKind, NewsOf, ResultOf } from './jobs'
import type { Order, Reply } from './messages'

/** How a request ended. `superseded`: a newer one on its channel, or a cancel, took its place. */
export type Outcome<Result> =
  | { readonly status: 'done'; readonly result: Result }
  | { readonly status: 'superseded' }
  | { readonly status: 'failed'; readonly reason: string }

/** The part of a Worker that the client uses. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export interface Optimiser {
  /** Runs a job; it takes the place of what runs or waits on the same channel. Never rejects. */
  readonly request: <Kind extends JobKind>(
    channel: string,
    kind: Kind,
    input: InputOf<Kind>,
    onNews?: (news: NewsOf<Kind>) => void,
  ) => Promise<Outcome<ResultOf<Kind>>>
  /** Ends what runs on a channel. */
  readonly cancel: (channel: string) => void
  /** Ends everything and the worker. */
  readonly dispose: () => void
}

export interface ClientOptions {
  /** Null: no worker can be made, and the jobs run on the main thread in slices. */
  readonly makeWorker?: () => WorkerLike | null
  /** Milliseconds without a sign of life from a working worker after which it counts as dead. */
  readonly silence?: number
}

interface Pending {
  readonly order: Extract<Order, { type: 'run' }>
  readonly settle: (outcome: Outcome<unknown>) => void
  readonly onNews: (news: unknown) => void
  deaths: number
}

interface Line {
  readonly send: (order: Order) => void
  readonly close: () => void
}

/** How often a request may lose its worker before it counts as what kills it. */
const mostDeaths = 2

function startWorker(): WorkerLike | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

/** Starts no worker before the first request. A worker that dies is replaced and its requests run again. */
export function createOptimiser({ makeWorker = startWorker, silence = 15_000 }: ClientOptions = {}): Optimiser {
  const pending = new Map<string, Pending>()
  let line: Line | null = null
  let lastId = 0
  let watch: ReturnType<typeof setTimeout> | undefined

  const listen = (): void => {
    clearTimeout(watch)
    watch = undefined
    if (pending.size > 0 && line !== null) watch = setTimeout(revive, silence)
  }

  const finish = (channel: string, outcome: Outcome<unknown>): void => {
    const request = pending.get(channel)
    pending.delete(channel)
    request?.settle(outcome)
    listen()
  }

  const hear = (reply: Reply): void => {
    if (reply.type !== 'alive') {
      const found = [...pending].find(([, { order }]) => order.id === reply.id)
      if (found !== undefined) {
        const [channel, { onNews }] = found
        if (reply.type === 'news') onNews(reply.news)
        else if (reply.type === 'done') finish(channel, { status: 'done', result: reply.result })
        else finish(channel, { status: 'failed', reason: reply.reason })
      }
    }
    listen()
  }

  const connect = (): Line => {
    const worker = makeWorker()
    return worker === null ? onMainThread(hear) : toWorker(worker, hear, revive)
  }

  const revive = (): void => {
    line?.close()
    line = null
    for (const [channel, request] of [...pending]) {
      request.deaths++
      if (request.deaths > mostDeaths) finish(channel, { status: 'failed', reason: 'WORKER_DIED' })
    }
    if (pending.size === 0) return
    const fresh = connect()
    line = fresh
    for (const { order } of pending.values()) fresh.send(order)
    listen()
  }

  return {
    request: <Kind extends JobKind>(
      channel: string,
      kind: Kind,
      input: InputOf<Kind>,
      onNews?: (news: NewsOf<Kind>) => void,
    ) =>
      new Promise<Outcome<ResultOf<Kind>>>((resolve) => {
        pending.get(channel)?.settle({ status: 'superseded' })
        const order: Order = { type: 'run', id: ++lastId, channel, kind, input }
        // What comes back under this id is of this kind.
        const settle = resolve as (outcome: Outcome<unknown>) => void
        pending.set(channel, { order, settle, onNews: (news) => onNews?.(news as NewsOf<Kind>), deaths: 0 })
        line ??= connect()
        try {
          line.send(order)
          listen()
        } catch (error) {
          finish(channel, { status: 'failed', reason: error instanceof Error ? error.message : String(error) })
        }
      }),
    cancel: (channel) => {
      if (!pending.has(channel)) return
      line?.send({ type: 'cancel', channel })
      finish(channel, { status: 'superseded' })
    },
    dispose: () => {
      for (const channel of [...pending.keys()]) finish(channel, { status: 'superseded' })
      clearTimeout(watch)
      line?.close()
      line = null
    },
  }
}

function toWorker(worker: WorkerLike, hear: (reply: Reply) => void, died: () => void): Line {
  let open = true
  const end = (): void => {
    if (open) died()
  }
  worker.addEventListener('message', (event: Event) => {
    if (open) hear((event as MessageEvent<Reply>).data)
  })
  worker.addEventListener('error', end)
  worker.addEventListener('messageerror', end)
  return {
    send: (order) => {
      worker.postMessage(order)
    },
    close: () => {
      open = false
      worker.terminate()
    },
  }
}

/** The same work on this thread: its code is fetched only when there is no worker. */
function onMainThread(hear: (reply: Reply) => void): Line {
  let open = true
  const runner = import('./runner').then(({ createRunner }) =>
    createRunner({
      post: (reply) => {
        if (open) hear(reply)
      },
      later: (work) => {
        setTimeout(() => {
          if (open) work()
        })
      },
      now: () => performance.now(),
    }),
  )
  return {
    send: (order) => {
      void runner.then((take) => {
        if (open) take(order)
      })
    },
    close: () => {
      open = false
    },
  }
}
