import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileSchema } from '@/schema/file-schema'
import { planSchema } from '@/schema/plan-schema'
import { documentVersion } from '@/schema/version'
import { inlined, jsonSchemaOf } from './json-schema'

const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../public/plan-file.schema.json'), 'utf8')) as {
  readonly $defs: Record<string, unknown>
  readonly title: string
}

const { $defs: defs } = published

describe('public/plan-file.schema.json', () => {
  it('says exactly what the app reads by: names, types, limits, what is required', () => {
    const file = jsonSchemaOf(fileSchema)
    const properties = { ...(file['properties'] as object), plan: jsonSchemaOf(planSchema) }
    expect(inlined(published, defs)).toEqual({ ...file, properties })
  })

  it('is of the present version', () => {
    expect(published.title).toContain(`version ${documentVersion}`)
  })

  it('uses every definition that it makes', () => {
    const text = JSON.stringify(published)
    for (const name of Object.keys(defs)) expect(text).toContain(`"#/$defs/${name}"`)
  })
})
