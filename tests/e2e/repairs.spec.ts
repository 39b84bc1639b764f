import { dong } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

test('what is broken says by how much and is mended by a button with the value on it', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const card = (title: string) => plan.rule.getByRole('listitem').filter({ hasText: title })
  await expect(plan.rule.getByRole('status')).toContainText('Chưa đạt · 2 điểm cần sửa')

  const price = card('Giá / suất: chưa tốt hơn rõ rệt')
  await expect(price).toContainText(dong('34k'))
  await expect(price).toContainText(dong('35k'))
  await price.getByRole('button', { name: /^Đặt \d/ }).click()
  await expect(price).toHaveCount(0)
  await expect(plan.rule.getByRole('status')).toContainText('Chưa đạt · 1 điểm cần sửa')
  const mended = await plan.target('Giá / suất').inputValue()
  expect(Number.parseFloat(mended)).toBeLessThanOrEqual(33)

  await card('Số món: dưới mức ngang bằng').getByRole('button', { name: 'Đặt 3' }).click()
  await expect(plan.target('Số món')).toHaveValue('3')
  await expect(plan.header.getByText(/^Đạt( ·|$)/)).toBeVisible()
})

test('over-delivery is a warning that does not break the plan and can be taken back to par', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const warning = plan.rule.getByRole('listitem').filter({ hasText: 'Bao bì: hơn mức cần' })
  await expect(warning).toContainText('dù không phải điểm khác biệt')
  await warning.getByRole('button', { name: /^Đặt \d,\d/ }).click()
  await expect(warning).toHaveCount(0)
  await expect(plan.rule.getByRole('status')).toContainText('Chưa đạt · 2 điểm cần sửa')
})

test('a differentiator can be given up instead', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const price = plan.rule.getByRole('listitem').filter({ hasText: 'Giá / suất: chưa tốt hơn rõ rệt' })
  await price.getByRole('button', { name: 'Thành ngang bằng' }).click()
  await expect(plan.star('Giá / suất')).toHaveAttribute('aria-pressed', 'false')
  await expect(plan.rule.getByRole('status')).toContainText('Chưa đạt · 1 điểm cần sửa')
})

test('repairing all at least change reaches a pass, and one undo takes it back', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await expect(plan.rule).toContainText('Sửa tất cả: 2 thay đổi')
  await plan.rule.getByRole('button', { name: 'Áp dụng', exact: true }).click()
  await expect(plan.rule.getByRole('status').getByText('Đạt', { exact: true })).toBeVisible()
  await expect(plan.rule).not.toContainText('Sửa tất cả')
  await expect(plan.undo).toHaveAccessibleName('Hoàn tác: Sửa tất cả')

  await plan.undo.click()
  await expect(plan.rule.getByRole('status')).toContainText('Chưa đạt · 2 điểm cần sửa')
  await expect(plan.target('Giá / suất')).toHaveValue(dong('34k'))
  await expect(plan.undo).toBeDisabled()
})

test('a repair elsewhere says where: what 5-4-3-3-3 asks names the attribute', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.rule.getByRole('button', { name: 'Áp dụng', exact: true }).click()
  await plan.tab('plan').click()
  await plan.panel.getByRole('radio', { name: /^5-4-3-3-3/ }).check()
  await plan.tab('rule').click()
  const card = plan.rule.getByRole('listitem').filter({ hasText: 'chỉ một thuộc tính được vượt trội hẳn' })
  await expect(card.getByRole('button', { name: /^Giờ giao: đặt 11:55/ })).toBeVisible()
  await card.getByRole('button', { name: /^Bao bì: đặt / }).click()
  await expect(card).toHaveCount(0)
})

test('the repaired form of the example passes as it comes', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).openExample('Cơm trưa 20k, giao trước 12h')
  await expect(plan.header.getByText(/^Đạt( ·|$)/)).toBeVisible()
  await expect(plan.target('Giá / suất')).toHaveValue(dong('20k'))
  await expect(page.getByText('Số của quán là ví dụ tự đặt').first()).toBeVisible()
})
