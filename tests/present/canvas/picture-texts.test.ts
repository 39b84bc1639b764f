// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, loadPlanMessages, setLocale } from '@/i18n/i18n'
import type { Translate } from '@/i18n/translate'
import { pictureTexts } from '@/present/canvas/picture-texts'
import { fakeEditor, smallPlan } from '../../views/canvas/details/fake-editor'

describe('the words of a picture', () => {
  beforeAll(async () => {
    await loadPlanMessages()
    await setLocale('vi')
  })
  const texts = () => {
    const editor = fakeEditor(smallPlan())
    return pictureTexts(editor.plan.value, editor, editor.attributes.value, i18n.global.t as Translate, 'vi')
  }

  it('explain every mark that a column can carry', () => {
    const explained = new Map(texts().legend.map(({ key, text }) => [key as string, text]))
    for (const state of ['broken', 'over', 'missing', 'conceded', 'excluded']) expect(explained.get(state)).toBeTruthy()
  })

  it('call what is conceded or left out so, and not at par', () => {
    expect(texts().roles).toEqual({
      differentiator: 'Khác biệt',
      parity: 'Ngang bằng',
      conceded: 'Nhượng bộ',
      excluded: 'Ngoài quy tắc',
    })
  })
})
