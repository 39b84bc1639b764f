// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { refused } from '@/formats/result'
import { i18n, setLocale } from '@/i18n/i18n'
import ArrivalCard from '@/views/shell/ArrivalCard.vue'
import type { Arrival } from '@/views/shell/arrivals'

beforeAll(() => setLocale('en'))

const reading: Arrival = { id: 1, fileName: 'a.json', result: null, share: 0.4, silent: false, choice: null }

function card(arrival: Arrival) {
  return mount(ArrivalCard, { props: { arrival }, global: { plugins: [i18n] } })
}

describe('ArrivalCard', () => {
  it('shows that a reading goes on', () => {
    const shown = card(reading)
    expect(shown.get('progress').attributes()).toMatchObject({ value: '0.4', 'aria-label': 'Reading the file…' })
    expect(shown.find('button').exists()).toBe(false)
  })

  it('tells of a silent reading, and lets it be started again', () => {
    const shown = card({ ...reading, silent: true })
    expect(shown.get('[role=status]').text()).toContain('no progress for a while')
    expect(shown.get('button').text()).toBe('Try again')
  })

  it('offers another try only where the file is not to blame', () => {
    const buttons = (code: 'BROKEN_OFF' | 'UNREADABLE' | 'EMPTY') =>
      card({ ...reading, result: refused(code) }).findAll('button').length
    expect([buttons('BROKEN_OFF'), buttons('UNREADABLE'), buttons('EMPTY')]).toEqual([1, 1, 0])
  })
})
