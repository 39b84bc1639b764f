import type { vi } from './vi'

/** The same tree with every leaf a string. */
type Shape<T> = T extends string ? string : { readonly [Key in keyof T]: Shape<T[Key]> }

/** What every language must say: the shape of the Vietnamese messages. A missing key fails the type check. */
export type Messages = Shape<typeof vi>

type Path<T> = {
  [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Path<T[Key]>}`
}[keyof T & string]

/** Every key that `t` accepts, for example `app.save`. */
export type MessageKey = Path<Messages>
