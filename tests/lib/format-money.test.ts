import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, formatMoneyShort } from '@/lib/format-money'

/** The sign never stands alone on the next line. */
const spaced = (text: string) => text.replaceAll('\u00A0', ' ')

describe('money', () => {
  it('is shown in full with the groups of the language', () => {
    expect(spaced(formatMoney(1_200_000, 'vi'))).toBe('1.200.000 ₫')
    expect(spaced(formatMoney(1_200_000, 'en'))).toBe('1,200,000 ₫')
    expect(formatMoney(34_000, 'vi')).not.toContain(' ')
  })

  it.each([
    [0, '0 ₫', '0 ₫'],
    [900, '900 ₫', '900 ₫'],
    [999.6, '1k ₫', '1k ₫'],
    [34_000, '34k ₫', '34k ₫'],
    [33_050, '33,05k ₫', '33.05k ₫'],
    [999_990, '999,99k ₫', '999.99k ₫'],
    [999_996, '1 tr ₫', '1M ₫'],
    [1_200_000, '1,2 tr ₫', '1.2M ₫'],
    [38_500_000, '38,5 tr ₫', '38.5M ₫'],
    [2_000_000_000, '2 tỷ ₫', '2B ₫'],
    [999_999_999, '1 tỷ ₫', '1B ₫'],
    [1.5e12, '1.500 tỷ ₫', '1,500B ₫'],
    [-4_500_000, '−4,5 tr ₫', '−4.5M ₫'],
  ])('%d dong, short', (dong, vi, en) => {
    expect(spaced(formatMoneyShort(dong, 'vi'))).toBe(vi)
    expect(spaced(formatMoneyShort(dong, 'en'))).toBe(en)
  })

  it('shows hundredths of a billion, however few decimals are asked for', () => {
    expect(spaced(formatMoneyShort(1_257_000_000, 'vi', { digits: 1 }))).toBe('1,26 tỷ ₫')
    expect(spaced(formatMoneyShort(1_257_000, 'vi', { digits: 1 }))).toBe('1,3 tr ₫')
  })

  it('leaves the sign away on request', () => {
    expect(formatMoneyShort(33_000, 'vi', { sign: false })).toBe('33k')
  })

  it('keeps a limit on its side', () => {
    expect(spaced(formatMoneyShort(33_049.9, 'vi', { rounding: 'down' }))).toBe('33,04k ₫')
    expect(spaced(formatMoneyShort(33_041, 'vi', { rounding: 'up' }))).toBe('33,05k ₫')
    expect(spaced(formatMoneyShort(999_999, 'vi', { rounding: 'down' }))).toBe('999,99k ₫')
  })

  it('never shows a thousand of a unit that has a larger one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_000_000_000 }), (dong) => !formatMoneyShort(dong, 'en').includes(',')),
    )
  })
})
