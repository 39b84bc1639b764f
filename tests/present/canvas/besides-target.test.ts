import { describe, expect, it } from 'vitest'
import { blankAttribute } from '@/model/blank'
import { besidesTarget } from '@/present/canvas/besides-target'

const price = blankAttribute('price', 'Giá')
const taste = blankAttribute('taste', 'Vị')

describe('attributes besides their promises', () => {
  const before = [price, taste]

  it('are the list of before while only a promise moves', () => {
    expect(besidesTarget([{ ...price, target: 4 }, taste], before)).toBe(before)
  })

  it('are new where anything else has changed', () => {
    const rated = { ...taste, own: { ...taste.own, value: 3 } }
    const next = besidesTarget([{ ...price, target: 4 }, rated], before)
    expect(next[0]).toBe(price)
    expect(next[1]).toBe(rated)
  })

  it('follow order and number', () => {
    expect(besidesTarget([taste, price], before)).toEqual([taste, price])
    expect(besidesTarget([taste], before)).toEqual([taste])
  })
})
