interface Keys {
  readonly mod: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly key: string
}

const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

function parse(shortcut: string): Keys {
  const parts = shortcut.split('+')
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: parts.at(-1) ?? '',
  }
}

/** True where letters are typed, so that a bare letter is no command there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/**
 * True when a key press is a shortcut such as "Mod+K" or "?". Shift counts only with Mod or Alt, because signs
 * such as "?" need it on some keyboards and not on others. Bare keys stay with the field being typed in.
 */
export function matchesShortcut(event: KeyboardEvent, shortcut: string, apple = isApple): boolean {
  const keys = parse(shortcut)
  const mod = apple ? event.metaKey : event.ctrlKey
  const otherMod = apple ? event.ctrlKey : event.metaKey
  if (mod !== keys.mod || otherMod || event.altKey !== keys.alt) return false
  const bare = !keys.mod && !keys.alt
  if (bare && isTyping(event.target)) return false
  if (!bare && event.shiftKey !== keys.shift) return false
  return event.key.toLowerCase() === keys.key.toLowerCase()
}

const appleSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }

/** The keys of a shortcut as this device names them. */
export function shortcutKeys(shortcut: string, apple = isApple): readonly string[] {
  return shortcut.split('+').map((part) => (apple ? appleSigns[part] : part === 'Mod' ? 'Ctrl' : undefined) ?? part)
}
