import { both } from '../both'
import type { TemplateEntry } from '../entry'

/** The table of trades without an honest average: attributes, units and directions, no figures. */
export const templates: readonly TemplateEntry[] = [
  {
    kind: 'template',
    id: 'retail-shop',
    name: both('Cửa hàng bán lẻ', 'Retail shop'),
    synonyms: ['ban le', 'shop', 'store', 'thoi trang', 'quan ao', 'fashion', 'clothes', 'giay dep', 'qua tang'],
    load: async () => (await import('./retail-shop')).retailShop,
  },
]
