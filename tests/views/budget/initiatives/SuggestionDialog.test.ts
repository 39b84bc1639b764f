// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import SuggestionDialog from '@/views/budget/initiatives/SuggestionDialog.vue'
import { planOfStart, ratedInTheMiddle } from '../../../baselines/plan-of-start'
import { over } from './initiative-plan'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)
beforeAll(loadPlanMessages)

/** What the dialog says of each suggestion, by its name; its code is fetched when it opens. */
async function said(start: string): Promise<ReadonlyMap<string, string>> {
  await over(door, SuggestionDialog, ratedInTheMiddle(await planOfStart(start)), () => ({ open: true }))
  await vi.waitFor(() => expect(document.querySelector('.item')).not.toBeNull(), { timeout: 20_000 })
  const items = [...document.querySelectorAll('.item')]
  const plain = (element: Element | null) => (element?.textContent ?? '').replaceAll(' ', ' ')
  return new Map(items.map((item) => [plain(item.querySelector('.name')), plain(item)]))
}

it('says of each suggestion what it moves and on what basis', async () => {
  const items = await said('dental-clinic')
  const evening = items.get('Nhận khách tới 21 giờ')
  expect(evening).toContain('Giờ đóng cửa')
  expect(evening).toContain('21:00')
  for (const [name, text] of items) expect(text, name).toContain('theo kinh nghiệm, ước tròn')
}, 30_000)

it('says what is good about one that moves nothing, and offers none that does not fit', async () => {
  const items = await said('dental-clinic')
  expect(items.get('Hỏi ý kiến khách bằng mã QR, họp sửa mỗi tuần')).toContain('tự nó không nâng điểm nào')
  expect(items.get('Hợp đồng một năm với nhà cung cấp chính')).toContain('Giảm chi phí')
  expect(items.has('Gọi hỏi thăm sau ba ngày')).toBe(false)
}, 30_000)
