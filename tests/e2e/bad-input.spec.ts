import { accept, exported, openByChooser, textFile } from './support/files'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

test('an empty plan asks for attributes, and one attribute gives no verdict', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startBlank()
  await expect(page.getByRole('main').getByText('Khách so sánh điều gì?').first()).toBeVisible()
  await expect(plan.header.getByText('Đạt', { exact: true })).toHaveCount(0)
  await plan.header.getByRole('button', { name: plan.words.export.title, exact: true }).click()
  await expect(page.getByRole('menuitem', { name: plan.words.export.plan })).toBeEnabled()
  await expect(page.getByRole('menuitem', { name: plan.words.export.pngLight })).toBeDisabled()
  await page.keyboard.press('Escape')
  const first = page.getByRole('main').getByRole('textbox').first()
  await first.fill('Độ yên tĩnh')
  await first.press('Enter')
  await expect(plan.point('Độ yên tĩnh')).toBeVisible()
  await plan.tab('rule').click()
  await expect(plan.rule).toContainText('Cần ít nhất 4 thuộc tính')
  await expect(plan.header.getByText('Đạt', { exact: true })).toHaveCount(0)
  await plan.undo.click()
  await expect(page.getByRole('main').getByText('Khách so sánh điều gì?').first()).toBeVisible()
})

test('with everything starred the limit is named and a way back offered', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  for (const attribute of ['Số món', 'Vị ngon', 'Vệ sinh', 'Thái độ giao hàng', 'Đặt món dễ', 'Bao bì']) {
    await plan.star(attribute).click()
  }
  await expect(plan.rule).toContainText('Chọn 8 điểm khác biệt, tối đa 3 cho 8 thuộc tính.')
  await plan.rule.getByRole('button', { name: 'Áp dụng', exact: true }).click()
  await expect(plan.header.getByText(/^Đạt( ·|$)/)).toBeVisible()
})

test('names of 200 characters, emoji, right-to-left and HTML are text and nothing else', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const name = `<img src=x onerror="document.title='broken'"> 🍜👩‍🍳 مطعم الغداء ${'Quán cơm rất dài '.repeat(20)}`
    .slice(0, 199)
    .trim()
  await plan.type(plan.name, name)
  await expect(plan.name).toHaveValue(name)
  await plan.saved()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  const start = await new StartPage(page).open()
  await expect(start.card(name)).toBeVisible()
  await start.choose(name, 'Xóa')
  await expect(page.getByRole('region', { name: 'Thông báo' })).toContainText('<img src=x')
  await expect(page.locator('img[src=x]')).toHaveCount(0)
  await expect(page).toHaveTitle(/Peak & Par/)
})

test('a number that cannot be is refused in its field, with the reason, and changes nothing', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const refusals = [
    ['Vị ngon', 'NaN', 'Không đọc được số này'],
    ['Vị ngon', '10,5', 'Chỉ nhận từ 0'],
    ['Giá / suất', '-5k', 'Không nhận số âm'],
    ['Giá / suất', '99999999999999999999', 'Số quá lớn'],
    ['Giá / suất', '1e400', 'Không đọc được số này'],
    ['Giờ giao', '25:99', 'Không đọc được giờ này'],
    ['Số món', '2,5', 'Cần số nguyên'],
    ['Số món', '3'.repeat(100), 'Nội dung quá dài'],
  ] as const
  for (const [attribute, typed, reason] of refusals) {
    const field = plan.target(attribute)
    await plan.type(field, typed)
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(new RegExp(reason))
    await field.press('Escape')
    await expect(field).toHaveAttribute('aria-invalid', 'false')
  }
  await expect(plan.undo).toBeDisabled()
  for (const [typed, shown] of [
    ['7.5', '7,5'],
    ['7,25', '7,3'],
  ] as const) {
    await plan.type(plan.target('Vị ngon'), typed)
    await plan.target('Vệ sinh').focus()
    await expect(plan.target('Vị ngon')).toHaveValue(shown)
  }
})

test('sixty attributes from a file open, scroll, and can be dragged', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  const file = JSON.parse((await exported(plan, 'Lưu thành tệp')).buffer.toString('utf8'))
  const { taste } = file.plan.attributes
  for (let index = 1; index <= 52; index += 1) {
    file.plan.attributes[`more-${index}`] = {
      ...taste,
      id: `more-${index}`,
      order: 100 + index,
      name: `Điều thứ ${index}`,
    }
  }
  await openByChooser(page, textFile('sau-muoi.peakpar.json', JSON.stringify(file)))
  const large = await accept(page)
  await expect(large.point('Điều thứ 52')).toBeAttached()
  await large.point('Điều thứ 52').focus()
  await page.keyboard.press('ArrowUp')
  await expect(large.target('Điều thứ 52')).toHaveValue('7,2')
  await large.saved()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})
