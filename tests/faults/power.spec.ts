import { expect, test } from '@playwright/test'
import { PlanPage } from '../e2e/support/plan-page'
import { StartPage } from '../e2e/support/start-page'
import { example, servedApp } from './support/app'
import { KillableBrowser, makeProfile } from './support/killable'
import { Power } from './support/power'
import { rounds, seeded } from './support/rounds'
import { tellSaved } from './support/tell-saved'

const point = 'Giá / suất'
/** Where Chromium keeps databases and the private file system. */
const places = ['Default/IndexedDB', 'Default/File System']

const appAddress = servedApp()

// Only at night: it needs a compiler, and Linux.
if (rounds(0, 1) > 0) {
  test('a power cut loses no edit that was said to be saved', async () => {
    const profile = makeProfile()
    const power = new Power(profile.folder)
    const env = power.env()
    test.skip(env === null, 'This machine cannot cut the power.')
    const random = seeded(7)
    let address = ''
    let saved: number | null = null
    let acknowledged = 0
    let lost = 0
    for (let round = 0; round < rounds(0, Number(process.env['POWER_CUTS'] ?? 200)); round += 1) {
      const browser = await KillableBrowser.start(profile.folder, env ?? {})
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
        await plan.saved()
        const value = Number(await plan.point(point).getAttribute('aria-valuenow'))
        expect(value, `round ${String(round)}`).toBeGreaterThanOrEqual(saved ?? 0)
      }
      await page.evaluate(tellSaved, [plan.words.plan.status.saved, point] as const)
      await plan.point(point).focus()
      const until = Date.now() + 300 + random() * 900
      const typing = (async () => {
        while (Date.now() < until) {
          await page.keyboard.press('ArrowDown')
          if (random() < 0.7) await plan.saved()
        }
      })()
      await Promise.race([typing, new Promise((resolve) => setTimeout(resolve, until - Date.now()))])
      await browser.kill()
      await typing.catch(() => undefined)
      expect(power.synced).toBeGreaterThan(0)
      lost += power.cut(places)
    }
    profile.remove()
    power.remove()
    process.stdout.write(`power: ${String(acknowledged)} edits told as saved, ${String(lost)} bytes not synced lost\n`)
    expect(acknowledged).toBeGreaterThan(0)
  })
}
