import type { LaunchOptions } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs'

/** How Playwright starts the browser that this machine has. */
export function browserLaunchOptions(): LaunchOptions {
  const found = findChromium()
  const base: LaunchOptions = { args: chromiumFlags, chromiumSandbox: false }
  if (!found) return base
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...base, executablePath: found.executablePath, env: { ...Object.fromEntries(inherited), ...found.env } }
}
