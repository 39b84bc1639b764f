import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

test('where the browser refuses storage the app goes on, says so, and offers the file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  const start = await new StartPage(page).open()
  await expect(page.getByRole('alert')).toContainText('Trình duyệt này không giữ lại gì.')
  const plan = await start.startFrom('Cơm trưa văn phòng: chưa đạt')
  await expect(plan.saveStatus).toHaveText('Không được lưu trên máy: hãy tải tệp về')
  await plan.type(plan.target('Vị ngon'), '8,2')
  await expect(plan.target('Vị ngon')).toHaveValue('8,2')
  await expect(plan.saveStatus).toHaveText('Không được lưu trên máy: hãy tải tệp về')
  const download = page.waitForEvent('download')
  await plan.header.getByRole('button', { name: 'Tải tệp về' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.peakpar\.json$/)

  // While the page lives the plan does too.
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await expect(start.card('Cơm trưa văn phòng: chưa đạt')).toBeVisible()
  await expect(page.getByRole('alert').getByRole('button', { name: 'Lưu tất cả ra tệp' })).toBeVisible()
})

test('where the storage never answers that is said, and pressed buttons work', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
  })
  const start = await new StartPage(page).open()
  await page.getByRole('button', { name: 'Mở ví dụ' }).click()
  await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText('chưa trả lời', { timeout: 6_000 })
  const plan = new PlanPage(page)
  await plan.name.waitFor()
  await expect(plan.saveStatus).toHaveText('Không được lưu trên máy: hãy tải tệp về')
  await expect(page.getByRole('region', { name: 'Thông báo' })).not.toContainText('chưa trả lời')
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await expect(page.getByRole('alert')).toContainText('Chưa mở được dữ liệu trên máy này.')
  await expect(start.cards).toHaveCount(1)
})

test('where the device is full the edit stays on the screen, “not saved” stands, and the file is offered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: Parameters<typeof add>) {
      if (!('full' in document.documentElement.dataset)) return add.apply(this, given)
      // As browsers do it: the request is taken, then the whole transaction fails.
      const request = add.apply(this, given)
      this.transaction.abort()
      return request
    }
  })
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.saved()
  await page.evaluate(() => {
    document.documentElement.dataset['full'] = ''
  })
  await plan.type(plan.target('Vị ngon'), '8,2')
  await expect(plan.saveStatus).toHaveText('Chưa lưu được')
  await expect(plan.target('Vị ngon')).toHaveValue('8,2')
  await plan.type(plan.target('Vệ sinh'), '7,9')
  await expect(plan.saveStatus).toHaveText('Chưa lưu được')
  const download = page.waitForEvent('download')
  await plan.header.getByRole('button', { name: 'Tải tệp về' }).click()
  await download

  // Room again: what waited is written by itself.
  await page.evaluate(() => {
    delete document.documentElement.dataset['full']
  })
  await plan.type(plan.target('Đặt món dễ'), '6,8')
  await plan.saved()
  await page.reload()
  const again = new PlanPage(page)
  await expect(again.target('Vị ngon')).toHaveValue('8,2')
  await expect(again.target('Vệ sinh')).toHaveValue('7,9')
  await expect(again.target('Đặt món dễ')).toHaveValue('6,8')
})

test(
  'a device that is full from the start opens the plan all the same',
  { tag: '@chromium' },
  async ({ page, context, baseURL }) => {
    const device = await context.newCDPSession(page)
    const { origin } = new URL(baseURL ?? '')
    const start = await new StartPage(page).open()
    await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    const plan = await start.startFrom('Cơm trưa văn phòng: chưa đạt')
    await expect(plan.saveStatus).toHaveText('Chưa lưu được: máy đã hết chỗ')
    await plan.type(plan.target('Vị ngon'), '8,2')
    await expect(plan.target('Vị ngon')).toHaveValue('8,2')
    await expect(plan.saveStatus).toHaveText('Chưa lưu được: máy đã hết chỗ')
    await expect(plan.header.getByRole('button', { name: 'Tải tệp về' })).toBeVisible()

    await device.send('Storage.overrideQuotaForOrigin', { origin })
    await plan.type(plan.target('Vệ sinh'), '7,9')
    await plan.saved()
  },
)
