import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '@/formats/initiative-table'
import { effectColumn, longestText, readTable, type PastedAttribute } from '@/formats/pasted-table'
import { blankInitiative, blankPlan } from '@/model/blank'
import { limits } from '@/schema/limits'
import { readPlan } from '@/schema/plan-schema'

const points = { kind: 'bounded', min: 0, max: 10, unit: 'điểm' } as const
const clock = { kind: 'interval', unit: '', format: 'clock', s0: 5, mnd: 5, bmin: 5, bmax: 10 } as const
const attributes: readonly PastedAttribute[] = [
  { id: 'taste', name: 'Vị ngon', scale: points, unit: 'điểm' },
  { id: 'manner', name: 'Thái độ người giao', scale: points, unit: 'điểm' },
  { id: 'arrival', name: 'Giờ giao', scale: clock, unit: 'phút' },
]

function read(text: string, locale = 'vi', free = 300) {
  const table = readTable(text, attributes)
  return { ...table, lines: readLines(table, table.columns, attributes, table.units, locale, free) }
}
const good = (text: string, locale?: string) => read(text, locale).lines.flatMap(({ initiative }) => initiative ?? [])
const problems = (text: string, locale?: string, free?: number) =>
  read(text, locale, free).lines.flatMap((line) =>
    line.problems.map(({ code, column }) => `${line.line} ${code} ${column}`),
  )

describe('pasted initiatives', () => {
  it('copied from a spreadsheet without headings are read in the usual order, a person at the end', () => {
    expect(good('Bếp trung tâm\t60tr\t4 tr\t-2,5k\t2\tLan\nMón canh\t–\t6tr\t\t\t')).toEqual([
      { name: 'Bếp trung tâm', oneOff: 60e6, monthly: 4e6, perOrder: -2500, startMonth: 2, owner: 'Lan', effects: {} },
      { name: 'Món canh', oneOff: 0, monthly: 6e6, perOrder: 0, startMonth: 1, owner: '', effects: {} },
    ])
  })

  it.each([
    ['Sáng kiến;Phụ trách;Mỗi tháng;Chi phí một lần\nBếp;Lan;4tr;60tr', 'vi'],
    ['Initiative,In charge,Per month,One-off\nBếp,Lan,4m,60m', 'en'],
    ['Name\tOwner\tMonthly cost\tOne-off cost\nBếp\tLan\t4,000,000\t60,000,000', 'en'],
    ['Hạng mục\tNgười phụ trách\tHằng tháng\tĐầu tư ban đầu\r\nBếp\tLan\t4.000.000 ₫\t60.000.000 ₫\r\n', 'vi'],
  ] as const)('follow headings in any order and language: %j', (text, locale) => {
    expect(good(text, locale)).toEqual([
      { name: 'Bếp', oneOff: 60e6, monthly: 4e6, perOrder: 0, startMonth: 1, owner: 'Lan', effects: {} },
    ])
  })

  it('take the unit of bare numbers from a heading; a unit typed with a number counts more', () => {
    const text = 'Tên\tMột lần (triệu)\tMỗi tháng\nXe\t18,5\t1tr2\nMáy\t2\t500k'
    expect(readTable(text).units).toEqual(['million', 'million', 'million'])
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

  it('come as the table of a chat too, with bars between the cells', () => {
    const table = '| Việc | Một lần | Mỗi tháng |\n|---|---:|:--|\n| Bếp lớn | 18tr | 1,2 tr |\n| Xe | 2tr | - |'
    expect(good(table)).toMatchObject([
      { name: 'Bếp lớn', oneOff: 18_000_000, monthly: 1_200_000 },
      { name: 'Xe', oneOff: 2_000_000, monthly: 0 },
    ])
    expect(good('Bếp lớn | 18tr | 1,2 tr')).toMatchObject([{ name: 'Bếp lớn', oneOff: 18_000_000, monthly: 1_200_000 }])
  })

  it('count each column in the unit of its own heading', () => {
    const text = 'Tên\tMột lần (triệu)\tMỗi tháng (nghìn)\tMỗi suất (đồng)\nXe\t15\t500\t200'
    expect(good(text)).toMatchObject([{ oneOff: 15_000_000, monthly: 500_000, perOrder: 200 }])
  })

  it('keep decimal commas where a comma and a space part the cells', () => {
    expect(good('Xe điện, 1,5tr, 200k\nMáy, 15tr, 0')).toMatchObject([
      { name: 'Xe điện', oneOff: 1_500_000, monthly: 200_000 },
      { name: 'Máy', oneOff: 15_000_000, monthly: 0 },
    ])
  })

  it('are refused where a comma may part cells or stand in a number, when one line has more of them', () => {
    const { lines } = read('Xe,1,5tr,200k\nMáy,15tr,0\nBếp,20tr,1tr')
    expect(lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['EXTRA_CELLS'], [], []])
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

  it('have columns named after attributes, each with the gains on one, in native units', () => {
    const text = [
      'Việc\tMột lần\tVị ngon\tGiờ giao (phút)\tThái độ người giao\tPhụ trách',
      'Bếp\t60tr\t0,5\t\t-\tLan',
      'Ca giao\t8tr\t-0,1\t6/12 phút/17\t0,2 | 0,5 | 0,8\tHùng',
      'Hộp\t0\t0\t0\t0\t',
    ].join('\n')
    expect(read(text).columns).toEqual(['name', 'oneOff', ...['taste', 'arrival', 'manner'].map(effectColumn), 'owner'])
    expect(good(text).map(({ effects, owner }) => [owner, effects])).toEqual([
      ['Lan', { taste: { low: 0.5, likely: 0.5, high: 0.5 } }],
      [
        'Hùng',
        {
          taste: { low: -0.1, likely: -0.1, high: -0.1 },
          arrival: { low: 6, likely: 12, high: 17 },
          manner: { low: 0.2, likely: 0.5, high: 0.8 },
        },
      ],
      ['', {}],
    ])
  })

  it('know a heading that begins with a number for the name of an attribute', () => {
    const open = { id: 'open', name: '24h mở cửa', scale: points, unit: 'điểm' }
    expect(readTable('Việc\t24h mở cửa (điểm)\nCa đêm\t2', [open])).toMatchObject({
      columns: ['name', effectColumn('open')],
      rows: [['Ca đêm', '2']],
    })
    expect(readTable('Việc\t24\nCa đêm\t2', [open]).rows).toHaveLength(2)
  })

  it.each(['nhiều', '1/2', '1/2/3/4', '0,8/0,5/0,2', '0,2/0,9/0,5', '0,2//0,5', '9'.repeat(20)])(
    'whose gain %j is none are named by their column',
    (cell) => {
      expect(problems(`Việc\tVị ngon\nBếp\t${cell}\nXe\t0,5`)).toEqual(['1 BAD_EFFECT effect:taste'])
    },
  )

  it('without headings have gains where the user says so; words in the heading of one set no unit of money', () => {
    const table = readTable('Bếp\t60tr\t4tr\t0,5', attributes)
    const [line] = readLines(
      table,
      ['name', 'oneOff', 'monthly', effectColumn('taste')],
      attributes,
      table.units,
      'vi',
      9,
    )
    expect(line?.initiative?.effects).toEqual({ taste: { low: 0.5, likely: 0.5, high: 0.5 } })
    expect(read('Tên\tMột lần\tVị ngon (k)\nBếp\t15tr\t0,5').units).toEqual(['dong', 'dong', 'dong'])
  })

  it('of one column are names; a line of totals is none', () => {
    expect(good('Bếp\nXe\nMáy').map(({ name }) => name)).toEqual(['Bếp', 'Xe', 'Máy'])
    expect(good('Tên\tMột lần\nBếp\t5tr\nTổng cộng\t5tr').map(({ name }) => name)).toEqual(['Bếp'])
    expect(problems('STT\tTên\tMột lần\n1\tBếp\t5tr\nTổng cộng\t\t5tr')).toEqual([])
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
