import { describe, expect, it } from 'vitest'
import { planTextInSvg } from '@/formats/svg-plan'

const json = '{"name":"Cơm \\u003ctrưa\\u003e"}'
const picture = (metadata: string, title = '') =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>${title}</title>${metadata}<path d="M0 0"/></svg>\n`
const ours = `<metadata id="peak-and-par-plan">${json}</metadata>`

function codeOf(svg: string): string {
  const found = planTextInSvg(svg)
  return found.ok ? 'ok' : found.problem.code
}

describe('planTextInSvg', () => {
  it('finds the text', () => {
    expect(planTextInSvg(picture(ours))).toEqual({ ok: true, text: json })
  })

  it('finds it after another program wrote the picture again', () => {
    const again = `<metadata\n   class="x"\n   id='peak-and-par-plan'>{&quot;a&quot;:&#x22;&#233;&lt;&amp;amp;&quot;}</metadata>`
    expect(planTextInSvg(picture(`<metadata id="other">{}</metadata>${again}`))).toEqual({
      ok: true,
      text: '{"a":"é<&amp;"}',
    })
  })

  it('is not taken in by a title that speaks of it', () => {
    expect(planTextInSvg(picture(ours, 'id="peak-and-par-plan"&gt;{}'))).toEqual({ ok: true, text: json })
    expect(codeOf(picture('', 'id="peak-and-par-plan"&gt;{}'))).toBe('NO_PLAN_INSIDE')
  })

  it('refuses a picture that is cut anywhere', () => {
    const whole = picture(ours).trimEnd()
    for (let length = 0; length < whole.length; length += 1) {
      expect(codeOf(whole.slice(0, length)), whole.slice(0, length)).toBe('TRUNCATED')
    }
  })

  it('tells a picture without a plan from one whose plan was emptied', () => {
    expect(codeOf(picture(''))).toBe('NO_PLAN_INSIDE')
    expect(codeOf(picture('<metadata id="peak-and-par-plan"> </metadata>'))).toBe('DAMAGED_PICTURE')
    expect(codeOf(picture('<metadata id="peak-and-par-plan"/>'))).toBe('DAMAGED_PICTURE')
  })

  it('goes through a hostile picture once', () => {
    const hostile = picture(`${'<metadata '.repeat(200_000)}${'id="peak-and-par-plan" '.repeat(200_000)}`)
    expect(codeOf(hostile)).not.toBe('ok')
    expect(codeOf(picture('<metadata id="x">'.repeat(200_000)))).toBe('NO_PLAN_INSIDE')
  })
})
