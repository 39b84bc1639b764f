import { describe, expect, it } from 'vitest'
import { industries } from '@/baselines/industries'
import { nhaTrangSmallHotels } from '@/baselines/industries/nha-trang-small-hotels'
import { usHospitals } from '@/baselines/industries/us-hospitals'
import { firmsByAttributeText, firmsText } from '@/i18n/firms-text'

function entryOf(id: string) {
  const entry = industries.find((each) => each.id === id)
  if (entry === undefined) throw new Error(`no industry ${id}`)
  return entry
}

describe('the firms behind an industry', () => {
  it('are one number where every attribute rests on all of them', () => {
    expect(firmsText(entryOf('hanoi-cafe'), 'vi')).toBe('63 quán')
    expect(firmsText(entryOf('us-hospitals'), 'en')).toMatch(/^3,197 /)
    expect(firmsByAttributeText(usHospitals.rows, 'en')).toBe('')
  })

  it('never promise all of them to an attribute that rests on a few', () => {
    expect(firmsText(entryOf('nha-trang-small-hotels'), 'vi')).toBe('21–132 cơ sở')
    const each = firmsByAttributeText(nhaTrangSmallHotels.rows, 'en')
    expect(each).toContain('Location 132')
    expect(each).toContain('Comfort and room quality 21')
    expect(each).not.toContain('Overall')
  })

  it('are not told where the source does not tell them apart', () => {
    expect(firmsText(entryOf('sfo-airport'), 'en')).toBe('')
  })
})
