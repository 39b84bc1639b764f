import { isPrototypeKey, structureLimits } from './limits'
import type { Problem } from './problem'

interface Step {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

/**
 * The first reason why a value is not plain bounded data: too deep, too many values, a
 * prototype key, a list (a plan has none) or an object that is not plain. Walks without
 * recursion, so that a hostile value cannot exhaust the stack.
 */
export function structureProblem(root: unknown): Problem | null {
  const waiting: Step[] = [{ value: root, path: '', depth: 1 }]
  let nodes = 0
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { value, path, depth } = step
    nodes += 1
    if (nodes > structureLimits.nodes)
      return { code: 'TOO_MANY_NODES', path: '', values: { max: structureLimits.nodes } }
    if (typeof value !== 'object' || value === null) continue
    if (depth > structureLimits.depth) return { code: 'TOO_DEEP', path, values: { max: structureLimits.depth } }
    if (!isPlainObject(value)) {
      return { code: 'WRONG_TYPE', path, values: { expected: 'object', found: foundType(value) } }
    }
    for (const key of Object.keys(value)) {
      const inner = path === '' ? key : `${path}.${key}`
      if (isPrototypeKey(key)) return { code: 'PROTOTYPE_KEY', path: inner, values: { key } }
      waiting.push({ value: value[key], path: inner, depth: depth + 1 })
    }
  }
  return null
}

function isPlainObject(value: object): value is Record<string, unknown> {
  if (Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What kind of JSON value this is, as a word for problems. */
export function foundType(value: unknown): 'null' | 'list' | 'object' | 'text' | 'number' | 'yes_no' | 'nothing' {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'yes_no' : 'object'
}
