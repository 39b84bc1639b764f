import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClock, formatNumber } from '@/lib/format'
import { formatMoney, formatMoneyShort } from '@/lib/format-money'
import { parseNumber, type InputFormat, type InputProblem } from '@/lib/number-input'

const locales = ['vi', 'en'] as const

type Read = number | InputProblem

/** Text, format, what a Vietnamese and what an English user means by it. */
const typed: readonly (readonly [string, InputFormat, Read, Read?])[] = [
  ['7,5', 'rating', 7.5],
  ['7.5', 'rating', 7.5],
  ['7,125', 'rating', 7.125],
  ['7.125', 'rating', 7.125],
  [' 8 ', 'rating', 8],
  ['.5', 'rating', 0.5],
  ['7,', 'rating', 7],
  ['0,125', 'number', 0.125],
  ['0.500', 'money', 0.5],
  ['+3', 'rating', 3],
  ['-3', 'number', -3],
  ['−3', 'number', -3],
  ['−1,2 tr', 'money', -1_200_000],
  ['–3,5', 'number', -3.5],
  ['-0', 'number', 0],
  ['7', 'number', 7],
  ['7.5', 'number', 7.5],
  ['７．５', 'number', 7.5],
  ['１２', 'number', 12],
  ['7 %', 'number', 7],
  ['7\u00A0%', 'rating', 7],
  ['1.200', 'number', 1200, 1.2],
  ['1,200', 'number', 1.2, 1200],
  ['1.200', 'money', 1200],
  ['2.500', 'count', 2500],
  ['2,500', 'count', 2500],
  ['2.5', 'count', 2.5],
  ['2,5', 'count', 2.5],
  ['0.500', 'count', 0.5],
  ['1,200', 'money', 1200],
  ['1200,5', 'number', 1200.5],
  ['1.234,5', 'number', 1234.5],
  ['1,234.5', 'number', 1234.5],
  ['1.200.000', 'money', 1_200_000],
  ['1,200,000', 'money', 1_200_000],
  ['1.200.000,5', 'money', 1_200_000.5],
  ['1.200.000 ₫', 'money', 1_200_000],
  ['1.200.000\u00A0₫', 'money', 1_200_000],
  ['₫1,200,000', 'money', 1_200_000],
  ['VND 35,000', 'money', 35_000],
  ['1\u202F200\u202F000', 'money', 1_200_000],
  ['1 200 000', 'money', 1_200_000],
  ['35.000đ', 'money', 35_000],
  ['35.000d', 'money', 35_000],
  ['35.000 Đ', 'money', 35_000],
  ['35000 VNĐ', 'money', 35_000],
  ['35.000 đồng', 'money', 35_000],
  ['35', 'money', 35],
  ['35k', 'money', 35_000],
  ['35 K', 'money', 35_000],
  ['35k ₫', 'money', 35_000],
  ['35kđ', 'money', 35_000],
  ['35 nghìn', 'money', 35_000],
  ['35 nghi\u0300n', 'money', 35_000],
  ['35 ngàn', 'money', 35_000],
  ['35 nghìn đồng', 'money', 35_000],
  ['35 ngan', 'money', 35_000],
  ['35,3k', 'money', 35_300],
  ['35k5', 'money', 35_500],
  ['1,2 tr', 'money', 1_200_000],
  ['1.2tr', 'money', 1_200_000],
  ['1,2 TRIỆU', 'money', 1_200_000],
  ['1,2 trieu', 'money', 1_200_000],
  ['1.2M', 'money', 1_200_000],
  ['1.2 million', 'money', 1_200_000],
  ['1tr2', 'money', 1_200_000],
  ['1tr25', 'money', 1_250_000],
  ['1tr05', 'money', 1_050_000],
  ['1 triệu 2', 'money', 1_200_000],
  ['1 triệu 250 nghìn', 'money', 1_250_000],
  ['1tr 200k', 'money', 1_200_000],
  ['-1tr2', 'money', -1_200_000],
  ['2 tỷ', 'money', 2e9],
  ['2 tỉ', 'money', 2e9],
  ['2b', 'money', 2e9],
  ['1,250 tr', 'money', 1_250_000, 1_250_000_000],
  ['2k', 'number', 2000],
  ['', 'number', 'EMPTY'],
  [' \u00A0\u200B ', 'money', 'EMPTY'],
  ['--', 'number', 'NOT_A_NUMBER'],
  ['--5', 'number', 'NOT_A_NUMBER'],
  ['-', 'number', 'NOT_A_NUMBER'],
  ['NaN', 'number', 'NOT_A_NUMBER'],
  ['Infinity', 'number', 'NOT_A_NUMBER'],
  ['∞', 'number', 'NOT_A_NUMBER'],
  ['abc', 'money', 'NOT_A_NUMBER'],
  ['k', 'money', 'NOT_A_NUMBER'],
  ['₫', 'money', 'NOT_A_NUMBER'],
  [',', 'number', 'NOT_A_NUMBER'],
  ['1,2,3', 'number', 'NOT_A_NUMBER'],
  ['1.2.3', 'rating', 'NOT_A_NUMBER'],
  ['12.34.567', 'money', 'NOT_A_NUMBER'],
  ['1.2345.678', 'money', 'NOT_A_NUMBER'],
  ['1,200.300,5', 'money', 'NOT_A_NUMBER'],
  ['1.200 000', 'money', 'NOT_A_NUMBER'],
  ['7 5', 'rating', 'NOT_A_NUMBER'],
  ['1e5', 'number', 'NOT_A_NUMBER'],
  ['0x10', 'number', 'NOT_A_NUMBER'],
  ['5 kg', 'number', 'NOT_A_NUMBER'],
  ['5 2', 'number', 'NOT_A_NUMBER'],
  ['1k2tr', 'money', 'NOT_A_NUMBER'],
  ['1,5tr2', 'money', 'NOT_A_NUMBER'],
  ['<b>5</b>', 'number', 'NOT_A_NUMBER'],
  ['1000000 tỷ', 'money', 1e15],
  ['1000001 tỷ', 'money', 'TOO_LARGE'],
  ['-9999999999999999', 'number', 'TOO_LARGE'],
  ['9'.repeat(64), 'number', 'TOO_LARGE'],
  ['9'.repeat(65), 'number', 'TOO_LONG'],
  ['11:45', 'clock', 705],
  ['11h45', 'clock', 705],
  ['11H45', 'clock', 705],
  ['11g45', 'clock', 705],
  ['11 giờ 45', 'clock', 705],
  ['11 giờ 45 phút', 'clock', 705],
  ['11.45', 'clock', 705],
  ['11 : 45', 'clock', 705],
  ['１１：４５', 'clock', 705],
  ['1145', 'clock', 705],
  ['945', 'clock', 585],
  ['12h', 'clock', 720],
  ['12', 'clock', 720],
  ['0:00', 'clock', 0],
  ['24:00', 'clock', 1440],
  ['1:30 pm', 'clock', 810],
  ['12am', 'clock', 0],
  ['12:15 PM', 'clock', 735],
  ['', 'clock', 'EMPTY'],
  ['24:01', 'clock', 'NOT_A_TIME'],
  ['25:00', 'clock', 'NOT_A_TIME'],
  ['11:60', 'clock', 'NOT_A_TIME'],
  ['13 pm', 'clock', 'NOT_A_TIME'],
  ['0 am', 'clock', 'NOT_A_TIME'],
  ['-1:00', 'clock', 'NOT_A_TIME'],
  ['11:45:30', 'clock', 'NOT_A_TIME'],
  ['trưa', 'clock', 'NOT_A_TIME'],
]

describe('typed numbers', () => {
  it.each(typed.map(([text, format, vi, en = vi]) => ({ text, format, vi, en })))(
    'reads $text in a $format field',
    ({ text, format, vi, en }) => {
      expect(parseNumber(text, { locale: 'vi', format })).toBe(vi)
      expect(parseNumber(text, { locale: 'en', format })).toBe(en)
    },
  )

  it('refuses a pasted book without reading it', () => {
    expect(parseNumber('1.'.repeat(500_000), { locale: 'vi', format: 'money' })).toBe('TOO_LONG')
  })

  it('reads the unit of the field, which wins over a multiplier of the same letter', () => {
    const field = { locale: 'vi', format: 'number' } as const
    expect(parseNumber('15 phút', { ...field, unit: 'phút' })).toBe(15)
    expect(parseNumber('3 MÓN', { ...field, unit: 'món' })).toBe(3)
    expect(parseNumber('15m', { ...field, unit: 'm' })).toBe(15)
    expect(parseNumber('15m', { ...field, unit: 'phút' })).toBe(15_000_000)
    expect(parseNumber('phút', { ...field, unit: 'phút' })).toBe('NOT_A_NUMBER')
    expect(parseNumber('15 phút phút', { ...field, unit: 'phút' })).toBe('NOT_A_NUMBER')
  })

  it('never yields a value that is not finite, whatever is typed', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789.,- ktrhgm:%₫đe'), maxLength: 20 })
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), near),
        fc.constantFrom<InputFormat>('number', 'money', 'rating', 'clock'),
        fc.constantFrom(...locales),
        (text, format, locale) => {
          const read = parseNumber(text, { locale, format })
          return typeof read === 'string' || (Number.isFinite(read) && !Object.is(read, -0))
        },
      ),
    )
  })
})

describe.each(locales)('what is printed is read back (%s)', (locale) => {
  const read = (text: string, format: InputFormat) => parseNumber(text, { locale, format })

  it('money in full', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        (dong) => read(formatMoney(dong, locale), 'money') === dong + 0,
      ),
    )
  })

  it('short money, where two decimals say all', () => {
    const exact = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map((n) => n * 10),
      fc.integer({ min: 100, max: 99_999 }).map((n) => n * 10_000),
      fc.integer({ min: 100, max: 99_999 }).map((n) => n * 10_000_000),
    )
    fc.assert(fc.property(exact, (dong) => read(formatMoneyShort(dong, locale), 'money') === dong))
  })

  it('a time of day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => read(formatClock(minutes), 'clock') === minutes),
    )
  })

  it('a rating', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (thousandths) => {
        const rating = thousandths / 1000
        return read(formatNumber(rating, locale, { digits: 3 }), 'rating') === rating + 0
      }),
    )
  })

  it('a plain number of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const value = hundredths / 100
        return read(formatNumber(value, locale, { digits: 2 }), 'number') === value + 0
      }),
    )
  })
})
