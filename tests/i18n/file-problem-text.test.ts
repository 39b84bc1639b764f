import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { readBytes } from '@/formats/read-bytes'
import { en } from '@/i18n/en'
import { fileProblemText } from '@/i18n/file-problem-text'
import type { Translate } from '@/i18n/translate'
import { vi } from '@/i18n/vi'
import type { FileProblem } from '@/schema/problem'
import { planFileV3 } from '../fixtures/full-plan'
import { tinyPng } from '../fixtures/tiny-png'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const changed = (from: string, to: string) => bytesOf(planFileV3.replace(from, to))

function speaking(locale: 'vi' | 'en'): Translate {
  const { global } = createI18n({ legacy: false, locale, messages: { vi, en } })
  return global.t as Translate
}

function problemIn(bytes: Uint8Array): FileProblem {
  const result = readBytes(bytes)
  if (result.ok) throw new Error('not refused')
  return result.problem
}

const refusals: readonly (readonly [bytes: Uint8Array, vietnamese: string, english: string])[] = [
  [bytesOf(''), 'Tệp không có nội dung. Hãy chọn tệp khác.', 'The file is empty. Please choose another one.'],
  [
    changed('"value": 36000', '"value": "36000"'),
    'Cần số nhưng gặp chữ (chỗ: plan.attributes.price.own.value).',
    'Expected a number but found a text (at plan.attributes.price.own.value).',
  ],
  [
    changed('"kappa": 0.5', '"kappa": 0.25'),
    '0,25 nhỏ hơn mức tối thiểu 0,3 (chỗ: plan.kappa).',
    '0.25 is below the minimum 0.3 (at plan.kappa).',
  ],
  [
    changed('"value": 8.6', '"value": 11.5'),
    '11,5 lớn hơn mức tối đa 10 (chỗ: plan.attributes.taste.own.value).',
    '11.5 is above the maximum 10 (at plan.attributes.taste.own.value).',
  ],
  [
    changed('"version": 3', '"version": 4'),
    'Tệp có phiên bản 4, mới hơn phiên bản 3 mà ứng dụng này đọc được. Hãy cập nhật ứng dụng rồi mở lại.',
    'The file has version 4, newer than version 3 that this app reads. Update the app, then open it again.',
  ],
  [
    changed('"premium"', '"kappa"'),
    'Khóa “kappa” xuất hiện hai lần trong cùng một mục (dòng 13, cột 5; chỗ: plan.kappa).',
    'The key “kappa” stands twice in one group (line 13, column 5; at plan.kappa).',
  ],
  [
    changed('"policy": "concessions"', '"policy": "<b>{x}</b>"'),
    '“<b>{x}</b>” không dùng được ở đây; chỉ nhận: strict, five-four, concessions (chỗ: plan.policy).',
    '“<b>{x}</b>” cannot stand here; allowed: strict, five-four, concessions (at plan.policy).',
  ],
  [
    new Uint8Array(50 * 1024 * 1024),
    'Tệp nặng khoảng 50 MB, quá giới hạn 10 MB. Một kế hoạch chỉ nặng vài trăm KB: hãy kiểm tra lại tệp.',
    'The file has about 50 MB, over the limit of 10 MB. A plan has a few hundred KB: please check the file.',
  ],
  [
    tinyPng,
    'Ảnh này không chứa kế hoạch. Hãy dùng đúng ảnh do Peak & Par xuất ra; ảnh gửi qua ứng dụng nhắn tin hoặc chụp màn hình thường mất kế hoạch bên trong.',
    'This picture holds no plan. Use the very picture that Peak & Par exported; chat apps and screenshots usually drop the plan inside.',
  ],
]

describe('fileProblemText', () => {
  it.each(refusals)('says why and where: case %#', (bytes, vietnamese, english) => {
    const problem = problemIn(bytes)
    expect(fileProblemText(problem, speaking('vi'), 'vi')).toBe(vietnamese)
    expect(fileProblemText(problem, speaking('en'), 'en')).toBe(english)
  })

  it('fills every place of every sentence', () => {
    const values = {
      found: 'x',
      field: 'x',
      key: 'x',
      kind: 'x',
      allowed: 'x',
      line: 1,
      column: 2,
      known: 1,
      seconds: 5,
    }
    const codes = Object.keys(vi.fileProblem).filter(
      (key) => key === key.toUpperCase() && !key.startsWith('OUT_OF_RANGE'),
    )
    expect(codes.length).toBeGreaterThan(20)
    for (const code of codes) {
      const expected = code === 'WRONG_TYPE' ? { expected: 'text', found: 'number' } : { max: 3 }
      const problem = { code, path: '', values: { ...values, ...expected } } as FileProblem
      for (const locale of ['vi', 'en'] as const) {
        const sentence = fileProblemText(problem, speaking(locale), locale)
        expect(sentence, code).toMatch(/\S{2}.*\.$/)
        expect(sentence, code).not.toMatch(/[{}]|fileProblem/)
      }
    }
  })
})
