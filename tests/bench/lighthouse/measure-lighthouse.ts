import { launch } from 'chrome-launcher'
import lighthouse, { desktopConfig } from 'lighthouse'
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs'
import type { Row } from '../row'

const goals = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof goals
const categories = Object.keys(goals) as Category[]

interface Report {
  readonly scores: Readonly<Record<Category, number>>
  /** What keeps a score below 100. */
  readonly faults: readonly string[]
}

/** A busy machine can lose the beginning of a trace; Lighthouse then asks to be run again. */
const attempts = 3

async function resultOf(url: string, port: number, config: typeof desktopConfig | undefined) {
  const options = { port, onlyCategories: categories, logLevel: 'error', output: 'json' } as const
  let problem = 'no answer'
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const answer = await lighthouse(url, options, config)
    if (answer !== undefined && answer.lhr.runtimeError === undefined) return answer.lhr
    problem = answer?.lhr.runtimeError?.message ?? problem
  }
  throw new Error(`Lighthouse: ${problem}`)
}

async function audit(url: string, port: number, config: typeof desktopConfig | undefined): Promise<Report> {
  const lhr = await resultOf(url, port, config)
  const scores = Object.fromEntries(
    categories.map((id) => [id, Math.round((lhr.categories[id]?.score ?? Number.NaN) * 100)]),
  ) as Record<Category, number>
  const faults = categories.flatMap((id) =>
    (lhr.categories[id]?.auditRefs ?? []).flatMap(({ id: name, weight }) => {
      const one = lhr.audits[name]
      if (one === undefined || weight === 0 || one.score === null || one.score >= 0.995) return []
      return [`${name} ${Math.round(one.score * 100)}${one.displayValue === undefined ? '' : ` (${one.displayValue})`}`]
    }),
  )
  return { scores, faults }
}

/** One run says too little of a machine that others use too: Lighthouse's own advice is the median of five. */
const runs = 5

async function auditOften(url: string, port: number, config: typeof desktopConfig | undefined) {
  const reports: Report[] = []
  for (let run = 0; run < runs; run += 1) reports.push(await audit(url, port, config))
  return reports.sort((a, b) => a.scores.performance - b.scores.performance)
}

/** @param reports ordered by performance */
function rowOf(device: string, reports: readonly Report[]): Row {
  const middle = reports[(reports.length - 1) / 2]
  if (middle === undefined) throw new Error('Lighthouse was not run.')
  const { scores, faults } = middle
  const all = `performance of ${reports.length} runs: ${reports.map((report) => report.scores.performance).join(', ')}`
  const met = categories.every((id) => scores[id] >= goals[id])
  return {
    what: `${device}: performance, accessibility, best practices, SEO, the median of ${runs}`,
    goal: '>= 99, 100, 100, 100',
    reached: categories.map((id) => scores[id]).join(', '),
    peer: faults.length > 0 ? `${all}; not full: ${faults.join('; ')}` : all,
    met,
  }
}

/** Lighthouse's own verdict on the built app, for a slow phone and for a desktop computer. */
export async function measureLighthouse(url: string): Promise<Row[]> {
  const found = findChromium()
  const chrome = await launch({
    chromeFlags: [...chromiumFlags, '--headless=new'],
    ...(found ? { chromePath: found.executablePath, envVars: { ...process.env, ...found.env } } : {}),
  })
  try {
    const phone = await auditOften(url, chrome.port, undefined)
    const desktop = await auditOften(url, chrome.port, desktopConfig)
    return [rowOf('Phone', phone), rowOf('Desktop', desktop)]
  } finally {
    chrome.kill()
  }
}
