import type { Translate } from '@/i18n/translate'
import type { Command } from '../palette/commands'

interface Undoing {
  readonly canUndo: boolean
  readonly canRedo: boolean
  undo(): unknown
  redo(): unknown
}

/**
 * Undo and redo, for the command palette and the keyboard of every screen of a plan.
 *
 * @param isDragging then nothing is taken back beneath the hand
 */
export function undoCommands(t: Translate, store: Undoing, isDragging = () => false): Command[] {
  const group = t('plan.commands')
  return [
    {
      id: 'plan.undo',
      title: t('plan.undo'),
      group,
      shortcut: 'Mod+Z',
      when: () => store.canUndo && !isDragging(),
      run: () => store.undo(),
    },
    {
      id: 'plan.redo',
      title: t('plan.redo'),
      group,
      shortcut: 'Mod+Shift+Z',
      when: () => store.canRedo && !isDragging(),
      run: () => store.redo(),
    },
  ]
}
