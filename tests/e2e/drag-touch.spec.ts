import { vi } from '../../src/i18n/vi'
import { StartPage } from './support/start-page'
import { swipe } from './support/touch'
import { expect, test } from './support/test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone the canvas is a list of scales that a finger drags', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await expect(plan.table).toHaveCount(0)
  const row = page.getByRole('listitem').filter({ has: plan.point('Vị ngon') })
  await expect(row.getByRole('strong')).toHaveText('7,1')

  const from = await plan.grip('Vị ngon')
  await swipe(page, from, { x: from.x - 90, y: from.y + 2 }, async () => {
    await expect(row.getByRole('strong')).not.toHaveText('7,1')
    await expect(plan.undo).toBeDisabled()
  })
  await expect(plan.undo).toBeEnabled()
  await expect(row).toContainText('cần')
  await expect(page.getByText('Chưa đạt · 3 điểm cần sửa').last()).toBeVisible()

  await plan.undo.click()
  await expect(plan.undo).toBeDisabled()
  await expect(row.getByRole('strong')).toHaveText('7,1')
})

test('a finger on a row that moves up and down scrolls the page and changes nothing', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await swipe(page, { x: 60, y: 700 }, { x: 60, y: 250 })
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
  await expect(plan.undo).toBeDisabled()
})

test('on a phone the panel opens over the canvas and repairs', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await page.getByRole('button', { name: vi.panel.openSheet }).tap()
  const sheet = page.getByRole('dialog', { name: vi.panel.label })
  await sheet.getByRole('tab', { name: vi.panel.tab.rule, exact: true }).tap()
  await sheet.getByRole('button', { name: vi.repair.all, exact: true }).tap()
  await expect(sheet.getByRole('status')).toContainText('Đạt')
  await sheet.getByRole('button', { name: vi.app.close }).tap()
  await expect(sheet).toBeHidden()
  await expect(plan.undo).toHaveAccessibleName('Hoàn tác: Sửa tất cả')
  await expect(page.getByText('Đạt', { exact: true }).last()).toBeVisible()
})

test('a phone screen never scrolls sideways', async ({ page }) => {
  const start = await new StartPage(page).open()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  const plan = await start.startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.point('Bao bì').scrollIntoViewIfNeeded()
  expect(await overflow()).toBe(0)
})
