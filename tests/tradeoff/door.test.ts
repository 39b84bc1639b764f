import { describe, expect, it } from 'vitest'
import { enumerate } from '../optimiser/enumerate'
import { answerFile } from './door'
import { makeInstance } from './families'
import { problemOf } from './instance'

const instance = makeInstance('general', 'S', 1)
const answers = (content: unknown) => [
  ...answerFile('given.json', typeof content === 'string' ? content : JSON.stringify(content), () => 0),
]
const one = (changes: object) => answers({ instances: [{ instance: { ...instance, ...changes } }] })

describe('the door of the trade-off engine', () => {
  it('answers the budgets of an instance and does not read what is expected', () => {
    const points = enumerate(problemOf(instance))
    const [first, last] = [points[0], points.at(-1)]
    if (first === undefined || last === undefined) throw new Error('the instance has no plan')
    const checks = [
      { budget: first.cost - 1, status: 'optimal', lead: 99999, minCost: 1 },
      { budget: first.cost, status: 'infeasible' },
      { budget: last.cost + 5 },
    ]
    expect(answers({ schema: {}, instances: [{ instance, checks, maxLead: -1 }] })).toEqual([
      {
        id: instance.id,
        status: 'exact',
        checks: [
          { budget: first.cost - 1, status: 'infeasible' },
          { budget: first.cost, status: 'optimal', lead: first.lead, minCost: first.cost },
          { budget: last.cost + 5, status: 'optimal', lead: last.lead, minCost: last.cost },
        ],
        frontier: points.map(({ cost, lead }) => [cost, lead]),
        ms: 0,
      },
    ])
  })

  it('reads curves as levels of which one is chosen, from what the first one costs', () => {
    const attributes = [{ cur: 40, avg: 50, weight: 2, role: 'diff', floor: 41 }]
    const curves = [{ attr: 0, levels: [40, 41, 99, 120], cost: [5, 7, 50, 60] }]
    const [answer] = answers({
      instances: [{ instance: { id: 'curve', attributes, curves }, checks: [{ budget: 7 }] }],
    })
    expect(answer).toMatchObject({
      frontier: [
        [7, -18],
        [50, 98],
        [60, 100],
      ],
      checks: [{ budget: 7, status: 'optimal', lead: -18, minCost: 7 }],
    })
  })

  it.each([
    ['{', /^NOT_JSON/],
    [[], /^NOT_A_FILE_OF_INSTANCES/],
    [{ instances: {} }, /^NOT_A_FILE_OF_INSTANCES/],
    [{ instances: [3] }, /^NOT_AN_INSTANCE/],
  ])('refuses %j with a name', (content, error) => {
    expect(answers(content)).toEqual([
      { id: expect.any(String) as string, error: expect.stringMatching(error) as string },
    ])
  })

  it.each([
    [
      {
        prereq: [
          [0, 1],
          [1, 0],
        ],
      },
      /^CIRCULAR_PREREQUISITE/,
    ],
    [{ prereq: [[0, 12]] }, /names a move that does not exist/],
    [{ moves: [{ cost: 1, effects: [[9, 1]] }] }, /names an attribute that does not exist/],
    [{ moves: [{ cost: 1.5, effects: [] }] }, /moves\.0\.cost/],
    [{ curves: [{ attr: 0, levels: [1, 2], cost: [1] }] }, /levels and cost differ in length/],
  ])('refuses an instance changed by %j and goes on', (changes, error) => {
    const [refusal] = one(changes)
    expect(refusal).toMatchObject({ error: expect.stringMatching(error) as string })
    expect(answers({ instances: [{ instance: { ...instance, ...changes } }, { instance }] })).toHaveLength(2)
  })
})
