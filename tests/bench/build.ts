import { cp, rm } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build, type InlineConfig } from 'vite'

export const root = fileURLToPath(new URL('../..', import.meta.url))
/** Everything that a run builds; ignored by git like all installed packages. */
export const outDir = join(root, 'node_modules', '.cache', 'bench')

const common: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'error',
  resolve: { alias: { '@': join(root, 'src') } },
}

const appFolder = join(outDir, 'app')

/** The app itself, exactly as it ships. @returns its folder */
export async function buildApp(): Promise<string> {
  await build({ root, logLevel: 'error', build: { outDir: appFolder, emptyOutDir: true } })
  return appFolder
}

/** The same from a build that is already there, which is left as it is. @returns the folder of the copy */
export async function copyOf(dist: string): Promise<string> {
  await rm(appFolder, { recursive: true, force: true })
  await cp(dist, appFolder, { recursive: true })
  return appFolder
}

/** A module of the app, bundled and minified, to run in this process. */
export async function buildModule(entry: string): Promise<unknown> {
  const folder = join(outDir, 'modules')
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      minify: true,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  })
  const name = entry.slice(entry.lastIndexOf('/') + 1).replace(/\.ts$/, '.mjs')
  return import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)
}

/** A page of the measurement, built like the app, into a folder of its own. */
export async function buildPage(page: string, folder: string): Promise<void> {
  await build({
    ...common,
    root: join(root, page),
    base: './',
    plugins: [vue()],
    define: { __VUE_OPTIONS_API__: false, __VUE_PROD_DEVTOOLS__: false, 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  })
}
