// @vitest-environment happy-dom
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { setLocale } from '@/i18n/i18n'
import { inputText } from '@/i18n/input-text'
import { valueText, type ValueStyle } from '@/i18n/value-text'
import { parseNumber } from '@/lib/number-input'
import type { Scale } from '@/model/scale'

const money: Scale = { kind: 'ratio', unit: 'đồng', format: 'money', mnd: null, bmin: null }
const minutes: Scale = { kind: 'ratio', unit: { vi: 'phút', en: 'min' }, format: 'number', mnd: null, bmin: null }
const clock: Scale = { kind: 'interval', unit: '', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 }
const celsius: Scale = { kind: 'interval', unit: '°C', format: 'number', s0: 1, mnd: 1, bmin: 1, bmax: 2 }
const ten: Scale = { kind: 'bounded', min: 0, max: 10, unit: '/10' }
const stars: Scale = { kind: 'bounded', min: 1, max: 5, unit: '★' }
const share: Scale = { kind: 'bounded', min: 0, max: 100, unit: '%' }
const thousand: Scale = { kind: 'bounded', min: 0, max: 1000, unit: '' }
const count: Scale = { kind: 'count', unit: { vi: 'món', en: 'dishes' } }
const binary: Scale = { kind: 'binary' }
const level5: Scale = { kind: 'level5' }

beforeAll(async () => {
  await setLocale('vi')
  await setLocale('en')
})

describe('values in their own unit', () => {
  it.each<[string, Scale, number | null, ValueStyle, string, string]>([
    ['money on a point', money, 34_000, {}, '34k ₫', '34k ₫'],
    ['money in millions', money, 1_200_000, {}, '1,2 tr ₫', '1.2M ₫'],
    ['money in full', money, 1_200_000, { short: false }, '1.200.000 ₫', '1,200,000 ₫'],
    ['a clock time', clock, 710, {}, '11:50', '11:50'],
    ['a rating', ten, 7.1, {}, '7,1', '7.1'],
    ['a whole rating, aligned with the others', ten, 6, {}, '6,0', '6.0'],
    ['a rating with its unit', ten, 7.1, { unit: true }, '7,1/10', '7.1/10'],
    ['stars, whose steps are smaller', stars, 4.72, {}, '4,72', '4.72'],
    ['a rating of a thousand', thousand, 812.4, {}, '812', '812'],
    ['a percentage', share, 71, { unit: true }, '71%', '71%'],
    ['a count', count, 3, {}, '3', '3'],
    ['a count with its unit', count, 3, { unit: true }, '3 món', '3 dishes'],
    ['an average count', count, 3.4, {}, '3,4', '3.4'],
    ['minutes', minutes, 12.5, { unit: true }, '12,5 phút', '12.5 min'],
    ['many minutes', minutes, 1234.4, {}, '1.234', '1,234'],
    ['degrees', celsius, 4.25, { unit: true }, '4,25 °C', '4.25 °C'],
    ['something there', binary, 1, {}, 'Có', 'Yes'],
    ['something not there', binary, 0, {}, 'Không', 'No'],
    ['a step, short', level5, 4, {}, '4', '4'],
    ['a step in words', level5, 4, { short: false }, 'Hơn rõ', 'Clearly better'],
    ['a value between steps', level5, 3.5, { short: false }, '3,5', '3.5'],
    ['a missing value', money, null, { unit: true }, '–', '–'],
    ['no number', ten, Number.NaN, {}, '–', '–'],
    ['a limit from above', ten, 6.41, { rounding: 'up' }, '6,5', '6.5'],
    ['a latest time', clock, 719.6, { rounding: 'down' }, '11:59', '11:59'],
  ])('%s', (_case, scale, value, style, vietnamese, english) => {
    expect(valueText(scale, value, 'vi', style).replaceAll('\u00A0', ' ')).toBe(vietnamese)
    expect(valueText(scale, value, 'en', style).replaceAll('\u00A0', ' ')).toBe(english)
  })
})

describe.each(['vi', 'en'])('an input field left untouched changes nothing (%s)', (locale) => {
  it.each([
    [money, 'money', 1],
    [clock, 'clock', 1],
    [ten, 'rating', 0.001],
    [thousand, 'number', 0.001],
    [minutes, 'number', 0.0001],
    [count, 'number', 1],
  ] as const)('%o', (scale, format, step) => {
    const most = scale === clock ? 1440 : scale === ten ? 10_000 : 1_000_000
    fc.assert(
      fc.property(fc.integer({ min: 0, max: most }), (steps) => {
        const value = Number((steps * step).toFixed(4))
        expect(parseNumber(inputText(scale, value, locale), { locale, format })).toBe(value)
      }),
    )
  })

  it('is empty for a missing value', () => {
    expect(inputText(money, null, locale)).toBe('')
    expect(inputText(ten, Number.POSITIVE_INFINITY, locale)).toBe('')
  })
})
