import { expect, test } from 'vitest'
import { cardSlots } from '@/views/start/card-slots'

const before = cardSlots(new Map(), ['a', 'b', 'c'], false)

test('every plan in view has a slot of its own', () => {
  expect(new Set(before.values()).size).toBe(3)
  expect([...before.keys()]).toEqual(['a', 'b', 'c'])
})

test('a plan that stays keeps its slot wherever it goes', () => {
  const after = cardSlots(before, ['d', 'c', 'a'], false)
  expect(after.get('a')).toBe(before.get('a'))
  expect(after.get('c')).toBe(before.get('c'))
  expect(new Set(after.values()).size).toBe(3)
})

test('refilling, the slots stay in their order, and only what is beyond them is new', () => {
  const after = cardSlots(before, ['d', 'c', 'a', 'e'], true)
  expect([...after.values()].slice(0, 3)).toEqual([...before.values()])
  expect([...before.values()]).not.toContain(after.get('e'))
  expect([...cardSlots(before, ['d'], true).values()]).toEqual([before.get('a')])
})

test('without refilling, no slot is taken over', () => {
  const after = cardSlots(before, ['d', 'e', 'f'], false)
  expect([...after.values()].filter((slot) => [...before.values()].includes(slot))).toEqual([])
})
