import type { Attribute } from '@/model/attribute'
import type { ScaleKindName } from '@/model/scale'
import type { Meaning } from './meaning'

/** How the name of an attribute that the owner has made tells for certain what it is about. */
interface Words {
  readonly meaning: Meaning
  /** Whole words of the name, lower case. Vietnamese keeps its marks: "chờ" is no "cho", "vị" no "ví". */
  readonly words: readonly string[]
  /** Measured in no other way: a name alone does not tell hours of delivery from a yes. */
  readonly scales: readonly ScaleKindName[]
  /** Counted in one of these; six months of warranty are not six years. */
  readonly units?: readonly string[]
}

const SCORES = ['bounded', 'level5'] as const
const MONTHS = ['tháng', 'month', 'months']
const DAYS = ['ngày', 'day', 'days']

const table: readonly Words[] = [
  {
    meaning: 'courtesy',
    words: ['thái độ', 'lịch sự', 'niềm nở', 'thân thiện', 'courtesy', 'courteous', 'friendly', 'politeness'],
    scales: SCORES,
  },
  {
    meaning: 'food',
    words: ['vị ngon', 'đồ ăn ngon', 'món ngon', 'chất lượng món', 'taste', 'tasty', 'food quality'],
    scales: SCORES,
  },
  {
    meaning: 'cafe-drinks',
    words: ['vị ngon', 'đồ uống ngon', 'chất lượng đồ uống', 'taste', 'tasty', 'drink quality'],
    scales: SCORES,
  },
  {
    meaning: 'clean',
    words: ['vệ sinh', 'sạch sẽ', 'hygiene', 'cleanliness'],
    scales: SCORES,
  },
  {
    meaning: 'space',
    words: ['không gian', 'bày trí', 'ambience', 'atmosphere'],
    scales: SCORES,
  },
  { meaning: 'advice', words: ['tư vấn', 'advice'], scales: SCORES },
  {
    meaning: 'complaints',
    words: ['xử lý khiếu nại', 'giải quyết khiếu nại', 'complaint handling'],
    scales: SCORES,
  },
  { meaning: 'packing', words: ['bao bì', 'đóng gói', 'packaging'], scales: SCORES },
  { meaning: 'wifi', words: ['wifi', 'wi fi'], scales: SCORES },
  { meaning: 'waiting', words: ['thời gian chờ', 'chờ khám', 'waiting time'], scales: ['ratio', ...SCORES] },
  {
    meaning: 'order-waiting',
    words: ['thời gian chờ', 'chờ món', 'waiting time', 'wait for the order'],
    scales: ['ratio', ...SCORES],
  },
  { meaning: 'till', words: ['chờ thanh toán', 'wait at the till'], scales: ['ratio', ...SCORES] },
  {
    meaning: 'reply',
    words: ['thời gian phản hồi', 'trả lời tin nhắn', 'time to reply', 'reply to messages'],
    scales: ['ratio', ...SCORES],
  },
  { meaning: 'booking', words: ['đặt lịch', 'online booking'], scales: ['binary', ...SCORES] },
  { meaning: 'ordering', words: ['đặt món dễ', 'đặt hàng dễ', 'easy ordering'], scales: SCORES },
  { meaning: 'closing', words: ['giờ đóng cửa', 'closing time'], scales: ['interval'] },
  { meaning: 'breakfast', words: ['món bữa sáng', 'breakfast dishes'], scales: ['count'] },
  { meaning: 'warranty', words: ['bảo hành', 'warranty'], scales: ['count'], units: MONTHS },
  { meaning: 'device-warranty', words: ['bảo hành', 'warranty'], scales: ['count'], units: MONTHS },
  {
    meaning: 'days-to-return',
    words: ['đổi trả', 'days to return'],
    scales: ['count'],
    units: DAYS,
  },
]

/** Lower case, marks kept, words apart by one space and one around. */
function spaced(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

function unitsOf({ scale }: Attribute): readonly string[] {
  if (!('unit' in scale)) return []
  const { unit } = scale
  return (typeof unit === 'string' ? [unit] : [unit.vi, unit.en]).map((text) => spaced(text).trim())
}

/** Whether the name and the measure of an attribute say for certain that it is about something. */
export function nameMeans(attribute: Attribute, meaning: Meaning): boolean {
  const { name, scale } = attribute
  const names = (typeof name === 'string' ? [name] : [name.vi, name.en]).map(spaced)
  return table.some(
    (each) =>
      each.meaning === meaning &&
      each.scales.includes(scale.kind) &&
      (each.units === undefined || unitsOf(attribute).some((unit) => each.units?.includes(unit))) &&
      each.words.some((word) => names.some((text) => text.includes(` ${word} `))),
  )
}
