import { describe, expect, it } from 'vitest'
import { findBaseline } from '@/baselines/find-baseline'
import { FEW_FIRMS, type BaselineRow, type Industry } from '@/baselines/industry'
import { industries } from '@/baselines/industries'
import { localizedTexts } from './every-text'

const loaded = await Promise.all(industries.map(async (entry) => ({ entry, industry: await entry.load() })))
const rows = loaded.flatMap(({ industry }) => industry.rows)
const row = (id: string): BaselineRow => {
  const found = rows.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`no row ${id}`)
  return found
}

describe('every built-in row', () => {
  it('is there once, all 137 of them', () => {
    expect(rows).toHaveLength(137)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(137)
  })

  it.each(rows)('$id says where it comes from and under which terms', (each) => {
    expect(each.citation.length).toBeGreaterThan(0)
    for (const citation of each.citation) expect(citation).toMatch(/^github\.com\/\S+@[0-9a-f]{12}$|\(\d{4}\)/)
    expect(each.month).toMatch(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
    expect(['A', 'A-', 'B+', 'B', 'B-']).toContain(each.grade)
    for (const text of [each.label, each.source, each.period, each.licence]) {
      expect(text.vi.trim()).not.toBe('')
      expect(text.en.trim()).not.toBe('')
    }
    // Without a count of firms or of ratings nobody can judge an average.
    expect(each.firms ?? each.ratings ?? 0).toBeGreaterThan(0)
  })

  it.each(rows)('$id has figures that fit its scale', (each) => {
    const { min, max } = each.scale
    expect(min).toBeLessThan(max)
    expect(each.mean).toBeGreaterThan(min)
    expect(each.mean).toBeLessThan(max)
    if (each.sd !== null) {
      expect(each.sd).toBeGreaterThan(0)
      expect(each.sd).toBeLessThan((max - min) / 2)
    }
    if (each.percentiles !== null) {
      expect([...each.percentiles].sort((a, b) => a - b)).toEqual([...each.percentiles])
      expect(each.percentiles[0]).toBeGreaterThanOrEqual(min)
      expect(each.percentiles[4]).toBeLessThanOrEqual(max)
      expect(each.mean).toBeGreaterThan(each.percentiles[0])
      expect(each.mean).toBeLessThan(each.percentiles[4])
    }
  })

  it.each(rows.filter(({ grade }) => grade.startsWith('B')))('$id warns that its level cannot be compared', (each) => {
    expect(each.note?.vi).toContain('không so trực tiếp')
    expect(each.note?.en).toContain('cannot be compared')
  })

  it('has an unknown spread only where none was published, and says that one is assumed', () => {
    const unknown = rows.filter(({ spread }) => spread === null)
    expect(new Set(unknown.map(({ id }) => id.split('/')[0]))).toEqual(
      new Set(['sfo-airport-survey', 'ecsi-mobile-operator']),
    )
    for (const each of unknown) {
      expect(each.meanKind).toBe('all_ratings')
      expect(each.note?.en).toContain('one is assumed')
    }
  })

  it.each([
    ['foody-hanoi-reviews/all/quality', 6.9305, 1.2344, 317],
    ['foody-hanoi-reviews/cafe_dessert/ambience', 7.1729, 0.7586, 63],
    ['foody-hanoi-reviews/street_food/price', 7.3007, 1.3517, 45],
    ['foody-badinh-places/known_to_have_10plus_reviews/location', 7.4828, 0.917, 453],
    ['foody-places-overall-2025/all/eatery/overall', 7.2802, 1.2838, 3391],
    ['agoda-nhatrang-hotels/10plus_reviews_unrated_or_<=3.5_star/cleanliness', 8.4659, 0.6914, 132],
    ['vexere-bus-operators/30plus_reviews/speed', 4.5466, 0.5646, 266],
    ['itviec-employee-reviews/employers_up_to_150_staff/pay', 3.9651, 0.5702, 67],
    ['hcahps-us-hospitals/all/information', 75.8718, 5.0366, 3197],
    ['insideairbnb-hongkong-2021/5plus_reviews/price', 4.5792, 0.2773, 2103],
    ['skytrax-lounges/all/quality', 2.7882, 0.6043, 46],
    ['sfo-airport-survey/2018/safety', 4.3756, null, null],
    ['ecsi-mobile-operator/all/price', 6.156, null, null],
  ])('%s is what was measured', (id, mean, sd, firms) => {
    expect(row(id)).toMatchObject({ mean, sd, firms })
  })
})

describe('the age of a figure', () => {
  /** The stated period of each source; null: only its end is stated. */
  const periods: readonly (readonly [source: string, from: string | null, to: string, middle: string])[] = [
    ['foody-hanoi-reviews', '2012-11', '2023-12', '2018-05'],
    ['foody-badinh-places', '2023-12', '2023-12', '2023-12'],
    ['foody-places-overall-2025', '2025-10', '2025-10', '2025-10'],
    ['agoda-nhatrang-hotels', '2024-09', '2024-09', '2024-09'],
    ['vexere-bus-operators', '2025-11', '2025-11', '2025-11'],
    ['itviec-employee-reviews', '2016-07', '2025-05', '2020-12'],
    ['hcahps-us-hospitals', '2023-04', '2024-03', '2023-09'],
    ['tripadvisor-hotels-lara', null, '2009-12', '2009-12'],
    ['insideairbnb-hongkong-2021', '2021-07', '2021-07', '2021-07'],
    ['opentable-nyc-restaurants', '2020-12', '2020-12', '2020-12'],
    ['skytrax-lounges', '2006-05', '2015-08', '2010-12'],
    ['sfo-airport-survey', '2018-01', '2018-12', '2018-06'],
    ['ecsi-mobile-operator', null, '2004-12', '2004-12'],
  ]

  it.each(periods)('%s is that of the middle of its data, not of its newest answer', (source, from, to, month) => {
    const own = rows.filter(({ id }) => id.startsWith(`${source}/`))
    expect(own.length).toBeGreaterThan(0)
    for (const each of own) expect(each).toMatchObject({ from, to, month })
  })

  it('is stated for every row, and its period in words names the same years', () => {
    const stated = new Set(periods.map(([source]) => source))
    for (const { id, from, to, period } of rows) {
      expect(stated).toContain(id.split('/')[0])
      if (from === null) continue
      for (const year of [from, to].map((month) => month.slice(0, 4))) {
        expect(period.vi).toContain(year)
        expect(period.en).toContain(year)
      }
    }
  })
})

describe('the number of firms', () => {
  it.each(loaded)('$entry.id: the list tells the attribute with the fewest apart', ({ entry, industry }) => {
    const counts = industry.rows.flatMap(({ summary, firms }) => (summary || firms === null ? [] : [firms]))
    const fewest = counts.length === 0 ? entry.firms : Math.min(...counts)
    expect(entry.fewestFirms ?? entry.firms).toBe(fewest)
  })

  it.each(loaded)('$entry.id: stands in the comparison only where every attribute rests on it', ({ industry }) => {
    const counts = new Set(industry.rows.flatMap(({ summary, firms }) => (summary || firms === null ? [] : [firms])))
    if (counts.size < 2) return
    for (const count of counts) {
      for (const text of [industry.comparison.vi, industry.comparison.en]) {
        expect(text.replaceAll(/[.,](?=\d{3})/g, '')).not.toMatch(new RegExp(`\\b${String(count)}\\b`))
      }
    }
  })
})

describe('segments with few firms', () => {
  it('keep their mean and take the spread of the wider segment', () => {
    const cafe = row('foody-hanoi-reviews/cafe_dessert/ambience')
    expect(cafe.mean).toBe(7.1729)
    expect(cafe.spread).toEqual({ sd: 1.0995, row: 'foody-hanoi-reviews/all/ambience', firms: 317 })
    expect(cafe.note?.vi).toContain('nhóm lớn hơn')
    expect(row('itviec-employee-reviews/employers_up_to_150_staff/training').spread?.sd).toBe(0.4607)
  })

  it('keep their own spread from a hundred firms on', () => {
    const eatery = row('foody-hanoi-reviews/eatery/quality')
    expect(eatery.spread).toEqual({ sd: 1.0095, row: eatery.id, firms: 113 })
  })

  it('say that the spread is rough where no wider segment is large enough', () => {
    const lounges = row('skytrax-lounges/all/wifi')
    expect(lounges.spread?.sd).toBe(0.4257)
    expect(lounges.note?.en).toContain('rough estimate')
    // 21 small hotels borrow from 47 hotels, which are few as well.
    const rooms = row('agoda-nhatrang-hotels/10plus_reviews_unrated_or_<=3.5_star/quality')
    expect(rooms.spread).toMatchObject({ sd: 0.9344, firms: 47 })
    expect(rooms.note?.en).toContain('wider segment')
    expect(rooms.note?.en).toContain('rough estimate')
  })

  it('never use the spread of fewer firms than they have', () => {
    for (const { firms, spread } of rows) {
      if (firms === null || spread === null || spread.firms === null) continue
      expect(spread.firms).toBeGreaterThanOrEqual(Math.min(firms, FEW_FIRMS))
    }
  })
})

describe('every industry', () => {
  it.each(loaded)('$entry.id: the list says what the file holds', ({ entry, industry }) => {
    expect(industry.id).toBe(entry.id)
    expect(industry.name).toEqual(entry.name)
    expect(industry.region).toEqual(entry.region)
    const firms = industry.rows.map((each) => each.firms).filter((count) => count !== null)
    expect(entry.firms).toBe(firms.length === 0 ? null : Math.max(...firms))
    for (const each of industry.rows) {
      expect(each.grade).toBe(entry.grade)
      expect(each.id.startsWith(`${entry.baseline}/`)).toBe(true)
    }
    if (entry.startable) expect(industry.rows.filter(({ summary }) => !summary).length).toBeGreaterThanOrEqual(4)
    else expect(industry.rows.every(({ summary }) => summary)).toBe(true)
  })

  it.each(loaded)('$entry.id: speaks both languages', ({ entry, industry }) => {
    for (const text of localizedTexts([entry, industry])) {
      expect(text.vi).toMatch(/\S/)
      expect(text.en).toMatch(/\S/)
    }
  })

  it.each(loaded)(
    '$entry.id: attributes and suggestions have ids of their own',
    ({ industry }: { industry: Industry }) => {
      const ids = [...industry.rows.map(({ attribute }) => attribute), ...industry.suggested.map(({ id }) => id)]
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('has an id of its own, and the measured Vietnamese ones come first', () => {
    expect(new Set(industries.map(({ id }) => id)).size).toBe(industries.length)
    const startable = industries.filter((entry) => entry.startable)
    const first = startable.findIndex((entry) => entry.country !== 'VN' || entry.grade !== 'A-')
    expect(first).toBe(10)
    expect(startable.slice(first).some((entry) => entry.country === 'VN' && entry.grade === 'A-')).toBe(false)
  })

  it('points only at rows that exist', async () => {
    for (const { industry } of loaded) for (const id of industry.related) expect((await findBaseline(id))?.id).toBe(id)
  })
})

describe('looking up the row behind a benchmark', () => {
  it('finds every row by its id', async () => {
    for (const { id, mean } of rows) expect((await findBaseline(id))?.mean).toBe(mean)
  })

  it.each(['', 'quality', 'foody-hanoi-reviews/all/none', 'another-source/all/quality'])(
    'finds nothing for "%s"',
    async (id) => {
      expect(await findBaseline(id)).toBeNull()
    },
  )
})
