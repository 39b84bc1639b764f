import type { Component } from 'vue'
import type { MessageKey } from '@/i18n/messages'
import type { JudgedScreen } from '@/present/screen-state'
import type { IconName } from '@/ui/icons'

/** A screen of an open plan. Router, rail, the bar of a phone and the command palette are made from this table. */
export interface Screen {
  /** Name of its route, and of the place it is in the next step. */
  readonly id: 'plan' | 'budget' | 'options'
  /** Behind the address of the plan. */
  readonly path: string
  readonly label: MessageKey
  readonly icon: IconName
  readonly shortcut: string
  /** Where its state beside its name is read; absent: it has none. */
  readonly judged?: JudgedScreen
  readonly load: () => Promise<Component>
}

/** In the order of the thread that leads through a plan. */
export const screens: readonly Screen[] = [
  {
    id: 'plan',
    path: '',
    label: 'tab.canvas',
    icon: 'canvas',
    shortcut: 'Alt+1',
    judged: 'plan',
    load: () => import('./canvas/PlanDesk.vue'),
  },
  {
    id: 'budget',
    path: 'budget',
    label: 'tab.budget',
    icon: 'steps',
    shortcut: 'Alt+2',
    judged: 'budget',
    load: () => import('./budget/BudgetDesk.vue'),
  },
  {
    id: 'options',
    path: 'options',
    label: 'tab.options',
    icon: 'list',
    shortcut: 'Alt+3',
    load: () => import('./options/OptionsDesk.vue'),
  },
]
