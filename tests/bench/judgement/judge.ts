export { judge } from '@/judgement/judge'
export { busyPlan } from '../simulation/evaluate'
export { withTarget } from '../rule/recompute'
