import type { LocalizedText } from '@/model/text'
import { both } from '../both'
import type { IndustryEntry } from '../entry'

const scores = () => import('./foody-overall-2025')

function entry(segment: string, name: LocalizedText, firms: number, load: IndustryEntry['load']): IndustryEntry {
  return {
    kind: 'industry',
    id: `foody-overall-2025-${segment.replaceAll('_', '-')}`,
    name,
    country: 'VN',
    region: both('Hà Nội và TP.HCM', 'Hanoi and Ho Chi Minh City'),
    firms,
    firmNoun: both('quán', 'places'),
    grade: 'A-',
    baseline: `foody-places-overall-2025/all/${segment}`,
    startable: false,
    synonyms: [],
    load,
  }
}

/** Overall scores of 2025: no plan starts from them, they are shown beside the older scores by attribute. */
export const overallScores: readonly IndustryEntry[] = [
  entry(
    'cafe_dessert',
    both('Quán cà phê, tráng miệng', 'Café and dessert'),
    2000,
    async () => (await scores()).cafeDessertOverall,
  ),
  entry('restaurant', both('Nhà hàng', 'Restaurant'), 1445, async () => (await scores()).restaurantOverall),
  entry('eatery', both('Quán ăn', 'Eatery'), 3391, async () => (await scores()).eateryOverall),
  entry(
    'street_food',
    both('Ăn vặt, vỉa hè', 'Street food and snacks'),
    1354,
    async () => (await scores()).streetFoodOverall,
  ),
  entry('bakery', both('Tiệm bánh', 'Bakery'), 254, async () => (await scores()).bakeryOverall),
  entry(
    'online_food_shop',
    both('Bán đồ ăn trên mạng', 'Online food shop'),
    410,
    async () => (await scores()).onlineFoodShopOverall,
  ),
]
