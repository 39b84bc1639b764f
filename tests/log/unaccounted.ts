import { valueAt } from '@/log/apply-patch'
import type { LogEntry } from '@/log/entry'
import type { Folded } from '@/log/fold'
import { Knowledge, knows } from '@/log/knowledge'
import { isSame } from '@/model/edits/record'

const overlaps = (a: readonly unknown[], b: readonly unknown[]) =>
  a.slice(0, b.length).join('.') === b.slice(0, a.length).join('.')

/**
 * Changes that are neither in the plan, nor told as lost, nor changed again by somebody who knew them: there may be none.
 *
 * @param entries the whole log of a plan, in the order of the fold
 * @param folded what it comes to, with its losses
 */
export function unaccounted(entries: readonly LogEntry[], { plan, losses }: Folded): string[] {
  const knowledge = new Knowledge()
  const known = new Map(entries.map((entry) => [entry.id, knowledge.add(entry).known]))
  const out = new Set<string>()
  for (const { kind, undoes } of entries) {
    if (undoes === null) continue
    if (kind === 'undo') out.add(undoes)
    else out.delete(undoes)
  }
  const counted = entries.filter(({ kind, step }) => kind === 'edit' && !out.has(step))
  return counted.flatMap((entry) =>
    entry.patches.flatMap(({ path, op, value }) => {
      if (isSame(valueAt(plan, path), op === 'remove' ? undefined : value)) return []
      if (losses.some((loss) => loss.entry.id === entry.id && overlaps(loss.place, path))) return []
      const again = counted.some(
        (other) =>
          other !== entry &&
          knows(known.get(other.id)!, known.get(entry.id)!) &&
          other.patches.some((patch) => overlaps(patch.path, path)),
      )
      return again ? [] : [`${entry.id} ${path.join('.')}`]
    }),
  )
}
