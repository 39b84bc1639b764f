import { describe, expect, it, vi } from 'vitest'
import { writePlan, writePlanCompact } from '@/formats/plan-file'
import { putPlanIntoPng } from '@/formats/png-plan'
import { readBytes } from '@/formats/read-bytes'
import { fullPlan, planFileV3 } from '../fixtures/full-plan'
import { tinyPng } from '../fixtures/tiny-png'

const savedAt = '2026-03-02T09:30:00.000Z'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const svgWith = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`
const svg = svgWith(`<metadata id="peak-and-par-plan">${writePlanCompact(fullPlan, savedAt)}</metadata>`)

function codeOf(bytes: Uint8Array): string {
  const result = readBytes(bytes)
  return result.ok ? 'ok' : result.problem.code
}

describe('readBytes', () => {
  it.each([
    ['a plan file', bytesOf(planFileV3)],
    ['a plan file with a byte order mark', bytesOf(`\ufeff${planFileV3}`)],
    ['an SVG picture', bytesOf(svg)],
    ['an SVG picture with a byte order mark', bytesOf(`\ufeff<?xml version="1.0"?>\n${svg}`)],
    ['a PNG picture', putPlanIntoPng(tinyPng, writePlanCompact(fullPlan, savedAt))],
  ])('finds the plan in %s', (_, bytes) => {
    expect(readBytes(bytes)).toEqual({
      ok: true,
      log: null,
      isHistoryUnusable: false,
      plan: fullPlan,
      summary: { name: fullPlan.name, attributes: 7, savedAt, version: 3 },
    })
  })

  it('refuses a plan file that is cut at any byte, and says that it is cut', () => {
    const bytes = bytesOf(writePlan(fullPlan, savedAt).trimEnd())
    expect(codeOf(bytes)).toBe('ok')
    for (let length = 0; length < bytes.length; length += 1) {
      expect(codeOf(bytes.subarray(0, length)), `cut at ${length}`).toBe(length === 0 ? 'EMPTY' : 'TRUNCATED')
    }
  })

  it('refuses a picture that is cut at any byte', () => {
    const raster = putPlanIntoPng(tinyPng, writePlanCompact(fullPlan, savedAt))
    for (const bytes of [raster, bytesOf(svg)]) {
      for (let length = 0; length < bytes.length; length += 1) {
        expect(codeOf(bytes.subarray(0, length)), `cut at ${length}`).not.toBe('ok')
      }
    }
  })

  it.each([
    ['EMPTY', new Uint8Array(0)],
    ['EMPTY', bytesOf(' \n\t')],
    ['EMPTY', bytesOf('\ufeff')],
    ['NOT_TEXT', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)],
    ['NOT_TEXT', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00)],
    ['NOT_TEXT', bytesOf('{"a":\u0000}')],
    ['NOT_JSON', bytesOf('Tên,Giá\nCơm,35000')],
    ['OTHER_APP', bytesOf('{"type":"excalidraw","elements":[]}')],
    ['NO_PLAN_INSIDE', tinyPng],
    ['NO_PLAN_INSIDE', bytesOf(svgWith('<path d="M0 0"/>'))],
    ['OTHER_APP', putPlanIntoPng(tinyPng, '{}')],
    ['UNSUPPORTED', bytesOf('<!DOCTYPE html><html><svg></svg></html>')],
    ['UNSUPPORTED', bytesOf('<?xml version="1.0"?><plan/>')],
    ['UNSUPPORTED', bytesOf('%PDF-1.7')],
    ['UNSUPPORTED', bytesOf('PK\u0003\u0004')],
    ['UNSUPPORTED', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['DUPLICATE_KEY', bytesOf('{"format":"a","format":"b"}')],
    ['PROTOTYPE_KEY', bytesOf('{"__proto__":{"polluted":true}}')],
    ['TOO_DEEP', bytesOf('['.repeat(1_000))],
    ['TOO_MANY_NODES', bytesOf(`[${'0,'.repeat(60_000)}0]`)],
  ])('refuses with %s: case %#', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('refuses 50 MB by their number alone', () => {
    const huge = new Proxy(new Uint8Array(50 * 1024 * 1024), {
      get: (bytes, key) => (key === 'length' ? bytes.length : expect.fail(`touched ${String(key)}`)),
    })
    expect(readBytes(huge)).toEqual({
      ok: false,
      problem: { code: 'TOO_LARGE', path: '', values: { max: 10, found: 50 } },
      more: 0,
    })
  })

  it('asks no clock, and tells how far it has come', () => {
    const clocks = [vi.spyOn(performance, 'now'), vi.spyOn(Date, 'now')]
    const shares: number[] = []
    readBytes(bytesOf(`[${'0,'.repeat(5_000)}0]`), (share) => shares.push(share))
    expect(shares).toHaveLength(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true)
    for (const clock of clocks) expect(clock).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('leaves Object.prototype alone', () => {
    readBytes(bytesOf(planFileV3.replace('"premium"', '"__proto__":{"polluted":true},"premium"')))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
