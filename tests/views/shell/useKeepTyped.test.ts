// @vitest-environment happy-dom
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useKeepTyped } from '@/views/shell/useKeepTyped'

enableAutoUnmount(afterEach)
afterEach(() => vi.restoreAllMocks())

const blank = { template: '<i />' }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:rest(.*)*', component: blank }],
})

function page() {
  const entered = vi.fn()
  const Page = defineComponent(() => {
    useKeepTyped()
    return () => [h('input', { onBlur: entered }), h('button')]
  })
  const wrapper = mount(Page, { attachTo: document.body, global: { plugins: [router] } })
  const field = wrapper.get('input').element
  field.focus()
  const turn = (state: DocumentVisibilityState) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return { wrapper, field, entered, turn }
}

it('enters what is being typed when the page goes', () => {
  const { entered } = page()
  dispatchEvent(new Event('pagehide'))
  expect(entered).toHaveBeenCalledOnce()
})

it('enters it when the page is hidden, before whoever writes it down then, and goes on in the field afterwards', () => {
  const { field, entered, turn } = page()
  const writer = vi.fn(() => {
    expect(entered).toHaveBeenCalledOnce()
  })
  document.addEventListener('visibilitychange', writer, { once: true })
  turn('hidden')
  expect(writer).toHaveReturned()
  turn('visible')
  expect(document.activeElement).toBe(field)
})

it('takes the focus from nobody who has it when the page is seen again, nor gives it to a field that was left before', () => {
  const { wrapper, field, turn } = page()
  turn('hidden')
  wrapper.get('button').element.focus()
  turn('visible')
  expect(document.activeElement).toBe(wrapper.get('button').element)
  wrapper.get('button').element.blur()
  turn('visible')
  expect(document.activeElement).not.toBe(field)
})

it('is over with the page that uses it', () => {
  const { wrapper, field, entered } = page()
  wrapper.unmount()
  document.body.append(field)
  field.focus()
  dispatchEvent(new Event('pagehide'))
  expect(entered).not.toHaveBeenCalled()
})

it('enters it before another screen takes the place', async () => {
  const { entered } = page()
  await router.push('/elsewhere')
  expect(entered).toHaveBeenCalledOnce()
})
