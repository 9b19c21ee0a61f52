import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { reseats } from './reseated.ts';
import { drafts, type Heard, readable } from './talk.ts';

// Thôi ở một nơi mà vẫn trong danh sách: từ đó không biết thêm việc của nơi ấy, không làm được việc của chức vụ cũ.

beforeEach(async () => {
  await opens('uy-ban-to', { reminders: true });
});

async function meets(title = 'Kiểm tra KÍN'): Promise<void> {
  const line = `${title} | thứ 6 tuần sau 8h | A | B`;
  const next = await drafts(who('hai'), line, 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2');
  await who('hai').taps('Gửi thông báo', next);
  await who('hai').taps('Gửi', await who('hai').hears('Gửi thông báo trên'));
  await who('hai').hears('Đã gửi thông báo');
}

/** Kết luận của cuộc họp ấy, đã gửi; lời báo cho thư ký. */
async function concludes(): Promise<Heard> {
  const thu = who('thu');
  await thu.taps(
    'Soạn kết luận: Kiểm tra KÍN, 08:00 thứ Sáu 27/11/2026',
    await thu.asks('/ketluan', 'Xin chọn:'),
  );
  await thu.hears('Kết luận cuộc họp “Kiểm tra KÍN”');
  await thu.asks('Thống nhất KÍN.', 'Xin gửi các nhiệm vụ');
  const line = 'Giao đồng chí Trịnh Thị Liên kiểm tra KÍN, hoàn thành trước 15/12';
  await thu.taps('Trình chủ trì', await thu.asks(line, 'Tình trạng: đang soạn'));
  await who('hai').taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
  await thu.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await thu.taps('Gửi', 'Gửi thông báo kết luận trên');
  return thu.hears('Đã gửi thông báo kết luận');
}

/** Số lời có chữ KÍN mà người ấy đã nghe. */
const told = (id: string): number => talk.count(who(id).id, 'KÍN');

test('thôi ở Tổ 2 trước cuộc họp: không còn được mời, không nhận thay đổi, kết luận; vẫn dự họp Ủy ban', async () => {
  await meets();
  await who('kiem').hears('Giấy mời: Họp định kỳ Tổ 2');
  await reseats({ kiem: null });
  const before = told('kiem');
  expect((await talk.meeting()).invitees).not.toContain('kiem');
  await who('thu').hears('- Tổ 2: thôi tham gia Phan Đình Kiểm', 'không còn được mời các cuộc họp sắp tới');
  await who('kiem').asks('/hop', 'chưa có cuộc họp');
  await who('hai').taps('Gửi', await who('hai').asks('/suahop Địa điểm | Phòng KÍN', 'Gửi thay đổi'));
  await who('lien').hears('Phòng KÍN');
  house.turnTo('2026-11-27T07:00');
  await house.running.wake();
  house.turnTo('2026-11-30T09:00');
  await concludes();
  await who('lien').hears('Thông báo kết luận');
  await talk.settled();
  expect(told('kiem')).toBe(before);
});

test('thôi ở Tổ 2 sau cuộc họp: kết luận, nhắc xác nhận không tới nữa; người mới vào Tổ thì nhận', async () => {
  await meets();
  await who('kiem').hears('Giấy mời: Họp định kỳ Tổ 2');
  house.turnTo('2026-11-30T09:00');
  await reseats({ kiem: null, giup: { 'to-2': 'team-member' } });
  await talk.settled();
  const before = told('kiem');
  expect((await talk.meeting()).invitees).toContain('kiem');
  await concludes();
  await who('giup').hears('Thông báo kết luận');
  await talk.settled();
  expect(told('kiem')).toBe(before);
});

test('thôi ở Tổ 2 khi chưa xác nhận kết luận: không ai nhắc nữa', async () => {
  await meets();
  house.turnTo('2026-11-30T09:00');
  await concludes();
  await who('kiem').hears('Thông báo kết luận');
  house.turnTo('2026-11-30T10:00');
  await reseats({ kiem: null });
  await talk.settled();
  const [before, others] = [told('kiem'), told('lien')];
  for (const day of ['2026-12-02', '2026-12-03', '2026-12-04']) {
    house.turnTo(`${day}T08:05`);
    await house.running.wake();
    await talk.settled();
  }
  expect(told('lien')).toBeGreaterThan(others);
  expect(told('kiem')).toBe(before);
});

test('Tổ trưởng cũ của Tổ 2, nay là thành viên: không hủy, không sửa, không ghi ý kiến chủ trì của cuộc họp mình gọi', async () => {
  await meets();
  await reseats({ hai: { 'to-2': 'team-member' }, kiem: { 'to-2': 'team-lead' } });
  await who('lien').asks('/vang bận đi cơ sở', 'chờ');
  await who('hai').asks('/huyhop bận việc', 'không có quyền làm việc này');
  await who('hai').asks('/suahop Địa điểm | Phòng khác', 'không có quyền làm việc này');
  await who('hai').asks('/ghiykien Liên đồng ý', 'ông có');
  await who('kiem').asks('/huyhop bận việc', 'Hủy cuộc họp');
});

test('Tổ trưởng cũ không còn ở Tổ 2: bản nháp mình lập không còn là của mình', async () => {
  await drafts(who('hai'), 'Kiểm tra KÍN | thứ 6 tuần sau 8h | A | B', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2');
  await reseats({ hai: null, kiem: { 'to-2': 'team-lead' } });
  const before = told('hai');
  for (const said of ['/moihop', '/suahop Địa điểm | Phòng khác', '/huyhop', '/tailieu', '/lich', '/hop']) {
    who('hai').says(said);
    await talk.settled();
  }
  expect(told('hai')).toBe(before);
  await who('kiem').asks('/moihop', 'Gửi thông báo trên');
});

test('Tổ 2 không còn ai: sửa thành phần không có nút “Toàn thể Tổ 2 (0)”', async () => {
  await meets();
  await reseats({ hai: null, lien: null, kiem: null });
  const asked = await who('thu').asks('/suahop Thành phần', 'Thành phần dự họp?');
  expect(JSON.stringify(asked)).not.toContain('Toàn thể Tổ 2');
});

test('“như lần trước”: người đã thôi ở Tổ 2 không được mời lại', async () => {
  await meets('Giao ban Tổ');
  house.turnTo('2026-11-30T09:00');
  await reseats({ kiem: null });
  who('hai').says('/taohop như lần trước | thứ 6 tuần này 8h');
  const shown = await who('hai').hears('Thành phần');
  expect(readable(shown)).not.toContain('Phan Đình Kiểm');
  expect(readable(shown)).toContain('Trịnh Thị Liên');
});

test('kết luận của Tổ 2 giao một cơ quan: người của cơ quan ấy ở Tổ 2, không phải ở Ủy ban', async () => {
  // Sở Tài chính có người ở Ủy ban, và một người chỉ ở Tổ 2.
  await reseats({ kiem: null }, { lien: 'Sở Tài chính' });
  await meets();
  house.turnTo('2026-11-30T09:00');
  const thu = who('thu');
  await thu.taps(
    'Soạn kết luận: Kiểm tra KÍN, 08:00 thứ Sáu 27/11/2026',
    await thu.asks('/ketluan', 'Xin chọn:'),
  );
  await thu.hears('Kết luận cuộc họp “Kiểm tra KÍN”');
  await thu.asks('Thống nhất KÍN.', 'Xin gửi các nhiệm vụ');
  const drafted = await thu.asks('Giao Sở Tài chính kiểm tra kho, trước 15/12', 'Tình trạng: đang soạn');
  expect(readable(drafted)).toContain('Trịnh Thị Liên');
  expect(readable(drafted)).not.toContain('Phan Đình Kiểm');
});
