// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { statusPartText } from '@/i18n/status-text'
import { judge, judgeWhole } from '@/judgement/judge'
import { toneOf, type StatusPart } from '@/judgement/status'
import { blankPlan } from '@/model/blank'
import { planGlance } from '@/views/shell/plan-glance'
import StatusLine from '@/views/shell/StatusLine.vue'
import { exampleAsOpened } from '../plan/example-as-opened'
import { smallPlan } from '../canvas/details/fake-editor'

beforeAll(loadPlanMessages)

function line(parts: readonly StatusPart[]) {
  const pill = mount(StatusLine, { props: { parts }, global: { plugins: [i18n] } }).get('[data-status]')
  return {
    codes: pill.attributes('data-status'),
    tone: ['good', 'warn', 'bad', 'neutral'].filter((tone) => pill.classes().includes(tone)),
    text: pill.text(),
    icon: pill.find('svg').exists(),
  }
}

describe.each(['vi', 'en'] as const)('the status line (%s)', (language) => {
  beforeAll(() => setLocale(language))

  it('says rule, promises and money in this order, in the tone of the worst, with a shape beside the words', async () => {
    const { status } = judgeWhole(await exampleAsOpened('lunch-failing'))
    const shown = line(status)
    expect(shown.codes).toBe('rule:FAIL funding:UNPAID money:CLEAR')
    expect(shown.tone).toEqual(['bad'])
    expect(shown.icon).toBe(true)
    const places = status.map((part) =>
      shown.text.toLowerCase().indexOf(statusPartText(part, i18n.global.t).toLowerCase()),
    )
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('is good only where all of it is', async () => {
    const cafe = await exampleAsOpened('cafe-hanoi')
    expect(line(judgeWhole(cafe).status)).toMatchObject({
      codes: 'rule:PASS funding:PAID money:CLEAR',
      tone: ['good'],
    })
    const waiting = line(judge(cafe).status)
    expect(waiting).toMatchObject({ codes: 'rule:PASS funding:PAID money:CHECKING', tone: ['neutral'] })
    expect(waiting.text).toContain(i18n.global.t('status.part.money.CHECKING'))
  })

  it('is neutral for a plan that nobody has touched, with how far it is rated and nothing else', () => {
    const unrated = smallPlan()
    const untouched = Object.entries(unrated.attributes).map(([id, one]) => [
      id,
      { ...one, own: { ...one.own, value: null } },
    ])
    const plan = { ...unrated, attributes: Object.fromEntries(untouched) as typeof unrated.attributes }
    expect(line(judge(plan).status)).toMatchObject({ codes: 'progress:RATED', tone: ['neutral'] })
    const empty = line(judge(blankPlan('x', 'X', '2026-11-01T00:00:00.000Z')).status)
    expect(empty).toMatchObject({ codes: 'progress:RATED', tone: ['neutral'] })
    expect(empty.text).not.toMatch(/\d/)
  })

  it('says of a plan that is not open what it says of the open one', async () => {
    for (const id of ['lunch-repaired', 'lunch-failing', 'cafe-hanoi', 'southwest']) {
      const plan = await exampleAsOpened(id)
      const { status } = judgeWhole(plan)
      expect(line((await planGlance(plan)).status)).toEqual(line(status))
      expect(line(status).tone).toEqual([toneOf(status)])
    }
  })
})
