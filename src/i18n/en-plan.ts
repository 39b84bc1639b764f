import type { PlanMessages } from './messages'

// English words of an open plan's later screens.
export const enPlan: PlanMessages = {
  initiative: {
    add: 'Add',
    choose: '{a}: take it into the plan',
    title: 'Initiatives',
    unnamed: 'New initiative',
  },
  tab: {
    budget: 'Budget',
    canvas: 'Strategy canvas',
    label: 'Screens of the plan',
  },
}
