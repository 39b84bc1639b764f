import type { Patch } from 'immer'
import type { LogEntry } from '@/log/entry'
import { nextClock } from '@/log/order'
import { latestClock, type Timeline } from '@/log/timeline'
import { deviceId } from './device'
import { freshId } from './fresh-id'

const library = 'library-'

/** The author of a change that is made from the library of a tab, beside the plan as it may be open: each is its own. */
export function libraryAuthor(tab: string): string {
  return `${library}${tab}.${freshId()}`
}

/** The tab that a change was made in; of one that an earlier version made in its library, a name that no tab has. */
export function tabOf(author: string): string {
  if (!author.startsWith(library)) return author
  const end = author.indexOf('.')
  return end < 0 ? author : author.slice(library.length, end)
}

/** Who makes an entry, and what is known where it is made. */
export interface Maker {
  readonly timeline: Timeline
  readonly author: string
  /** Number of the entry among those of its author in this plan. */
  readonly seq: number
  /** Document version of the patches. */
  readonly version: number
}

export type Deed = Pick<LogEntry, 'label'> &
  Partial<Pick<LogEntry, 'id' | 'step' | 'kind' | 'undoes' | 'mergeKey'>> & { readonly patches?: readonly Patch[] }

/** A new entry of a log, behind everything that is known. */
export function madeEntry({ timeline, author, seq, version }: Maker, deed: Deed): LogEntry {
  const { id = freshId(), patches = [] } = deed
  const now = new Date()
  return {
    id,
    author,
    device: deviceId(),
    seq,
    clock: nextClock(latestClock(timeline), now.getTime()),
    after: [...timeline.heads],
    step: deed.step ?? id,
    kind: deed.kind ?? 'edit',
    undoes: deed.undoes ?? null,
    label: deed.label,
    mergeKey: deed.mergeKey ?? null,
    patches: patches.map(({ op, path, value }) =>
      op === 'remove' ? { op, path: [...path] } : { op, path: [...path], value: value as unknown },
    ),
    at: now.toISOString(),
    version,
  }
}
