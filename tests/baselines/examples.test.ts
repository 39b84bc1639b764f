import { describe, expect, it } from 'vitest'
import { judgeWhole } from '@/judgement/judge'
import { priceAdviceOf } from '@/judgement/price-advice'
import { formatNumber } from '@/lib/format'
import { setTarget } from '@/model/edits/attributes'
import { preview } from '@/model/edits/edit'
import { moneyInputOf } from '@/analysis/plan-economics'
import { exampleEntry } from '@/baselines/catalogue'
import { examples } from '@/baselines/examples'
import { southwest } from '@/baselines/examples/southwest'
import { planFromExample } from '@/baselines/plan-from-example'
import type { Plan } from '@/model/plan'
import { inOrder } from '@/model/plan'
import { assess } from '@/model/rule/assess'
import { textIn } from '@/model/text'
import { planFrontier } from '@/optimiser/plan-frontier'
import { readPlan } from '@/schema/plan-schema'
import { localizedTexts } from './every-text'

const start = { id: 'p1', now: '2026-11-22T08:00:00.000Z' }

async function planOf(id: string, locale?: 'vi' | 'en'): Promise<Plan> {
  const entry = exampleEntry(id)
  if (entry === undefined) throw new Error(`no example ${id}`)
  return planFromExample(await entry.load(), locale === undefined ? start : { ...start, locale })
}

/** With its initiatives and its money, as it is opened. */
async function openedPlan(id: string): Promise<Plan> {
  const withBudget = await exampleEntry(id)?.loadBudget?.()
  if (withBudget === undefined) throw new Error(`example ${id} has no budget`)
  return withBudget(await planOf(id))
}

const codes = (findings: readonly { code: string; attribute: string | null }[]) =>
  findings.map(({ code, attribute }) => `${code}:${attribute ?? ''}`).sort()

describe('every example', () => {
  it.each(examples)('$id speaks both languages and says what was invented', async (entry) => {
    const example = await entry.load()
    const plan = await planOf(entry.id)
    expect(example.id).toBe(entry.id)
    expect(example.name).toEqual(entry.name)
    expect(plan).toMatchObject({ id: 'p1', createdAt: start.now, origin: { kind: 'example', ref: entry.id } })
    for (const text of localizedTexts([entry, plan])) {
      expect(text.vi).toMatch(/\S/)
      expect(text.en).toMatch(/\S/)
    }
    // Either the own values were invented, or a book is named that they are read from.
    expect(plan.invented || /\(2001\)|Blue Ocean/.test(textIn(plan.comparison, 'en'))).toBe(true)
  })

  it('has an id of its own', () => {
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
  })
})

describe('the lunch shop', () => {
  it('fails as drawn: 34k is not clearly cheap, a dish is missing, the boxes are too good', async () => {
    const plan = await planOf('lunch-failing')
    const assessment = assess(plan, 'target', start.now)
    expect(inOrder(plan.attributes).map(({ name }) => textIn(name, 'vi'))).toEqual([
      'Giá / suất',
      'Giờ giao',
      'Số món',
      'Vị ngon',
      'Vệ sinh',
      'Thái độ giao hàng',
      'Đặt món dễ',
      'Bao bì',
    ])
    expect(assessment).toMatchObject({ n: 8, limit: 3, differentiators: 2, strict: 'FAIL', verdict: 'FAIL' })
    expect(codes(assessment.violations)).toEqual(['DIFF_NOT_CLEAR:price', 'PARITY_BREACH:dishes'])
    expect(codes(assessment.warnings)).toEqual(['OVER_DELIVERY:packaging'])
    expect(plan.invented).toBe(true)
  })

  it('measures the market of the original example: 30-40k, noon, three dishes, hygiene of at least 7', async () => {
    const plan = await planOf('lunch-failing')
    const { positions } = assess(plan)
    expect(positions.price?.mu).toBe(35_000)
    expect(positions.price?.s).toBeCloseTo(3901.5, 1)
    expect(positions.arrival).toMatchObject({ mu: 720, gap: 15, margin: 5, status: 'dominant' })
    expect(positions.dishes).toMatchObject({ mu: 3, gap: -1, level: 2 })
    expect(plan.attributes.arrival).toMatchObject({
      direction: -1,
      target: 705,
      scale: { kind: 'interval', format: 'clock' },
    })
    expect(plan.attributes.hygiene?.floor).toBe(7)
  })

  it('has five rivals with a value for everything, so that thin lines can be drawn', async () => {
    const plan = await planOf('lunch-failing')
    const ids = Object.keys(plan.rivals).sort()
    expect(ids).toHaveLength(5)
    for (const attribute of Object.values(plan.attributes)) expect(Object.keys(attribute.rivals).sort()).toEqual(ids)
  })

  it('passes the strict rule when repaired: 20k, 11:45, three dishes, nothing left over', async () => {
    const plan = await planOf('lunch-repaired')
    const assessment = assess(plan, 'target', start.now)
    expect(assessment).toMatchObject({ strict: 'PASS', verdict: 'PASS', violations: [], unknowns: [], warnings: [] })
    expect(plan.attributes.price?.target).toBe(20_000)
    expect(plan.attributes.dishes?.target).toBe(3)
    expect(plan.attributes.arrival?.target).toBe(705)
    expect(assess(plan, 'current').strict).toBe('FAIL')
  })

  it('stands where it stood today in both forms', async () => {
    const today = ({ attributes }: Plan) => inOrder(attributes).map(({ own }) => own.value)
    expect(today(await planOf('lunch-repaired'))).toEqual(today(await planOf('lunch-failing')))
  })
})

describe('the Hanoi café', () => {
  it('passes against the real averages of Hanoi with invented scores of its own', async () => {
    const plan = await planOf('cafe-hanoi')
    expect(assess(plan, 'target', start.now)).toMatchObject({
      n: 5,
      limit: 2,
      differentiators: 1,
      verdict: 'PASS',
      warnings: [],
    })
    expect(assess(plan, 'current').strict).toBe('FAIL')
    expect(plan.invented).toBe(true)
    expect(plan.attributes.quality?.benchmark).toMatchObject({ kind: 'published', mean: 6.639, firms: 63 })
  })
})

describe('Southwest', () => {
  it('fails the strict rule by four breaches and passes with concessions of 18%', async () => {
    const assessment = assess(await planOf('southwest'), 'target', start.now)
    expect(assessment).toMatchObject({
      n: 8,
      limit: 3,
      differentiators: 3,
      strict: 'FAIL',
      verdict: 'PASS_WITH_CONCESSIONS',
    })
    expect(codes(assessment.violations)).toEqual([
      'PARITY_BREACH:hub',
      'PARITY_BREACH:lounges',
      'PARITY_BREACH:meals',
      'PARITY_BREACH:seating',
    ])
    expect(assessment.concessionBlockers).toEqual([])
    expect(assessment.concessionWeight).toBeCloseTo(0.1827, 4)
    expect(codes(assessment.warnings)).toEqual(['OVER_DELIVERY:price'])
  })

  it('is marked as an ordinal reading, in both languages', async () => {
    const { comparison } = await planOf('southwest')
    expect(textIn(comparison, 'vi')).toContain('đọc thứ bậc')
    expect(textIn(comparison, 'en')).toContain('ordinal reading')
  })

  it('words its concessions in the language it was opened in, to be reviewed in a year', async () => {
    const vi = (await planOf('southwest')).attributes.hub?.concession
    const en = (await planOf('southwest', 'en')).attributes.hub?.concession
    expect(vi?.approver).toContain('Ban lãnh đạo')
    expect(en?.approver).toContain('Management')
    expect(vi?.reviewDate).toBe('2027-11-22')
  })

  it('reviews on a day that exists when it was opened on a leap day', async () => {
    const plan = planFromExample(southwest, { id: 'p1', now: '2028-02-29T08:00:00.000Z' })
    expect(plan.attributes.hub?.concession?.reviewDate).toBe('2029-02-28')
  })
})

describe('5-4-3-3-3', () => {
  it('passes both the strict rule and its own policy', async () => {
    const plan = await planOf('five-four')
    const assessment = assess(plan, 'target', start.now)
    expect(plan.policy).toBe('five-four')
    expect(assessment).toMatchObject({
      n: 5,
      limit: 2,
      strict: 'PASS',
      verdict: 'PASS',
      policyFindings: [],
      violations: [],
    })
    expect(inOrder(plan.attributes).map(({ id }) => assessment.positions[id]?.level)).toEqual([5, 4, 3, 3, 3])
  })
})

describe('the budget of an example', () => {
  it.each(['lunch-failing', 'lunch-repaired', 'cafe-hanoi'])(
    '%s lists what could be done, in both languages',
    async (id) => {
      const plan = await openedPlan(id)
      const initiatives = inOrder(plan.initiatives)
      expect(plan.invented).toBe(true)
      expect(initiatives.length).toBeGreaterThanOrEqual(6)
      expect(localizedTexts(initiatives)).toHaveLength(initiatives.length)
      for (const text of localizedTexts(initiatives)) expect(`${String(text.vi)}|${String(text.en)}`).toMatch(/\S\|\S/)
      expect(readPlan(plan)).toMatchObject({ ok: true })
      expect(moneyInputOf(plan).missing).toEqual([])
    },
  )

  it('of the failing lunch keeps the rule at 33k only, whatever is spent, and within the budget', async () => {
    const plan = await openedPlan('lunch-failing')
    const frontier = planFrontier(plan)
    const [enough] = frontier.points
    const does = enough?.moves.map((i) => frontier.refs[i])
    expect(does).toContainEqual({ kind: 'price', attribute: 'price', value: 33_000 })
    expect(enough?.cost).toBeLessThanOrEqual(plan.money.budget ?? 0)
    const { points } = planFrontier(preview(plan, setTarget('price', 33_000)))
    expect(points[0]?.cost).toBe(enough?.cost)
  })

  it('of the lunch for 20k keeps the rule, is paid for, and loses on every meal', async () => {
    const { status, money } = judgeWhole(await openedPlan('lunch-repaired'), start.now)
    expect(status.map(({ code }) => code)).toEqual(['PASS', 'PAID', 'LOSS'])
    expect(money.reasons.map(({ code }) => code)).toContain('NEG_UNIT_MARGIN')
  })

  it('of the lunch for 20k tells what its card says: at the highest price that is still clearly cheap it pays back', async () => {
    const plan = await openedPlan('lunch-repaired')
    const advice = priceAdviceOf(plan)!
    expect(advice).toMatchObject({ promised: 20_000, cost: 21_000, price: 33_000, money: 'CLEAR' })
    const about = examples.find(({ id }) => id === 'lunch-repaired')!.about
    const months = (locale: string) => formatNumber(advice.payback!, locale)
    expect(textIn(about, 'en')).toContain(
      `At 33k, the highest price still clearly cheap, it pays back in ${months('en')} months`,
    )
    expect(textIn(about, 'vi')).toContain(`Với 33k, giá cao nhất vẫn rẻ rõ rệt, hoàn vốn sau ${months('vi')} tháng`)
    // One thousand more is no longer clearly cheap.
    const dearer = preview(plan, setTarget('price', 34_000))
    expect(codes(assess(dearer).violations)).toEqual(['DIFF_NOT_CLEAR:price'])
    const mended = judgeWhole(preview(plan, setTarget('price', advice.price)), start.now)
    expect(mended.status.map(({ code }) => code)).toEqual(['PASS', 'PAID', 'CLEAR'])
  })

  it('of the café pays back, and keeps the rule as planned', async () => {
    const plan = await openedPlan('cafe-hanoi')
    expect(planFrontier(plan).current).toMatchObject({ compliant: true, allowed: true })
    expect(judgeWhole(plan, start.now).status.map(({ code }) => code)).toEqual(['PASS', 'PAID', 'CLEAR'])
  })
})
