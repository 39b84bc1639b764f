import { describe, expect, it } from 'vitest'
import { slug } from '@/formats/slug'

describe('slug', () => {
  it.each([
    ['Cơm trưa Hoa Sen', 'com-trua-hoa-sen'],
    ['Đặc sản Đà Nẵng / Huế', 'dac-san-da-nang-hue'],
    ['  35k!  ', '35k'],
    ['🍜', 'plan'],
    ['مطعم', 'plan'],
    ['', 'plan'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'plan-con'],
    ['lpt1', 'plan-lpt1'],
    ['ế'.repeat(200), 'e'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('of %j is %s', (name, stem) => {
    expect(slug(name, 'vi')).toBe(stem)
  })

  it('follows the language of a built-in name', () => {
    const name = { vi: 'Quán cà phê', en: 'Coffee shop' }
    expect([slug(name, 'vi'), slug(name, 'en')]).toEqual(['quan-ca-phe', 'coffee-shop'])
  })
})
