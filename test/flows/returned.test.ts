import { expect, test } from 'vitest';
import { opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

test('đã được đồng ý vắng, hoặc cử người, rồi báo dự: người chủ trì và thư ký được biết', async () => {
  await opens('kien-giang');
  const [thanh, tram, hoa, binh] = [who('thanh'), who('tram'), who('hoa'), who('binh')];
  await callsMeeting(thanh);
  await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
  await thanh.taps('Đồng ý', 'Đồng chí Danh Thị Hoa');
  await hoa.hears('đồng ý với đề nghị');
  await hoa.asks('/thamgia', 'đã báo: dự họp');
  const told = ['Đồng chí Danh Thị Hoa báo dự', 'Việc vắng đã được đồng ý trước đây không còn hiệu lực'];
  await thanh.hears(...told);
  await tram.hears(...told);
  await binh.asks('/uyquyen Lê Văn Tám | Chuyên viên | Tôi nhất trí với dự thảo', 'chưa hợp lệ');
  await thanh.taps('Đồng ý', 'cử đồng chí Lê Văn Tám');
  await binh.hears('đã hợp lệ');
  await binh.asks('/thamgia', 'đã báo: dự họp');
  await thanh.hears('Việc cử đồng chí Lê Văn Tám dự thay đã được đồng ý trước đây không còn hiệu lực');
  await talk.settled();
  expect(talk.count(1501, 'không còn hiệu lực')).toBe(2);
});
