import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

test('a plan whose database cannot be opened this once is not called unknown, and is there after a reload', async ({
  page,
}) => {
  await page.addInitScript(() => {
    try {
      if (sessionStorage.getItem('refuse') === null) return
    } catch {
      // The empty page of a new tab has no storage of its own: Firefox refuses to ask.
      return
    }
    IDBFactory.prototype.open = () => {
      throw new DOMException('busy', 'UnknownError')
    }
  })
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.saved()
  await page.evaluate(() => sessionStorage.setItem('refuse', ''))
  await page.reload()
  await expect(page.getByText('Lần này chưa mở được dữ liệu trên máy')).toBeVisible()
  await expect(page.getByText('Những gì đã lưu vẫn nằm trên máy.')).toBeVisible()
  await page.evaluate(() => sessionStorage.removeItem('refuse'))
  await page.getByRole('button', { name: 'Tải lại trang' }).click()
  await new PlanPage(page).saved()
})

test('a plan that the browser has wiped is not called unknown', async ({ page, context }) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.saved()
  const address = page.url()
  await page.close()
  const empty = await context.newPage()
  await empty.goto('./icon.svg')
  await empty.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry('peak-and-par-journal', { recursive: true })
    const request = indexedDB.deleteDatabase('peak-and-par')
    await new Promise((resolve) => (request.onsuccess = resolve))
  })
  await empty.goto(address)
  await expect(empty.getByText('Trình duyệt đã xóa dữ liệu từng lưu ở đây')).toBeVisible()
  await expect(empty.getByRole('main').getByRole('button', { name: 'Mở tệp' })).toBeVisible()
})

test('a plan of a wiped database comes back by itself at its own address, and that is said', async ({
  page,
  context,
}) => {
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.type(plan.target('Vị ngon'), '8,2')
  await plan.saved()
  const address = page.url()
  await page.close()
  const empty = await context.newPage()
  await empty.goto('./icon.svg')
  await empty.evaluate(async () => {
    const request = indexedDB.deleteDatabase('peak-and-par')
    await new Promise((resolve) => (request.onsuccess = resolve))
  })
  await empty.goto(address)
  const again = new PlanPage(empty)
  await expect(again.target('Vị ngon')).toHaveValue('8,2')
  await expect(empty.getByRole('region', { name: 'Thông báo' })).toContainText('đã khôi phục từ bản ghi thứ hai')
})
