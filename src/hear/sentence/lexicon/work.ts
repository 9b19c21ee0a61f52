/** What secretaries, heads and members wish: the verbs and things of a committee's work. */
export const WORK = {
  MEETING:
    'họp|cuộc họp|buổi họp|phiên họp|hội nghị|giao ban|họp giao ban|buổi làm việc|cuộc làm việc|hội ý|cuộc|buổi|họp ban|họp bcđ|họp ban chỉ đạo|họp tổ|họp tổ giúp việc|họp tổ thư ký|họp hành|sơ kết|tổng kết|họp sơ kết|họp tổng kết|ngồi lại|lên họp|họp khẩn|họp đột xuất|họp gấp|họp ban thường trực',
  NOTICE:
    'giấy mời|thư mời|thông báo họp|giấy mời họp|thư mời họp|gm|thông báo mời họp|công văn mời|cv mời|lời mời',
  MAKE: 'tạo|lên|lên lịch|xếp|xếp lịch|đặt|đặt lịch|tổ chức|triệu tập|mở|lập|chuẩn bị|mời|gọi|kêu|thêm|soạn|lên kế hoạch|làm|bố trí|cho mời|kêu gọi|chốt|chốt lịch|làm giùm|tạo giúp|tạo giùm|tạo mới|lập giúp|mời giùm|ấn định|sắp|sắp lịch|ghi lịch',
  CANCEL:
    'hủy|huỷ|hoãn|hủy bỏ|dẹp|hủy họp|huỷ họp|hoãn họp|ngưng họp|nghỉ họp|không họp|ko họp|k họp|hông họp|hổng họp|thôi họp|bỏ cuộc họp|bỏ họp|hoãn vô thời hạn|khỏi họp|hủy cuộc|khỏi họp nữa|tạm hoãn|dừng họp',
  MOVE: 'dời|dời họp|dời lịch|đổi lịch|đổi giờ|đổi ngày|chuyển lịch|lùi lịch|lùi họp|dời qua|dời sang|chuyển sang|đẩy|đẩy lên|lùi lại|lùi sang|lùi tới|dời lại|dời tới|đổi sang|đổi qua|chuyển qua|thay vì|chuyển họp|chuyển cuộc họp|đổi họp|dời cuộc họp|lùi giờ|đẩy giờ|dời giờ|rời lịch|rời họp|đẩy lùi|đẩy sớm|họp sớm hơn|đổi lại|hoãn sang|hoãn qua|hoãn tới|hoãn đến|dời đến|dời|lùi cuộc họp|đẩy cuộc họp',
  PLACE:
    'phòng họp|p.họp|p họp|hội trường|địa điểm|đ/điểm|chỗ họp|nơi họp|phòng|trụ sở|văn phòng ủy ban|phòng số|ht|hội trường lớn|nhà văn hóa|trung tâm hội nghị',
  CHANGE:
    'đổi|sửa|thay|thay đổi|chuyển|điều chỉnh|cập nhật|bổ sung|thêm|bớt|đổi lại thành|sửa lại|chỉnh|sửa thành|đổi thành|chỉnh lại',
  AGENDA:
    'nội dung|chương trình|chương trình họp|nội dung họp|chủ đề|nghị trình|về việc|v/v|bàn về|vụ|bàn|về',
  ADD: 'mời thêm|thêm|bổ sung|cho thêm|thêm vào|mời cả|mời luôn|bổ sung thêm|thêm cả|bổ sung vào|kèm|mời bổ sung|thêm khách|mời đại diện|mời vô',
  REMOVE:
    'bỏ|rút|bớt|loại|xóa|xoá|gạch|rút tên|bỏ tên|khỏi mời|không mời|ko mời|k mời|hông mời|hổng mời|bỏ ra|xóa tên|xoá tên|đừng mời|loại ra|gạch tên|loại khỏi|thôi mời|miễn mời',
  LIST: 'danh sách|thành phần|danh sách mời|ds|thành phần mời|thành phần dự|thành phần dự họp|khách mời|tp mời|tp',
  PAPERS:
    'tài liệu|tài liệu họp|tl|dự thảo|hồ sơ|văn bản|file|tệp|giấy tờ|tài liệu cuộc họp|slide|bản word|bản pdf|tờ trình|công văn',
  CONCLUSION:
    'kết luận|kl|thông báo kết luận|biên bản|thông báo kl|tbkl|kết luận họp|kết luận cuộc họp|kl họp|kl cuộc họp|biên bản họp|bb họp',
  FIND: 'tìm|tra|tra cứu|kiếm|lục|tìm lại|tìm giúp|tìm giùm|kiếm lại|kiếm giùm|lục lại|tìm dùm|cho xem lại|xem lại|đâu rồi',
  SHEET:
    'phiếu|phiếu ý kiến|phiếu lấy ý kiến|lấy phiếu|lấy ý kiến|phiếu xin ý kiến|xin ý kiến|lấy phiếu ý kiến|biểu quyết|lấy biểu quyết|phiếu biểu quyết|phát phiếu|gửi phiếu|xin ý kiến thành viên|hỏi ý kiến|lấy y kiến|xin ý kiến các thành viên|lấy ý kiến thành viên|lấy ý kiến các thành viên|phát phiếu lấy ý kiến|mở phiếu',
  NUDGE:
    'nhắc|giục|đôn đốc|hối|thúc|nhắc lại|nhắc nhở|nhắc giùm|nhắc giúp|hối giùm|nhắc dùm|giục giùm|gửi nhắc|đốc thúc|nhắc thêm|hối thúc|nhắc hộ|rep giục|nhắc nhẹ',
  TELL: 'báo|báo cho|thông báo|thông báo cho|nhắn|nhắn cho|báo tin|thông báo tới|thông báo đến|phổ biến|phổ biến cho|báo tới|gửi tin|nhắn tin|nhắn tin cho|thông báo chung|ra thông báo|gửi thông báo|gửi thông báo cho|bắn tin|nhắn toàn|báo giùm|thông báo giùm|báo mọi người|nhắn mọi người|gửi tới|gửi cho',
  ALL: 'mọi người|tất cả|toàn bộ|toàn ban|toàn thể|các thành viên|toàn bộ thành viên|tất cả thành viên|cả ban|các đơn vị|các xã|các phường|các sở|cả tổ|toàn thể thành viên|anh em|các đồng chí|cả nhà|thành viên|các địa phương|các đồng chí thành viên|bà con|hết mọi người|các anh chị|tất cả các thành viên|tất cả mọi người|các phòng|các ấp|các ngành|tất cả các xã|các cơ quan|các xã phường|các thôn|các sở ngành|các bộ phận|toàn tổ|mấy xã|mấy phòng|mấy sở|mấy phường|mấy ấp|cac xa',
  MEMBER:
    'thành viên|danh sách thành viên|ds thành viên|danh sách ban|danh bạ|số điện thoại|sđt|sdt|thành viên ban',
  DEMAND:
    'yêu cầu|đòi|đốc|thu|lấy số liệu|xin số liệu|yêu cầu báo cáo|đòi số liệu|đòi báo cáo|kêu nộp|yc|bảo nộp|thu số liệu|tổng hợp số liệu|bắt nộp',
  DATA: 'số liệu|sl|số|báo cáo nhanh|thống kê|danh sách hộ|biểu|biểu mẫu|phụ lục|số hộ|kết quả',
  REPORT:
    'báo cáo|bc|b/c|bc 6 tháng|báo cáo 6 tháng|báo cáo sáu tháng|bc sáu tháng|báo cáo tháng|bc tháng|báo cáo quý|bc quý|báo cáo năm|báo cáo họp|bc họp|báo cáo tuần|bcáo|báo cáo định kỳ|bc định kỳ',
  HANDIN:
    'nộp|gửi|nộp bc|gửi bc|gởi|nộp báo cáo|gửi báo cáo|gửi lại|nộp lại|bổ sung báo cáo|xin nộp|xin gửi|nộp luôn|em nộp|đính kèm|gởi lại|gửi chị|gửi anh|gửi em|gửi kèm|nộp bổ sung|xin phép nộp|nộp trước|gửi bản|nộp bản|đã nộp|đã gửi|up|đẩy lên|send',
  ROLL: 'điểm danh|chốt có mặt|có mặt đủ|chốt quân số|điểm danh đi|quân số|mở điểm danh|bắt đầu điểm danh|chốt điểm danh|chốt danh sách dự|ghi có mặt|chốt số|chốt dự',
  CHAIR:
    'chủ trì|chủ trì thay|điều hành|làm chủ trì|chủ tọa|chủ toạ|điều hành thay|chủ trì giùm|chủ trì hộ|chủ trì giúp|chỉ đạo thay|điều hành giùm|ngồi chủ trì',
  TASK: 'việc|nhiệm vụ|công việc|đầu việc|công tác|nhiệm vụ được giao|việc được giao',
  GIVE: 'giao|giao việc|phân công|giao cho|giao nhiệm vụ|bảo|kêu|bắt|phân cho|giao thêm|phân việc|nhờ',
  SCHEDULE:
    'lịch|lịch họp|lịch tuần|lịch công tác|lịch làm việc|lịch tháng|thời gian biểu|lịch của|lịch tuần này|lịch tuần sau',
  PROBLEM:
    'vướng mắc|phản ánh|kiến nghị|khó khăn|sự cố|báo lỗi|bị lỗi|lỗi|hư|hỏng|bất cập|trục trặc|đề nghị xử lý|xin phản ánh|đề nghị tháo gỡ|tháo gỡ|bị hư|bị hỏng|mất mạng|rớt mạng|bị treo|bị sập|quá tải|bị nghẽn|báo hỏng|kẹt hệ thống|không vào được|không đăng nhập được|ko vào được|k vào được|ko đăng nhập được|k đăng nhập được|hông vô được|hổng vô được|treo máy|không lên|chập chờn|phản ảnh|nghẽn',
  RULE: 'quy chế|quy định|theo quy chế|qc|điều mấy|nội quy|theo quy định|có bị|bị kiểm điểm|bị nhắc nhở|bị trừ|được quyền|có quyền|quy định thế nào',
  HELP: 'hướng dẫn|trợ giúp|giúp đỡ|chỉ cách|cách dùng|cách sử dụng|dùng sao|dùng thế nào|làm được gì|biết làm gì|xài sao|xài làm sao|sử dụng sao|hd sử dụng|hdsd|help|giúp gì|giúp được gì|hướng dẫn sử dụng|chỉ giùm|chỉ chú|xài|không biết dùng|không biết xài|ko biết dùng|ko biết xài',
  AWAY: 'công tác|đi công tác|nghỉ phép|đi học|tập huấn|đi tập huấn|nghỉ|đi vắng|đi nước ngoài|đi họp ở|nghỉ ốm|nằm viện|đi xa|đi viện|mổ|nghỉ mát|ra hà nội|đi hà nội|đi bồi dưỡng|nghỉ hè|nghỉ tết|nghỉ thai sản|đi phép|không có mặt ở cơ quan|vắng nhà|vắng mặt|vắng|vô sài gòn|vô tphcm|ra ngoài bắc|đi tây|đi sài gòn|đi nghỉ',
  LINK: 'kết nối|mã mời|liên kết|mã kết nối|cấp mã|vô nhóm|vào nhóm|cho vào|thêm thành viên|cấp lại mã|mã đăng ký|link mời|tạo mã|đường dẫn mời|kết nối tài khoản|thêm tài khoản|đăng ký tài khoản|gửi mã|lấy mã|vào hệ thống|vô hệ thống|kết nối zalo|kết nối telegram',
  CALLED:
    'gọi điện|gọi|điện|điện thoại|qua điện thoại|đt|vừa gọi|mới gọi|mới điện|vừa điện|gọi điện thoại|gọi đt|qua đt|điện lên|alo báo|nói miệng|đồng ý miệng|vừa nhắn|mới nhắn|trực tiếp nói|qua zalo|bằng miệng|mới báo|vừa báo',
  NOANSWER:
    'chưa trả lời|chưa phản hồi|chưa hồi âm|chưa rep|chưa xác nhận|chưa có ý kiến|chưa bấm|chưa đăng ký|chưa báo|im ru|im re|im lặng|không trả lời|không thấy trả lời|chưa thấy trả lời|chưa đọc|chưa xem|chưa nhận|còn thiếu|chưa ai trả lời|chưa thấy phản hồi|chưa thấy ai|chưa thấy|trả lời|phản hồi|rep|xác nhận|hồi âm|đã trả lời|ai chưa',
  NOTHANDED:
    'chưa nộp|nộp chưa|đã nộp|nộp rồi|nợ báo cáo|nợ bc|còn nợ|chưa gửi báo cáo|chưa gửi bc|chưa có báo cáo|nộp đủ chưa|nộp trễ|chưa gửi|còn thiếu báo cáo',
  CO: 'có|co|còn|có còn',
  SENDOUT: 'gửi|gởi|phát|ban hành|phát hành|gửi đi|phát đi|gửi luôn|gửi giùm|gửi dùm|gửi giúp|cho gửi|ra',
  OWN: 'của em|của e|của tôi|của anh|của chị|của tui|của mình|em|tôi|tui|e|mình|phòng em|đơn vị em|xã em|phường em|của phòng em|của xã em|của đơn vị em|của sở em|anh|chị',
  DUE: 'hạn|tới hạn|đến hạn|hết hạn|nợ|còn nợ|phải làm|phải nộp|cần nộp|cần làm|được giao|phải xong|quá hạn|sắp hạn|đang có|kỳ hạn|hạn chót|hạn cuối',
  UPCOMING: 'sắp tới|sắp|tiếp theo|tới đây|tới|kế tiếp|sắp đến|lần tới|cuộc tới|buổi tới|gần nhất|lần sau|kế',
  DRAFT: 'soạn|dự thảo|viết|thảo|nhập|ra|làm|lập',
  ABSENT:
    'vắng|vắng mặt|xin vắng|nghỉ|xin nghỉ|báo vắng|xin nghỉ họp|không dự|không dự được|không đi được|ko dự|k dự|hông dự|hổng dự|ko đi được|k đi được|hông đi được|hổng đi được|không đi|vắng họp|báo nghỉ|không tham dự|không tham dự được|ko dự được|k dự được|hông dự được|xin phép vắng|xin phép nghỉ|xin vắng mặt',
  ATTEND: 'dự|tham dự|có mặt|đi được|sẽ dự|tham gia|dự được|sẽ đi|đồng ý dự|nhận lời|báo dự|xác nhận dự',
  STANDIN: 'đi thay|dự thay|họp thay|dự họp thay|đi họp thay|thay|tham dự thay|đi thế|dự giùm',
  SEND: 'cử|ủy quyền|ủy quyền cho|phân công|nhờ',
  AGREE:
    'đồng ý|nhất trí|duyệt|cho|cho phép|thống nhất|chấp thuận|ok|gật|gật đầu|ừ|đồng ý cho|đã duyệt|không đồng ý|đã đồng ý|chịu',
  NOTED:
    'ghi|ghi giúp|ghi giùm|ghi nhận|ghi nhận giúp|ghi hộ|ghi lại|cập nhật|báo giùm|báo giúp|đánh dấu|ghi là|nhập giùm|nhập giúp',
  CONTENT: 'nội dung|về việc|v/v|về|bàn|bàn về|vụ|chủ đề',
  STATE: 'kết quả|tình hình|thống kê|tổng hợp|tiến độ|danh sách',
} as const;
