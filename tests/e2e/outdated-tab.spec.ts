import type { Page } from '@playwright/test'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

/** What a newer version of the app does first: raises the version of the database. */
const upgrade = (page: Page) =>
  page.evaluate(async () => {
    const [stored] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('peak-and-par'))
    if (!stored?.name || !stored.version) throw new Error('There is no database yet.')
    const request = indexedDB.open(stored.name, stored.version + 10)
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve
      request.onerror = () => reject(request.error ?? new Error('refused'))
    })
    request.result.close()
  })

test('a tab that a newer version has overtaken says so and stops writing', async ({ page, context }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.type(plan.target('Vị ngon'), '8,2')
  await plan.saved()

  // A page of the same origin that is not the app. A drawing, since the browser's own page around a text or a bitmap
  // may carry an inline style, which the policy that comes with every file refuses.
  const newer = await context.newPage()
  await newer.goto('./icon.svg')
  await upgrade(newer)

  await expect(plan.saveStatus).toHaveText('Đã có bản mới ở tab khác: hãy tải lại trang')
  await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText('Tab này ngừng ghi')
  await plan.type(plan.target('Vị ngon'), '9,1')
  await expect(plan.target('Vị ngon')).not.toHaveValue('9,1')
  const download = page.waitForEvent('download')
  await plan.header.getByRole('button', { name: 'Tải tệp về' }).click()
  await download

  // Old code that opens the newer database writes nothing into it either.
  await page.reload()
  await expect(new PlanPage(page).page.getByText('Một bản mới hơn của ứng dụng đang chạy ở tab khác')).toBeVisible()
  const kept = await newer.evaluate(async () => {
    const [stored] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('peak-and-par'))
    return stored?.version
  })
  expect(kept).toBe(30)
})
