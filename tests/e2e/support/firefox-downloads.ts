import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** The part of Playwright's Download that the tests use. */
interface SavedFile {
  suggestedFilename(): string
  path(): Promise<string>
}

/**
 * Firefox ESR saves a file as it should, but its news of that carries no id, without which Playwright tells nobody. So a
 * test that waits for a download gets the file that is new in the folder. One page at a time may save.
 */
export function followDownloads(page: Page, folder: string): void {
  const waitForEvent = page.waitForEvent.bind(page) as (name: string, options?: unknown) => Promise<unknown>
  const follow = (name: string, options?: unknown) =>
    name === 'download' ? nextFile(folder) : waitForEvent(name, options)
  page.waitForEvent = follow as Page['waitForEvent']
}

async function nextFile(folder: string): Promise<SavedFile> {
  const filesIn = () => readdir(folder).catch((): string[] => [])
  const before = new Set(await filesIn())
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    const name = (await filesIn()).find((each) => !before.has(each) && !each.endsWith('.part'))
    if (name === undefined) continue
    const path = join(folder, name)
    const size = (await stat(path)).size
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (size === 0 || (await stat(path)).size !== size) continue
    // A second file of the same name is numbered.
    return { suggestedFilename: () => name.replace(/\(\d+\)(?=\.)/, ''), path: () => Promise.resolve(path) }
  }
}
