import { expect, it } from 'vitest'
import { setAttribute, setBenchmark, setOwn, setRole, setTarget } from '@/model/edits/attributes'
import { inSequence, preview } from '@/model/edits/edit'
import { headerOf } from '@/storage/header'
import { summaryOf, thumbnailPoints } from '@/storage/summary'
import { samplePlan } from './support/tab'

const now = '2026-11-22T00:00:00.000Z'

it('draws what the rule says of the promises, in the order of the attributes', () => {
  const plan = preview(
    samplePlan(),
    inSequence([
      setOwn('price', { value: 3 }),
      setRole('speed', 'differentiator'),
      setOwn('speed', { value: 3 }),
      setTarget('speed', 5),
      setOwn('taste', { value: 1 }),
      setBenchmark('place', null),
    ]),
  )
  const header = headerOf(plan, { updatedAt: now, deletedAt: null, head: 0, snapshot: 0 })
  const [price, speed, taste, place] = thumbnailPoints(header)
  expect(price).toEqual({ canvas: 5, isDifferentiator: false, isViolated: false })
  expect(speed).toMatchObject({ isDifferentiator: true, isViolated: false })
  expect(speed?.canvas).toBeGreaterThan(6)
  expect(taste).toMatchObject({ isDifferentiator: false, isViolated: true })
  expect(place).toEqual({ canvas: null, isDifferentiator: false, isViolated: false })
  expect(header).toMatchObject({ verdict: 'FAIL', violations: 1 })
})

it('leaves excluded attributes out of the picture', () => {
  const plan = preview(samplePlan(), setAttribute('price', { excluded: { reason: 'không ai hỏi' } }))
  expect(thumbnailPoints(summaryOf(plan, now))).toHaveLength(3)
})
