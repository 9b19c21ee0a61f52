import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { reloads } from './reseated.ts';
import { callsMeeting, drafts } from './talk.ts';

// Danh sách nạp nhầm, thiếu một người, rồi nạp lại đủ: người ấy được mời như trước, biết câu trả lời của mình ở đâu; điều đã
// nói không mất, thư ký thấy cả hai lần.

const LINE = 'Họp quý | thứ 5 tuần sau 8h | A | B';
const without = (id: string): Promise<string> =>
  reloads('kien-giang', (all) => all.filter((one) => one.id !== id));
const again = (): Promise<string> => reloads('kien-giang', (all) => all);

beforeEach(() => opens('kien-giang'));

test('đã báo dự: vẫn là dự, người ấy và thư ký được báo; nạp lại lần nữa thì không ai bị nhắn', async () => {
  const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
  await callsMeeting(thanh, LINE);
  await hoa.asks('/thamgia', 'đã báo: dự họp');
  expect(await without('hoa')).toContain('không còn mời Danh Thị Hoa');
  await tram.hears('sau khi danh sách thay đổi', '“Họp quý”', 'không còn mời Danh Thị Hoa');
  expect((await talk.meeting()).invitees).not.toContain('hoa');
  expect(await again()).toContain('mời lại Danh Thị Hoa (câu trả lời trước đây vẫn được tính)');
  await tram.hears('mời lại Danh Thị Hoa');
  await hoa.hears(
    'Đồng chí có tên lại trong danh sách nên được mời lại',
    'Câu trả lời trước đây vẫn được tính: Đồng chí đã báo: dự họp.',
    'Trân trọng kính mời',
  );
  const { invitees, answers } = await talk.meeting();
  expect(invitees.filter((id) => id === 'hoa')).toHaveLength(1);
  expect(answers.hoa).toMatchObject({ kind: 'attend', by: 'hoa' });
  await talk.settled();
  const before = ['tram', 'hoa', 'binh'].map((id) => talk.count(who(id).id, ''));
  await again();
  await talk.settled();
  expect(['tram', 'hoa', 'binh'].map((id) => talk.count(who(id).id, ''))).toEqual(before);
});

test('xin vắng đang chờ: vắng mặt trong danh sách thì không ai quyết định được, có lại thì chủ trì được hỏi lại', async () => {
  const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
  await callsMeeting(thanh, LINE);
  await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
  const asked = await thanh.hears('Danh Thị Hoa (Chánh Văn phòng UBND tỉnh) xin vắng');
  await without('hoa');
  await thanh.taps('Đồng ý', asked);
  await thanh.isShown('Không có đề nghị nào của đồng chí Danh Thị Hoa đang chờ');
  await thanh.asks('/duyet', 'Không có việc nào đang chờ');
  await again();
  await hoa.hears('được mời lại', 'Đồng chí đã xin vắng, đang chờ người chủ trì đồng ý');
  await thanh.taps('Đồng ý', await thanh.hears('Danh Thị Hoa (Chánh Văn phòng UBND tỉnh) xin vắng'));
  await hoa.hears('Người chủ trì là đồng chí Lâm Thế Tài đồng ý');
  await tram.hears('mời lại Danh Thị Hoa');
  expect((await talk.meeting()).answers.hoa).toMatchObject({ kind: 'absent', consent: { state: 'granted' } });
});

test('họp dời ngày trong lúc thiếu tên: câu trả lời cũ chỉ để xem, phải trả lời lại', async () => {
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(thanh, LINE);
  await hoa.asks('/thamgia', 'đã báo: dự họp');
  await without('hoa');
  const moves = await thanh.asks('/doihop thứ 6 tuần sau 8h | - | bận đột xuất', 'Gửi thông báo dời lịch');
  await thanh.taps('Gửi', moves);
  await thanh.hears('Đã dời lịch');
  await again();
  const told = await hoa.hears('được mời lại', 'thứ Sáu, ngày 27/11/2026');
  expect(told.text).not.toContain('vẫn được tính');
  expect((await talk.meeting()).answers).not.toHaveProperty('hoa');
});

test('chủ trì đã bớt người ấy trước đó: có tên lại không thành được mời', async () => {
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(thanh, LINE);
  await thanh.taps('Gửi', await thanh.asks('/suahop bớt đồng chí Hoa', 'Gửi'));
  await hoa.hears('không');
  await without('hoa');
  await again();
  await talk.settled();
  expect((await talk.meeting()).invitees).not.toContain('hoa');
  expect(talk.count(hoa.id, 'được mời lại')).toBe(0);
});

test('Trưởng ban bị sót: người chủ trì được mời lại để chủ trì, thư ký được báo cả hai lần', async () => {
  const [thanh, tram] = [who('thanh'), who('tram')];
  await callsMeeting(thanh, LINE);
  await without('thanh');
  await tram.hears('không còn mời Lâm Thế Tài');
  await again();
  await thanh.hears('được mời lại', 'Trân trọng kính mời đồng chí Lâm Thế Tài chủ trì');
  await tram.hears('mời lại Lâm Thế Tài', 'chủ trì: đồng chí Lâm Thế Tài');
});

describe('giấy mời chưa gửi', () => {
  test('người bị sót có lại trong thành phần; thành phần đã sửa khi thiếu tên thì giữ như đã sửa', async () => {
    const tram = who('tram');
    await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await without('hoa');
    await again();
    expect((await talk.meeting()).invitees).toContain('hoa');
    await without('hoa');
    await tram.asks('/suahop bớt đồng chí Hải', 'Đã sửa thành phần');
    await again();
    expect((await talk.meeting()).invitees).not.toContain('hoa');
    await talk.settled();
    expect(talk.count(who('hoa').id, '')).toBe(0);
  });
});

test('thôi thật, sau cuộc họp mới có lại: không ai được mời vào cuộc họp đã qua', async () => {
  await callsMeeting(who('thanh'), LINE);
  await without('hoa');
  house.turnTo('2026-11-27T09:00');
  await again();
  expect((await talk.meeting()).invitees).not.toContain('hoa');
});
