// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { columnGeometry } from '@/charts/strategy-canvas/layout'
import type { CanvasColumn } from '@/charts/strategy-canvas/model'
import StrategyCanvas from '@/charts/strategy-canvas/StrategyCanvas.vue'
import { everyState, labels, lunch, rivals } from '../examples'

const geometry = columnGeometry(1000, lunch.length, 136)
const show = (props: Record<string, unknown> = {}) =>
  mount(StrategyCanvas, {
    props: { columns: lunch, rivals, labels, geometry, height: 500, ...props },
    attachTo: document.body,
  })
const sliders = (chart: VueWrapper) => chart.findAll('[role="slider"]')
const at = (chart: VueWrapper, index: number) => {
  const slider = sliders(chart)[index]
  if (slider === undefined) throw new Error(`no slider ${index}`)
  return slider
}

let frames: FrameRequestCallback[] = []
let clock = 0
/** Lets one animation frame pass, 100 ms later. */
async function frame(): Promise<void> {
  clock += 100
  const due = frames
  frames = []
  for (const callback of due) callback(clock)
  await nextTick()
}

beforeEach(() => {
  frames = []
  clock = 0
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => undefined
  })
  Element.prototype.setPointerCapture = () => undefined
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

const pointer = (chart: VueWrapper, index: number, type: string, clientY: number) =>
  at(chart, index).element.dispatchEvent(
    new PointerEvent(type, { bubbles: true, button: 0, isPrimary: true, pointerId: 1, clientX: 0, clientY }),
  )

describe('as a set of sliders', () => {
  it('names each value and tells it in words', () => {
    const chart = show()
    expect(sliders(chart)).toHaveLength(lunch.length)
    expect(at(chart, 0).attributes()).toMatchObject({
      'aria-label': 'Giá / suất',
      'aria-orientation': 'vertical',
      'aria-valuetext': '5.5',
      'aria-valuemin': '0',
      'aria-valuemax': '10',
      'aria-valuenow': '5.5',
      tabindex: '0',
    })
  })

  it.each([
    ['ArrowUp', {}, 1],
    ['ArrowDown', {}, -1],
    ['ArrowUp', { shiftKey: true }, 10],
    ['PageDown', {}, -10],
  ])('%s %o asks for %i steps', async (key, modifiers, steps) => {
    const chart = show()
    await at(chart, 2).trigger('keydown', { key, ...modifiers })
    expect(chart.emitted('step')).toEqual([['Số món', steps]])
  })

  it('moves the focus to the neighbour with left and right', async () => {
    const chart = show()
    const focused = () => document.activeElement?.getAttribute('aria-label')
    at(chart, 3).element.dispatchEvent(new Event('focus'))
    await at(chart, 3).trigger('keydown', { key: 'ArrowRight' })
    expect(focused()).toBe('Vệ sinh')
    await at(chart, 4).trigger('keydown', { key: 'ArrowLeft' })
    expect(focused()).toBe('Vị ngon')
  })

  it('toggles the role with s and selects with Enter', async () => {
    const chart = show()
    await at(chart, 1).trigger('keydown', { key: 's' })
    await at(chart, 1).trigger('keydown', { key: 'Enter' })
    expect(chart.emitted('toggle-role')).toEqual([['Giờ giao']])
    expect(chart.emitted('select')).toEqual([['Giờ giao']])
  })

  it('changes nothing when it is only to be read', async () => {
    const chart = show({ editable: false })
    await at(chart, 1).trigger('keydown', { key: 'ArrowUp' })
    pointer(chart, 1, 'pointerdown', 100)
    pointer(chart, 1, 'pointermove', 50)
    expect(at(chart, 1).attributes('aria-readonly')).toBe('true')
    expect(chart.emitted()).not.toHaveProperty('step')
    expect(chart.emitted()).not.toHaveProperty('drag-start')
  })
})

describe('dragging', () => {
  it('starts after a few pixels and tells where the pointer is', () => {
    const chart = show()
    pointer(chart, 3, 'pointerdown', 300)
    pointer(chart, 3, 'pointermove', 299)
    expect(chart.emitted('drag-start')).toBeUndefined()
    for (const y of [290, 280, 280]) pointer(chart, 3, 'pointermove', y)
    expect(chart.emitted('drag-start')).toEqual([['Vị ngon']])
    const told = chart.emitted('drag') as [string, number][]
    expect(told.map(([id]) => id)).toEqual(['Vị ngon', 'Vị ngon'])
    expect(told[1]?.[1]).toBeGreaterThan(told[0]?.[1] ?? Number.NaN)
  })

  it('tells the last value before it ends', () => {
    const chart = show()
    pointer(chart, 3, 'pointerdown', 300)
    pointer(chart, 3, 'pointermove', 260)
    pointer(chart, 3, 'pointerup', 260)
    expect(Object.keys(chart.emitted()).filter((name) => name.startsWith('drag'))).toEqual([
      'drag-start',
      'drag',
      'drag-end',
    ])
  })

  it('is cancelled by Escape, by a lost pointer and by leaving the screen', () => {
    for (const cancel of [
      (chart: VueWrapper) => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })) && chart,
      (chart: VueWrapper) => pointer(chart, 3, 'pointercancel', 0),
      (chart: VueWrapper) => chart.unmount(),
    ]) {
      const onDragCancel = vi.fn<(id: string) => void>()
      const onDragEnd = vi.fn<(id: string) => void>()
      const chart = show({ onDragCancel, onDragEnd })
      pointer(chart, 3, 'pointerdown', 300)
      pointer(chart, 3, 'pointermove', 260)
      cancel(chart)
      expect(onDragCancel.mock.calls).toEqual([['Vị ngon']])
      expect(onDragEnd).not.toHaveBeenCalled()
    }
  })

  it('keeps the ground still under the pointer and fits it again afterwards', async () => {
    const chart = show({ dragging: 'Vị ngon' })
    const other = () => at(chart, 6).attributes('transform')
    const before = other()
    const moved = lunch.map((one): CanvasColumn => (one.id === 'Vị ngon' ? { ...one, target: 0.2 } : one))
    await chart.setProps({ columns: moved })
    expect(other()).toBe(before)
    await chart.setProps({ dragging: null })
    expect(other()).not.toBe(before)
  })
})

describe('travelling', () => {
  const repaired = lunch.map((one): CanvasColumn => (one.id === 'Số món' ? { ...one, target: 5, state: 'ok' } : one))
  const heights = async (props: Record<string, unknown>) => {
    const chart = show(props)
    const y = () => Number(/,([\d.]+)\)/u.exec(at(chart, 2).attributes('transform') ?? '')?.[1])
    const seen = [y()]
    await chart.setProps({ columns: repaired })
    for (let count = 0; count < 6; count++) {
      seen.push(y())
      await frame()
    }
    return seen
  }

  it('brings a repaired point to its place over several frames', async () => {
    const seen = await heights({ animate: true })
    expect(new Set(seen).size).toBeGreaterThan(3)
    expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  })

  it('is there at once without animation and while dragging', async () => {
    for (const props of [{ animate: false }, { animate: true, dragging: 'Số món' }]) {
      expect(new Set(await heights(props)).size).toBe(2)
    }
  })

  it('is there at once where the user wants less motion', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduce') }))
    expect(new Set(await heights({ animate: true })).size).toBe(2)
  })
})

it('draws a missing value as missing: a question mark, its word and a gap in the line', () => {
  const chart = show({ columns: everyState })
  expect(at(chart, 1).text()).toContain('?')
  expect(at(chart, 1).text()).toContain(labels.missing)
})

it('shows rivals and today only when asked', async () => {
  const chart = show()
  const paths = () => chart.findAll('path').length
  const all = paths()
  await chart.setProps({ showRivals: false })
  const without = paths()
  await chart.setProps({ showCurrent: false })
  expect(all).toBeGreaterThan(without)
  expect(without).toBeGreaterThan(paths())
})
