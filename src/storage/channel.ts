import type { PlanId } from '@/model/plan'

/**
 * What happened to a plan: its newest revision; "late": a closing tab left entries behind;
 * "gone": it was removed for good.
 */
export interface PlanChange {
  readonly id: PlanId
  readonly head: number | 'late' | 'gone'
  /** It has just been created. */
  readonly isNew?: true
}

type Listener = (changes: readonly PlanChange[]) => void

/** Tells this tab and the others which plans have changed. Carries no plan: who needs it reads it. */
export class PlanChannel {
  readonly #listeners = new Set<Listener>()
  readonly #remote: BroadcastChannel | null

  /** @param name tabs with the same name hear one another; null: this tab only */
  constructor(name: string | null) {
    this.#remote = name === null || typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
    this.#remote?.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (isChanges(event.data)) this.#tell(event.data)
    })
  }

  announce(changes: readonly PlanChange[]): void {
    this.announceToOthers(changes)
    this.#tell(changes)
  }

  /** Tells the other tabs only. */
  announceToOthers(changes: readonly PlanChange[]): void {
    this.#remote?.postMessage(changes)
  }

  /** @returns stops listening */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#remote?.close()
    this.#listeners.clear()
  }

  #tell(changes: readonly PlanChange[]): void {
    for (const listener of this.#listeners) listener(changes)
  }
}

// A tab of another version may say something else.
function isChanges(data: unknown): data is PlanChange[] {
  return (
    Array.isArray(data) &&
    data.every((change: unknown) => typeof change === 'object' && change !== null && 'id' in change && 'head' in change)
  )
}
