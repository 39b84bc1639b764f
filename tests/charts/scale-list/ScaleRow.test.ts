// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { scaleFrame, scaleRowLayout } from '@/charts/scale-list/layout'
import ScaleRow from '@/charts/scale-list/ScaleRow.vue'
import { canvasDomain } from '@/charts/strategy-canvas/layout'
import type { CanvasColumn } from '@/charts/strategy-canvas/model'
import { column, everyState, lunch } from '../examples'
import { rendered } from '../rendered'

const domain = canvasDomain(lunch)
const props = (one: CanvasColumn | undefined) => ({
  column: one ?? column('?', 'parity', null),
  domain,
  width: 390,
  rivals: ['r0', 'r1', 'r2'],
  showRivals: true,
})

describe('scaleRowLayout', () => {
  const frame = scaleFrame(domain, 390)

  it('has better to the right and reads a place back as its value', () => {
    expect(frame.x(6)).toBeGreaterThan(frame.x(5))
    expect(frame.value(frame.x(5.5))).toBeCloseTo(5.5, 1)
  })

  it('keeps values far off on the edge and says so', () => {
    const far = scaleRowLayout(column('a', 'parity', 1e9), 1e9, [], frame)
    expect(far).toMatchObject({ target: frame.x(domain[1]), beyond: 1 })
  })

  it('marks the rivals that have a value', () => {
    expect(scaleRowLayout(column('a', 'parity', 5, 'ok', { rivals: [4, 6] }), 5, ['r0', 'r9'], frame).rivals).toEqual([
      frame.x(4),
    ])
  })

  it('waits on the average where the value is missing', () => {
    expect(scaleRowLayout(column('a', 'parity', null, 'missing'), null, [], frame)).toMatchObject({
      target: frame.x(5),
      beyond: 0,
    })
  })
})

describe('ScaleRow', () => {
  it.each([
    ['broken-differentiator', lunch[0]],
    ['over', lunch[7]],
    ['missing', everyState[1]],
    ['far-off', everyState[0]],
  ])('%s', async (name, one) => {
    await expect(await rendered(ScaleRow, props(one))).toMatchFileSnapshot(`${name}.html`)
  })

  it('is a horizontal slider: right is better', async () => {
    const row = mount(ScaleRow, { props: props(lunch[0]) })
    const slider = row.get('[role="slider"]')
    expect(slider.attributes('aria-orientation')).toBe('horizontal')
    await slider.trigger('keydown', { key: 'ArrowRight' })
    await slider.trigger('keydown', { key: 'ArrowLeft', shiftKey: true })
    await slider.trigger('keydown', { key: 'ArrowDown' })
    expect(row.emitted('step')).toEqual([
      ['Giá / suất', 1],
      ['Giá / suất', -10],
    ])
    expect(row.emitted('neighbour')).toEqual([['Giá / suất', 1]])
  })
})
