/** The draws of a plan's money, for those that fetch them only when they are needed. */
export { drawnMoneyOf } from '@/analysis/drawn-money'
