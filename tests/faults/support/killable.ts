import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../../scripts/chromium.mjs'

/** A folder in which a browser keeps everything, through all its lives. */
export function makeProfile(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) }
}

/** A whole browser of its own that can be killed as a phone kills it. */
export class KillableBrowser {
  readonly #process: ChildProcess
  readonly #browser: Browser
  readonly page: Page

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.#process = process
    this.#browser = browser
    this.page = page
  }

  /** @param env further variables for its processes */
  static async start(profile: string, env: Readonly<Record<string, string>> = {}): Promise<KillableBrowser> {
    const found = findChromium()
    if (found === undefined) throw new Error('There is no Chromium to kill.')
    const flags = [...chromiumFlags, '--headless=new', '--accept-lang=vi-VN,vi', '--remote-debugging-port=0']
    // A group of its own: its helpers die with it.
    const process_ = spawn(found.executablePath, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: { ...process.env, ...found.env, ...env },
    })
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      process_.stderr?.on('data', (part: Buffer) => {
        said += part.toString()
        const line = /DevTools listening on (ws:\S+)/.exec(said)
        if (line?.[1] !== undefined) resolve(line[1])
      })
      process_.once('exit', (code) => reject(new Error(`The browser ended with code ${String(code)}: ${said}`)))
    })
    const browser = await chromium.connectOverCDP(address)
    const [context] = browser.contexts()
    if (context === undefined) throw new Error('The browser has no window.')
    context.setDefaultTimeout(20_000)
    return new KillableBrowser(process_, browser, context.pages()[0] ?? (await context.newPage()))
  }

  /** SIGKILL to all of it: nothing is written any more, nothing is closed. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL')
    await gone
    await this.#browser.close().catch(() => undefined)
  }
}
