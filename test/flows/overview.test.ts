import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import { callsMeeting, readable } from './talk.ts';

// Người đứng đầu hỏi tình hình thì được xem tình hình; ai không được thì biết là việc của ai, chức vụ gì.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('“tổng hợp tình hình cho tôi”: câu trả lời giấy mời, báo cáo quá hạn, nhiệm vụ quá hạn', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await thanh.asks(
      'tổng hợp tình hình cho tôi',
      'Họp: chưa có cuộc họp nào sắp tới',
      'Báo cáo:',
      'Nhiệm vụ:',
    );
    await held(house, 'kien-giang');
    await sendsConclusion(tram, thanh, 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 28/11');
    house.turnTo('2026-12-01T08:00');
    await callsMeeting(thanh, 'Họp quý | 15/12/2026 8h | A | B');
    await binh.asks('em dự ạ', 'Đồng chí đã báo: dự họp');
    const shown = await thanh.asks(
      'tổng hợp tình hình giúp tôi',
      'Họp “Họp quý”',
      'chưa trả lời',
      'Nhiệm vụ: 1 đang thực hiện, 1 quá hạn:',
      'soát thủ tục',
    );
    expect(readable(shown)).toContain('Bảng theo dõi báo cáo');
    await thanh.taps('Ai dự, ai vắng', shown);
    await thanh.hears('Họp quý');
  });
});

test('ai không theo dõi thì biết việc của ai, chức vụ gì, và có nút xem việc của mình', async () => {
  await opens('kien-giang');
  const hoa = who('hoa');
  const refused = await hoa.asks(
    'tổng hợp tình hình cho tôi',
    'Việc này thuộc quyền của: đồng chí Bùi Thế Hải, ',
    'Quy chế',
  );
  await hoa.taps('Những việc tôi giúp được', refused);
  await hoa.hears('/hop');
});
