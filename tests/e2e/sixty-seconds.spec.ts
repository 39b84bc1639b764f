import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

test('from the industry to a verdict that is still there tomorrow', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom('Quán cà phê, tráng miệng')
  await expect(plan.tab('rate')).toHaveAttribute('aria-selected', 'true')
  await expect(plan.rating).toContainText('0/5 đã chấm')

  await plan.step('Chất lượng đồ uống, món', 3).click()
  await plan.step('Giá cả (điểm hài lòng)', 3).click()
  await plan.step('Vị trí', 2).click()
  await plan.step('Không gian', 5).click()
  const typed = plan.rating.getByRole('textbox', { name: 'Phục vụ: hiện tại' })
  await plan.type(typed, '7,5')
  await expect(plan.now('Phục vụ')).toHaveValue('7,5')
  await expect(plan.rating).toContainText('5/5 đã chấm')
  await plan.rating.getByRole('button', { name: 'Không gian: điểm khác biệt' }).click()

  // One point is below par, so the plan does not hold yet, and the reason is one press away.
  await expect(plan.header).toContainText('Chưa đạt · 1 điểm cần sửa')
  await plan.rating.getByRole('button', { name: 'Xem quy tắc' }).click()
  await expect(plan.rule.getByRole('status')).toContainText('Chưa đạt · 1 điểm cần sửa')
  await expect(plan.rule).toContainText('Vị trí: dưới mức ngang bằng')

  await plan.tab('rate').click()
  await plan.step('Vị trí', 3).click()
  await expect(plan.header.getByText('Đạt', { exact: true })).toBeVisible()
  await plan.saved()

  await page.reload()
  const again = new PlanPage(page)
  await expect(again.header.getByText('Đạt', { exact: true })).toBeVisible()
  await expect(again.now('Phục vụ')).toHaveValue('7,5')
  await expect(again.star('Không gian')).toHaveAttribute('aria-pressed', 'true')
  await expect(again.rule.getByRole('status')).toContainText('Đạt')
  await again.tab('rate').click()
  await expect(again.step('Không gian', 5)).toBeChecked()
})

test('the figures of an industry show their source one tap away', async ({ page }) => {
  await new StartPage(page).open()
  await page.getByRole('button', { name: 'Nguồn số liệu: Quán cà phê, tráng miệng' }).click()
  const card = page.getByRole('dialog', { name: 'Nguồn số liệu: Quán cà phê, tráng miệng' })
  await expect(card).toContainText('Foody')
  await expect(card).toContainText('63')
  await expect(card).toContainText('616')
  await expect(card).toContainText('Giấy phép')
})

test('a trade without an honest average starts from a template and says what is missing', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom('Tiệm tóc, barber')
  await plan.tab('rule').click()
  await expect(plan.rule).toContainText('thiếu trung bình ngành')
  await expect(plan.header.getByText('Đạt', { exact: true })).toHaveCount(0)
})
