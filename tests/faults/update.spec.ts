import { rmSync } from 'node:fs'
import { expect, test, type Browser, type Locator, type Page, type TestInfo } from '@playwright/test'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import { copyOfBuild, publishNextVersion } from '../e2e/support/next-version'
import { PlanPage } from '../e2e/support/plan-page'
import { startServer } from '../e2e/support/server'
import { StartPage } from '../e2e/support/start-page'
import { example } from './support/app'
import { leaveOlderDatabase, raiseDatabase } from './support/older-database'
import { rounds, seeded } from './support/rounds'

const point = 'Giá / suất'
/** Milliseconds after which a control that has done nothing is dead, on however busy a machine. */
const patience = 60_000

/** Something on the screen of a plan that can be pressed. */
interface Control {
  readonly press: (plan: PlanPage) => Promise<void>
  /** Resolves when it has done what it is there for. */
  readonly effect: (plan: PlanPage) => Promise<unknown>
  /** Back to where the next one can be pressed. */
  readonly leave?: (plan: PlanPage) => Promise<void>
  /** It changes the plan. */
  readonly edits?: true
}

const valueOf = (plan: PlanPage) => plan.point(point).getAttribute('aria-valuenow')
/** @param name how the name of its button begins */
const menu = (name: string): Control => ({
  press: (plan) => plan.header.getByRole('button', { name: new RegExp(`^${name}(:|$)`) }).click(),
  effect: ({ page }) => page.getByRole('menu').waitFor(),
  leave: async ({ page }) => {
    await page.getByRole('menu').press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  },
})
const screen = (tab: 'canvas' | 'budget' | 'options', shown: (page: Page) => Locator): Control => ({
  press: ({ page }) => page.getByRole('link', { name: viPlan.tab[tab], exact: true }).click(),
  effect: ({ page }) => shown(page).waitFor(),
  leave: ({ page }) => page.getByRole('link', { name: viPlan.tab.canvas, exact: true }).click(),
})

const controls: Readonly<Record<string, Control>> = {
  'what leaves the app': menu(vi.export.title),
  language: menu(vi.settings.language),
  appearance: menu(vi.settings.theme),
  'the menu of the app': menu(vi.app.menu),
  palette: {
    press: ({ page }) => page.keyboard.press('Control+k'),
    effect: ({ page }) => page.getByRole('dialog', { name: vi.palette.title }).waitFor(),
    leave: async ({ page }) => {
      await page.getByRole('dialog', { name: vi.palette.title }).press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    },
  },
  budget: screen('budget', (page) => page.getByRole('region', { name: viPlan.initiative.title })),
  options: screen('options', (page) =>
    page.getByRole('region', { name: viPlan.options.title }).getByRole('row').nth(2),
  ),
  'the point of the price': {
    edits: true,
    press: async (plan) => {
      await plan.point(point).focus()
      await plan.page.evaluate(([value]) => (document.documentElement.dataset['before'] = value ?? ''), [
        await valueOf(plan),
      ] as const)
      await plan.page.keyboard.press('ArrowDown')
    },
    effect: async (plan) => {
      const before = await plan.page.evaluate(() => document.documentElement.dataset['before'])
      await expect(plan.point(point)).not.toHaveAttribute('aria-valuenow', before ?? '', { timeout: patience })
    },
  },
  undo: {
    edits: true,
    press: (plan) => plan.undo.click(),
    effect: (plan) => expect(plan.redo).toBeEnabled({ timeout: patience }),
  },
  'the plan as a file': {
    press: async ({ header, page }) => {
      await header.getByRole('button', { name: vi.export.title }).click()
      await page.evaluate(() => delete document.documentElement.dataset['saved'])
      page.once('download', () => {
        void page.evaluate(() => (document.documentElement.dataset['saved'] = ''))
      })
      await page
        .getByRole('menuitem', { name: vi.export.plan })
        .click({ timeout: 5_000 })
        .catch(() => undefined)
    },
    effect: ({ page }) => page.locator('html[data-saved]').waitFor(),
  },
}

/** What a situation answers where a control cannot do what it is there for. */
interface Words {
  /** The only answer to edits. */
  readonly toEdits?: (plan: PlanPage) => Locator
  /** A possible answer to whatever fetches a part of the app. */
  readonly toAll?: (plan: PlanPage) => Locator
}

/** Presses all controls in some order: each does what it is there for, or a word stands on the screen. */
async function pressAll(plan: PlanPage, random: () => number, where: string, { toAll, toEdits }: Words = {}) {
  const order = Object.entries(controls)
    .map((control) => ({ control, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ control }) => control)
  for (const [name, { press, effect, leave, edits }] of order) {
    if (name === 'undo' && toEdits === undefined && (await plan.undo.isDisabled())) continue
    const said = edits === true ? toEdits?.(plan) : toAll?.(plan)
    if (edits === true && toEdits !== undefined) {
      await expect(toEdits(plan), `${where}: ${name}`).toBeVisible()
      continue
    }
    await press(plan)
    const isDone = effect(plan).then(
      () => 'done' as const,
      () => 'dead' as const,
    )
    const isTold = said?.waitFor().then(
      () => 'told' as const,
      () => 'dead' as const,
    )
    const first = await Promise.race(isTold === undefined ? [isDone] : [isDone, isTold])
    expect(first, `${where}: ${name} does nothing and says nothing`).not.toBe('dead')
    if (first === 'done') await leave?.(plan)
    else {
      const messages = plan.page.getByRole('region', { name: vi.app.messages })
      await messages.getByRole('button', { name: vi.app.close, exact: true }).first().click()
      await expect(messages.getByText(vi.error.unloaded)).toHaveCount(0)
      await plan.page.getByRole('link', { name: viPlan.tab.canvas, exact: true }).click()
    }
    await plan.point(point).waitFor()
  }
}

interface Stage {
  readonly browser: Browser
  readonly folder: string
  readonly url: string
  readonly random: () => number
  readonly where: string
}

async function begin(page: Page, url: string): Promise<PlanPage> {
  await page.goto(url)
  const plan = await new StartPage(page).startFrom(example)
  await plan.saved()
  return plan
}

const situations: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  /** Another tab takes one to three updates; this one stays with its version and still has all of it. */
  'a tab behind an update': async ({ browser, folder, url, random, where }) => {
    const context = await browser.newContext()
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const plan = await begin(page, url)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    const other = await context.newPage()
    await other.goto(url)
    for (let nth = 1; nth <= 1 + Math.floor(random() * 3); nth += 1) {
      publishNextVersion(folder)
      await other.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update()
      })
      await other.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
      await other.getByRole('button', { name: vi.update.now }).click()
      await expect(other.locator('meta[name="version"]')).toHaveCount(nth, { timeout: patience })
    }
    await page.bringToFront()
    await pressAll(plan, random, where)
    await plan.saved()
    expect(await page.locator('meta[name="version"]').count()).toBe(0)
    await context.close()
  },

  /** Without an offline copy the parts that were not fetched so far are gone: each press says so. */
  'parts that are gone': async ({ browser, folder, url, random, where }) => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const plan = await begin(page, url)
    const toAll = () => page.getByRole('region', { name: vi.app.messages }).getByText(vi.error.unloaded)
    publishNextVersion(folder)
    await pressAll(plan, random, where, { toAll })
    await plan.saved()
    await page.reload()
    await plan.point(point).waitFor()
    await pressAll(plan, random, `${where}, loaded again`)
    await context.close()
  },

  /** The database of an app of before, perhaps open in a tab of that time. */
  'an older database': async ({ browser, url, random, where }) => {
    const context = await browser.newContext()
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const before = await begin(page, url)
    await before.point(point).focus()
    await page.keyboard.press('ArrowDown')
    await before.saved()
    const [value, address] = [await valueOf(before), page.url()]
    await page.close()
    const older = await context.newPage()
    await older.goto(new URL('icon.svg', url).href)
    const isHeld = random() < 0.5
    await older.evaluate(leaveOlderDatabase, isHeld)

    const after = await context.newPage()
    await after.goto(address)
    if (isHeld) {
      await expect(after.getByText(vi.storage.blocked), where).toBeVisible()
      await older.evaluate(() => (window as unknown as { letGo: () => void }).letGo())
    }
    const plan = new PlanPage(after)
    await expect(plan.point(point), where).toHaveAttribute('aria-valuenow', value ?? '')
    await pressAll(plan, random, where)
    await plan.saved()
    await context.close()
  },

  /** A newer version has the database: this tab writes nothing any more and says so, and the rest goes on. */
  'a newer database': async ({ browser, url, random, where }) => {
    const context = await browser.newContext()
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const plan = await begin(page, url)
    const newer = await context.newPage()
    await newer.goto(new URL('icon.svg', url).href)
    await newer.evaluate(raiseDatabase)
    await page.bringToFront()
    const toEdits = () => plan.header.getByText(vi.plan.status.outdated)
    await pressAll(plan, random, where, { toEdits })
    const download = page.waitForEvent('download')
    await plan.header.getByRole('button', { name: vi.plan.rescue }).click()
    await download
    await context.close()
  },
}

for (const [index, [name, play]] of Object.entries(situations).entries()) {
  test(`no control is dead: ${name}`, async ({ browser }, info: TestInfo) => {
    const random = seeded(index + 1)
    for (let round = 0; round < rounds(1, 13); round += 1) {
      const folder = copyOfBuild(info)
      const server = await startServer({ dir: folder })
      await play({ browser, folder, url: server.url, random, where: `${name}, round ${String(round)}` })
      await server.stop()
      // The next copy must not lie over what this one has become.
      rmSync(folder, { recursive: true })
    }
  })
}
