// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, setLocale } from '@/i18n/i18n'
import PlanNameField from '@/views/start/PlanNameField.vue'

beforeAll(() => setLocale('vi'))

async function after(typed: string, end: (input: ReturnType<typeof field>) => Promise<void>) {
  const input = field()
  await input.get('input').setValue(typed)
  await end(input)
  return input.emitted('done')
}

function field() {
  return mount(PlanNameField, { props: { name: 'Quán A' }, global: { plugins: [i18n] }, attachTo: document.body })
}

describe('PlanNameField', () => {
  it('keeps the name on Enter, once, although the field then loses the focus', async () => {
    const answers = await after('  Quán B ', async (input) => {
      await input.get('input').trigger('keydown', { key: 'Enter' })
      await input.get('input').trigger('blur')
    })
    expect(answers).toEqual([['Quán B']])
  })

  it('lets go of it on Escape', async () => {
    expect(await after('Quán B', (input) => input.get('input').trigger('keydown', { key: 'Escape' }))).toEqual([[null]])
  })

  it('never leaves a plan without a name', async () => {
    expect(await after('   ', (input) => input.get('input').trigger('blur'))).toEqual([[null]])
  })
})
