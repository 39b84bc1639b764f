import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin, Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { en } from './src/i18n/en.ts'
import { vi } from './src/i18n/vi.ts'

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url))

/** Nothing but our own origin, no inline code, no inline style. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the policy into the built page, so that it holds on hosts whose headers nobody can set. */
function policyInPage(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Headline and pitch of the start screen in both languages; public/first-paint.js chooses one. */
const firstWords = [
  '<div class="first-paint"><div class="first-paint-bar"></div>',
  ...Object.entries({ vi, en }).map(
    ([code, { start }]) =>
      `<div class="start-main" lang="${code}"><div class="start-hero"><div>` +
      `<h1 class="start-headline">${escaped(start.headline)}</h1><p class="start-pitch">${escaped(start.pitch)}</p>` +
      '</div></div></div>',
  ),
  '</div>',
].join('')

type Chunk = Extract<Rolldown.OutputBundle[string], { type: 'chunk' }>

/** What shows a returning user's plans. */
const forPlans = ['storage/connection.ts', 'views/start/PlanGrid.vue', 'views/start/LibraryTools.vue']

/** The files of some chunks and of all that they import at once, their styles too. */
function filesOf(chunks: readonly Chunk[], bundle: Rolldown.OutputBundle): ReadonlySet<string> {
  const files = new Set<string>()
  function add(chunk: Chunk): void {
    files.add(chunk.fileName)
    for (const name of chunk.viteMetadata?.importedCss ?? []) files.add(name)
    for (const name of chunk.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk' && !files.has(name)) add(next)
    }
  }
  chunks.forEach(add)
  return files
}

/**
 * Puts the first words into the page itself, so that they are read while the app is still on its way: styles and fonts
 * are fetched first, then the app, with the messages of the language that first-paint.js has found.
 */
function firstPaint(): Plugin {
  return {
    name: 'first-paint',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const files = Object.values(bundle)
        const messages = files.flatMap((file) => {
          const code = file.type === 'chunk' && /\/src\/i18n\/(vi|en)\.ts$/.exec(file.facadeModuleId ?? '')
          return code ? [[`data-${String(code[1])}`, `./${file.fileName}`] as const] : []
        })
        const chunks = files.filter((file) => file.type === 'chunk')
        const shell = filesOf(
          chunks.filter((chunk) => chunk.isEntry),
          bundle,
        )
        const early = forPlans.map((module) => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === source(module))
          if (chunk === undefined) throw new Error(`${module} is no file of its own any more.`)
          return chunk
        })
        const plans = [...filesOf(early, bundle)].filter((name) => !shell.has(name)).map((name) => `./${name}`)
        const fonts = files.map(({ fileName }) => fileName).filter((name) => name.endsWith('.woff2'))
        return {
          html: html
            .replace('<!--first-paint-->', firstWords)
            .replaceAll(
              /<(script type="module"|link rel="modulepreload") crossorigin/g,
              '<$1 crossorigin fetchpriority="low"',
            ),
          tags: [
            {
              tag: 'script',
              attrs: { src: './first-paint.js', ...Object.fromEntries(messages), 'data-plans': plans.join(' ') },
              injectTo: 'head' as const,
            },
            ...fonts.map((name) => ({
              tag: 'link',
              attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${name}` },
              injectTo: 'head' as const,
            })),
          ],
        }
      },
    },
  }
}

/** Leaves out vue-i18n's own message compiler: src/i18n/compile-message.ts reads what our messages need. */
function i18nWithoutCompiler(): Plugin {
  const registration = 'registerMessageCompiler(compile);'
  return {
    name: 'i18n-without-compiler',
    apply: 'build',
    transform: {
      filter: { id: /\/vue-i18n\/dist\/vue-i18n[\w.-]*\.m?js$/ },
      handler(code) {
        if (!code.includes(registration)) throw new Error('vue-i18n registers its compiler in another way now.')
        return { code: code.replace(registration, ''), map: null }
      },
    },
  }
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Names one file for all that a module imports at once: they would else be a score of small ones. */
function withAllOf(name: string, entry: string) {
  const members = new Set<string>()
  function add(id: string, modules: Modules): void {
    if (members.has(id)) return
    members.add(id)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) add(next, modules)
  }
  return (id: string, modules: Modules): string | null => {
    if (members.size === 0) add(entry, modules)
    return id !== entry && members.has(id) ? name : null
  }
}

const installable = VitePWA({
  registerType: 'prompt',
  includeManifestIcons: false,
  // src/pwa.ts registers the worker itself: the plugin's own code reloads every open tab once one tab updates.
  injectRegister: null,
  manifest: {
    name: 'Peak & Par',
    short_name: 'Peak & Par',
    description: 'Vượt trội ở vài điểm khách quan tâm, ngang bằng ngành ở phần còn lại.',
    lang: 'vi',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#ffffff',
    background_color: '#f5f7fa',
    categories: ['business', 'productivity'],
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,woff2,svg,png,json}'],
    globIgnores: ['former-files.js'],
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
    // The first visit is served from the cache at once; a later version still waits until the user takes it.
    clientsClaim: true,
    skipWaiting: false,
    importScripts: ['former-files.js'],
    runtimeCaching: [
      {
        // What this version does not have: a tab that still runs a former one asks for it, see public/former-files.js.
        urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'),
        handler: async ({ request }) => (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request),
      },
    ],
    sourcemap: false,
  },
})

export default defineConfig({
  base: './',
  plugins: [
    // Hoisted static runs become innerHTML, whose style attributes the policy refuses.
    vue({ template: { compilerOptions: { hoistStatic: false } } }),
    policyInPage(),
    firstPaint(),
    i18nWithoutCompiler(),
    installable,
  ],
  resolve: { alias: { '@': source('') } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // Inlined assets would be data addresses, which the policy refuses for fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every screen needs, as one file: each file of its own costs a phone a request.
          groups: [
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-i18n|@intlify|vue-router|pinia)\//, priority: 2 },
            { name: withAllOf('shell', source('main.ts')), priority: 1 },
            { name: withAllOf('storage', source('storage/connection.ts')) },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  preview: {
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    // Long enough for a property test on a busy machine; nothing here asserts a time.
    testTimeout: 60_000,
  },
})
