import { both } from '../both'
import { feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const software: Template = {
  id: 'software',
  name: both('Phần mềm, SaaS', 'Software, SaaS'),
  attributes: [
    price('price', both('Giá một tháng', 'Monthly price')),
    feel('features', both('Đủ tính năng cần', 'Features I need'), 'must_be', 'goal'),
    feel('ease', both('Dễ dùng', 'Easy to use'), 'performance', 'ease'),
    feel('reliability', both('Ổn định, không mất dữ liệu', 'Stable, no data loss'), 'must_be', 'goal'),
    wait('setup', both('Thời gian triển khai', 'Time to set up'), both('ngày', 'days'), 'performance'),
    wait('support', both('Chờ hỗ trợ', 'Wait for support'), both('phút', 'min'), 'performance'),
    yesNo('trial', both('Dùng thử miễn phí', 'Free trial'), 'performance', 'ease'),
    feel('helpful', both('Người hỗ trợ tận tình', 'Helpful support people'), 'attractive', 'emotion'),
  ],
}
