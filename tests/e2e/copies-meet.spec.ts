import type { Browser, Page } from '@playwright/test'
import { accept, arrival, exported, openByChooser, textFile } from './support/files'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'
const taste = 'Vị ngon'

/** The same plan on another device, which has heard nothing else of this one. */
async function onAnotherDevice(browser: Browser, page: Page, file: Parameters<typeof openByChooser>[1]) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'vi-VN' })
  const other = await context.newPage()
  await new StartPage(other).open()
  await openByChooser(other, file)
  const plan = await accept(other)
  await plan.saved()
  return plan
}

const history = (page: Page) => page.getByRole('dialog', { name: 'Những gì đã xảy ra với kế hoạch' })

test(
  'two copies of a plan meet: nothing is lost, and what fell is put back',
  { tag: '@chromium' },
  async ({ page, browser }) => {
    const start = await new StartPage(page).open()
    const mine = await start.startFrom(failing)
    await mine.saved()
    const theirs = await onAnotherDevice(browser, page, await exported(mine, 'Lưu thành tệp'))

    await mine.type(mine.target(taste), '7,5')
    await mine.type(mine.name, 'Cơm trưa của Hoa')
    await mine.saved()
    await theirs.type(theirs.target(taste), '8')
    await theirs.type(theirs.now('Vệ sinh'), '6,5')
    await theirs.saved()
    const file = await exported(theirs, 'Lưu thành tệp')
    await theirs.page.context().close()

    await openByChooser(page, file)
    await expect(arrival(page)).toContainText('Bạn đã có kế hoạch này: “Cơm trưa của Hoa”.')
    await expect(arrival(page)).toContainText('2 thay đổi vào kế hoạch của bạn')
    await expect(arrival(page)).toContainText(`Đặt mục tiêu: ${taste} 8,0`)
    await expect(arrival(page).getByRole('radio', { name: /^Gộp/ })).toBeChecked()
    const merged = await accept(page)

    await expect(history(page)).toContainText('Vừa vào cùng tệp')
    const lost = history(page).getByRole('region', { name: 'Không có trong kế hoạch' })
    await expect(lost).toContainText(`Đặt mục tiêu: ${taste}`)
    await expect(lost).toContainText('muốn 7,5 điểm, nay là 8,0 điểm')
    await expect(lost).toContainText('trên máy này')
    await lost.getByRole('button', { name: /^Đưa trở lại/ }).click()
    await expect(lost).toBeHidden()
    await expect(history(page).getByRole('status')).toContainText('Đã đưa trở lại')
    await expect(
      history(page).getByRole('heading', { name: 'Các thay đổi, mới nhất trước', exact: true }),
    ).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(history(page)).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
    await expect(merged.name).toHaveValue('Cơm trưa của Hoa')
    await expect(merged.target(taste)).toHaveValue('7,5')
    await expect(merged.now('Vệ sinh')).toHaveValue('6,5')
    await merged.saved()

    // The same file again brings nothing, and the plan is the same after a reload.
    await page.reload()
    await merged.saved()
    await openByChooser(page, file)
    await expect(arrival(page)).toContainText('Mọi thứ trong tệp đã có trong đó.')
    await accept(page)
    await expect(new PlanPage(page).target(taste)).toHaveValue('7,5')
  },
)

test('two copies that are opened together on a new device become one plan', async ({ page, browser }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.type(plan.target(taste), '7,5')
  await plan.saved()
  const first = await exported(plan, 'Lưu thành tệp')
  await plan.type(plan.now('Vệ sinh'), '6,5')
  await plan.saved()
  const second = { ...(await exported(plan, 'Lưu thành tệp')), name: 'sau.peakpar.json' }
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'vi-VN' })
  const other = await context.newPage()
  await new StartPage(other).open()
  await openByChooser(other, second, first)
  await expect(arrival(other)).toContainText('những bản sao của cùng một kế hoạch')
  await arrival(other).getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(other.getByText('Các tệp là bản sao của cùng một kế hoạch đã được gộp lại.')).toBeVisible()
  const landed = new PlanPage(other)
  await expect(landed.target(taste)).toHaveValue('7,5')
  await expect(landed.now('Vệ sinh')).toHaveValue('6,5')
  await context.close()
})

test('a plan is replaced by a file as one step that undo takes back', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.saved()
  const file = await exported(plan, 'Lưu không kèm lịch sử')
  await plan.type(plan.name, 'Cơm trưa của Hoa')
  await plan.saved()
  await openByChooser(page, file)
  await expect(arrival(page)).toContainText('không kèm lịch sử nên không gộp được')
  await arrival(page)
    .getByRole('radio', { name: /^Thay bản của bạn/ })
    .check()
  await accept(page)
  await expect(plan.name).toHaveValue(failing)
  await plan.undo.click()
  await expect(plan.name).toHaveValue('Cơm trưa của Hoa')
})

test('what happened is listed, and a step is taken back by its name', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.type(plan.target(taste), '7,5')
  await plan.type(plan.name, 'Cơm trưa của Hoa')
  await plan.saved()
  await plan.header.getByRole('button', { name: plan.words.app.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Những gì đã xảy ra với kế hoạch' }).click()
  const step = history(page).getByRole('listitem').filter({ hasText: taste })
  await step.getByRole('button', { name: /^Rút lại/ }).click()
  await expect(step).toContainText('đã rút lại')
  await step.getByRole('button', { name: /^Tính lại/ }).click()
  await expect(step).not.toContainText('đã rút lại')
  await page.keyboard.press('Escape')
  await expect(plan.name).toHaveValue('Cơm trưa của Hoa')
  await expect(plan.target(taste)).toHaveValue('7,5')
})

test('a file whose history was tampered with opens as a plan, and says that the history is left out', async ({
  page,
}) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.type(plan.target(taste), '7,5')
  await plan.saved()
  const file = await exported(plan, 'Lưu thành tệp')
  const text = file.buffer.toString('utf8')
  expect(text).toContain('"history"')
  await openByChooser(page, textFile('sua.peakpar.json', text.replace('"value":7.5', '"value":7.25')))
  await expect(arrival(page)).toContainText('Lịch sử trong tệp không khớp')
  await expect(arrival(page)).not.toContainText('không kèm lịch sử')
})
