// Runs worked cases through the rule engine: npm run golden -- FILE...
// Without a file: the project's own copy. Exits with 1 when any case fails.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { root, withSources } from './with-sources.mjs'

const from = process.env.INIT_CWD ?? process.cwd()
const given = process.argv.slice(2)
const files = given.length > 0 ? given.map((file) => resolve(from, file)) : [resolve(root, 'tests/golden/cases.json')]

await withSources(async (load) => {
  const { runFile, report } = await load('/tests/golden/door.ts')
  const outcomes = []
  for (const file of files) {
    let text
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      outcomes.push({ id: file, result: 'failed', reason: `cannot be read: ${error.message}`, differences: [] })
      continue
    }
    outcomes.push(...runFile(file, text))
  }
  console.log(report(outcomes).join('\n'))
  process.exitCode = outcomes.some(({ result }) => result === 'failed') ? 1 : 0
})
