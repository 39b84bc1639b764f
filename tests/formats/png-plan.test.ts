import { describe, expect, it } from 'vitest'
import { readChunks, writeChunks, type Chunk } from '@/formats/png-chunks'
import { planTextInPng, putPlanIntoPng } from '@/formats/png-plan'
import { tinyPng } from '../fixtures/tiny-png'

const text = '{"format":"peak-and-par/plan","name":"Cơm trưa 🍜"}'
const picture = putPlanIntoPng(tinyPng, text)

function codeOf(bytes: Uint8Array): string {
  const found = planTextInPng(bytes)
  return found.ok ? 'ok' : found.problem.code
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const chunks = readChunks(bytes)
  if (typeof chunks === 'string') throw new Error(chunks)
  return chunks
}

describe('a PNG with a plan inside', () => {
  it('gives the text back', () => {
    expect(planTextInPng(picture)).toEqual({ ok: true, text })
  })

  it('is the same picture otherwise, with the plan right behind the header', () => {
    expect(chunksOf(picture).map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
    expect(writeChunks(chunksOf(picture).filter(({ type }) => type !== 'iTXt'))).toEqual(tinyPng)
  })

  it('carries one plan only, the last that was put in', () => {
    expect(planTextInPng(putPlanIntoPng(picture, 'second'))).toEqual({ ok: true, text: 'second' })
  })

  it('is refused when it is cut anywhere', () => {
    for (let length = 8; length < picture.length; length += 1) {
      expect(codeOf(picture.subarray(0, length)), `cut at ${length}`).toBe('TRUNCATED')
    }
  })

  it('is refused when any byte behind the signature was changed', () => {
    for (let at = 8; at < picture.length; at += 1) {
      const changed = picture.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x20
      expect(['DAMAGED_PICTURE', 'TRUNCATED'], `changed at ${at}`).toContain(codeOf(changed))
    }
  })

  it('is refused when something was added behind its end', () => {
    expect(codeOf(Uint8Array.of(...picture, 0))).toBe('DAMAGED_PICTURE')
  })

  it('is refused when it carries two plans or a compressed one', () => {
    const [header, plan, ...rest] = chunksOf(picture)
    if (header === undefined || plan === undefined) throw new Error('no chunks')
    expect(codeOf(writeChunks([header, plan, plan, ...rest]))).toBe('DAMAGED_PICTURE')
    const compressed = plan.data.slice()
    compressed['peak-and-par/plan'.length + 1] = 1
    expect(codeOf(writeChunks([header, { type: 'iTXt', data: compressed }, ...rest]))).toBe('DAMAGED_PICTURE')
  })

  it('may carry other texts beside the plan', () => {
    const [header, ...rest] = chunksOf(picture)
    if (header === undefined) throw new Error('no chunks')
    const comment = { type: 'iTXt', data: new TextEncoder().encode('peak-and-par/planet\0\0\0\0\0hello') }
    expect(planTextInPng(writeChunks([header, comment, ...rest]))).toEqual({ ok: true, text })
  })

  it('does not begin with anything but a header', () => {
    expect(codeOf(writeChunks(chunksOf(picture).slice(1)))).toBe('DAMAGED_PICTURE')
  })
})

describe('a PNG without a plan', () => {
  it('is told apart from a damaged one', () => {
    expect(codeOf(tinyPng)).toBe('NO_PLAN_INSIDE')
  })

  it('cannot take a plan when it is no PNG at all', () => {
    expect(() => putPlanIntoPng(Uint8Array.of(1, 2, 3), text)).toThrow(RangeError)
    expect(() => putPlanIntoPng(tinyPng.subarray(0, 40), text)).toThrow(RangeError)
  })
})
