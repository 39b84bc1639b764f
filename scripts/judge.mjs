// Judges plan files and prints one line of JSON each, as docs/judgement.md says: npm run judge -- FILE...
// Exits with 1 when a file cannot be read or is no plan.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { withSources } from './with-sources.mjs'

const from = process.env.INIT_CWD ?? process.cwd()
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('NO_FILE: npm run judge -- FILE...')
  process.exit(1)
}

await withSources(async (load) => {
  const { judgeFile } = await load('/tests/judge/door.ts')
  const now = new Date().toISOString()
  for (const file of files) {
    let bytes
    try {
      bytes = new Uint8Array(await readFile(resolve(from, file)))
    } catch (error) {
      console.error(JSON.stringify({ file, error: `CANNOT_BE_READ: ${error.message}` }))
      process.exitCode = 1
      continue
    }
    const line = judgeFile(file, bytes, now)
    if ('error' in line) {
      console.error(JSON.stringify(line))
      process.exitCode = 1
    } else console.log(JSON.stringify(line))
  }
})
