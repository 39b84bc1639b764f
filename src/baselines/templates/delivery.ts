import { both } from '../both'
import { feel, price, wait, yesNo } from '../sketch'
import type { Template } from '../template'

export const delivery: Template = {
  id: 'delivery',
  name: both('Giao hàng, vận chuyển', 'Delivery and logistics'),
  attributes: [
    price('price', both('Cước một đơn', 'Charge per parcel')),
    wait('time', both('Thời gian giao', 'Delivery time'), both('giờ', 'hours'), 'performance'),
    feel('on_time', both('Đúng hẹn', 'On time'), 'performance', 'ease'),
    feel('intact', both('Hàng nguyên vẹn', 'Goods intact'), 'must_be', 'goal'),
    yesNo('tracking', both('Theo dõi đơn hàng', 'Tracking'), 'performance', 'ease'),
    wait('cod', both('Số ngày trả tiền thu hộ', 'Days to pay cash collected'), both('ngày', 'days'), 'performance'),
    feel('courtesy', both('Nhân viên giao lịch sự', 'Courteous couriers'), 'performance', 'emotion'),
    feel('claims', both('Đền bù nhanh khi có lỗi', 'Quick compensation'), 'must_be', 'emotion'),
  ],
}
