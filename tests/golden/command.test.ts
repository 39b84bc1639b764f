import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'golden-'))

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

function golden(...files: string[]): { status: number | null; lines: string[] } {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/golden.mjs'), ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  })
  return { status, lines: stdout.trim().split('\n') }
}

const roc = (weights: number[]) => ({ id: 'W', kind: 'roc', input: { n: 2 }, expected: { weights } })

describe('npm run golden', { timeout: 120_000 }, () => {
  it("runs the project's own cases when no file is named", () => {
    const { status, lines } = golden()
    expect(status).toBe(0)
    expect(lines.at(-1)).toBe('39 passed, 0 failed, 10 skipped')
  })

  it('takes files from where it was called, all of them, and fails when any case does', () => {
    file('right.json', { cases: [roc([0.75, 0.25])] })
    const wrong = file('wrong.json', { cases: [roc([0.75, 0.3])] })
    expect(golden('right.json')).toEqual({ status: 0, lines: ['1 passed, 0 failed, 0 skipped'] })
    const both = golden('right.json', wrong)
    expect(both.status).toBe(1)
    expect(both.lines).toEqual([
      'FAIL W: differs',
      '  W weights[1]: expected 0.3, got 0.25',
      '1 passed, 1 failed, 0 skipped',
    ])
  })

  it('fails on a file that is not there', () => {
    const { status, lines } = golden('nowhere.json')
    expect(status).toBe(1)
    expect(lines[0]).toContain('nowhere.json: cannot be read')
    expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped')
  })
})
