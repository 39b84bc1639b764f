import { jobs, type ChannelMemory, type Job } from './jobs'
import type { Order, Reply } from './messages'

/** What the surroundings of a runner do for it. */
export interface Surroundings {
  readonly post: (reply: Reply) => void
  /** Calls back once whatever waits, such as a newer order, has had its turn. */
  readonly later: (work: () => void) => void
  /** Milliseconds. */
  readonly now: () => number
}

interface Running {
  readonly id: number
  readonly steps: Generator<unknown, unknown>
}

/** Milliseconds of work between two looks at what has come in. */
const slice = 8
/** Milliseconds after which a working runner says that it is alive. */
const pulse = 1000

/** Runs jobs in slices, the newest per channel, channels taking turns. @returns where orders go */
export function createRunner({ post, later, now }: Surroundings): (order: Order) => void {
  const running = new Map<string, Running>()
  const memories = new Map<string, ChannelMemory>()
  let scheduled = false
  let told = now()

  const tell = (reply: Reply): void => {
    told = now()
    post(reply)
  }

  const step = (channel: string, { id, steps }: Running): void => {
    try {
      const next = steps.next()
      if (next.done === true) {
        running.delete(channel)
        tell({ type: 'done', id, result: next.value })
      } else if (next.value !== undefined) tell({ type: 'news', id, news: next.value })
    } catch (error) {
      running.delete(channel)
      tell({ type: 'failed', id, reason: error instanceof Error ? error.message : String(error) })
    }
  }

  const work = (): void => {
    scheduled = false
    const until = now() + slice
    while (running.size > 0 && now() < until) for (const [channel, each] of [...running]) step(channel, each)
    if (running.size > 0 && now() - told > pulse) tell({ type: 'alive' })
    schedule()
  }

  const schedule = (): void => {
    if (scheduled || running.size === 0) return
    scheduled = true
    later(work)
  }

  return (order) => {
    if (order.type === 'cancel') {
      running.delete(order.channel)
      return
    }
    const memory = memories.get(order.channel) ?? {}
    memories.set(order.channel, memory)
    // The kind and its input come from the same typed request.
    const job = jobs[order.kind] as Job<unknown, unknown, unknown>
    running.set(order.channel, { id: order.id, steps: job(order.input, memory) })
    schedule()
  }
}
