/** What is said of an invited list, a sheet, a paper. */
export const LISTS = {
  ADD: 'mời thêm|thêm|bổ sung|cho thêm|thêm vào|mời cả|mời luôn|bổ sung thêm|thêm cả|mời bổ sung|đưa vào|kéo thêm|gọi thêm|kêu thêm|có thêm|ghi thêm|điền thêm|bổ sung vào|còn thiếu|thiếu|mời kèm|cho thêm tên|thêm tên|kèm',
  REMOVE:
    'bỏ|rút|bớt|loại|xóa|gạch|rút tên|bỏ tên|khỏi mời|không mời|ko mời|k mời|hông mời|hổng mời|bỏ ra|xóa tên|đừng mời|gạch tên|thôi mời|miễn mời|bỏ bớt|trừ',
  INVITE:
    'mời|gửi đi|cho mời|phát đi|gửi giấy mời|phát giấy mời|cứ mời|cứ gửi|gửi luôn|ban hành|phát hành|gởi đi|cho gửi',
  LIST: 'danh sách|thành phần|danh sách mời|ds|thành phần mời|thành phần dự|thành phần dự họp|khách mời|tp mời',
  SAMEAS:
    'như cũ|như cuộc trước|như lần trước|như kỳ trước|giống cuộc trước|giống lần trước|y như cũ|như hôm trước|như mọi khi|như mọi lần|giống hôm trước|như trước',
  VOTE: 'bỏ phiếu|biểu quyết|bầu|bỏ phiếu là|bầu cho',
  ASIS: 'như dự kiến|như trình|như đề xuất|như danh sách|theo danh sách|như dự thảo|theo đề xuất|như báo cáo|theo dự kiến|như đã trình|theo tờ trình|như bản trình|theo dự thảo|như đề nghị',
  NOOPINION:
    'không có ý kiến gì thêm|không có ý kiến thêm|không ý kiến thêm|không góp ý gì thêm|không góp ý thêm|ko có ý kiến gì thêm|k có ý kiến gì thêm|không có ý kiến|ko có ý kiến|k có ý kiến|hông có ý kiến|hổng có ý kiến|không ý kiến|ko ý kiến|k ý kiến|không có ý kiến gì|không có ý kiến khác|không có ý kiến gì thêm|không ý kiến gì',
  MAJORITY:
    'theo ý kiến tập thể|theo tập thể|theo đa số|theo số đông|theo ý kiến đa số|theo ban chỉ đạo|theo mọi người|theo ý kiến chung|theo anh em|theo lãnh đạo|theo các anh|theo các đồng chí|theo cả nhà',
  ITEM: 'mục|khoản|điều|phần|điểm|chương|nội dung|ý',
  PASSED: 'chuyển|đã chuyển|đã triển khai|phổ biến|đã phổ biến|in ra|đã in|đã gửi|triển khai',
  NUDGE: 'nhắc|đôn đốc|nhắc nhở|dặn',
  HANDIN: 'gửi|nộp|gởi|báo cáo',
  LAST: 'lần cuối|lần này thôi|lần này nữa thôi|lần sau|lần chót',
} as const;
