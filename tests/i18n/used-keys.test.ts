import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { vi } from '@/i18n/vi'

const source = join(import.meta.dirname, '../../src')

/** Whole keys in calls of t: t('app.undo'), $t("app.undo"). */
const called = /\bt\(\s*['"]([\w.]+)['"]/g

function keysIn(text: string): string[] {
  return [...text.matchAll(called)].map(([, key = '']) => key)
}

function exists(key: string): boolean {
  let here: unknown = vi
  for (const part of key.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, part)) return false
    here = (here as Record<string, unknown>)[part]
  }
  return typeof here === 'string'
}

describe('messages that the screens ask for', () => {
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
