import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi as mock } from 'vitest'
import { firstLocale } from '@/i18n/i18n'
import { writeBeacon } from '@/storage/beacon'
import { readSettings, writeSettings, type Settings } from '@/storage/settings'

const script = readFileSync(new URL('../public/first-paint.js', import.meta.url), 'utf8')

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  mock.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => {
  mock.unstubAllGlobals()
})

/** Runs the script in a page of its own. @returns what it has set and fetched */
function firstPaint({ languages = ['vi'], dark = false, hash = '', refused = false } = {}) {
  const root = { lang: '', dataset: {} as Record<string, string> }
  const fetched: { rel?: string; href?: string }[] = []
  const storage = refused
    ? {
        getItem: () => {
          throw new Error('refused')
        },
      }
    : localStorage
  runInContext(
    script,
    createContext({
      localStorage: storage,
      location: { hash },
      matchMedia: () => ({ matches: dark }),
      navigator: { languages },
      document: {
        documentElement: root,
        currentScript: { dataset: { vi: './vi.js', en: './en.js', plans: './storage.js ./grid.js ./grid.css' } },
        createElement: () => ({}),
        head: { append: (link: object) => fetched.push(link) },
      },
    }),
  )
  return { lang: root.lang, ...root.dataset, fetched: fetched.map(({ href }) => href) }
}

test.each<[string[]]>([[['vi-VN']], [['en-US', 'vi']], [['fr-FR', 'en']], [['fr']], [[]], [['EN_gb']]])(
  'without a choice, %j is answered as the app does',
  (languages) => {
    const { lang, fetched } = firstPaint({ languages })
    expect(lang).toBe(firstLocale(languages))
    expect(fetched).toEqual([`./${lang}.js`])
  },
)

test.each<Settings['locale']>(['vi', 'en'])('a chosen language (%s) wins', (locale) => {
  writeSettings({ ...readSettings(), locale })
  expect(firstPaint({ languages: ['vi', 'en'] }).lang).toBe(locale)
  expect(firstPaint({ languages: ['en', 'vi'] }).lang).toBe(locale)
})

test.each<[Settings['theme'], boolean, string]>([
  ['system', false, 'light'],
  ['system', true, 'dark'],
  ['light', true, 'light'],
  ['dark', false, 'dark'],
])('theme %s on a device that prefers dark: %s', (theme, dark, expected) => {
  writeSettings({ ...readSettings(), theme })
  expect(firstPaint({ dark })).toMatchObject({ theme: expected })
})

test('only the start screen begins with the first words', () => {
  for (const hash of ['', '#', '#/']) expect(firstPaint({ hash })).toMatchObject({ firstPaint: 'new' })
  for (const hash of ['#/bin', '#/plan/one']) expect(firstPaint({ hash })).not.toHaveProperty('firstPaint')
  writeBeacon(3)
  expect(firstPaint()).toMatchObject({ firstPaint: 'returning' })
})

test('what reads plans is fetched early, on every screen, where there are plans', () => {
  for (const hash of ['', '#/plan/one']) {
    writeBeacon(0)
    expect(firstPaint({ hash }).fetched).toEqual(['./vi.js'])
    writeBeacon(3)
    expect(firstPaint({ hash }).fetched).toEqual(['./vi.js', './storage.js', './grid.js', './grid.css'])
  }
})

test.each(['{', 'null', '[]', '"en"', '{"locale":"xx","theme":7}'])('bad settings (%s) are none', (text) => {
  kept.set('peak-and-par.settings', text)
  kept.set('peak-and-par.beacon', text)
  expect(firstPaint({ languages: ['en'] })).toMatchObject({ lang: 'en', theme: 'light', firstPaint: 'new' })
})

test('refused storage stops nothing', () => {
  expect(firstPaint({ languages: ['en'], dark: true, refused: true })).toMatchObject({ lang: 'en', theme: 'dark' })
})
