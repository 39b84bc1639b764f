import { describe, expect, it } from 'vitest'
import { crc32 } from '@/lib/crc32'

describe('crc32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the published check value', (text, sum) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(sum)
  })
})
