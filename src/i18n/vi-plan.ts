// Vietnamese words of an open plan's later screens, fetched with the plan; see vi.ts for the rules.
export const viPlan = {
  initiative: {
    add: 'Thêm',
    choose: '{a}: đưa vào kế hoạch',
    title: 'Sáng kiến',
    unnamed: 'Sáng kiến mới',
  },
  tab: {
    budget: 'Ngân sách',
    canvas: 'Bản đồ chiến lược',
    label: 'Các màn hình của kế hoạch',
  },
} as const
