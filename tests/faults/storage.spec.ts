import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { PlanPage } from '../e2e/support/plan-page'
import { StartPage } from '../e2e/support/start-page'
import { example, servedApp } from './support/app'
import { failStorage, type Failing } from './support/failing-storage'
import { rounds, seeded } from './support/rounds'
import { tellSaved } from './support/tell-saved'

const point = 'Giá / suất'
/** Edits of a round. */
const edits = 5
/** Milliseconds within which what is done is done, or a word stands on the screen. */
const patience = 5_000

const appAddress = servedApp()

/** A failure from some moment on; undoing it ends what goes on in the machine. */
interface Mishap {
  /** The plan is opened when the storage has been waited for in vain. */
  readonly opensLater?: true
  /** Before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>
  /** While it is used: before the edit of this number. */
  readonly strike?: { readonly before: number; readonly act: (page: Page) => Promise<() => Promise<void>> }
}

type Random = () => number
const upTo = (random: Random, most: number) => Math.floor(random() * most)

const inPage = (failing: Failing): Mishap => ({
  prepare: async (page) => void (await page.addInitScript(failStorage, failing)),
})
/** For good, or for a while. */
const times = (random: Random) => (random() < 0.5 ? 1e9 : 1 + upTo(random, 8))

const mishaps = {
  full: (random: Random) => inPage({ how: 'quota thrown', from: 1 + upTo(random, 40), times: times(random) }),
  fail: (random: Random) => inPage({ how: 'quota aborts', from: 1 + upTo(random, 40), times: times(random) }),
  'no room': (random: Random) => ({
    strike: {
      before: upTo(random, edits),
      act: async (page: Page) => {
        const device = await page.context().newCDPSession(page)
        const origin = new URL(page.url()).origin
        await device.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
        // It ends with the page.
        return () => Promise.resolve()
      },
    },
  }),
  silent: (random: Random) =>
    inPage({ how: 'falls silent', from: 1 + upTo(random, 150), times: random() < 0.7 ? 1e9 : 1 + upTo(random, 3) }),
  held: (random: Random) => ({
    strike: {
      before: upTo(random, edits),
      act: async (page: Page) => {
        const other = await page.context().newPage()
        await other.goto(new URL('icon.svg', page.url()).href)
        await other.evaluate(holdDatabase)
        return () => other.close()
      },
    },
  }),
  'never opens': (random: Random) => ({
    opensLater: true as const,
    ...inPage({ how: 'never opens', from: 1 + upTo(random, 2), times: 1e9 }),
  }),
  refuses: (random: Random) => inPage({ how: 'refused', from: 1 + upTo(random, 2), times: 1e9 }),
} satisfies Readonly<Record<string, (random: Random) => Mishap>>

/** Those that take long come seldom. */
const order: readonly (keyof typeof mishaps)[] = [
  ...(['full', 'fail', 'no room', 'silent', 'full', 'fail', 'held', 'no room'] as const),
  ...(['full', 'fail', 'never opens', 'silent', 'full', 'refuses', 'fail', 'no room'] as const),
]

/** Keeps a transaction over all tables alive, so that whatever the app asks waits behind it. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('peak-and-par')
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const names = [...request.result.objectStoreNames]
      const store = request.result.transaction(names, 'readwrite').objectStore('meta')
      const again = () => {
        const next = store.get('nothing')
        next.onsuccess = again
      }
      again()
      resolve()
    }
  })
}

/** What the app says of the storage anywhere on the screen; empty: nothing. */
function wordOf(page: Page, saving: string, saved: string): Promise<string> {
  return page.evaluate(
    ([whileSaving, whenSaved]) => {
      const status = document.querySelector('header [role="status"]')?.textContent.trim() ?? ''
      const isWord = status !== '' && status !== whileSaving && status !== whenSaved
      const said = [...document.querySelectorAll('[role="alert"], section[aria-label="Thông báo"] .toast')]
      return [isWord ? status : '', ...said.map(({ textContent }) => textContent.trim())].join(' ').trim()
    },
    [saving, saved] as const,
  )
}

/** Waits for something, or for a word; the moment it hangs without either is told. */
async function doneOrTold(page: Page, plan: PlanPage, where: string, isDone: () => Promise<boolean>): Promise<boolean> {
  const { saving, saved } = plan.words.plan.status
  let done = false
  await expect
    .poll(
      async () => {
        done = await isDone()
        return done || (await wordOf(page, saving, saved)) !== ''
      },
      { message: where, timeout: patience, intervals: [50] },
    )
    .toBe(true)
  return done
}

/** What was told as saved in one life of a page, first to last. */
async function play(context: BrowserContext, mishap: Mishap, random: Random, where: string) {
  const page = await context.newPage()
  const told: number[] = []
  await page.exposeFunction('told', (value: string) => told.push(Number(value)))
  await mishap.prepare?.(page)
  await page.goto(appAddress())
  const start = new StartPage(page)
  const plan = new PlanPage(page)
  await start.search.fill(example)
  await page.getByRole('option', { name: example }).first().click()
  const isOpen = () => plan.point(point).isVisible()
  if (!(await doneOrTold(page, plan, `${where}: opening`, isOpen))) {
    // Where the storage cannot be opened that is told first, and the plan opened then.
    const opened = plan.point(point).waitFor({ timeout: mishap.opensLater === true ? 15_000 : 1_000 })
    const isOpened = await opened.then(
      () => true,
      () => false,
    )
    if (!isOpened) {
      // Where it fell silent later the plan waits, and that still is told.
      const { saving, saved } = plan.words.plan.status
      expect(await wordOf(page, saving, saved), `${where}: still not open`).not.toBe('')
      await page.close()
      return { told, address: '', forward: 0 }
    }
  }
  await page.evaluate(tellSaved, [plan.words.plan.status.saved, point] as const)
  const valueOf = async () => Number(await plan.point(point).getAttribute('aria-valuenow'))
  await plan.point(point).focus()
  let undo: () => Promise<void> = () => Promise.resolve()
  const first = await valueOf()
  let forward = 0
  for (let edit = 0; edit < edits; edit += 1) {
    if (mishap.strike?.before === edit) undo = await mishap.strike.act(page)
    await page.bringToFront()
    const before = await valueOf()
    await plan.point(point).focus()
    await page.keyboard.press('ArrowDown')
    // The edit itself never waits for the storage.
    expect(await valueOf(), `${where}: edit ${String(edit)}`).not.toBe(before)
    forward = Math.sign((await valueOf()) - first)
    if (random() < 0.5) continue
    await doneOrTold(page, plan, `${where}: edit ${String(edit)}`, async () => {
      return (await plan.saveStatus.textContent())?.trim() === plan.words.plan.status.saved
    })
  }
  await doneOrTold(page, plan, `${where}: at the end`, async () => {
    return (await plan.saveStatus.textContent())?.trim() === plan.words.plan.status.saved
  })
  const address = page.url()
  await page.close()
  await undo()
  return { told, address, forward }
}

test('a storage that is full, refuses, or does not answer: no false "Saved", and nothing hangs without a word', async ({
  browser,
}) => {
  let acknowledged = 0
  for (let round = 0; round < rounds(16, 200); round += 1) {
    const name = order[round % order.length] ?? 'fail'
    const random = seeded(round + 1)
    const where = `round ${String(round)}, ${name}`
    const context = await browser.newContext()
    context.setDefaultTimeout(20_000)
    const mishap: Mishap = mishaps[name](random)
    const { told, address, forward } = await play(context, mishap, random, where)
    acknowledged += told.length

    const saved = told.at(-1)
    if (saved !== undefined) {
      const page = await context.newPage()
      await page.goto(address)
      const plan = new PlanPage(page)
      await expect(plan.point(point), where).toBeVisible()
      const value = Number(await plan.point(point).getAttribute('aria-valuenow'))
      // What came after it may be there as well.
      expect(
        (value - saved) * forward,
        `${where}: ${String(saved)} was told as saved, ${String(value)} is there`,
      ).toBeGreaterThanOrEqual(0)
      await plan.saved()
    }
    await context.close()
  }
  process.stdout.write(`storage: ${String(acknowledged)} values told as saved\n`)
  expect(acknowledged).toBeGreaterThan(0)
})
