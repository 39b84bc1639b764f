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

test('what the engine says late moves no row under the finger', async ({ page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage
    const held: (() => void)[] = []
    Worker.prototype.postMessage = function (this: Worker, ...message: [unknown]) {
      held.push(() => post.apply(this, message))
    } as typeof post
    addEventListener('let-go', () => {
      Worker.prototype.postMessage = post
      held.forEach((send) => send())
    })
  })
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  const before = await plan.grip('Vị ngon')
  await expect(plan.status).toHaveAttribute('data-status', / money:CHECKING$/)
  await page.evaluate(() => dispatchEvent(new Event('let-go')))
  await expect(plan.status).toHaveAttribute('data-status', / money:CLEAR$/)
  expect(await plan.grip('Vị ngon')).toEqual(before)
})

test('a finger on a row that moves up and down scrolls the page and changes nothing', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await swipe(page, { x: 60, y: 700 }, { x: 60, y: 250 })
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
  await expect(plan.undo).toBeDisabled()
})

test('on a phone the bar says how the plan stands and what to do next, and the menu of the app saves the plan', async ({
  page,
}) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await expect(plan.status).toHaveAttribute('data-status', /^rule:FAIL funding:UNPAID /)
  await expect(plan.next).toHaveAttribute('data-next', 'REPAIR')
  await plan.next.getByRole('button').tap()
  const sheet = page.getByRole('dialog', { name: vi.panel.label })
  await expect(sheet.getByRole('tab', { name: vi.panel.tab.rule, exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await sheet.getByRole('button', { name: vi.app.close }).tap()
  await plan.header.getByRole('button', { name: vi.app.menu, exact: true }).tap()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: vi.export.plan }).tap()
  expect((await download).suggestedFilename()).toMatch(/\.peakpar\.json$/)
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
  await expect(page.getByText(/^Đạt · \d+ mục tiêu chưa có tiền làm/, { exact: true })).toBeVisible()
})

test('the back button of a phone closes the panel before it leaves the plan', async ({ page }) => {
  await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  const plan = page.url()
  await page.getByRole('button', { name: vi.panel.openSheet }).tap()
  const sheet = page.getByRole('dialog', { name: vi.panel.label })
  await expect(sheet).toBeVisible()
  await page.goBack()
  await expect(sheet).toBeHidden()
  await expect(page).toHaveURL(plan)
  await expect(page.getByRole('button', { name: vi.panel.openSheet })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vượt trội')

  // A link in the panel is no way back: it leads where it says.
  await page.goForward()
  await page.getByRole('button', { name: vi.panel.openSheet }).tap()
  await sheet.getByRole('tab', { name: vi.panel.tab.rule, exact: true }).tap()
  await sheet.getByRole('link', { name: 'Mở ngân sách' }).tap()
  await expect(page).toHaveURL(/budget/)

  // Neither is an address that is typed.
  await page.goBack()
  await page.getByRole('button', { name: vi.panel.openSheet }).tap()
  await page.evaluate(() => {
    location.hash = '#/'
  })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vượt trội')
})

test('a phone that is turned while the panel is open leaves a screen that answers', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await page.getByRole('button', { name: vi.panel.openSheet }).tap()
  const sheet = page.getByRole('dialog', { name: vi.panel.label })
  await expect(sheet).toBeVisible()
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(sheet).toBeHidden()
  await plan.tab('plan').tap()
  await expect(plan.tab('plan')).toHaveAttribute('aria-selected', 'true')
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
