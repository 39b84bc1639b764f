// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { gateLineText } from '@/i18n/gate-line-text'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { LocaleCode } from '@/i18n/index'
import type { Translate } from '@/i18n/translate'
import { blankAttribute } from '@/model/blank'
import type { AgeLine, GuessLine } from '@/model/rule/gate-lines'

const plan = {
  attributes: {
    taste: blankAttribute('taste', { vi: 'Vị ngon', en: 'Taste' }),
    price: blankAttribute('price', { vi: 'Giá', en: 'Price' }),
    speed: blankAttribute('speed', { vi: 'Tốc độ', en: 'Speed' }),
  },
  bundles: {},
}

async function textOf(locale: LocaleCode, line: AgeLine | GuessLine) {
  await setLocale(locale)
  return gateLineText(line, plan, i18n.global.t as Translate, locale)
}

describe('the sentences of the gate', () => {
  beforeAll(loadPlanMessages)
  beforeAll(() => setLocale('vi'))

  const outdated: AgeLine = {
    kind: 'outdated',
    attributes: ['speed', 'taste', 'price'],
    months: [
      { month: '2004-12', attributes: ['speed'] },
      { month: '2018-05', attributes: ['taste', 'price'] },
    ],
  }

  it('say that averages over 24 months old forbid to commit, with the middle of their data and the way out', async () => {
    expect(await textOf('vi', outdated)).toEqual({
      title: 'Chưa thể chốt hay thử nhỏ: 3 trung bình ngành cũ hơn 24 tháng',
      text: 'Tốc độ (số liệu giữa kỳ 12/2004); Vị ngon, Giá (số liệu giữa kỳ 05/2018). Hãy xem lại 3 đối thủ hoặc tìm số mới hơn.',
    })
    expect((await textOf('en', outdated)).title).toBe(
      'No commitment and no pilot yet: 3 industry averages are over 24 months old',
    )
  })

  it('are softer of those that are only ageing', async () => {
    const line: AgeLine = {
      kind: 'ageing',
      attributes: ['taste'],
      months: [{ month: '2025-06', attributes: ['taste'] }],
    }
    expect((await textOf('vi', line)).title).toBe('1 trung bình ngành đã hơn 12 tháng')
    expect(await textOf('en', line)).toEqual({
      title: '1 industry average is more than 12 months old',
      text: 'Taste (middle of the data Jun 2025). Usable for now; before committing, look at 3 rivals again or find newer data.',
    })
  })

  it('send to the customers for the own score, to the rivals for the average', async () => {
    const guess = (side: GuessLine['side']): GuessLine => ({ kind: 'guess', side, attributes: ['taste', 'price'] })
    expect((await textOf('vi', guess('own'))).text).toBe('Vị ngon, Giá. Hãy hỏi ít nhất 10 khách.')
    expect((await textOf('vi', guess('average'))).text).toBe('Vị ngon, Giá. Hãy xem ít nhất 3 đối thủ.')
    const both = (await textOf('en', guess('both'))).text
    expect(both).toContain('10 customers')
    expect(both).toContain('3 rivals')
  })
})
