import type { Ref } from 'vue'
import type { Translate } from '@/i18n/translate'
import type { Command } from '@/ui/commands'
import type { PanelTab } from './SidePanel.vue'
import type { SortMode } from '@/present/canvas/sort-attributes'
import type { PlanEditor } from '@/session/usePlanEditor'

interface PlanCommandContext {
  readonly t: Translate
  readonly editor: PlanEditor
  readonly settings: { showCurrent: boolean; showRivals: boolean; priceLevel: boolean; attributeOrder: SortMode }
  readonly tab: Ref<PanelTab>
}

/** What can be done on the plan screen, for the command palette and the keyboard. */
export function planCommands({ t, editor, settings, tab }: PlanCommandContext): Command[] {
  const group = t('plan.commands')
  const show = (name: PanelTab) => () => {
    editor.selected.value = null
    tab.value = name
  }
  const attributes = editor.attributes.value.map((attribute) => ({
    id: `plan.open.${attribute.id}`,
    title: t('plan.openAttribute', { a: editor.text(attribute.name) }),
    run: () => {
      editor.selected.value = attribute.id
    },
  }))
  return [
    { id: 'plan.rule', title: t('plan.showRule'), group, shortcut: 'Alt+R', run: show('rule') },
    { id: 'plan.rate', title: t('plan.showRate'), group, shortcut: 'Alt+C', run: show('rate') },
    { id: 'plan.add', title: t('plan.showAdd'), group, shortcut: 'Alt+N', run: show('add') },
    { id: 'plan.about', title: t('plan.showAbout'), group, run: show('plan') },
    {
      id: 'plan.current',
      title: t('plan.toggleCurrent'),
      group,
      run: () => {
        settings.showCurrent = !settings.showCurrent
      },
    },
    {
      id: 'plan.rivals',
      title: t('plan.toggleRivals'),
      group,
      run: () => {
        settings.showRivals = !settings.showRivals
      },
    },
    {
      id: 'plan.priceLevel',
      title: t('plan.togglePriceLevel'),
      group,
      run: () => {
        settings.priceLevel = !settings.priceLevel
      },
    },
    ...attributes,
  ]
}
