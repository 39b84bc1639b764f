// Merges copies of one plan and prints one line of JSON, as docs/the-log.md says: npm run merge -- A.json B.json [C.json ...]
// Exits with 1 when a file cannot be read, is no plan, or cannot be merged with the others.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { withSources } from './with-sources.mjs'

const from = process.env.INIT_CWD ?? process.cwd()
const names = process.argv.slice(2)
if (names.length < 2) {
  console.error('NO_FILES: npm run merge -- A.json B.json [C.json ...]')
  process.exit(1)
}

await withSources(async (load) => {
  const { mergeFiles, reasonOf } = await load('/tests/merge/door.ts')
  const files = []
  for (const file of names) {
    try {
      files.push({ file, bytes: new Uint8Array(await readFile(resolve(from, file))) })
    } catch (error) {
      console.error(JSON.stringify({ file, error: `CANNOT_BE_READ: ${error.message}` }))
      process.exit(1)
    }
  }
  const line = mergeFiles(files)
  if ('error' in line) {
    console.error(JSON.stringify(line))
    console.error(`${line.file}: ${reasonOf(line.error)}`)
    process.exitCode = 1
  } else console.log(JSON.stringify(line))
})
