import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { reseats, takesPosts } from './reseated.ts';
import { drafts, type Heard, readable } from './talk.ts';

// Người mới giữ chức vụ được hỏi ngay những việc đang chờ chức vụ ấy, kèm nút, một lần.

beforeEach(async () => {
  await opens('uy-ban-to', { reminders: true });
});

async function meets(): Promise<void> {
  const next = await drafts(
    who('hai'),
    'Kiểm tra kho | thứ 6 tuần sau 8h | A | B',
    'Họp định kỳ Tổ 2',
    'Toàn thể Tổ 2',
  );
  await who('hai').taps('Gửi thông báo', next);
  await who('hai').taps('Gửi', await who('hai').hears('Gửi thông báo trên'));
  await who('hai').hears('Đã gửi thông báo');
}

const buttons = ({ reply_markup }: Heard): string[] =>
  (reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);

test('Tổ trưởng Tổ 2 mới: đề nghị vắng, kết quả nhiệm vụ đang chờ tới ngay, bấm được; nạp lại thì không tới nữa', async () => {
  await meets();
  await who('lien').asks('/vang bận đi cơ sở', 'chờ');
  await who('hai').hears('bận đi cơ sở');
  who('hai').says('/giaoviec Trịnh Thị Liên kiểm kho, trước 15/12');
  await who('hai').taps('Giao', 'Giao nhiệm vụ trên cho');
  const task = await who('lien').hears('Nhiệm vụ được giao');
  await who('lien').taps('Báo kết quả', task);
  await who('lien').records('Đã kiểm xong 4 kho', 'Đã');
  await who('hai').hears('Đã kiểm xong 4 kho');
  await reseats({ hai: { 'to-2': 'team-member' }, kiem: { 'to-2': 'team-lead' } });
  const asked = await who('kiem').hears('Trịnh Thị Liên', 'bận đi cơ sở');
  expect(buttons(asked)).toEqual(expect.arrayContaining(['Đồng ý', 'Không đồng ý']));
  const list = await who('kiem').hears('Đang chờ ý kiến của đồng chí');
  expect(readable(list)).toContain('Kiểm kho');
  await talk.settled();
  const before = talk.count(who('kiem').id, '');
  await reseats({ hai: { 'to-2': 'team-member' }, kiem: { 'to-2': 'team-lead' } });
  await talk.settled();
  expect(talk.count(who('kiem').id, '')).toBe(before);
  await who('kiem').taps('Đồng ý', asked);
  await who('lien').hears('đồng ý');
});

test('Chủ tịch mới: phiếu chờ quyết định tới ngay; người vẫn giữ chức vụ cũ không bị hỏi lại', async () => {
  const chinh = who('chinh');
  chinh.says('/xinykien Chọn kho nào?');
  await chinh.hears('Thành phần');
  chinh.says('Bùi Thị Uyên, Mai Văn Phong');
  await chinh.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await chinh.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  chinh.says('xong');
  await chinh.taps('Gửi', 'Gửi phiếu trên tới');
  await chinh.hears('Đã gửi phiếu');
  house.turnTo('2026-11-26T08:05');
  await house.running.wake();
  await chinh.hears('đã hết hạn');
  await talk.settled();
  const [phong, thuong] = [who('phong'), who('thuong')];
  const before = talk.count(phong.id, 'Đang chờ ý kiến');
  await takesPosts({ chinh: 'member', thuong: 'head' });
  const asked = await thuong.hears('Đang chờ ý kiến của đồng chí');
  expect(buttons(asked).join()).toContain('Chọn kho nào?');
  await talk.settled();
  expect(talk.count(phong.id, 'Đang chờ ý kiến')).toBe(before);
});

test('đổi Tổ trưởng bằng /nhansu: kết quả đang chờ Tổ trưởng tới Tổ trưởng mới', async () => {
  await takesPosts({ thu: 'team-member', giup: 'team-lead', lien: 'team-member', hai: 'team-member' });
  who('giup').says('/giaoviec Trịnh Thị Liên kiểm kho, trước 15/12');
  await who('giup').taps('Giao', 'Giao nhiệm vụ trên cho');
  await who('lien').taps('Báo kết quả', 'Nhiệm vụ được giao');
  await who('lien').records('Đã kiểm xong 4 kho', 'Đã');
  await who('giup').hears('Đã kiểm xong 4 kho');
  who('thuong').says('/nhansu thay Vũ Văn Giúp bằng Bùi Thị Uyên');
  await who('thuong').taps('Ghi nhận', 'Ghi vào danh sách và báo');
  const asked = await who('uyen').hears('Đang chờ ý kiến của đồng chí');
  expect(readable(asked)).toContain('Kiểm kho');
});
