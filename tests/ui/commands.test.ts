// @vitest-environment happy-dom
import { effectScope, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { allCommands, availableCommands, runShortcut, useCommands } from '@/ui/commands'
import { searchCommands } from '@/views/palette/search'

const ids = () => allCommands.value.map((command) => command.id)

describe('useCommands', () => {
  it('offers commands for the life of the screen that registered them, with titles that follow the language', () => {
    const title = ref('Hoàn tác')
    const scope = effectScope()
    scope.run(() => useCommands(() => [{ id: 'plan.undo', title: title.value, run: () => undefined }]))
    expect(ids()).toEqual(['plan.undo'])
    title.value = 'Undo'
    expect(allCommands.value[0]?.title).toBe('Undo')
    scope.stop()
    expect(ids()).toEqual([])
  })

  it('lets a screen replace a command of the app for as long as it is shown', () => {
    const app = effectScope()
    const screen = effectScope()
    app.run(() => useCommands([{ id: 'open', title: 'app', run: () => undefined }]))
    screen.run(() => useCommands([{ id: 'open', title: 'screen', run: () => undefined }]))
    expect(allCommands.value.map((command) => command.title)).toEqual(['screen'])
    screen.stop()
    expect(allCommands.value.map((command) => command.title)).toEqual(['app'])
    app.stop()
  })

  it('runs the command of a shortcut only while it is available, and keeps the key from the browser', () => {
    const run = vi.fn()
    const canUndo = ref(false)
    const scope = effectScope()
    scope.run(() =>
      useCommands([{ id: 'plan.undo', title: 'Undo', shortcut: 'Mod+Z', when: () => canUndo.value, run }]),
    )
    const press = () => new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true })
    expect(runShortcut(press())).toBe(false)
    expect(availableCommands()).toEqual([])
    canUndo.value = true
    const event = press()
    expect(runShortcut(event)).toBe(true)
    expect(run).toHaveBeenCalledOnce()
    expect(event.defaultPrevented).toBe(true)
    expect(runShortcut(event)).toBe(false)
    scope.stop()
  })
})

describe('searchCommands', () => {
  const commands = ['Mở tệp', 'Giao diện tối', 'Đổi tên kế hoạch'].map((title) => ({
    id: title,
    title,
    run: () => undefined,
  }))
  const found = (query: string) => searchCommands(commands, query).map((command) => command.title)

  it('finds words by their beginnings, with or without Vietnamese marks', () => {
    expect(found('doi ten')).toEqual(['Đổi tên kế hoạch'])
    expect(found('te')).toEqual(['Mở tệp', 'Đổi tên kế hoạch'])
    expect(found('iao')).toEqual([])
  })

  it('shows everything before anything is typed', () => {
    expect(found(' ')).toHaveLength(3)
  })
})

describe('what the palette lists before a word is typed', () => {
  it('begins with the screens of the plan, then what is done to it, then the app, each in its order', () => {
    const all = ['app.palette', 'plan.undo', 'plan.screen.budget', 'language.vi', 'plan.rate', 'plan.screen.plan']
    const listed = searchCommands(
      all.map((id) => ({ id, title: id, run: () => undefined })),
      '',
    )
    expect(listed.map(({ id }) => id)).toEqual([
      'plan.screen.budget',
      'plan.screen.plan',
      'plan.undo',
      'plan.rate',
      'app.palette',
      'language.vi',
    ])
  })
})
