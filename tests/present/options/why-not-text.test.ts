// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { Translate } from '@/i18n/translate'
import type { SetEvaluation, WhyNot } from '@/optimiser/sets/set-result'
import { whyNotText, type WhyNotWords } from '@/present/options/why-not-text'

const words: WhyNotWords = {
  t: i18n.global.t as Translate,
  name: (id) => ({ price: 'Giá', arrival: 'Giờ giao' })[id] ?? id,
  limit: (_, value) => `${value / 1000}k`,
  money: (dong) => `${dong / 1e6} tr`,
  number: String,
  months: (months) => `${months} tháng`,
  perDay: String,
  percent: (share) => `${share * 100}%`,
}

function evaluation(more: Partial<SetEvaluation> = {}): SetEvaluation {
  return {
    stars: ['arrival'],
    isCurrent: false,
    verdict: 'PASS',
    faults: 0,
    minCost: 20e6,
    cost: 20e6,
    net: 20e6,
    isLeast: false,
    lead: 2,
    leadPerMillion: 0.1,
    moves: [],
    isWithinBudget: true,
    breakEven: null,
    money: null,
    weakest: null,
    importance: null,
    persons: [],
    whyNot: [],
    ...more,
  }
}

const first = evaluation()
const say = (set: SetEvaluation) => whyNotText(set, first, words)

describe('why not this set', () => {
  beforeAll(async () => {
    await loadPlanMessages()
    await setLocale('vi')
  })

  it('names the two gravest reasons in native units, and no third', () => {
    const whyNot: WhyNot[] = [
      { code: 'OUT_OF_REACH', attribute: 'price', need: 33_000 },
      { code: 'OVER_BUDGET', amount: 7e6 },
      { code: 'LOSES_MONEY' },
    ]
    expect(say(evaluation({ whyNot }))).toBe('Giá cần 33k, chưa việc nào đưa tới đó; vượt ngân sách 7 tr.')
  })

  it('names what is short: cash, what nobody told of it, and what can be made in a day', () => {
    expect(say(evaluation({ whyNot: [{ code: 'CASH_SHORT', amount: 7e6 }] }))).toBe(
      'Thiếu 7 tr tiền mặt lúc kẹt tiền nhất.',
    )
    expect(say(evaluation({ whyNot: [{ code: 'CASH_UNTOLD', amount: 7e6 }] }))).toBe(
      'Cần sẵn 7 tr tiền mặt, chưa điền đang có bao nhiêu.',
    )
    expect(say(evaluation({ whyNot: [{ code: 'OVER_CAPACITY', perDay: 45, limit: 40 }] }))).toBe(
      'Cần 45 đơn mỗi ngày, nhiều nhất chỉ làm được 40.',
    )
    expect(say(evaluation({ whyNot: [{ code: 'LONG_PAYBACK', months: 14, horizon: 12 }] }))).toBe(
      'Hoàn vốn mất 14 tháng, quá hạn 12 tháng.',
    )
  })

  it('compares a sound set with the first', () => {
    expect(say(evaluation({ cost: 27e6, lead: 1.5 }))).toBe('So với bộ xếp đầu: đắt hơn 7 tr; kém vượt trội 0.5.')
    expect(say(evaluation({ cost: 15e6, lead: 3 }))).toBe('So với bộ xếp đầu: rẻ hơn 5 tr; vượt trội hơn 1.')
    expect(say(evaluation())).toBe('Ngang với bộ xếp đầu.')
    expect(say(first)).toBe('Không có gì cản: bộ đáng chọn nhất.')
  })

  const codes: WhyNot[] = [
    { code: 'NOT_JUDGED', attribute: 'price' },
    { code: 'UNATTAINABLE', attribute: 'price' },
    { code: 'NOT_TOGETHER' },
    { code: 'LONG_PAYBACK', months: 14, horizon: 12 },
    { code: 'LONG_PAYBACK', months: null, horizon: 12 },
    { code: 'LOW_CHANCE', chance: 0.4 },
    { code: 'NOT_VALUED', attribute: 'price' },
    { code: 'LOW_IMPORTANCE', attribute: 'price' },
    { code: 'FRAGILE', attribute: 'price', chance: 0.5 },
  ]
  it.each(['vi', 'en'] as const)('says each reason in %s with its figures', async (language) => {
    await setLocale(language)
    const texts = codes.map((reason) => say(evaluation({ whyNot: [reason] })))
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.*[^.;]\.$/u)
    expect(texts.join(' ')).not.toMatch(/[{}]|whyNot/)
    expect(new Set(texts).size).toBe(codes.length)
    expect(texts[3]).toContain('14')
    expect(texts[5]).toContain('40%')
    await setLocale('vi')
  })
})
