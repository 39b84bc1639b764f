import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { isPlainHeader, planHeader, type PlanHeader } from '@/storage/rows'

const good: PlanHeader = {
  id: 'plan',
  name: 'Cơm trưa',
  tags: ['nháp'],
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  deletedAt: null,
  head: 3,
  snapshot: 0,
  verdict: 'FAIL',
  violations: 2,
  status: 'rule.FAIL.2 funding.NOT_COSTED.0',
  thumbnail: '1e6z',
  search: 'com trua nhap',
}

const keys = Object.keys(good) as (keyof PlanHeader)[]
const strange = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, '', 'PASS', '1e', '1e6', '1E', -1, 0, 0.5, Number.NaN, 2 ** 53, [], ['a'], ['a', 1]),
)

test('an ordinary row needs no slower look', () => {
  expect(isPlainHeader(good)).toBe(true)
})

test('a row let through is one that the schema takes unchanged', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keys), strange, fc.boolean(), (key, value, isRemoved) => {
      const row: Record<string, unknown> = { ...good, [key]: value }
      if (isRemoved) delete row[key]
      const parsed = v.safeParse(planHeader, row)
      if (isPlainHeader(row)) {
        expect(parsed.success).toBe(true)
        expect(parsed.output).toStrictEqual(row)
      }
    }),
    { numRuns: 3000 },
  )
})

test('an unknown field takes the slower way, which drops it', () => {
  expect(isPlainHeader({ ...good, later: 1 })).toBe(false)
})

test('a row of an older app, which has no status yet, is read and says that it was not judged', () => {
  const { status: _status, ...old } = good
  expect(isPlainHeader(old)).toBe(false)
  expect(v.parse(planHeader, old).status).toBe('')
})
