/** What answers something that waits. */
export const ANSWERS = {
  ATTEND:
    'nhận lời dự|nhận lời dự họp|nhận lời tham dự|nhận lời|đồng ý dự|đồng ý tham dự|dự|tham dự|tham gia|có mặt|dự họp|đi họp|đi dự|đến dự|đến họp|tới dự|tới họp|lên họp|lên dự|vô họp|vào họp|qua họp|sang họp|ra họp|xuống họp|góp mặt|tham dự họp|dự cuộc họp|tham dự cuộc họp|có dự|có đi|có tham dự|có tham gia|dự được|tham dự đầy đủ|dự đủ|dự đầy đủ|hiện diện|tham họp|tham gia họp|họp được|theo dõi cuộc họp|dự buổi họp|thu xếp dự|sắp xếp dự|bố trí dự|sắp xếp tham dự|bố trí tham dự|thu xếp tham dự|dự cùng|ngồi họp|đi được|có họp|tham dự được|đến được|lên được|tới được|đi họp được|dự họp được|dụ|zự',
  DI: 'đi',
  CO: 'có',
  CAN: 'được|đuợc|đựơc|đươc|dc|đc|nổi|được rồi|được thôi|dc rồi|đc rồi|được luôn|được đó|được chứ gì|dc r|đc r',
  ARRIVE: 'đến|tới',
  GO: 'về kịp|đến kịp|tới kịp|lên kịp|qua kịp|vô kịp|lên|vô|vào|qua|sang|ra|xuống|ghé|theo|bay về|về|góp vui|đúng giờ lên',
  /** Mistyped or misheard where “vắng” was meant. */
  ABSENT:
    'vắng|vắng mặt|vắng họp|nghỉ họp|nghỉ|vắn|vằng|vắt|váng|vẳng|vắn mặt|vằng mặt|vắt mặt|cáo vắng|khiếm diện|vắng buổi|cáo lỗi|off|bỏ họp|kiếu|xin kiếu|cáo bận|xin rút|không tham gia được|nghỉ buổi|nghỉ bữa|nghỉ phép|vawsng|vắgn|vắg',
  MTG: 'họp|cuộc họp|buổi họp|phiên họp|hội nghị|cuộc này|buổi này|lần này|kỳ này|bữa này|buổi|cuộc|phiên|giấy mời|thư mời',
  LEAVE:
    'xin|xin phép|xin được|cho xin|xin phép được|xin fép|xp|xin p|báo vắng trước|xin báo|đăng ký|đề nghị cho|cho phép',
  BUSY: 'bận|kẹt|mắc|vướng|trùng lịch|trùng|trùng giờ|bị trùng|mắc việc|mắc công chuyện|bận việc|bận họp|kẹt lịch|vướng lịch|mắc họp|bận công tác|bị kẹt|kẹt họp|kẹt việc|vướng họp|có việc|lịch kín|kín lịch|bận rồi|phải ở nhà|bận đi|mắc đi',
  YES: 'ừ|ừm|uh|uhm|um|ừa|ờ|ừ thì|ok|oke|okê|okay|okie|oki|okela|okla|ô kê|ô kề|oce|okk|okey|ôkê|ok luôn|ôk|o k|yes|yeah|vâng|vâng ạ|dạ vâng|dạ được|chuẩn|oách|dzậy đi|thế đi|vậy đi|cứ thế|cứ vậy|cứ thế đi|cứ thế mà làm|ukm|uk|ừk|u|ờ được|đúng|đúng rồi|chính xác|okie dokie|ký|quá được',
  AGREE:
    'ưng|ưng ý|ưng bụng|đồng ý|nhất trí|thống nhất|tán thành|đồng thuận|ủng hộ|chấp thuận|chấp nhận|duyệt|phê duyệt|chuẩn y|chuẩn thuận|thông qua|xác nhận|nhất trí cao|đ/ý|đồng í|đồng y|đog y|đy|đòng ý|đống ý|nhất chí|dong i|hoàn toàn đồng ý|hoàn toàn nhất trí|bỏ phiếu thuận|biểu quyết tán thành|thuận|phiếu thuận|tán đồng',
  DE: 'để',
  LET: 'cho|cho phép|giải quyết|giải quyết cho|cho nó|cứ để|cứ cho|đồng ý cho|nhất trí cho|chiếu cố|châm chước|thông cảm cho|tạo điều kiện|cứ|ưu tiên cho|chấp nhận cho|chiếu cố cho|bố trí cho|linh động|linh động cho|du di',
  REJECT:
    'từ chối|bác bỏ|phản đối|gạt|không giải quyết|bỏ phiếu chống|phiếu chống|chống|dẹp|miễn bàn|khước từ|loại|trả hồ sơ|bác đơn',
  MUST: 'phải|bắt buộc|yêu cầu|đề nghị|nhất thiết|bắt|buộc phải|cần phải|nhất thiết phải|nghiêm túc|buộc|cần',
  TRY: 'ráng|cố gắng thu xếp|thu xếp|sắp xếp|bố trí|ráng sắp xếp|cố gắng sắp xếp|hạn chế',
  DOES: 'gửi|gởi|gửi lại|in|nhắc|kiểm tra|photo|chuyển|báo lại|tính|cho biết|đổi|sửa|in ra|gọi',
  PREPARE: 'chuẩn bị|chuẩn bị trước',
  MYSELF: 'đích thân|trực tiếp|tự',
  RECEIVED:
    'nhận|nhận được|nhận dc|nhận đc|đã nhận|đã nhận được|đã nhận dc|đã nhận đc|đã nhận đủ|nhận đủ|nhận rồi|nhận r|xem|đã xem|xem rồi|đọc|đã đọc|đọc rồi|coi|đã coi|coi rồi|có coi|có coi rồi|có đọc|có đọc rồi|có nhận|có nhận rồi|có xem|thấy|đã thấy|tiếp nhận|đã tiếp nhận|đã xem xong|xem xong|đọc xong|coi xong|đã tiếp thu|tiếp thu|xin tiếp thu|quán triệt|đã quán triệt|nhận thông báo|đã lưu|lưu rồi|đã nghiên cứu|xác nhận đã nhận|đã đọc kỹ|đã ghi nhận|nhận ok|đã nhân|đã nhân được',
  CLEAR:
    'tiếp thu và thực hiện|tiếp thu thực hiện|tiếp thu và triển khai|nghiêm túc tiếp thu|nghiêm túc triển khai|triển khai thực hiện|sẽ triển khai thực hiện|thực hiện nghiêm túc|sẽ thực hiện nghiêm túc|thực hiện đúng|sẽ thực hiện đúng|nghiêm chỉnh chấp hành|triển khai ngay|thực hiện ngay|làm ngay|sẽ làm ngay|em triển khai|em thực hiện|sẽ thực hiện ngay|rõ|đã rõ|rõ rồi|rõ r|nắm|đã nắm|nắm được|nắm được rồi|nắm rồi|đã nắm được|nắm r|nắm dc rồi|hiểu rồi|đã hiểu|biết rồi|đã biết|ghi nhận|đã thông|rõ ạ|rõ nội dung|nắm nội dung|nắm chắc|đã nắm rõ|nắm rõ|nắm rõ rồi|rõ nhiệm vụ|chấp hành|xin chấp hành|nghiêm túc thực hiện|sẽ thực hiện|sẽ triển khai|xin thực hiện|xin triển khai|rõ việc|quá rõ|tuân thủ|sẽ chấp hành',
  PAPER:
    'chủ trương|đề xuất|đề án|phương án này|kế hoạch này|nội dung này|dự thảo này|file|tệp|bản mềm|bản pdf|bản cứng|bản giấy|bản scan|email|mail|thư|giấy|thông báo|tài liệu họp|tin|tin nhắn|dự thảo|phương án|văn bản|công văn|tài liệu|kế hoạch|kết luận|nội dung|thông tin|chỉ đạo|quyết định|tờ trình|phụ lục|nội dung kết luận|thông báo kết luận|văn bản chỉ đạo|ý kiến chỉ đạo|kl|tbkl|cv|vb|nội dung văn bản',
  STANDIN:
    'thay|đi thay|dự thay|họp thay|dự họp thay|đi họp thay|tham dự thay|đi dự thay|thay cho|đi thế|dự thế|đi hộ|dự hộ|họp hộ|đi giùm|dự giùm|họp giùm|đi dùm|dự dùm|thay tôi|đi thay tôi|dự thay tôi|thay anh|đi thay anh|đi thay chị|dự thay mình|đi thay em|dự thay em|dự thay anh|dự thay chị|họp thế|thay mình|thay em|thay chị|lên thay|vô thay|qua thay|họp thay tôi|ngồi thay|đại diện dự|thế chỗ|thay phiên|đi thế tôi|đi thế anh|đi thế chị|dự giúp|đi giúp|họp giúp|dự thay tui|đi thay tui|đi thay mình|họp thay anh|họp thay chị|tham dự thay tôi|tham dự họp thay|tham gia thay',
  SEND: 'cử|ủy quyền|ủy quyền cho|uq|uq cho|phân công|cắt cử|phái|ủy nhiệm|ủy nhiệm cho|phân công cho|xin cử|xin ủy quyền|đề cử',
  /** Why people stay away. */
  AFFAIR:
    'ốm|bệnh|bịnh|đau|sốt|ốm đau|bệnh tật|thai sản|sinh con|sinh đẻ|đẻ|tang|đám tang|đám cưới|đám giỗ|hiếu|hiếu hỉ|gia đình|việc nhà|chuyện nhà|chuyện gia đình|việc gia đình|công tác|đi công tác|nằm viện|nhập viện|đi viện|nằm bệnh viện|tai nạn|mổ|khám bệnh|đi khám|việc riêng|sức khỏe|con nhỏ|con bệnh|con bịnh|con ốm|mẹ ốm|bận công tác|đi học|việc nước|thi cao cấp|thi tuyển|thi công chức|thi viên chức|thi nâng ngạch|thi thăng hạng|thi tốt nghiệp|thi cuối khóa|thi chính trị|thi hết môn|đi thi',
  LETS: 'giao|giao cho|nhờ|điều|sai|cắt|kêu|nhường|bố trí cho|kêu cậu',
  LATE: 'muộn|trễ|đến muộn|đến trễ|tới trễ|tới muộn|vô trễ|vào muộn|vô sau|vào sau|lên trễ|đi trễ|đi muộn|đến sau|tới sau|muộn chút|trễ chút|muộn tí|trễ tí|chậm|đến chậm|lên sau|lên muộn|qua trễ|ra trễ|vào trễ|dự muộn|dự trễ|vô muộn|đến hơi muộn',
  EARLY:
    'về trước|về sớm|xin về trước|phải về trước|rút trước|phải về sớm|xin về sớm|rời sớm|rời trước|ra về trước|về giữa chừng|xin rút trước',
  ONLINE:
    'trực tuyến|online|onl|ol|zoom|qua zoom|qua mạng|từ xa|họp trực tuyến|dự trực tuyến|tại điểm cầu|điểm cầu|qua teams|teams|google meet|gg meet|qua meet|tham dự trực tuyến|dự online|dự onl|dự ol|dự qua zoom|qua cầu truyền hình|đầu cầu|meet',
} as const;
