import type { MeaningsOfStart } from './meaning'

const eatingOut: MeaningsOfStart = {
  quality: 'food',
  price: 'price-satisfaction',
  courtesy: 'courtesy',
  ambience: 'space',
}
const cafe: MeaningsOfStart = { ...eatingOut, quality: 'cafe-drinks' }
const nhaTrang: MeaningsOfStart = {
  cleanliness: 'clean',
  courtesy: 'courtesy',
  facilities: 'facilities',
  price: 'price-satisfaction',
  quality: 'rooms',
}
const itEmployers: MeaningsOfStart = {
  pay: 'pay',
  training: 'staff-training',
  management: 'management',
  culture: 'culture',
  workspace: 'workspace',
}

/** What the rows of each industry are about. The same id is another thing elsewhere: "speed" of coaches is punctuality. */
export const meaningsOfIndustries: Readonly<Record<string, MeaningsOfStart>> = {
  'hanoi-eating-out': eatingOut,
  'hanoi-cafe': cafe,
  'hanoi-eatery': eatingOut,
  'hanoi-restaurant': eatingOut,
  'hanoi-street-food': eatingOut,
  'ba-dinh-eating-out': eatingOut,
  'new-york-restaurants': eatingOut,
  'nha-trang-hotels': nhaTrang,
  'nha-trang-small-hotels': nhaTrang,
  'hong-kong-homestays': {
    accuracy: 'rooms-as-described',
    cleanliness: 'clean',
    ease_of_booking: 'check-in',
    courtesy: 'courtesy',
    price: 'price-satisfaction',
  },
  'tripadvisor-hotels': {
    price: 'price-satisfaction',
    quality: 'rooms',
    cleanliness: 'clean',
    speed: 'check-in',
    courtesy: 'courtesy',
    business_service: 'business-service',
  },
  coaches: {
    safety: 'road-safety',
    information_accuracy: 'true-times',
    information_completeness: 'complete-times',
    courtesy: 'crew-courtesy',
    comfort: 'seat-comfort',
    speed: 'punctual',
  },
  'it-employers': itEmployers,
  'small-it-employers': itEmployers,
  'us-hospitals': {
    courtesy: 'devoted-staff',
    speed: 'waiting',
    information: 'explains',
    information_after: 'aftercare',
    follow_up: 'care-transition',
    cleanliness: 'clean',
    ambience: 'quiet',
  },
  'airport-lounges': {
    comfort: 'seat-comfort',
    cleanliness: 'clean',
    variety_drinks: 'drinks',
    quality: 'travel-food',
    facilities_washrooms: 'washrooms',
    wifi: 'wifi',
    courtesy: 'crew-courtesy',
  },
  'sfo-airport': {
    quality_food: 'travel-food',
    ease_of_finding: 'signs',
    information: 'true-times',
    wifi: 'wifi',
    cleanliness: 'clean',
    cleanliness_restrooms: 'washrooms',
  },
  'mobile-operators': {
    courtesy: ['courtesy', 'advice'],
    information: 'clear-terms',
    price: 'price-satisfaction',
    complaints: 'complaints',
    trust: 'honesty',
  },
}
