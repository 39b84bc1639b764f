import type { EditLabel } from '@/model/edits/label'
import type { LogEntry } from './entry'

/** Something the user can take back, or do again. */
export interface Step {
  readonly id: string
  readonly label: EditLabel
}

/** The undo and the redo stack of one author, newest last. Folded from the log, so they outlive the tab. */
export interface History {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

export const noHistory: History = { undo: [], redo: [] }

const mostSteps = 500

/**
 * The history after one more entry. Steps of another author are not in it: what one tab does is not taken back in
 * another (docs/reliability.md). What is taken back from the list of all that happened leaves it too.
 *
 * @param isOurs made by the author of this history
 */
export function record({ undo, redo }: History, entry: LogEntry, isOurs = true): History {
  const { step, label, undoes, kind } = entry
  if (kind === 'migrate') return noHistory
  if (undoes === null) {
    if (!isOurs) return { undo, redo }
    // A burst is one step.
    if (undo.some(({ id }) => id === step)) return { undo, redo: [] }
    return { undo: [...undo.slice(1 - mostSteps), { id: step, label }], redo: [] }
  }
  const isTurned = ({ id }: Step) => id === undoes
  const [from, to] = kind === 'undo' ? [undo, redo] : [redo, undo]
  const turned = from.find(isTurned)
  if (turned === undefined) return { undo, redo }
  // Undone by another author: nothing is left to do again.
  const kept = isOurs ? [...to, turned] : to
  const left = from.filter((other) => !isTurned(other))
  return kind === 'undo' ? { undo: left, redo: kept } : { undo: kept, redo: left }
}

/** The history after several entries. A step whose beginning is not among them cannot be taken back. */
export function recordAll(
  history: History,
  entries: readonly LogEntry[],
  isOurs: (entry: LogEntry) => boolean = () => true,
): History {
  const begun = new Set(entries.map(({ id }) => id))
  const isWhole = (entry: LogEntry) => entry.undoes !== null || entry.kind !== 'edit' || begun.has(entry.step)
  return entries.reduce((sum, entry) => (isWhole(entry) ? record(sum, entry, isOurs(entry)) : sum), history)
}
