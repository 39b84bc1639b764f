import { both } from '../both'
import { closing, feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const clinic: Template = {
  id: 'clinic',
  name: both('Phòng khám', 'Clinic'),
  attributes: [
    price('price', both('Phí một lần khám', 'Fee per visit')),
    feel('expertise', both('Tay nghề bác sĩ', 'Doctor’s skill'), 'must_be', 'goal'),
    wait('waiting', both('Thời gian chờ khám', 'Waiting time'), both('phút', 'min'), 'performance'),
    feel('explains', both('Giải thích dễ hiểu', 'Explains clearly'), 'performance', 'emotion'),
    yesNo('booking', both('Đặt lịch trước', 'Appointments'), 'performance', 'ease'),
    closing('closing', both('Giờ khám muộn nhất', 'Latest hour')),
    feel('clean', both('Sạch sẽ', 'Cleanliness'), 'must_be', 'goal'),
    feel('care', both('Ân cần, tôn trọng', 'Caring and respectful'), 'performance', 'emotion'),
  ],
}
