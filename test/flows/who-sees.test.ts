import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { held } from './held.ts';
import { drafts, type Person } from './talk.ts';

// Ai không được thấy thì không biết là có: một mã gõ mò nhận cùng một câu như mã không có.

const answer = async (who: Person, text: string): Promise<string> => {
  const heard = await who.asks(text, '');
  await talk.settled();
  return heard.text ?? '';
};

test('cuộc họp đang soạn: tên không lộ qua mã của lệnh nào, ở bản nào', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  const line = 'Họp KÍN về nhân sự | thứ 5 tuần sau 8h | A | B';
  await drafts(tram, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  const none = await answer(binh, '/q #kien-giang/2026-7.1 6 c');
  expect(none).toContain('Không tìm thấy cuộc họp này');
  for (const reference of ['#kien-giang/2026-1.1', '#kien-giang/2026-1.9']) {
    for (const command of [`/q ${reference} 6 c`, `/q ${reference} tp c`, `/q ${reference} hop c`])
      expect(await answer(binh, command), command).toBe(none);
    for (const command of [
      `/kl ${reference} s`,
      `/vang ${reference}`,
      `/tailieu ${reference}`,
      `/moihop ${reference}`,
    ])
      expect(await answer(binh, command), command).toContain('Không tìm thấy cuộc họp này');
  }
});

test('cuộc họp đã lưu trữ: tên chỉ nói với người được mời', async () => {
  await opens('kien-giang');
  const meeting = await held(house, 'kien-giang', { title: 'Họp riêng của Tổ', invitees: ['thanh', 'hoa'] });
  await house.store.transaction(async (tx) => {
    tx.archive('meetings', 'kien-giang', '2026', meeting.id, meeting);
    tx.meetings.delete(meeting.id);
  });
  expect(await answer(who('binh'), `/vang #${meeting.id}.1`)).not.toContain('Họp riêng');
  expect(await answer(who('hoa'), `/vang #${meeting.id}.1`)).toContain('“Họp riêng của Tổ” đã kết thúc');
});

test('thông báo chưa gửi: người không quản lý không biết là có, ở bản nào', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  tram.says('/thongbao Nội dung chưa công bố');
  await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await tram.asks('thứ 5 tuần sau 8h', 'xác nhận đã nhận không?');
  tram.says('không cần');
  await tram.taps('Gửi', 'tới 8 đồng chí');
  await talk.settled();
  const [id] = await house.store.transaction(async (tx) =>
    (await tx.announcements.all()).map(([one]) => one),
  );
  const none = await answer(binh, '/rutthongbao #kien-giang/2026-99.1');
  expect(none).toContain('Không tìm thấy thông báo này');
  for (const command of ['rutthongbao', 'xemthongbao', 'chothongbao'])
    for (const version of [0, 1, 9])
      expect(await answer(binh, `/${command} #${id}.${version}`), `${command} ${version}`).toBe(none);
});
