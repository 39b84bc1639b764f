import { describe, expect, it } from 'vitest'
import { migrate } from '@/schema/migrate'
import { migrations } from '@/schema/migrations'
import { readDocument } from '@/schema/read-document'
import { documentVersion } from '@/schema/version'
import { fullPlan } from '../fixtures/full-plan'

/** Steps of a make-believe history: version 1 said "title", version 2 says "name" and had no `invented`. */
const history = [
  {
    from: 1,
    migrate: (document: unknown) => {
      const { title, ...rest } = document as { title: string }
      return { ...rest, name: title }
    },
  },
  { from: 2, migrate: (document: unknown) => ({ ...(document as object), invented: false }) },
]

function asVersion1() {
  const { name, invented, ...rest } = fullPlan
  expect(invented).toBe(true)
  return { ...rest, title: name }
}

describe('migrations', () => {
  it('lead from every released version to the present one, step by step', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: documentVersion - 1 }, (_, i) => i + 1))
  })

  it('run one after another from where the document stands', () => {
    expect(migrate({ title: 'Quán', seen: 1 }, 1, 3, history)).toEqual({ name: 'Quán', seen: 1, invented: false })
    expect(migrate({ name: 'Quán' }, 2, 3, history)).toEqual({ name: 'Quán', invented: false })
    expect(migrate({ name: 'Quán' }, 3, 3, history)).toEqual({ name: 'Quán' })
  })

  it('must not have a gap', () => {
    expect(() => migrate({}, 1, 3, history.slice(1))).toThrow(RangeError)
  })
})

describe('readDocument', () => {
  it('reads the present version as it is', () => {
    expect(readDocument(fullPlan, documentVersion)).toEqual({ ok: true, plan: fullPlan })
  })

  it('brings an older version up to date and then reads it', () => {
    expect(readDocument(asVersion1(), 1, history, 3)).toEqual({ ok: true, plan: { ...fullPlan, invented: false } })
    expect(readDocument(asVersion1(), 2, history, 3).ok).toBe(false)
  })

  it('refuses a newer version without looking inside', () => {
    const trap = new Proxy({}, { ownKeys: () => expect.fail('looked inside') })
    expect(readDocument(trap, documentVersion + 1)).toEqual({
      ok: false,
      problems: [
        { code: 'NEWER_VERSION', path: 'version', values: { found: documentVersion + 1, known: documentVersion } },
      ],
    })
  })

  it('refuses a version that never was', () => {
    for (const version of [0, -1, 1.5, NaN]) {
      const reading = readDocument(fullPlan, version)
      expect(reading.ok ? [] : reading.problems.map(({ code, path }) => [code, path])).toEqual([
        ['OUT_OF_RANGE', 'version'],
      ])
    }
  })

  it('guards the structure before a migration touches it', () => {
    const reading = readDocument(JSON.parse('{"title":"x","__proto__":{}}'), 1, history, 3)
    expect(reading.ok ? '' : reading.problems[0]?.code).toBe('PROTOTYPE_KEY')
  })
})
