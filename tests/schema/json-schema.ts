import type * as v from 'valibot'
import type { FieldNote } from '@/schema/fields'

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** What this file reads of a valibot schema; every kind of schema has some of it. */
interface Inner {
  readonly type: string
  readonly entries?: Readonly<Record<string, Inner>>
  readonly options?: readonly (Inner | string | number)[]
  readonly wrapped?: Inner
  readonly item?: Inner
  readonly key?: Inner
  readonly value?: Inner
  readonly literal?: unknown
  readonly pipe?: readonly Inner[]
  readonly requirement?: unknown
  readonly metadata?: FieldNote
}

/** The JSON Schema that says the same as the shape which the app reads by. Throws on what it does not know. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  return translate(schema as unknown as Inner)
}

function translate(schema: Inner): JsonSchema {
  const [, ...checks] = schema.pipe ?? []
  return Object.assign({}, base(schema), ...checks.map(keywords)) as JsonSchema
}

function base(schema: Inner): JsonSchema {
  const { entries = {}, options = [], wrapped } = schema
  switch (schema.type) {
    case 'unknown':
      return {}
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type }
    case 'literal':
      return { const: schema.literal }
    case 'picklist':
      return { enum: options }
    case 'union':
      return { anyOf: options.map((option) => translate(option as Inner)) }
    case 'variant':
      return { oneOf: options.map((option) => translate(option as Inner)) }
    case 'nullable':
      return { anyOf: [wrapped === undefined ? {} : translate(wrapped), { type: 'null' }] }
    case 'exact_optional':
      return wrapped === undefined ? {} : translate(wrapped)
    case 'record':
      return {
        type: 'object',
        propertyNames: schema.key === undefined ? {} : translate(schema.key),
        additionalProperties: schema.value === undefined ? {} : translate(schema.value),
      }
    case 'array':
      return { type: 'array', items: schema.item === undefined ? {} : translate(schema.item) }
    case 'strict_object':
      return {
        type: 'object',
        properties: Object.fromEntries(Object.entries(entries).map(([name, inner]) => [name, translate(inner)])),
        required: Object.keys(entries).filter((name) => entries[name]?.type !== 'exact_optional'),
        additionalProperties: false,
      }
    default:
      throw new RangeError(`no JSON Schema for ${schema.type}`)
  }
}

function keywords(check: Inner): JsonSchema {
  const { requirement } = check
  switch (check.type) {
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type: 'integer' }
    case 'max_entries':
      return { maxProperties: requirement }
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    case 'metadata':
      return noted(check.metadata ?? {})
    case 'check':
    case 'raw_check':
      // Said by the metadata beside it.
      return {}
    default:
      throw new RangeError(`no JSON Schema for the check ${check.type}`)
  }
}

function noted({ maxLength, format }: FieldNote): JsonSchema {
  if (maxLength !== undefined) return { maxLength }
  if (format === 'date-or-empty') return { anyOf: [{ const: '' }, { format: 'date' }] }
  return format === 'date-time' ? { format } : {}
}

/** The same schema with every `$ref` into its `$defs` filled in, and without what only people read. */
export function inlined(schema: unknown, defs: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => inlined(part, defs))
  if (typeof schema !== 'object' || schema === null) return schema
  if ('$ref' in schema && typeof schema.$ref === 'string')
    return inlined(defs[schema.$ref.replace('#/$defs/', '')], defs)
  const kept = Object.entries(schema).filter(([keyword, value]) => {
    return !['$schema', '$id', '$defs'].includes(keyword) && !(isProse(keyword) && typeof value === 'string')
  })
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, inlined(value, defs)]))
}

function isProse(keyword: string): boolean {
  return keyword === 'title' || keyword === 'description'
}
