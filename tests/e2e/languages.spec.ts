import type { Page } from '@playwright/test'
import { en } from '../../src/i18n/en'
import { vi } from '../../src/i18n/vi'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

/** Letters that only Vietnamese has: “café” may stay. */
const marked = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i

/** Every text and every name that a user can see or hear. */
const said = (page: Page) =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('[aria-label],[title],[placeholder],[aria-valuetext]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
    )
    return [document.title, document.body.innerText, ...names].join('\n')
  })

async function choose(page: Page, language: string) {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(Ngôn ngữ|Language)/ })
    .click()
  await page.getByRole('menuitemradio', { name: language }).click()
}

/** No Vietnamese word is left. */
async function expectEnglish(page: Page) {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect.poll(async () => (await said(page)).split('\n').filter((line) => marked.test(line))).toEqual([])
}

test('start and plan switch at once, figures too, and the choice is remembered', async ({ page }) => {
  const start = await new StartPage(page).open()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page).toHaveTitle(vi.app.title)
  await choose(page, 'English')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.start.headline)
  await expect(page).toHaveTitle(en.app.title)
  await expectEnglish(page)

  const english = new StartPage(page, en)
  const plan = await english.startFrom('Office lunch: not there yet')
  await expect(plan.target('Taste')).toHaveValue('7.1')
  await expect(plan.target('Price per meal')).toHaveValue(/^(₫34k|34k\s₫)$/)
  await expect(plan.rule.getByRole('status')).toContainText('Not met · 2 points to fix')
  await expectEnglish(page)
  await plan.type(plan.target('Taste'), '7,5')
  await expect(plan.target('Taste')).toHaveValue('7.5')

  await choose(page, 'Tiếng Việt')
  const vietnamese = new PlanPage(page)
  await expect(vietnamese.target('Vị ngon')).toHaveValue('7,5')
  await expect(vietnamese.rule.getByRole('status')).toContainText('Chưa đạt · 2 điểm cần sửa')
  await choose(page, 'English')
  await page.reload()
  await expect(plan.target('Taste')).toHaveValue('7.5')
  await expect(plan.saveStatus).toHaveText(en.plan.status.saved)
  await start.page.goto('./#/bin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bin')
  await expectEnglish(page)
})

test('every panel of the plan speaks English too', async ({ page }) => {
  await new StartPage(page).open()
  await choose(page, 'English')
  const plan = await new StartPage(page, en).startFrom('Office lunch: not there yet')
  for (const tab of ['rate', 'add', 'plan'] as const) {
    await plan.tab(tab).click()
    await expect(plan.tab(tab)).toHaveAttribute('aria-selected', 'true')
    await expectEnglish(page)
  }
  await plan.table.getByRole('button', { name: 'Taste', exact: true }).click()
  await expect(plan.panel.getByRole('heading', { name: en.table.now })).toBeVisible()
  await expectEnglish(page)
})

for (const [browser, heading] of [
  ['en-US', en.start.headline],
  ['fr-FR', vi.start.headline],
] as const) {
  test.describe(`a browser in ${browser}`, () => {
    test.use({ locale: browser })
    test(`starts with “${heading.slice(0, 20)}…”`, async ({ page }) => {
      await page.goto('./')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    })
  })
}
