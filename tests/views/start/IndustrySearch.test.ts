// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, setLocale } from '@/i18n/i18n'
import IndustrySearch from '@/views/start/IndustrySearch.vue'
import type { StartOption } from '@/views/start/start-options'

beforeAll(() => setLocale('vi'))

function search() {
  const wrapper = mount(IndustrySearch, { global: { plugins: [i18n] }, attachTo: document.body })
  const input = wrapper.get('input')
  return {
    wrapper,
    input,
    options: () => wrapper.findAll('[role=option]').map((option) => option.text()),
    active: () => wrapper.findAll('[aria-selected=true]').map((option) => option.attributes('id')),
    chosen: () => (wrapper.emitted('choose') ?? []).map(([option]) => (option as StartOption).id),
  }
}

describe('IndustrySearch', () => {
  it('starts the best match with the Enter key', async () => {
    const { wrapper, input, chosen } = search()
    await input.setValue('quán cà phê')
    await wrapper.get('form').trigger('submit')
    expect(chosen()).toEqual(['industry-hanoi-cafe'])
    expect(input.attributes('aria-expanded')).toBe('false')
  })

  it('starts an empty plan under a name that nothing fits', async () => {
    const { wrapper, input } = search()
    await input.setValue('xyzzyx')
    await wrapper.get('form').trigger('submit')
    expect(wrapper.emitted('choose')).toEqual([[{ kind: 'blank', id: 'blank', name: 'xyzzyx' }]])
  })

  it('opens the list instead of guessing when nothing was typed', async () => {
    const { wrapper, input, options, chosen } = search()
    await wrapper.get('form').trigger('submit')
    expect(input.attributes('aria-expanded')).toBe('true')
    expect(options().length).toBeGreaterThan(10)
    expect(chosen()).toEqual([])
  })

  it('walks the list with the arrow keys, around its ends, and names the active line to screen readers', async () => {
    const { input, options, active } = search()
    await input.trigger('keydown', { key: 'ArrowDown' })
    const first = active()
    expect(input.attributes('aria-activedescendant')).toBe(first[0])
    await input.trigger('keydown', { key: 'ArrowUp' })
    expect(active()[0]).toMatch(new RegExp(`-${String(options().length - 1)}$`))
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(active()).toEqual(first)
  })

  it('closes on Escape and keeps what was typed', async () => {
    const { input, options } = search()
    await input.setValue('homestay')
    await input.trigger('keydown', { key: 'Escape' })
    expect(options()).toEqual([])
    expect(input.element.value).toBe('homestay')
  })

  it('shows text from the user as text', async () => {
    const { wrapper, input, options } = search()
    await input.setValue('<img src=x>')
    expect(options()[0]).toContain('<img src=x>')
    expect(wrapper.find('img').exists()).toBe(false)
  })
})
