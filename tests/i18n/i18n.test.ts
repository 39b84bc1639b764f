// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { currentLocale, firstLocale, i18n, isLocale, setLocale } from '@/i18n/i18n'
import type { LocaleCode } from '@/i18n/index'

describe('the first language', () => {
  it.each([
    [['vi-VN', 'en-US'], 'vi'],
    [['en-US', 'vi'], 'en'],
    [['fr-FR', 'en-GB'], 'en'],
    [['EN'], 'en'],
    [['fr-FR', 'de'], 'vi'],
    [['eng'], 'vi'],
    [[''], 'vi'],
    [[], 'vi'],
  ])('for a browser set to %j is %s', (tags, code) => {
    expect(firstLocale(tags)).toBe(code)
  })
})

describe('switching the language', () => {
  beforeEach(() => setLocale('vi'))

  it('changes what is said and tells the page', async () => {
    expect(i18n.global.t('app.undo')).toBe('Hoàn tác')
    await setLocale('en')
    expect(i18n.global.t('app.undo')).toBe('Undo')
    expect(document.documentElement.lang).toBe('en')
    expect(currentLocale()).toBe('en')
    await setLocale('vi')
    expect(i18n.global.t('app.undo')).toBe('Hoàn tác')
    expect(document.documentElement.lang).toBe('vi')
  })

  it('ends in the language asked for last, even when an earlier one arrives after it', async () => {
    vi.resetModules()
    const [fresh, { languages }] = await Promise.all([import('@/i18n/i18n'), import('@/i18n/index')])
    const { load } = languages[1]
    let arrive = () => {}
    const late = new Promise<void>((resolve) => (arrive = resolve))
    vi.spyOn(languages[1], 'load').mockImplementation(() => late.then(load))
    const slow = fresh.setLocale('en')
    await fresh.setLocale('vi')
    arrive()
    await slow
    expect(fresh.currentLocale()).toBe('vi')
    expect(document.documentElement.lang).toBe('vi')
  })

  it('refuses a language the app does not speak and changes nothing', async () => {
    await expect(setLocale('fr' as LocaleCode)).rejects.toThrow(RangeError)
    expect(currentLocale()).toBe('vi')
    expect(isLocale('fr')).toBe(false)
    expect(isLocale('__proto__')).toBe(false)
  })

  it('counts one and many in English', async () => {
    await setLocale('en')
    const said = (n: number) => i18n.global.t('status.sentence.FAIL', { n }, n)
    expect(said(1)).toBe('Does not meet the rule: 1 point to fix.')
    expect(said(2)).toBe('Does not meet the rule: 2 points to fix.')
    expect(i18n.global.t('benchmark.firms', { n: 1 }, 1)).toBe('1 firm')
  })
})
