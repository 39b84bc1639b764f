// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { setPlan } from '@/model/edits/plan'
import { blankPlan } from '@/model/blank'
import { planShelf, replaceStorage } from '@/storage/app-storage'
import { StorageConnection } from '@/storage/connection'
import { PlanDatabase } from '@/storage/database'
import { currentDocuments } from '@/storage/documents'
import { editStored } from '@/storage/edit-stored'
import { freshId } from '@/storage/fresh-id'
import PlanScreen from '@/views/plan/PlanScreen.vue'

beforeAll(async () => {
  await loadPlanMessages()
  await setLocale('vi')
})

/** A plan of three edits whose log can be read up to the first. */
async function damagedPlan(): Promise<string> {
  const name = `screen-${freshId()}`
  const connection = new StorageConnection(name)
  replaceStorage(connection)
  const shelf = await connection.shelf()
  const plan = blankPlan(freshId(), 'Không', '2026-11-01T00:00:00.000Z')
  await shelf.create([plan])
  for (const next of ['Một', 'Hai', 'Ba']) {
    await editStored(
      { documents: currentDocuments, tab: 'gone' },
      shelf,
      plan.id,
      setPlan({ name: next }),
      'rename_plan',
    )
  }
  const db = new PlanDatabase(name)
  await db.log.delete([plan.id, 2])
  db.close()
  return plan.id
}

describe('the plan screen', () => {
  it('offers to save what is left of a plan whose log is damaged, and opens that', async () => {
    const id = await damagedPlan()
    setActivePinia(createPinia())
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/', name: 'start', component: { template: '<i />' } },
        { path: '/plan/:id', name: 'plan', component: { template: '<i />' } },
      ],
    })
    const wrapper = mount(PlanScreen, {
      props: { id },
      global: { plugins: [i18n, router], stubs: { OpenPlan: true } },
    })
    await expect.poll(() => wrapper.text()).toContain('Kế hoạch này bị hỏng trên máy')

    const button = wrapper.findAll('button').find((candidate) => candidate.text() === 'Cứu phần còn đọc được')
    await button?.trigger('click')
    await button?.trigger('click')
    await expect.poll(() => router.currentRoute.value.params['id'] ?? id).not.toBe(id)

    await wrapper.setProps({ id: String(router.currentRoute.value.params['id']) })
    await flushPromises()
    await expect.poll(() => wrapper.findComponent({ name: 'OpenPlan' }).exists()).toBe(true)
    const { headers } = await (await planShelf()).headers()
    expect(headers.map((header) => header.name).sort()).toEqual(['Ba', 'Kế hoạch cứu lại'])
  })
})
