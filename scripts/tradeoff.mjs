// Solves instances of the budget question and prints one line of JSON each: npm run tradeoff -- FILE...
// Exits with 1 when a file or an instance in it cannot be read.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { withSources } from './with-sources.mjs'

const from = process.env.INIT_CWD ?? process.cwd()
const files = process.argv.slice(2).map((file) => resolve(from, file))
if (files.length === 0) {
  console.error('NO_FILE: npm run tradeoff -- FILE...')
  process.exit(1)
}

await withSources(async (load) => {
  const { answerFile } = await load('/tests/tradeoff/door.ts')
  for (const file of files) {
    let text
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      console.error(JSON.stringify({ id: file, error: `CANNOT_BE_READ: ${error.message}` }))
      process.exitCode = 1
      continue
    }
    for (const answer of answerFile(file, text, () => performance.now())) {
      if ('error' in answer) {
        console.error(JSON.stringify(answer))
        process.exitCode = 1
      } else console.log(JSON.stringify(answer))
    }
  }
})
