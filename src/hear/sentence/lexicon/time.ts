const WEEKDAYS = ['hai', 'ba', 'tư', 'bốn', 'năm', 'sáu', 'bảy', 'bẩy', '2', '3', '4', '5', '6', '7'];

/** Words of which days and hours are made; what they say is read by `when/`. */
export const TIME = {
  T: [
    ...WEEKDAYS.map((day) => `thứ ${day}`),
    ...['2', '3', '4', '5', '6', '7'].map((day) => `t${day}`),
    'buổi sáng|buổi chiều|buổi trưa|buổi tối|chủ nhật|cn|thứ|ngày|tháng|giờ|h|g|rưỡi|phút|kém|sáng|trưa|chiều|tối|mai|mốt|hôm nay|ngày mai|sáng mai|chiều mai|trưa mai|sáng nay|chiều nay|trưa nay|tối nay|tuần|tuần sau|tuần này|tuần tới|tháng sau|tháng này|tháng tới|đầu giờ|đúng giờ|đầu tuần|cuối tuần|cuối tháng|đầu tháng|hôm đó|bữa đó|hôm ấy|ngày đó|bữa ấy|hôm nớ|bữa nớ|bữa ni|hôm ni|hôm này|ngày hôm đó|lúc|hồi|khoảng|tầm|vào|ngày kia|hết tháng|hết tuần|cả tuần|quý|tết|giữa|nửa đầu|bữa|mùng|mồng|lúc đó|giờ đó|hôm|quý 1|nay|bữa nay|ngay lập tức|cả ngày|hết ngày|nguyên ngày|cả buổi|hôm họp|bữa họp',
  ].join('|'),
} as const;
