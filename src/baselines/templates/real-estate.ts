import { both } from '../both'
import { fee, feel, tally, wait } from '../sketch'
import type { Template } from '../template'

export const realEstate: Template = {
  id: 'real-estate',
  name: both('Môi giới nhà đất', 'Real estate agent'),
  attributes: [
    tally('listings', both('Số căn phù hợp', 'Matching listings'), both('căn', 'homes'), 'performance', 'goal'),
    feel('accurate', both('Tin đăng đúng thực tế', 'Listings match reality'), 'must_be', 'goal'),
    feel('legal', both('Pháp lý rõ ràng', 'Clear legal papers'), 'must_be', 'goal'),
    fee('fee', both('Phí môi giới', 'Agent’s fee'), 500_000),
    wait('reply', both('Thời gian phản hồi', 'Time to reply'), both('phút', 'min'), 'performance'),
    feel('local', both('Am hiểu khu vực', 'Knows the area'), 'performance', 'goal'),
    feel('trust', both('Tư vấn trung thực', 'Honest advice'), 'performance', 'emotion'),
    feel('paperwork', both('Lo thủ tục đến cùng', 'Handles the paperwork'), 'attractive', 'ease'),
  ],
}
