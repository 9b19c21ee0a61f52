import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/hear/suggest/suggest.ts';
import { wishedInstead } from '../../src/hear/wished-instead.ts';
import type { OwnWords } from '../../src/ports/account.ts';
import { WISH_ACTS } from '../../src/say/people/wishes.ts';

// Lệnh, câu hỏi gõ vào chỗ đang hỏi một lời; và những lời trông giống lệnh mà là lời ấy.

const HERE = {
  ...{ waits: [], role: 'secretary' as const, now: '2026-11-28T02:00:00.000Z' },
  ...{ zone: 'Asia/Ho_Chi_Minh', people: ['Lê Văn Hải'] },
};
const instead = (said: string, as: OwnWords) => wishedInstead(said, as, HERE, suggest(said, WISH_ACTS));
const lines = (all: string): string[] => all.trim().split('\n');

const ORDERS = `
hủy đi
gửi luôn đi
để mai gửi
để mai hãy gửi
thôi để mai
khoan gửi
từ từ đã
chờ anh chút
đừng gửi nữa
không gửi nữa
thôi không gửi nữa
bỏ qua đi
cứ gửi đi
gửi đi em
gửi ngay
gửi giấy mời đi
huy di
gui luon di
de mai gui
hủy cuộc họp đi
hủy họp luôn
dời họp sang thứ hai
dời sang tuần sau nhé
đổi phòng họp sang phòng 2
mời thêm anh Hải
cho xem lịch họp
lịch họp tuần này
ai chưa trả lời
nhắc mọi người trả lời đi
sao phải ghi lý do?
sao phải ghi lý do
lý do gì
lý do gì vậy em
hạn gửi là khi nào
họp hôm nào ấy nhỉ
có bắt buộc không
không ghi được không
tài liệu gửi chưa
cho anh xem tài liệu
trợ giúp
xem lại giấy mời
sửa lại giờ họp
gửi muộn có sao không
bỏ cuộc họp này
để sau
mai tính
lát nữa gửi
chiều gửi`;

const REASONS = `
do lãnh đạo đi công tác đột xuất
Chủ tịch tỉnh yêu cầu họp ngay
Việc gấp của tỉnh
Việc gấp
Sự cố xảy ra sáng nay
Chờ số liệu công an huyện
Trùng họp Tỉnh ủy
họp khẩn theo chỉ đạo của Chủ tịch
cần họp gấp để xử lý bão
theo chỉ đạo của Bộ Công an tại công điện 12
UBND tỉnh yêu cầu báo cáo trước ngày mai
Bộ yêu cầu báo cáo số liệu gấp
phải chờ đơn vị gửi tài liệu
đơn vị gửi báo cáo muộn
các sở gửi báo cáo chậm
chờ tài liệu của Sở Tài chính
chưa chốt được thành phần
Trưởng ban mới đồng ý thành phần chiều nay
lãnh đạo thay đổi lịch
đổi lịch của Chủ tịch
do dời lịch họp của UBND tỉnh
họp tỉnh hủy nên dời lên
cuộc họp trước bị hủy
tài liệu chưa xong
Tài liệu do Sở TC gửi muộn
do có thay đổi địa điểm họp
bổ sung nội dung theo yêu cầu của Trưởng ban
thêm nội dung theo chỉ đạo
mời thêm thành phần theo chỉ đạo của Chủ tịch
bổ sung Sở Y tế theo yêu cầu của Trưởng ban
cần thêm ý kiến của Sở Tư pháp
nhận nhiệm vụ đột xuất từ Trung ương
đi công tác Hà Nội
đi học lớp cao cấp
đi khám bệnh
bận họp HĐND
trùng lịch họp Tỉnh ủy
ốm nằm viện
nhà có tang
đang nghỉ phép đến 15/12
có lịch tiếp công dân
đưa con đi viện
phải dự họp giao ban với Bộ
đi kiểm tra bão ở xã
hội trường đang sửa
phòng họp bị trùng lịch
mất điện
mạng hỏng
thành phần chính vắng
chưa đủ thành phần
chưa đủ số liệu
thiếu số liệu của công an xã
chờ hướng dẫn của cấp trên
không thuộc thẩm quyền của Sở
việc này của Sở Tài chính
chưa có kinh phí
cần thêm thời gian lấy ý kiến
báo cáo thiếu số liệu tháng 11, đề nghị bổ sung
số liệu không khớp, làm lại bảng 2
gửi nhầm kỳ
thiếu chữ ký
lãnh đạo yêu cầu
theo yêu cầu của chủ tọa
thời tiết xấu
lịch công tác của Trưởng ban thay đổi
Trưởng ban bận đột xuất
đ/c Trưởng ban đi công tác đột xuất
hoãn do bão
để các đơn vị có thời gian chuẩn bị
để kịp báo cáo Tỉnh ủy
để xin ý kiến Thường trực
gộp với cuộc họp tháng sau
vì sáng mai Chủ tịch phải đi Hà Nội
không còn cần họp nữa
nội dung đã xử lý xong
nội dung đã giải quyết bằng văn bản
chuyển sang lấy ý kiến bằng văn bản
họp ghép với cuộc họp UBND`;

const OPINIONS = `
Đề nghị bổ sung kinh phí cho xã
Đồng ý nhưng cần thêm kinh phí
Đề nghị dời thời gian thực hiện sang quý 2
Nên giao Sở Tư pháp chủ trì
Đề nghị giao Công an tỉnh chủ trì
cần làm rõ nguồn kinh phí
Đã rà soát 3 trên 5 thủ tục
đang chờ số liệu
đã gửi báo cáo cho Sở
đã họp với các đơn vị
chưa triển khai được do thiếu người
đã hoàn thành, có báo cáo kèm theo
đã xong, gửi kèm báo cáo
thêm Sở Y tế, bớt Sở Tư pháp
đề nghị sửa lại mục 2
đề nghị gửi tài liệu trước
Nguyễn Văn Bình
anh Bình, Phó Giám đốc
báo cáo đã cấp 120 thẻ
lấy ý kiến các đơn vị trước khi trình
nhắc các đơn vị nộp đúng hạn
thống nhất nội dung, đề nghị tổ chức họp để thảo luận
gửi rồi
không vướng gì`;

const TOPICS = `
Lịch họp
Sơ kết
Họp quý
Sở nào chưa nộp báo cáo tháng 11 thì nộp
Hướng dẫn sử dụng phần mềm
Gửi báo cáo quý IV`;

describe('thay cho lý do', () => {
  test.each(lines(ORDERS))('“%s” là lệnh hay câu hỏi', (said) => {
    expect(instead(said, 'reason')).not.toBeNull();
  });
  test.each(lines(REASONS))('“%s” là lý do', (said) => {
    expect(instead(said, 'reason')).toBeNull();
  });
});

test.each(lines(OPINIONS))('“%s” là ý kiến, tiến độ', (said) => {
  for (const as of ['opinion', 'progress', 'changes'] as const) expect(instead(said, as)).toBeNull();
});

test('“để sau Tết” là ý kiến, mà là lệnh khi hỏi lý do', () => {
  expect(instead('để sau Tết', 'opinion')).toBeNull();
  expect(instead('để sau Tết', 'reason')).not.toBeNull();
});

test.each(lines(TOPICS))('“%s” là nội dung', (said) => {
  expect(instead(said, 'content')).toBeNull();
});
