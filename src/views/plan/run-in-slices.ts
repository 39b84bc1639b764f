/** What comes out of work that is done in slices. */
export interface SliceEvents<Step, Result> {
  readonly step?: (step: Step) => void
  readonly done: (result: Result) => void
  readonly failed: (error: unknown) => void
}

/** Most of a slice, ms: a frame has room for it beside what is drawn. */
const slice = 6

function whenIdle(run: (until: () => boolean) => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback((deadline) => run(() => deadline.timeRemaining() > 1), { timeout: 200 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(() => {
    const end = performance.now() + slice
    run(() => performance.now() < end)
  })
  return () => clearTimeout(id)
}

/**
 * Does work between the frames: a generator that yields often. Nothing runs before this function has returned.
 *
 * @returns stops it; nothing is told after that
 */
export function runInSlices<Step, Result>(
  steps: Generator<Step | undefined, Result>,
  events: SliceEvents<Step, Result>,
): () => void {
  let stop = whenIdle(run)
  function run(hasTime: () => boolean) {
    try {
      do {
        const step = steps.next()
        if (step.done === true) return events.done(step.value)
        if (step.value !== undefined) events.step?.(step.value)
      } while (hasTime())
    } catch (error) {
      return events.failed(error)
    }
    stop = whenIdle(run)
  }
  return () => stop()
}
