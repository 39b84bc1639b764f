import { both } from '../both'
import { closing, feel, price, tally, wait } from '../sketch'
import type { Template } from '../template'

export const bakery: Template = {
  id: 'bakery',
  name: both('Tiệm bánh', 'Bakery'),
  attributes: [
    price('price', both('Giá món bán chạy', 'Price of a best seller')),
    feel('taste', both('Ngon', 'Taste'), 'performance', 'goal'),
    feel('fresh', both('Mới ra lò trong ngày', 'Baked today'), 'must_be', 'goal'),
    tally('choice', both('Số loại bánh', 'Kinds of cake and bread'), both('loại', 'kinds'), 'performance', 'goal'),
    wait('order', both('Phải đặt trước', 'Notice needed'), both('giờ', 'hours'), 'performance'),
    feel('looks', both('Trang trí đẹp', 'Looks'), 'performance', 'emotion'),
    feel('friendly', both('Phục vụ niềm nở', 'Friendly service'), 'performance', 'emotion'),
    closing('closing', both('Giờ đóng cửa', 'Closing time')),
  ],
}
