import { expect, test } from '@playwright/test'
import { PlanPage } from '../e2e/support/plan-page'
import { StartPage } from '../e2e/support/start-page'
import { example, servedApp } from './support/app'
import { KillableBrowser, makeProfile } from './support/killable'
import { rounds, seeded } from './support/rounds'
import { tellSaved } from './support/tell-saved'

const point = 'Giá / suất'

const appAddress = servedApp()

/** Newest revision of any plan in the database. */
function newestRevision(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('peak-and-par')
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const rows = request.result.transaction('plans').objectStore('plans').getAll()
      rows.onerror = () => reject(rows.error ?? new Error('not read'))
      rows.onsuccess = () => {
        request.result.close()
        resolve(Math.max(0, ...(rows.result as { head: number }[]).map(({ head }) => head)))
      }
    }
  })
}

for (const kind of ['single', 'burst'] as const) {
  test(`a killed browser loses no edit that was said to be saved: ${kind} edits`, async () => {
    const profile = makeProfile()
    const random = seeded(kind === 'single' ? 1 : 2)
    let address = ''
    let saved: number | null = null
    let acknowledged = 0
    let healed = 0
    let head = 0
    for (let round = 0; round < rounds(4, 500); round += 1) {
      const browser = await KillableBrowser.start(profile.folder)
      const { page } = browser
      await page.exposeFunction('told', (value: string) => {
        if (saved !== null && Number(value) !== saved) acknowledged += 1
        saved = Number(value)
      })
      let plan: PlanPage
      if (address === '') {
        await page.goto(appAddress())
        plan = await new StartPage(page).startFrom(example)
        await plan.saved()
        address = page.url()
      } else {
        await page.goto(address)
        plan = new PlanPage(page)
        await plan.point(point).waitFor()
        // What stands beside the log is taken in first.
        await plan.saved()
        const now = await page.evaluate(newestRevision)
        // A plan that was put back begins anew with the copy of it.
        if (now < head) healed += 1
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
      head = await page.evaluate(newestRevision)
      await browser.kill()
      await typing.catch(() => undefined)
    }
    profile.remove()
    process.stdout.write(`${kind}: ${String(acknowledged)} edits told as saved, ${String(healed)} healings\n`)
    expect(acknowledged).toBeGreaterThan(0)
  })
}
