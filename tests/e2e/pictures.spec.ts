import type { Page } from '@playwright/test'
import { accept, arrival, drop, exported, planIn, type GivenFile } from './support/files'
import { StartPage } from './support/start-page'
import { expect, test } from './support/test'

/** Texts of an SVG picture that are not painted in the PNG picture of the same plan: one colour where they should be. */
async function missingIn(page: Page, svg: GivenFile, png: GivenFile): Promise<string[]> {
  return page.evaluate(
    async ({ source, data }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${data}`
      await image.decode()
      const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')
      context?.drawImage(image, 0, 0)
      const drawing = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
      document.body.prepend(drawing)
      const frame = drawing.getBoundingClientRect()
      const scale = image.naturalWidth / frame.width
      const missing = [...drawing.querySelectorAll('text')].filter((text) => {
        const { left, top, width, height } = text.getBoundingClientRect()
        const x = (left - frame.left) * scale
        const y = (top - frame.top) * scale
        const { data: found = [] } = context?.getImageData(x, y, width * scale, height * scale) ?? {}
        const first = [...found.slice(0, 3)].join()
        for (let at = 0; at < found.length; at += 4) if ([...found.slice(at, at + 3)].join() !== first) return false
        return true
      })
      drawing.remove()
      return missing.map((text) => text.textContent)
    },
    { source: svg.buffer.toString('utf8'), data: png.buffer.toString('base64') },
  )
}

const failing = 'Cơm trưa văn phòng: chưa đạt'

for (const entry of ['Ảnh SVG, nền sáng', 'Ảnh SVG, nền tối', 'Ảnh PNG, nền sáng', 'Ảnh PNG, nền tối']) {
  test(`${entry}: the picture stands alone and dropping it reopens the plan`, async ({ page }) => {
    const plan = await (await new StartPage(page).open()).startFrom(failing)
    await plan.type(plan.target('Vị ngon'), '8,25')
    await plan.saved()
    const file = await exported(plan, 'Lưu thành tệp')
    const picture = await exported(plan, entry)
    expect(picture.name.includes('-dark.')).toBe(entry.includes('tối'))

    // Drawn by a browser that knows nothing of the app: at twice the size, on the ground of the theme.
    const drawn = await page.evaluate(
      async ({ type, data }) => {
        const image = new Image()
        image.src = `data:${type};base64,${data}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        const [red = 0, green = 0, blue = 0, alpha = 0] = context?.getImageData(4, 4, 1, 1).data ?? []
        return { width: image.naturalWidth, light: (red + green + blue) / 3, alpha }
      },
      { type: picture.mimeType, data: picture.buffer.toString('base64') },
    )
    expect(drawn.alpha).toBe(255)
    if (entry.includes('sáng')) expect(drawn.light).toBeGreaterThan(200)
    else expect(drawn.light).toBeLessThan(80)
    if (entry.includes('PNG')) {
      expect(drawn.width).toBeGreaterThanOrEqual(1600)
      const svg = await exported(plan, entry.replace('PNG', 'SVG'))
      expect(await missingIn(page, svg, picture)).toEqual([])
    } else {
      const text = picture.buffer.toString('utf8')
      expect(text).toContain(failing)
      expect(text).toContain('Trung bình ngành:')
      expect(text).toContain('Mục tiêu')
    }

    const before = page.url()
    await drop(page, picture)
    await expect(arrival(page)).toContainText(failing)
    const opened = await accept(page)
    await expect(page).not.toHaveURL(before)
    await expect(opened.target('Vị ngon')).toHaveValue('8,3')
    expect(planIn(await exported(opened, 'Lưu thành tệp'))).toEqual(planIn(file))
  })
}
