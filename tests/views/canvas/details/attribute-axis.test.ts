// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadPlanMessages } from '@/i18n/i18n'
import { ref } from 'vue'
import AttributeAxis from '@/views/canvas/details/AttributeAxis.vue'
import { fakeEditor, show, smallPlan } from './fake-editor'

beforeAll(loadPlanMessages)

const door = vi.hoisted(() => ({ editor: null as unknown }))
vi.mock('@/session/usePlanEditor', () => ({ usePlanEditor: () => door.editor }))
vi.mock('@vueuse/core', async (original) => ({
  ...(await original<object>()),
  // The axis is as wide as its place, and nothing has a width without a screen.
  useElementSize: () => ({ width: ref(320), height: ref(268) }),
}))
enableAutoUnmount(afterEach)

it('names a clear line that one can read off and keep, as the need does', async () => {
  const editor = fakeEditor(
    smallPlan({
      scale: { kind: 'bounded', min: 0, max: 10, unit: '' },
      direction: 1,
      role: 'differentiator',
      own: { value: 7.5, evidence: 'informed', n: null, sd: null },
      // The average 7.04 and a margin of 0.5: the line lies at 7.54, and 7.5 falls short of it.
      rivals: { a: 7.03, b: 7.04, c: 7.05 },
    }),
  )
  door.editor = editor
  const wrapper = await show(AttributeAxis, { props: { attribute: editor.attribute('price') } })
  expect(editor.target.value.positions['price']?.level).toBe(3)
  expect(wrapper.text()).toContain('Rõ rệt từ 7,6')
})
