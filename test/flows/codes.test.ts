import { describe, expect, test } from 'vitest';
import { HOUR } from '../../src/domain/time/instant.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

// Đề nghị chờ quyết định: mã đã nêu thì gõ lúc nào cũng được, và không giữ lời khác của người chủ trì.

const consents = async () =>
  Object.fromEntries(
    Object.entries((await talk.meeting()).answers).map(([id, answer]) => [
      id,
      answer.kind === 'attend' ? 'dự' : answer.consent.state,
    ]),
  );

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('quyết định bằng nút thì mã còn lại gõ được; lời khác đi đường của nó, không lặp lại danh sách', async () => {
    await opens('kien-giang', { platform });
    const [thanh, binh, trinh, hoa] = [who('thanh'), who('binh'), who('trinh'), who('hoa')];
    await callsMeeting(thanh);
    for (const [one, name] of [
      [hoa, 'Danh Thị Hoa'],
      [trinh, 'Huỳnh Ngọc Trinh'],
      [binh, 'Trần Thanh Bình'],
    ] as const) {
      one.says('/vang đi công tác');
      if (one !== binh) await thanh.hears(name);
    }
    await thanh.taps('Đồng ý', 'Trần Thanh Bình');
    await thanh.hears('Các đề nghị đang chờ đồng chí (để trả lời sau: gõ /duyet)', '- Danh Thị Hoa xin vắng');
    await thanh.asks('mã V6 đồng ý', 'đồng ý để đồng chí Danh Thị Hoa vắng');
    await thanh.asks('cảm ơn em', 'Cảm ơn đồng chí');
    await thanh.asks('tôi dự', 'Đồng chí đã báo: dự họp');
    house.forward(5 * HOUR);
    // Cả khi đang hỏi việc khác.
    await thanh.asks('/phatsinh', 'Đồng chí gặp vướng mắc gì?');
    await thanh.asks('V5 không ạ', 'không đồng ý để đồng chí Huỳnh Ngọc Trinh vắng');
    expect(await consents()).toEqual({ thanh: 'dự', binh: 'granted', hoa: 'granted', trinh: 'refused' });
  });
});

test('/duyet không giữ lời tiếp theo; mã không có thì nói ra, không quyết định gì', async () => {
  await opens('kien-giang');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await callsMeeting(thanh);
  hoa.says('/vang đi công tác');
  await thanh.hears('Danh Thị Hoa');
  await thanh.asks('/duyet', '- Danh Thị Hoa xin vắng');
  await thanh.asks('/hop', 'Họp quý');
  await thanh.asks('mã V99 đồng ý', 'Các đề nghị đang chờ đồng chí');
  await thanh.asks('không', 'Tôi chưa ghi nhận gì');
  await thanh.asks('họp không', 'Họp quý');
  expect(await consents()).toEqual({ hoa: 'asked' });
});

test('đề nghị được gọi theo tên, và nhắn kèm tên là quyết định', async () => {
  await opens('kien-giang');
  const [thanh, hoa, trinh] = [who('thanh'), who('hoa'), who('trinh')];
  await callsMeeting(thanh);
  hoa.says('/vang đi công tác');
  await thanh.hears('Danh Thị Hoa');
  trinh.says('/vang ốm');
  await thanh.hears('Huỳnh Ngọc Trinh');
  const named = await thanh.asks('/duyet', 'nhắn kèm tên, ví dụ: “đồng ý cho đồng chí Danh Thị Hoa vắng”');
  expect(named.text).not.toMatch(/mã/i);
  await thanh.asks('đồng ý cho đồng chí Danh Thị Hoa vắng', 'đồng ý để đồng chí Danh Thị Hoa vắng');
  expect(await consents()).toEqual({ hoa: 'granted', trinh: 'asked' });
});
