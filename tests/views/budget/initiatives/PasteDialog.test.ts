// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import { setAttribute } from '@/model/edits/attributes'
import PasteDialog from '@/views/budget/initiatives/PasteDialog.vue'
import { lunchPlan, over } from './initiative-plan'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)

/** The dialog's code is fetched when it opens. */
const patience = { timeout: 20_000 }

async function dialog(text: string) {
  const { editor } = await over(door, PasteDialog, lunchPlan(), () => ({ text, open: true }))
  await vi.waitFor(() => expect(document.querySelector('thead select')).not.toBeNull(), patience)
  const selects = () => [...document.querySelectorAll<HTMLSelectElement>('thead select')]
  const kinds = () => selects().map(({ selectedOptions }) => selectedOptions[0]?.text)
  const choose = async (column: number, words: string) => {
    const select = selects()[column]
    const option = [...(select?.options ?? [])].find((one) => one.text === words)
    if (select === undefined || option === undefined) throw new Error(`no ${words}`)
    select.value = option.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await flushPromises()
  }
  return { editor, kinds, choose }
}

it('keeps what was set right of the columns when the plan changes meanwhile', async () => {
  const { editor, kinds, choose } = await dialog('Bếp trung tâm\t60tr\t4tr')
  await choose(2, 'Mức tăng Vị ngon')
  const chosen = kinds()
  expect(chosen[2]).toBe('Mức tăng Vị ngon')
  editor.edit(setAttribute('taste', { weight: 2 }), 'set_weight')
  await flushPromises()
  expect(kinds()).toEqual(chosen)
}, 30_000)
