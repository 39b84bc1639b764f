// Measures what the app promises and prints it beside the goals: npm run bench [-- GROUP... --markdown]
// A missed goal is told, not failed; the run fails when something could not be measured at all.
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'

// Before anything of Vite runs: what it builds must be what ships, and a server of its own would set development.
process.env.NODE_ENV = 'production'

const { values, positionals } = parseArgs({
  options: { markdown: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const root = fileURLToPath(new URL('..', import.meta.url))

const mark = (row) => (row.met === undefined ? '' : row.met ? 'reached' : 'MISSED')

function printPlain({ title }, rows) {
  console.log(`\n${title}`)
  for (const row of rows) {
    console.log(`  ${row.what}`)
    const goal = row.goal === undefined ? '' : `   goal ${row.goal}   ${mark(row)}`
    console.log(`      ${row.reached}${goal}`)
    if (row.peer !== undefined) console.log(`      ${row.peer}`)
  }
}

function printMarkdown({ title }, rows) {
  const cell = (text) => (text ?? '').replaceAll('|', '\\|').replaceAll('>=', '≥').replaceAll('<=', '≤')
  for (const row of rows) {
    const cells = [`**${title}.** ${row.what}`, row.goal, row.reached, row.peer, mark(row)]
    console.log(`| ${cells.map(cell).join(' | ')} |`)
  }
}

const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
})
try {
  const { groups } = await vite.ssrLoadModule('/tests/bench/run.ts')
  const names = groups.map(({ name }) => name)
  const unknown = positionals.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`There is no group ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  const [processor] = cpus()
  console.log(
    `${cpus().length} cores, ${processor?.model ?? 'unknown'}, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`,
  )
  if (values.markdown) console.log('\n| Measured | Goal | Reached | Compared | |\n| --- | --- | --- | --- | --- |')
  for (const group of groups) {
    if (positionals.length > 0 && !positionals.includes(group.name)) continue
    try {
      const rows = await group.measure()
      if (values.markdown) printMarkdown(group, rows)
      else printPlain(group, rows)
    } catch (error) {
      console.error(`\n${group.title}: could not be measured.\n${error instanceof Error ? error.stack : error}`)
      process.exitCode = 1
    }
  }
} finally {
  await vite.close()
}
