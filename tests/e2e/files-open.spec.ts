import { accept, arrival, drop, exported, keepBoth, openByChooser, paste, planIn } from './support/files'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

test('a saved plan file comes back by chooser, by drop and by paste, the same to the last field', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.type(plan.target('Vị ngon'), '8,25')
  await plan.type(plan.name, 'Cơm trưa của Hoa')
  await plan.saved()
  const file = await exported(plan, 'Lưu thành tệp')
  expect(file.name).toBe('com-trua-cua-hoa.peakpar.json')

  const ways = [
    () => openByChooser(page, file),
    () => drop(page, file),
    () => paste(page, file.buffer.toString('utf8')),
  ]
  for (const arrive of ways) {
    const before = page.url()
    await arrive()
    await expect(arrival(page)).toContainText('Cơm trưa của Hoa')
    await expect(arrival(page)).toContainText('8 thuộc tính')
    await expect(arrival(page)).toContainText('Chưa đạt')
    await keepBoth(page)
    const opened = await accept(page)
    await expect(page).not.toHaveURL(before)
    await opened.saved()
    expect(planIn(await exported(opened, 'Lưu thành tệp'))).toEqual(planIn(file))
  }
  await start.open()
  await expect(start.cards).toHaveCount(4)
})

test('what a file is shows before it lands, and cancelling changes nothing', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.saved()
  const file = await exported(plan, 'Lưu thành tệp')
  await start.open()
  await openByChooser(page, file)
  await expect(arrival(page)).toContainText(failing)
  await arrival(page).getByRole('button', { name: 'Hủy' }).click()
  await expect(arrival(page)).toBeHidden()
  await expect(start.cards).toHaveCount(1)
  await drop(page, file)
  await expect(arrival(page)).toContainText(failing)
  await page.keyboard.press('Escape')
  await expect(arrival(page)).toBeHidden()
  await page.reload()
  await expect(start.cards).toHaveCount(1)
})

test('several files land together, each as a plan of its own', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.saved()
  const file = await exported(plan, 'Lưu thành tệp')
  await start.open()
  await openByChooser(page, file, { ...file, name: 'ban-hai.json' })
  await keepBoth(page, 0)
  await keepBoth(page, 1)
  await arrival(page).getByRole('button', { name: 'Thêm 2 kế hoạch' }).click()
  await expect(start.cards).toHaveCount(3)
})

test('text that is no plan may be pasted without the app minding', async ({ page }) => {
  const start = await new StartPage(page).open()
  await paste(page, 'Cơm trưa 20 nghìn')
  await start.search.focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '{"format":"peak-and-par/plan"}')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
