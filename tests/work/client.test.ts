import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOptimiser, type WorkerLike } from '@/work/client'
import type { Order, Reply } from '@/work/messages'
import { createRunner } from '@/work/runner'
import { solveFrontier } from '@/optimiser/solve'
import { makeInstance } from '../tradeoff/families'
import { problemOf } from '../tradeoff/instance'

/** Runs orders in this thread as a worker would, until it is told to die or to freeze. */
class FakeWorker {
  readonly orders: Order[] = []
  terminated = false
  private frozen = false
  private readonly listeners = new Map<string, ((event: Event) => void)[]>()
  private readonly take = createRunner({
    post: (reply) => {
      this.say(reply)
    },
    later: (work) => {
      setTimeout(() => {
        if (!this.terminated && !this.frozen) work()
      })
    },
    // A clock that runs away gives every slice a single step.
    now: () => (this.clock += 5),
  })
  private clock = 0

  postMessage(order: Order): void {
    const copy = structuredClone(order)
    this.orders.push(copy)
    setTimeout(() => {
      if (!this.terminated && !this.frozen) this.take(copy)
    })
  }

  addEventListener(type: string, listener: (event: Event) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener])
  }

  terminate(): void {
    this.terminated = true
  }

  die(): void {
    this.frozen = true
    this.emit('error', new Event('error'))
  }

  freeze(): void {
    this.frozen = true
  }

  private say(reply: Reply): void {
    this.emit('message', new MessageEvent('message', { data: structuredClone(reply) }))
  }

  private emit(type: string, event: Event): void {
    for (const listener of this.listeners.get(type) ?? []) listener(event)
  }
}

const workers: FakeWorker[] = []

function makeWorker(): WorkerLike {
  const worker = new FakeWorker()
  workers.push(worker)
  return worker as unknown as WorkerLike
}

const problem = problemOf(makeInstance('general', 'S', 1))
const large = problemOf(makeInstance('general', 'M', 1))
const answer = (() => {
  const { warm: _, ...frontier } = solveFrontier(problem)
  return frontier
})()

beforeEach(() => {
  vi.useFakeTimers()
  workers.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the client of the optimiser', () => {
  it('starts one worker at the first request and hands back what the solver finds', async () => {
    const optimiser = createOptimiser({ makeWorker })
    expect(workers).toHaveLength(0)
    const outcomes = Promise.all([
      optimiser.request('plan', 'frontier', { problem }),
      optimiser.request('other', 'diagnose', problem),
      optimiser.request('third', 'floorPrices', problem),
    ])
    await vi.runAllTimersAsync()
    const [frontier, diagnosis, prices] = await outcomes
    expect(frontier).toEqual({ status: 'done', result: answer })
    expect(diagnosis).toMatchObject({ status: 'done', result: { feasible: true } })
    expect(prices.status).toBe('done')
    expect(workers).toHaveLength(1)
  })

  it('tells what is known while it works', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const gaps: number[] = []
    const outcome = optimiser.request('plan', 'frontier', { problem: large }, ({ status, gap }) => {
      expect(status).toBe('bounded')
      gaps.push(gap)
    })
    await vi.runAllTimersAsync()
    expect(await outcome).toMatchObject({ status: 'done', result: { status: 'exact', gap: 0 } })
    expect(gaps.length).toBeGreaterThan(0)
  })

  it('lets a newer request on a channel take the place of an older one in the middle of its run', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const news = vi.fn()
    const first = optimiser.request('plan', 'frontier', { problem: large }, news)
    await vi.advanceTimersByTimeAsync(5)
    news.mockClear()
    const second = optimiser.request('plan', 'frontier', { problem })
    expect(await first).toEqual({ status: 'superseded' })
    await vi.runAllTimersAsync()
    expect(await second).toEqual({ status: 'done', result: answer })
    expect(news).not.toHaveBeenCalled()
    expect(workers).toHaveLength(1)
  })

  it('keeps channels apart', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const first = optimiser.request('a', 'frontier', { problem: large })
    const second = optimiser.request('b', 'frontier', { problem })
    await vi.runAllTimersAsync()
    expect(await first).toMatchObject({ status: 'done' })
    expect(await second).toEqual({ status: 'done', result: answer })
  })

  it('cancels what runs', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const outcome = optimiser.request('plan', 'frontier', { problem: large })
    await vi.advanceTimersByTimeAsync(3)
    optimiser.cancel('plan')
    expect(await outcome).toEqual({ status: 'superseded' })
    await vi.runAllTimersAsync()
    expect(workers[0]?.orders.at(-1)).toEqual({ type: 'cancel', channel: 'plan' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('runs everything again in a new worker when one dies in the middle of a run', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const first = optimiser.request('a', 'frontier', { problem: large })
    const second = optimiser.request('b', 'frontier', { problem })
    await vi.advanceTimersByTimeAsync(2)
    workers[0]?.die()
    expect(workers[0]?.terminated).toBe(true)
    await vi.runAllTimersAsync()
    expect(await first).toMatchObject({ status: 'done', result: { status: 'exact' } })
    expect(await second).toEqual({ status: 'done', result: answer })
    expect(workers).toHaveLength(2)
  })

  it('takes long silence for death', async () => {
    const optimiser = createOptimiser({ makeWorker, silence: 1000 })
    const outcome = optimiser.request('plan', 'frontier', { problem })
    workers[0]?.freeze()
    await vi.advanceTimersByTimeAsync(999)
    expect(workers).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(500)
    expect(workers).toHaveLength(2)
    expect(await outcome).toEqual({ status: 'done', result: answer })
  })

  it('gives a request up that kills every worker, and serves the next one', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const outcome = optimiser.request('plan', 'frontier', { problem: large })
    for (let death = 0; death < 3; death++) workers.at(-1)?.die()
    expect(await outcome).toEqual({ status: 'failed', reason: 'WORKER_DIED' })
    const next = optimiser.request('plan', 'frontier', { problem })
    await vi.runAllTimersAsync()
    expect(await next).toEqual({ status: 'done', result: answer })
  })

  it('works on the main thread when no worker can be made', async () => {
    vi.useRealTimers()
    const optimiser = createOptimiser({ makeWorker: () => null })
    const first = optimiser.request('plan', 'frontier', { problem: large })
    const second = optimiser.request('plan', 'frontier', { problem })
    expect(await first).toEqual({ status: 'superseded' })
    expect(await second).toEqual({ status: 'done', result: answer })
    optimiser.dispose()
  })

  it('hands on why a problem cannot be solved', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const circular = { ...problem, prerequisites: [[0, 1] as const, [1, 0] as const] }
    const outcome = optimiser.request('plan', 'frontier', { problem: circular })
    await vi.runAllTimersAsync()
    expect(await outcome).toEqual({ status: 'failed', reason: 'CIRCULAR_PREREQUISITE' })
  })

  it('ends everything when it is disposed of', async () => {
    const optimiser = createOptimiser({ makeWorker })
    const outcome = optimiser.request('plan', 'frontier', { problem: large })
    optimiser.dispose()
    expect(await outcome).toEqual({ status: 'superseded' })
    expect(workers[0]?.terminated).toBe(true)
  })
})
