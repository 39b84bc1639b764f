import { describe, expect, it } from 'vitest'
import { kept } from '@/views/canvas/kept'

const finding = (attribute: string, need: number) => ({ code: 'PARITY_BREACH', attribute, values: { need } })

describe('what is kept of a list', () => {
  const before = [finding('price', 33), finding('taste', 4)]

  it('is the list itself when it says the same', () => {
    expect(kept([finding('price', 33), finding('taste', 4)], before)).toBe(before)
  })

  it('is each item that says the same, in the order of the new list', () => {
    const next = kept([finding('taste', 4), finding('price', 34)], before)
    expect(next).toEqual([finding('taste', 4), finding('price', 34)])
    expect(next[0]).toBe(before[1])
  })

  it('is nothing of what is gone', () => {
    expect(kept([], before)).toEqual([])
    expect(kept([finding('price', 33)], before)).toEqual([before[0]])
  })

  it('is the new list where there was none', () => {
    expect(kept(before, undefined)).toBe(before)
  })
})
