import type { WholeLog } from '@/log/whole-log'
import type { Plan } from '@/model/plan'
import { milliseconds, times, type Row } from '../row'
import { median, medianRatio } from '../samples'
import type * as built from './work'

/** What `work.ts` exports, as the production build leaves it. */
export type LogBuild = typeof built

const rounds = 7
const entriesEach = 10_000
const journalLines = 50_000
const openedEdits = 5_000

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

/** Milliseconds of merging, opening and replaying logs, each beside what only reads the same text. */
export function measureLog(build: LogBuild, plan: Plan): Row[] {
  return [merging(build, plan), opening(build, plan), replaying(build, plan)]
}

function merging({ madeOn, mergeSteps }: LogBuild, plan: Plan): Row {
  const texts = [madeOn(plan, 'first', entriesEach), madeOn(plan, 'second', entriesEach)].map((log) =>
    JSON.stringify(log),
  )
  const [parsed, merged]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    let logs: WholeLog[] = []
    parsed.push(timed(() => (logs = texts.map((text) => JSON.parse(text) as WholeLog))))
    const [first, second] = logs
    if (first === undefined || second === undefined) throw new Error('two logs were written')
    merged.push(
      timed(() => {
        const steps = mergeSteps(first, second)
        let step = steps.next()
        while (step.done !== true) step = steps.next()
        if (!step.value.ok || step.value.merged.log.entries.length !== 2 * entriesEach) throw new Error('not merged')
      }),
    )
  }
  const ratio = medianRatio(merged, parsed)
  return {
    what: 'Merging two logs of 10,000 entries that know nothing of each other, with what is lost',
    goal: '≤ 10 x JSON.parse',
    reached: `${times(ratio)}, ${milliseconds(median(merged))}`,
    peer: `JSON.parse of both, ${milliseconds(median(parsed))}`,
    met: ratio <= 10,
  }
}

function opening({ madeOn, extended, startOf }: LogBuild, plan: Plan): Row {
  const text = JSON.stringify(madeOn(plan, 'device', openedEdits))
  const [parsed, folded]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    let log: WholeLog | null = null
    parsed.push(timed(() => (log = JSON.parse(text) as WholeLog)))
    const { base, entries } = log as unknown as WholeLog
    folded.push(timed(() => extended(startOf({ plan: base, heads: [], until: null }), entries)))
  }
  const ratio = medianRatio(folded, parsed)
  return {
    what: 'Folding a whole log of 5,000 edits (opening needs the last 200 to 400)',
    reached: `${times(ratio)}, ${milliseconds(median(folded))}`,
    peer: `JSON.parse of it, ${milliseconds(median(parsed))}`,
  }
}

function replaying({ madeOn, JournalBook, lineOf }: LogBuild, plan: Plan): Row {
  const { base, entries } = madeOn(plan, 'device', journalLines)
  const copy = lineOf({
    kind: 'plan',
    planId: base.id,
    revision: 0,
    at: new Date(0).toISOString(),
    version: entries[0]?.version ?? 1,
    plan: base,
    heads: [],
    recent: [],
  })
  const lines = entries.map((entry) => lineOf({ kind: 'edit', planId: base.id, entry }))
  const bytes = new TextEncoder().encode([copy, ...lines].join(''))
  const decoder = new TextDecoder()
  const [read, replayed]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    read.push(
      timed(() => {
        for (const line of decoder.decode(bytes).trimEnd().split('\n')) JSON.parse(line.slice(line.indexOf('{')))
      }),
    )
    replayed.push(
      timed(() => {
        if (new JournalBook([bytes]).copy(base.id)?.entries.length !== journalLines)
          throw new Error('lines are missing')
      }),
    )
  }
  const ratio = medianRatio(replayed, read)
  return {
    what: 'Replaying a journal of 50,000 lines: checksums, schema, order',
    goal: '≤ 5 x reading it',
    reached: `${times(ratio)}, ${milliseconds(median(replayed))}`,
    peer: `decoding it and JSON.parse of each line, ${milliseconds(median(read))}`,
    met: ratio <= 5,
  }
}
