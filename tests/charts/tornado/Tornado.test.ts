import { describe, expect, it } from 'vitest'
import { tornadoLayout, type TornadoBar } from '@/charts/tornado/layout'
import Tornado from '@/charts/tornado/Tornado.vue'
import { rendered } from '../rendered'

const bar = (id: string, name: string, worse: number, better: number): TornadoBar => ({
  id,
  name,
  worse: worse * 1e6,
  better: better * 1e6,
  worseText: `−${String(-worse)} tr`,
  betterText: `+${String(better)} tr`,
})
const bars = [
  bar('volume', 'Khách tăng thêm', -62, 48),
  bar('variable', 'Biến phí mỗi đơn', -44, 30),
  bar('ramp', 'Thời gian tăng tốc', -18, 0),
]

describe('tornadoLayout', () => {
  it('has losses left and gains right of one middle, as long as they are large', () => {
    const { rows, middle } = tornadoLayout(bars, 800)
    for (const { worse, better } of rows) {
      expect(worse.x + worse.width).toBeCloseTo(middle, 5)
      expect(better.x).toBe(middle)
    }
    expect((rows[0]?.worse.width ?? 0) / (rows[1]?.worse.width ?? 1)).toBeCloseTo(62 / 44, 1)
    expect(rows[2]?.better.width).toBe(0)
  })

  it('stays inside with its figures, on a desk and on a phone', () => {
    for (const width of [280, 360, 800]) {
      const { rows } = tornadoLayout(bars, width)
      for (const { worse, better } of rows) {
        expect(worse.textX).toBeGreaterThan(30)
        expect(better.textX).toBeLessThan(width - 30)
      }
    }
  })

  it('puts the names above the bars where it is narrow', () => {
    const [row] = tornadoLayout(bars, 320).rows
    expect(row?.nameY).toBeLessThan(row?.y ?? 0)
  })

  it('draws its middle line along the bars, never through a name above them', () => {
    const { axis, rows } = tornadoLayout(bars, 320)
    const parts = [...axis.matchAll(/M[\d.]+,([\d.]+)v([\d.]+)/g)].map(([, top, size]) => [Number(top), Number(size)])
    expect(parts).toHaveLength(rows.length)
    rows.forEach(({ y, nameY }, i) => {
      const [top = 0, size = 0] = parts[i] ?? []
      // Letters like "g" hang below the line they stand on.
      expect(top).toBeGreaterThan(nameY + 3)
      expect(top + size).toBeGreaterThan(y)
      expect(top + size).toBeLessThan((rows[i + 1]?.nameY ?? Infinity) - 10)
    })
  })

  it.each([
    ['none', []],
    ['one that changes nothing', [bar('x', 'X', 0, 0)]],
    ['one that only gains', [bar('x', 'X', 0, 5)]],
  ])('survives %s', (_, given) => {
    expect(JSON.stringify(tornadoLayout(given, 300))).not.toMatch(/null|NaN/)
  })
})

describe('Tornado', () => {
  it.each([
    ['desk.svg', 800],
    ['phone.svg', 320],
  ])('draws %s', async (file, width) => {
    await expect(await rendered(Tornado, { bars, label: 'Ba giả định', width })).toMatchFileSnapshot(`./${file}`)
  })
})
