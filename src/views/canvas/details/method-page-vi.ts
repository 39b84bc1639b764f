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
      'Không bù trừ: hơn nhiều ở chỗ này không trả được cho phần thiếu ở chỗ kia.',
      'Thiếu số thì nói “chưa đủ dữ liệu”, không đoán thay bạn. Chỉ khi không còn gì vi phạm và không còn gì thiếu mới là Đạt.',
      'Tốt hơn rõ rệt ở điều không phải điểm khác biệt chỉ là lời nhắc: có thể đang tốn tiền thừa.',
      'Mọi so sánh làm bằng đơn vị thật (đồng, phút, điểm). Bản đồ chỉ là cách vẽ lại.',
    ],
  },
  {
    title: 'Trung bình ngành lấy từ đâu',
    text: [],
    points: [
      `Từ đối thủ: bình quân số bạn nhập cho từng nơi, có thể theo tỉ lệ khách cân nhắc họ. Nên có từ ${of.fewRivals} nơi trở lên.`,
      'Đã công bố: lấy đúng con số và độ phân tán của nguồn.',
      'Khoảng “phần lớn từ… đến…”: trung bình ở giữa; hai đầu được đọc là mức mà 10% doanh nghiệp nằm dưới và 10% nằm trên.',
      'Phỏng đoán: một con số của bạn; độ phân tán chưa biết nên phải giả định.',
      'Một đối thủ lệch hẳn có thể kéo lệch trung bình: khi đó ứng dụng đề nghị dùng trung vị.',
      `Số cũ quá ${of.warnMonths} tháng bị nhắc; quá ${of.blockMonths} tháng thì cần khảo sát lại trước khi chốt kế hoạch.`,
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
    text: ['Một so sánh chỉ chắc bằng số yếu hơn trong hai số của nó. Bằng chứng càng yếu, ngưỡng càng rộng.'],
    points: [
      'Phỏng đoán: cảm nhận của bạn.',
      `Có căn cứ: đã đi xem, đọc đánh giá, hỏi dưới ${of.answers} người.`,
      `Đo lường: khảo sát từ ${of.answers} người, nhật ký, bảng giá, nghiên cứu đã công bố.`,
      `Huy hiệu “đã chứng minh” là chuyện riêng: cận dưới ${of.confidence} của chênh lệch phải lớn hơn 0. Không có nó vẫn chốt được kế hoạch, vì mục tiêu thì chưa thể đo.`,
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
      'Ngành không có số trung thực thì không có số: bạn nhập 3–5 đối thủ, một khoảng, hay một phỏng đoán. Các con số của ví dụ mẫu được ghi rõ là tự đặt.',
      'Mọi thứ bạn nhập nằm trên máy này.',
    ],
    points: [],
  },
  {
    title: 'Chỗ lý thuyết còn tranh cãi',
    text: ['Quy tắc này là điểm xuất phát an toàn cho doanh nghiệp nhỏ không ép được giá, không phải định luật.'],
    points: [
      'Nhiều ca nổi tiếng không đạt quy tắc nghiêm ngặt. Apple kém về giá so với giá trị, Southwest bỏ bữa ăn và hạng ghế, Ritz-Carlton đạt khi so với khách sạn sang nhưng không đạt khi so với mọi khách sạn. Họ đánh đổi có chủ đích, có sức mạnh giá hoặc dẫn đầu thị trường.',
      'Các ca ấy được chọn vì đã thành công. Những nơi làm y như vậy mà thất bại thì không ai viết sách: bằng chứng nghiêng về người sống sót.',
      'Nghiên cứu về thương hiệu cho thấy khách nhìn các nơi cùng ngành khá giống nhau; khác biệt trong cảm nhận thường nhỏ. Vì vậy ngưỡng tính theo độ phân tán, có huy hiệu chứng minh riêng, và lợi nhuận là câu hỏi riêng.',
      'Chiến lược đại dương xanh và “dở để giỏi” khuyên cố ý dưới trung bình ở vài điều. Ở đây đó là nhượng bộ, phải khai báo.',
      'Các hệ số (0,5 lần độ phân tán, tối đa 3 điểm, trần nhượng bộ) là quyết định của phương pháp, không phải phát hiện. Với 3–5 đối thủ, độ phân tán tự nó có thể sai 35–50%.',
    ],
  },
]
