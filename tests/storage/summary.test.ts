import { expect, it } from 'vitest'
import { setAttribute, setBenchmark, setOwn, setRole, setScale, setTarget } from '@/model/edits/attributes'
import { inSequence, preview } from '@/model/edits/edit'
import { headerOf } from '@/storage/header'
import { thumbnailPoints } from '@/judgement/thumbnail'
import { summaryOf } from '@/storage/summary'
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
  const [price, speed, taste, place] = thumbnailPoints(header.thumbnail)
  expect(price).toEqual({ canvas: 5, isDifferentiator: false, state: 'ok' })
  expect(speed).toMatchObject({ isDifferentiator: true, state: 'ok' })
  expect(speed?.canvas).toBeGreaterThan(6)
  expect(taste).toMatchObject({ isDifferentiator: false, state: 'broken' })
  expect(place).toEqual({ canvas: null, isDifferentiator: false, state: 'ok' })
  expect(header).toMatchObject({ verdict: 'FAIL', violations: 1 })
})

it('leaves excluded attributes out of the picture', () => {
  const plan = preview(samplePlan(), setAttribute('price', { excluded: { reason: 'không ai hỏi' } }))
  expect(thumbnailPoints(summaryOf(plan, now).thumbnail)).toHaveLength(3)
})

it('says what is clearly above without being chosen as the rule does, not by the rounded height', () => {
  const bench = { kind: 'guess', mean: 5, evidence: 'guess', source: '', month: null, se: null } as const
  const scored = (value: number) =>
    preview(
      samplePlan(),
      inSequence([
        setScale('price', { kind: 'bounded', min: 0, max: 10, unit: '' }, 1),
        setBenchmark('price', bench),
        setOwn('price', { value }),
      ]),
    )
  const [almost] = thumbnailPoints(summaryOf(scored(5.98), now).thumbnail)
  expect(almost).toEqual({ canvas: 6, isDifferentiator: false, state: 'ok' })
  const [clear] = thumbnailPoints(summaryOf(scored(6), now).thumbnail)
  expect(clear).toMatchObject({ canvas: 6, state: 'over' })
  const [chosen] = thumbnailPoints(summaryOf(preview(scored(6), setRole('price', 'differentiator')), now).thumbnail)
  expect(chosen).toMatchObject({ isDifferentiator: true, state: 'ok' })
})

it('reads what earlier versions have stored', () => {
  const codes = [50, 50 + 256, 70 + 512, 70 + 256 + 512, 127 + 128 + 4 * 256]
  const thumbnail = codes.map((code) => code.toString(36).padStart(2, '0')).join('')
  expect(thumbnailPoints(thumbnail).map(({ state }) => state)).toEqual(['ok', 'broken', 'over', 'broken', 'conceded'])
})
