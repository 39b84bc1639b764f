import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import { browserLaunchOptions } from '../e2e/support/browser'
import { startServer } from '../e2e/support/server'
import { buildApp, buildModule, buildPage, copyOf, outDir } from './build'
import { measureCharts } from './charts/measure-charts'
import { measureDrag } from './drag/measure-drag'
import { measureFirstScreen } from './first-screen'
import { measureInformation, type InformationBuild } from './information/measure-information'
import { measureJudgement, type JudgementBuild } from './judgement/measure-judgement'
import { measureLibrary } from './library/measure-library'
import { measureLog, type LogBuild } from './log/measure-log'
import { measureLighthouse } from './lighthouse/measure-lighthouse'
import type { Row } from './row'
import { measureRule, type RuleBuild } from './rule/measure-rule'
import { measureSimulation, type SimulationBuild } from './simulation/measure-simulation'
import { measureSets, type SetsBuild } from './sets/measure-sets'
import { measureTradeoff, type EngineBuild } from './tradeoff/measure-tradeoff'

export interface Group {
  readonly name: string
  readonly title: string
  /** @throws when it could not be measured */
  readonly measure: () => Promise<Row[]>
}

/** A fresh browser with an empty profile, taken down afterwards. */
async function inBrowser(work: (browser: Browser, context: BrowserContext) => Promise<Row[]>): Promise<Row[]> {
  const browser = await chromium.launch(browserLaunchOptions())
  try {
    const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
    return await work(browser, context)
  } finally {
    await browser.close()
  }
}

/** Serves a folder for as long as it is measured. */
async function served(dir: string, work: (url: string) => Promise<Row[]>): Promise<Row[]> {
  const server = await startServer({ dir })
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined
  return () => (made ??= make())
}

/** The app as it ships, built once a run; BENCH_DIST names a build to measure instead. */
const app = once(() => {
  const given = process.env['BENCH_DIST']
  return given === undefined ? buildApp() : copyOf(given)
})

/** A copy of it with a page beside it that fills the same database. */
const appWithSeeds = once(async () => {
  const folder = await app()
  await buildPage('tests/bench/seed/page', join(folder, 'bench'))
  return folder
})

/** Everything that `npm run bench` measures. Lighthouse and the weight come first, on the app without seeds. */
export const groups: readonly Group[] = [
  {
    name: 'size',
    title: 'First screen',
    measure: async () => {
      const folder = await app()
      return served(folder, (url) =>
        inBrowser(async (_browser, context) => measureFirstScreen(folder, await context.newPage(), url)),
      )
    },
  },
  {
    name: 'rule',
    title: 'Rule',
    measure: async () => measureRule((await buildModule('tests/bench/rule/recompute.ts')) as RuleBuild),
  },
  {
    name: 'simulation',
    title: 'Simulation',
    measure: async () =>
      measureSimulation((await buildModule('tests/bench/simulation/evaluate.ts')) as SimulationBuild),
  },
  {
    name: 'judgement',
    title: 'Judgement',
    measure: async () => measureJudgement((await buildModule('tests/bench/judgement/judge.ts')) as JudgementBuild),
  },
  {
    name: 'log',
    title: 'The log',
    measure: async () => {
      const busy = (await buildModule('tests/bench/judgement/judge.ts')) as JudgementBuild
      return measureLog((await buildModule('tests/bench/log/work.ts')) as LogBuild, busy.busyPlan())
    },
  },
  {
    name: 'information',
    title: 'Value of information',
    measure: async () => measureInformation((await buildModule('tests/bench/information/ask.ts')) as InformationBuild),
  },
  {
    name: 'tradeoff',
    title: 'Trade-off engine',
    measure: async () => measureTradeoff((await buildModule('tests/bench/tradeoff/engine.ts')) as EngineBuild),
  },
  {
    name: 'sets',
    title: 'Plans in the worker',
    measure: async () => measureSets((await buildModule('tests/bench/sets/rank.ts')) as SetsBuild),
  },
  {
    name: 'charts',
    title: 'The same canvas in Apache ECharts (12 attributes, 5 rivals)',
    measure: async () => {
      const folder = join(outDir, 'charts')
      await buildPage('tests/bench/charts/page', folder)
      return served(folder, (url) =>
        inBrowser(async (browser, context) => measureCharts(browser, await context.newPage(), url)),
      )
    },
  },
  {
    name: 'lighthouse',
    title: 'Lighthouse',
    measure: async () => served(await app(), measureLighthouse),
  },
  {
    name: 'drag',
    title: 'Dragging in the app (12 attributes, 5 rivals)',
    measure: async () =>
      served(await appWithSeeds(), (url) => inBrowser((browser, context) => measureDrag(browser, context, url))),
  },
  {
    name: 'library',
    title: 'Library of 10,000 plans',
    measure: async () =>
      served(await appWithSeeds(), (url) => inBrowser((browser, context) => measureLibrary(browser, context, url))),
  },
]
