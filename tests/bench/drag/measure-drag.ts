import type { Browser, BrowserContext, CDPSession, Locator, Page } from '@playwright/test'
import type { Row } from '../row'
import { milliseconds } from '../row'
import { median, quantile } from '../samples'
import { busy, traced, type Span, type Trace } from '../trace'

/** Columns that are dragged: money, a mark out of five, a mark out of ten. */
const dragged = [0, 4, 5]
const movesEach = 60
const betweenMoves = 40

declare global {
  interface Window {
    writes?: number
  }
}

/** Runs in the page before the app: counts every write to the database. */
function countWrites() {
  window.writes = 0
  const counted = (prototype: object, name: string) => {
    const original: unknown = Reflect.get(prototype, name)
    if (typeof original !== 'function') throw new Error(`no ${name} to count`)
    Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]): unknown {
      window.writes = (window.writes ?? 0) + 1
      return Reflect.apply(original, this, given)
    })
  }
  for (const name of ['add', 'put', 'delete', 'clear']) counted(IDBObjectStore.prototype, name)
  for (const name of ['update', 'delete']) counted(IDBCursor.prototype, name)
}

const writesOf = (page: Page) => page.evaluate(() => window.writes ?? Number.NaN)

/**
 * The mouse without Playwright's own, which runs a script of its own in the page at every move of a held button.
 */
function mouseOf(session: CDPSession) {
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number, held: boolean) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: type === 'mouseMoved' && !held ? 'none' : 'left',
      buttons: held ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  return {
    move: (x: number, y: number, held: boolean) => send('mouseMoved', x, y, held),
    press: (x: number, y: number) => send('mousePressed', x, y, true),
    release: (x: number, y: number) => send('mouseReleased', x, y, false),
  }
}

async function dragOne(
  page: Page,
  mouse: ReturnType<typeof mouseOf>,
  handle: Locator,
): Promise<{ whileHeld: number; onRelease: number }> {
  const box = await handle.locator('.hit').boundingBox()
  if (box === null) throw new Error('a point of the canvas cannot be seen')
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const before = await writesOf(page)
  const told = await handle.getAttribute('aria-valuenow')
  await mouse.move(x, y, false)
  await mouse.press(x, y)
  for (let move = 1; move <= movesEach; move += 1) {
    await mouse.move(x, y + 70 * Math.sin(move / 6), true)
    await page.waitForTimeout(betweenMoves)
  }
  const held = await writesOf(page)
  if ((await handle.getAttribute('aria-valuenow')) === told) throw new Error('the drag has moved nothing')
  await mouse.release(x, y + 70 * Math.sin(movesEach / 6))
  await page.waitForTimeout(500)
  const released = await writesOf(page)
  if (!(released > held)) throw new Error('the release was not written, so that counting writes shows nothing')
  return { whileHeld: held - before, onRelease: released - held }
}

/** What followed each move of a held pointer, until the next one. */
function movesOf(trace: Trace): Span[] {
  const ups = trace.dispatched('pointerup')
  const downs = trace.dispatched('pointerdown')
  return downs.flatMap((down, i) => {
    const up = ups[i] ?? Number.NaN
    const moves = trace.dispatched('pointermove').filter((at) => at > down && at < up)
    return moves.map((from, move) => ({ from, to: moves[move + 1] ?? up }))
  })
}

/** Drags points of a 12-attribute canvas with five rivals in the app as it ships. */
export async function measureDrag(browser: Browser, context: BrowserContext, url: string): Promise<Row[]> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.addInitScript(countWrites)
  await page.goto(`${url}bench/index.html`)
  const id = await page.evaluate(() => window.seeding.one(12))
  await page.goto(`${url}#/plan/${id}`)
  const handles = page.locator('.plot [role="slider"]')
  await handles.nth(11).waitFor()
  // The app's own settling, such as asking for the offline copy, is no part of a drag.
  await page.waitForTimeout(2_000)

  const mouse = mouseOf(await context.newCDPSession(page))
  let whileHeld = 0
  const trace = await traced(browser, page, async () => {
    for (const column of dragged) whileHeld += (await dragOne(page, mouse, handles.nth(column))).whileHeld
  })
  const moves = movesOf(trace)
  if (moves.length < (dragged.length * movesEach) / 2) throw new Error(`the trace shows only ${moves.length} moves`)
  const work = moves.map((move) => busy(trace.page, move))
  const tasks = moves.map((move) => busy(trace.tasks, move))
  const scripts = moves.map((move) => busy(trace.scripts, move))
  const longest = Math.max(...trace.lasting)
  return [
    {
      what: `Scripts and drawing for each of ${moves.length} moves`,
      goal: '<= 4 ms',
      reached: `${milliseconds(median(work))} (of it scripts ${milliseconds(median(scripts))}; slowest tenth ${milliseconds(quantile(work, 0.9))})`,
      met: median(work) <= 4,
    },
    {
      what: "The same with the browser's own bookkeeping between them, and what tracing costs",
      reached: milliseconds(median(tasks)),
    },
    { what: 'Longest task while dragging', goal: '< 50 ms', reached: milliseconds(longest), met: longest < 50 },
    {
      what: 'Writes to the database before the release',
      goal: '0',
      reached: String(whileHeld),
      met: whileHeld === 0,
    },
  ]
}
