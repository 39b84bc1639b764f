import { both } from '../both'

/** Terms of figures computed from pages that a third party collected. */
export const CRAWLED = both(
  'Kho dữ liệu không có tệp giấy phép. Dữ liệu do bên thứ ba thu từ một trang thương mại, chưa kiểm tra được điều khoản sử dụng. Ở đây chỉ dùng số trung bình đã tính, kèm trích dẫn; không kèm dữ liệu gốc.',
  'The repository has no licence file. A third party collected the data from a commercial site whose terms could not be checked. Only computed averages are used here, with citation; no raw data is included.',
)
