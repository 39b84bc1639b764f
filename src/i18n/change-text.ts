import type { LogEntry } from '@/log/entry'
import type { Plan } from '@/model/plan'
import { isRecord } from '@/model/edits/record'
import { textIn, type Text } from '@/model/text'
import { isRecordName } from '@/schema/group-check'
import type { Translate } from './translate'

/** Names of the things of a plan, by the path of each: "attributes.price". */
export type ThingNames = ReadonlyMap<string, Text>

/** More things than these are not named one by one: the change was of the plan as a whole. */
const mostNamed = 2

/** The names of a plan's things, of those too that entries bring in or that are gone since. */
export function namesOf(plan: Plan, entries: readonly LogEntry[]): ThingNames {
  const names = new Map<string, Text>()
  const put = (path: string, thing: unknown) => {
    const name: unknown = isRecord(thing) ? thing['name'] : undefined
    if (typeof name === 'string') names.set(path, name)
    else if (isRecord(name) && typeof name['vi'] === 'string' && typeof name['en'] === 'string') {
      names.set(path, { vi: name['vi'], en: name['en'] })
    }
  }
  for (const { patches } of entries) {
    for (const { path, value } of patches) if (path.length === 2) put(path.join('.'), value)
  }
  const { attributes, rivals, initiatives, bundles, alternatives } = plan
  for (const [record, things] of Object.entries({ attributes, rivals, initiatives, bundles, alternatives })) {
    for (const [id, thing] of Object.entries(things)) put(`${record}.${id}`, thing)
  }
  return names
}

/** The name of the thing that a place lies in; empty: of none that has a name. */
export function thingText(
  place: readonly (string | number)[],
  names: ThingNames,
  t: Translate,
  locale: string,
): string {
  const [record, id] = place
  if (id === undefined || !isRecordName(String(record))) return ''
  const name = names.get(`${record}.${id}`)
  return name === undefined ? '' : textIn(name, locale).trim() || t('library.unnamed')
}

/** What an entry did, in words: "Set target: Price". */
export function changeText(
  { label, patches }: Pick<LogEntry, 'label' | 'patches'>,
  names: ThingNames,
  t: Translate,
  locale: string,
): string {
  const things = new Set(patches.map(({ path }) => thingText(path, names, t, locale)).filter((name) => name !== ''))
  const what = t(`editLabel.${label}`)
  return things.size === 0 || things.size > mostNamed ? what : `${what}: ${[...things].join(', ')}`
}
