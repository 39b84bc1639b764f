import { blankInitiative } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import { guessBasisOf } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { both } from '../both'
import { initiativesOf } from './initiatives-of'

/** What the invented shop could do, in the units of its market. Gains on the clock are minutes earlier. */
const initiatives: readonly Initiative[] = [
  {
    ...blankInitiative('kitchen', both('Bếp trung tâm nấu mẻ lớn', 'A central kitchen that cooks in large batches')),
    oneOff: 60_000_000,
    monthly: 4_000_000,
    perOrder: -2_500,
    startMonth: 2,
    owner: 'Lan',
    effects: { taste: { low: -0.2, likely: 0.1, high: 0.3 } },
    chosen: true,
  },
  {
    ...blankInitiative('shifts', both('Hai ca giao theo tòa nhà', 'Two delivery shifts by building')),
    oneOff: 8_000_000,
    monthly: 4_000_000,
    owner: 'Hùng',
    effects: { arrival: { low: 9, likely: 12, high: 15 }, courtesy: { low: 0, likely: 0.1, high: 0.2 } },
    excludes: { routes: true },
    chosen: true,
  },
  {
    ...blankInitiative('routes', both('Nấu sớm 30 phút, xếp tuyến giao', 'Cook half an hour earlier, plan the routes')),
    oneOff: 2_000_000,
    monthly: 1_000_000,
    owner: 'Hùng',
    effects: { arrival: { low: 1, likely: 3, high: 5 } },
  },
  {
    ...blankInitiative('soup', both('Món canh mỗi suất', 'Soup with each meal')),
    monthly: 2_500_000,
    effects: { dishes: { low: 1, likely: 1, high: 1 } },
    stance: 'must',
    chosen: true,
  },
  {
    ...blankInitiative('zalo', both('Đặt món qua Zalo', 'Ordering by Zalo')),
    oneOff: 5_000_000,
    monthly: 1_000_000,
    effects: { ordering: { low: 0.4, likely: 0.7, high: 1 } },
    chosen: true,
  },
  {
    ...blankInitiative('courtesy', both('Huấn luyện giao hàng lịch sự', 'Courtesy training for couriers')),
    oneOff: 2_000_000,
    monthly: 500_000,
    owner: 'Lan',
    effects: { courtesy: { low: 0.2, likely: 0.5, high: 0.8 } },
    chosen: true,
  },
  {
    ...blankInitiative('supplier', both('Hợp đồng rau thịt theo quý', 'A quarterly contract for meat and vegetables')),
    perOrder: -300,
    startMonth: 2,
    effects: { hygiene: { low: 0, likely: 0.1, high: 0.2 } },
  },
  {
    ...blankInitiative('cook', both('Thuê bếp trưởng nếm từng mẻ', 'A head cook who tastes each batch')),
    monthly: 12_000_000,
    effects: { taste: { low: 0.3, likely: 0.6, high: 0.9 } },
    requires: { kitchen: true },
  },
  {
    ...blankInitiative('boxes', both('Hộp giấy in hai màu', 'Two-colour paper boxes')),
    perOrder: 700,
    effects: { packaging: { low: 0.1, likely: 0.3, high: 0.5 } },
    stance: 'later',
  },
]

/** A start-up like that of the method's worked cases (E03), with orders and means that let it pay at 33k and not at 20k. */
const money: Partial<Money> = {
  business: 'startup',
  variableCost: 23_500,
  fixedCost: 45_000_000,
  volume: { low: 5_800, likely: 7_200, high: 8_200 },
  capacity: 320,
  ramp: 3,
  budget: 220_000_000,
  cash: 180_000_000,
  tolerableLoss: 60_000_000,
}

/** The highest price that is still clearly below the market's: customers were guessed for it, and a lower one brings no fewer. */
const CLEARLY_CHEAP = 33_000

/** The lunch shop with what it could do and its money, all invented. */
export function withLunchBudget(plan: Plan): Plan {
  const { price } = plan.attributes
  const opened = { ...plan, initiatives: initiativesOf(initiatives), money: { ...plan.money, ...money } }
  if (price === undefined) return opened
  const guessed = { ...price, target: Math.max(CLEARLY_CHEAP, price.target ?? 0) }
  const volumeOf = guessBasisOf({ ...opened, attributes: { ...opened.attributes, price: guessed } })
  return { ...opened, money: { ...opened.money, volumeOf } }
}
