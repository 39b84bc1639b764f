// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, beforeEach, expect, it, vi as mock } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { nothingHealed, type Healing } from '@/storage/journal/heal'
import { useStorageStateStore } from '@/stores/storage-state'
import StorageWarning from '@/views/start/StorageWarning.vue'

// What the storage says is given by each test.
mock.mock('@/storage/app-storage', () => ({ storage: () => new Promise(() => undefined), planShelf: mock.fn() }))

beforeAll(() => loadPlanMessages())
beforeEach(async () => {
  setActivePinia(createPinia())
  await setLocale('vi')
})

function shown(healing: Partial<Healing>, lostPlans = 0) {
  const store = useStorageStateStore()
  store.$patch({ state: 'ready', lostPlans, healing: { ...nothingHealed, ...healing } })
  const wrapper = mount(StorageWarning, { global: { plugins: [i18n] } })
  return { store, wrapper, notice: wrapper.find('.warning') }
}

it('says calmly, by name, what the browser had lost and the second record gave back', async () => {
  const { store, notice, wrapper } = shown({
    restored: ['Quán cơm', { vi: 'Quán phở', en: 'Noodle shop' }],
    caughtUp: [''],
  })
  expect(notice.attributes('role')).toBe('status')
  expect(notice.text()).toContain('đã làm mất “Quán cơm” và “Quán phở”; đã khôi phục từ bản ghi thứ hai')
  expect(notice.text()).toContain('những thay đổi cuối của “Kế hoạch chưa đặt tên”')
  expect(wrapper.findAll('button').map((button) => button.text())).not.toContain('Mở tệp')

  await setLocale('en')
  expect(wrapper.text()).toContain('The browser had lost “Quán cơm” and “Noodle shop”; brought back')
  await wrapper.get('button[aria-label="Close"]').trigger('click')
  expect(store.hasWarning).toBe(false)
})

it('warns of what is lost for good, with the way to a backup', () => {
  const { notice, wrapper } = shown({ lost: ['Quán cơm'], restored: ['Quán phở'] })
  expect(notice.attributes('role')).toBe('alert')
  expect(notice.text()).toMatch(/đã làm mất “Quán cơm”, hoặc.*“Quán phở”; đã khôi phục/)
  expect(wrapper.findAll('button').map((button) => button.text())).toContain('Mở tệp')
})

it('counts lost plans whose names nobody knows, and the many beyond a few', () => {
  expect(shown({}, 3).notice.text()).toContain('Trình duyệt đã xóa 3 kế hoạch')
  expect(shown({ lost: ['A'] }, 3).notice.text()).not.toContain('3 kế hoạch')
  expect(shown({ restored: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] }).notice.text()).toContain('“E” và 2 kế hoạch khác')
})
