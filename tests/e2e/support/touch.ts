import type { Page } from '@playwright/test'

interface Spot {
  readonly x: number
  readonly y: number
}

/** One finger goes down, moves in steps and goes up, as the browser gets it from a touch screen. */
export async function swipe(page: Page, from: Spot, to: Spot, whileHeld: () => Promise<void> = async () => {}) {
  const device = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Spot[]) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await send('touchStart', [from])
  const steps = 8
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps
    await send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  }
  await whileHeld()
  await send('touchEnd', [])
  await device.detach()
}
