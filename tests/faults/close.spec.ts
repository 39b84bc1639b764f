import { expect, test } from '@playwright/test'
import { PlanPage } from '../e2e/support/plan-page'
import { StartPage } from '../e2e/support/start-page'
import { example, servedApp } from './support/app'
import { KillableBrowser, makeProfile } from './support/killable'
import { rounds, seeded } from './support/rounds'

const point = 'Giá / suất'

const appAddress = servedApp()

const valueOf = async (plan: PlanPage) => Number(await plan.point(point).getAttribute('aria-valuenow'))

/** Two ways of closing a tab too early. Milliseconds before it closes: up to `most`. */
const ways = [
  { name: 'right after an edit', isSecond: false, most: 50 },
  { name: 'after a second edit that follows the moment the first was told as saved', isSecond: true, most: 20 },
]

for (const { name, isSecond, most } of ways) {
  test(`a tab that closes ${name} loses nothing`, async () => {
    const profile = makeProfile()
    const random = seeded(most)
    const browser = await KillableBrowser.start(profile.folder)
    const context = browser.page.context()
    await browser.page.goto(appAddress())
    const first = await new StartPage(browser.page).startFrom(example)
    await first.saved()
    const address = browser.page.url()
    await first.point(point).focus()
    const before = await valueOf(first)
    await browser.page.keyboard.press('ArrowDown')
    const step = (await valueOf(first)) - before
    expect(step).not.toBe(0)
    await first.saved()
    let value = before + step
    for (let round = 0; round < rounds(10, 500); round += 1) {
      const page = await context.newPage()
      await page.goto(address)
      const plan = new PlanPage(page)
      await plan.point(point).waitFor()
      await expect.poll(() => valueOf(plan), { message: `round ${String(round)}` }).toBe(value)
      await plan.point(point).focus()
      await page.keyboard.press('ArrowDown')
      value += step
      if (isSecond) {
        await plan.saved()
        await page.waitForTimeout(random() * most)
        await page.keyboard.press('ArrowDown')
        value += step
      }
      // Without asking the page anything more: what is not on its way by now dies with it.
      if (!isSecond) await page.waitForTimeout(random() * most)
      await page.close({ runBeforeUnload: false })
    }
    const last = await context.newPage()
    await last.goto(address)
    await expect.poll(() => valueOf(new PlanPage(last))).toBe(value)
    await browser.kill()
    profile.remove()
  })
}
