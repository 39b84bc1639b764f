import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/log/entry'
import { noHistory, recordAll } from '@/log/history'
import { entryOf } from './entry-of'

const entry = (id: string, fields: Partial<LogEntry> = {}) => entryOf(id, fields)
const after = (...entries: LogEntry[]) => {
  const { undo, redo } = recordAll(noHistory, entries, ({ author }) => author === 'me')
  return { undo: undo.map((step) => step.id), redo: redo.map((step) => step.id) }
}
const undo = (id: string, undoes: string, fields: Partial<LogEntry> = {}) =>
  entry(id, { kind: 'undo', undoes, patches: [], ...fields })
const redo = (id: string, undoes: string, fields: Partial<LogEntry> = {}) =>
  entry(id, { kind: 'redo', undoes, patches: [], ...fields })
const theirs = { author: 'they' }

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

  it('holds a burst as one step', () => {
    expect(after(entry('a'), entry('b', { step: 'a' }))).toEqual({ undo: ['a'], redo: [] })
    expect(after(entry('a'), entry('x', theirs), entry('b', { step: 'a' }))).toEqual({ undo: ['a'], redo: [] })
  })

  it('has no steps of others', () => {
    expect(after(entry('a'), entry('x', theirs), undo('u', 'x', theirs))).toEqual({ undo: ['a'], redo: [] })
  })

  it('loses a step that another author took back, and does not offer it again', () => {
    expect(after(entry('a'), entry('b'), undo('u', 'a', theirs))).toEqual({ undo: ['b'], redo: [] })
    expect(after(entry('a'), undo('u', 'a'), redo('r', 'a', theirs))).toEqual({ undo: [], redo: [] })
  })

  it('counts a step once however often it is taken back', () => {
    expect(after(entry('a'), entry('b'), undo('u', 'b'), undo('v', 'b'))).toEqual({ undo: ['a'], redo: ['b'] })
    expect(after(entry('a'), undo('u', 'a'), redo('r', 'a'), redo('s', 'a'))).toEqual({ undo: ['a'], redo: [] })
  })

  it('cannot take back a step whose beginning is not there', () => {
    expect(after(entry('b', { step: 'a' }), entry('c'))).toEqual({ undo: ['c'], redo: [] })
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
