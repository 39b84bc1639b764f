import { expectAccessible } from './support/accessibility'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

test('the place where the data lives shows both records, reads everything back, and backs up', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.type(plan.target('Vị ngon'), '8,2')
  await plan.saved()
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await start.card('Cơm trưa văn phòng: chưa đạt').waitFor()
  await page.getByRole('button', { name: 'Mọi dữ liệu nằm trên máy này' }).click()
  const place = page.getByRole('dialog', { name: 'Dữ liệu ở đâu?' })
  await expect(place).toContainText('Nơi lưu chính1 kế hoạch')
  await expect(place).toContainText(/Bản ghi thứ hai1 kế hoạch, \d+ thay đổi, \d+ KB/)
  await place.getByRole('button', { name: 'Kiểm tra ngay' }).click()
  await expect(place.getByRole('status')).toHaveText('Đọc lại được kế hoạch.')
  await expectAccessible(page, 'where the data lives')
  const download = page.waitForEvent('download')
  await place.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await download
  await expect(place).toContainText('vừa xong')
  const chooser = page.waitForEvent('filechooser')
  await place.getByRole('button', { name: 'Khôi phục từ tệp' }).click()
  await chooser
})

test('the place is reached from an open plan too, by menu and by words, whole on the smallest screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  const plan = await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
  await plan.saved()
  await page.reload()
  await plan.saved()
  await plan.header.getByRole('button', { name: 'Tùy chọn khác' }).click()
  await page.getByRole('menuitem', { name: 'Dữ liệu ở đâu?' }).click()
  const place = page.getByRole('dialog', { name: 'Dữ liệu ở đâu?' })
  await expect(place).toContainText('Nơi lưu chính1 kế hoạch')
  await expect(place.getByRole('button', { name: 'Sao lưu ngay' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('sao lưu')
  await page.keyboard.press('Enter')
  await expect(place).toBeVisible()
})
