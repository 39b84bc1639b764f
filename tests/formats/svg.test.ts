// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { formats } from '@/formats'
import { readBytes } from '@/formats/read-bytes'
import { frameOf, pictureToSvg, svg } from '@/formats/svg'
import { fullPlan } from '../fixtures/full-plan'

const savedAt = '2026-03-02T09:30:00.000Z'
const text = { title: 'Bản đồ chiến lược', description: 'Giá dưới trung bình', plan: fullPlan, savedAt }

/** Puts a drawing on the page. The markup is this test's own. */
function draw(inner: string, css = ''): SVGSVGElement {
  document.body.innerHTML = ''
  document.head.innerHTML = `<style>${css}</style>`
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" class="canvas" viewBox="0 0 640 360">${inner}</svg>`
  document.body.append(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement)
  const element = document.querySelector('svg')
  if (element === null) throw new Error('nothing drawn')
  return element
}

function saved(inner: string, css = '', theme: 'light' | 'dark' = 'light'): Document {
  const file = pictureToSvg(draw(inner, css), { ...text, theme })
  return new DOMParser().parseFromString(file, 'image/svg+xml')
}

afterEach(() => {
  document.head.innerHTML = ''
  document.body.innerHTML = ''
})

describe('pictureToSvg', () => {
  it('writes a file of its own: size, title, description, background, then the drawing', () => {
    const root = saved('<g><path d="M0 0"/></g>').documentElement
    expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['640', '360'])
    expect([...root.children].map(({ localName }) => localName)).toEqual(['title', 'desc', 'metadata', 'rect', 'g'])
    expect(root.querySelector('title')?.textContent).toBe(text.title)
    expect(root.querySelector('desc')?.textContent).toBe(text.description)
    expect(root.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff')
    expect(saved('', '', 'dark').querySelector('rect')?.getAttribute('fill')).toBe('#14171c')
    const drawn = saved('', '.canvas { background-color: rgb(27, 34, 41) }', 'dark')
    expect(drawn.querySelector('rect')?.getAttribute('fill')).toBe('#1b2229')
  })

  it('carries the plan, which opens again', () => {
    const file = pictureToSvg(draw('<path d="M0 0"/>'), { ...text, theme: 'light' })
    expect(readBytes(new TextEncoder().encode(file))).toMatchObject({ ok: true, plan: fullPlan, summary: { savedAt } })
  })

  it('keeps what style sheets decided, as attributes', () => {
    const css =
      '.line { stroke: rgb(255, 0, 0); stroke-width: 3px; fill: none } .name { font-size: 14px; font-family: Inter }'
    const file = saved('<path class="line" style="opacity: 0.5" d="M0 0"/><text class="name">Giá</text>', css)
    const line = file.querySelector('path')
    expect(line?.getAttribute('stroke')).toBe('#ff0000')
    expect(line?.getAttribute('stroke-width')).toBe('3px')
    expect(line?.getAttribute('fill')).toBe('none')
    expect(line?.hasAttribute('class') || line?.hasAttribute('style')).toBe(false)
    expect(file.querySelector('text')?.getAttribute('font-family')).toBe('Inter, sans-serif')
  })

  it('leaves behind what runs, what is hidden, what points outside and what only the page needs', () => {
    const file = saved(
      `<script>alert(1)</script><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>
       <image href="https://example.org/x.png"></image><a href="https://example.org"><path d="M9 9"></path></a>
       <animate attributeName="x"></animate><g class="gone"><path d="M5 5"></path></g>
       <use href="#dot"></use><use href="https://example.org/x.svg#a"></use>
       <rect onclick="alert(1)" tabindex="0" role="slider" aria-label="x" data-id="price" clip-path="url(#c)" mask="url(https://example.org/m)"/>`,
      '.gone { display: none }',
    )
    const written = new XMLSerializer().serializeToString(file)
    expect(written).not.toMatch(
      /script|foreignObject|<image|<a |animate|example\.org|M5 5|M9 9|onclick|tabindex|slider|aria-|data-/,
    )
    expect([...file.querySelectorAll('use')].map((use) => use.getAttribute('href'))).toEqual(['#dot', null])
    expect(file.querySelectorAll('rect')[1]?.getAttribute('clip-path')).toBe('url(#c)')
  })

  it('keeps names as text, whatever they hold', () => {
    const element = draw('<text/>')
    const name = '<b onclick="x">&amp;</b> ]]> \u0001\ufffe 👩‍🍳 مطعم'
    element.querySelector('text')?.append(name)
    const written = pictureToSvg(element, { ...text, title: name, theme: 'light' })
    const file = new DOMParser().parseFromString(written, 'image/svg+xml')
    const shown = name.replace('\u0001\ufffe', '\ufffd\ufffd')
    expect(file.querySelector('text')?.textContent).toBe(shown)
    expect(file.querySelector('title')?.textContent).toBe(shown)
    expect(written).not.toContain('<b')
  })
})

describe('frameOf', () => {
  it.each([
    ['viewBox="1 2 30 40"', { x: 1, y: 2, width: 30, height: 40 }],
    ['viewBox="0,0,30,40" width="9"', { x: 0, y: 0, width: 30, height: 40 }],
    ['width="300" height="200px"', { x: 0, y: 0, width: 300, height: 200 }],
  ])('of %s', (attributes, frame) => {
    document.body.innerHTML = `<svg ${attributes}></svg>`
    const element = document.querySelector('svg')
    expect(element === null ? null : frameOf(element)).toEqual(frame)
  })
})

describe('the table of formats', () => {
  it('has each id, ending and kind of content once', () => {
    for (const field of ['id', 'extension', 'mime'] as const) {
      expect(new Set(formats.map((format) => format[field])).size).toBe(formats.length)
    }
  })

  it('writes files that the same table reads', async () => {
    const picture = { element: draw('<path d="M0 0"/>'), title: 'T', description: 'D', theme: 'light' as const }
    for (const format of formats) {
      if (format.id === 'png') continue
      const blob = await format.write({ plan: fullPlan, log: null, savedAt, picture })
      expect(blob.type).toBe(format.mime)
      const result = readBytes(new Uint8Array(await blob.arrayBuffer()))
      expect(result).toMatchObject({ ok: true, plan: fullPlan })
    }
  })

  it('needs a picture for what is drawn', async () => {
    for (const format of formats.filter(({ drawn }) => drawn)) {
      await expect(format.write({ plan: fullPlan, log: null, savedAt, picture: null })).rejects.toThrow(RangeError)
    }
    expect(svg.drawn).toBe(true)
  })
})
