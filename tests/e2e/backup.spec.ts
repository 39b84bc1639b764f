import type { Locator, Page } from '@playwright/test'
import { vi } from '../../src/i18n/vi'
import { expectAccessible } from './support/accessibility'
import { fileOf, openByChooser, textFile, type GivenFile } from './support/files'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /sao lưu này|Không mở được|Không có gì/ })

async function openPlace(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Mọi dữ liệu nằm trên máy này' }).click()
  const place = page.getByRole('dialog', { name: vi.storage.title })
  await place.getByRole('button', { name: 'Kiểm tra ngay' }).waitFor()
  return place
}

/** A library of the worked example and a plan of a given name. */
async function twoPlans(page: Page): Promise<StartPage> {
  const start = await new StartPage(page).open()
  const first = await start.startFrom(failing)
  await first.saved()
  await start.open()
  const second = await start.startFrom(failing)
  await second.type(second.name, 'Quán phở')
  await second.saved()
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await expect(start.cards).toHaveCount(2)
  return start
}

async function backedUp(page: Page): Promise<GivenFile> {
  const place = await openPlace(page)
  const download = page.waitForEvent('download')
  await place.getByRole('button', { name: 'Sao lưu ngay' }).click()
  const file = await fileOf(await download)
  await expect(place.getByRole('status')).toContainText(`Đã sao lưu 2 kế hoạch vào ${file.name}`)
  await expect(place).toContainText('vừa xong')
  await page.keyboard.press('Escape')
  await expect(place).toBeHidden()
  return file
}

async function purge(page: Page, start: StartPage, name: string): Promise<void> {
  await start.choose(name, vi.app.delete)
  await expect(start.card(name)).toHaveCount(0)
  await page.goto('./#/bin')
  await page.getByRole('button', { name: vi.library.emptyBin }).click()
  await page.getByRole('dialog').getByRole('button', { name: vi.library.purge }).click()
  await expect(page.getByRole('main')).toContainText(vi.library.binEmpty)
  await page.goto('./#/')
}

const restoreButton = (page: Page, n: number) =>
  dialog(page).getByRole('button', { name: `Khôi phục ${n} kế hoạch`, exact: true })

test(
  'one file holds all plans; what was removed for good comes back from it, and stays',
  { tag: '@chromium' },
  async ({ page }) => {
    const start = await twoPlans(page)
    const file = await backedUp(page)
    expect(file.name).toMatch(/^peak-and-par-\d{4}-\d\d-\d\d\.peakpar-backup\.json$/)
    await purge(page, start, 'Quán phở')
    await expect(start.cards).toHaveCount(1)

    await openByChooser(page, { ...file, name: 'backup.txt' })
    await expect(dialog(page)).toHaveAccessibleName('Khôi phục từ bản sao lưu này?')
    await expect(dialog(page)).toContainText('Tệp sao lưu có 2 kế hoạch')
    await expect(dialog(page)).toContainText('1 kế hoạch chưa có ở đây')
    await expect(dialog(page)).toContainText('1 kế hoạch đã có và giống hệt')
    await expectAccessible(page, 'restore dialog')
    await expect(restoreButton(page, 1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('region', { name: vi.app.messages })).toContainText('Đã khôi phục 1 kế hoạch.')
    await expect(start.card('Quán phở')).toBeVisible()

    await page.reload()
    await expect(start.cards).toHaveCount(2)
    await openByChooser(page, file)
    await expect(dialog(page)).toHaveAccessibleName('Không có gì để khôi phục')
    await expect(dialog(page)).toContainText('2 kế hoạch đã có và giống hệt')
    await dialog(page).getByRole('button', { name: 'Đóng' }).last().click()
    await expect(start.cards).toHaveCount(2)
  },
)

test('what is different here stays as it is, and the copy of the file stands beside it', async ({ page }) => {
  const start = await twoPlans(page)
  const file = await backedUp(page)
  await start.card('Quán phở').getByRole('link').click()
  const name = page.getByRole('textbox', { name: vi.plan.name })
  await name.fill('Quán phở mới')
  await name.press('Enter')
  await page.getByRole('link', { name: 'Về trang đầu' }).click()
  await expect(start.card('Quán phở mới')).toBeVisible()
  await start.choose(failing, vi.app.delete)
  await expect(start.cards).toHaveCount(1)

  await openByChooser(page, file)
  await expect(dialog(page)).toContainText(/1 kế hoạch ở đây đã khác.*“Quán phở \(sao lưu \d\d\/\d\d\/\d{4}\)”/)
  await expect(dialog(page)).toContainText('1 kế hoạch đang nằm trong thùng rác, được lấy ra')
  await restoreButton(page, 2).click()
  await expect(start.cards).toHaveCount(3)
  for (const shown of [failing, 'Quán phở mới']) await expect(start.card(shown)).toBeVisible()
  await expect(start.cards.getByRole('heading', { name: /^Quán phở \(sao lưu/ })).toBeVisible()
})

test('a bad backup is refused with words; of a damaged one the rest can be restored', async ({ page }) => {
  const start = await twoPlans(page)
  const file = await backedUp(page)
  const text = file.buffer.toString('utf8')
  await openByChooser(page, textFile('hong.json', text.slice(0, 600)))
  await expect(dialog(page)).toHaveAccessibleName('Không mở được')
  await expect(dialog(page)).toContainText('bị cắt ngang')
  await expect(dialog(page)).toContainText('Không có gì thay đổi')
  await page.keyboard.press('Escape')
  await openByChooser(page, textFile('moi.json', text.replace(/"version":\d+/, '"version":99')))
  await expect(dialog(page)).toContainText('phiên bản 99, mới hơn')
  await page.keyboard.press('Escape')

  await purge(page, start, 'Quán phở')
  await purge(page, start, failing)
  const damaged = text.replace('"name":"Quán phở"', '"nome":"x","name":"Quán phở"')
  await openByChooser(page, textFile('hong.json', damaged))
  await expect(dialog(page)).toContainText('1 kế hoạch trong tệp không đọc được')
  await expect(dialog(page)).toContainText(/“Quán phở”: Có trường lạ “nome”/)
  await expectAccessible(page, 'damaged backup')
  await restoreButton(page, 1).click()
  await expect(start.cards).toHaveCount(1)
  await expect(start.card(failing)).toBeVisible()
})

test.describe('on a narrow phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, colorScheme: 'dark' })

  test('the place is within reach, and backs up and restores', async ({ page }) => {
    const start = await new StartPage(page).open()
    const plan = await start.startFrom(failing)
    await plan.saved()
    await start.open()
    const place = await openPlace(page)
    // What lies half covered behind it is not there to be pressed.
    await expectAccessible(page, 'the place on a phone', '.app-dialog')
    const download = page.waitForEvent('download')
    await place.getByRole('button', { name: 'Sao lưu ngay' }).click()
    const file = await fileOf(await download)
    await expect(place.getByRole('status')).toContainText('Đã sao lưu 1 kế hoạch')
    const chooser = page.waitForEvent('filechooser')
    await place.getByRole('button', { name: 'Khôi phục từ tệp' }).click()
    await (await chooser).setFiles(textFile('cu.json', file.buffer.toString('utf8').replace(failing, 'Tên cũ')))
    await expect(restoreButton(page, 1)).toBeVisible()
    await expectAccessible(page, 'restore dialog on a phone')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test.describe('where the browser can write into a folder', { tag: '@chromium' }, () => {
  test.beforeEach(async ({ page }) => {
    // A folder that no dialog has to be answered for; its permission is what the page's storage says.
    await page.addInitScript(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('Sao lưu', { create: true }),
      })
      const handle = FileSystemHandle.prototype as unknown as Record<string, unknown>
      handle['queryPermission'] = () => Promise.resolve(localStorage.getItem('permission') ?? 'granted')
      handle['requestPermission'] = () => {
        localStorage.removeItem('permission')
        return Promise.resolve('granted')
      }
    })
  })

  const filesIn = (page: Page) =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Sao lưu', { create: true })
      const names: string[] = []
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name)
      return names
    })
  const today = /^peak-and-par-\d{4}-\d\d-\d\d\.peakpar-backup\.json$/

  test('a file of the day goes there, by itself once a day, and never when it is not allowed', async ({ page }) => {
    await twoPlans(page)
    const place = await openPlace(page)
    await place.getByRole('button', { name: 'Tự sao lưu vào thư mục' }).click()
    await expect(place.getByRole('status')).toContainText('vào thư mục “Sao lưu”')
    await expect(place).toContainText('“Sao lưu”, mỗi ngày một tệp')
    await expectAccessible(page, 'the place with a folder')
    expect(await filesIn(page)).toEqual([expect.stringMatching(today)])

    // As if the last one were of another day, and the file had been moved away.
    const asYesterday = async () => {
      await page.evaluate(async () => {
        const root = await navigator.storage.getDirectory()
        await root.removeEntry('Sao lưu', { recursive: true })
        await root.getDirectoryHandle('Sao lưu', { create: true })
        const key = 'peak-and-par.settings'
        const settings = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>
        localStorage.setItem(key, JSON.stringify({ ...settings, folderBackupAt: '2026-01-01T00:00:00.000Z' }))
      })
    }
    await asYesterday()
    await page.reload()
    await expect.poll(() => filesIn(page)).toEqual([expect.stringMatching(today)])

    await asYesterday()
    await page.evaluate(() => localStorage.setItem('permission', 'prompt'))
    await page.reload()
    const locked = await openPlace(page)
    await expect(locked).toContainText('không cho ghi vào thư mục “Sao lưu”')
    await expectAccessible(page, 'the place with a folder that may not be written')
    expect(await filesIn(page)).toEqual([])
    await locked.getByRole('button', { name: 'Cho phép lại' }).click()
    await expect(locked.getByRole('status')).toContainText('vào thư mục “Sao lưu”')
    expect(await filesIn(page)).toEqual([expect.stringMatching(today)])

    await locked.getByRole('button', { name: 'Thôi tự sao lưu' }).click()
    await expect(locked.getByRole('button', { name: 'Tự sao lưu vào thư mục' })).toBeVisible()
    expect(await filesIn(page)).toEqual([expect.stringMatching(today)])
  })
})
