// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { matchesShortcut, shortcutKeys } from '@/ui/shortcut'

function press(key: string, held: KeyboardEventInit = {}, target: HTMLElement = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...held })
  if (target !== document.body) document.body.append(target)
  target.dispatchEvent(event)
  return event
}

describe('matchesShortcut', () => {
  it('takes Mod as Ctrl, and as Cmd on Apple devices', () => {
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
    expect(matchesShortcut(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false)
    expect(matchesShortcut(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(matchesShortcut(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
  })

  it('tells Shift apart with Mod, so that redo is not undo', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true })
    expect(matchesShortcut(redo, 'Mod+Shift+Z', false)).toBe(true)
    expect(matchesShortcut(redo, 'Mod+Z', false)).toBe(false)
  })

  it('ignores Shift for bare signs, which need it on some keyboards', () => {
    expect(matchesShortcut(press('?', { shiftKey: true }), '?', false)).toBe(true)
    expect(matchesShortcut(press('?'), '?', false)).toBe(true)
  })

  it('leaves bare letters to the field being typed in, but not Mod combinations', () => {
    const field = document.createElement('input')
    expect(matchesShortcut(press('?', {}, field), '?', false)).toBe(false)
    expect(matchesShortcut(press('k', { ctrlKey: true }, field), 'Mod+K', false)).toBe(true)
    const slider = document.createElement('input')
    slider.type = 'range'
    expect(matchesShortcut(press('?', {}, slider), '?', false)).toBe(true)
  })
})

describe('shortcutKeys', () => {
  it('names the keys as the device does', () => {
    expect(shortcutKeys('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(shortcutKeys('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z'])
  })
})
