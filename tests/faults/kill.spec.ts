import { expect, test } from '@playwright/test'
import { startServer, type AppServer } from '../e2e/support/server'
import { PlanPage } from '../e2e/support/plan-page'
import { StartPage } from '../e2e/support/start-page'
import { KillableBrowser, makeProfile } from './support/killable'
import { rounds, seeded } from './support/rounds'

const industry = 'Cơm trưa văn phòng: chưa đạt'
const point = 'Giá / suất'

let server: AppServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

/** Tells every value of the point that stands on the screen beside "Saved". */
function tellSaved([saved, name]: readonly [string, string]): void {
  let last = ''
  setInterval(() => {
    const status = document.querySelector('header [role="status"]')?.textContent.trim()
    const value = document.querySelector(`[role="slider"][aria-label="${name}"]`)?.getAttribute('aria-valuenow') ?? ''
    if (status !== saved || value === last) return
    last = value
    console.log(`saved ${value}`)
  }, 1)
}

for (const kind of ['single', 'burst'] as const) {
  test(`a killed browser loses no edit that was said to be saved: ${kind} edits`, async () => {
    const profile = makeProfile()
    const random = seeded(kind === 'single' ? 1 : 2)
    let address = ''
    let saved: number | null = null
    let acknowledged = 0
    let healed = 0
    for (let round = 0; round < rounds(5, 500); round += 1) {
      const browser = await KillableBrowser.start(profile.folder)
      const { page } = browser
      page.on('console', (message) => {
        const value = /^saved (-?[\d.]+)$/.exec(message.text())?.[1]
        if (value === undefined) return
        if (saved !== null && Number(value) !== saved) acknowledged += 1
        saved = Number(value)
      })
      let plan: PlanPage
      if (address === '') {
        await page.goto(server.url)
        plan = await new StartPage(page).startFrom(industry)
        await plan.saved()
        address = page.url()
      } else {
        await page.goto(address)
        plan = new PlanPage(page)
        await plan.point(point).waitFor()
        // What stands beside the log is taken in first.
        await plan.saved()
        if ((await page.locator('[data-healed]').count()) > 0) healed += 1
        const value = Number(await plan.point(point).getAttribute('aria-valuenow'))
        expect(value, `round ${String(round)}`).toBeGreaterThanOrEqual(saved ?? 0)
      }
      await page.evaluate(tellSaved, [plan.words.plan.status.saved, point] as const)
      const until = Date.now() + 400 + random() * 1_200
      await plan.point(point).focus()
      const typing = (async () => {
        while (Date.now() < until) {
          for (let press = 0; press < (kind === 'single' ? 1 : 10); press += 1) {
            await page.keyboard.press('ArrowDown')
            await page.waitForTimeout(15)
          }
          await plan.saved()
        }
      })()
      await Promise.race([typing, new Promise((resolve) => setTimeout(resolve, until - Date.now() - random() * 100))])
      await browser.kill()
      await typing.catch(() => undefined)
    }
    profile.remove()
    console.log(`${kind}: ${String(acknowledged)} edits acknowledged, ${String(healed)} healings`)
    expect(acknowledged).toBeGreaterThan(0)
  })
}
