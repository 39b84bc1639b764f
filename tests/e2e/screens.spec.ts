import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { screens } from '../../src/views/screens'
import { expectAccessible } from './support/accessibility'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'
const name = (label: string) => viPlan.tab[label.replace('tab.', '') as 'canvas' | 'budget' | 'options']

for (const { id, path, label, shortcut } of screens) {
  test(`the screen "${id}" opens by its address, by its link and by its keys, and is accessible`, async ({ page }) => {
    const plan = await (await new StartPage(page).open()).startFrom(failing)
    await plan.saved()
    const home = page.url()
    const link = page
      .getByRole('navigation', { name: viPlan.tab.label })
      .getByRole('link', { name: name(label), exact: true })
    const isHere = async () => {
      await expect(page).toHaveURL(`${home}${path === '' ? '' : `/${path}`}`)
      await expect(link).toHaveAttribute('aria-current', 'page')
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
    }
    const elsewhere = screens.find((other) => other.id !== id)
    await page.goto(`${home}/${elsewhere?.path ?? ''}`)
    await page.goto(`${home}/${path}`.replace(/\/$/, ''))
    await isHere()
    await expectAccessible(page, id)

    await page.keyboard.press(elsewhere?.shortcut ?? '')
    await expect(link).not.toHaveAttribute('aria-current', 'page')
    await link.click()
    await isHere()

    await page.keyboard.press(elsewhere?.shortcut ?? '')
    await expect(link).not.toHaveAttribute('aria-current', 'page')
    await page.keyboard.press(shortcut)
    await isHere()
  })
}

test('beside each screen stands what there is to do on it, as the status line says', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  const canvas = page.getByRole('navigation').getByRole('link', { name: viPlan.tab.canvas, exact: true })
  await expect(plan.status).toHaveText(/Chưa đạt/)
  const faults = Number(/\d+/.exec((await plan.status.textContent()) ?? '')?.[0])
  await expect(canvas).toHaveAccessibleDescription(viPlan.tab.state.todo.replace('{n}', String(faults)))
})

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`the way around and the next step are there at ${width} x ${height}, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const plan = await (await new StartPage(page).open()).startFrom(failing)
    for (const { label } of screens) {
      await page
        .getByRole('navigation', { name: viPlan.tab.label })
        .getByRole('link', { name: name(label), exact: true })
        .click()
      await expect(page.getByRole('region', { name: viPlan.next.label })).toBeInViewport()
      await expect(plan.status).toBeInViewport()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), label).toBeLessThanOrEqual(width)
    }
  })
}

test('a picture is offered where there is a canvas, the file on every screen', async ({ page }) => {
  const plan = await (await new StartPage(page).open()).startFrom(failing)
  const open = () => plan.header.getByRole('button', { name: vi.export.title, exact: true }).click()
  await open()
  await expect(page.getByRole('menuitem', { name: vi.export.pngLight })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('Alt+2')
  await page.getByRole('region', { name: viPlan.money.title, exact: true }).waitFor()
  await open()
  await expect(page.getByRole('menuitem', { name: vi.export.plan })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: vi.export.pngLight })).toHaveCount(0)
})
