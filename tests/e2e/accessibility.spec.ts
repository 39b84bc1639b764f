import { en } from '../../src/i18n/en'
import { vi } from '../../src/i18n/vi'
import { expectAccessible } from './support/accessibility'
import { arrival, openByChooser, textFile } from './support/files'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

test.slow()

for (const theme of ['light', 'dark'] as const) {
  for (const words of theme === 'light' ? [vi, en] : [vi]) {
    const language = words === vi ? 'vi-VN' : 'en-US'
    const example = words === vi ? 'Cơm trưa văn phòng: chưa đạt' : 'Office lunch: not there yet'
    const taste = words === vi ? 'Vị ngon' : 'Taste'

    test.describe(`${theme}, ${language}`, () => {
      test.use({ colorScheme: theme, locale: language })

      test('start, library and bin', async ({ page }) => {
        const start = await new StartPage(page, words).open()
        await expectAccessible(page, 'first screen')
        await start.search.fill('ca phe')
        await expect(page.getByRole('option').first()).toBeVisible()
        await expectAccessible(page, 'list of industries')
        await start.startFrom(example)
        await start.open()
        await expect(start.cards).toHaveCount(1)
        await expectAccessible(page, 'library')
        await start.choose(example, words.app.delete)
        await expect(page.getByRole('region', { name: words.app.messages })).toContainText(words.app.undo)
        await expectAccessible(page, 'library with a message')
        await page.goto('./#/bin')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.library.bin)
        await expect(page.getByRole('heading', { level: 2 })).toHaveText(example)
        await expectAccessible(page, 'bin')
      })

      test('canvas and its panels', async ({ page }) => {
        const plan = await (await new StartPage(page, words).open()).startFrom(example)
        await expectAccessible(page, 'canvas and rule')
        for (const tab of ['rate', 'add', 'plan'] as const) {
          await plan.tab(tab).click()
          await expect(page.getByRole('tabpanel', { name: words.panel.tab[tab], exact: true })).toBeVisible()
          await expectAccessible(page, `panel ${tab}`, 'aside')
        }
        await plan.table.getByRole('button', { name: taste, exact: true }).click()
        await expect(plan.panel.getByRole('heading', { name: words.table.now })).toBeVisible()
        await expectAccessible(page, 'attribute panel', 'aside')
      })
    })
  }

  test.describe(`${theme}`, () => {
    test.use({ colorScheme: theme })

    test('dialogs', async ({ page }) => {
      await (await new StartPage(page).open()).startFrom('Cơm trưa văn phòng: chưa đạt')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog', { name: vi.palette.title })).toBeVisible()
      await expectAccessible(page, 'command palette')
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: vi.shortcut.title })).toBeVisible()
      await expectAccessible(page, 'shortcut list')
      await page.keyboard.press('Escape')
      await openByChooser(page, textFile('khac.json', '{}'))
      await expect(arrival(page)).toHaveAccessibleName('Không mở được')
      await expectAccessible(page, 'refused file')
    })
  })

  test.describe(`${theme}, phone`, () => {
    test.use({ colorScheme: theme, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

    test('start, canvas and panel', async ({ page }) => {
      const start = await new StartPage(page).open()
      await expectAccessible(page, 'first screen')
      await start.startFrom('Cơm trưa văn phòng: chưa đạt')
      await expectAccessible(page, 'list of scales')
      await page.getByRole('button', { name: vi.panel.openSheet }).click()
      await expect(page.getByRole('dialog', { name: vi.panel.label })).toBeVisible()
      await expectAccessible(page, 'panel over the canvas')
    })
  })
}
