// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { blankPlan } from '@/model/blank'
import { writePlan } from '@/formats/plan-file'
import { arrivals, dismissArrivals, offerFiles, offerText } from '@/views/shell/incoming'

const plan = blankPlan('p1', 'Quán A', '2026-11-20T08:00:00.000Z')

afterEach(dismissArrivals)

describe('incoming files', () => {
  it('shows what each file is, sound or not, and lands none of them', async () => {
    await offerFiles([new File([writePlan(plan)], 'a.json'), new File(['{"x":'], 'b.json')])
    expect(arrivals.value.map(({ fileName, result }) => [fileName, result?.ok])).toEqual([
      ['a.json', true],
      ['b.json', false],
    ])
    const [sound] = arrivals.value
    expect(sound?.result?.ok && sound.result.summary.name).toBe('Quán A')
  })

  it('reads pasted text as a file without a name', async () => {
    await offerText(writePlan(plan))
    expect(arrivals.value.map(({ fileName, result }) => [fileName, result?.ok])).toEqual([['', true]])
    dismissArrivals()
    expect(arrivals.value).toEqual([])
  })
})
