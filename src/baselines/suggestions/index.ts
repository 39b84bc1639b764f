import type { Suggestion } from './suggestion'

/** A theme of suggestions, and the industries, templates and examples that it is for. */
export interface SuggestionTheme {
  readonly id: string
  readonly starts: readonly string[]
  readonly load: () => Promise<readonly Suggestion[]>
}

/** The table of themes; what helps in any trade stands last. */
export const suggestionThemes = [
  {
    id: 'eating',
    starts: [
      'office-lunch',
      'bakery',
      'hanoi-eating-out',
      'hanoi-eatery',
      'hanoi-restaurant',
      'hanoi-street-food',
      'ba-dinh-eating-out',
      'new-york-restaurants',
      'lunch-failing',
      'lunch-repaired',
    ],
    load: async () => (await import('./eating')).eating,
  },
  { id: 'cafe', starts: ['hanoi-cafe', 'cafe-hanoi'], load: async () => (await import('./cafe')).cafe },
  {
    id: 'stay',
    starts: ['nha-trang-hotels', 'nha-trang-small-hotels', 'hong-kong-homestays', 'tripadvisor-hotels'],
    load: async () => (await import('./stay')).stay,
  },
  {
    id: 'retail',
    starts: ['retail-shop', 'grocery', 'phone-shop', 'pharmacy', 'farm-produce', 'five-four'],
    load: async () => (await import('./retail')).retail,
  },
  {
    id: 'care',
    starts: ['hair-salon', 'spa-nails', 'clinic', 'dental-clinic', 'gym', 'us-hospitals'],
    load: async () => (await import('./care')).care,
  },
  { id: 'online', starts: ['online-shop', 'delivery'], load: async () => (await import('./online')).online },
  { id: 'courses', starts: ['courses', 'kindergarten'], load: async () => (await import('./courses')).courses },
  {
    id: 'business',
    starts: [
      'business-services',
      'software',
      'printing',
      'laundry',
      'motorbike-repair',
      'wedding-events',
      'real-estate',
      'manufacturer',
      'mobile-operators',
    ],
    load: async () => (await import('./business')).business,
  },
  {
    id: 'travel',
    starts: ['coaches', 'tours', 'airport-lounges', 'sfo-airport', 'southwest'],
    load: async () => (await import('./travel')).travel,
  },
  {
    id: 'employer',
    starts: ['it-employers', 'small-it-employers'],
    load: async () => (await import('./employer')).employer,
  },
  { id: 'general', starts: [], load: async () => (await import('./general')).general },
] as const satisfies readonly SuggestionTheme[]

export type SuggestionThemeId = (typeof suggestionThemes)[number]['id']

/** The theme of what a plan was started from; what helps in any trade where that is not told. */
export function themeOfStart(ref: string): SuggestionThemeId {
  return suggestionThemes.find(({ starts }) => (starts as readonly string[]).includes(ref))?.id ?? 'general'
}
