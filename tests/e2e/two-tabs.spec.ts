import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

test('edits in two tabs on one plan interleave and none is lost', async ({ page, context }) => {
  const first = await (await new StartPage(page).open()).startFrom(failing)
  await first.saved()
  const other = await context.newPage()
  await other.goto(page.url())
  const second = new PlanPage(other)
  await expect(second.target('Vị ngon')).toHaveValue('7,1')

  await first.type(first.target('Vị ngon'), '7,3')
  await second.type(second.target('Vệ sinh'), '7,6')
  await first.type(first.target('Bao bì'), '7,2')
  await second.type(second.name, 'Cơm trưa của hai người')
  await second.star('Giờ giao').click()
  await first.type(first.now('Số món'), '3')

  for (const tab of [first, second]) {
    await expect(tab.target('Vị ngon')).toHaveValue('7,3')
    await expect(tab.target('Vệ sinh')).toHaveValue('7,6')
    await expect(tab.target('Bao bì')).toHaveValue('7,2')
    await expect(tab.now('Số món')).toHaveValue('3')
    await expect(tab.name).toHaveValue('Cơm trưa của hai người')
    await expect(tab.star('Giờ giao')).toHaveAttribute('aria-pressed', 'false')
    await tab.saved()
  }
  await page.reload()
  await expect(first.target('Vị ngon')).toHaveValue('7,3')
  await expect(first.target('Vệ sinh')).toHaveValue('7,6')
  await expect(first.name).toHaveValue('Cơm trưa của hai người')
})

test('edits made in both tabs at the same moment are all kept', async ({ page, context }) => {
  const first = await (await new StartPage(page).open()).startFrom(failing)
  await first.saved()
  const other = await context.newPage()
  await other.goto(page.url())
  const second = new PlanPage(other)
  await expect(second.table).toBeVisible()
  await Promise.all([
    first.type(first.target('Vị ngon'), '7,3').then(() => first.type(first.target('Bao bì'), '7,2')),
    second.type(second.target('Vệ sinh'), '7,6').then(() => second.type(second.target('Đặt món dễ'), '6,9')),
  ])
  for (const tab of [first, second]) {
    await expect(tab.target('Vị ngon')).toHaveValue('7,3')
    await expect(tab.target('Bao bì')).toHaveValue('7,2')
    await expect(tab.target('Vệ sinh')).toHaveValue('7,6')
    await expect(tab.target('Đặt món dễ')).toHaveValue('6,9')
  }
})

test('a tab closed right after an edit has kept it', async ({ page, context }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.saved()
  const address = page.url()
  await plan.type(plan.target('Vị ngon'), '8,4')
  await page.close({ runBeforeUnload: false })

  const later = await context.newPage()
  await later.goto(address)
  const again = new PlanPage(later)
  await expect(again.target('Vị ngon')).toHaveValue('8,4')
  await expect(again.undo).toHaveAccessibleName('Hoàn tác: Đặt mục tiêu')
})

test('a change in the library shows in the open plan of another tab', async ({ page, context }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.saved()
  const other = await context.newPage()
  const library = await new StartPage(other).open()
  await library.choose(failing, 'Đổi tên')
  await other.getByRole('textbox', { name: 'Tên kế hoạch' }).fill('Tên từ tab kia')
  await other.keyboard.press('Enter')
  await expect(plan.name).toHaveValue('Tên từ tab kia')
  // In a tab behind another one Firefox tells no field that it lost the focus.
  await page.bringToFront()
  await plan.type(plan.name, 'Tên từ tab này')
  await expect(library.card('Tên từ tab này')).toBeVisible()
})

test('a plan that goes into the bin in another tab says so where it is open, and comes back from there', async ({
  page,
  context,
}) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  await plan.saved()
  const message = page.getByRole('region', { name: 'Thông báo' })
  const other = await context.newPage()
  const library = await new StartPage(other).open()
  await library.choose(failing, 'Xóa')
  await expect(message).toContainText('Kế hoạch này đang nằm trong thùng rác.')
  await message.getByRole('button', { name: 'Khôi phục' }).click()
  await expect(message).not.toContainText('thùng rác')
  await expect(library.card(failing)).toBeVisible()

  await library.choose(failing, 'Xóa')
  await page.reload()
  await expect(message).toContainText('Kế hoạch này đang nằm trong thùng rác.')
})
