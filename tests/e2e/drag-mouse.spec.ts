import { dong, PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

async function pressAndPull(plan: PlanPage, attribute: string, dy: number) {
  const { x, y } = await plan.grip(attribute)
  await plan.page.mouse.move(x, y)
  await plan.page.mouse.down()
  await plan.page.mouse.move(x, y + dy / 2, { steps: 4 })
  await plan.page.mouse.move(x, y + dy, { steps: 4 })
}

test('a drag shows in table, labels and verdict at once, and is one undo step', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await expect(plan.undo).toBeDisabled()
  await expect(plan.target('Vị ngon')).toHaveValue('7,1')

  await pressAndPull(plan, 'Vị ngon', 120)
  // Still held: everything follows, nothing is kept yet.
  await expect(plan.target('Vị ngon')).not.toHaveValue('7,1')
  await expect(plan.rule).toContainText('Vị ngon: dưới mức ngang bằng')
  await expect(plan.header).toContainText('Chưa đạt · 3 điểm cần sửa')
  await expect(plan.undo).toBeDisabled()

  await page.mouse.up()
  await expect(plan.undo).toBeEnabled()
  const dragged = await plan.target('Vị ngon').inputValue()
  // Snapped to a step that people speak of: one decimal on a scale of ten.
  expect(dragged).toMatch(/^\d,\d$/)

  await plan.undo.click()
  await expect(plan.target('Vị ngon')).toHaveValue('7,1')
  await expect(plan.undo).toBeDisabled()
  await plan.redo.click()
  await expect(plan.target('Vị ngon')).toHaveValue(dragged)
})

test('Escape puts a held point back and keeps nothing', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await pressAndPull(plan, 'Giá / suất', -80)
  await expect(plan.target('Giá / suất')).not.toHaveValue(dong('34k'))
  await page.keyboard.press('Escape')
  await expect(plan.target('Giá / suất')).toHaveValue(dong('34k'))
  await page.mouse.up()
  await expect(plan.target('Giá / suất')).toHaveValue(dong('34k'))
  await expect(plan.undo).toBeDisabled()
  // Letting go is no click on the column, which would open its details.
  await expect(page.getByRole('button', { name: 'Giá / suất', exact: true })).toHaveAttribute('aria-expanded', 'false')
})

test('money and clock snap to steps that people speak of', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await pressAndPull(plan, 'Giá / suất', -47)
  await page.mouse.up()
  await expect(plan.target('Giá / suất')).toHaveValue(/^\d+(,5)?k\u00a0₫$/)
  await pressAndPull(plan, 'Giờ giao', 33)
  await page.mouse.up()
  await expect(plan.target('Giờ giao')).not.toHaveValue('11:45')
  await plan.target('Giờ giao').focus()
  // A field shows all digits while it is edited: no hidden part of a minute or of a dong.
  await expect(plan.target('Giờ giao')).toHaveValue(/^1[12]:\d\d$/)
  await plan.target('Giá / suất').focus()
  await expect(plan.target('Giá / suất')).toHaveValue(/^\d\d\.[05]00$/)
})

test('undo and redo survive a reload', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await pressAndPull(plan, 'Vị ngon', 90)
  await page.mouse.up()
  const dragged = await plan.target('Vị ngon').inputValue()
  await plan.type(plan.target('Số món'), '4')
  await plan.undo.click()
  await expect(plan.target('Số món')).toHaveValue('')
  await plan.saved()

  await page.reload()
  const again = new PlanPage(page)
  await expect(again.target('Vị ngon')).toHaveValue(dragged)
  await again.redo.click()
  await expect(again.target('Số món')).toHaveValue('4')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(again.target('Vị ngon')).toHaveValue('7,1')
  await expect(again.undo).toBeDisabled()
})

test('a column is moved by dragging its head or with Alt and an arrow', { tag: '@chromium' }, async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const heads = plan.table.getByRole('columnheader').getByRole('button')
  await expect(heads.nth(0)).toHaveText('Giá / suất')
  await heads.nth(2).dragTo(heads.nth(0))
  await expect(heads).toHaveText([/Số món/, /Giá/, /Giờ/, /Vị ngon/, /Vệ sinh/, /Thái độ/, /Đặt món/, /Bao bì/])
  await heads.nth(0).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(heads.nth(0)).toHaveText('Giá / suất')
  await expect(plan.point('Giá / suất')).toBeVisible()
})

test('undo by key takes nothing back beneath the hand', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.point('Vị ngon').focus()
  await page.keyboard.press('ArrowUp')
  await expect(plan.target('Vị ngon')).toHaveValue('7,2')
  await pressAndPull(plan, 'Vị ngon', 60)
  const held = await plan.target('Vị ngon').inputValue()
  expect(held).not.toBe('7,2')
  await page.keyboard.press('Control+z')
  await expect(plan.target('Vị ngon')).toHaveValue(held)
  await page.mouse.up()
  await page.keyboard.press('Control+z')
  await expect(plan.target('Vị ngon')).toHaveValue('7,2')
})
