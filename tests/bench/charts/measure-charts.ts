import type { Browser, Page } from '@playwright/test'
import type { Row } from '../row'
import { milliseconds, times } from '../row'
import { median, medianRatio } from '../samples'
import { busy, traced, windowsOf, type Trace } from '../trace'
import type { Contender } from './page/main'

const contenders: readonly Contender[] = ['peak', 'svg', 'canvas']
const freshPages = 9
const redraws = 12
const moveRounds = 12
const movesPerRound = 10

type Times = Readonly<Record<Contender, readonly number[]>>

function timesOf(traces: readonly Trace[], name: string): Times {
  const of = (contender: Contender) =>
    traces.flatMap((trace) => windowsOf(trace, `${name} ${contender}`).map((window) => busy(trace.tasks, window)))
  return { peak: of('peak'), svg: of('svg'), canvas: of('canvas') }
}

function row(what: string, took: Times): Row {
  const ratios = { svg: medianRatio(took.peak, took.svg), canvas: medianRatio(took.peak, took.canvas) }
  return {
    what,
    goal: 'less than ECharts',
    reached: milliseconds(median(took.peak)),
    peer:
      `${times(ratios.svg)} of ECharts SVG (${milliseconds(median(took.svg))}), ` +
      `${times(ratios.canvas)} of ECharts canvas (${milliseconds(median(took.canvas))})`,
    met: ratios.svg < 1 && ratios.canvas < 1,
  }
}

/** Draws one canvas of 12 attributes and 5 rivals with our chart and with ECharts, and moves a point of it. */
export async function measureCharts(browser: Browser, page: Page, url: string): Promise<Row[]> {
  await page.setViewportSize({ width: 1280, height: 720 })
  const fresh: Trace[] = []
  for (let round = 0; round < freshPages; round += 1) {
    for (const contender of contenders) {
      await page.goto(url, { waitUntil: 'networkidle' })
      fresh.push(await traced(browser, page, () => page.evaluate((name) => window.commands.first(name), contender)))
    }
  }
  const warm = await traced(browser, page, async () => {
    await page.evaluate((rounds) => window.commands.again(rounds), redraws)
  })
  const moving = await traced(browser, page, async () => {
    await page.evaluate(({ rounds, each }) => window.commands.moves(rounds, each), {
      rounds: moveRounds,
      each: movesPerRound,
    })
  })
  return [
    row('First draw on a fresh page', timesOf(fresh, 'first')),
    row('Drawing it again', timesOf([warm], 'again')),
    row('One move of a point', timesOf([moving], 'move')),
  ]
}
