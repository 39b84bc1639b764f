/**
 * What a plan may hold. Inputs should stop at these, so that every plan the app can
 * make is one that it can also read. Lengths count Unicode code points, as JSON Schema does.
 */
export const limits = {
  attributes: 60,
  rivals: 60,
  bundles: 60,
  initiatives: 300,
  alternatives: 20,
  tags: 60,
  /** Names, units, segment, comparison. */
  name: 200,
  tag: 60,
  tagline: 500,
  /** Source of a figure, reason of a concession or an exclusion. */
  source: 2_000,
  note: 10_000,
  id: 64,
  /** Names of persons. */
  person: 120,
  /** Months that a start, a horizon or a ramp may lie ahead. */
  months: 60,
  /** Largest size of any number; beyond it doubles no longer hold whole dong. */
  number: 1e15,
} as const

/** Caps on the raw structure, checked before anything is read from it. */
export const structureLimits = { depth: 32, nodes: 50_000 } as const

/**
 * Ids are keys of records: short, plain and never a key of Object.prototype, or a record
 * that lacks the id would still answer with what every object inherits. ("constructor" is
 * no key of any document: see `isPrototypeKey`.)
 */
export const idPattern =
  /^(?!(?:toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|__\w+__)$)[A-Za-z0-9_-]{1,64}$/

/** Keys that could reach a prototype when a document is copied field by field. */
export function isPrototypeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}
