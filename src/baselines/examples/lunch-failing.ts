import { both } from '../both'
import type { Example } from '../example'
import { lunchShop, QUARTER_TO_NOON } from './lunch-shop'

const name = both('Cơm trưa văn phòng: chưa đạt', 'Office lunch: not there yet')

/** 34k is called cheap but is not clearly so, two dishes are below par, the boxes are better than needed. */
export const lunchFailing: Example = {
  id: 'lunch-failing',
  name,
  build: (options) =>
    lunchShop(options, name, {
      price: 34_000,
      arrival: QUARTER_TO_NOON,
      taste: 7.1,
      hygiene: 7.4,
      courtesy: 6.9,
      ordering: 6.7,
    }),
}
