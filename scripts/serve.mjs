// Serves the built app on 127.0.0.1: node scripts/serve.mjs [--port N] [--dir FOLDER] [--base /PATH/]
// Any port that is free is taken with --port 0; the line "serving ADDRESS" says when and where it listens.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * @param {{ port: number, dir?: string, base?: string, strictPort?: boolean }} options
 * @returns {Promise<string>} the address of the app
 */
export async function serve({ port, dir = 'dist', base = '/', strictPort = true }) {
  const server = await preview({
    root,
    base,
    logLevel: 'warn',
    build: { outDir: dir },
    preview: { host: '127.0.0.1', port, strictPort },
  })
  const address = server.httpServer.address()
  const boundPort = typeof address === 'object' && address ? address.port : port
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(0))
  return `http://127.0.0.1:${boundPort}${base}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4173' }, dir: { type: 'string' }, base: { type: 'string' } },
  })
  const { port, ...rest } = values
  console.log(`serving ${await serve({ port: Number(port), ...rest })}`)
}
