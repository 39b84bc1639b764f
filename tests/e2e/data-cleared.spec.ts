import type { Page } from '@playwright/test'
import { viPlan } from '../../src/i18n/vi-plan'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const cleared = viPlan.home.unsaved.cleared

/** The plan is only on the screen: it says so, and the next edit writes it anew. */
async function expectWrittenAnew(plan: PlanPage, page: Page) {
  await expect(plan.saveStatus).toHaveText(cleared)
  await expect(plan.header.getByRole('button', { name: 'Tải tệp về' })).toBeVisible()
  await plan.type(plan.target('Vệ sinh'), '7,9')
  await plan.saved()
  await page.reload()
  const again = new PlanPage(page)
  await expect(again.target('Vị ngon')).toHaveValue('8,2')
  await expect(again.target('Vệ sinh')).toHaveValue('7,9')
}

test(
  'site data that is cleared while a plan is open is told as that',
  { tag: '@chromium' },
  async ({ page, context, baseURL }) => {
    const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
    await plan.type(plan.target('Vị ngon'), '8,2')
    await plan.saved()
    const device = await context.newCDPSession(page)
    await device.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: 'all' })
    await expectWrittenAnew(plan, page)
  },
)

test('a database that another page deletes is told as cleared data, not as a newer version', async ({
  page,
  context,
}) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.type(plan.target('Vị ngon'), '8,2')
  await plan.saved()
  const other = await context.newPage()
  await other.goto('./icon.svg')
  await other.evaluate(() => indexedDB.deleteDatabase('peak-and-par') && undefined)
  await expectWrittenAnew(plan, page)
})

test('on a phone the word that the data was cleared pushes nothing off the screen', async ({ page, context }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.saved()
  const other = await context.newPage()
  await other.goto('./icon.svg')
  await other.evaluate(() => indexedDB.deleteDatabase('peak-and-par') && undefined)
  await expect(plan.saveStatus).toHaveText(cleared)
  for (const button of [
    plan.undo,
    plan.header.getByRole('button', { name: 'Tải tệp về' }),
    plan.header.getByRole('button', { name: 'Tùy chọn khác' }),
  ]) {
    const box = await button.boundingBox()
    expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
  }
})
