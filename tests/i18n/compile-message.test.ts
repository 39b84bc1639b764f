import { expect, test } from 'vitest'
import { createI18n } from 'vue-i18n'
import { compileMessage } from '@/i18n/compile-message'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'

type Tree = { readonly [key: string]: string | Tree }

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )
}

/** A text of its own for every value that a message names. */
const values = Object.fromEntries(
  [...JSON.stringify([vi, en]).matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => [name, `<${String(name)}>`]),
)

/** A message as vue-i18n says it, by its own compiler or by ours. */
function saying(locale: string, messages: Tree, ours: boolean) {
  const { global } = createI18n({
    legacy: false,
    locale,
    missingWarn: false,
    messages: { [locale]: messages },
    ...(ours ? { messageCompiler: (message: unknown) => compileMessage(String(message)) } : {}),
  })
  return (key: string, n: number) => global.t(key, { ...values, n, count: n }, n)
}

test.each([
  ['vi', vi],
  ['en', en],
])('every message of %s reads as the library would compile it', (locale, messages: Tree) => {
  const expected = saying(locale, messages, false)
  const actual = saying(locale, messages, true)
  const keys = keysOf(messages)
  expect(keys.length).toBeGreaterThan(100)
  for (const key of keys) for (const n of [0, 1, 2, 7]) expect(actual(key, n), key).toBe(expected(key, n))
})

test.each([
  'plain',
  'before {n} after',
  '{n}',
  '{n} {name}',
  "at {'@'} and {'|'} and {'{'}",
  'none | {n} one | {n} many',
  'a  b ',
])('"%s" reads as the library would compile it', (message) => {
  const expected = saying('en', { message }, false)
  const actual = saying('en', { message }, true)
  for (const n of [0, 1, 2]) expect(actual('message', n)).toBe(expected('message', n))
})

test('hands parts that are no texts to whoever puts them together', () => {
  const parts: unknown[] = []
  compileMessage('see {link}')({
    named: () => ['an element'],
    plural: ([first]) => String(first),
    interpolate: (value) => value as string,
    normalize: (given) => String(parts.push(...given)),
  })
  expect(parts).toEqual(['see ', ['an element']])
})
