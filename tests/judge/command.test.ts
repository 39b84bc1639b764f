import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseStatement } from './parse-statement'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'judge-'))
const fixture = (name: string) => join(root, 'tests/fixtures', name)

function judge(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/judge.mjs'), ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('{'))
  return { status, judged: lines(stdout).map(parseStatement), refused: lines(stderr) }
}

describe('npm run judge', { timeout: 120_000 }, () => {
  it('prints one line for each plan file, of whatever version, in their order', () => {
    const files = ['plan-v1.peakpar.json', 'plan-v2.peakpar.json', 'plan-v3.peakpar.json'].map(fixture)
    const { status, judged } = judge(...files)
    expect(status).toBe(0)
    expect(judged.map(({ file }) => file)).toEqual(files)
    for (const { outlay, comesBack, net } of judged) {
      expect(outlay.total).toBe(outlay.oneOff + outlay.monthly + outlay.perOrder + outlay.priceCut)
      expect(net).toBe(outlay.total - comesBack.total)
    }
    // The guess of a former version counts as said of the plan in the file (spec 11.2).
    expect(judged.map(({ money }) => money.guess)).not.toContain('other_plan')
  })

  it('takes files from where it was called, and goes on after one that is no plan', () => {
    writeFileSync(join(folder, 'torn.json'), '{"format":"peak-and-par"')
    writeFileSync(join(folder, 'plan.json'), readFileSync(fixture('plan-v3.peakpar.json')))
    const { status, judged, refused } = judge('torn.json', 'nowhere.json', 'plan.json')
    expect(status).toBe(1)
    expect(judged.map(({ file }) => file)).toEqual(['plan.json'])
    expect(refused).toHaveLength(2)
    expect(refused[0]).toContain('torn.json')
    expect(refused[1]).toContain('CANNOT_BE_READ')
  })

  it('names what is missing when no file is named', () => {
    expect(judge().status).toBe(1)
  })
})
