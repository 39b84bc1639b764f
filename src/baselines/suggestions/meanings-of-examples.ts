import type { MeaningsOfStart } from './meaning'
import { meaningsOfIndustries } from './meanings-of-industries'

const lunchShop: MeaningsOfStart = {
  arrival: 'arrival',
  dishes: 'dishes',
  taste: 'food',
  hygiene: 'food-hygiene',
  courtesy: 'courier-courtesy',
  ordering: 'ordering',
  packaging: 'packing',
}

/** What the attributes of each example are about. */
export const meaningsOfExamples: Readonly<Record<string, MeaningsOfStart>> = {
  'lunch-failing': lunchShop,
  'lunch-repaired': lunchShop,
  'cafe-hanoi': meaningsOfIndustries['hanoi-cafe'] ?? {},
  southwest: { friendly: 'crew-courtesy', meals: 'travel-food' },
  'five-four': { service: 'courtesy' },
}
