import { jobs, type JobKind } from '@/work/jobs'
import type { Optimiser } from '@/work/client'

/** What the worker comes to, worked out on this thread. */
function resultOf(kind: JobKind, input: unknown): unknown {
  const steps = (jobs[kind] as (input: unknown, memory: object) => Generator<unknown, unknown>)(input, {})
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Answers at once what the worker would answer a little later, by the same jobs. */
export const atOnce = {
  request: (_channel: string, kind: JobKind, input: unknown) =>
    Promise.resolve({ status: 'done', result: resultOf(kind, input) }),
  cancel: () => undefined,
  dispose: () => undefined,
} as unknown as Optimiser

/** Never answers: what is shown while the worker is busy. */
export const neverAnswers = {
  ...atOnce,
  request: () => new Promise(() => undefined),
} as unknown as Optimiser
