// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { suggestionThemes } from '@/baselines/suggestions'
import { editLabels } from '@/model/edits/label'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { en } from '@/i18n/en'
import { enPlan } from '@/i18n/en-plan'
import { languages } from '@/i18n/index'
import { vi } from '@/i18n/vi'
import { viPlan } from '@/i18n/vi-plan'

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[here, value] as [string, string]] : leaves(value, here)
  })
}

function unsorted(tree: Tree, path = 'messages'): string[] {
  const keys = Object.keys(tree)
  const below = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [] : unsorted(value, `${path}.${key}`),
  )
  return [...keys].sort().join() === keys.join() ? below : [path, ...below]
}

/** Names in braces; quoted literals such as {'@'} are none. */
const placeholders = (message: string) => [...new Set(message.match(/\{\w+\}/g) ?? [])].sort()

const trees: Readonly<Record<string, Tree>> = { vi: { ...vi, ...viPlan }, en: { ...en, ...enPlan } }
const vietnamese = leaves({ ...vi, ...viPlan })
const english = new Map(leaves({ ...en, ...enPlan }))

beforeAll(async () => {
  await loadPlanMessages()
  await setLocale('vi')
  await setLocale('en')
})

describe('messages', () => {
  it('are the same set in both languages', () => {
    expect([...english.keys()].sort()).toEqual(vietnamese.map(([key]) => key).sort())
  })

  it('are sorted inside each section', () => {
    expect([vi, viPlan, en, enPlan].flatMap((tree) => unsorted(tree))).toEqual([])
  })

  it('of a plan add sections and never change what the first screen says', () => {
    expect(Object.keys(viPlan).filter((section) => Object.hasOwn(vi, section))).toEqual([])
  })

  it.each(languages.map(({ code }) => code))('in %s are neither empty nor padded and carry no markup', (code) => {
    const bad = leaves(trees[code] ?? {}).filter(([, text]) => text.trim() !== text || text === '' || /[<>]/.test(text))
    expect(bad).toEqual([])
  })

  it('take the same values in both languages', () => {
    // "One more" needs no number, "{count} more" does: the last form says it all.
    const values = (message: string) => placeholders(message.split(' | ').at(-1) ?? '').join()
    expect(vietnamese.filter(([key, message]) => values(english.get(key) ?? '') !== values(message))).toEqual([])
  })

  it('have one form, or one for a single thing and one for many', () => {
    const forms = [...vietnamese, ...english].map(([key, message]) => [key, message.split(' | ').length] as const)
    expect(forms.filter(([, count]) => count > 2)).toEqual([])
  })

  it.each(['vi', 'en'])('all compile in %s and leave no brace or unknown value behind', (locale) => {
    const values = (message: string) =>
      Object.fromEntries(placeholders(message).map((name) => [name.slice(1, -1), 'X'] as const))
    for (const [key, message] of leaves(trees[locale] ?? {})) {
      const said = i18n.global.t(key, values(message), { locale, plural: 2 })
      expect(said, key).not.toBe(key)
      expect(said.length, key).toBeGreaterThan(0)
      for (const name of placeholders(message)) expect(said, key).not.toContain(name)
    }
  })

  it('name every theme of suggestions, and nothing else', () => {
    expect(Object.keys(viPlan.suggestion.theme)).toEqual(suggestionThemes.map(({ id }) => id).sort())
  })

  it('name every edit for undo, and nothing else', () => {
    expect(Object.keys(viPlan.editLabel)).toEqual([...editLabels].sort())
  })
})
