import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from './architecture/imports'
import { nameFaults } from './architecture/names'
import { checkArchitecture, rules } from './architecture/rules'

const root = join(import.meta.dirname, '..')

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
}

const vue = (script: string) => `<script setup lang="ts">\n${script}\n</script>\n<template><p /></template>`

/** For each rule, small source trees that break it, and it alone: path to text. */
const planted: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'every file lies on a floor': [
    { 'src/widgets/clock.ts': 'export const clock = 1' },
    { 'src/setup.ts': 'export const setup = 1' },
  ],
  'dependencies point down only': [
    { 'src/lib/mean.ts': "import type { Plan } from '@/model/plan'", 'src/model/plan.ts': 'export interface Plan {}' },
    { 'src/model/plan.ts': "import { cost } from '../analysis/cost'", 'src/analysis/cost.ts': 'export const cost = 1' },
    { 'src/schema/read.ts': "import '@/baselines/cafe'", 'src/baselines/cafe.ts': 'export const cafe = 1' },
    { 'src/charts/curve/Curve.vue': vue("import '@/stores/plan'"), 'src/stores/plan.ts': 'export const plan = 1' },
    { 'src/ui/AppButton.vue': vue("import '@/stores/plan'"), 'src/stores/plan.ts': 'export const plan = 1' },
    { 'src/ui/AppButton.vue': vue("import type { A } from '@/model/a'"), 'src/model/a.ts': 'export interface A {}' },
    { 'src/charts/curve/paint.ts': "import '@/storage/rows'", 'src/storage/rows.ts': 'export const rows = 1' },
    { 'src/stores/plan.ts': "export const open = () => import('@/views/Home.vue')", 'src/views/Home.vue': vue('') },
    { 'src/i18n/vi.ts': "import '@/stores/plan'", 'src/stores/plan.ts': 'export const plan = 1' },
    { 'src/views/start/Start.vue': vue("import '@/router'"), 'src/router.ts': 'export const router = 1' },
    { 'src/pwa.ts': "import '@/stores/plan'", 'src/stores/plan.ts': 'export const plan = 1' },
    { 'src/present/rows.ts': "import '@/session/open'", 'src/session/open.ts': 'export const open = 1' },
    { 'src/forms/Field.vue': vue("import type { A } from '@/model/a'"), 'src/model/a.ts': 'export interface A {}' },
    { 'src/session/open.ts': "import '@/views/Home.vue'", 'src/views/Home.vue': vue('') },
  ],
  'verdicts, totals and chances are read from the judgement': [
    {
      'src/views/budget/Card.vue': vue("import { economicsOf } from '@/analysis/economics'"),
      'src/analysis/economics.ts': 'export const economicsOf = 1',
    },
    {
      'src/storage/summary.ts': "import type { Outlay } from '@/analysis/plan-outlay'",
      'src/analysis/plan-outlay.ts': 'export type Outlay = 1',
    },
    {
      'src/views/canvas/Card.vue': vue("import { drawMoney } from '@/analysis/simulate-money'"),
      'src/analysis/simulate-money.ts': 'export const drawMoney = 1',
    },
  ],
  'pure files stay pure': [
    ...['vue', 'pinia', 'vue-i18n', '@vueuse/core', 'idb'].map((name) => ({
      'src/model/plan.ts': `import type { Thing } from '${name}'`,
    })),
    { 'src/charts/curve/layout.ts': "import { ref } from 'vue'" },
    { 'src/charts/curve/layout.ts': "import './axis'", 'src/charts/curve/axis.ts': "import { ref } from 'vue'" },
    { 'src/work/runner.ts': "import './client'", 'src/work/client.ts': "import { ref } from 'vue'" },
    { 'src/lib/format.ts': "export { computed } from 'vue'" },
    { 'src/present/rows.ts': "import { ref } from 'vue'" },
    { 'src/model/plan.ts': "import '@/lib/words'", 'src/lib/words.ts': "import 'vue-i18n'" },
  ],
  'pure files know no browser': [
    { 'src/analysis/cost.ts': 'export const width = () => window.innerWidth' },
    { 'src/charts/curve/layout.ts': "export const measure = () => document.querySelector('svg')" },
    { 'src/lib/browser.ts': 'export const browser = { navigator }' },
    { 'src/baselines/cafe.ts': "export const load = () => fetch('cafe.json')" },
    { 'src/schema/read.ts': 'export const read = (key: string) => ({ text: localStorage.getItem(key) })' },
  ],
  'only storage imports dexie': [
    { 'src/stores/library.ts': "import Dexie from 'dexie'" },
    { 'src/views/start/Start.vue': vue("import type { Table } from 'dexie'") },
  ],
  'no store imports another store': [
    {
      'src/stores/plan.ts': "import { useSettings } from './settings'",
      'src/stores/settings.ts': "export const useSettings = defineStore('settings', () => ({}))",
    },
  ],
  'migrations are frozen': [
    { 'src/schema/migrations/1-to-2-money.ts': "import '@/model/money'", 'src/model/money.ts': 'export const vnd = 1' },
    { 'src/schema/migrations/1-to-2-money.ts': "import { object } from 'valibot'" },
    { 'src/schema/migrations/1-to-2-money.ts': "import '../plan'", 'src/schema/plan.ts': 'export const plan = 1' },
  ],
  'a screen keeps its parts to itself': [
    { 'src/views/start/Start.vue': vue("import Row from '../library/Row.vue'"), 'src/views/library/Row.vue': vue('') },
    { 'src/views/shell/Frame.vue': vue("import '../start/Start.vue'"), 'src/views/start/Start.vue': vue('') },
  ],
  'an index.ts is a table of kinds': [
    { 'src/model/scales/index.ts': "export * from './ratio'", 'src/model/scales/ratio.ts': 'export const ratio = 1' },
    { 'src/model/index.ts': "export { a } from './a'", 'src/model/a.ts': 'export const a = 1' },
    { 'src/formats/index.ts': "import { a } from './a'\nexport { a }", 'src/formats/a.ts': 'export const a = 1' },
    { 'src/formats/index.ts': 'export const formats = {}', 'src/formats/csv.ts': 'export const csv = 1' },
  ],
  'no import cycles': [
    { 'src/model/a.ts': "import './b'", 'src/model/b.ts': "import './c'", 'src/model/c.ts': "import './a'" },
    { 'src/model/a.ts': "import type { B } from './b'", 'src/model/b.ts': "import type { A } from './a'" },
    {
      'src/ui/AppMenu.vue': vue("import AppRow from './AppRow.vue'"),
      'src/ui/AppRow.vue': vue("import './AppMenu.vue'"),
    },
    {
      'src/work/worker.ts': "import './client'",
      'src/work/client.ts': "new URL('./worker.ts', import.meta.url)",
    },
  ],
  'every import leads to a file': [{ 'src/model/a.ts': "import '@/model/gone'" }],
  'names follow the convention': [
    { 'src/model/planEdits.ts': '' },
    { 'src/model/Plan.ts': '' },
    { 'src/ui/app-button.vue': vue('') },
    { 'src/ui/usething.vue': vue('') },
    { 'src/views/PlanList/Row.vue': vue('') },
    { 'src/lib/utils.ts': '' },
    { 'src/lib/date-helpers.ts': '' },
    { 'src/stores/PlanManager.vue': vue('') },
    { 'src/model/common/plan.ts': '' },
    { 'src/storage/storage-service.ts': '' },
  ],
}

const sound: Readonly<Record<string, string>> = {
  'src/main.ts': "import App from './App.vue'",
  'src/App.vue': vue("import Start from '@/views/start/Start.vue'\nimport { usePwa } from '@/pwa'"),
  'src/pwa.ts': "import { ref } from 'vue'",
  'src/lib/mean.ts': 'export const mean = (window: number[]) => window.length',
  'src/model/plan.ts': "import { mean } from '@/lib/mean'\nexport const document = mean([])",
  'src/model/scales/ratio.ts': 'export const ratio = 1',
  'src/model/scales/index.ts': "import { ratio } from './ratio'\nexport const scales = { ratio }",
  'src/schema/read.ts': 'export const read = (document: { fetch: number }) => document.fetch',
  'src/schema/migrations/index.ts': "import { toMoney } from './1-to-2-money'\nexport const migrations = [toMoney]",
  'src/formats/index.ts': 'export const formats = []',
  'src/schema/migrations/1-to-2-money.ts': "import { walk } from './walk'",
  'src/schema/migrations/walk.ts': 'export const walk = 1',
  'src/work/worker.ts': "import '@/optimiser/solve'\nself.onmessage = () => undefined",
  'src/optimiser/solve.ts': "import { mean } from '@/lib/mean'",
  'src/charts/curve/layout.ts': "import { scaleLinear } from 'd3'\nimport '@/model/plan'",
  'src/charts/curve/Curve.vue': vue("import { layout } from './layout'\nimport { useText } from '@/i18n/useText'"),
  'src/i18n/useText.ts': "import { ref } from 'vue'",
  'src/storage/database.ts': "import Dexie from 'dexie'",
  'src/stores/plan.ts':
    "import '@/storage/database'\nimport './undo-steps'\nexport const usePlan = defineStore('plan', () => 1)",
  'src/stores/undo-steps.ts': 'export const steps = 1',
  'src/views/start/Start.vue': vue("import '@/stores/plan'\nimport Row from './Row.vue'"),
  'src/views/shell/HeaderTools.vue': vue(''),
  'src/baselines/b2b-services.ts': 'export const services = 1',
  'src/views/start/Row.vue': vue("import '../shell/HeaderTools.vue'"),
  'src/views/start/Point.vue': vue("import Curve from '@/charts/curve/Curve.vue'"),
}

const asSources = (tree: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(tree).map(([path, text]) => ({ path, text }))

describe('the floor plan', () => {
  it('holds in src', () => {
    const sources = filesBelow('src').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    expect(sources.length).toBeGreaterThan(0)
    expect(checkArchitecture(sources)).toEqual([])
  })

  it('has names in tests as in src', () => {
    const scripts = filesBelow('tests').filter((path) => path.endsWith('.ts'))
    expect(scripts.flatMap((path) => nameFaults(path).map((fault) => `${path}: ${fault}`))).toEqual([])
  })
})

describe('the check of the floor plan', () => {
  it('accepts a tree that keeps every rule', () => {
    expect(checkArchitecture(asSources(sound))).toEqual([])
  })

  it('has a planted violation for each rule', () => {
    expect(Object.keys(planted).sort()).toEqual(Object.keys(rules).sort())
  })

  describe.each(Object.entries(planted))('finds what breaks "%s"', (rule, trees) => {
    it.each(trees.map((tree) => [Object.keys(tree).join(', '), tree] as const))('in %s', (_, tree) => {
      const violated = new Set(checkArchitecture(asSources(tree)).map((violation) => violation.rule))
      expect([...violated]).toEqual([rule])
    })
  })
})
