import type { Locator, Page } from '@playwright/test'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

/** Presses Tab until the wanted control has the focus; gives up after a round of the screen. */
async function tabTo(page: Page, wanted: Locator, most = 80) {
  await expect(wanted).toBeVisible()
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('from the first screen to a verdict without a mouse', async ({ page }) => {
  await page.goto('./')
  const search = page.getByRole('combobox', { name: 'Bạn kinh doanh gì?' })
  await tabTo(page, search)
  await page.keyboard.type('ca phe')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('option').first()).toContainText('Quán cà phê')
  await page.keyboard.press('Enter')

  const plan = new PlanPage(page)
  await expect(plan.rating).toBeVisible()
  await tabTo(page, plan.step('Chất lượng đồ uống, món', 3))
  await page.keyboard.press('Space')
  await expect(plan.step('Chất lượng đồ uống, món', 3)).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(plan.step('Chất lượng đồ uống, món', 4)).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(plan.step('Chất lượng đồ uống, món', 5)).toBeFocused()
  for (const attribute of ['Giá cả (điểm hài lòng)', 'Phục vụ', 'Không gian', 'Vị trí']) {
    await tabTo(page, plan.rating.getByRole('textbox', { name: `${attribute}: hiện tại` }))
    await page.keyboard.type('7,3')
    await page.keyboard.press('Enter')
  }
  await tabTo(page, plan.rating.getByRole('button', { name: 'Xem quy tắc' }))
  await page.keyboard.press('Enter')
  await expect(plan.rule).toContainText('Chưa chọn điểm khác biệt')
  await expect(plan.tab('rule')).toBeFocused()

  await tabTo(page, plan.point('Chất lượng đồ uống, món'), 120)
  await page.keyboard.press('s')
  await expect(plan.header.getByText(/^Đạt( ·|$)/)).toBeVisible()
})

test('the skip link leads past the header', async ({ page }) => {
  await new StartPage(page).open()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Bạn kinh doanh gì?' })).toBeFocused()
})

test('the shortcut list opens with ?, the palette with Ctrl+K, and the focus comes back', async ({ page }) => {
  await new StartPage(page).open()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Phím tắt' })
  await expect(list).toContainText('Ctrl')
  await expect(list).toContainText('Tìm lệnh')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Tìm lệnh' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('thung rac')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thùng rác')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('toi')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  // A sign typed into a field is no command.
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Bạn kinh doanh gì?' }).focus()
  await page.keyboard.type('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the keyboard stays in the details of an attribute, whatever its buttons take away', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Southwest')
  const meals = plan.table.getByRole('button', { name: 'Suất ăn', exact: true })
  await meals.press('Enter')
  const inside = () => page.evaluate(() => document.activeElement?.closest('aside') !== null)
  for (const name of [viPlan.detail.concession.withdraw, vi.app.duplicate, viPlan.detail.removeAttribute]) {
    const button = plan.panel.getByRole('button', { name, exact: true })
    const fold = plan.panel.locator('details:not([open])').filter({ has: button })
    if ((await fold.count()) > 0) await fold.locator('summary').first().press('Enter')
    await button.press('Enter')
    await expect.poll(inside).toBe(true)
  }
})
