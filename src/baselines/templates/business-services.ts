import { both } from '../both'
import { feel, price, wait } from '../sketch'
import type { Template } from '../template'

export const businessServices: Template = {
  id: 'business-services',
  name: both('Dịch vụ doanh nghiệp, tư vấn', 'Business services, consulting'),
  attributes: [
    price('price', both('Phí một tháng', 'Monthly fee')),
    feel('expertise', both('Chuyên môn trong ngành', 'Expertise in our field'), 'performance', 'goal'),
    feel('results', both('Kết quả đo được', 'Measurable results'), 'performance', 'goal'),
    wait('reply', both('Thời gian phản hồi', 'Time to reply'), both('giờ', 'hours'), 'performance'),
    feel('deadlines', both('Đúng hạn', 'Meets deadlines'), 'must_be', 'ease'),
    feel('clarity', both('Báo cáo dễ hiểu', 'Clear reporting'), 'performance', 'ease'),
    feel('trust', both('Bảo mật, đáng tin', 'Discreet and trustworthy'), 'must_be', 'emotion'),
    feel('same_team', both('Một người theo suốt', 'Same contact throughout'), 'attractive', 'emotion'),
  ],
}
