/** What secretaries, heads and members wish: the verbs and things of a committee's work. */
export const WORK = {
  NOTICE:
    'giấy mời|thư mời|thông báo họp|giấy mời họp|thư mời họp|gm|thông báo mời họp|công văn mời|cv mời|thông báo mời|lời mời',
  HELP: 'hướng dẫn|trợ giúp|giúp đỡ|chỉ cách|cách dùng|cách sử dụng|dùng sao|dùng thế nào|làm được gì|biết làm gì|xài sao|xài làm sao|sử dụng sao|hd sử dụng|hdsd|hd sd|help|giúp gì|giúp được gì|hướng dẫn sử dụng|chỉ giùm|chỉ chú|xài|không biết dùng|không biết xài|ko biết dùng|ko biết xài|không rành|ko rành|k rành|hông rành|hổng rành|chưa biết dùng|chưa biết xài|không biết làm sao|chỉ em|chỉ chị|chỉ anh|bày em|bày chị|làm được những gì|biết làm những gì|chức năng|có chức năng gì|menu|các lệnh|hd chú|hướng dẫn chú|hướng dẫn anh|hướng dẫn chị|hướng dẫn em|bắt đầu từ đâu|làm sao để|làm thế nào để|cách thao tác|thao tác|thao tác thế nào|cách làm|dùng kiểu gì|xài kiểu gì|giúp được những gì|làm sao xài|làm sao dùng|sử dụng thế nào|bấm vào đâu|bấm chỗ nào',
  MEMBER:
    'thành viên|danh sách thành viên|ds thành viên|danh sách ban|danh bạ|số điện thoại|sđt|sdt|thành viên ban|ban mình có những ai|có những thành viên nào|ban gồm những ai|ban có những ai|tổ có những ai|thành viên gồm ai|ban gồm ai|trong ban có ai|danh sách ban chỉ đạo|ds ban|ban chỉ đạo gồm những ai|bcđ gồm những ai|ban có ai',
  SHEET:
    'phiếu|phiếu ý kiến|phiếu lấy ý kiến|lấy phiếu|lấy ý kiến|phiếu xin ý kiến|lấy phiếu ý kiến|biểu quyết|lấy biểu quyết|phiếu biểu quyết|phát phiếu|gửi phiếu|xin ý kiến thành viên|hỏi ý kiến|lấy y kiến|xin ý kiến các thành viên|lấy ý kiến thành viên|lấy ý kiến các thành viên|phát phiếu lấy ý kiến|mở phiếu|xin ý kiến bằng phiếu|xin ý kiến|lấy ý kiến bằng văn bản|mở biểu quyết|tạo phiếu|làm phiếu|lập phiếu|xin ý kiến ban chỉ đạo|lấy phiếu biểu quyết|mở phiếu lấy ý kiến|lấy ý kiến anh em|lấy ý kiến ban chỉ đạo|bỏ phiếu',
  NOANSWER:
    'chưa trả lời|chưa phản hồi|chưa hồi âm|chưa rep|chưa xác nhận|chưa có ý kiến|chưa bấm|chưa đăng ký|chưa báo|im ru|im re|im lặng|không trả lời|không thấy trả lời|chưa thấy trả lời|chưa đọc|chưa xem|chưa nhận|chưa ai trả lời|chưa thấy phản hồi|chưa thấy ai|chưa thấy|đã trả lời|chưa trả lời giấy mời|không phản hồi|ko trả lời|k trả lời|hông trả lời|chưa thấy hồi âm|chưa chịu trả lời|chưa ai xác nhận',
  NOTHANDED:
    'chưa nộp|nộp chưa|nợ báo cáo|nợ bc|chưa gửi báo cáo|chưa gửi bc|chưa có báo cáo|nộp đủ chưa|nộp trễ|còn thiếu báo cáo|còn thiếu|chưa nộp báo cáo|đã nộp đủ|chưa nộp bc|nộp báo cáo chưa|nộp bc chưa|nộp đủ',
  RULE: 'quy chế|quy định|theo quy chế|điều mấy|nội quy|theo quy định|bị kiểm điểm|bị nhắc nhở|bị trừ|được quyền|có quyền|quy định thế nào',
  LINK: 'kết nối|mã mời|liên kết|mã kết nối|cấp mã|thêm thành viên|cấp lại mã|mã đăng ký|tạo mã|đường dẫn mời|kết nối tài khoản|thêm tài khoản|đăng ký tài khoản|vào hệ thống|vô hệ thống|kết nối zalo|kết nối telegram|vào ban|kết nối bot|nối tài khoản|cấp tài khoản|mã vào|mã tham gia|vô bot|vào bot|link mời|lấy mã mời|gửi mã mời|gửi mã kết nối|dùng bot|xài bot|thành viên mới|vào nhóm bot|thêm người mới|làm thành viên|thay làm thành viên|gửi link mời|mã|tài khoản mới',
  ROLL: 'điểm danh|chốt có mặt|có mặt đủ|chốt quân số|điểm danh đi|quân số|mở điểm danh|bắt đầu điểm danh|chốt điểm danh|chốt danh sách dự|ghi có mặt|chốt số|chốt dự|điểm danh giùm|chốt điểm danh giùm|lấy điểm danh|mở sổ điểm danh|điểm danh giúp|điểm danh cuộc họp',
  CANCEL:
    'bãi bỏ|hủy lịch họp|hủy giúp|hủy bớt|hủy|huỷ|hoãn|hủy bỏ|dẹp|hủy họp|huỷ họp|hoãn họp|ngưng họp|nghỉ họp|không họp|ko họp|k họp|hông họp|hổng họp|thôi họp|bỏ cuộc họp|bỏ họp|hoãn vô thời hạn|khỏi họp|hủy cuộc|khỏi họp nữa|tạm hoãn|dừng họp|hủy lịch|hủy giùm|hủy lịch họp|thôi không họp|ko họp nữa|không họp nữa|hủy cuộc họp|huỷ cuộc họp|hoãn cuộc họp|hoãn lại|ngưng cuộc họp',
  ABSENT:
    'vắng|vắng mặt|xin vắng|nghỉ|xin nghỉ|báo vắng|xin nghỉ họp|không dự|không dự được|không đi được|ko dự|k dự|hông dự|hổng dự|ko đi được|k đi được|hông đi được|hổng đi được|không đi|vắng họp|báo nghỉ|không tham dự|không tham dự được|ko dự được|k dự được|hông dự được|xin phép vắng|xin phép nghỉ|xin vắng mặt',
  STANDIN: 'đi thay|dự thay|họp thay|dự họp thay|đi họp thay|thay|tham dự thay|đi thế|dự giùm',
  ADD: 'mời thêm|thêm|bổ sung|cho thêm|thêm vào|mời cả|mời luôn|bổ sung thêm|thêm cả|bổ sung vào|mời bổ sung|thêm khách|mời đại diện|mời vô|mời kèm|mời nữa|cho vào danh sách|thêm tên|mời thêm cho|mời thêm cả|thêm đại diện|kêu thêm|gọi thêm|mời bổ sung thêm',
  REMOVE:
    'bỏ|rút|bớt|loại|xóa|xoá|gạch|rút tên|bỏ tên|khỏi mời|không mời|ko mời|k mời|hông mời|hổng mời|bỏ ra|xóa tên|xoá tên|đừng mời|loại ra|gạch tên|loại khỏi|thôi mời|miễn mời',
  NUDGE:
    'gọi nhắc|nhắn nhắc|réo|nhắc|giục|đôn đốc|hối|thúc|nhắc lại|nhắc nhở|nhắc giùm|nhắc giúp|hối giùm|nhắc dùm|giục giùm|gửi nhắc|đốc thúc|nhắc thêm|hối thúc|nhắc hộ|rep giục|nhắc nhẹ',
  PAPERS:
    'tài liệu|tài liệu họp|tl|hồ sơ|văn bản|tệp|giấy tờ|tài liệu cuộc họp|bản word|bản pdf|tờ trình|công văn|file tài liệu|file họp|tài liệu phục vụ họp|file|slide|slides|bản mềm|đề cương|bản trình chiếu|tài liệu đi|file trình chiếu|báo cáo trung tâm',
  CONCLUSION:
    'kết luận|kl|thông báo kết luận|biên bản|thông báo kl|tbkl|kết luận họp|kết luận cuộc họp|kl họp|kl cuộc họp|biên bản họp|bb họp|thông báo kết luận họp|dự thảo kết luận|bản kết luận',
  SCHEDULE:
    'lịch|lịch họp|lịch tuần|lịch công tác|lịch làm việc|lịch tháng|thời gian biểu|lịch của|lịch tuần này|lịch tuần sau|xem lịch|coi lịch|lịch biểu|kế hoạch họp|lịch nào|lịch gì',
  PROBLEM:
    'chưa được cấp|chưa được trang bị|chưa có máy|chưa có thiết bị|chưa có mạng|chưa có điện|chưa được tập huấn|chưa được hỗ trợ|thiếu trang bị|thiếu thiết bị|không có máy|không có mạng|bị gián đoạn|gián đoạn|vướng mắc|phản ánh|kiến nghị|khó khăn|sự cố|báo lỗi|bị lỗi|hư|hỏng|bất cập|trục trặc|đề nghị xử lý|xin phản ánh|đề nghị tháo gỡ|tháo gỡ|bị hư|bị hỏng|mất mạng|rớt mạng|bị treo|bị sập|quá tải|bị nghẽn|báo hỏng|kẹt hệ thống|không vào được|không đăng nhập được|ko vào được|k vào được|ko đăng nhập được|k đăng nhập được|hông vô được|hổng vô được|treo máy|không lên|chập chờn|phản ảnh|nghẽn|lỗi|vướng|mạng yếu|mạng chậm|chạy chậm|rất chậm|bị chậm|không lên được|sập mạng|đơ|bị đơ|mất điện|mất tín hiệu|không gửi được|ko gửi được|k gửi được|không tải được|không dùng được|không nhập được|xoay vòng|rớt đường truyền|lag|hết kinh phí|thiếu kinh phí|thiếu máy|thiếu người|thiếu nhân lực|chưa có kinh phí|không có kinh phí|không có người|chữ ký số hết hạn|máy hư|máy hỏng|cúp điện|không kết nối được|bị khóa|bị khoá',
  MEETING:
    'họp|cuộc họp|buổi họp|phiên họp|hội nghị|giao ban|họp giao ban|buổi làm việc|cuộc làm việc|hội ý|cuộc|buổi|họp ban|họp bcđ|họp ban chỉ đạo|họp tổ|họp tổ giúp việc|họp tổ thư ký|họp hành|sơ kết|tổng kết|họp sơ kết|họp tổng kết|ngồi lại|lên họp|họp khẩn|họp đột xuất|họp gấp|họp ban thường trực',
  UNIT: 'bên|điện lực|kho bạc|ngân hàng|bưu điện|hải quan|biên phòng|bộ đội biên phòng|quân sự|bchqs|ban chqs|thanh tra|viễn thông|mobifone|bhxh|bảo hiểm xã hội|thuế|chi cục thuế|kiểm lâm|quản lý thị trường|hội phụ nữ|hội nông dân|hội cựu chiến binh|tòa án|viện kiểm sát|bệnh viện|ttyt|trung tâm y tế|doanh nghiệp|công ty|báo chí|bộ chỉ huy quân sự|mặt trận tổ quốc|trưởng ấp|trưởng thôn|các trưởng ấp|tổ giúp việc|tổ công tác|tổ thư ký|tổ công nghệ số cộng đồng|tổ cnscđ',
  KIND: 'định kỳ|thường kỳ|đột xuất|mở rộng|bất thường',
  ONLINE: 'trực tuyến|online|qua zoom|zoom|từ xa|qua google meet|qua teams',
  MAKE: 'lên giúp|lên giùm|tổ chức họp|cho tổ chức|lên cho|xếp cho|đặt cho|đặt giúp|xếp giúp|làm giúp|tạo giúp|tạo|lên lịch|xếp|xếp lịch|đặt|đặt lịch|tổ chức|triệu tập|mở|lập|chuẩn bị|mời|gọi|kêu|soạn|lên kế hoạch|kêu gọi|chốt|chốt lịch|tạo giúp|tạo mới|lập giúp|mời giùm|ấn định|sắp lịch|ghi lịch|làm cuộc|muốn|lên lịch cho|cho họp|mở cuộc|xếp giùm|thiết lập|khởi tạo|sắp xếp|tạo lịch|đưa lịch|lên giùm|tạo giùm|mời cả ban|mời cả tổ|mời toàn ban|mời toàn tổ|mời cả ban chỉ đạo',
  MOVE: 'dời|dời họp|dời lịch|đổi lịch|đổi giờ|đổi ngày|chuyển lịch|lùi lịch|lùi họp|đẩy|đẩy lên|lùi lại|lùi sang|lùi tới|dời lại|dời tới|chuyển họp|chuyển cuộc họp|đổi họp|dời cuộc họp|lùi giờ|đẩy giờ|dời giờ|rời lịch|rời họp|đẩy lùi|đẩy sớm|họp sớm hơn|hoãn sang|hoãn qua|hoãn tới|hoãn đến|dời đến|lùi cuộc họp|đẩy cuộc họp|dời ngày|dời hẳn|cho dời|lùi ngày|xin dời',
  PLACE:
    'phòng họp|p.họp|p họp|hội trường|địa điểm|đ/điểm|chỗ họp|nơi họp|phòng|trụ sở|văn phòng ủy ban|phòng số|ht|hội trường lớn|nhà văn hóa|trung tâm hội nghị|phòng họp số|sảnh|ubnd tỉnh|trụ sở ủy ban|trung tâm hành chính|hội trường tầng|nhà khách',
  CHANGE:
    'đổi|sửa|thay đổi|chuyển|điều chỉnh|cập nhật|đổi lại thành|sửa lại|chỉnh|sửa thành|đổi thành|chỉnh lại|đổi sang|đổi qua|chuyển sang|chuyển qua|đổi lại|thay vì|thay bằng|dời qua|dời sang',
  AGENDA:
    'nội dung|chương trình|chương trình họp|nội dung họp|chủ đề|nghị trình|ctrinh|ctrình|ctrinh họp|ct họp|nd họp|chương trình cuộc họp|nội dung cuộc họp|chương trình làm việc',
  ABOUT: 'về việc|v/v|bàn về|vụ|bàn|về|bàn việc|để bàn|bàn vụ|nói về|chuyện',
  AT: 'ở|tại|dưới|trên|bên',
  TILL: 'đến|đến hết|tới hết|cho đến|đến ngày|đến tận',
  /** By what somebody is known to the bot. */
  ACCOUNT:
    'tele|telegram|zalo|tài khoản|tk tele|tk zalo|tk|bot|máy mới|số mới|đổi máy|đổi số điện thoại|đổi sim|mất máy|mất điện thoại|số điện thoại mới|tk mới|đổi điện thoại',
  LATE: 'tới trễ|đến trễ|đến muộn|tới muộn|vô trễ|vào muộn|vô muộn|đi trễ|đi muộn|về sớm|về trước|trễ|muộn',
  RECOVERED:
    'chạy lại|hết lỗi|vô được rồi|vào được rồi|ổn rồi|đã khắc phục|khắc phục rồi|sửa rồi|sửa xong|hoạt động lại|bình thường lại|có mạng lại|ngon rồi|hết rồi|được rồi|chạy được rồi|vô lại được|có lại rồi',
  QWORD: 'chừng nào|bao giờ|khi nào|hồi nào',
  LIMIT: 'tối đa|tối thiểu|ít nhất|nhiều nhất|được phép',
  LIST: 'danh sách|thành phần|danh sách mời|ds|thành phần mời|thành phần dự|thành phần dự họp|khách mời|tp mời|tp',
  FIND: 'tìm|tra|tra cứu|kiếm|lục|tìm lại|tìm giúp|tìm giùm|kiếm lại|kiếm giùm|lục lại|tìm dùm|cho xem lại|xem lại|đâu rồi',
  TELL: 'tb|tb cho|báo|báo cho|thông báo|thông báo cho|nhắn|nhắn cho|báo tin|thông báo tới|thông báo đến|phổ biến|phổ biến cho|nhắn tin|nhắn tin cho|thông báo chung|ra thông báo|bắn tin|nhắn toàn|báo giùm|thông báo giùm',
  ALL: 'mọi người|tất cả|toàn bộ|toàn ban|toàn thể|các thành viên|toàn bộ thành viên|tất cả thành viên|cả ban|các đơn vị|các xã|các phường|các sở|cả tổ|toàn thể thành viên|anh em|các đồng chí|cả nhà|các địa phương|các đồng chí thành viên|bà con|hết mọi người|các anh chị|tất cả các thành viên|tất cả mọi người|các phòng|các ấp|các ngành|tất cả các xã|các cơ quan|các xã phường|các thôn|các sở ngành|các bộ phận|toàn tổ|toàn nhóm|cả nhóm|nhóm|trên nhóm|toàn thể ban|toàn thể ban chỉ đạo|toàn thể tổ|ban chỉ đạo|bcđ|mấy xã|mấy phòng|mấy sở|mấy phường|mấy ấp|cac xa',
  DEMAND:
    'yêu cầu|đòi|đốc|lấy số liệu|xin số liệu|yêu cầu báo cáo|đòi số liệu|đòi báo cáo|kêu nộp|yc|bảo nộp|thu số liệu|tổng hợp số liệu|bắt nộp|đề nghị|yêu cầu các|lấy|thu|đòi hỏi|cần|kêu gửi|cần có|lấy báo cáo|đòi bc|đốc báo cáo',
  DATA: 'số liệu|sl|biểu mẫu|phụ lục|số hộ|số lượng|con số|báo cáo nhanh',
  LIKE: 'như cuộc trước|như lần trước|như kỳ trước|như buổi trước|như đợt trước|như bữa trước|như cuộc họp trước|như lần họp trước|như kỳ họp trước|như buổi họp trước|giống cuộc trước|giống lần trước|giống kỳ trước|giống buổi trước|giống cuộc họp trước|y như cuộc trước|y như lần trước|y như cuộc họp trước|giống như lần trước|giống như cuộc trước|theo cuộc trước|theo lần trước|theo cuộc họp trước|như cuộc vừa rồi|như lần vừa rồi|như cuộc gần nhất',
  // What work is about, of which a syllable alone is a word of talk.
  THING: 'dữ liệu|cơ sở dữ liệu|hộ tịch|hộ khẩu|hộ dân|hộ nghèo|hộ gia đình|hộ chiếu',
  REPORT:
    'báo cáo|bc|b/c|bc 6 tháng|báo cáo 6 tháng|báo cáo sáu tháng|bc sáu tháng|báo cáo tháng|bc tháng|báo cáo quý|bc quý|báo cáo năm|báo cáo họp|bc họp|báo cáo tuần|bcáo|báo cáo định kỳ|bc định kỳ',
  HANDIN:
    'nộp|nộp bc|gửi bc|nộp báo cáo|gửi báo cáo|nộp lại|bổ sung báo cáo|xin nộp|xin gửi|nộp luôn|em nộp|đính kèm|nộp bổ sung|xin phép nộp|nộp trước|gửi bản|nộp bản|đã nộp|đã gửi',
  CHAIR:
    'chủ trì|chủ trì thay|điều hành|làm chủ trì|chủ tọa|chủ toạ|điều hành thay|chủ trì giùm|chủ trì hộ|chủ trì giúp|chỉ đạo thay|điều hành giùm|ngồi chủ trì|điều hành cuộc họp|ngồi ghế chủ trì|điều hành họp|chủ trì cuộc họp|chủ trì họp',
  TASK: 'việc|nhiệm vụ|công việc|đầu việc|công tác|nhiệm vụ được giao|việc được giao',
  GIVE: 'giao|phân công|bắt|phân cho|giao thêm|phân việc|nhờ|giao việc cho|giao nhiệm vụ cho|bảo|giao việc|giao nhiệm vụ|giao cho|giao giùm',
  AWAY: 'đi công tác|nghỉ phép|đi học|tập huấn|đi tập huấn|đi vắng|đi nước ngoài|đi họp ở|nghỉ ốm|nằm viện|đi xa|đi viện|mổ|nghỉ mát|ra hà nội|đi hà nội|đi bồi dưỡng|nghỉ hè|nghỉ tết|nghỉ thai sản|đi phép|không có mặt ở cơ quan|vắng nhà|vô sài gòn|vô tphcm|ra ngoài bắc|đi tây|đi sài gòn|đi nghỉ|đi hn|ra huế|vô nam|đi miền nam|nghỉ lễ|nghỉ bệnh|đi bệnh viện|đi khám|công tác nước ngoài|công tác ở',
  CALLED:
    'gọi điện|điện|điện thoại|qua điện thoại|đt|vừa gọi|mới gọi|mới điện|vừa điện|gọi điện thoại|gọi đt|qua đt|điện lên|alo báo|vừa nhắn|mới nhắn|trực tiếp nói|qua zalo|bằng miệng|mới báo|vừa báo|có gọi|bên đt|qua tin nhắn|nhắn zalo|gọi lên|gọi lại|gọi tới|vừa gọi lên|vừa gọi điện|mới gọi điện',
  CO: 'có|co|còn|có còn',
  SENDOUT: 'gửi|gởi|phát|ban hành|phát hành|gửi đi|phát đi|gửi luôn|gửi giùm|gửi dùm|gửi giúp|cho gửi|ra',
  OWN: 'của em|của e|của tôi|của anh|của chị|của tui|của mình|em|tôi|tui|e|mình|phòng em|đơn vị em|xã em|phường em|của phòng em|của xã em|của đơn vị em|của sở em',
  DUE: 'hạn|tới hạn|đến hạn|hết hạn|nợ|còn nợ|phải làm|phải nộp|cần nộp|cần làm|được giao|phải xong|quá hạn|sắp hạn|đang có|kỳ hạn|hạn chót|hạn cuối',
  UPCOMING: 'sắp tới|sắp|tiếp theo|tới đây|tới|kế tiếp|sắp đến|lần tới|cuộc tới|buổi tới|gần nhất|lần sau|kế',
  DRAFT: 'dự thảo|viết|thảo|nhập|làm',
  ATTEND: 'dự|tham dự|có mặt|đi được|sẽ dự|tham gia|dự được|sẽ đi|đồng ý dự|nhận lời|báo dự|xác nhận dự',
  SEND: 'cử|ủy quyền|ủy quyền cho',
  AGREE:
    'đồng ý|nhất trí|duyệt|thống nhất|chấp thuận|gật|gật đầu|đồng ý cho|đã duyệt|không đồng ý|đã đồng ý|ok|okie|đã ok|ok cho|đồng ý miệng|duyệt miệng|chưa đồng ý|cho phép|đồng ý rồi|đã cho|đã nhất trí|nhất trí cho|thống nhất cho',
  NOTED:
    'ghi|ghi giúp|ghi giùm|ghi nhận|ghi nhận giúp|ghi hộ|ghi lại|báo giúp|đánh dấu|ghi là|nhập giùm|nhập giúp',
  CONTENT: '',
  STATE: 'kết quả|tình hình|thống kê|tổng hợp|tiến độ',
  REPLY: 'trả lời|phản hồi|rep|hồi âm|xác nhận|đã phản hồi|đã xác nhận|trả lời giấy mời|trả lời rồi',
  CAN: 'được|dc|đc',
  MUST: 'phải|bắt buộc',
  LET: 'cho',
  DE: 'để',
  DI: 'đi',
  GO: 'lên|vào|vô|sang|qua',
  XIN: 'xin',
  YES: 'ừ|vâng',
  DONE: 'xong',
  BUSYROOM: 'trùng lịch|bị trùng|kẹt|bận|có người dùng|hỏng máy lạnh|đang sửa',
  PLEASE: 'giúp chị với|giúp em với|giúp anh với|giúp với',
  QUORUM: 'đủ người|đủ quân số|sĩ số|túc số|đủ thành phần|đủ số',
  GRUMBLE:
    'hoài|suốt|lắm|quá trời|nhiều quá|mệt|mệt quá|liên miên|suốt ngày|chán|chán quá|ghê|dữ|mãi|triền miên|hoài luôn|mệt mỏi|ngán|ngán quá|dài quá|nhiều thế|lắm thế|miết',
  PART: 'thêm mục|thêm chuyên đề|thêm tiết mục|mục|phần|tiết mục|chuyên đề|thêm phần|phần báo cáo',
} as const;
