import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../../stage.ts';
import type { Person } from '../talk.ts';
import { readBack } from './read-back.ts';

/** Tân Lĩnh: “giấy mời gửi trước ít nhất 02 ngày làm việc”; “họp đột xuất thông báo, gửi tài liệu trước ít nhất 02 giờ”. */

let truong: Person;
let khoa: Person;

beforeEach(async () => {
  await opens('tan-linh');
  [truong, khoa] = [who('truong'), who('khoa')];
});

/** Friday 20/11, nine o'clock. */
async function drafts(kind: string, line: string): Promise<string> {
  await truong.taps(kind, await truong.asks(`/taohop ${line}`, 'loại cuộc họp nào'));
  await truong.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
  const shown = await truong.hears('Thông báo: ');
  await truong.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await truong.hears('Đã ghi nhận cuộc họp');
  return shown.text ?? '';
}

test('họp đột xuất theo hạn 02 giờ, họp định kỳ theo hạn chung, mỗi loại nêu điều của nó', async () => {
  const urgent = await drafts('Họp đột xuất Ban Chỉ đạo', 'Họp gấp | 14h hôm nay | A | B');
  expect(urgent).toContain(
    'Thông báo: gửi trước ít nhất 2 giờ (khoản 6 Điều 5 Quy chế), chậm nhất 12 giờ 00',
  );
  expect(urgent).toContain('Tài liệu: gửi trước ít nhất 2 giờ (khoản 6 Điều 5 Quy chế)');
  expect(urgent).not.toContain('ngày làm việc');
  const regular = await drafts('Họp định kỳ Ban Chỉ đạo', 'Họp quý | 8h ngày 10/12 | A | B');
  expect(regular).toContain('Thông báo: gửi trước ít nhất 02 ngày làm việc (khoản 5 Điều 5 Quy chế)');
  expect(regular).not.toContain('khoản 6 Điều 5');
});

test('họp đột xuất gửi trong hạn thì không hỏi lý do; quá 02 giờ trước họp thì hỏi, theo đúng điều ấy', async () => {
  await drafts('Họp đột xuất Ban Chỉ đạo', 'Họp gấp | 14h hôm nay | A | B');
  house.turnTo('2026-11-20T12:01');
  await truong.asks(
    '/moihop',
    'ĐÃ QUÁ HẠN',
    'khoản 6 Điều 5',
    'Xin ghi lý do của đồng chí, là người chủ trì',
  );
  await truong.taps('Gửi', await truong.asks('Huyện yêu cầu họp ngay', 'Gửi thông báo trên'));
  await khoa.hears('Giấy mời', 'Họp gấp');
  expect((await talk.meeting()).notice).toMatchObject({ lateReason: 'Huyện yêu cầu họp ngay' });

  await drafts('Họp đột xuất Ban Chỉ đạo', 'Họp gấp nữa | 17h hôm nay | A | B');
  const asked = await truong.asks('/moihop', 'Gửi thông báo trên');
  expect(asked.text).not.toContain('lý do');
  await truong.taps('Gửi', asked);
  await khoa.hears('Giấy mời', 'Họp gấp nữa');
});

test('/quyche và lượt kiểm nói cùng một hạn cho họp đột xuất', async () => {
  await khoa.asks(
    '/quyche giấy mời',
    'Gửi thông báo: trước ít nhất 2 ngày làm việc (khoản 5 Điều 5); họp đột xuất: trước ít nhất 2 giờ (khoản 6 Điều 5)',
  );
  const said = await readBack('tan-linh-2025');
  expect(said).toContain('Của: họp đột xuất; Trước ít nhất: 2; Tính bằng: giờ (khoản 6 Điều 5)');
});
