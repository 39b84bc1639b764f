import { expect, it } from 'vitest'
import { sliderAction } from '@/charts/slider-keys'

const stroke = (key: string, more = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

it.each([
  ['vertical', 'ArrowUp', 1],
  ['vertical', 'ArrowDown', -1],
  ['horizontal', 'ArrowRight', 1],
  ['horizontal', 'ArrowLeft', -1],
  ['vertical', 'PageUp', 10],
  ['horizontal', 'PageDown', -10],
] as const)('%s %s is %i steps', (orientation, key, steps) => {
  expect(sliderAction(stroke(key), orientation)).toEqual({ kind: 'step', steps })
})

it('takes ten steps with Shift', () => {
  expect(sliderAction(stroke('ArrowDown', { shiftKey: true }), 'vertical')).toEqual({ kind: 'step', steps: -10 })
})

it('goes to the neighbour across the axis', () => {
  expect(sliderAction(stroke('ArrowLeft'), 'vertical')).toEqual({ kind: 'neighbour', offset: -1 })
  expect(sliderAction(stroke('ArrowDown'), 'horizontal')).toEqual({ kind: 'neighbour', offset: 1 })
})

it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves keys with %s to the browser', (modifier) => {
  expect(sliderAction(stroke('ArrowUp', { [modifier]: true }), 'vertical')).toBeNull()
})

it.each(['Tab', 'Escape', 'a'])('leaves %s to the page', (key) => {
  expect(sliderAction(stroke(key), 'vertical')).toBeNull()
})
