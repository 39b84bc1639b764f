import { computed, onScopeDispose, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { matchesShortcut } from './shortcut'

/** Something the user can do, reachable by its shortcut, the command palette and the shortcut list. */
export interface Command {
  /** Unique in the app, for example "plan.undo". */
  readonly id: string
  readonly title: string
  /** Heading in the shortcut list; commands without one stand under "Anywhere". */
  readonly group?: string
  /** For example "Mod+Shift+Z" ("Mod" is Ctrl, on Apple Cmd), "?" or "N". */
  readonly shortcut?: string
  /** More words the palette finds it by. */
  readonly words?: string
  /** Absent from the palette and deaf to its shortcut while false. */
  readonly when?: () => boolean
  readonly run: () => void
}

type Source = MaybeRefOrGetter<readonly Command[]>

const sources = shallowRef<readonly Source[]>([])

/** Every command of the screens now shown; a later registration of the same id wins. */
export const allCommands = computed<readonly Command[]>(() => {
  const byId = new Map<string, Command>()
  for (const source of sources.value) for (const command of toValue(source)) byId.set(command.id, command)
  return [...byId.values()]
})

/** The commands that can run now. */
export function availableCommands(): readonly Command[] {
  return allCommands.value.filter((command) => command.when?.() ?? true)
}

/** Offers commands for as long as the calling component lives. Give a getter, so that titles follow the language. */
export function useCommands(commands: Source): void {
  sources.value = [...sources.value, commands]
  onScopeDispose(() => {
    sources.value = sources.value.filter((source) => source !== commands)
  })
}

/** Runs the command that a key press asks for. True when there was one. */
export function runShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  const wanted = availableCommands().find((command) => command.shortcut && matchesShortcut(event, command.shortcut))
  if (!wanted) return false
  event.preventDefault()
  wanted.run()
  return true
}
