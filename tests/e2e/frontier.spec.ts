import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en'
import { enPlan } from '../../src/i18n/en-plan'
import type { Messages, PlanMessages } from '../../src/i18n/messages'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { writePlan } from '../../src/formats/plan-file'
import type { Plan } from '../../src/model/plan'
import { lunchBudget, manyMoves } from '../fixtures/lunch-budget'
import { expectAccessible } from './support/accessibility'
import { arrival, openByChooser, textFile } from './support/files'
import { dong, PlanPage } from './support/plan-page'
import { expect, test } from './support/test'
import { swipe } from './support/touch'

async function openPlan(page: Page, given: Plan, words: Messages = vi): Promise<PlanPage> {
  await page.goto('./')
  await page.getByRole('combobox').waitFor()
  await openByChooser(page, textFile('com-trua.peakpar.json', writePlan(given)))
  await arrival(page).or(page.getByRole('dialog')).getByRole('button', { name: words.app.open, exact: true }).click()
  const plan = new PlanPage(page, words)
  await expect(plan.name).toBeVisible()
  return plan
}
async function toBudget(page: Page, words: PlanMessages = viPlan): Promise<Locator> {
  await page.getByRole('navigation').getByRole('link', { name: words.tab.budget }).click()
  const card = page.getByRole('region', { name: words.frontier.title })
  // Of a budget that is too small nothing is the best.
  await expect(card.getByText(words.frontier.exact).or(card.getByText(words.frontier.none.rule))).toBeVisible()
  return card
}
const field = (card: Locator) => card.getByRole('textbox', { name: viPlan.frontier.budget })
const grip = (card: Locator) => card.getByRole('slider', { name: viPlan.frontier.budget })

test('a plan that is recommended is chosen as one edit, and the toast takes it back', async ({ page }) => {
  const plan = await openPlan(page, lunchBudget())
  const card = await toBudget(page)
  await expect(card).toContainText('tối thiểu 115,4 tr')
  const answer = page.getByRole('region', { name: viPlan.recommend.title })
  await answer
    .getByRole('button', { name: /^Chọn “/ })
    .first()
    .press('Enter')
  // Its button is gone, not the place of the keyboard.
  await expect(answer.getByRole('heading', { name: viPlan.recommend.title })).toBeFocused()
  await expect(plan.undo).toHaveAccessibleName(`Hoàn tác: ${viPlan.editLabel.apply_optimum}`)
  await page.getByRole('region', { name: vi.app.messages }).getByRole('button', { name: vi.plan.undo }).click()
  await expect(plan.undo).toBeDisabled()
})

test('the budget line is dragged with the mouse, held by Escape, and one drag is one undo step', async ({ page }) => {
  const plan = await openPlan(page, lunchBudget())
  const card = await toBudget(page)
  await expect(field(card)).toHaveValue('150.000.000')
  await grip(card).scrollIntoViewIfNeeded()
  const box = await grip(card).boundingBox()
  if (box === null) throw new Error('the budget line is not drawn')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 120, y, { steps: 6 })
  // Everything looks it up while it is held; nothing is kept yet.
  await expect(field(card)).not.toHaveValue('150.000.000')
  await expect(card).not.toContainText('Trong 141,4')
  await expect(plan.undo).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(field(card)).toHaveValue('150.000.000')
  await page.mouse.up()

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 120, y, { steps: 6 })
  await page.mouse.up()
  await expect(field(card)).not.toHaveValue('150.000.000')
  await plan.undo.click()
  await expect(field(card)).toHaveValue('150.000.000')
  await expect(plan.undo).toBeDisabled()
})

test('keys move the line from plan to plan, and typing is the same edit', async ({ page }) => {
  await openPlan(page, lunchBudget())
  const card = await toBudget(page)
  await grip(card).focus()
  await page.keyboard.press('ArrowRight')
  await expect(field(card)).toHaveValue('157.000.000')
  await page.keyboard.press('ArrowLeft')
  await expect(field(card)).toHaveValue('141.400.000')
  await page.keyboard.press('Home')
  await expect(grip(card)).toHaveAttribute('aria-valuenow', '115400000')
  await page.keyboard.press('End')
  await expect(grip(card)).toHaveAttribute('aria-valuenow', '386800000')
  await field(card).fill('1,2 tỷ')
  await page.keyboard.press('Enter')
  await expect(grip(card)).toHaveAttribute('aria-valuenow', '1200000000')

  // One stop of the keyboard for all plans; each says what it is and shows itself in full.
  const plans = card.getByRole('listbox', { name: viPlan.frontier.plans })
  await plans.locator('[tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await expect(plans.getByRole('option').first()).toBeFocused()
  await expect(plans.getByRole('option').first()).toHaveAccessibleName(/^115,4/)
  await expect(card.locator('.pop')).toContainText('Món canh mỗi suất')
})

test('an impossible plan says what blocks it, and a way out opens it again', async ({ page }) => {
  const whole = lunchBudget()
  const { kitchen: _k, shifts: _s, riders: _r, early: _e, ...initiatives } = whole.initiatives
  const plan = await openPlan(page, { ...whole, initiatives })
  await page.getByRole('navigation').getByRole('link', { name: viPlan.tab.budget }).click()
  const card = page.getByRole('region', { name: viPlan.frontier.title })
  await expect(card).toContainText('Giờ giao: làm hết các việc đã ghi mới tới 11:57')
  await card.getByRole('button', { name: /^Bỏ điểm khác biệt Giờ giao/ }).click()
  await expect(card.getByText(viPlan.frontier.exact)).toBeVisible()
  await expect(card).toContainText('tối thiểu 97,4 tr')
  await plan.undo.click()
  await expect(card).toContainText(viPlan.wayOut.blocked.rule)
})

test('where no single change is enough, the way leads to the differentiators that can be reached', async ({ page }) => {
  const whole = lunchBudget()
  const { kitchen: _k, shifts: _s, riders: _r, early: _e, ...initiatives } = whole.initiatives
  const attributes = Object.fromEntries(
    Object.entries(whole.attributes).map(([id, one]) => [
      id,
      id === 'arrival' ? one : { ...one, role: 'parity' as const },
    ]),
  )
  await openPlan(page, { ...whole, attributes, initiatives })
  await page.getByRole('navigation').getByRole('link', { name: viPlan.tab.budget }).click()
  const card = page.getByRole('region', { name: viPlan.frontier.title })
  await expect(card).toContainText(viPlan.wayOut.none)
  await card.getByRole('link', { name: viPlan.wayOut.toOptions }).click()
  await expect(page.getByRole('region', { name: viPlan.options.title })).toBeVisible()
})

test('a budget that is too small says by how much, and is raised by a button', async ({ page }) => {
  await openPlan(page, lunchBudget({ budget: 60_000_000 }))
  const card = await toBudget(page)
  await expect(card).toContainText(/Thiếu 55,4\str/)
  await card.getByRole('button', { name: /^Nâng ngân sách lên 115,4/ }).click()
  await expect(field(card)).toHaveValue('115.400.000')
  await expect(card.getByText(viPlan.frontier.exact)).toBeVisible()
})

/** The row of what is paid for each attribute, under the canvas. */
const costs = (plan: PlanPage) => plan.table.getByRole('row', { name: viPlan.price.row.split('{')[0] ?? '' })

test('the canvas says what is paid and what is promised for nothing, which follows the drag', async ({ page }) => {
  const plan = await openPlan(page, lunchBudget())
  const arrival = costs(plan).getByRole('cell').nth(1)
  await expect(arrival).toContainText(viPlan.funding.short)
  await expect(plan.table.locator('[data-total]')).toHaveText(dong('47,8\u00a0tr'))
  await expect(plan.rule.getByRole('button', { name: /^Đặt 33k.*62,4\str/ })).toBeVisible()
  await expect(plan.rule).toContainText(viPlan.funding.figures.replace('{x}', '11:45').replace('{y}', '11:57'))

  const { x, y } = await plan.grip('Giờ giao')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 180, { steps: 8 })
  await expect(arrival).not.toContainText(viPlan.funding.short)
  await expect(plan.undo).toBeDisabled()
  await page.mouse.up()
  await expect(plan.undo).toBeEnabled()
  // What is promised costs nothing: what is done does.
  await expect(plan.table.locator('[data-total]')).toHaveText(dong('47,8\u00a0tr'))
})

test('the next step repairs the promises, then puts the recommended plan into force, each one undo step', async ({
  page,
}) => {
  const plan = await openPlan(page, lunchBudget())
  await expect(plan.next).toHaveAttribute('data-next', 'REPAIR')
  await plan.next.getByRole('button').click()
  await expect(plan.tab('rule')).toBeFocused()
  await plan.rule.getByRole('button', { name: vi.repair.all, exact: true }).click()
  await expect(plan.status).toHaveAttribute('data-status', /^rule:PASS funding:UNPAID /)
  await expect(plan.next).toHaveAttribute('data-next', 'APPLY')
  // By key: a second click at the same place would count as one of a double click.
  await plan.next.getByRole('button').press('Enter')
  await expect(plan.undo).toHaveAccessibleName(`Hoàn tác: ${viPlan.editLabel.apply_optimum}`)
  await expect(plan.next).not.toHaveAttribute('data-next', 'APPLY')
  await plan.undo.click()
  await expect(plan.next).toHaveAttribute('data-next', 'APPLY')
  await plan.undo.click()
  await expect(plan.undo).toBeDisabled()
})

test('forty moves: the whole frontier, and a drag that it follows', async ({ page }) => {
  const plan = await openPlan(page, manyMoves(40))
  const { x, y } = await plan.grip('Giờ giao')
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + 120, { steps: 12 })
  await page.mouse.up()
  await expect(plan.undo).toBeEnabled()
  const card = await toBudget(page)
  await expect(card.getByRole('option')).not.toHaveCount(0)
})

test('a worker that dies in the middle of its work is replaced, and the answer comes all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
      Reflect.apply(postMessage, this, given)
      if (!Object.hasOwn(window, 'killNext')) return
      Reflect.deleteProperty(window, 'killNext')
      this.terminate()
    }
  })
  await openPlan(page, lunchBudget())
  const card = await toBudget(page)
  await page.evaluate(() => Reflect.set(window, 'killNext', true))
  await card.getByRole('button', { name: viPlan.frontier.floors.promises }).click()
  await expect(card).not.toContainText('tối thiểu 115,4 tr', { timeout: 45_000 })
  await expect(card.getByRole('option')).not.toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const) {
  for (const [locale, words, plan] of [
    ['vi-VN', vi, viPlan],
    ['en-US', en, enPlan],
  ] as const) {
    test.describe(`${theme}, ${locale}`, () => {
      test.use({ colorScheme: theme, locale })

      test('frontier and canvas pass axe', async ({ page }) => {
        test.slow()
        await openPlan(page, lunchBudget(), words)
        await page.getByRole('heading', { name: plan.tab.budget, level: 3 }).waitFor()
        await expectAccessible(page, 'canvas with prices')
        const card = await toBudget(page, plan)
        await card.getByRole('button', { name: plan.frontier.compare }).click()
        await card.getByText(plan.price.floors).click()
        await card.getByText(plan.frontier.table).click()
        // What happens to lie half beneath the bar on top would count as too small to hit.
        await page.evaluate(() => window.scrollTo(0, 0))
        await expectAccessible(page, 'frontier', 'main')
      })
    })
  }
}

test.describe('phone', { tag: '@chromium' }, () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true })

  test('frontier and list of scales fit the width and pass axe', async ({ page }) => {
    test.slow()
    await openPlan(page, lunchBudget())
    await expect(page.locator('.list [data-total]')).toBeVisible()
    await expectAccessible(page, 'list of scales with prices')
    await toBudget(page)
    await expectAccessible(page, 'frontier on a phone', 'main')
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(tooWide).toBeLessThanOrEqual(0)
  })

  test('a finger moves the budget line', async ({ page }) => {
    await openPlan(page, lunchBudget())
    const card = await toBudget(page)
    await grip(card).scrollIntoViewIfNeeded()
    const box = await grip(card).boundingBox()
    if (box === null) throw new Error('the budget line is not drawn')
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await swipe(page, from, { x: from.x + 80, y: from.y + 4 })
    await expect(field(card)).not.toHaveValue('150.000.000')
  })
})
