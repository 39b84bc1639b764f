import { blankInitiative } from '@/model/blank'
import type { Initiative } from '@/model/initiative'
import type { Money } from '@/model/money'
import { withGuessOfItself } from '@/model/guess'
import type { Plan } from '@/model/plan'
import { both } from '../both'
import { initiativesOf } from './initiatives-of'

/** What the invented café could do; gains in points of the platform. */
const initiatives: readonly Initiative[] = [
  {
    ...blankInitiative('quiet', both('Tầng yên tĩnh, cây xanh', 'A quiet floor with plants')),
    oneOff: 45_000_000,
    monthly: 1_500_000,
    owner: 'Mai',
    effects: { ambience: { low: 0.2, likely: 0.4, high: 0.6 } },
    chosen: true,
  },
  {
    ...blankInitiative('sockets', both('Thêm ổ cắm, bàn làm việc', 'More sockets and desks for work')),
    oneOff: 18_000_000,
    effects: { ambience: { low: 0.1, likely: 0.3, high: 0.4 } },
    chosen: true,
  },
  {
    ...blankInitiative('greet', both('Huấn luyện chào hỏi, nhớ món quen', 'Greeting and the usual: training')),
    oneOff: 3_000_000,
    monthly: 1_500_000,
    owner: 'Mai',
    effects: { courtesy: { low: 0.3, likely: 0.6, high: 0.9 } },
    chosen: true,
  },
  {
    ...blankInitiative('barista', both('Công thức cân theo gam', 'Recipes by the gram')),
    oneOff: 6_000_000,
    monthly: 1_000_000,
    effects: { quality: { low: 0.1, likely: 0.3, high: 0.5 } },
    chosen: true,
  },
  {
    ...blankInitiative('beans', both('Hạt rang mới mỗi tuần', 'Freshly roasted beans each week')),
    perOrder: 1_500,
    effects: { quality: { low: 0.2, likely: 0.4, high: 0.6 } },
  },
  {
    ...blankInitiative('signs', both('Biển chỉ đường từ phố lớn', 'Signs from the main street')),
    oneOff: 4_000_000,
    effects: { location: { low: 0, likely: 0.1, high: 0.2 } },
    stance: 'later',
  },
]

/** A café that sells today; its price is no attribute, since the platform rates only how content guests are with it. */
const money: Partial<Money> = {
  orders: 3_600,
  price: 45_000,
  variableCost: 14_000,
  volume: { low: 0.05, likely: 0.14, high: 0.22 },
  capacity: 260,
  days: 30,
  ramp: 3,
  budget: 150_000_000,
  cash: 120_000_000,
  tolerableLoss: 50_000_000,
}

/** The café with what it could do and its money, all invented. */
export function withCafeBudget(plan: Plan): Plan {
  return withGuessOfItself({ ...plan, initiatives: initiativesOf(initiatives), money: { ...plan.money, ...money } })
}
