// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { applyTheme } from '@/ui/theme'

function device(isDark: boolean) {
  const listeners = new Set<() => void>()
  return {
    matches: isDark,
    addEventListener: (_type: string, hear: () => void) => listeners.add(hear),
    removeEventListener: (_type: string, hear: () => void) => listeners.delete(hear),
    turn(this: { matches: boolean }, dark: boolean) {
      this.matches = dark
      for (const hear of listeners) hear()
    },
  }
}

function browser(isDark: boolean) {
  const prefersDark = device(isDark)
  return { root: document.createElement('html'), prefersDark: prefersDark as never, device: prefersDark }
}

describe('applyTheme', () => {
  it('shows the chosen theme whatever the device prefers', () => {
    const dark = browser(false)
    applyTheme('dark', dark)
    expect(dark.root.dataset['theme']).toBe('dark')
    const light = browser(true)
    applyTheme('light', light)
    light.device.turn(true)
    expect(light.root.dataset['theme']).toBe('light')
  })

  it('follows the device until told to stop', () => {
    const page = browser(false)
    const stop = applyTheme('system', page)
    expect(page.root.dataset['theme']).toBe('light')
    page.device.turn(true)
    expect(page.root.dataset['theme']).toBe('dark')
    stop()
    page.device.turn(false)
    expect(page.root.dataset['theme']).toBe('dark')
  })
})
