import type { EditLabel } from '@/model/edits/label'
import type { LogEntry, PlanPatch } from './rows'

/** Something the user can take back, or do again. */
export interface Step {
  readonly id: string
  readonly label: EditLabel
  /** What to apply to take it back (or do it again). */
  readonly patches: readonly PlanPatch[]
}

/** The undo and the redo stack of one author, newest last. Folded from the log, so they outlive the tab. */
export interface History {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export const noHistory: History = { undo: [], redo: [] }

const mostSteps = 500

/**
 * The history after one more entry. Entries that changed nothing leave no step, nor do those of another author: what one
 * tab does is not taken back in another (docs/reliability.md).
 *
 * @param isOurs made by the author of this history
 */
export function record(history: History, entry: LogEntry, isOurs = true): History {
  const { undo, redo } = history
  const without = (steps: readonly Step[]) => steps.filter((step) => step.id !== entry.step)
  const back: Step = { id: entry.step, label: entry.label, patches: entry.inverse }
  switch (entry.kind) {
    case 'migrate':
      return noHistory
    case 'undo':
      // Undone in another tab already: nothing is left to do again twice.
      if (!undo.some((step) => step.id === entry.step)) return history
      return { undo: without(undo), redo: isOurs ? [...redo, back] : redo }
    case 'redo':
      if (!redo.some((step) => step.id === entry.step)) return history
      return { undo: isOurs ? [...undo, back] : undo, redo: without(redo) }
    case 'edit': {
      if (entry.patches.length === 0 || !isOurs) return history
      const top = undo.at(-1)
      if (top !== undefined && top.id === entry.step) {
        const merged = { ...top, patches: [...entry.inverse, ...top.patches] }
        return { undo: [...undo.slice(0, -1), merged], redo: [] }
      }
      // Steps that another tab's edit has cut in two are told apart by their own first entry.
      const id = undo.some((step) => step.id === entry.step) ? entry.id : entry.step
      return { undo: [...undo.slice(1 - mostSteps), { ...back, id }], redo: [] }
    }
  }
}

/** The history after several entries. */
export function recordAll(
  history: History,
  entries: readonly LogEntry[],
  isOurs: (entry: LogEntry) => boolean = () => true,
): History {
  return entries.reduce((sum, entry) => record(sum, entry, isOurs(entry)), history)
}
