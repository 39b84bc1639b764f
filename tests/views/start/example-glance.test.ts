import { describe, expect, it, vi } from 'vitest'
import { examples } from '@/baselines/examples'
import { glanceAtExample } from '@/views/start/example-glance'

describe('the card of an example', () => {
  it('is without its picture while the figures cannot be fetched, and tries again', async () => {
    const [example] = examples
    if (!example) throw new Error('no example')
    const load = vi.fn(example.load).mockRejectedValueOnce(new TypeError('no network'))
    const entry = { ...example, id: 'fetched-later', load }
    expect(await glanceAtExample(entry)).toBeNull()
    const glance = await glanceAtExample(entry)
    expect(glance?.points).toEqual((await glanceAtExample(example))?.points)
    expect(await glanceAtExample(entry)).toBe(glance)
    expect(load).toHaveBeenCalledTimes(2)
  })
})
