// Lets a command use the project's own TypeScript without building it.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<void>} work is given what loads a file of the
 *   project, by its path from the root
 */
export async function withSources(work) {
  const vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
    resolve: { alias: { '@': resolve(root, 'src') } },
  })
  try {
    await work((path) => vite.ssrLoadModule(path))
  } finally {
    await vite.close()
  }
}
