// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { i18n, setLocale } from '@/i18n/i18n'
import { blankPlan } from '@/model/blank'
import { setPlan } from '@/model/edits/plan'
import { replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { StorageError } from '@/storage/errors'
import { freshId } from '@/storage/fresh-id'
import { usePlanStore } from '@/stores/plan'
import { dismissToast, toasts } from '@/ui/toasts'
import { offlineCopyKey } from '@/views/shell/offline-copy'
import { useClosingWarning } from '@/views/shell/useClosingWarning'
import { useNotices } from '@/views/shell/useNotices'

beforeAll(() => setLocale('vi'))

let connection: StorageConnection
let frame: VueWrapper
const applyUpdate = vi.fn()
const updateReady = ref(false)

beforeEach(() => {
  connection = new StorageConnection(`notices-${freshId()}`)
  replaceStorage(connection)
  setActivePinia(createPinia())
  updateReady.value = false
  applyUpdate.mockClear()
  const Frame = defineComponent(() => {
    useNotices()
    useClosingWarning()
    return () => h('i')
  })
  const provide = { [offlineCopyKey as symbol]: { offlineReady: ref(true), updateReady, applyUpdate } }
  frame = mount(Frame, { global: { plugins: [i18n], provide } })
})
afterEach(() => {
  vi.restoreAllMocks()
  frame.unmount()
  connection.close()
  for (const toast of [...toasts.value]) dismissToast(toast.id)
})

const said = () => toasts.value.map((toast) => toast.text)

function press(label: string) {
  const action = toasts.value.flatMap((toast) => toast.actions).find((candidate) => candidate.label === label)
  action!.run()
}

/** What the browser asks before it closes the page. */
function asks(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

/** A plan whose last edit the disk refuses, still open. */
async function refusedPlan() {
  const plans = usePlanStore()
  await plans.create(blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z'))
  await nextTick()
  expect(asks()).toBe(false)
  const refusal = vi.spyOn(await connection.shelf(), 'append').mockRejectedValue(new StorageError('quota'))
  plans.edit(setPlan({ name: 'Phở' }), { label: 'rename_plan' })
  await plans.settled()
  return { plans, refusal }
}

describe('a plan that could not be written', () => {
  it('is named on the home screen with its file, until it is kept', async () => {
    const { plans, refusal } = await refusedPlan()
    await plans.close()
    await nextTick()
    expect(said()).toEqual(['Chưa lưu được trên máy này: Phở. Ứng dụng vẫn đang thử lại.'])
    expect(toasts.value[0]?.actions.map((action) => action.label)).toEqual(['Tải tệp về'])
    refusal.mockRestore()
    await plans.open('p1')
    plans.edit(setPlan({ segment: 'Gần' }), { label: 'set_plan' })
    await plans.close()
    await nextTick()
    expect(said()).toEqual([])
  })

  it('is not thrown away by an update, open or closed', async () => {
    const { plans } = await refusedPlan()
    await plans.close()
    updateReady.value = true
    await nextTick()
    press('Cập nhật')
    await vi.waitFor(() => expect(said()).toContain('Chưa cập nhật: còn thay đổi chưa lưu được trên máy này.'))
    expect(applyUpdate).not.toHaveBeenCalled()
  })

  it('makes the browser ask before the page closes, and no longer once it is kept', async () => {
    const { plans, refusal } = await refusedPlan()
    await nextTick()
    expect(asks()).toBe(true)
    await plans.close()
    await nextTick()
    expect(asks()).toBe(true)
    refusal.mockRestore()
    await plans.open('p1')
    plans.edit(setPlan({ segment: 'Gần' }), { label: 'set_plan' })
    await plans.settled()
    await nextTick()
    expect(asks()).toBe(false)
  })
})

it('updates when everything is written', async () => {
  const plans = usePlanStore()
  await plans.create(blankPlan('p1', 'Quán cơm', '2026-11-22T00:00:00.000Z'))
  updateReady.value = true
  await nextTick()
  press('Cập nhật')
  await vi.waitFor(() => expect(applyUpdate).toHaveBeenCalledOnce())
})
