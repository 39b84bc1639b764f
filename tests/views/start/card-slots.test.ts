import { expect, test } from 'vitest'
import { cardSlots } from '@/views/start/card-slots'

const before = cardSlots(new Map(), ['a', 'b', 'c'], false)

test('every plan in view has a slot of its own', () => {
  expect(new Set(before.values()).size).toBe(3)
  expect([...before.keys()]).toEqual(['a', 'b', 'c'])
})

test.each([false, true])('a plan that stays keeps its slot wherever it goes (refill: %s)', (refill) => {
  const after = cardSlots(before, ['d', 'c', 'a'], refill)
  expect(after.get('a')).toBe(before.get('a'))
  expect(after.get('c')).toBe(before.get('c'))
  expect(new Set(after.values()).size).toBe(3)
})

test('refilling, a new plan takes the slot of one that has gone, and further ones new slots', () => {
  const after = cardSlots(before, ['d', 'c', 'a', 'e'], true)
  expect(after.get('d')).toBe(before.get('b'))
  expect([...before.values()]).not.toContain(after.get('e'))
})

test('without refilling, no slot is taken over', () => {
  const after = cardSlots(before, ['d', 'e', 'f'], false)
  expect([...after.values()].filter((slot) => [...before.values()].includes(slot))).toEqual([])
})
