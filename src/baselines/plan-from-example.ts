import type { Plan } from '@/model/plan'
import type { Example, ExampleOptions } from './example'

/** The plan of a worked example, under its own id. */
export function planFromExample(example: Example, { id, now, locale = 'vi' }: ExampleOptions): Plan {
  return { ...example.build({ id, now, locale }), id, origin: { kind: 'example', ref: example.id } }
}
