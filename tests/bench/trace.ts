import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of the clock, and of work of the thread itself. */
  readonly dur?: number
  readonly tts?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } }
}

/** A stretch of the main thread's work, in milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * What the page's main thread did while it was traced. All times are those of the thread's own clock, which stands
 * still while the thread waits or another program has the processor: they are milliseconds of work.
 */
export interface Trace {
  /** Everything: scripts, style, layout, paint, and the browser's own work between them. */
  readonly tasks: readonly Span[]
  /** Scripts alone, their compilation and garbage collection included. */
  readonly scripts: readonly Span[]
  /** What the page itself causes: scripts, style, layout, paint, and handing the picture over. */
  readonly page: readonly Span[]
  /** How long each task took by the clock on the wall (ms). */
  readonly lasting: readonly number[]
  /** User timing marks by name. */
  readonly marks: readonly { readonly name: string; readonly at: number }[]
  /** When events of a kind ("pointermove") were dispatched. */
  dispatched(type: string): readonly number[]
}

// Few, because every event recorded costs time in what is measured.
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing']
const scriptEvents = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'v8.compile',
  'V8.GCScavenger',
  'MinorGC',
  'MajorGC',
])
// As the browser's own developer tools sort them into rendering and painting.
const renderEvents = new Set([
  'HitTest',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'UpdateLayer',
  'Commit',
])

/** Records what happens in a page while `work` runs. */
export async function traced(browser: Browser, page: Page, work: () => Promise<void>): Promise<Trace> {
  await browser.startTracing(page, { categories })
  // Names the thread that belongs to this page, among all others of the browser.
  await page.evaluate(() => performance.mark('here'))
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  return readTrace(traceEvents)
}

function readTrace(all: readonly TraceEvent[]): Trace {
  const here = all.find(({ name, cat }) => name === 'here' && cat.includes('blink.user_timing'))
  if (here === undefined) throw new Error('the trace does not show the page')
  const events = all.filter(({ pid, tid }) => pid === here.pid && tid === here.tid)
  const spans = (wanted: (event: TraceEvent) => boolean): Span[] =>
    events
      .filter((event) => event.ph === 'X' && event.tdur !== undefined && wanted(event))
      .map(({ tts = Number.NaN, tdur = 0 }) => ({ from: tts / 1000, to: (tts + tdur) / 1000 }))
      .sort((a, b) => a.from - b.from)
  const isTask = ({ name }: TraceEvent) => name === 'RunTask'
  const tasks = spans(isTask)
  if (tasks.length === 0) throw new Error('the trace shows no tasks')
  return {
    tasks: merged(tasks),
    scripts: merged(spans(({ name }) => scriptEvents.has(name))),
    page: merged(spans(({ name }) => scriptEvents.has(name) || renderEvents.has(name))),
    lasting: events.filter(isTask).map(({ dur = 0 }) => dur / 1000),
    marks: events
      .filter(({ cat, ph }) => cat.includes('blink.user_timing') && (ph === 'I' || ph === 'R'))
      .map(({ name, tts = Number.NaN }) => ({ name, at: tts / 1000 })),
    dispatched: (type) =>
      events
        .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
        .map(({ tts = Number.NaN }) => tts / 1000)
        .sort((a, b) => a - b),
  }
}

/** Nested and overlapping spans as one, so that nothing is counted twice. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last !== undefined && span.from < last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else result.push(span)
  }
  return result
}

/** How much of a window the spans fill (ms). */
export function busy(spans: readonly Span[], { from, to }: Span): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0)
}

/** The windows between marks "begin NAME" and "end NAME". */
export function windowsOf(trace: Trace, name: string): Span[] {
  const begins = trace.marks.filter((mark) => mark.name === `begin ${name}`)
  const ends = trace.marks.filter((mark) => mark.name === `end ${name}`)
  return begins.map(({ at }, i) => ({ from: at, to: ends[i]?.at ?? Number.NaN }))
}
