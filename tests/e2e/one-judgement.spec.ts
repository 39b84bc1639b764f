import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Page, TestInfo } from '@playwright/test'
import { examples } from '../../src/baselines/examples'
import { writePlan } from '../../src/formats/plan-file'
import { en } from '../../src/i18n/en'
import { enPlan } from '../../src/i18n/en-plan'
import { costText } from '../../src/i18n/money-text'
import type { Translate } from '../../src/i18n/translate'
import { vi } from '../../src/i18n/vi'
import { viPlan } from '../../src/i18n/vi-plan'
import type { Statement } from '../../src/judgement/statement'
import { blankPlan } from '../../src/model/blank'
import { withGuessOfItself } from '../../src/model/guess'
import type { Plan } from '../../src/model/plan'
import { planFromStart } from '../../src/views/start/plan-from-start'
import { lunchBudget } from '../fixtures/lunch-budget'
import { openByChooser, textFile } from './support/files'
import { PlanPage } from './support/plan-page'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const now = '2026-11-25T00:00:00.000Z'

function example(id: string): Promise<Plan> {
  const entry = examples.find((one) => one.id === id)
  if (entry === undefined) throw new Error(`no example ${id}`)
  return planFromStart(entry, { id, now }, 'vi')
}

/** Three things are listed and none is chosen; the guess of the customers is there already. */
function nothingChosen(): Plan {
  const plan = lunchBudget()
  const three = Object.entries(plan.initiatives).slice(0, 3)
  const price = plan.attributes['price']
  if (price === undefined) throw new Error('no price')
  return withGuessOfItself({
    ...plan,
    attributes: { ...plan.attributes, price: { ...price, target: null } },
    initiatives: Object.fromEntries(three.map(([id, one]) => [id, { ...one, chosen: false }])),
    money: { ...plan.money, volume: { low: 0, likely: 0.06, high: 0.15 } },
  })
}

/** Opens soon, and pays something for each order of a number that nobody has guessed. */
function startUp(): Plan {
  const plan = lunchBudget()
  const initiatives = Object.entries(plan.initiatives).map(([id, one]) => [
    id,
    id === 'soup' ? { ...one, perOrder: 800, chosen: true } : one,
  ])
  return {
    ...plan,
    initiatives: Object.fromEntries(initiatives) as Plan['initiatives'],
    money: { ...plan.money, business: 'startup', orders: null, fixedCost: 20_000_000 },
  }
}

async function plans(): Promise<Plan[]> {
  const given: Plan[] = [
    await example('lunch-repaired'),
    await example('lunch-failing'),
    await example('cafe-hanoi'),
    nothingChosen(),
    startUp(),
    blankPlan('empty', '', now),
  ]
  return given.map((plan, i) => ({ ...plan, id: `one-judgement-${String(i)}`, name: `Plan ${String(i)}` }))
}

interface Said {
  readonly name: string
  readonly status: string
  /** Empty: nothing is said of the money. */
  readonly money: string
  readonly outlay: Statement['outlay']
}

/** What the command line says of the same files. */
async function judged(files: readonly string[], names: readonly string[]): Promise<Said[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/judge.mjs', ...files])
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(files.length)
  return lines.map((line, i) => {
    const { status, outlay } = JSON.parse(line) as Statement
    const codes = status.map(({ part, code }) => `${part}:${code}`)
    return {
      name: names[i] ?? '',
      status: codes.join(' '),
      money: codes.find((code) => code.startsWith('money:')) ?? '',
      outlay,
    }
  })
}

async function writeFiles(given: readonly Plan[], info: TestInfo): Promise<string[]> {
  return Promise.all(
    given.map(async (plan) => {
      const path = info.outputPath(`${plan.id}.peakpar.json`)
      await writeFile(path, writePlan(plan))
      return path
    }),
  )
}

const languages = [
  ['vi-VN', 'vi', vi, viPlan],
  ['en-US', 'en', en, enPlan],
] as const

for (const [locale, language, words, planWords] of languages) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } })

    test('every screen states what the command line states', async ({ page }, info) => {
      const given = await plans()
      const expected = await judged(
        await writeFiles(given, info),
        given.map(({ name }) => String(name)),
      )
      const atLeast: Translate = (_key: string, values: Record<string, unknown> = {}) =>
        planWords.recommend.atLeast.replace('{x}', String(values['x']))
      const totalOf = ({ outlay }: Said) => costText(outlay.total, atLeast, language, outlay.isLeast)

      // The preview of the files, then the cards of the library.
      const start = await new StartPage(page, words).open()
      await openByChooser(page, ...given.map((plan) => textFile(`${plan.id}.json`, writePlan(plan))))
      const dialog = page.getByRole('dialog')
      for (const said of expected) {
        const card = dialog.getByRole('article').filter({ has: page.getByRole('heading', { name: said.name }) })
        await expect(card.locator('[data-status]')).toHaveAttribute('data-status', said.status)
      }
      await dialog.locator('button.primary').click()
      await dialog.waitFor({ state: 'hidden' })

      for (const said of expected) {
        const isEmpty = said.status === 'progress:RATED'
        const inLibrary = start.card(said.name)
        await expect(inLibrary).toBeVisible()
        if (!isEmpty) await expect(inLibrary.locator('[data-status]')).toHaveAttribute('data-status', said.status)
        await inLibrary.getByRole('link', { name: said.name }).click()
        await checkPlan(page, said, totalOf(said))
        await page.goBack()
        await page.goBack()
        await start.search.waitFor()
      }
    })

    async function checkPlan(page: Page, said: Said, total: string) {
      const plan = new PlanPage(page, words)
      await expect(plan.name).toHaveValue(said.name)
      await expect(plan.status).toHaveAttribute('data-status', said.status)
      const onCanvas = plan.table.locator('[data-total]')
      if (said.outlay.total > 0) await expect(onCanvas).toHaveText(total)
      else await expect(onCanvas).toHaveCount(0)

      await page.getByRole('navigation').getByRole('link', { name: planWords.tab.budget }).click()
      await expect(plan.status).toHaveAttribute('data-status', said.status)
      const region = (name: string) => page.getByRole('region', { name, exact: true })
      await expect(region(planWords.recommend.title).locator('[data-total]')).toHaveText(total)
      if (said.outlay.total > 0) await expect(region(planWords.share.title).locator('[data-total]')).toHaveText(total)
      const ofMoney = region(planWords.money.title).locator('[data-status]')
      if (said.money === '') await expect(ofMoney).toHaveCount(0)
      else await expect(ofMoney).toHaveAttribute('data-status', said.money)

      await page.setViewportSize({ width: 390, height: 844 })
      await expect(plan.status).toHaveAttribute('data-status', said.status)
      await page.setViewportSize({ width: 1440, height: 900 })
    }
  })
}
