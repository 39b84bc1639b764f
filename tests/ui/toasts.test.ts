import { afterEach, describe, expect, it } from 'vitest'
import { dismissToast, showToast, toasts } from '@/ui/toasts'

const texts = () => toasts.value.map((toast) => toast.text)

afterEach(() => {
  for (const toast of [...toasts.value]) dismissToast(toast.id)
})

describe('toasts', () => {
  it('shows messages in the order they came and takes one away by its own function', () => {
    const takeAway = showToast({ text: 'first' })
    showToast({ text: 'second' })
    expect(texts()).toEqual(['first', 'second'])
    takeAway()
    expect(texts()).toEqual(['second'])
  })

  it('replaces a message of the same key instead of repeating it', () => {
    showToast({ text: 'saving failed', key: 'save' })
    showToast({ text: 'other' })
    showToast({ text: 'saving failed again', key: 'save' })
    expect(texts()).toEqual(['other', 'saving failed again'])
  })

  it('drops the oldest passing message when there are too many, never a sticky one', () => {
    showToast({ text: 'sticky', sticky: true })
    for (const text of ['a', 'b', 'c', 'd']) showToast({ text })
    expect(texts()).toEqual(['sticky', 'b', 'c', 'd'])
  })
})
