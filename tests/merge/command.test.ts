import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writePlan } from '@/formats/plan-file'
import { removeAttribute, setTarget } from '@/model/edits/attributes'
import { setPlan } from '@/model/edits/plan'
import { documentVersion } from '@/schema/version'
import { Device } from '../log/device'
import { samplePlan } from '../storage/support/tab'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'merge-'))
const savedAt = '2026-11-30T00:00:00.000Z'

function save(name: string, device: Device): string {
  const log = { version: documentVersion, base: samplePlan(), heads: [], entries: device.entries }
  writeFileSync(join(folder, name), writePlan(device.plan, savedAt, log))
  return name
}

function merge(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/merge.mjs'), ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  const line = (text: string): unknown => {
    const found = text.split('\n').find((one) => one.startsWith('{'))
    return found === undefined ? null : JSON.parse(found)
  }
  return { status, merged: line(stdout) as Record<string, unknown> | null, refused: line(stderr) }
}

describe('npm run merge', { timeout: 240_000 }, () => {
  it('prints the merged plan, what is lost and a digest, whatever the order of the files', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => new Device(name, samplePlan()))
    a!.edit(setTarget('taste', 5))
    b!.now += 5
    b!.edit(removeAttribute('taste'))
    c!.edit(setPlan({ name: 'Phở' }))
    const files = [save('a.json', a!), save('b.json', b!), save('c.json', c!)] as const
    const { status, merged } = merge(...files)
    expect(status).toBe(0)
    expect(Object.keys(merged!)).toEqual(['plan', 'losses', 'digest'])
    expect(merged!['plan']).toMatchObject({ name: 'Phở' })
    expect(merged!['plan']).not.toHaveProperty('attributes.taste')
    expect(merged!['losses']).toEqual([{ entry: 'a0001', place: 'attributes.taste.target', why: 'deleted' }])
    const [x, y, z] = files
    expect(merge(z, y, x).merged).toEqual(merged)
    expect(merge(y, x, z, y).merged).toEqual(merged)
  })

  it('names the file that stops it', () => {
    writeFileSync(join(folder, 'torn.json'), '{"format"')
    const good = save('good.json', new Device('a', samplePlan()))
    expect(merge(good, 'torn.json')).toMatchObject({ status: 1, merged: null, refused: { file: 'torn.json' } })
    writeFileSync(join(folder, 'other.json'), writePlan(samplePlan('p2'), savedAt))
    expect(merge(good, 'other.json').refused).toMatchObject({ error: 'OTHER_PLAN' })
    expect(merge(good).status).toBe(1)
    const edited = new Device('b', samplePlan())
    edited.edit(setTarget('taste', 5))
    const withHistory = save('edited.json', edited)
    writeFileSync(join(folder, 'alone.json'), writePlan({ ...samplePlan(), name: 'Phở' }, savedAt))
    expect(merge(withHistory, 'alone.json').refused).toEqual({ file: 'alone.json', error: 'NO_HISTORY' })
  })
})
