import { industryEntry, templateEntry } from '@/baselines/catalogue'
import type { StartEntry } from '@/baselines/entry'

const industries = ['hanoi-eating-out', 'hanoi-cafe', 'nha-trang-small-hotels', 'coaches']
const templates = ['retail-shop', 'hair-salon']

/** What a Vietnamese shop owner most likely runs: measured trades first, then the commonest without figures. */
export const likelyStarts: readonly StartEntry[] = [
  ...industries.map(industryEntry),
  ...templates.map(templateEntry),
].filter((entry) => entry !== undefined)
