import type { MethodPage } from './method-part'

/** The method in Vietnamese. */
export const methodPageVi: MethodPage = (of) => [
  {
    title: 'Quy tắc bằng lời thường',
    text: [
      'Chọn vài điểm khác biệt và làm chúng cao hơn trung bình ngành một cách rõ rệt. Mọi điều còn lại giữ ngang bằng ngành: không cần hơn, nhưng không được kém. Trung bình ngành tính trên những đối thủ mà khách của bạn thật sự cân nhắc, không tính bạn.',
    ],
    points: [
      `Số điểm khác biệt: khoảng 2 trong 5 thuộc tính, nhiều nhất ${of.most}. Cần ít nhất ${of.least} thuộc tính mới kết luận được.`,
      'Không bù trừ: hơn nhiều ở chỗ này không bù được cho chỗ kia còn thiếu.',
      'Thiếu số thì nói “chưa đủ dữ liệu”, không đoán thay bạn. Chỉ “Đạt” khi không điểm nào trái quy tắc và không số nào thiếu.',
      'Tốt hơn rõ rệt ở điều không phải điểm khác biệt chỉ là lời nhắc: có thể đang tốn tiền hơn mức cần.',
      'Mọi so sánh làm bằng đơn vị thật (đồng, phút, điểm). Bản đồ chỉ là cách vẽ lại.',
    ],
  },
  {
    title: 'Trung bình ngành lấy từ đâu',
    text: [],
    points: [
      `Từ đối thủ: bình quân số bạn nhập cho từng nơi, có thể theo tỉ lệ khách cân nhắc họ. Nên có từ ${of.fewRivals} nơi trở lên.`,
      'Đã công bố: lấy đúng con số và độ phân tán của nguồn.',
      'Khoảng “phần lớn từ… đến…”: trung bình ở giữa; hai đầu nghĩa là 10% doanh nghiệp thấp hơn và 10% cao hơn.',
      'Phỏng đoán: một con số của bạn; độ phân tán chưa biết nên phải giả định.',
      'Một đối thủ khác hẳn có thể kéo lệch trung bình: khi đó ứng dụng đề nghị dùng số đứng giữa (trung vị).',
      `Số cũ quá ${of.warnMonths} tháng bị nhắc; quá ${of.blockMonths} tháng thì cần xem lại các đối thủ trước khi chốt kế hoạch.`,
    ],
  },
  {
    title: 'Ngưỡng rõ rệt và dung sai',
    text: [
      `“Rõ rệt” là hơn trung bình ít nhất ${of.kappa} lần độ phân tán giữa các đối thủ, và không bao giờ nhỏ hơn mức chênh mà khách nhận ra được. Với độ phân tán thường gặp, như vậy là hơn khoảng 69% doanh nghiệp. Gấp đôi ngưỡng ấy gọi là vượt trội hẳn.`,
      '“Ngang bằng” là không kém trung bình quá dung sai. Dung sai cũng tính từ độ phân tán, nhưng bị chặn ở 10% của thang hay của trung bình: thị trường lộn xộn không phải lý do để kém xa.',
    ],
    points: [
      'Điểm số (ví dụ 0–10): mức nhận ra nhỏ nhất là 10%, 5% hoặc 2% của thang, tùy bằng chứng là phỏng đoán, có căn cứ hay đo lường.',
      'Tiền, phút, gam: 10% của trung bình nếu là phỏng đoán, 5% nếu đã kiểm tra.',
      'Giờ trong ngày: 5 phút. Số đếm: 1. Có hay không: có.',
      'Trên bản đồ, trung bình luôn nằm ở 5, ngưỡng khác biệt ở 6, ngưỡng ngang bằng ở 4.',
    ],
  },
  {
    title: 'Bằng chứng',
    text: [
      'So sánh cần hai số: của bạn và của ngành. Nó chỉ chắc bằng số kém chắc hơn. Bằng chứng càng yếu thì phải hơn càng xa mới tính là rõ rệt.',
    ],
    points: [
      'Phỏng đoán: cảm nhận của bạn.',
      `Có căn cứ: đã đi xem, đọc đánh giá, hỏi dưới ${of.answers} người.`,
      `Đo lường: khảo sát từ ${of.answers} người, nhật ký, bảng giá, nghiên cứu đã công bố.`,
      `Huy hiệu “đã chứng minh” là chuyện riêng: phải chắc ${of.confidence} rằng bạn thật sự hơn trung bình. Không có nó vẫn chốt được kế hoạch, vì chưa làm thì chưa đo được mục tiêu.`,
    ],
  },
  {
    title: 'Nhượng bộ',
    text: [
      'Có khi cố ý kém ở một điều là đúng. Bạn khai báo được điều đó, nhưng kết luận nghiêm ngặt vẫn là “chưa đạt” và luôn hiện bên cạnh. Nhượng bộ chỉ được tính khi:',
    ],
    points: [
      'khách ít coi trọng điều đó, nó không phải thuộc tính bắt buộc và không có ngưỡng tối thiểu;',
      'có lý do, người duyệt, ngày xem lại, và nói rõ dồn lực cho điểm khác biệt nào;',
      `tổng mức quan trọng bị nhượng bộ không quá ${of.cap};`,
      'mỗi yếu tố thành công (mục tiêu, dễ dàng, cảm xúc) vẫn còn thuộc tính ngang bằng ngành.',
    ],
  },
  {
    title: 'Dữ liệu có sẵn là gì, và không là gì',
    text: [
      'Các trung bình có sẵn tính từ điểm đánh giá công khai hoặc nghiên cứu đã công bố, mỗi dòng ghi nguồn, thời gian, số doanh nghiệp và điều kiện sử dụng. Chúng nói về những nơi có mặt trong nguồn đó, vào thời gian đó. Chúng không phải số của khu phố bạn, và mức điểm của nguồn này không so trực tiếp được với nguồn khác.',
      'Ngành nào chưa có số đáng tin thì để trống: bạn nhập 3–5 đối thủ, một khoảng, hay một phỏng đoán. Các con số của ví dụ mẫu được ghi rõ là tự đặt.',
      'Mọi thứ bạn nhập nằm trên máy này.',
    ],
    points: [],
  },
  {
    title: 'Chỗ lý thuyết còn tranh cãi',
    text: [
      'Quy tắc này là điểm xuất phát an toàn cho doanh nghiệp nhỏ không tự định được giá; nó không phải định luật.',
    ],
    points: [
      'Nhiều ca nổi tiếng không đạt quy tắc nghiêm ngặt. Khách chấm Apple không đáng tiền bằng nơi khác, Southwest bỏ bữa ăn và hạng ghế, Ritz-Carlton đạt khi so với khách sạn sang nhưng không đạt khi so với mọi khách sạn. Họ cố ý đánh đổi, vì họ tự định được giá hoặc dẫn đầu thị trường.',
      'Các ca ấy được chọn vì đã thành công. Những nơi làm y như vậy mà thất bại thì không ai viết sách: ta chỉ thấy những nơi sống sót.',
      'Nghiên cứu về thương hiệu cho thấy khách nhìn các nơi cùng ngành khá giống nhau; khác biệt trong cảm nhận thường nhỏ. Vì vậy ngưỡng tính theo độ phân tán, còn “đã chứng minh” và “có lãi không” là hai câu hỏi riêng.',
      'Chiến lược đại dương xanh và “dở để giỏi” khuyên cố ý dưới trung bình ở vài điều. Ở đây đó là nhượng bộ, phải khai báo.',
      'Các hệ số (0,5 lần độ phân tán, tối đa 3 điểm, mức nhượng bộ nhiều nhất) là do phương pháp chọn, không phải do đo được. Với 3–5 đối thủ, độ phân tán tự nó có thể sai 35–50%.',
    ],
  },
]
