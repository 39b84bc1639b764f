import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { arrival, drop, exported, openByChooser, textFile, type GivenFile } from './support/files'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

const failing = 'Cơm trưa văn phòng: chưa đạt'

interface Saved {
  version: unknown
  plan: Record<string, unknown> & { attributes: Record<string, Record<string, unknown>> }
}

/** The saved file with something changed in it. */
function changed(file: GivenFile, change: (saved: Saved) => void): GivenFile {
  const saved = JSON.parse(file.buffer.toString('utf8')) as Saved
  change(saved)
  return textFile('hong.peakpar.json', JSON.stringify(saved))
}

async function expectRefusal(page: Page, file: GivenFile | string, reason: RegExp) {
  await openByChooser(page, file)
  await expect(arrival(page)).toHaveAccessibleName('Không mở được')
  await expect(arrival(page)).toContainText(typeof file === 'string' ? basename(file) : file.name)
  await expect(arrival(page)).toContainText(reason)
  await expect(arrival(page)).toContainText('Không có gì thay đổi')
  await expect(arrival(page).getByRole('button', { name: 'Mở', exact: true })).toHaveCount(0)
  await arrival(page).getByRole('button', { name: 'Đóng' }).last().click()
  await expect(arrival(page)).toBeHidden()
}

test('broken plan files are refused, each with its reason and place, and nothing changes', async ({ page }) => {
  const start = await new StartPage(page).open()
  const plan = await start.startFrom(failing)
  await plan.saved()
  const file = await exported(plan, 'Lưu thành tệp')
  await start.open()
  const text = file.buffer.toString('utf8')

  await expectRefusal(page, textFile('cat.json', text.slice(0, 700)), /bị cắt ngang/)
  await expectRefusal(page, textFile('trong.json', ''), /không có nội dung/)
  await expectRefusal(
    page,
    changed(file, ({ plan: { attributes } }) => (attributes['taste']!['target'] = 'bảy')),
    /Cần số nhưng gặp chữ.*attributes.*taste.*target/,
  )
  await expectRefusal(
    page,
    changed(file, ({ plan: { attributes } }) => (attributes['price']!['discount'] = 5)),
    /trường lạ “discount”/,
  )
  await expectRefusal(
    page,
    changed(file, (saved) => (saved.version = 99)),
    /phiên bản 99, mới hơn/,
  )
  await expectRefusal(page, textFile('khac.json', '{"type":"excalidraw","elements":[]}'), /ứng dụng khác/)
  await expectRefusal(
    page,
    textFile('nguyen-mau.json', text.replace('"attributes": {', '"attributes": { "__proto__": {"polluted": true},')),
    /“__proto__”/,
  )
  await expectRefusal(page, textFile('lap.json', text.replace('"name":', '"name": "một", "name":')), /hai lần/)

  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  await expect(start.cards).toHaveCount(1)
  await page.reload()
  await expect(start.cards).toHaveCount(1)
  await start.card(failing).getByRole('link').click()
  await expect(plan.target('Vị ngon')).toHaveValue('7,1')
})

test('a file of 50 MB, and a picture without a plan, are refused', async ({ page }, info) => {
  const start = await new StartPage(page).open()
  const large = info.outputPath('to.json')
  writeFileSync(large, Buffer.alloc(50 * 1024 * 1024, ' '))
  await expectRefusal(page, large, /Tệp nặng khoảng \d+ MB, quá giới hạn 10 MB/)
  const plain = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
  await expectRefusal(page, { ...textFile('anh.svg', plain), mimeType: 'image/svg+xml' }, /không chứa kế hoạch/)
  const photo = { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) }
  await drop(page, photo)
  await expect(arrival(page)).toContainText('JPEG')
  await page.keyboard.press('Escape')
  await expect(start.cards).toHaveCount(0)
})
