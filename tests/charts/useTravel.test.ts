import { expect, it } from 'vitest'
import { poseBetween } from '@/charts/useTravel'

it('goes from one pose to another', () => {
  const between = poseBetween(new Map([['a', 2]]), new Map([['a', 6]]))
  expect(between(0).get('a')).toBe(2)
  expect(between(0.25).get('a')).toBe(3)
  expect(between(1).get('a')).toBe(6)
})

it('jumps where there is nothing to come from or to go to', () => {
  const between = poseBetween(
    new Map([
      ['gone', 4],
      ['missing', null],
    ]),
    new Map([
      ['gone', null],
      ['missing', 5],
      ['added', 7],
    ]),
  )
  expect(Object.fromEntries(between(0))).toEqual({ gone: null, missing: 5, added: 7 })
})
