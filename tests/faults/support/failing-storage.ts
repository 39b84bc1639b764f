/** How the browser's storage fails, from which of its requests on, and how many of them fail: after that it is well again. */
export interface Failing {
  readonly how: 'quota thrown' | 'quota aborts' | 'refused' | 'never opens' | 'falls silent'
  readonly from: number
  readonly times: number
}

/** Runs in the page before the app: makes its storage fail. */
export function failStorage({ how, from, times }: Failing): void {
  let count = 0
  const isNow = () => {
    count += 1
    return count >= from && count < from + times
  }
  const open = IDBFactory.prototype.open
  if (how === 'refused' || how === 'never opens') {
    IDBFactory.prototype.open = function (this: IDBFactory, ...given: Parameters<typeof open>) {
      if (!isNow()) return open.apply(this, given)
      if (how === 'refused') throw new DOMException('refused', 'SecurityError')
      return {} as IDBOpenDBRequest
    }
    return
  }
  /** What nobody may hear any more of. */
  const silent = new WeakSet<EventTarget>()
  const silence = (target: EventTarget, names: readonly string[]) => {
    // This listener is the first, and where it says so the last.
    for (const name of names) {
      target.addEventListener(name, (event) => {
        if (silent.has(target)) event.stopImmediatePropagation()
      })
    }
  }
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<typeof begin>) {
    const transaction = begin.apply(this, given)
    silence(transaction, ['complete', 'abort', 'error'])
    return transaction
  }
  const store = IDBObjectStore.prototype
  const writes = ['add', 'put'] as const
  const all = [...writes, 'delete', 'get', 'getAll', 'count', 'openCursor', 'openKeyCursor', 'getAllKeys'] as const
  for (const name of how === 'falls silent' ? all : writes) {
    const request = store[name] as (...given: unknown[]) => IDBRequest
    const failing = function (this: IDBObjectStore, ...given: unknown[]) {
      if (!isNow()) return request.apply(this, given)
      if (how === 'quota thrown') throw new DOMException('full', 'QuotaExceededError')
      const made = request.apply(this, given)
      // As browsers do it: the request is taken, then the whole transaction fails.
      if (how === 'quota aborts') this.transaction.abort()
      else {
        silence(made, ['success', 'error'])
        silent.add(made)
        silent.add(this.transaction)
      }
      return made
    }
    Object.defineProperty(store, name, { value: failing, configurable: true, writable: true })
  }
}
