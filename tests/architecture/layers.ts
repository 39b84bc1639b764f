/** The floors of src/, from the ground up, and what each may import beside its own files. */
const pure = ['lib', 'model', 'analysis', 'schema', 'log', 'baselines', 'optimiser', 'judgement'] as const

/** A floor that only works out; what it needs of a component or a store is handed to it. */
const onlyWorksOut = [...pure, 'work', 'present'] as const

export const mayImport: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ['lib'],
  analysis: ['lib', 'model'],
  schema: ['lib', 'model'],
  // Entries, their order, the fold, the union of logs (docs/the-log.md).
  log: ['lib', 'model', 'schema'],
  baselines: ['lib', 'model'],
  optimiser: ['lib', 'model', 'analysis'],
  judgement: ['lib', 'model', 'analysis', 'optimiser'],
  // The worker and what it can be asked.
  work: ['lib', 'model', 'analysis', 'schema', 'log', 'optimiser', 'judgement'],
  // Messages are typed by the codes that the pure layers return.
  i18n: pure,
  // Components of the whole app know no plan and no store.
  ui: ['lib', 'i18n'],
  charts: [...pure, 'ui', 'i18n'],
  storage: pure,
  // Exports draw with the same components as the screen.
  formats: [...pure, 'charts'],
  stores: [...pure, 'charts', 'storage', 'formats', 'i18n'],
  // A plan and its judgement in words, rows and what charts draw.
  present: [...pure, 'i18n', 'charts', 'ui'],
  // Fields that know no plan.
  forms: ['lib', 'i18n', 'ui'],
  // The open plan, for every part of its screens.
  session: [...pure, 'work', 'ui', 'i18n', 'charts', 'storage', 'formats', 'stores', 'present', 'forms'],
  views: [...pure, ...['work', 'ui', 'i18n', 'charts', 'storage', 'formats', 'stores', 'present', 'forms', 'session']],
}

/** The only files directly in src/; they put the floors together, so they may import any of them. */
export const topFiles = ['src/main.ts', 'src/App.vue', 'src/router.ts', 'src/pwa.ts', 'src/env.d.ts']

/** The folders of views/ that are no screen but the frame around all of them; screens may use their parts. */
export const frames = ['src/views/shell/', 'src/views/palette/']

/** The table of screens: the one file of views/ that knows them all. */
export const screensTable = 'src/views/screens.ts'

/** What works out verdicts, totals and chances: above it they are read from the judgement alone (method, 11.1). */
export const workedOutBelow =
  /^src\/analysis\/(economics|plan-economics|money-|judged-money|weigh-draws|plan-outlay|outlay-by-attribute|plan-shares|budget-shares|profit-bridge|simulate-|simulation|plan-risk|position-|break-even|payback|cash-flow|expected-orders|monthly-costs|missing|draws|triangular)/

/** Packages that compute and draw nothing: all that a pure file may import. */
export const purePackages = /^(immer|valibot|d3|d3-[a-z]+)$/

/** Words come from the app's messages, and those from a library that needs no page. */
export const wordPackages = /^vue-i18n$/

/** The part of the worker's host that talks to the browser. */
const browserSide = ['src/work/worker.ts', 'src/work/client.ts']

/** The first folder below src/; empty for a file directly in src/. */
export function layerOf(path: string): string {
  const [, first = '', ...rest] = path.split('/')
  return rest.length > 0 ? first : ''
}

/** Files that must run without a browser, a framework and a database. */
export function isPure(path: string): boolean {
  if (!path.endsWith('.ts') || browserSide.includes(path)) return false
  return onlyWorksOut.some((layer) => layer === layerOf(path)) || path.endsWith('/layout.ts')
}
