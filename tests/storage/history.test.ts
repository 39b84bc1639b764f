import { describe, expect, it } from 'vitest'
import { noHistory, recordAll } from '@/storage/history'
import type { LogEntry } from '@/storage/rows'

function entry(id: string, fields: Partial<LogEntry> = {}): LogEntry {
  const patches = [{ op: 'replace' as const, path: ['name'], value: id }]
  const inverse = [{ op: 'replace' as const, path: ['name'], value: `before ${id}` }]
  const fixed = { mergeKey: null, at: '2026-11-22T00:00:00.000Z', tab: 't', version: 1 }
  return { id, step: id, kind: 'edit', label: 'rename_plan', patches, inverse, ...fixed, ...fields }
}
const after = (...entries: LogEntry[]) => {
  const { undo, redo } = recordAll(noHistory, entries)
  return { undo: undo.map((step) => step.id), redo: redo.map((step) => step.id) }
}
const undo = (id: string, step: string) => entry(id, { kind: 'undo', step })
const redo = (id: string, step: string) => entry(id, { kind: 'redo', step })

describe('the history in a log', () => {
  it('takes steps back and does them again in order', () => {
    expect(after(entry('a'), entry('b'))).toEqual({ undo: ['a', 'b'], redo: [] })
    expect(after(entry('a'), entry('b'), undo('u', 'b'))).toEqual({ undo: ['a'], redo: ['b'] })
    expect(after(entry('a'), entry('b'), undo('u', 'b'), undo('v', 'a'))).toEqual({ undo: [], redo: ['b', 'a'] })
    expect(after(entry('a'), undo('u', 'a'), redo('r', 'a'))).toEqual({ undo: ['a'], redo: [] })
  })

  it('forgets what could be done again at the next edit', () => {
    expect(after(entry('a'), undo('u', 'a'), entry('b'))).toEqual({ undo: ['b'], redo: [] })
  })

  it('takes a merged step back with the newest inverse first', () => {
    const { undo: steps } = recordAll(noHistory, [entry('a'), entry('b', { step: 'a' })])
    expect(steps).toHaveLength(1)
    expect(steps[0]?.patches.map((patch) => patch.value)).toEqual(['before b', 'before a'])
  })

  it('tells the parts of a step apart that another tab has cut in two', () => {
    expect(after(entry('a'), entry('x'), entry('b', { step: 'a' }))).toEqual({ undo: ['a', 'x', 'b'], redo: [] })
  })

  it('counts a step once when two tabs take it back', () => {
    expect(after(entry('a'), entry('b'), undo('u', 'b'), undo('v', 'b'))).toEqual({ undo: ['a'], redo: ['b'] })
    expect(after(entry('a'), undo('u', 'a'), redo('r', 'a'), redo('s', 'a'))).toEqual({ undo: ['a'], redo: [] })
  })

  it('has no step for an entry that changed nothing', () => {
    expect(after(entry('a', { patches: [], inverse: [] }))).toEqual({ undo: [], redo: [] })
  })

  it('begins anew where the plan was brought to another document version', () => {
    expect(after(entry('a'), entry('m', { kind: 'migrate' }), entry('b'))).toEqual({ undo: ['b'], redo: [] })
  })

  it('is bounded', () => {
    const many = Array.from({ length: 1200 }, (_, index) => entry(`e${index}`))
    const { undo: steps } = recordAll(noHistory, many)
    expect(steps).toHaveLength(500)
    expect(steps.at(-1)?.id).toBe('e1199')
  })
})
