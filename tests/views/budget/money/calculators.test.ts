// @vitest-environment happy-dom
import { enableAutoUnmount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import LifetimeCalculator from '@/views/budget/money/LifetimeCalculator.vue'
import PriceCalculator from '@/views/budget/money/PriceCalculator.vue'
import { fakeEditor, smallPlan } from '../../canvas/details/fake-editor'
import { plain, showCard } from '../show-card'

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
enableAutoUnmount(afterEach)

async function fill(wrapper: VueWrapper, texts: readonly string[]) {
  for (const [index, text] of texts.entries()) {
    const input = wrapper.findAll('input')[index]
    await input?.setValue(text)
    await input?.trigger('blur')
  }
}

async function prices(texts: readonly string[]) {
  door.editor = fakeEditor(smallPlan({ priceLike: true }))
  const { wrapper } = await showCard(PriceCalculator)
  await fill(wrapper, texts)
  return plain(wrapper.text())
}

describe('a new price by itself', () => {
  it('needs more orders when it falls, by the margin and not by the price', async () => {
    // 10k of margin become 8k: a quarter more.
    const text = await prices(['40k', '38k', '30k'])
    expect(text).toContain('Cần thêm 25% số đơn')
    expect(text).toContain('lượng mua phải đổi −5%;')
    expect(text).not.toContain('Khó tin')
  })

  it('flags an elasticity that is hard to believe', async () => {
    expect(await prices(['40k', '38k', '34k'])).toContain('Khó tin')
  })

  it('may lose orders when it rises', async () => {
    expect(await prices(['40k', '42k', '30k'])).toContain('dù mất tới 16,7% số đơn')
  })

  it('is saved by no volume when it does not cover an order', async () => {
    expect(await prices(['40k', '30k', '30k'])).toContain('bán thêm bao nhiêu cũng không bù lại')
  })

  it('starts from the price of the plan and waits for the rest', async () => {
    expect(await prices([])).toContain('Điền giá mới')
    // Of a price of nothing no change can be reckoned, though the new one covers the order.
    const free = await prices(['0', '100k', '60k'])
    expect(free).toContain('Điền giá mới')
    expect(free).not.toContain('không bù lại')
  })

  it('changes nothing of the plan', async () => {
    await prices(['40k', '38k', '30k'])
    expect((door.editor as ReturnType<typeof fakeEditor>).done).toEqual([])
  })
})

describe('what a customer is worth', () => {
  async function lifetime(texts: readonly string[]) {
    door.editor = fakeEditor(smallPlan())
    const { wrapper } = await showCard(LifetimeCalculator)
    await fill(wrapper, texts)
    return plain(wrapper.text())
  }

  it('is 2.67 years of margin at 80% and 10%, and says what a limit has to bring', async () => {
    const text = await lifetime(['3tr', '80', '10', '400k'])
    expect(text).toContain('8 tr ₫ (2,67 năm lãi góp)')
    expect(text).toContain('tăng ít nhất 5%')
  })

  it('is nothing when everybody stays and money costs nothing', async () => {
    expect(await lifetime(['3tr', '100', '0'])).toContain('không tính được')
  })

  it('says that a limit above the worth can never pay', async () => {
    expect(await lifetime(['3tr', '80', '10', '9tr'])).toContain('không thể có lợi')
  })

  it('says that a customer without margin is worth no limit', async () => {
    expect(await lifetime(['0', '80', '10', '9tr'])).toContain('không có hạn mức nào')
  })
})
