import { describe, expect, it } from 'vitest'
import { plainColour } from '@/formats/plain-colour'

describe('plainColour', () => {
  it.each([
    ['rgb(255, 0, 16)', '#ff0010', 1],
    ['rgba(1, 2, 3, 0.25)', '#010203', 0.25],
    ['rgb(1 2 3 / 50%)', '#010203', 0.5],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
    ['color(srgb 1 0.5 0)', '#ff8000', 1],
    ['color(srgb 1.2 -0.1 1e-3 / 0.4)', '#ff0000', 0.4],
    ['none', 'none', 1],
    ['url("#fade")', 'url("#fade")', 1],
    ['oklch(0.7 0.1 200)', 'oklch(0.7 0.1 200)', 1],
    ['', '', 1],
  ])('of %s', (computed, colour, opacity) => {
    expect(plainColour(computed)).toEqual({ colour, opacity })
  })
})
