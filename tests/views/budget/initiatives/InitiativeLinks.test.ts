// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import type { Plan } from '@/model/plan'
import InitiativeLinks from '@/views/budget/initiatives/InitiativeLinks.vue'
import { lunchPlan, over } from './initiative-plan'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)

async function links(plan: Plan, id = 'i1') {
  const { editor, wrapper } = await over(door, InitiativeLinks, plan, ({ kept }) => ({
    initiative: kept.value.initiatives[id],
  }))
  return { editor, wrapper, initiatives: () => editor.kept.value.initiatives }
}

describe('what an initiative needs and excludes', () => {
  it('is chosen from the others and taken away again', async () => {
    const { wrapper, initiatives } = await links(lunchPlan([{}, {}, {}]))
    const [needs, never] = wrapper.findAll('select')
    await needs?.setValue('i2')
    await never?.setValue('i3')
    expect(initiatives()['i1']).toMatchObject({ requires: { i2: true }, excludes: { i3: true } })
    for (const chip of wrapper.findAll('.chip')) await chip.trigger('click')
    expect(initiatives()['i1']).toMatchObject({ requires: {}, excludes: {} })
  })

  it('may not close a circle: it is named, and nothing is kept', async () => {
    const { wrapper, initiatives, editor } = await links(
      lunchPlan([{}, { requires: { i3: true } }, { requires: { i1: true } }]),
    )
    await wrapper.get('select').setValue('i2')
    expect(wrapper.get('[role=alert]').text()).toContain('Việc 1 → Việc 2 → Việc 3 → Việc 1')
    expect(initiatives()['i1']?.requires).toEqual({})
    expect(editor.done).toEqual([])
  })

  it('is told on both sides, and ended from either', async () => {
    const { wrapper, initiatives } = await links(lunchPlan([{ excludes: { i2: true } }, {}]), 'i2')
    expect(wrapper.get('.chip').text()).toBe('Việc 1')
    await wrapper.get('.chip').trigger('click')
    expect(initiatives()['i1']?.excludes).toEqual({})
  })

  it('is nothing for one that stands alone: no group of one, no need of itself', async () => {
    const { wrapper } = await links(lunchPlan([{}]))
    expect(wrapper.findAll('select')).toEqual([])
    expect(wrapper.text()).toContain('Chưa có việc nào khác.')
  })
})
