import type { Plan } from '@/model/plan'
import { moneyWith, type JudgedMoney } from './judged-money'
import { moneyInputOf } from './plan-economics'
import { drawMoney, type DrawnMoney } from './simulate-money'

/** The draws of a plan's money; null: nobody guessed customers for it, or something is missing. */
export function drawnMoneyOf(plan: Plan): DrawnMoney | null {
  const { input } = moneyInputOf(plan)
  return input === null ? null : drawMoney(input, plan.money.seed)
}

/** The money of a plan by the closed form and by the draws (spec 11.4): what every place states of it. */
export function judgedMoney(plan: Plan): JudgedMoney {
  return moneyWith(plan, drawnMoneyOf(plan))
}
