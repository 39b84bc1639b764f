import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

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

/**
 * Fetches the Vietnamese messages together with the entry: asked for by the entry itself, the first words would come a
 * round trip later. Who reads English gets them for nothing once, and needs them for the offline copy anyhow.
 */
function messagesWithEntry(): Plugin {
  return {
    name: 'messages-with-entry',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle).flatMap((chunk) =>
          chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('/src/i18n/vi.ts')
            ? [
                {
                  tag: 'link',
                  attrs: { rel: 'modulepreload', crossorigin: true, href: `./${chunk.fileName}` },
                  injectTo: 'head' as const,
                },
              ]
            : [],
        ),
    },
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
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
    // The first visit is served from the cache at once; a later version still waits until the user takes it.
    clientsClaim: true,
    skipWaiting: false,
    sourcemap: false,
  },
})

export default defineConfig({
  base: './',
  plugins: [
    // Hoisted static runs become innerHTML, whose style attributes the policy refuses.
    vue({ template: { compilerOptions: { hoistStatic: false } } }),
    policyInPage(),
    messagesWithEntry(),
    installable,
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
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
          groups: [{ name: 'vue', test: /node_modules\/(@vue|vue|vue-i18n|@intlify|vue-router|pinia)\// }],
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
