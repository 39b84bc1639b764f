// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import type { AgeLine, GuessLine } from '@/model/rule/gate-lines'
import GateLineCard from '@/views/canvas/GateLineCard.vue'
import { fakeEditor, show, smallPlan } from './details/fake-editor'

beforeAll(loadPlanMessages)

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

async function card(line: AgeLine | GuessLine) {
  const editor = fakeEditor(smallPlan())
  door.editor = editor
  return { editor, wrapper: await show(GateLineCard, { props: { line } }, 'en') }
}

describe('a line of the gate', () => {
  it('names all averages that are too old at once, and opens the oldest', async () => {
    const { editor, wrapper } = await card({
      kind: 'outdated',
      attributes: ['speed', 'price', 'quality'],
      months: [
        { month: '2004-12', attributes: ['speed'] },
        { month: '2018-05', attributes: ['price', 'quality'] },
      ],
    })
    expect(wrapper.get('.title').text()).toContain('3 industry averages are over 24 months old')
    expect(wrapper.get('.text').text()).toContain('Giá, quality (middle of the data May 2018)')
    await wrapper.get('button').trigger('click')
    expect(editor.selected.value).toBe('speed')
  })

  it('opens nothing where the attribute is gone', async () => {
    const { wrapper } = await card({ kind: 'guess', side: 'own', attributes: ['gone'] })
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
