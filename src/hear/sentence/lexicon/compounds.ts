/**
 * Words of an office of which a part alone would mean something else here: “định kỳ” is no “định”, “tài chính” names
 * nobody. They are known, and say nothing of an answer.
 */
const WRITTEN = [
  // State, offices and their work.
  'chỉ tiêu|chỉ đạo|chỉ số|chỉ thị|chỉ huy|chỉ định|chỉ dẫn|địa chỉ|chứng chỉ|lãnh đạo chỉ đạo|ban hành|ban đầu|ban quản lý|ban bí thư',
  'định kỳ|định hướng|số liệu|dữ liệu|hệ thống|hồ sơ|công tác phí|nhân khẩu|đường truyền|kinh phí|hạ tầng|thủ tục|hành chính|giấy tờ|nguồn lực|nhân lực|tiến độ|kết quả|định mức|định danh|quy định|nhận định|thẩm định|ổn định|xác định|kiểm định|giám định|định canh|định cư|nghị định|khẳng định|hoạch định|cố định|hiệp định|hội đồng thẩm định|bình định|nam định',
  'giám sát|đoàn giám sát|đoàn kiểm tra|đoàn thanh tra|kiểm tra|thanh tra|điều tra|tuần tra|tra cứu|phụ trách|chịu trách nhiệm|trách nhiệm|phân công nhiệm vụ',
  'khoa học|khoa học công nghệ|khoa học và công nghệ|nông nghiệp và môi trường|nông nghiệp|giáo dục và đào tạo|kế hoạch và đầu tư|tài nguyên và môi trường|thông tin và truyền thông|thông tin truyền thông|dân tộc và tôn giáo|văn hóa và thể thao|văn hóa xã hội|văn hóa thể thao|kinh tế hạ tầng|kinh tế và hạ tầng|lao động thương binh|nội vụ|tư pháp|tài chính|xây dựng|công thương|y tế|ngoại vụ|du lịch|giao thông vận tải|tài nguyên môi trường|tài nguyên',
  'cơ sở|cơ chế|cơ cấu|cơ động|cơ yếu|cơ bản là vậy|xã hội|hợp tác xã|hội thảo|hội đồng|hội chợ|cơ hội|quốc hội|hội nhập|hội thi|hội viên|đại hội|lễ hội|hội diễn|hội thẩm|hội chẩn|hội ý nhanh',
  'bộ máy|nội bộ|đồng bộ|tiến bộ|bộ môn|bộ tiêu chí|bộ chỉ số|sơ bộ|cục bộ|đảng bộ|chi bộ|bộ hồ sơ|bộ thủ tục|bộ phận một cửa',
  'công an nhân dân|an ninh|an toàn|an sinh|an ninh mạng|an ninh trật tự|trị an|quân sự|quốc phòng|biên phòng|phòng chống|phòng cháy|phòng cháy chữa cháy|phòng dịch|phòng ngừa|phòng thủ|phòng vệ|dự phòng|chống dịch|chống bão|chống cháy|chống tham nhũng|chống lụt',
  'cải cách|cải cách hành chính|hành chính công|một cửa|dịch vụ công|đẩy nhanh|đẩy mạnh|thúc đẩy|chuyển đổi số|chuyển đổi|chuyển giao|chuyển biến|đổi mới|trao đổi|sáng kiến|sáng tạo|đào tạo|cải tạo|chế tạo|nhân tạo|thành lập|độc lập|lập trình|lập tức|kiện toàn',
  'phát triển|phát sinh|phát biểu|phát hiện|phát động|phát huy|phát thanh|phát sóng|xuất phát|lạm phát|phát ngôn|phát lệnh|lễ phát động',
  'thu nhập|thu hồi|thu hút|thu ngân sách|thu gom|thu hoạch|thu phí|thu thập|trung thu|chi tiêu|chi phí|chi tiết|chi trả|chi nhánh|chi thường xuyên|chi ngân sách|tạm ứng|tạm trú|tạm vắng|khấu trừ|kế hoạch hóa|thiết kế|thống kê số liệu|kế thừa',
  'hộ khẩu|hộ tịch|hộ nghèo|hộ gia đình|hộ kinh doanh|hộ chiếu|bảo hộ|cận nghèo|hộ cận nghèo|tiếp dân|tiếp công dân|tiếp xúc cử tri|cử tri|bầu cử|ứng cử|cử nhân|tổ dân phố|tổ hợp tác|tổ quốc|tổ đại biểu',
  'giao thông|giao dịch|giao lưu|giao diện|giao tiếp|ngoại giao|giao quân|giao khoán|giao nhận hồ sơ|điều hành|điều kiện|điều phối|điều động|điều trị|điều hòa|điều lệ|điều khoản|điều dưỡng',
  'bảo trì|bảo vệ|bảo hiểm|bảo mật|bảo tồn|bảo lưu|bảo dưỡng|bảo tàng|bảo hành|bảo lãnh|bảo trợ|bảo hiểm xã hội|báo điện tử|cảnh báo|báo cháy|báo động|chào cờ|chào mừng|chào giá',
  'tính toán|tính chất|tính mạng|máy tính|máy tính bảng|tính năng|thuộc tính|máy in|máy chủ|máy scan|máy móc|máy lạnh|máy bơm|phần mềm|phần cứng|phần trăm|phần lớn|cổ đông|cổ vũ|tự động|tự chủ|tự nguyện|tự giác|trật tự',
  'minh bạch|minh chứng|chứng minh|thuyết minh|văn minh|thông minh|minh họa|liên minh|hồ chí minh|bình minh|hải quan|hải phòng|hải sản|hải đảo|hải dương|hàng hải|duyên hải|hải quân|trưởng khoa|đa khoa|nhãn khoa|sách giáo khoa|thư viện|thư khen|thư tín|an giang|nghệ an|long an|hội an|hoa màu|pháo hoa|hoa kiểng|lan truyền|lây lan|tràn lan|lan tỏa',
  'cần thơ|hà nội|sài gòn|đà nẵng|cà mau|bạc liêu|sóc trăng|kiên giang|rạch giá|phú quốc|lạng sơn|bắc giang|hà giang|tiền giang|hậu giang|vũng tàu|bà rịa|đắk lắk|gia lai|kon tum|trung ương|tỉnh ủy|huyện ủy|đảng ủy|thành ủy|thường vụ|ban thường vụ|quy hoạch',
  'quan trọng|quan tâm|liên quan|quan điểm|thời điểm|trọng điểm|thí điểm|đặc điểm|ưu điểm|chấm điểm|điểm nóng|điểm trường|điểm sạt lở|địa bàn|bàn bạc|bàn ghế|mục tiêu|mục đích|danh mục|hạng mục|ý thức|ý nghĩa|chú ý|lưu ý|ý tưởng|chú trọng|ghi chú|ghi hình|ghi âm|ghi chép|ghi nhớ',
  'vụ việc|dịch vụ|nghiệp vụ|công vụ|phục vụ|vụ án|vụ mùa|sự việc|việc làm|làm rõ|làm sạch|làm tốt|cách làm|mã số thuế|mã định danh|mã hóa|mã vạch|mã qr|tài khoản|chữ ký|ký số|ký kết|đăng nhập|nhập khẩu|nhập học|nhập ngũ|nhập viện|nhập liệu|sáp nhập|gia nhập',
  'đầu tư|vật tư|tư vấn|tư nhân|tư liệu|tư tưởng|tư cách|thông tư|tổng thể|cụ thể|thể thao|thế giới|thế hệ|thế mạnh|lợi thế|ưu thế|hiện tại|tồn tại|song song|thuận lợi|thuận tiện|hạn chế|hạn hán|hạn mặn|thời hạn|giới hạn|cấp hạn mức',
  'ảnh hưởng|hình ảnh|ảnh thẻ|mô hình|mô tả|quy mô|sao lưu|bản sao|sao kê|sao y|nhận thức|nhận diện|nhận xét|công nhận|tiếp cận|nắm bắt|rõ ràng|rõ nét|nêu rõ|ghi rõ|xếp loại|xếp hạng|cài đặt|lắp đặt|đặt hàng|mở thầu|mời thầu|phân loại|loại hình|xóa đói|nhà tạm|lấy mẫu|khoảng cách|tầm nhìn|tầm quan trọng|tối thiểu|tối ưu|ngày càng|quý vị|quý cơ quan|yếu kém|trưởng thành|tăng trưởng|tăng cường|thiếu niên|thiếu nhi|hư hỏng|câu lạc bộ|liên lạc|lạc hậu|khó khăn|sửa chữa|sửa đổi|chữa bệnh',
].join('|');

/** Without their marks these could be said of other things: “bao chi ay” is “bảo chị ấy”. */
const MARKED = [
  'báo chí|nhà báo|bác sĩ|bộ phận|cổ phần|cổ phiếu|cô giáo|thầy giáo|con số|con em|con dấu|cử chỉ|hoa quả|thứ tự|thứ trưởng|tối đa|tự do|tự hào|mã số|bàn giao|bàn tay|ra quân|ra mắt|có lịch|thu chi|số hộ|cho vay|họ tên|họ hàng|hộ dân|giá đất|giá cả|bảng giá|tùy thuộc|kiến nghị chung|phái đoàn|phòng bệnh|bản làng|bản đồ|ý chí|bỏ sót|đặt ra|đề xuất|chính sách|kiểm sát|tư lệnh|phó phòng ban',
].join('|');

export const COMPOUNDS = { _: WRITTEN } as const;
export const MARKED_COMPOUNDS = { _: MARKED } as const;
