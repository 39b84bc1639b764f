import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestText, readLines, readTable } from '@/formats/initiative-table'
import { blankInitiative, blankPlan } from '@/model/blank'
import { limits } from '@/schema/limits'
import { readPlan } from '@/schema/plan-schema'

function read(text: string, locale = 'vi', free = 300) {
  const table = readTable(text)
  return { ...table, lines: readLines(table.rows, table.columns, table.unit, locale, free) }
}
const good = (text: string, locale?: string) => read(text, locale).lines.flatMap(({ initiative }) => initiative ?? [])
const problems = (text: string, locale?: string, free?: number) =>
  read(text, locale, free).lines.flatMap((line) =>
    line.problems.map(({ code, column }) => `${line.line} ${code} ${column}`),
  )

describe('pasted initiatives', () => {
  it('copied from a spreadsheet without headings are read in the usual order, a person at the end', () => {
    expect(good('Bếp trung tâm\t60tr\t4 tr\t-2,5k\t2\tLan\nMón canh\t–\t6tr\t\t\t')).toEqual([
      { name: 'Bếp trung tâm', oneOff: 60e6, monthly: 4e6, perOrder: -2500, startMonth: 2, owner: 'Lan' },
      { name: 'Món canh', oneOff: 0, monthly: 6e6, perOrder: 0, startMonth: 1, owner: '' },
    ])
  })

  it.each([
    ['Sáng kiến;Phụ trách;Mỗi tháng;Chi phí một lần\nBếp;Lan;4tr;60tr', 'vi'],
    ['Initiative,In charge,Per month,One-off\nBếp,Lan,4m,60m', 'en'],
    ['Name\tOwner\tMonthly cost\tOne-off cost\nBếp\tLan\t4,000,000\t60,000,000', 'en'],
    ['Hạng mục\tNgười phụ trách\tHằng tháng\tĐầu tư ban đầu\r\nBếp\tLan\t4.000.000 ₫\t60.000.000 ₫\r\n', 'vi'],
  ] as const)('follow headings in any order and language: %j', (text, locale) => {
    expect(good(text, locale)).toEqual([
      { name: 'Bếp', oneOff: 60e6, monthly: 4e6, perOrder: 0, startMonth: 1, owner: 'Lan' },
    ])
  })

  it('take the unit of bare numbers from a heading; a unit typed with a number counts more', () => {
    const text = 'Tên\tMột lần (triệu)\tMỗi tháng\nXe\t18,5\t1tr2\nMáy\t2\t500k'
    expect(readTable(text).unit).toBe('million')
    expect(good(text)).toMatchObject([
      { oneOff: 18_500_000, monthly: 1_200_000 },
      { oneOff: 2_000_000, monthly: 500_000 },
    ])
    expect(good('Xe\t15').map(({ oneOff }) => oneOff)).toEqual([15])
  })

  it('keep decimal commas when the separator is a semicolon, and quoted cells whole', () => {
    expect(good('"Bếp; lò";7,5 tr;1,2 tr')).toMatchObject([{ name: 'Bếp; lò', oneOff: 7_500_000, monthly: 1_200_000 }])
    expect(good('"Ca tối, cuối tuần","1,2 tr",500k')).toMatchObject([
      { name: 'Ca tối, cuối tuần', oneOff: 1_200_000, monthly: 500_000 },
    ])
  })

  it('cost from nothing to 10^12 dong and more', () => {
    expect(good('A\t0\t1000000000000\nB\t1000 tỷ\t-')).toMatchObject([
      { oneOff: 0, monthly: 1e12 },
      { oneOff: 1e12, monthly: 0 },
    ])
  })

  it('that cannot be read are named by line and column, and the others stay', () => {
    const text = [
      'Tên\tMột lần\tMỗi tháng\tBắt đầu',
      'Bếp\t60tr\t4tr\t1',
      '\t5tr\t\t',
      'Xe\tnhiều\t2tr\t0',
      'Máy\t1tr\t\t61',
    ].join('\n')
    expect(problems(text)).toEqual([
      '2 NO_NAME name',
      '3 BAD_MONEY oneOff',
      '3 BAD_MONTH startMonth',
      '4 BAD_MONTH startMonth',
    ])
    expect(good(text).map(({ name }) => name)).toEqual(['Bếp'])
  })

  it('with names of 200 characters are taken, longer ones refused', () => {
    expect(problems(`${'ố'.repeat(limits.name)}\t1tr`)).toEqual([])
    expect(problems(`${'ố'.repeat(limits.name + 1)}\t1tr`)).toEqual(['1 NAME_TOO_LONG name'])
    expect(problems(`A\t1tr\t1tr\t${'L'.repeat(limits.person + 1)}`)).toEqual(['1 OWNER_TOO_LONG owner'])
  })

  it('beyond what a plan holds are refused one by one', () => {
    const text = Array.from({ length: 5 }, (_, i) => `Việc ${String(i)}\t1tr`).join('\n')
    expect(problems(text, 'vi', 3)).toEqual(['4 TOO_MANY name', '5 TOO_MANY name'])
  })

  it('of one column are names; a line of totals is none', () => {
    expect(good('Bếp\nXe\nMáy').map(({ name }) => name)).toEqual(['Bếp', 'Xe', 'Máy'])
    expect(good('Tên\tMột lần\nBếp\t5tr\nTổng cộng\t5tr').map(({ name }) => name)).toEqual(['Bếp'])
  })

  it('are nothing in an empty text, and cut when the text is endless', () => {
    expect(read('  \n \n')).toMatchObject({ lines: [], cut: false })
    expect(readTable('a\n'.repeat(longestText)).cut).toBe(true)
  })

  it('of any text whatever end as initiatives that a plan may hold, or as named problems', () => {
    const unit = fc.constantFrom(
      'a',
      '"',
      ',',
      ';',
      '\n',
      '\t',
      '1',
      '0',
      '-',
      '.',
      ' ',
      'tr',
      'k',
      'Tên',
      'tháng',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), fc.constantFrom('vi', 'en'), (text, locale) => {
        const { lines } = read(text, locale)
        for (const line of lines) expect(line.initiative === null).toBe(line.problems.length > 0)
        const initiatives = Object.fromEntries(
          lines.flatMap(({ initiative, line }) =>
            initiative === null
              ? []
              : [[`i${String(line)}`, { ...blankInitiative(`i${String(line)}`, ''), ...initiative }]],
          ),
        )
        expect(readPlan({ ...blankPlan('p', 'P', '2026-11-25T00:00:00.000Z'), initiatives })).toMatchObject({
          ok: true,
        })
      }),
    )
  })
})
