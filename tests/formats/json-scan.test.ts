import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonProblem } from '@/formats/json-scan'
import { structureLimits } from '@/schema/limits'

function faultOf(text: string) {
  const refusal = jsonProblem(text)
  return refusal === null ? null : refusal.problem
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('jsonProblem', () => {
  it('takes whatever JSON.stringify writes, with any indentation', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), fc.nat(3), (value, indentation) => {
        const text = JSON.stringify(value, null, indentation)
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text))
        expect(faultOf(text)).toBeNull()
      }),
    )
  })

  it('agrees with JSON.parse on what is JSON, for texts that are nearly so', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"',
      '\\',
      '1',
      '-',
      '0',
      '.5',
      'e',
      '1e5',
      'true',
      'nul',
      ' ',
    ]
    const nearly = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(nearly, (text) => {
        const fault = faultOf(text)
        if (fault?.code === 'DUPLICATE_KEY') return
        expect(fault === null, text).toBe(parses(text))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    '{"a":"\\u00e9\\n\\/"}',
    '[-0, 0.5, 1e-7, 1E+7, 12]',
    ' \t\r\n{ }\n',
    '[[], {}, "", null, true, false]',
    '"\u2028\u007f"',
  ])('takes %j', (text) => {
    expect(faultOf(text)).toBeNull()
    expect(parses(text)).toBe(true)
  })

  it.each([
    ['{"a":1,}', 1, 8],
    ['{a:1}', 1, 2],
    ['[1 2]', 1, 4],
    ['{"a":01}', 1, 7],
    ['{\n  "a": 1,\n  "b": .5\n}', 3, 8],
    ["{'a':1}", 1, 2],
    ['"a\nb"', 1, 3],
    ['"\\x"', 1, 3],
    ['"\\u12g4"', 1, 6],
    ['truth', 1, 4],
    ['{} {}', 1, 4],
    ['1.e5', 1, 3],
    ['// note\n{}', 1, 1],
    ['NaN', 1, 1],
    ['\ufeff{}', 1, 1],
  ])('points at what is wrong in %j', (text, line, column) => {
    expect(faultOf(text)).toEqual({ code: 'NOT_JSON', path: '', values: { line, column } })
    expect(parses(text)).toBe(false)
  })

  it('tells a text that is cut off from one that is wrong, wherever the cut is', () => {
    const whole = '{"a": [-1.5e+3, true, {"b\\u00e9\\n": "c\\"d"}], "e": null, "f": false}'
    for (let length = 0; length < whole.length; length += 1) {
      expect(faultOf(whole.slice(0, length))?.code, whole.slice(0, length)).toBe('TRUNCATED')
    }
    expect(faultOf(whole)).toBeNull()
  })

  it('finds a key that stands twice in one object, also when it is spelt differently', () => {
    expect(faultOf('{"rivals":{"r1":1,"r2":2,\n"r1":3}}')).toEqual({
      code: 'DUPLICATE_KEY',
      path: 'rivals.r1',
      values: { key: 'r1', line: 2, column: 1 },
    })
    expect(faultOf('[0, {"a":1,"\\u0061":2}]')).toMatchObject({ code: 'DUPLICATE_KEY', path: '1.a' })
    expect(faultOf('[{"a":1},{"a":2,"b":{"a":3}}]')).toBeNull()
  })

  it('finds prototype keys, also when they are spelt differently', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
      expect(faultOf(`{"plan":{"${key}":{}}}`)).toMatchObject({ code: 'PROTOTYPE_KEY' })
    }
    expect(faultOf('{"plan":"__proto__"}')).toBeNull()
  })

  it('holds the limits of depth and of values exactly', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(faultOf(nested(structureLimits.depth))).toBeNull()
    expect(faultOf(nested(structureLimits.depth + 1))).toMatchObject({ code: 'TOO_DEEP' })
    expect(faultOf('['.repeat(5_000_000))).toMatchObject({ code: 'TOO_DEEP' })
    const flat = (values: number) => `[${Array.from({ length: values - 1 }, () => '0').join()}]`
    expect(faultOf(flat(structureLimits.nodes))).toBeNull()
    expect(faultOf(flat(structureLimits.nodes + 1))).toMatchObject({ code: 'TOO_MANY_NODES' })
  })

  it('tells after each thousand values which part of the text lies behind', () => {
    const shares: number[] = []
    const text = `[${'0,'.repeat(10_000)}0]`
    expect(jsonProblem(text, (share) => shares.push(share))).toBeNull()
    expect(shares).toHaveLength(10)
    expect(shares.at(4)).toBeCloseTo(0.5, 2)
  })

  it('reads one huge string, number or run of spaces without trouble', () => {
    const long = 4_000_000
    expect(faultOf(`"${'é'.repeat(long)}"`)).toBeNull()
    expect(faultOf('7'.repeat(long))).toBeNull()
    expect(faultOf(' '.repeat(long))).toMatchObject({ code: 'TRUNCATED' })
    expect(faultOf(`{"${'k'.repeat(long)}":{"__proto__":1}}`)?.path.length).toBeLessThanOrEqual(120)
  })
})
