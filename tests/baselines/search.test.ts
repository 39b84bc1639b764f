import { describe, expect, it } from 'vitest'
import { starts } from '@/baselines/catalogue'
import { searchStarts } from '@/baselines/search'

const ids = (query: string, locale = 'vi') => searchStarts(query, locale).map(({ id }) => id)

describe('searching for a start', () => {
  it.each([
    ['quan ca phe', 'hanoi-cafe'],
    ['Quán Cà Phê', 'hanoi-cafe'],
    ['cafe', 'hanoi-cafe'],
    ['trà sữa', 'hanoi-cafe'],
    ['xe khách', 'coaches'],
    ['nha xe', 'coaches'],
    ['khach san nho', 'nha-trang-small-hotels'],
    ['bán lẻ', 'retail-shop'],
    ['cat toc', 'hair-salon'],
    ['đien may', 'phone-shop'],
    ['hieu thuoc', 'pharmacy'],
    ['tieng anh', 'courses'],
    ['southwest', 'southwest'],
  ])('"%s" finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id)
  })

  it.each([
    ['coffee', 'hanoi-cafe'],
    ['restaurant', 'hanoi-restaurant'],
    ['intercity', 'coaches'],
    ['laundry', 'laundry'],
    ['dentist', 'dental-clinic'],
    ['real estate', 'real-estate'],
  ])('"%s" finds %s first in English', (query, id) => {
    expect(ids(query, 'en')[0]).toBe(id)
  })

  it('finds the other language and the region too', () => {
    expect(ids('laundry', 'vi')).toContain('laundry')
    expect(ids('giat ui', 'en')).toContain('laundry')
    expect(ids('nha trang')).toEqual(expect.arrayContaining(['nha-trang-small-hotels', 'nha-trang-hotels']))
    expect(ids('ha noi ca phe')).toContain('hanoi-cafe')
  })

  it('puts the whole name before a name that begins so, and that before a word inside a name', () => {
    const found = ids('nhà hàng')
    expect(found.slice(0, 2)).toEqual(['hanoi-restaurant', 'new-york-restaurants'])
    // "Khách sạn nhỏ" contains the words, "Khách sạn" is them.
    const hotels = ids('khách sạn')
    expect(hotels[0]).toBe('tripadvisor-hotels')
    expect(hotels.slice(1, 3)).toEqual(['nha-trang-small-hotels', 'nha-trang-hotels'])
    expect(ids('văn phòng')).toContain('lunch-failing')
    expect(ids('ăn').indexOf('hanoi-eating-out')).toBeLessThan(ids('ăn').indexOf('hanoi-eatery'))
  })

  it('prefers names in the language of the reader', () => {
    expect(ids('spa', 'en')[0]).toBe('spa-nails')
    expect(ids('nhà thuốc', 'vi')[0]).toBe('pharmacy')
  })

  it('offers everything for nothing, and nothing for nonsense', () => {
    expect(searchStarts('', 'vi')).toEqual(starts)
    expect(searchStarts('  ?! ', 'vi')).toEqual(starts)
    expect(searchStarts('qwzx', 'vi')).toEqual([])
  })

  it('never offers what no plan can start from', () => {
    expect(starts.some(({ id }) => id.startsWith('foody-overall'))).toBe(false)
    expect(ids('online food').some((id) => id.startsWith('foody-overall'))).toBe(false)
  })
})
