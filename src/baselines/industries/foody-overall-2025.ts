import type { LocalizedText } from '@/model/text'
import { both } from '../both'
import { type Figures, type Industry, industry } from '../industry'
import { FOODY_OVERALL } from '../sources/foody'

type Overall = Pick<Figures, 'mean' | 'sd' | 'firms' | 'ratings' | 'percentiles'>

/** One kind of place with nothing but its overall score: information beside the older scores by attribute. */
function overall(segment: string, name: LocalizedText, figures: Overall): Industry {
  const label = both('Điểm chung', 'Overall rating')
  return industry({
    id: `foody-overall-2025-${segment.replaceAll('_', '-')}`,
    name,
    region: both('Hà Nội và TP.HCM', 'Hanoi and Ho Chi Minh City'),
    comparison: both(
      `${name.vi} có từ 10 đánh giá trên Foody, Hà Nội và TP.HCM`,
      `${name.en}: places with 10 or more reviews on Foody, Hanoi and Ho Chi Minh City`,
    ),
    source: FOODY_OVERALL,
    segment: `all/${segment}`,
    parent: null,
    minRatings: null,
    suggested: [],
    related: [],
    figures: [{ ...figures, attribute: 'overall', label, sdSingle: null, summary: true }],
  })
}

/** Café and dessert. */
export const cafeDessertOverall = overall('cafe_dessert', both('Quán cà phê, tráng miệng', 'Café and dessert'), {
  mean: 7.4692,
  sd: 1.0576,
  firms: 2000,
  ratings: 104720,
  percentiles: [6.302, 6.836, 7.383, 7.975, 9],
})

/** Restaurant. */
export const restaurantOverall = overall('restaurant', both('Nhà hàng', 'Restaurant'), {
  mean: 7.2186,
  sd: 0.9646,
  firms: 1445,
  ratings: 108745,
  percentiles: [6.162, 6.72, 7.218, 7.718, 8.404],
})

/** Eatery. */
export const eateryOverall = overall('eatery', both('Quán ăn', 'Eatery'), {
  mean: 7.2802,
  sd: 1.2838,
  firms: 3391,
  ratings: 201151,
  percentiles: [5.898, 6.509, 7.094, 7.875, 9.428],
})

/** Street food and snacks. */
export const streetFoodOverall = overall('street_food', both('Ăn vặt, vỉa hè', 'Street food and snacks'), {
  mean: 7.3151,
  sd: 1.1795,
  firms: 1354,
  ratings: 68939,
  percentiles: [6.043, 6.627, 7.161, 7.848, 9.212],
})

/** Bakery. */
export const bakeryOverall = overall('bakery', both('Tiệm bánh', 'Bakery'), {
  mean: 7.1444,
  sd: 0.9585,
  firms: 254,
  ratings: 14119,
  percentiles: [6.313, 6.804, 7.152, 7.511, 8.043],
})

/** Online food shop. */
export const onlineFoodShopOverall = overall('online_food_shop', both('Bán đồ ăn trên mạng', 'Online food shop'), {
  mean: 7.8154,
  sd: 1.2859,
  firms: 410,
  ratings: 23377,
  percentiles: [6.479, 7.064, 7.801, 8.621, 9.538],
})
