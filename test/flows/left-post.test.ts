import { beforeEach, expect, test } from 'vitest';
import { house, kept, opens, talk, who } from '../stage.ts';
import { reseats, takesPosts } from './reseated.ts';
import { drafts, type Heard, readable } from './talk.ts';

// Được hỏi, được mời là vì ở nơi ấy: thôi ở đó thì không còn trả lời, không còn đọc. Việc của chức vụ thuộc người giữ chức vụ hôm nay.

beforeEach(async () => {
  await opens('uy-ban-to', { reminders: true });
});

/** Cuộc họp Tổ 2 do Tổ trưởng Ngô Thanh Hải gọi, đã báo. */
async function meets(): Promise<void> {
  const line = 'Kiểm tra KÍN | thứ 6 tuần sau 8h | A | B';
  const next = await drafts(who('hai'), line, 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2');
  await who('hai').taps('Gửi thông báo', next);
  await who('hai').taps('Gửi', await who('hai').hears('Gửi thông báo trên'));
  await who('hai').hears('Đã gửi thông báo');
}

/** Chủ tịch Ủy ban xin ý kiến Tổ 2; phiếu mà Trịnh Thị Liên nhận. */
async function asksTeam(): Promise<Heard> {
  const chinh = who('chinh');
  chinh.says('/xinykien Chọn kho KÍN nào?');
  await chinh.hears('Thành phần');
  chinh.says('Ngô Thanh Hải, Trịnh Thị Liên');
  await chinh.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await chinh.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  chinh.says('xong');
  await chinh.taps('Gửi', 'Gửi phiếu trên tới');
  await chinh.hears('Đã gửi phiếu');
  return who('lien').hears('Chọn kho KÍN nào?');
}

const told = (id: string): number => talk.count(who(id).id, 'KÍN');

test('thôi ở Tổ 2 khi phiếu còn mở: không trả lời được, không thấy phiếu, không nhận kết quả; phiếu không đợi nữa', async () => {
  const sheet = await asksTeam();
  await reseats({ lien: null });
  const before = told('lien');
  await who('lien').taps('Đồng ý', sheet);
  await who('lien').isShown('không có trong danh sách được hỏi');
  await who('lien').asks('/ykien', 'không có phiếu');
  await who('hai').taps('Đồng ý', 'Chọn kho KÍN nào?');
  await who('hai').hears('Đã ghi nhận');
  await who('chinh').asks('/ykien', 'Đã trả lời 1/1');
  house.turnTo('2026-11-26T08:05');
  await house.running.wake();
  await who('hai').hears('Chọn kho KÍN nào?” đã hết hạn');
  await talk.settled();
  expect(told('lien')).toBe(before);
  expect((await kept('sheets'))[0]?.ballots).not.toHaveProperty('lien');
});

test('đã trả lời rồi mới thôi ở Tổ 2: câu trả lời vẫn được tính, không sửa được nữa', async () => {
  const sheet = await asksTeam();
  await who('lien').taps('Đồng ý', sheet);
  await who('lien').hears('Đã ghi nhận');
  await reseats({ lien: null });
  await who('lien').taps('Không đồng ý', sheet);
  await who('lien').isShown('không có trong danh sách được hỏi');
  await who('chinh').asks('/ykien', 'Đã trả lời 1/2');
  expect((await kept('sheets'))[0]?.ballots.lien?.vote).toBe('yes');
});

test('Chủ tịch mới nhận phiếu của Chủ tịch cũ, nay là ủy viên: người mới kết thúc, người cũ không', async () => {
  await asksTeam();
  await takesPosts({ chinh: 'member', thuong: 'head' });
  await who('chinh').asks('/ykien', 'không có phiếu');
  await who('thuong').taps('Kết thúc sớm', await who('thuong').asks('/ykien', 'Đã trả lời 0/2'));
  await who('thuong').taps('Kết thúc', 'Kết thúc sớm phiếu');
  await who('thuong').hears('Kết quả lấy ý kiến');
  expect((await kept('sheets'))[0]).toMatchObject({ openedBy: 'chinh', closed: { by: 'thuong' } });
});

test('thôi ở Tổ 2 khi cuộc họp đang diễn ra: /hop, /lich, /tailieu không còn gì của Tổ 2', async () => {
  await meets();
  house.turnTo('2026-11-27T08:30');
  await reseats({ kiem: null });
  await talk.settled();
  const before = told('kiem');
  for (const said of ['/hop', '/lich', '/tailieu', '/vang bận', '/ykien']) {
    who('kiem').says(said);
    await talk.settled();
  }
  expect(told('kiem')).toBe(before);
  await who('lien').asks('/hop', 'KÍN');
});

test('biểu quyết trong cuộc họp Tổ 2: người chủ trì không còn ở Tổ 2 thì không kết thúc được, Tổ trưởng mới thì được', async () => {
  await meets();
  house.turnTo('2026-11-27T08:30');
  await who('thu').asks('/diemdanh', 'Điểm danh');
  await who('thu').asks('có mặt 1-3', 'có mặt');
  who('thu').says('xong');
  await who('hai').taps('Gửi', await who('hai').asks('/ykien nhanh Chọn kho KÍN?', 'Gửi biểu quyết tới'));
  await who('hai').hears('Đã gửi phiếu');
  const managed = await who('hai').asks('/ykien', 'Đã trả lời 0/3');
  await reseats({ hai: null, kiem: { 'to-2': 'team-lead' } });
  await talk.settled();
  await who('hai').taps('Kết thúc sớm', managed);
  await who('hai').isShown('không có trong danh sách được hỏi');
  expect((await kept('sheets'))[0]?.state).toBe('open');
  await who('kiem').taps('Kết thúc sớm', await who('kiem').asks('/ykien', 'Đã trả lời 0/2'));
  await who('kiem').taps('Kết thúc', 'Kết thúc sớm phiếu');
  await who('kiem').hears('Kết quả lấy ý kiến');
});

/** Giao việc bằng một câu. */
async function gives(id: string, said: string): Promise<void> {
  who(id).says(said);
  await who(id).taps('Giao', 'Giao nhiệm vụ trên cho');
  await who(id).hears('Đã ghi nhận');
}

/** Một người xin thêm ngày cho nhiệm vụ của mình. */
async function wantsDay(id: string): Promise<void> {
  const one = who(id);
  await one.taps('Kiểm tra kho KÍN', await one.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)'));
  await one.taps('Xin đổi hạn', 'Giao bởi');
  await one.asks('22/12', 'Lý do xin đổi hạn?');
  await one.taps('Gửi', await one.asks('Chờ số liệu', 'Gửi đề nghị trên'));
}

test('nhiệm vụ của Tổ 2: lời của Tổ trưởng thuộc Tổ trưởng mới; Tổ trưởng cũ, còn ở Tổ, không thấy nữa', async () => {
  await gives('hai', '/giaoviec Trịnh Thị Liên kiểm tra kho KÍN, trước 15/12');
  await who('lien').hears('Nhiệm vụ được giao');
  await reseats({ hai: { 'to-2': 'team-member' }, kiem: { 'to-2': 'team-lead' } });
  await wantsDay('lien');
  const asked = await who('kiem').hears('Xin đổi hạn');
  const before = told('hai');
  await who('hai').asks('/hop', 'chưa có cuộc họp');
  who('hai').says('/nhiemvu');
  await talk.settled();
  expect(told('hai')).toBe(before);
  await who('kiem').taps('Đồng ý hạn mới', asked);
  await who('lien').hears('ngày 22/12/2026');
});

test('nhiệm vụ của Tổ công tác: Tổ trưởng cũ, nay là thành viên, không còn quyết định; nhiệm vụ của chính mình thì vẫn làm', async () => {
  await takesPosts({ thu: 'team-member', giup: 'team-lead', lien: 'team-member' });
  await gives('giup', '/giaoviec Trịnh Thị Liên kiểm tra kho KÍN, trước 15/12');
  await who('lien').hears('Nhiệm vụ được giao');
  await gives('chinh', '/giaoviec Vũ Văn Giúp soạn đề cương, trước 20/12');
  await who('giup').hears('Nhiệm vụ được giao');
  await takesPosts({ thu: 'team-member', giup: 'team-member', hai: 'team-lead', lien: 'team-member' });
  await wantsDay('lien');
  const asked = await who('hai').hears('Xin đổi hạn');
  const own = readable(await who('giup').asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)'));
  expect(own).toContain('Soạn đề cương');
  expect(own).not.toContain('KÍN');
  await who('hai').taps('Đồng ý hạn mới', asked);
  await who('lien').hears('ngày 22/12/2026');
});
