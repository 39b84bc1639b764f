import { expect, it } from 'vitest'
import { markOf, type MarkRole, type MarkState } from '@/charts/marks'
import { palette } from '@/charts/palette'

const colours = palette('light')
const cases: readonly (readonly [MarkRole, MarkState])[] = [
  ['differentiator', 'ok'],
  ['differentiator', 'broken'],
  ['parity', 'ok'],
  ['parity', 'broken'],
  ['parity', 'over'],
  ['parity', 'missing'],
  ['parity', 'conceded'],
  ['parity', 'excluded'],
]

it('tells every role and state apart by its drawing alone', () => {
  const drawings = cases.map(([role, state]) => {
    const { path, detail } = markOf(role, state, 8, colours)
    return path + detail
  })
  expect(new Set(drawings).size).toBe(cases.length)
})

it.each([
  ['differentiator', 'ok', 'triangle'],
  ['parity', 'ok', 'circle'],
  ['parity', 'over', 'diamond'],
  ['parity', 'missing', 'hatch'],
] as const)('draws %s %s as a %s', (role, state, shape) => {
  expect(markOf(role, state, 8, colours).shape).toBe(shape)
})

it('keeps red for what breaks the rule', () => {
  const red = cases.filter(([role, state]) => markOf(role, state, 8, colours).fill === colours.bad)
  expect(red.map(([, state]) => state)).toEqual(['broken', 'broken'])
})
