import { describe, expect, it } from 'vitest'
import { ellipsis, textWidth, wrapText } from '@/charts/text-fit'

describe('ellipsis', () => {
  it('leaves a text that fits alone', () => {
    expect(ellipsis('Vệ sinh', 200, 12)).toBe('Vệ sinh')
  })

  it('shortens a name of 200 letters to its width', () => {
    const short = ellipsis('Đ'.repeat(200), 90, 12)
    expect(short.endsWith('…')).toBe(true)
    expect(textWidth(short.slice(0, -1), 12)).toBeLessThanOrEqual(90)
  })

  it('never cuts an emoji or a letter with its marks in two', () => {
    const family = '👨‍👩‍👧'
    expect(ellipsis(family.repeat(8), 50, 12)).toMatch(/^(👨‍👩‍👧)+…$/u)
    const marked = 'ế'.normalize('NFD')
    const kept = ellipsis(marked.repeat(30), 60, 12).replace('…', '')
    expect(kept.length).toBeGreaterThan(0)
    expect(kept).toBe(marked.repeat(kept.length / marked.length))
  })
})

describe('wrapText', () => {
  it('keeps an amount and its unit on one line', () => {
    for (let width = 60; width < 260; width += 10) {
      const lines = wrapText('chưa đủ để đạt quy tắc, tối thiểu 18\u00a0tr', width, 12, 9)
      expect(
        lines.some((line) => line.includes('18\u00a0tr')),
        String(width),
      ).toBe(true)
    }
  })

  it('breaks between words and shortens the last line', () => {
    const lines = wrapText('Thái độ của người giao hàng khi đến muộn', 80, 12, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/u)
    for (const line of lines) expect(textWidth(line.replace('…', ''), 12)).toBeLessThanOrEqual(80)
  })

  it('shortens one endless word', () => {
    expect(wrapText('x'.repeat(200), 80, 12, 3)).toHaveLength(1)
  })

  it('has no line for an empty text', () => {
    expect(wrapText('  ', 80, 12, 2)).toEqual([])
  })
})

it('knows that tone marks take no room and capitals do', () => {
  expect(textWidth('ế', 10)).toBe(textWidth('e', 10))
  expect(textWidth('A', 10)).toBeGreaterThan(textWidth('a', 10))
})
