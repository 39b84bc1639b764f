// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import { moneyReasonText } from '@/i18n/money-text'
import type { Reason } from '@/analysis/money-verdict'
import type { BusinessKind } from '@/model/money'

beforeAll(async () => {
  await loadPlanMessages()
  await setLocale('vi')
})

const said = (code: Reason['code'], amount: number, business: BusinessKind = 'existing') =>
  moneyReasonText({ code, values: { amount } }, business, i18n.global.t, 'vi').replaceAll('\u00a0', ' ')

describe('why the money is not clear', () => {
  it('says how much is lost', () => {
    expect(said('LOSS_STEADY', 2_000_000)).toContain('làm lãi giảm 2 tr ₫/tháng')
    expect(said('LOSS_STEADY', 2_000_000, 'startup')).toContain('vẫn lỗ 2 tr ₫/tháng')
    expect(said('NEG_UNIT_MARGIN', 500)).toContain('mỗi đơn lỗ 500 ₫')
  })

  it('calls nothing gained no loss of 0', () => {
    expect(said('LOSS_STEADY', 0)).toContain('không làm lãi tăng')
    expect(said('LOSS_STEADY', 0, 'startup')).toContain('chỉ đủ trả chi phí')
    expect(said('NEG_UNIT_MARGIN', 0)).toContain('mỗi đơn không để lại gì')
    for (const code of ['LOSS_STEADY', 'NEG_UNIT_MARGIN'] as const) expect(said(code, 0)).not.toContain('0 ₫')
  })
})
