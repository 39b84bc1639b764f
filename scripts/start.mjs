// Builds the app and serves it on 127.0.0.1. PORT chooses the port (default 4173; if it is taken, the next free one).
import { ensureDeps } from './ensure-deps.mjs'

ensureDeps()
const { build } = await import('vite')
const { serve } = await import('./serve.mjs')

await build({ logLevel: 'warn' })
const chosen = process.env['PORT']
const address = await serve({ port: Number(chosen ?? 4173), strictPort: chosen !== undefined })
console.log(`\nPeak & Par is running at ${address}\nStop it with Ctrl+C.`)
