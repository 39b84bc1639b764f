// Renders the PNG icons from public/icon.svg. Run it by hand after a change to the drawing: node scripts/render-icons.mjs
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.mjs'

const publicFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'public')
const drawing = readFileSync(join(publicFolder, 'icon.svg'), 'utf8')

/** `share` is the part of the side that the drawing fills; a maskable icon keeps it within the safe circle. */
const icons = [
  { file: 'icon-180.png', side: 180, share: 0.84, corner: 0 },
  { file: 'icon-192.png', side: 192, share: 0.88, corner: 0.2 },
  { file: 'icon-512.png', side: 512, share: 0.88, corner: 0.2 },
  { file: 'icon-maskable-512.png', side: 512, share: 0.62, corner: 0 },
]

const found = findChromium()
const browser = await chromium.launch({
  ...(found ? { executablePath: found.executablePath, env: { ...process.env, ...found.env } } : {}),
  args: chromiumFlags,
})
const page = await browser.newPage()
for (const { file, side, share, corner } of icons) {
  await page.setViewportSize({ width: side, height: side })
  await page.setContent(`<style>
    body { margin: 0 }
    div { width: ${side}px; height: ${side}px; display: grid; place-items: center; background: #fff; border-radius: ${side * corner}px }
    svg { width: ${side * share}px; height: ${side * share}px }
  </style><div>${drawing}</div>`)
  await page.screenshot({ path: join(publicFolder, file), omitBackground: true })
}
await browser.close()
