import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vi } from '@/i18n/vi'
import { viPlan } from '@/i18n/vi-plan'

const messages = { ...vi, ...viPlan }

const source = join(import.meta.dirname, '../../src')

/** Whole keys in calls of t: t('app.undo'), $t("app.undo"). */
const called = /\bt\(\s*['"]([\w.]+)['"]/g

function keysIn(text: string): string[] {
  return [...text.matchAll(called)].map(([, key = '']) => key)
}

function exists(key: string): boolean {
  let here: unknown = messages
  for (const part of key.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return false
    here = (here as Record<string, unknown>)[part]
  }
  return typeof here === 'string'
}

/** The beginning of keys that end in a code: `finding.${code}`. */
const begun = /`([\w.]+\.)\$\{/g

function allKeys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? allKeys(value, `${path}${key}.`) : [path + key],
  )
}

/** Keys that no text names as a whole, or begins with as far as a code. */
function unusedIn(text: string, keys: readonly string[]): string[] {
  const starts = [...text.matchAll(begun)].map(([, start = '']) => start)
  const named = new Set([...text.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, name = '']) => name))
  return keys.filter((key) => !named.has(key) && !starts.some((start) => key.startsWith(start)))
}

describe('messages that the screens ask for', () => {
  it('are all that there are', () => {
    const text = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|vue)$/.test(path))
      .map((path) => readFileSync(join(source, path), 'utf8'))
      .join('\n')
    expect(unusedIn(text, allKeys(messages))).toEqual([])
    expect(unusedIn("t('a.b') t(`c.${code}`)", ['a.b', 'c.d', 'e.f'])).toEqual(['e.f'])
  })

  it('all exist', () => {
    const missing = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|vue)$/.test(path))
      .flatMap((path) => keysIn(readFileSync(join(source, path), 'utf8')).map((key) => ({ path, key })))
      .filter(({ key }) => !exists(key))
    expect(missing).toEqual([])
  })

  it('would be noticed when missing', () => {
    expect(keysIn(`{{ t('app.undo') }} {{ $t("no.such") }} {{ t(\n 'a.b', { n }) }}`)).toEqual([
      'app.undo',
      'no.such',
      'a.b',
    ])
    expect(exists('no.such')).toBe(false)
    expect(exists('app')).toBe(false)
    expect(exists('app.undo')).toBe(true)
  })
})
