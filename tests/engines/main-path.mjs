// @ts-check
// The main path of the app, for engines that the browser tests cannot drive: each step says what it saw.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** @typedef {import('./webdriver.mjs').Browser} Browser */

/**
 * @typedef {object} Way
 * @property {string} url address of the app, with a slash at the end
 * @property {string} downloads folder into which the browser saves
 * @property {() => Promise<void>} stopServer
 */

const example = 'Cơm trưa văn phòng: chưa đạt'
const attribute = 'Vị ngon'

/** How the plan stands: codes of rule, funding and money. */
const status = `return document.querySelector('[data-status]')?.dataset.status ?? ''`
const saved = `return document.querySelector('header [role=status]')?.textContent.trim() ?? ''`

/**
 * Waits until everything done so far is on the disk.
 * @param {Browser} browser
 */
const isSaved = (browser) => browser.until('not saved', saved, (text) => text === 'Đã lưu trên máy này')

/**
 * Goes to a screen of the plan.
 * @param {Browser} browser
 * @param {string} name
 * @param {string} [heading] of the screen, where it is another one
 */
async function goTo(browser, name, heading = name) {
  await browser.click({ css: 'a', name, inside: 'nav' })
  await browser.until(
    `the screen ${name}`,
    `return document.querySelector('h1')?.textContent.trim()`,
    (h) => h === heading,
  )
}

/**
 * The steps in their order; each hands over what it saw, and fails when that is not what it must be.
 * @type {readonly [string, (browser: Browser, way: Way) => Promise<string>][]}
 */
export const mainPath = [
  [
    'start from an industry',
    async (browser, { url }) => {
      await browser.goto(url)
      const lang = await browser.until('the language of the page', 'return document.documentElement.lang', Boolean)
      if (lang !== 'vi') {
        await browser.click({ css: 'button', starts: 'Language' })
        await browser.click({ css: '[role=menuitemradio]', name: 'Tiếng Việt' })
      }
      await browser.press({ css: '[role=combobox]' }, example)
      await browser.click({ css: '[role=option]', starts: example })
      return browser.until('a plan that does not hold yet', status, (value) => value.startsWith('rule:FAIL'))
    },
  ],
  [
    'rate',
    async (browser) => {
      await browser.click({ css: '[role=tab]', name: 'Chấm điểm' })
      const steps = `[role=radiogroup][aria-label^="${attribute}"]`
      await browser.click({ css: '[role=radio]', name: 'Hơn rõ', inside: steps })
      return browser.until(
        'the step that was picked',
        `return document.querySelector('${steps} [aria-checked=true]')?.textContent.trim()`,
        (step) => step === 'Hơn rõ',
      )
    },
  ],
  [
    'star, and take it back',
    async (browser) => {
      const star = {
        css: 'button',
        starts: `${attribute}: điểm khác biệt`,
        inside: 'section',
        insideNamed: 'Chấm điểm',
      }
      const pressed = `return document.querySelector('section [aria-label^="${star.starts}"]')?.ariaPressed`
      const before = await browser.run(pressed)
      await browser.click(star)
      await browser.until('the star turned', pressed, (now) => now !== before)
      await browser.click(star)
      return browser.until('the star turned back', pressed, (now) => now === before)
    },
  ],
  [
    'repair',
    async (browser) => {
      await browser.click({ css: '[role=tab]', name: 'Quy tắc' })
      await browser.click({ css: 'button', name: 'Áp dụng', inside: 'section', insideNamed: 'Quy tắc' })
      const value = await browser.until('a plan that holds', status, (codes) => codes.startsWith('rule:PASS'))
      await isSaved(browser)
      return value
    },
  ],
  [
    'budget',
    async (browser) => {
      await goTo(browser, 'Ngân sách')
      await browser.type({ css: 'input', name: 'Ngân sách' }, '150tr')
      const budget = `return [...document.querySelectorAll('input')].at(-1)?.value`
      await browser.until('the budget as it was read', budget, (value) => value === '150.000.000')
      await isSaved(browser)
      return browser.until('a word on the money', status, (codes) => /money:(?!CHECKING)/.test(codes))
    },
  ],
  [
    'options',
    async (browser) => {
      await goTo(browser, 'Phương án')
      const adopt = `return document.querySelectorAll('tbody button').length`
      await browser.see({ css: 'button', starts: 'Chọn bộ ' })
      return `${await browser.run(adopt)} buttons in the ranking`
    },
  ],
  [
    'export and reopen',
    async (browser, { url, downloads }) => {
      await goTo(browser, 'Bản đồ', 'Bản đồ chiến lược')
      const codes = await browser.run(status)
      await browser.click({ css: 'button', name: 'Xuất' })
      await browser.click({ css: '[role=menuitem]', starts: 'Lưu thành tệp' })
      const { name, text } = await savedFile(downloads, '.peakpar.json')
      const before = await browser.run('return location.href')
      await browser.goto(url)
      await browser.see({ css: '[role=combobox]' })
      // A driver cannot fill the file dialog of a field that is not part of the page: the text is pasted instead.
      await browser.run(
        `const clipboardData = new DataTransfer()
         clipboardData.setData('text/plain', arguments[0])
         document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))`,
        text,
      )
      // The plan is here already.
      await browser.click({ css: 'label', starts: 'Giữ cả hai', inside: '[role=dialog]' })
      await browser.click({ css: 'button', name: 'Mở', inside: '[role=dialog]' })
      await browser.until(
        'a plan of its own',
        'return location.href',
        (href) => href.includes('#/plan/') && href !== before,
      )
      await browser.until('the same standing', status, (now) => now.split(' ')[0] === codes.split(' ')[0])
      await isSaved(browser)
      return `${name}, ${text.length} characters`
    },
  ],
  [
    'reload without a server',
    async (browser, { stopServer }) => {
      await browser.until(
        'the offline copy',
        'return navigator.serviceWorker?.controller?.state ?? String(navigator.serviceWorker)',
        (state) => state === 'activated',
      )
      await stopServer()
      const before = await browser.run(status)
      await browser.reload()
      return browser.until('the plan as it was', status, (now) => now.split(' ')[0] === before.split(' ')[0])
    },
  ],
]

/**
 * What the browser has saved under a name that ends so, once it is whole.
 * @param {string} folder
 * @param {string} ending
 */
async function savedFile(folder, ending) {
  for (let tries = 0; tries < 200; tries += 1) {
    const names = await readdir(folder)
    const name = names.find((each) => each.endsWith(ending))
    const text = name === undefined ? '' : await readFile(join(folder, name), 'utf8')
    if (name !== undefined && text.endsWith('}\n')) return { name, text }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no file *${ending} was saved`)
}
