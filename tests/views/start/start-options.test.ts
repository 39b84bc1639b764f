import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { startOptions } from '@/views/start/start-options'

const ids = (query: string, locale = 'vi') => startOptions(query, locale).map((option) => option.id)

describe('startOptions', () => {
  it('lists everything before anything is typed', () => {
    expect(ids('')).toHaveLength(starts.length)
    expect(ids('  ')).not.toContain('blank')
  })

  it('puts what fits first and the empty plan last', () => {
    const options = ids('quan ca phe')
    expect(options[0]).toBe('industry-hanoi-cafe')
    expect(options.at(-1)).toBe('blank')
  })

  it('offers an empty plan under the typed name first when nothing fits, then templates to choose from', () => {
    const [first, ...others] = startOptions('  xyzzyx  ', 'vi')
    expect(first).toEqual({ kind: 'blank', id: 'blank', name: 'xyzzyx' })
    expect(others.length).toBeGreaterThan(0)
    expect(others.every((option) => option.kind === 'entry' && option.entry.kind === 'template' && !option.close)).toBe(
      true,
    )
  })

  it('calls entries close when they share words with a name that nothing fits as a whole', () => {
    const options = startOptions('homestay bungalow xyzzyx', 'vi')
    const close = options.filter((option) => option.kind === 'entry' && option.close).map((option) => option.id)
    expect(options[0]?.id).toBe('blank')
    expect(close).toContain('industry-nha-trang-small-hotels')
  })

  it('is never a dead end and never offers the same line twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.constantFrom('vi', 'en'), (query, locale) => {
        const options = ids(query, locale)
        expect(options.length).toBeGreaterThan(0)
        expect(new Set(options).size).toBe(options.length)
      }),
    )
  })
})
