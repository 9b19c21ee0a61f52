/** What is said of work: a task that was given, a report that is owed. */
export const DUTIES = {
  DONE: 'xong|đã xong|làm xong|hoàn thành|đã hoàn thành|hoàn tất|đã hoàn tất|xong xuôi|xog|xong hết|xong toàn bộ|làm xong hết|rà xong|rà soát xong|đã làm xong|đã rà soát xong|xong 100%|đạt 100%|xong rồi|xong r|xong đâu đó|đã rà xong|dứt điểm|đã thực hiện xong|thực hiện xong|triển khai xong|đã triển khai xong|đã làm',
  /** When it will be, as an office writes it. */
  PLANNED:
    'dự kiến|dự kiến đến|dự kiến sẽ|dự kiến ngày|phấn đấu|phấn đấu đến|quyết tâm|tính đến|tính tới|tính từ',
  DATA: 'số liệu|dữ liệu|hồ sơ|nhân khẩu|biểu mẫu|danh sách|so lieu|du lieu|thẻ căn cước|căn cước|định danh',
  NEARLY:
    'gần xong|sắp xong|gần hoàn thành|sắp hoàn thành|cơ bản xong|cơ bản hoàn thành|gần xong rồi|gần như xong|cơ bản là xong|suýt xong|gần hết|gần đạt|mới xong|xong một phần|xong được|xong khoảng|làm xong một phần|xong bước|xong phần|xong 1 phần|được một nửa|được nửa|một nửa|được phân nửa|phân nửa|nửa chừng|làm xong được|hoàn thành được|hoàn thành khoảng|đã xong được|đã hoàn thành được|xong nửa|xong phân nửa|được phần lớn',
  DOING:
    'đang|đang làm|đang triển khai|đang thực hiện|đang rà|đang rà soát|đang tiến hành|đang tổng hợp|đang phối hợp|đang chờ|đang đợi|đang gấp rút|đang nhập|tiến độ|mới|mới được|mới rà|mới làm|mới có|đã rà|đã rà soát|đã nhập|đã làm được|làm được|rà được|đạt|đã đạt|đã được|chỉ còn|còn lại|còn mỗi|còn thiếu|chưa triển khai|chưa làm|chưa thực hiện|đã triển khai|đã thực hiện|nhập được|đã tổng hợp|đã nhập được|đã rà được|đã rà soát được|rà soát được|đã gửi|đã phối hợp|đã chỉ đạo|đã giao|đã phân công|đã cập nhật|bắt đầu|đã bắt đầu|làm rồi|làm r|đã kiểm tra|còn chờ|chờ',
  STUCK: 'báo lỗi|bị lỗi|hệ thống lỗi|hệ thống báo lỗi|phần mềm lỗi|phần mềm báo lỗi|lỗi mạng|lỗi hệ thống',
  HANDBACK:
    'giao nhầm|giao lộn|giao nhầm người|giao lộn người|giao sai|giao sai người|không thuộc chức năng|không thuộc thẩm quyền|không phải chức năng|không phải việc|không thuộc nhiệm vụ|không thuộc|không đúng chức năng|ko thuộc|k thuộc|hông thuộc|không đúng thẩm quyền|nhầm đơn vị|lộn đơn vị|không nhận việc|ko nhận việc|hổng phải việc|hông phải việc|không nhận|không nhận nhiệm vụ|nhầm chỗ|k phải việc|ko phải việc',
  EXTEND:
    'điều chỉnh thời hạn|điều chỉnh hạn|thay đổi thời hạn|thay đổi hạn|đổi hạn|kéo dài thời hạn|kéo dài thời gian|gia hạn thời gian|xin trễ|xin muộn|gia hạn|xin gia hạn|lùi hạn|dời hạn|xin lùi|xin thêm|thêm thời gian|cho thêm|thêm vài ngày|xin chậm|xin nộp chậm|nộp chậm|nộp trễ|xin nộp trễ|nộp muộn|xin khất|khất|kéo dài|xin dời|nới hạn|hoãn nộp|xin hoãn|không kịp|ko kịp|k kịp|hông kịp|hổng kịp|chưa kịp|lùi|xin lui|giãn|giãn hạn|giãn tiến độ|chậm vài|trễ vài|gia hạn thêm|chậm hạn|trễ hạn|không kịp tiến độ|cho nộp sau|cho trễ|cho chậm|xin lùi hạn|cho lùi|cho em nộp|cho e nộp|cho tôi nộp|cho đơn vị nộp|cho xin đến|cho xin tới|xin đến|xin tới|thêm ít ngày|thêm mấy ngày|thêm mấy bữa|thêm 1 tuần|thêm một tuần|cho em tới|cho em đến|cho e tới|cho e đến|xin hạn|cho phòng nộp|cho xã nộp|chắc trễ|chắc chậm|sẽ trễ|sẽ chậm|trễ vài bữa|chậm vài hôm|lùi lại|cho lui|xin cho lùi|dời|hoãn|từ từ|cho thêm thời gian|xin nộp sau|xin thêm thời gian|nộp sau|cho em thêm|cho e thêm|cho tôi thêm|cho thêm mấy bữa',
  RETURN:
    'trả lại|trả việc|xin trả|xin trả lại|trả lại việc|trả lại nhiệm vụ|hoàn trả|chuyển việc|xin không nhận|đề nghị chuyển|đề nghị giao|xin chuyển|xin trả việc|đề nghị giao lại|trả lại giùm|trả lại nv|chuyển giùm|giao cho đơn vị khác|đề nghị xem lại',
  HERE: 'đây|nè|này|đây ạ|nè chị|nè anh|đây nha|đây nhé|dây',
  HANDIN:
    'nộp|gửi|gởi|gửi lại|nộp lại|bổ sung|xin nộp|xin gửi|đính kèm|gởi lại|gửi kèm|nộp bổ sung|em nộp|e nộp|tôi nộp|em gửi|e gửi|tôi gửi|em gởi|xin gửi lại|nộp luôn|up|xin được gửi|xin phép nộp|xin phép gửi|kính gửi báo cáo',
  REPORT: 'báo cáo|bc|b/c|bcáo',
  PERIOD:
    '6 tháng|sáu tháng|bc 6 tháng|báo cáo 6 tháng|báo cáo sáu tháng|bc sáu tháng|định kỳ|báo cáo định kỳ|bc định kỳ|bc 6t|báo cáo 6t|6t|nửa năm|bán niên|6 tháng cuối năm|6 tháng đầu năm|sáu tháng cuối năm|bc năm|báo cáo năm|bc quý|báo cáo quý|bc tháng|báo cáo tháng|cái 6 tháng|cái sáu tháng',
  FORMEETING:
    'báo cáo họp|bc họp|báo cáo phục vụ họp|bc phục vụ họp|báo cáo cuộc họp|bc cuộc họp|phục vụ họp|phục vụ cuộc họp|báo cáo tại cuộc họp|cho cuộc họp|báo cáo phục vụ cuộc họp|bc phục vụ cuộc họp|cho buổi họp|báo cáo cho cuộc họp|bc cho cuộc họp|cái họp|cái của cuộc họp|báo cáo tại họp',
  TWO: 'cả hai|cả 2|2 cái|hai cái|cả hai cái|cả 2 cái|2 báo cáo|hai báo cáo|cả hai báo cáo|cả 2 báo cáo|2 bc|cả 2 bc|hai bản|2 bản|cả hai bản',
  SHARE: 'tham khảo|mẫu|xin mẫu|biểu mẫu|xin bản|cho xin',
  FILE: 'kèm theo|file|tệp|bản|bản cứng|bản giấy|email|mail|trong nhóm|qua zalo|qua mail|trên nhóm|qua email|văn thư|trục liên thông|bản scan|ioffice|trên hệ thống',
  WORK: 'triển khai|rà soát|việc|việc này|nhiệm vụ|nhiệm vụ này|công việc|việc đó|cái này|làm',
} as const;
