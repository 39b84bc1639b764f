import { dong } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

test('arrow keys move a point by its native step, Shift by ten, Home and End to the ends', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const taste = plan.point('Vị ngon')
  await taste.focus()
  await page.keyboard.press('ArrowUp')
  await expect(plan.target('Vị ngon')).toHaveValue('7,2')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(plan.target('Vị ngon')).toHaveValue('7,0')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(plan.target('Vị ngon')).toHaveValue('8,0')
  await page.keyboard.press('End')
  await expect(plan.target('Vị ngon')).toHaveValue(/^(9,\d|10,0)$/)
  await page.keyboard.press('Home')
  await expect(plan.target('Vị ngon')).toHaveValue(/^[0-6],\d$/)
  await expect(taste).toHaveAttribute('aria-valuetext', /dưới|kém/i)
})

test('up is better also where a lower number is better', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.point('Giá / suất').focus()
  await page.keyboard.press('ArrowUp')
  const cheaper = await plan.target('Giá / suất').inputValue()
  expect(Number.parseFloat(cheaper.replace(',', '.'))).toBeLessThan(34)
})

test('s stars, left and right go to the neighbours, Enter opens the attribute', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.point('Số món').focus()
  await page.keyboard.press('ArrowRight')
  await expect(plan.point('Vị ngon')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(plan.point('Giờ giao')).toBeFocused()
  await page.keyboard.press('s')
  await expect(plan.star('Giờ giao')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('s')
  await expect(plan.star('Giờ giao')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(plan.table.getByRole('button', { name: 'Giờ giao', exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
})

test('the same edit by key, by typing and by drag: one undo each', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.type(plan.target('Vệ sinh'), '7.9')
  await expect(plan.target('Vệ sinh')).toHaveValue('7,9')
  await expect(plan.point('Vệ sinh')).toHaveAttribute('aria-valuenow', '7.9')
  await expect(plan.undo).toHaveAccessibleName('Hoàn tác: Đặt mục tiêu')
  await page.keyboard.press('Control+z')
  await expect(plan.target('Vệ sinh')).toHaveValue('7,4')
  await expect(plan.undo).toBeDisabled()
  await page.keyboard.press('Control+Shift+z')
  await expect(plan.target('Vệ sinh')).toHaveValue('7,9')
})

test('an arrow key in the table changes the value by the same step', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.target('Vị ngon').focus()
  await page.keyboard.press('ArrowUp')
  await expect(plan.target('Vị ngon')).toHaveValue('7,2')
  await plan.type(plan.target('Vị ngon'), '')
  await expect(plan.target('Vị ngon')).toHaveAttribute('placeholder', '6,9')
})

test('End never leads back: a price beyond the canvas stays', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.type(plan.target('Giá / suất'), '500')
  await plan.point('Giá / suất').focus()
  const beyond = dong('500')
  await expect(plan.target('Giá / suất')).toHaveValue(beyond)
  await page.keyboard.press('End')
  await expect(plan.target('Giá / suất')).toHaveValue(beyond)
  await page.keyboard.press('Home')
  await expect(plan.target('Giá / suất')).not.toHaveValue(beyond)
})
