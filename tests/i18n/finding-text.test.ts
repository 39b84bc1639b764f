// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { findingDetail, findingText, findingTitle, flagText } from '@/i18n/finding-text'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { LocaleCode } from '@/i18n/index'
import { limitText } from '@/i18n/limit-text'
import { agoText } from '@/i18n/time-text'
import type { Translate } from '@/i18n/translate'
import { parseNumber } from '@/lib/number-input'
import type { Attribute } from '@/model/attribute'
import { blankAttribute } from '@/model/blank'
import type { Finding, FindingCode, Flag, Position } from '@/model/rule/result'
import type { Scale } from '@/model/scale'

beforeAll(loadPlanMessages)

const money: Scale = { kind: 'ratio', unit: '', format: 'money', mnd: null, bmin: null }
const clock: Scale = { kind: 'interval', unit: '', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 }
const ten: Scale = { kind: 'bounded', min: 0, max: 10, unit: '' }

const attribute = (id: string, vi: string, en: string, scale: Scale, direction: 1 | -1): Attribute => ({
  ...blankAttribute(id, { vi, en }),
  scale,
  direction,
})

const plan = {
  attributes: {
    price: attribute('price', 'Giá', 'Price', money, -1),
    time: attribute('time', 'Giờ giao', 'Delivery time', clock, -1),
    closing: attribute('closing', 'Giờ đóng cửa', 'Closing time', clock, 1),
    taste: attribute('taste', 'Vị ngon', 'Taste', ten, 1),
    dishes: attribute('dishes', 'Số món', 'Dishes', { kind: 'count', unit: { vi: 'món', en: 'dishes' } }, 1),
    parking: attribute('parking', 'Chỗ đậu xe', 'Parking', { kind: 'binary' }, 1),
  },
  bundles: { service: { id: 'service', order: 1, name: 'Phục vụ', members: {} } },
}

const everyFinding: Readonly<Record<FindingCode, true>> = {
  NO_DIFF: true,
  TOO_MANY_DIFFS: true,
  DIFF_NOT_CLEAR: true,
  DIFF_BELOW_AVG: true,
  DIFF_UNATTAINABLE: true,
  PARITY_BREACH: true,
  FLOOR_BREACH: true,
  MISSING_OWN: true,
  MISSING_BENCH: true,
  MISSING_STEP: true,
  FEW_ATTRIBUTES: true,
  CONCESSION_MUST_BE: true,
  CONCESSION_HAS_FLOOR: true,
  CONCESSION_TOO_IMPORTANT: true,
  CONCESSION_UNFUNDED: true,
  CONCESSION_UNAPPROVED: true,
  CONCESSION_WEIGHT_CAP: true,
  CONCESSION_FACTOR_UNCOVERED: true,
  OVER_DELIVERY: true,
  DIFF_NOT_VALUED: true,
  DIFF_LOW_IMPORTANCE: true,
  WEAK_EVIDENCE: true,
  STALE_BENCH: true,
  FACTOR_UNCOVERED: true,
  BUNDLE_MEMBER_BELOW: true,
  FIVE_FOUR_NO_DOMINANT: true,
  FIVE_FOUR_TWO_DOMINANT: true,
  FIVE_FOUR_NO_SECOND: true,
  FIVE_FOUR_REST_NOT_PAR: true,
  ME_TOO: true,
}
const everyFlag: Readonly<Record<Flag, true>> = {
  SPREAD_ASSUMED: true,
  FEW_COMPETITORS: true,
  MARGIN_OVERRIDDEN: true,
  OUTLIER_RIVAL: true,
  MISSING_OWN: true,
  MISSING_BENCH: true,
  MISSING_STEP: true,
}

const finding = (code: FindingCode, id: string | null, values: Finding['values'] = {}): Finding => ({
  code,
  attribute: id,
  values,
})
const position = (gap: number): Position => ({
  id: 'taste',
  value: 7,
  mu: 7 - gap,
  s: 1,
  firms: 4,
  gap,
  margin: 1,
  tolerance: 0.5,
  level: 3,
  status: 'at_par',
  canvas: 5,
  unclamped: 5,
  grade: 1,
  flags: [],
  betterThan: null,
  badge: null,
})

/** Speaks one language whatever the page is set to. */
function speaker(locale: LocaleCode): Translate {
  return (key: string, values: Record<string, unknown> = {}, count: number | undefined = 1) =>
    i18n.global.t(key, values, { locale, plural: count })
}
const say: Readonly<Record<LocaleCode, Translate>> = { vi: speaker('vi'), en: speaker('en') }

beforeAll(async () => {
  await setLocale('vi')
  await setLocale('en')
})

const text = (locale: LocaleCode, what: Finding, place?: Position) =>
  findingText(what, plan, say[locale], locale, place).replaceAll('\u00A0', ' ')

describe('sentences of findings', () => {
  it.each([
    [finding('NO_DIFF', null), 'Chưa chọn điểm khác biệt nào.', 'No differentiator chosen.'],
    [
      finding('TOO_MANY_DIFFS', null, { count: 5, limit: 2, total: 6 }),
      'Chọn 5 điểm khác biệt, tối đa 2 cho 6 thuộc tính.',
      '5 differentiators chosen, at most 2 for 6 attributes.',
    ],
    [
      finding('PARITY_BREACH', 'taste', { need: 6.4 }),
      'Vị ngon: dưới mức ngang bằng ngành, cần tối thiểu 6,4.',
      'Taste: below par, needs at least 6.4.',
    ],
    [
      finding('PARITY_BREACH', 'time', { need: 720 }),
      'Giờ giao: dưới mức ngang bằng ngành, cần muộn nhất 12:00.',
      'Delivery time: below par, needs 12:00 or earlier.',
    ],
    [
      finding('PARITY_BREACH', 'closing', { need: 1260 }),
      'Giờ đóng cửa: dưới mức ngang bằng ngành, cần sớm nhất 21:00.',
      'Closing time: below par, needs 21:00 or later.',
    ],
    [
      finding('PARITY_BREACH', 'parking', { need: 1 }),
      'Chỗ đậu xe: dưới mức ngang bằng ngành, cần phải có.',
      'Parking: below par, needs to have it.',
    ],
    [
      finding('DIFF_BELOW_AVG', 'taste', { need: 8 }),
      'Vị ngon: là điểm khác biệt nhưng đang dưới trung bình ngành. Cần tối thiểu 8,0.',
      'Taste: chosen as a differentiator but below the average. Needs at least 8.0.',
    ],
    [
      finding('FLOOR_BREACH', 'taste'),
      'Vị ngon: dưới ngưỡng tối thiểu bắt buộc.',
      'Taste: below the mandatory minimum.',
    ],
    [
      finding('FLOOR_BREACH', 'price', { need: 40_000 }),
      'Giá: vượt mức tối đa bắt buộc. Cần tối đa 40k ₫.',
      'Price: above the mandatory maximum. Needs at most 40k ₫.',
    ],
    [
      finding('CONCESSION_WEIGHT_CAP', null, { percent: 30.4 }),
      'Tổng trọng số nhượng bộ 30,4% vượt 30%.',
      'Conceded weight 30.4% exceeds 30%.',
    ],
    [
      { ...finding('WEAK_EVIDENCE', 'taste'), side: 'own' } as const,
      'Vị ngon: điểm của bạn mới là phỏng đoán. Hãy hỏi ít nhất 10 khách.',
      'Taste: your own score is a guess. Ask at least 10 customers.',
    ],
    [
      { ...finding('WEAK_EVIDENCE', 'taste'), side: 'average' } as const,
      'Vị ngon: trung bình ngành mới là phỏng đoán. Hãy xem ít nhất 3 đối thủ.',
      'Taste: the industry average is a guess. Look at 3 rivals or more.',
    ],
    [
      finding('STALE_BENCH', 'taste', { months: 14 }),
      'Vị ngon: trung bình ngành đã cũ (14 tháng).',
      'Taste: the industry average is 14 months old.',
    ],
    [
      finding('PARITY_BREACH', 'dishes', { need: 2.5 }),
      'Số món: dưới mức ngang bằng ngành, cần tối thiểu 3 món.',
      'Dishes: below par, needs at least 3 dishes.',
    ],
    [
      { ...finding('FACTOR_UNCOVERED', null), factor: 'emotion' } as const,
      'Yếu tố thành công “cảm xúc tích cực” chưa có thuộc tính nào ngang bằng ngành trở lên.',
      'The success factor “positive emotion” has no attribute at par or better.',
    ],
    [
      finding('FEW_ATTRIBUTES', null),
      'Cần ít nhất 4 thuộc tính mới kết luận được.',
      'A verdict needs at least 4 attributes.',
    ],
  ])('%j', (what, vietnamese, english) => {
    expect(text('vi', what)).toBe(vietnamese)
    expect(text('en', what)).toBe(english)
  })

  it('tell "above, but not clearly" from "only at par" and from a price that is better by being lower', () => {
    const taste = finding('DIFF_NOT_CLEAR', 'taste', { need: 8.1 })
    expect(text('vi', taste, position(0.4))).toBe('Vị ngon: cao hơn trung bình nhưng chưa rõ rệt, cần tối thiểu 8,1.')
    expect(text('vi', taste, position(0))).toBe('Vị ngon: mới ngang bằng ngành, cần tối thiểu 8,1.')
    expect(text('vi', taste, position(-0.2))).toBe('Vị ngon: mới ngang bằng ngành, cần tối thiểu 8,1.')
    expect(text('vi', taste)).toBe('Vị ngon: chưa cao hơn rõ rệt. Cần tối thiểu 8,1.')
    const price = finding('DIFF_NOT_CLEAR', 'price', { need: 33_050 })
    expect(text('vi', price, position(1000))).toBe('Giá: tốt hơn trung bình nhưng chưa rõ rệt, cần tối đa 33,05k ₫.')
    expect(text('en', price, position(1000))).toBe(
      'Price: better than the average but not clearly; needs at most 33.05k ₫.',
    )
  })

  it('never print a number for what no value on the scale can reach', () => {
    const sentence = text('vi', finding('DIFF_UNATTAINABLE', 'taste', { need: 10.7 }))
    expect(sentence).toContain('Vị ngon: trên thang này không có mức nào')
    expect(sentence).not.toMatch(/\d/)
    expect(text('vi', finding('DIFF_NOT_CLEAR', 'taste'), position(0.4))).toBe('Vị ngon: chưa cao hơn rõ rệt.')
  })

  it('name a bundle, and a name with markup or message syntax as it is', () => {
    expect(text('vi', { ...finding('BUNDLE_MEMBER_BELOW', 'taste'), bundle: 'service' })).toBe(
      'Phục vụ: Vị ngon dưới mức ngang bằng ngành nên chưa được tính chung.',
    )
    expect(text('vi', { ...finding('DIFF_NOT_CLEAR', null), bundle: 'service' })).toBe('Phục vụ: chưa cao hơn rõ rệt.')
    const odd = `{x} | @:app.undo <b>`
    const named = { attributes: { odd: { ...plan.attributes.taste, name: odd } }, bundles: {} }
    expect(findingText(finding('MISSING_OWN', 'odd'), named, say.vi, 'vi')).toBe(`${odd}: thiếu điểm của bạn.`)
  })

  it('are not said twice on a card: under the title stands the next step, or nothing', () => {
    const under = (what: Finding) => findingDetail(what, plan, say.vi, 'vi')
    expect(under(finding('NO_DIFF', null))).toBe('Đánh dấu sao một hai thuộc tính bạn muốn vượt trội.')
    expect(under({ ...finding('DIFF_NOT_CLEAR', null), bundle: 'service' })).toBe('')
    const values = { need: 7, count: 2, limit: 30, total: 6, months: 14, percent: 31 }
    for (const locale of ['vi', 'en'] as const) {
      for (const code of Object.keys(everyFinding) as FindingCode[]) {
        const what: Finding = { ...finding(code, 'taste', values), bundle: 'service', factor: 'ease' }
        const title = findingTitle(what, plan, say[locale], locale)
        const detail = findingDetail(what, plan, say[locale], locale)
        expect(detail.startsWith(title) && detail.length < title.length + 2, detail).toBe(false)
        expect(detail, code).not.toMatch(/[{}]|finding\./)
      }
    }
  })

  it('survive an attribute that is gone', () => {
    expect(text('vi', finding('PARITY_BREACH', 'gone', { need: 3 }))).toBe('–: dưới mức ngang bằng.')
  })

  it.each(['vi', 'en'] as const)('exist in %s for every code, with every value filled in', (locale) => {
    const values = { need: 7, count: 2, limit: 30, total: 6, months: 14, percent: 31 }
    for (const code of Object.keys(everyFinding) as FindingCode[]) {
      for (const place of [undefined, position(-1), position(1)]) {
        const what: Finding = { ...finding(code, 'taste', values), bundle: 'service', factor: 'ease' }
        const said = [text(locale, what, place), findingTitle(what, plan, say[locale], locale, place)]
        for (const sentence of said) {
          expect(sentence, code).not.toMatch(/[{}]|finding\.|–/)
          expect(sentence, code).not.toContain(code)
        }
      }
    }
    for (const flag of Object.keys(everyFlag) as Flag[]) {
      expect(flagText(flag, 'Xyz', say[locale])).toMatch(/^Xyz: \S.*\.$/)
    }
  })
})

describe('titles of findings', () => {
  it('start with the name, or with a capital when they are about the plan', () => {
    const title = (what: Finding, place?: Position) => findingTitle(what, plan, say.vi, 'vi', place)
    expect(title(finding('DIFF_NOT_CLEAR', 'price'), position(1000))).toBe('Giá: chưa tốt hơn rõ rệt')
    expect(title(finding('NO_DIFF', null))).toBe('Chưa chọn điểm khác biệt')
  })
})

describe('limits', () => {
  it('read aloud and typed back keep the limit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 9.5, noNaN: true }), (need) => {
        const shown = limitText(plan.attributes.taste, need, say.vi, 'vi').replace('tối thiểu ', '')
        const typed = parseNumber(shown, { locale: 'vi', format: 'rating' })
        expect(typed).toBeGreaterThanOrEqual(need - 1e-6)
      }),
    )
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9e6, noNaN: true }), (need) => {
        const shown = limitText(plan.attributes.price, need, say.vi, 'vi').replace('tối đa ', '')
        const typed = parseNumber(shown, { locale: 'vi', format: 'money' })
        expect(typed).toBeLessThanOrEqual(need + 0.1)
      }),
    )
  })
})

describe('ages', () => {
  it('have a word for this very moment', () => {
    expect(agoText(1000, 2000, say.vi, 'vi')).toBe('vừa xong')
    expect(agoText(0, 7_200_000, say.en, 'en')).toBe('2 hours ago')
  })

  it('are unclear for what a wrong clock has dated into the future, or for no date', () => {
    const year = 365 * 24 * 3_600_000
    expect(agoText(year, 2000, say.vi, 'vi')).toBe('chưa rõ ngày')
    expect(agoText(Number.NaN, 2000, say.en, 'en')).toBe('date unclear')
    // The screen looks at the clock once a minute only, and clocks are set right by seconds all the time.
    expect(agoText(61_000, 2000, say.en, 'en')).toBe('just now')
  })
})
