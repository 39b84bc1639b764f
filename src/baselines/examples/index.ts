import { both } from '../both'
import type { ExampleEntry } from '../entry'

/** The table of worked examples; the first screen shows the first. */
export const examples: readonly ExampleEntry[] = [
  {
    kind: 'example',
    id: 'lunch-repaired',
    name: both('Cơm trưa 20k, giao trước 12h', 'Lunch for 20k, before noon'),
    about: both(
      'Giá 20k không bù nổi 21k chi phí mỗi suất. Với 33k, giá cao nhất vẫn rẻ rõ rệt, hoàn vốn sau 7,8 tháng. Giá, giờ, số món theo ví dụ gốc; còn lại giả định.',
      '20k does not cover the 21k that an order costs. At 33k, the highest price still clearly cheap, it pays back in 7.8 months. Price, time and dishes follow the original; the rest is invented.',
    ),
    synonyms: ['vi du', 'com trua', 'lunch', 'example', 'startup', 'suat an'],
    load: async () => (await import('./lunch-repaired')).lunchRepaired,
    loadBudget: async () => (await import('./lunch-budget')).withLunchBudget,
  },
  {
    kind: 'example',
    id: 'lunch-failing',
    name: both('Cơm trưa văn phòng: chưa đạt', 'Office lunch: not there yet'),
    about: both(
      'Giá 34k chưa rẻ rõ rệt, thiếu một món, bao bì hơn mức cần. Số của quán và 5 đối thủ là giả định.',
      '34k is not clearly cheap, one dish is missing, the boxes are too good. The numbers of the shop and of 5 rivals are invented.',
    ),
    synonyms: ['vi du', 'com trua', 'lunch', 'example', 'startup', 'suat an'],
    load: async () => (await import('./lunch-failing')).lunchFailing,
    loadBudget: async () => (await import('./lunch-budget')).withLunchBudget,
  },
  {
    kind: 'example',
    id: 'cafe-hanoi',
    name: both('Quán cà phê ở Hà Nội: không gian', 'A Hanoi café: the space'),
    about: both(
      'So với trung bình thật của 63 quán cà phê Hà Nội; điểm của quán là giả định.',
      'Against the real averages of 63 Hanoi cafés; the café’s own scores are invented.',
    ),
    synonyms: ['vi du', 'cafe', 'coffee', 'example'],
    load: async () => (await import('./cafe-hanoi')).cafeHanoi,
    loadBudget: async () => (await import('./cafe-budget')).withCafeBudget,
  },
  {
    kind: 'example',
    id: 'southwest',
    name: both('Southwest: nhượng bộ có chủ đích', 'Southwest: deliberate concessions'),
    about: both(
      'Bốn điểm cố ý kém để dồn sức cho ba điểm khác biệt. Đọc thứ bậc từ hình trong sách.',
      'Four points given up on purpose to pay for three differentiators. An ordinal reading of the book’s figure.',
    ),
    synonyms: ['vi du', 'hang khong', 'may bay', 'airline', 'example', 'dai duong xanh', 'blue ocean'],
    load: async () => (await import('./southwest')).southwest,
  },
  {
    kind: 'example',
    id: 'five-four',
    name: both('Wal-Mart: 5-4-3-3-3', 'Wal-Mart: 5-4-3-3-3'),
    about: both(
      'Một điểm thống trị, một điểm khác biệt, ba điểm ngang bằng.',
      'One point dominates, one differs, three are at par.',
    ),
    synonyms: ['vi du', 'walmart', 'sieu thi', 'example', '54333', 'myth of excellence'],
    load: async () => (await import('./five-four')).fiveFour,
  },
]
