// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSettingsStore } from '@/stores/settings'

const key = 'peak-and-par.settings'

function reload() {
  setActivePinia(createPinia())
  return useSettingsStore()
}

beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the settings', () => {
  it('are remembered', () => {
    const settings = reload()
    settings.locale = 'en'
    settings.theme = 'dark'
    settings.priceLevel = true
    const again = reload()
    expect([again.locale, again.theme, again.priceLevel]).toEqual(['en', 'dark', true])
  })

  it.each([
    [['en-GB', 'vi'], 'en'],
    [['fr', 'vi-VN', 'en'], 'vi'],
    [['fr', 'de'], 'vi'],
    [[], 'vi'],
  ])('guess the language from a browser that speaks %j', (languages, locale) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
    expect(reload().locale).toBe(locale)
  })

  it.each(['not json', '[]', 'null', '{"locale":"xx","theme":7,"priceLevel":"yes"}'])(
    'fall back to what is sensible when %s is stored',
    (stored) => {
      localStorage.setItem(key, stored)
      const settings = reload()
      expect([settings.theme, settings.priceLevel, settings.attributeOrder]).toEqual(['system', false, 'hand'])
    },
  )

  it('keep their good values when one is bad', () => {
    localStorage.setItem(key, '{"theme":"dark","attributeOrder":"sideways"}')
    const settings = reload()
    expect([settings.theme, settings.attributeOrder]).toEqual(['dark', 'hand'])
  })

  it('last as long as the page when the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const settings = reload()
    settings.theme = 'dark'
    expect(settings.theme).toBe('dark')
  })

  it('follow another tab', () => {
    const settings = reload()
    localStorage.setItem(key, '{"theme":"light"}')
    window.dispatchEvent(new StorageEvent('storage', { key }))
    expect(settings.theme).toBe('light')
  })
})
