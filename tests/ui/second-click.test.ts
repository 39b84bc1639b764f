// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { swallowSecondClick } from '@/ui/second-click'

const press = (button: HTMLElement, detail: number, clientX = 100) =>
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail, clientX, clientY: 50 }))

describe('the second click of a double click', () => {
  const heard = vi.fn()
  let button: HTMLButtonElement

  beforeEach(() => {
    vi.useFakeTimers()
    heard.mockClear()
    button = document.createElement('button')
    button.addEventListener('click', heard)
    document.body.replaceChildren(button)
    swallowSecondClick({ clientX: 100, clientY: 50 })
  })
  afterEach(() => {
    vi.runAllTimers()
    vi.useRealTimers()
  })

  it('presses nothing, a third one does', () => {
    press(button, 2)
    expect(heard).not.toHaveBeenCalled()
    press(button, 3)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is another press when it comes later', () => {
    vi.advanceTimersByTime(1000)
    press(button, 1)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is another press where it comes elsewhere', () => {
    press(button, 1, 300)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('is never a key', () => {
    press(button, 0)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
