import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCells } from '@/lib/split-cells'

describe('cells of a spreadsheet', () => {
  it.each([
    [
      'a\tb\nc\td',
      '\t',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;;b', ';', [['a', '', 'b']]],
    ['"x;y";z', ';', [['x;y', 'z']]],
    ['"two\nlines",2', ',', [['two\nlines', '2']]],
    ['"he said ""yes""",1', ',', [['he said "yes"', '1']]],
    ['5" pipe,2', ',', [['5" pipe', '2']]],
    [
      '"never closed,2\nnext,3',
      ',',
      [
        ['"never closed', '2'],
        ['next', '3'],
      ],
    ],
    ['"a"b,c', ',', [['ab', 'c']]],
    ['', ',', [['']]],
  ] as const)('%j', (text, separator, rows) => {
    expect(splitCells(text, separator)).toEqual(rows)
  })

  it('come back as they were written, whatever stands in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\t', ' ', 'ố') })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t'), (rows, separator) => {
        const written = rows
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(separator))
          .join('\n')
        expect(splitCells(written, separator)).toEqual(rows)
      }),
    )
  })

  it('of any text lose none of its characters but separators and quotation marks', () => {
    const bare = (text: string) => text.replace(/[",\n]/g, '')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n') }), (text) => {
        expect(bare(splitCells(text, ',').flat().join(''))).toBe(bare(text))
      }),
    )
  })
})
