import { describe, expect, it } from 'vitest'
import { headerOf } from '@/storage/header'
import { matching, sorted } from '@/storage/library-order'
import type { PlanHeader } from '@/storage/rows'
import { searchText } from '@/lib/search-text'
import { samplePlan } from './support/tab'

function header(name: PlanHeader['name'], fields: Partial<PlanHeader> = {}, tags: string[] = []): PlanHeader {
  const plan = { ...samplePlan(String(name)), name, tags: Object.fromEntries(tags.map((tag) => [tag, true as const])) }
  const place = { updatedAt: '2026-01-01T00:00:00.000Z', deletedAt: null, head: 0, snapshot: 0 }
  return { ...headerOf(plan, place), ...fields }
}
const names = (headers: readonly PlanHeader[]) => headers.map((each) => each.name)
/** After every date above, as on a device whose clock is right. */
const now = Date.parse('2026-04-03T00:00:00.000Z')
const all = { query: '', tag: null, inBin: false }

describe('searching', () => {
  it.each([
    ['Đặc sản Huế', 'dac san hue'],
    ['ĐƯỜNG  Nguyễn\tHuệ', 'duong nguyen hue'],
    ['Cà phê', 'ca phe'],
    ['', ''],
  ])('reads %j as %j', (text, plain) => {
    expect(searchText(text)).toBe(plain)
    expect(searchText(text.normalize('NFD'))).toBe(plain)
  })

  const shelf = [header('Đặc sản Huế', {}, ['miền Trung']), header('Cà phê'), header({ vi: 'Quán cơm', en: 'Lunch' })]

  it.each([
    ['dac', ['Đặc sản Huế']],
    ['HUẾ đặc', ['Đặc sản Huế']],
    ['trung', ['Đặc sản Huế']],
    ['lunch', [{ vi: 'Quán cơm', en: 'Lunch' }]],
    ['phê huế', []],
    ['  ', names(shelf)],
  ])('for %j finds every plan with all its words, accents or not', (query, found) => {
    expect(names(matching(shelf, { ...all, query }))).toEqual(found)
  })

  it('keeps tags and the bin apart', () => {
    const binned = header('Cũ', { deletedAt: '2026-01-01T00:00:00.000Z' })
    expect(names(matching([...shelf, binned], { ...all, tag: 'miền Trung' }))).toEqual(['Đặc sản Huế'])
    expect(names(matching([...shelf, binned], { ...all, inBin: true }))).toEqual(['Cũ'])
  })
})

describe('sorting', () => {
  const a = header('Ánh', { updatedAt: '2026-03-01', createdAt: '2026-01-01', verdict: 'PASS' })
  const b = header('An', { updatedAt: '2026-02-01', createdAt: '2026-02-01', verdict: 'FAIL', violations: 1 })
  const c = header('Bếp 10', { updatedAt: '2026-01-01', createdAt: '2026-03-01', verdict: 'FAIL', violations: 3 })
  const d = header('Bếp 9', { updatedAt: '2026-04-01', createdAt: '2025-03-01', verdict: 'INCOMPLETE' })
  const e = header('Đêm', { updatedAt: '2025-04-01', createdAt: '2025-04-01', verdict: 'PASS_WITH_CONCESSIONS' })
  const f = header('Dê', { updatedAt: '2025-03-01', createdAt: '2025-03-02', verdict: 'PASS' })

  it.each([
    ['updated', [d, a, b, c, e, f]],
    ['created', [c, b, a, e, f, d]],
    ['verdict', [c, b, d, e, a, f]],
    ['name', [b, a, d, c, f, e]],
  ] as const)('by %s', (by, order) => {
    expect(names(sorted([a, b, c, d, e, f], by, 'vi', now))).toEqual(names(order))
    expect(names(sorted([f, e, d, c, b, a], by, 'vi', now))).toEqual(names(order))
  })

  describe('when the clock ran a year ahead and was put right', () => {
    const of = (name: string, createdAt: string, updatedAt: string) => header(name, { createdAt, updatedAt })
    const ahead = of('Sửa lúc đồng hồ sai', '2026-01-05T08:00:00.000Z', '2027-04-02T08:00:00.000Z')
    const born = of('Tạo lúc đồng hồ sai', '2027-04-01T08:00:00.000Z', '2027-04-03T08:00:00.000Z')
    const mended = of('Tạo lúc sai, sửa lúc đúng', '2027-04-01T08:00:00.000Z', '2026-04-02T09:00:00.000Z')
    const old = of('Cũ', '2026-01-01T08:00:00.000Z', '2026-01-02T08:00:00.000Z')
    const fresh = of('Mới sửa', '2026-01-01T08:00:00.000Z', '2026-04-02T08:00:00.000Z')
    const shelf = [ahead, born, mended, old, fresh]

    it('keeps no plan of the future first: it counts as edited when it was made, or as oldest', () => {
      expect(names(sorted(shelf, 'updated', 'vi', now))).toEqual(names([mended, fresh, ahead, old, born]))
      expect(names(sorted(shelf, 'created', 'vi', now))).toEqual(names([ahead, fresh, old, mended, born]))
    })

    it('believes a date again once it has come', () => {
      const later = Date.parse('2028-01-01T00:00:00.000Z')
      expect(names(sorted(shelf, 'updated', 'vi', later))).toEqual(names([born, ahead, mended, fresh, old]))
    })
  })
})
