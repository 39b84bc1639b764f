import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { livePalette, palette, paletteVariables, type Palette, type Theme } from '@/charts/palette'

const css = readFileSync(new URL('../../src/ui/theme.css', import.meta.url), 'utf8')

function cssValue(theme: Theme, variable: string): string | undefined {
  const block = css.slice(css.indexOf(theme === 'dark' ? "[data-theme='dark'] {" : ':root {'))
  return new RegExp(`^\\s*${variable}: (#[0-9a-f]{6});`, 'mu').exec(block)?.[1]
}

/** WCAG 2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('palette of pictures, %s', (theme) => {
  const colours = palette(theme)

  it.each(Object.entries(paletteVariables))('%s is the same as on the page', (key, variable) => {
    expect(colours[key as keyof Palette]).toBe(cssValue(theme, variable))
  })

  it.each(['ink', 'ink2', 'ink3', 'accentInk', 'you', 'bad', 'warn'] as const)('%s is readable as text', (key) => {
    expect(contrast(colours[key], colours.surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours[key], colours.band)).toBeGreaterThanOrEqual(4.5)
  })
})

it('follows the page where it is shown live', () => {
  expect(livePalette.accentInk).toBe('var(--accent-ink)')
})
