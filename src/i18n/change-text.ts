import type { PlanPath } from '@/log/apply-patch'
import type { LogEntry, PlanPatch } from '@/log/entry'
import type { Loss } from '@/log/losses'
import { isThing } from '@/log/patch-groups'
import type { EditLabel } from '@/model/edits/label'
import { isRecordName, type RecordName } from '@/schema/group-check'
import { fieldAt, nameText, valued, type FieldOfPlan, type Words } from './change-fields'

/** More things than these are not named one by one but counted. */
const mostNamed = 2
/** More places of one thing than these are not said one by one. */
const mostSaid = 2

/** What a label speaks of; whatever else the patches touch only follows from it. */
interface Subject {
  /** Things of this record come or go as a whole. */
  readonly comes?: RecordName
  readonly goes?: RecordName
  /** A place, which the label says already: its value needs no name. */
  readonly field?: string
  /** The label does not say it. */
  readonly isNamed?: true
  /** Only where it gets this value, which need not be said then. */
  readonly only?: unknown
  /** Or else anything of this record. */
  readonly record?: RecordName
}

const ofAttribute = (field: string): Subject => ({ field: `attributes.${field}`, record: 'attributes' })

const subjects: Readonly<Record<EditLabel, Subject>> = {
  add_attribute: { comes: 'attributes' },
  remove_attribute: { goes: 'attributes' },
  rename_attribute: ofAttribute('name'),
  set_attribute: { record: 'attributes' },
  set_target: ofAttribute('target'),
  set_own: ofAttribute('own.value'),
  set_role: ofAttribute('role'),
  set_weight: ofAttribute('weight'),
  set_benchmark: ofAttribute('benchmark'),
  set_scale: ofAttribute('scale'),
  set_concession: ofAttribute('concession'),
  exclude_attribute: ofAttribute('excluded'),
  reorder: {},
  set_rival: ofAttribute('rivals.*'),
  add_rival: { comes: 'rivals' },
  remove_rival: { goes: 'rivals' },
  bundle: { record: 'bundles' },
  repair: { record: 'attributes' },
  repair_all: { record: 'attributes' },
  rename_plan: { field: 'name' },
  set_plan: {},
  set_tag: { field: 'tags.*' },
  set_tagline: { field: 'tagline.text' },
  add_initiative: { comes: 'initiatives' },
  remove_initiative: { goes: 'initiatives' },
  set_initiative: { record: 'initiatives' },
  choose_initiative: { field: 'initiatives.chosen', isNamed: true, record: 'initiatives' },
  apply_optimum: { field: 'initiatives.chosen', only: true },
  set_curve: ofAttribute('curve'),
  set_money: {},
  confirm_guess: { field: 'money.volume' },
  lower_promises: ofAttribute('target'),
  add_alternative: { comes: 'alternatives' },
  choose_alternative: { field: 'alternative' },
  remove_alternative: { goes: 'alternatives' },
  rename_alternative: { field: 'alternatives.name', record: 'alternatives' },
  adopt_set: { field: 'attributes.role', only: 'differentiator' },
  put_back: {},
  replace_plan: {},
}

interface Decision {
  readonly patch: PlanPatch
  /** null: the whole of a thing, or what is not read of. */
  readonly field: FieldOfPlan | null
}

/** The last word of a change on each place, without what lies in something that it takes away or brings. */
function decisionsOf(patches: readonly PlanPatch[], words: Words): Decision[] {
  const last = new Map<string, PlanPatch>()
  for (const patch of patches) {
    const key = patch.path.join('.')
    // What was said before is said no more, in the order either.
    last.delete(key)
    last.set(key, patch)
  }
  return [...last.values()].map((patch) => ({ patch, field: fieldAt(patch.path, words) }))
}

/** The decisions that a label speaks of. */
function spokenOf(decisions: readonly Decision[], { comes, goes, field, only, record }: Subject): readonly Decision[] {
  const whole = (name: RecordName, isGone: boolean) =>
    decisions.filter(({ patch: { path, op } }) => isThing(path) && path[0] === name && (op === 'remove') === isGone)
  const here = field === undefined ? [] : decisions.filter((one) => one.field?.key === field)
  const tries = [
    comes === undefined ? [] : whole(comes, false),
    goes === undefined ? [] : whole(goes, true),
    only === undefined ? here : here.filter(({ patch }) => patch.value === only),
    // Several were asked and none got the value: what else was done.
    only === undefined ? [] : decisions.filter((one) => one.field !== null && !here.includes(one)),
    record === undefined ? [] : decisions.filter(({ patch }) => patch.path[0] === record),
  ]
  return tries.find((found) => found.length > 0) ?? (only === undefined ? decisions : [])
}

function said({ patch, field }: Decision, entry: Pick<LogEntry, 'id'>, isNamed: boolean, words: Words): string {
  if (field === null) return ''
  const { t, things } = words
  const { value, op } = patch
  if (field.isMark) return value === true ? field.text : t('change.off', { x: field.text })
  const name = isNamed ? field.inner : field.text
  if (op === 'remove' || value === null || value === undefined) {
    if (field.key === 'attributes.target') return valued(name, t('change.asNow'))
    return name === '' ? t('change.empty') : t('change.emptied', { x: name })
  }
  const scale = field.attribute === null ? undefined : things.scaleOf(field.attribute, entry)
  return valued(name, field.say(value, scale) ?? '')
}

/** A name and what is said of it: a number follows it at once, as "Taste 7.5". */
function besides(name: string, sayings: readonly string[]): string {
  const [first = '', ...others] = sayings
  const begun = name !== '' && /^[−\d]/.test(first) ? [`${name} ${first}`, ...others] : [name, ...sayings]
  return begun.filter((part) => part !== '').join(', ')
}

function detailsOf(entry: Pick<LogEntry, 'id' | 'label' | 'patches'>, subject: Subject, words: Words): string {
  const { t, things } = words
  const groups = new Map<string, Decision[]>()
  for (const decision of spokenOf(decisionsOf(entry.patches, words), subject)) {
    const [root, id] = decision.patch.path
    const key = id !== undefined && isRecordName(String(root)) ? `${String(root)}.${String(id)}` : ''
    if (key === '' && decision.field === null) continue
    groups.set(key, [...(groups.get(key) ?? []), decision])
  }
  const named = [...groups.keys()].filter((key) => key !== '')
  if (named.length > mostNamed) {
    const counts = new Map<string, number>()
    for (const key of named) {
      const [record = ''] = key.split('.')
      counts.set(record, (counts.get(record) ?? 0) + 1)
    }
    return [...counts]
      .map(([record, n]) => (isRecordName(record) ? t(`change.count.${record}`, { n: String(n) }, n) : ''))
      .join(', ')
  }
  return [...groups]
    .map(([key, decisions]) => {
      const name = key === '' ? '' : nameText(things.nameOf(key.split('.')), words)
      const sayings = decisions
        .map((decision) => {
          if (subject.only !== undefined && decision.field?.key === subject.field) return ''
          const isNamed = decision.field?.key === subject.field && subject.isNamed !== true
          const text = said(decision, entry, isNamed, words)
          // The new name of a thing that is called so since.
          if (isNamed && decision.field?.key.endsWith('.name') === true) {
            return text === t('change.quoted', { x: name }) ? '' : t('change.called', { x: text })
          }
          return text
        })
        .filter((text) => text !== '')
      const more = sayings.length - mostSaid
      const shown = more > 1 ? [...sayings.slice(0, mostSaid), t('change.more', { n: String(more) }, more)] : sayings
      return besides(name, shown)
    })
    .filter((text) => text !== '')
    .join('; ')
}

/** What a change did, in words: "Set target: Price 34,000 ₫". What it only had to touch besides is not told. */
export function changeText(entry: Pick<LogEntry, 'id' | 'label' | 'patches'>, words: Words): string {
  const details = detailsOf(entry, subjects[entry.label], words)
  const what = words.t(`editLabel.${entry.label}`)
  return details === '' ? what : `${what}: ${details}`
}

/** What a change wanted of one thing, and what stands there now. */
export interface LossText {
  /** "Set target: Taste". */
  readonly change: string
  /** "wanted 7.5, now 8.0"; empty: it wanted the whole of a thing. */
  readonly stands: string
}

/** The same of a change that is not in the plan, as far as it wanted one thing. */
export function lossText(
  { id, label }: Pick<LogEntry, 'id' | 'label'>,
  thing: PlanPath,
  losses: readonly Pick<Loss, 'place' | 'value'>[],
  words: Words,
): LossText {
  const { t, things } = words
  const name = thing.length < 2 || !isRecordName(String(thing[0])) ? '' : nameText(things.nameOf(thing), words)
  const isThere = things.now(thing) !== undefined
  const sayings = losses.flatMap(({ place, value }) => {
    const field = fieldAt(place, words)
    if (field === null) return []
    const scaleOf = (entry?: { readonly id: string }) =>
      field.attribute === null ? undefined : things.scaleOf(field.attribute, entry)
    const wanted = standing(field, value, scaleOf({ id }), words)
    const now = isThere ? standing(field, things.now(place), scaleOf(), words) : null
    const { field: about, isNamed } = subjects[label]
    const isSaid = field.key === about && isNamed !== true && !field.isMark
    const text =
      wanted === null
        ? ''
        : now === null || now === wanted
          ? t('change.wanted', { x: wanted })
          : t('change.stands', { x: wanted, y: now })
    return [[isSaid ? field.inner : field.text, text].filter((part) => part !== '').join(': ')]
  })
  const kept = sayings.filter((text) => text !== '')
  const more = kept.length - mostSaid
  const shown = more > 1 ? [...kept.slice(0, mostSaid), t('change.more', { n: String(more) }, more)] : kept
  const what = t(`editLabel.${label}`)
  return { change: name === '' ? what : `${what}: ${name}`, stands: shown.join('; ') }
}

/** What stands at a place, also where that is nothing. null: it cannot be said. */
function standing(
  field: FieldOfPlan,
  value: unknown,
  scale: Parameters<FieldOfPlan['say']>[1],
  { t }: Words,
): string | null {
  if (field.isMark) return t(value === true ? 'change.yes' : 'change.no')
  if (value !== null && value !== undefined) return field.say(value, scale)
  return t(field.key === 'attributes.target' ? 'change.asNow' : 'change.empty')
}

/**
 * The steps that have come in, newest first, each sentence once.
 *
 * @param added entries, in their order
 * @param all entries of the log that they are in
 * @param most sentences; the rest is left out
 */
export function addedTexts(added: readonly LogEntry[], all: readonly LogEntry[], most: number, words: Words): string[] {
  const { t } = words
  const steps = new Map<string, LogEntry[]>()
  for (const entry of all) {
    const step = steps.get(entry.step)
    if (step === undefined) steps.set(entry.step, [entry])
    else step.push(entry)
  }
  const told = (step: readonly LogEntry[]): string => {
    const [first, last] = [step[0], step.at(-1)]
    if (first === undefined || last === undefined) return ''
    return changeText({ id: last.id, label: first.label, patches: step.flatMap(({ patches }) => patches) }, words)
  }
  const come = new Map<string, LogEntry>(added.map((entry) => [entry.step, entry]))
  const lines = new Set<string>()
  for (const { step, kind, undoes, label } of [...come.values()].reverse()) {
    if (lines.size === most) break
    if (undoes === null) lines.add(told(steps.get(step) ?? []))
    else {
      const x = told(steps.get(undoes) ?? []) || t(`editLabel.${label}`)
      lines.add(t(kind === 'undo' ? 'change.takenBack' : 'change.countedAgain', { x }))
    }
  }
  return [...lines]
}
