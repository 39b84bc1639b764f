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

function rowOf(device: string, { scores, faults }: Report): Row {
  const met = categories.every((id) => scores[id] >= goals[id])
  return {
    what: `${device}: performance, accessibility, best practices, SEO`,
    goal: '>= 99, 100, 100, 100',
    reached: categories.map((id) => scores[id]).join(', '),
    ...(faults.length > 0 ? { peer: `not full: ${faults.join('; ')}` } : {}),
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
    const phone = await audit(url, chrome.port, undefined)
    const desktop = await audit(url, chrome.port, desktopConfig)
    return [rowOf('Phone', phone), rowOf('Desktop', desktop)]
  } finally {
    chrome.kill()
  }
}
