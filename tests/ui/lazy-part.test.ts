// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, h, ref, type Component } from 'vue'
import { lazyPart } from '@/ui/lazy-part'

function shown(load: () => Promise<Component>) {
  const wanted = ref(false)
  const Part = lazyPart(load, () => (wanted.value = false))
  const Screen = defineComponent(() => () => h('div', wanted.value ? h(Part) : undefined))
  const screen = mount(Screen)
  const press = async () => {
    wanted.value = true
    await flushPromises()
  }
  return { screen, wanted, press }
}
const part = defineComponent(() => () => h('p', 'here'))

it('is fetched when it is first wanted, and once', async () => {
  const load = vi.fn(() => Promise.resolve(part))
  const { screen, wanted, press } = shown(load)
  await flushPromises()
  expect(load).not.toHaveBeenCalled()
  await press()
  expect(screen.text()).toBe('here')
  wanted.value = false
  await press()
  expect(load).toHaveBeenCalledOnce()
})

it('takes the wish back where it cannot be fetched, and tries again with the next', async () => {
  const gone = new TypeError('Failed to fetch dynamically imported module')
  const load = vi.fn<() => Promise<Component>>().mockRejectedValueOnce(gone).mockRejectedValueOnce(gone)
  load.mockResolvedValue(part)
  const { screen, wanted, press } = shown(load)
  for (const times of [1, 2]) {
    await press()
    expect(wanted.value).toBe(false)
    expect(load).toHaveBeenCalledTimes(times)
  }
  await press()
  expect(screen.text()).toBe('here')
})
