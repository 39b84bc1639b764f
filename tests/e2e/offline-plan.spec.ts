import { PlanPage } from './support/plan-page'
import { startServer } from './support/server'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

test('with the server gone a plan is made, repaired, reloaded and found again', async ({ page }) => {
  const server = await startServer()
  await page.goto(server.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await server.stop()

  await page.reload()
  const start = new StartPage(page)
  const plan = await start.startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.rule.getByRole('button', { name: 'Áp dụng', exact: true }).click()
  await expect(plan.header.getByText(/^Đạt( ·|$)/)).toBeVisible()
  await plan.saved()

  // A hard navigation: a fresh document, no state in memory.
  await page.goto('about:blank')
  await page.goto(server.url)
  await expect(start.card('Cơm trưa văn phòng: chưa đạt')).toContainText('Đạt')
  await start.card('Cơm trưa văn phòng: chưa đạt').getByRole('link').click()
  await expect(new PlanPage(page).undo).toHaveAccessibleName('Hoàn tác: Sửa tất cả')

  // The parts that load late are there too: other language, file, source card.
  await page.getByRole('button', { name: /^Ngôn ngữ/ }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Strategy canvas' })).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'PNG picture, light' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
})
