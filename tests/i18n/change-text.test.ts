// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { fieldAt, type Words } from '@/i18n/change-fields'
import { addedTexts, changeText, lossText } from '@/i18n/change-text'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { Translate } from '@/i18n/translate'
import type { LogEntry } from '@/log/entry'
import { fold } from '@/log/fold'
import { knownThings } from '@/log/known-things'
import { putBack } from '@/log/put-back'
import { blankAttribute } from '@/model/blank'
import { adoptSet } from '@/model/edits/adopt-set'
import { addAlternative, chooseAlternative, removeAlternative } from '@/model/edits/alternatives'
import {
  addAttribute,
  orderAttributes,
  removeAttribute,
  setAttribute,
  setBenchmark,
  setConcession,
  setOwn,
  setRivalValue,
  setRole,
  setScale,
  setTarget,
} from '@/model/edits/attributes'
import { addBundle, leaveBundle } from '@/model/edits/bundles'
import type { Edit } from '@/model/edits/edit'
import {
  applySelection,
  removeInitiative,
  setCurve,
  setEffect,
  setInitiative,
  setRequires,
  setStance,
  takeInitiative,
} from '@/model/edits/initiatives'
import type { EditLabel } from '@/model/edits/label'
import { setMoney } from '@/model/edits/money'
import { replacePlan, setPlan, setTag, setTagline, setTaglineName } from '@/model/edits/plan'
import { addRival, removeRival, setRival } from '@/model/edits/rivals'
import type { Plan } from '@/model/plan'
import { readPlan } from '@/schema/plan-schema'
import { fullPlan } from '../fixtures/full-plan'
import { Device } from '../log/device'

const read = readPlan(fullPlan)
if (!read.ok) throw new Error('the fixture is a plan')
const base: Plan = read.plan

beforeAll(async () => {
  await loadPlanMessages()
  await setLocale('vi')
  await setLocale('en')
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function words(plan: Plan, entries: readonly LogEntry[], locale: 'vi' | 'en' = 'en'): Words {
  const t = (key: string, values: Record<string, unknown> = {}, count?: number) =>
    count === undefined ? i18n.global.t(key, values, { locale }) : i18n.global.t(key, values, { locale, plural: count })
  return { things: knownThings(plan, { base, entries }), t: t as Translate, locale }
}

/** What one edit is called. */
function told(edit: Edit, label: EditLabel, locale: 'vi' | 'en' = 'en'): string {
  const device = new Device('a', base)
  const entry = device.edit(edit, label)
  if (entry === null) throw new Error('the edit changes nothing')
  return plain(changeText(entry, words(device.plan, device.entries, locale)))
}

const none = { low: 1, likely: 2, high: 3 }

describe('a change of one value', () => {
  it.each<[string, Edit, EditLabel]>([
    ['Set target: Món ngon 🍜 8.25/10', setTarget('taste', 8.25), 'set_target'],
    ['Set target: Price of a meal 34,000 ₫', setTarget('price', 34_000), 'set_target'],
    ['Set target: Opening time 6:30', setTarget('opening', 390), 'set_target'],
    ['Set target: Chỗ để xe, No', setTarget('parking', 0), 'set_target'],
    ['Set target: Courtesy, Clearly better', setTarget('courtesy', 4), 'set_target'],
    ['Set target: Dishes, as now', setTarget('dishes', null), 'set_target'],
    ['Change current value: Waiting time 9.5 minutes', setOwn('speed', { value: 9.5 }), 'set_own'],
    ['Change current value: Waiting time, evidence: Measured', setOwn('speed', { evidence: 'measured' }), 'set_own'],
    ['Change rival value: Price of a meal, Cơm 35k 36,000 ₫', setRivalValue('price', 'r2', 36_000), 'set_rival'],
    ['Change rival value: Price of a meal, Cơm 35k left empty', setRivalValue('price', 'r2', null), 'set_rival'],
    ['Change role: Price of a meal, differentiator', setRole('price', 'differentiator'), 'set_role'],
    ['Change role: Món ngon 🍜, at par', setRole('taste', 'parity'), 'set_role'],
    ['Change importance: Waiting time 5', setAttribute('speed', { weight: 5 }), 'set_weight'],
    ['Change industry average: Waiting time, left empty', setBenchmark('speed', null), 'set_benchmark'],
    [
      'Change attribute: Price of a meal, clear margin 2,500 ₫',
      setAttribute('price', { margin: 2_500 }),
      'set_attribute',
    ],
    ['Change attribute: Opening time, clear margin 10 min', setAttribute('opening', { margin: 10 }), 'set_attribute'],
    [
      'Change attribute: Dishes, note “Ask the cook”',
      setAttribute('dishes', { note: 'Ask the cook' }),
      'set_attribute',
    ],
    [
      'Change attribute: Dishes, part of: reaching the goal',
      setAttribute('dishes', { factors: { goal: true } }),
      'set_attribute',
    ],
    ['Rename attribute: Ngon', setAttribute('taste', { name: 'Ngon' }), 'rename_attribute'],
    ['Change concession: Price of a meal, left empty', setConcession('price', null), 'set_concession'],
    [
      'Leave out of the rule or count again: Dishes, “Nobody asks”',
      setAttribute('dishes', { excluded: { reason: 'Nobody asks' } }),
      'exclude_attribute',
    ],
    ['Change scale: Waiting time, Five steps', setScale('speed', { kind: 'level5' }, 1), 'set_scale'],
    ['Change quick estimate: Món ngon 🍜, left empty', setCurve('taste', null), 'set_curve'],
    [
      'Change a thing to do: Hai ca giao, one-off 9,500,000 ₫',
      setInitiative('riders', { oneOff: 9_500_000 }),
      'set_initiative',
    ],
    ['Change a thing to do: Hai ca giao, owner “Tí”', setInitiative('riders', { owner: 'Tí' }), 'set_initiative'],
    [
      'Change a thing to do: Hai ca giao, no longer needs Central kitchen',
      setRequires('riders', 'kitchen', false),
      'set_initiative',
    ],
    [
      'Change a thing to do: Đặt món qua Zalo, effect on Waiting time 2 minutes',
      setEffect('zalo', 'speed', none),
      'set_initiative',
    ],
    ['Choose things to do: Central kitchen, in the plan: no', takeInitiative('kitchen', false), 'choose_initiative'],
    ['Change money numbers: orders a month 3,200', setMoney({ orders: 3_200 }), 'set_money'],
    ['Change money numbers: cost per order 24,500 ₫', setMoney({ variableCost: 24_500 }), 'set_money'],
    [
      'Change money numbers: the guess of customers 5% / 12.5% / 20%',
      setMoney({ volume: { low: 0.05, likely: 0.125, high: 0.2 } }),
      'set_money',
    ],
    ['Change money numbers: the budget left empty', setMoney({ budget: null }), 'set_money'],
    ['Rename plan: “Cơm mới”', setPlan({ name: 'Cơm mới' }), 'rename_plan'],
    ['Change plan settings: rule: strict', setPlan({ policy: 'strict' }), 'set_plan'],
    ['Change tags: rẻ', setTag('rẻ', true), 'set_tag'],
    ['Change tags: no longer bữa trưa', setTag('bữa trưa', false), 'set_tag'],
    ['Change tagline: “Nhanh”', setTagline({ text: 'Nhanh' }), 'set_tagline'],
    ['Change tagline: no longer tagline names Món ngon 🍜', setTaglineName('taste', false), 'set_tagline'],
    ['Switch alternative: Slow and sure', chooseAlternative('calm'), 'choose_alternative'],
    [
      'Reorder: Waiting time',
      orderAttributes(['speed', 'price', 'taste', 'opening', 'dishes', 'parking', 'courtesy'], 'speed'),
      'reorder',
    ],
  ])('is said as %s', (said, edit, label) => {
    expect(told(edit, label)).toBe(said)
  })

  it('is said in Vietnamese too', () => {
    expect(told(setTarget('taste', 7.5), 'set_target', 'vi')).toBe('Đặt mục tiêu: Món ngon 🍜 7,5/10')
    expect(told(setInitiative('riders', { oneOff: 9_500_000 }), 'set_initiative', 'vi')).toBe(
      'Sửa việc sẽ làm: Hai ca giao, một lần 9.500.000 ₫',
    )
  })
})

describe('a change that touches more than its subject', () => {
  it('names the subject and not what only follows', () => {
    expect(told(removeAttribute('taste'), 'remove_attribute')).toBe('Remove attribute: Món ngon 🍜')
    expect(told(removeAttribute('parking'), 'remove_attribute')).toBe('Remove attribute: Chỗ để xe')
    expect(told(removeInitiative('kitchen'), 'remove_initiative')).toBe('Remove a thing to do: Central kitchen')
    expect(told(removeRival('r1'), 'remove_rival')).toBe('Remove rival: Bếp Nhà')
    expect(told(removeAlternative('now'), 'remove_alternative')).toBe('Remove alternative: Rẻ và nhanh')
    expect(told(addAlternative('x', 'Third'), 'add_alternative')).toBe('Add alternative: Third')
    expect(told(addAttribute(blankAttribute('smell', 'Smell')), 'add_attribute')).toBe('Add attribute: Smell')
    expect(told(addRival({ id: 'r9', order: 0, name: 'New', considered: null }), 'add_rival')).toBe('Add rival: New')
    expect(told(setStance('zalo', 'must'), 'set_initiative')).toBe(
      'Change a thing to do: Đặt món qua Zalo, to be done: Must do, in the plan: yes',
    )
    expect(
      told(addBundle({ id: 'b', order: 0, name: 'Both', members: { taste: true, parking: true } }), 'bundle'),
    ).toContain('Both')
    expect(told(leaveBundle('comfort', 'parking'), 'bundle')).toBe('Bundle or split attributes: Thoải mái')
    expect(told(setRival('r1', { considered: 0.5 }), 'set_rival')).toBe(
      'Change rival value: Bếp Nhà, considered by 50%',
    )
  })

  it('counts what is too much to be named', () => {
    const all = { chosen: new Set(['kitchen', 'riders', 'zalo']), shares: {}, price: null }
    expect(told(applySelection(all), 'apply_optimum')).toBe('Choose the best plan: 3 things to do')
    const two = { ...all, chosen: new Set(['kitchen', 'zalo']) }
    expect(told(applySelection(two), 'apply_optimum')).toBe('Choose the best plan: Đặt món qua Zalo; Central kitchen')
    expect(told(adoptSet(['price', 'speed'], { ...all, chosen: new Set() }, null), 'adopt_set')).toBe(
      'Choose differentiators: Waiting time; Price of a meal',
    )
    expect(told(replacePlan({ ...base, name: 'Other' }), 'replace_plan')).toMatch(
      /^Replace by a file: (?=.*7 attributes)(?=.*3 things to do)(?=.*3 rivals)/,
    )
  })

  it('says the first values of many', () => {
    expect(told(setInitiative('riders', { oneOff: 1, monthly: 2, perOrder: 3, startMonth: 4 }), 'set_initiative')).toBe(
      'Change a thing to do: Hai ca giao, one-off 1 ₫, monthly 2 ₫, and 2 more',
    )
  })

  it('keeps a very long name short', () => {
    const text = told(setAttribute('taste', { name: 'W'.repeat(200) }), 'rename_attribute')
    expect(text.length).toBeLessThan(100)
  })
})

/** Two copies that meet. */
function met(mine: readonly [Edit, EditLabel][], theirs: readonly [Edit, EditLabel][]) {
  const [first, second] = [new Device('a', base, 1_000), new Device('b', base, 2_000)]
  for (const [edit, label] of mine) first.edit(edit, label)
  for (const [edit, label] of theirs) second.edit(edit, label)
  const all = [...first.entries, ...second.entries]
  first.receive(all)
  return { first, ...fold(base, first.entries, { wantsLosses: true }) }
}

function lossesTold({ plan, first, losses }: ReturnType<typeof met>) {
  return losses.map((loss) => {
    const { change, stands } = lossText(loss.entry, loss.place.slice(0, 2), [loss], words(plan, first.entries))
    return plain([change, stands].join(' | '))
  })
}

describe('a loss', () => {
  it('says what was wanted and what stands now', () => {
    expect(lossesTold(met([[setTarget('taste', 7.5), 'set_target']], [[setTarget('taste', 8), 'set_target']]))).toEqual(
      ['Set target: Món ngon 🍜 | wanted 7.5/10, now 8.0/10'],
    )
    expect(
      lossesTold(met([[setMoney({ orders: 1 }), 'set_money']], [[setMoney({ orders: null }), 'set_money']])),
    ).toEqual(['Change money numbers | orders a month: wanted 1, now left empty'])
    expect(
      lossesTold(
        met(
          [[setInitiative('riders', { oneOff: 1_000 }), 'set_initiative']],
          [[setInitiative('riders', { oneOff: 2_000 }), 'set_initiative']],
        ),
      ),
    ).toEqual(['Change a thing to do: Hai ca giao | one-off: wanted 1,000 ₫, now 2,000 ₫'])
    expect(
      lossesTold(met([[setPlan({ name: 'A' }), 'rename_plan']], [[setPlan({ name: 'B' }), 'rename_plan']])),
    ).toEqual(['Rename plan | wanted “A”, now “B”'])
  })

  it('tells apart values that would be rounded alike', () => {
    const [text] = lossesTold(met([[setTarget('taste', 8.04), 'set_target']], [[setTarget('taste', 8), 'set_target']]))
    expect(text).toContain('wanted 8.04/10, now 8.0/10')
  })

  it('keeps the name of what was deleted', () => {
    const gone = met([[removeAttribute('taste'), 'remove_attribute']], [[setTarget('taste', 8), 'set_target']])
    expect(lossesTold(gone)).toEqual(['Set target: Món ngon 🍜 | wanted 8.0/10'])
    const known = words(gone.plan, gone.first.entries)
    expect(gone.first.entries.map((entry) => plain(changeText(entry, known)))).toEqual([
      'Remove attribute: Món ngon 🍜',
      'Set target: Món ngon 🍜 8.0/10',
    ])
    const back = gone.first.edit(putBack(gone.losses), 'put_back')!
    const after = words(gone.first.plan, gone.first.entries)
    expect(plain(changeText(back, after))).toBe('Put back a change: Món ngon 🍜')
    expect(changeText(gone.first.entries[0]!, after)).toBe('Remove attribute: Món ngon 🍜')
  })

  it('is in the unit that its author knew', () => {
    const turned = met(
      [[setScale('taste', { kind: 'count', unit: 'stars' }, 1), 'set_scale']],
      [[setTarget('taste', 8), 'set_target']],
    )
    expect(turned.losses.map(({ why }) => why)).toEqual(['other_scale'])
    expect(lossesTold(turned)).toEqual(['Set target: Món ngon 🍜 | wanted 8.0/10, now as now'])
  })
})

describe('a field of a plan', () => {
  it('has words, unless it only follows from others', () => {
    const known = words(base, [])
    const things = Object.entries(base).flatMap(([field, value]: [string, unknown]) => {
      if (!['attributes', 'rivals', 'bundles', 'initiatives', 'alternatives'].includes(field)) {
        return field === 'money' ? Object.keys(base.money).map((key) => [field, key]) : [[field]]
      }
      return Object.entries(value as Record<string, object>).flatMap(([id, thing]) =>
        Object.keys(thing).map((key) => [field, id, key]),
      )
    })
    const silent = things.filter((place) => fieldAt(place, known) === null).map((place) => place.at(-1))
    expect([...new Set(silent)].sort()).toEqual(
      // The records below are changed key by key.
      ['createdAt', 'effects', 'excludes', 'id', 'invented', 'members', 'order', 'origin', 'requires', 'rivals']
        .concat(['suggested', 'tagline', 'tags', 'volumeOf'])
        .sort(),
    )
    expect(fieldAt(['attributes', 'taste', 'benchmark', 'mean'], known)?.text).toBe('industry average')
    expect(fieldAt(['alternatives', 'now', 'choices', 'targets', 'taste'], known)?.text).toBe('kept choices')
  })
})

describe('what has come in', () => {
  it('is told by steps, newest first, what was taken back as such', () => {
    const device = new Device('a', base)
    const first = device.edit(setTarget('taste', 7), 'set_target')!
    device.edit(setTarget('taste', 7.5), 'set_target', first.step)
    device.edit(setOwn('speed', { value: 9 }), 'set_own')
    device.takeBack(first.step)
    const all = device.entries
    expect(addedTexts(all, all, 9, words(device.plan, all)).map(plain)).toEqual([
      'Take back: Set target: Món ngon 🍜 7.5/10',
      'Change current value: Waiting time 9 minutes',
      'Set target: Món ngon 🍜 7.5/10',
    ])
    expect(addedTexts(all, all, 2, words(device.plan, all))).toHaveLength(2)
  })
})
