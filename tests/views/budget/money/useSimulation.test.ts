// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { planRisk } from '@/analysis/plan-risk'
import { setMoney } from '@/model/edits/money'
import type { Plan } from '@/model/plan'
import { createOptimiser, type Optimiser } from '@/work/client'
import { provideSimulation, useSimulation, type Simulation } from '@/views/budget/money/useSimulation'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

function simulated(optimiser: Pick<Optimiser, 'request' | 'cancel'>) {
  const editor = fakeEditor(smallPlan())
  door.editor = editor
  let simulation: Simulation | null = null
  const Inner = defineComponent(() => {
    simulation = useSimulation()
    return () => h('i')
  })
  const Screen = defineComponent(() => {
    provideSimulation(optimiser)
    return () => h(Inner)
  })
  const wrapper = mount(Screen)
  if (simulation === null) throw new Error('not provided')
  return { editor, wrapper, simulation: simulation as Simulation }
}
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

describe('the draws of the budget screen', () => {
  it('are asked for once a frame, whatever was edited in it', async () => {
    const asked: Plan[] = []
    const request = (_channel: string, _kind: string, plan: unknown) => {
      asked.push(plan as Plan)
      return Promise.resolve({ status: 'done', result: planRisk(plan as Plan) })
    }
    const optimiser = { request, cancel: () => undefined } as unknown as Optimiser
    const { editor, simulation } = simulated(optimiser)
    for (const orders of [1, 2, 3]) {
      editor.edit(setMoney({ orders }), 'set_money')
      await flushPromises()
    }
    await frame()
    await flushPromises()
    expect(asked.map(({ money }) => money.orders)).toEqual([3])
    expect(simulation.risk.value?.plan).toBe(editor.kept.value)
    expect(simulation.stale.value).toBe(false)
  })

  it('stay those of the last plan until the new ones are there', async () => {
    let answer: ((plan: Plan) => void) | undefined
    const request = (_channel: string, _kind: string, plan: unknown) =>
      new Promise((resolve) => {
        answer = () => resolve({ status: 'done', result: planRisk(plan as Plan) })
      })
    const { editor, simulation } = simulated({ request, cancel: () => undefined } as unknown as Optimiser)
    await frame()
    expect(simulation.risk.value).toBeNull()
    expect(simulation.stale.value).toBe(true)
    answer?.(editor.kept.value)
    await flushPromises()
    const first = simulation.risk.value
    editor.edit(setMoney({ orders: 5 }), 'set_money')
    await frame()
    expect(simulation.risk.value).toBe(first)
    expect(simulation.stale.value).toBe(true)
  })

  it('come from the same job without a worker, and are given up with the screen', async () => {
    const optimiser = createOptimiser({ makeWorker: () => null })
    const { editor, wrapper, simulation } = simulated(optimiser)
    await vi.waitFor(() => expect(simulation.risk.value).not.toBeNull(), { timeout: 20_000 })
    const { simulation: drawn, conditions } = planRisk(editor.kept.value)
    expect(simulation.risk.value).toMatchObject({ simulation: drawn, conditions })
    const cancel = vi.fn()
    wrapper.unmount()
    const other = simulated({ ...optimiser, cancel })
    other.wrapper.unmount()
    expect(cancel).toHaveBeenCalledWith('risk')
    optimiser.dispose()
  })
})
