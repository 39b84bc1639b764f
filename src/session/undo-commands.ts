import type { Translate } from '@/i18n/translate'
import type { Plan } from '@/model/plan'
import type { Command } from '@/ui/commands'
import { openHistory } from './history-panel'

/** What undo and redo need to know of the open plan. */
export interface Undoing {
  readonly plan: Pick<Plan, 'id'> | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  undo(): unknown
  redo(): unknown
}

/**
 * Undo, redo and the history, for the command palette and the keyboard of every screen of a plan.
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
    {
      id: 'plan.history',
      title: t('history.title'),
      group,
      when: () => store.plan !== null,
      run: () => {
        if (store.plan !== null) openHistory(store.plan.id)
      },
    },
  ]
}
