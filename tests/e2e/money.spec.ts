import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { en } from '../../src/i18n/en'
import { enPlan } from '../../src/i18n/en-plan'
import type { Messages } from '../../src/i18n/messages'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { expectAccessible } from './support/accessibility'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { accept, openByChooser, textFile } from './support/files'
import { expect, test } from './support/test'

const languages = {
  'vi-VN': { words: vi, plan: viPlan },
  'en-US': { words: en, plan: enPlan },
} as const

async function toBudget(page: Page, tab: string) {
  await page.getByRole('navigation').getByRole('link', { name: tab }).click()
  await expect(page.getByRole('heading', { level: 1, name: tab })).toBeAttached()
}
async function type(card: Locator, label: string, text: string) {
  const field = card.getByRole('textbox', { name: label, exact: true }).first()
  await field.fill(text)
  await field.press('Enter')
}

/** A plan in which everything is told. */
async function openFullPlan(page: Page) {
  const file = readFileSync(join(import.meta.dirname, '../fixtures/plan-v2.peakpar.json'), 'utf8')
  await page.goto('./')
  await page.getByRole('combobox').waitFor()
  await openByChooser(page, textFile('com-trua.peakpar.json', file))
  const plan = await accept(page)
  await expect(plan.name).toBeVisible()
  await toBudget(page, viPlan.tab.budget)
  return plan
}

/** A plan that promises a slightly lower price, of whose money nothing is told. */
async function openWithoutMoney(page: Page, words: Messages) {
  const file = readFileSync(join(import.meta.dirname, '../fixtures/plan-v1.peakpar.json'), 'utf8')
  await new StartPage(page, words).open()
  await openByChooser(page, textFile('com-trua.peakpar.json', file.replace('"target": 33000', '"target": 35000')))
  await page.getByRole('button', { name: words.app.open, exact: true }).click()
  const plan = new PlanPage(page, words)
  await expect(plan.name).toBeVisible()
  return plan
}

for (const [locale, { words, plan }] of Object.entries(languages)) {
  test.describe(locale, () => {
    test.use({ locale })

    test('from two figures to a verdict on the money', async ({ page }) => {
      const opened = await openWithoutMoney(page, words)
      await toBudget(page, plan.tab.budget)
      const money = page.getByRole('region', { name: plan.money.title, exact: true })
      const verdict = money.locator('[data-status]')

      await money.getByRole('button', { name: plan.money.short.orders }).click()
      await expect(money.getByRole('textbox', { name: plan.money.field.orders })).toBeFocused()
      await page.keyboard.type('1500')
      await page.keyboard.press('Enter')
      await type(money, plan.money.field.variableCost, '27k')
      await expect(verdict).toHaveAttribute('data-status', 'money:UNKNOWN')

      await money.getByText(plan.money.answer.likely, { exact: true }).click()
      await type(money, plan.money.end.low, '60%')
      await type(money, plan.money.end.high, '20')
      await expect(money.getByRole('alert')).toHaveText(plan.money.fault.LOW_ABOVE_HIGH)
      await type(money, plan.money.end.low, '20')
      await type(money, plan.money.end.likely, '35')
      await type(money, plan.money.end.high, '60')
      // Only the cash is left to ask for.
      await expect(verdict).toHaveAttribute('data-status', 'money:UNCLEAR')
      await money.getByRole('button', { name: plan.money.see.replace('{what}', plan.money.short.cash) }).click()
      await expect(money.getByRole('textbox', { name: plan.money.field.cash })).toBeFocused()
      await page.keyboard.type(locale === 'en-US' ? '500m' : '500tr')
      await page.keyboard.press('Enter')
      await expect(verdict).toHaveAttribute('data-status', 'money:CLEAR')
      // The header says the same of the money, here and on the canvas.
      await expect(opened.status).toHaveAttribute('data-status', / money:CLEAR$/)

      await opened.undo.click()
      await expect(verdict).toHaveAttribute('data-status', 'money:UNCLEAR')
      await expect(opened.status).toHaveAttribute('data-status', / money:UNCLEAR$/)
    })
  })
}

test('the header says the same of the money on the canvas too, and the price is one field', async ({ page }) => {
  const plan = await openFullPlan(page)
  const money = page.getByRole('region', { name: viPlan.money.title, exact: true })
  const verdict = await money.locator('[data-status]').getAttribute('data-status')
  await expect(plan.status).toHaveAttribute('data-status', new RegExp(` ${verdict ?? 'none'}$`))
  const before = (await plan.status.getAttribute('data-status')) ?? ''
  await money.getByText(viPlan.money.section.shop).click()
  await money.getByRole('link', { name: viPlan.money.toCanvas }).click()
  await expect(plan.table).toBeVisible()
  await expect(plan.status).toHaveAttribute('data-status', before)
  await plan.now('Giá một suất').fill('37k')
  await plan.now('Giá một suất').press('Enter')
  await toBudget(page, viPlan.tab.budget)
  await money.getByText(viPlan.money.section.shop).click()
  await expect(money.getByRole('textbox', { name: viPlan.money.field.price, exact: true })).toHaveValue('37.000')
})

test('cash is read month by month with the keyboard, and stands in a table', async ({ page }) => {
  await openFullPlan(page)
  const money = page.getByRole('region', { name: viPlan.money.title, exact: true })
  const reader = money.getByRole('slider', { name: viPlan.cash.months })
  await reader.focus()
  await page.keyboard.press('ArrowRight')
  const [month = ''] = viPlan.cash.monthBand.replace('{n}', '1').split('{')
  await expect(reader).toHaveAttribute('aria-valuetext', new RegExp(`^${month}.*\\d.*\\d.*\\d`))
  await page.keyboard.press('End')
  await expect(reader).toHaveAttribute('aria-valuenow', '12')
  await money.getByText(viPlan.cash.table).click()
  await expect(money.getByRole('row')).toHaveCount(14)
})

test('the draws are the same after a reload', async ({ page }) => {
  await openFullPlan(page)
  const money = page.getByRole('region', { name: viPlan.money.title, exact: true })
  const profit = money.locator('[data-figure="profit"]')
  await expect(profit.locator('.value')).toHaveText(/\d/)
  const first = (await profit.textContent()) ?? ''
  await page.reload()
  await expect(profit).toHaveText(first)
})

test('a guess of customers that was said of another plan counts once it is confirmed', async ({ page }) => {
  const plan = await openFullPlan(page)
  const money = page.getByRole('region', { name: viPlan.money.title, exact: true })
  const verdict = money.locator('[data-status]')
  await expect(verdict).not.toHaveAttribute('data-status', 'money:UNKNOWN')
  const known = (await verdict.getAttribute('data-status')) ?? ''
  // Another differentiator: the guess was not made for that.
  await page.getByRole('navigation').getByRole('link', { name: viPlan.tab.canvas }).click()
  await plan.star('Thái độ phục vụ').click()
  await toBudget(page, viPlan.tab.budget)
  await expect(verdict).toHaveAttribute('data-status', 'money:UNKNOWN')
  await expect(money.locator('[data-figure="chance"] .value')).toHaveText('–')
  await money.getByRole('button', { name: viPlan.money.guessConfirm }).click()
  await expect(verdict).toHaveAttribute('data-status', known)
  await plan.undo.click()
  await expect(verdict).toHaveAttribute('data-status', 'money:UNKNOWN')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test.slow()

    test('money, risk and spending are accessible', async ({ page }) => {
      await openFullPlan(page)
      await expect(page.getByRole('region', { name: viPlan.risk.title }).getByRole('img').first()).toBeVisible()
      for (const fold of await page.locator('main details > summary').all()) await fold.click()
      await expectAccessible(page, 'budget with everything unfolded', 'main')
    })
  })
}

test.describe('phone', { tag: '@chromium' }, () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('nothing is wider than the screen, and what is pressed is large enough', async ({ page }) => {
    await openFullPlan(page)
    await expect(page.getByRole('region', { name: viPlan.share.title }).getByRole('img')).toBeVisible()
    for (const fold of await page.locator('main details > summary').all()) await fold.tap()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const money = page.getByRole('region', { name: viPlan.money.title, exact: true })
    for (const control of await money.locator('input[type="text"], button, summary').all()) {
      const box = await control.boundingBox()
      const isTerm = await control.evaluate((element) => element.closest('dt') !== null)
      if (!isTerm) expect(box?.height ?? 0).toBeGreaterThanOrEqual(44)
    }
    await expectAccessible(page, 'budget on a phone', 'main')
  })
})
