// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Plan } from '@/model/plan'
import { paidPlaces } from '@/model/rule/funding'
import FundingSection from '@/views/canvas/funding/FundingSection.vue'
import OutlayCell from '@/views/canvas/funding/OutlayCell.vue'
import { lunchBudget } from '../../../fixtures/lunch-budget'
import { plain, words } from '../../budget/show-card'
import { showFrontier } from '../../budget/frontier/show-frontier'
import { fakeEditor } from '../details/fake-editor'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeEach(() => setActivePinia(createPinia()))

function editorOf(plan: Plan) {
  const editor = fakeEditor(plan)
  door.editor = editor
  return editor
}

describe('the money beside the rule', () => {
  it('says which promises nothing pays for, how far the money goes, and what closing the gap costs', async () => {
    editorOf(lunchBudget())
    const { wrapper } = await showFrontier(FundingSection)
    const list = plain(wrapper.get(`[aria-label="${words('funding.title')}"]`).text())
    expect(list).toContain('Giờ giao')
    expect(list).toContain(words('funding.figures', { x: '11:45', y: '11:57' }))
    expect(list).toContain(words('funding.closing', { x: '62 tr ₫' }))
    expect(list).not.toContain('Đặt món dễ')
  })

  it('shows the one total of the budget, and what the budget could do', async () => {
    editorOf(lunchBudget())
    const { wrapper, judgement } = await showFrontier(FundingSection, 'en')
    const glance = plain(wrapper.get('.glance').text())
    expect(judgement.judgement.value.outlay.outlay.total).toBe(47_800_000)
    expect(plain(wrapper.get('[data-total]').text())).toBe('47.8M ₫')
    expect(glance).toContain(words('funding.spentOf', { y: '150M ₫', h: '12 months' }))
    expect(glance).toContain(words('funding.best', { x: '+1.6', y: '+0.55' }))
  })
})

describe('what is paid for an attribute', () => {
  it('says of a promise whether it is paid for, and what is spent: a dash where nothing is spent', async () => {
    const editor = editorOf(lunchBudget())
    const cell = async (id: string) => {
      const props = { attribute: editor.attribute(id), paid: paidPlaces(editor.kept.value).get(id) }
      return plain((await showFrontier(OutlayCell, 'vi', props)).wrapper.text())
    }
    expect(await cell('arrival')).toBe(`–${words('funding.short')}`)
    expect(await cell('ordering')).toBe('11 tr ₫')
    expect(await cell('courtesy')).toBe('5,6 tr ₫')
    expect(await cell('packaging')).toBe('–')
  })
})
