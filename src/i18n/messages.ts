import type { vi } from './vi'
import type { viPlan } from './vi-plan'

/** The same tree with every leaf a string. */
type Shape<T> = T extends string ? string : { readonly [Key in keyof T]: Shape<T[Key]> }

/** What every language must say: the shape of the Vietnamese messages. A missing key fails the type check. */
export type Messages = Shape<typeof vi>

/** The same of what only an open plan says: fetched with the plan, so that the first screen does not wait for it. */
export type PlanMessages = Shape<typeof viPlan>

type Path<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Path<T[Key]>}`
}[keyof T & string]

/** Every key that `t` accepts, for example `app.save`. */
export type MessageKey = Path<Messages> | Path<PlanMessages>
