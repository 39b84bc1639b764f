import { firstUpper } from '@/i18n/first-upper'
import type { Translate } from '@/i18n/translate'
import type { CanvasLabels } from '@/charts/strategy-canvas/model'
import { monthText } from '@/i18n/month-text'
import type { Attribute } from '@/model/attribute'
import type { Plan } from '@/model/plan'
import type { PlanWords } from '../plan-words'

/** The names of the canvas's lines and zones. */
export function canvasLabels(t: Translate): CanvasLabels {
  return {
    chart: t('canvas.chart'),
    clearLine: t('status.axis.clearLine'),
    average: t('status.axis.average'),
    parLine: t('status.axis.parLine'),
    above: t('status.axis.above'),
    below: t('status.axis.below'),
    missing: t('canvas.missing'),
  }
}

/** Where the averages come from: each source once, with its months. */
function sourceLine(words: PlanWords, attributes: readonly Attribute[], t: Translate, locale: string): string {
  const monthsBySource = new Map<string, Set<string>>()
  for (const { benchmark } of attributes) {
    if (benchmark === null) continue
    const source = words.text(benchmark.source) || t(`evidence.level.${benchmark.evidence}`)
    const months = monthsBySource.get(source) ?? new Set<string>()
    const month = monthText(benchmark, t, locale)
    if (month !== '') months.add(month)
    monthsBySource.set(source, months)
  }
  if (monthsBySource.size === 0) return t('canvas.noSource')
  const sources = [...monthsBySource].map(([source, months]) => [source, ...months].join(', '))
  return t('canvas.source', { x: sources.join('; ') })
}

/** Everything written on the picture besides the values. */
export function pictureTexts(
  plan: Plan,
  words: PlanWords,
  attributes: readonly Attribute[],
  t: Translate,
  locale: string,
) {
  const comparison = words.text(plan.comparison)
  const subtitle = [
    comparison === '' ? t('canvas.title') : t('canvas.against', { x: comparison }),
    ...(plan.invented ? [t('example.invented')] : []),
  ]
  return {
    title: words.text(plan.name),
    subtitle: subtitle.join(' · '),
    source: `${sourceLine(words, attributes, t, locale)} · Peak & Par`,
    legend: [
      { key: 'target', text: t('canvas.target') },
      { key: 'current', text: t('canvas.current') },
      { key: 'rivals', text: t('canvas.rivals') },
      { key: 'planned', text: t('funding.planned') },
      { key: 'unfunded', text: firstUpper(t('funding.short'), locale) },
      { key: 'differentiator', text: t('status.role.differentiator') },
      { key: 'parity', text: t('status.role.parity') },
      { key: 'broken', text: t('canvas.mark.broken') },
      { key: 'over', text: t('canvas.mark.over') },
      { key: 'conceded', text: t('status.conceded') },
      { key: 'missing', text: t('canvas.missing') },
      { key: 'excluded', text: t('table.excluded') },
    ] as const,
    roles: {
      differentiator: t('status.role.differentiator'),
      parity: t('status.role.parity'),
      conceded: t('status.conceded'),
      excluded: t('table.excluded'),
    },
    labels: canvasLabels(t),
  }
}
