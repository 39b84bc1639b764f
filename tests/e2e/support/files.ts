import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { PlanPage } from './plan-page'

/** A file as a test hands it to the browser. */
export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function textFile(name: string, text: string): GivenFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) }
}

/** What a picked entry of the export menu downloads; on a phone it is in the menu of the app. */
export async function exported(plan: PlanPage, entry: string): Promise<GivenFile> {
  const menu = (name: string) => plan.header.getByRole('button', { name, exact: true })
  await menu(plan.words.export.title).or(menu(plan.words.app.menu)).first().click()
  const download = plan.page.waitForEvent('download')
  await plan.page.getByRole('menuitem', { name: entry }).click()
  return fileOf(await download)
}

export async function fileOf(download: Download): Promise<GivenFile> {
  const name = download.suggestedFilename()
  const mimeType = name.endsWith('.png') ? 'image/png' : name.endsWith('.svg') ? 'image/svg+xml' : 'application/json'
  return { name, mimeType, buffer: await readFile(await download.path()) }
}

/** The plan inside a plan file, without what belongs to one copy of it. */
export function planIn(file: GivenFile): Record<string, unknown> {
  const { plan } = JSON.parse(file.buffer.toString('utf8')) as { plan: Record<string, unknown> }
  return Object.fromEntries(Object.entries(plan).filter(([field]) => field !== 'id'))
}

/** Picks files in the device's dialog; a text is the path of one on the disk. */
export async function openByChooser(page: Page, ...files: (GivenFile | string)[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  // The page learns of the waiting test on another way than of the key: without an answer the key may come first.
  await page.evaluate(() => undefined)
  await page.keyboard.press('Control+o')
  const given = files.filter((file) => typeof file !== 'string')
  const paths = files.filter((file) => typeof file === 'string')
  await (await chooser).setFiles(paths.length > 0 ? paths : given)
}

/** Drops a file onto the page, as a hand does that brings it from a folder. */
export async function drop(page: Page, file: GivenFile): Promise<void> {
  const given = { name: file.name, type: file.mimeType, bytes: [...file.buffer] }
  const carried = await page.evaluateHandle(({ name, type, bytes }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
    return transfer
  }, given)
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: carried })
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: carried })
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    // Firefox takes the text itself instead of the clipboard that carries it.
    const given = { clipboardData, data: content, dataType: 'text/plain', bubbles: true, cancelable: true }
    document.body.dispatchEvent(new ClipboardEvent('paste', given))
  }, text)
}

/** The dialog that shows what has arrived. */
export const arrival = (page: Page): Locator =>
  page.getByRole('dialog', {
    name: /^(Mở kế hoạch này|Mở bản của bạn|Gộp hai bản|Giữ cả hai|Thay bản của bạn|Không mở được|Thêm|Làm gì với)/,
  })

/** Wants the plan that is here already left alone, and the file beside it. */
export async function keepBoth(page: Page, which = 0): Promise<void> {
  await arrival(page)
    .getByRole('radio', { name: /^Giữ cả hai/ })
    .nth(which)
    .check()
}

/** Says yes to what has arrived. */
export async function accept(page: Page): Promise<PlanPage> {
  await arrival(page)
    .getByRole('button', { name: /^(Mở|Gộp|Thay bản của bạn)$/ })
    .click()
  await arrival(page).waitFor({ state: 'hidden' })
  return new PlanPage(page)
}
