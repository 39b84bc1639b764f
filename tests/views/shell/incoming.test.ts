// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { blankPlan } from '@/model/blank'
import { writePlan } from '@/formats/plan-file'
import { readBytes } from '@/formats/read-bytes'
import type { ReaderNews } from '@/formats/reader-news'
import { arrivals } from '@/views/shell/arrivals'
import { offerFiles, offerText } from '@/views/shell/incoming'
import { dismissArrivals, readAgain } from '@/views/shell/reading'

const plan = blankPlan('p1', 'Quán A', '2026-11-20T08:00:00.000Z')

const file = (name: string) => new File([writePlan(plan)], name)

/** Workers that do nothing until the test lets them answer; in the order in which they were started. */
function installSlowWorkers() {
  const started: (EventTarget & { ended: boolean; tell: (news: ReaderNews) => void })[] = []
  class SlowWorker extends EventTarget {
    ended = false
    constructor() {
      super()
      started.push(this)
    }
    postMessage() {}
    terminate() {
      this.ended = true
    }
    tell(news: ReaderNews) {
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(news) }))
    }
  }
  vi.stubGlobal('Worker', SlowWorker)
  return started
}

const read = (): ReaderNews => ({ type: 'read', result: readBytes(new TextEncoder().encode(writePlan(plan))) })

afterEach(() => {
  dismissArrivals()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('incoming files', () => {
  it('shows what each file is, sound or not, and lands none of them', async () => {
    await offerFiles([new File([writePlan(plan)], 'a.json'), new File(['{"x":'], 'b.json')])
    expect(arrivals.value.map(({ fileName, result }) => [fileName, result?.ok])).toEqual([
      ['a.json', true],
      ['b.json', false],
    ])
    const [sound] = arrivals.value
    expect(sound?.result).toMatchObject({ summary: { name: 'Quán A' } })
  })

  it('reads pasted text as a file without a name', async () => {
    await offerText(writePlan(plan))
    expect(arrivals.value.map(({ fileName, result }) => [fileName, result?.ok])).toEqual([['', true]])
    dismissArrivals()
    expect(arrivals.value).toEqual([])
  })

  it('shows how far a long reading has come, and never refuses it for its time', async () => {
    vi.useFakeTimers()
    const workers = installSlowWorkers()
    const done = offerFiles([file('a.json')])
    await vi.waitFor(() => expect(workers).toHaveLength(1))
    expect(arrivals.value).toMatchObject([{ result: null, share: 0, silent: false }])
    workers[0]?.tell({ type: 'progress', share: 0.4 })
    expect(arrivals.value).toMatchObject([{ result: null, share: 0.4, silent: false }])
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(arrivals.value).toMatchObject([{ result: null, silent: true }])
    workers[0]?.tell({ type: 'progress', share: 0.6 })
    expect(arrivals.value).toMatchObject([{ result: null, share: 0.6, silent: false }])
    workers[0]?.tell(read())
    await done
    expect(arrivals.value).toMatchObject([{ result: { ok: true } }])
  })

  it('starts a silent reading again when the user says so', async () => {
    const workers = installSlowWorkers()
    const done = offerFiles([file('a.json'), file('b.json')])
    await vi.waitFor(() => expect(workers).toHaveLength(1))
    readAgain(arrivals.value[0]?.id ?? 0)
    await vi.waitFor(() => expect(workers).toHaveLength(2))
    expect(workers[0]?.ended).toBe(true)
    expect(arrivals.value.map(({ fileName }) => fileName)).toEqual(['a.json'])
    workers[1]?.tell(read())
    await vi.waitFor(() => expect(workers).toHaveLength(3))
    workers[2]?.tell(read())
    await done
    expect(arrivals.value.map(({ fileName, result }) => [fileName, result?.ok])).toEqual([
      ['a.json', true],
      ['b.json', true],
    ])
  })

  it('reads again what broke off', async () => {
    const workers = installSlowWorkers()
    const done = offerFiles([file('a.json')])
    await vi.waitFor(() => expect(workers).toHaveLength(1))
    workers[0]?.tell({ type: 'progress', share: 0 })
    workers[0]?.dispatchEvent(new Event('error'))
    await done
    expect(arrivals.value).toMatchObject([{ result: { ok: false, problem: { code: 'BROKEN_OFF' } } }])
    readAgain(arrivals.value[0]?.id ?? 0)
    expect(arrivals.value).toMatchObject([{ result: null, share: 0 }])
    await vi.waitFor(() => expect(workers).toHaveLength(2))
    workers[1]?.tell(read())
    await vi.waitFor(() => expect(arrivals.value).toMatchObject([{ result: { ok: true } }]))
  })

  it('reads nothing more once the user has let go', async () => {
    const workers = installSlowWorkers()
    const done = offerFiles([file('a.json'), file('b.json')])
    await vi.waitFor(() => expect(workers).toHaveLength(1))
    dismissArrivals()
    await done
    expect(workers.map(({ ended }) => ended)).toEqual([true])
    expect(arrivals.value).toEqual([])
  })
})
