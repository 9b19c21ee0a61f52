import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { Desk } from '../fixtures/desk.ts';
import { opens, talk } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Hội nhập quốc tế: không có Tổ giúp việc, không ghi ai triệu tập; cơ quan thường trực là Bộ Ngoại giao. */

/** Trường: Trưởng Ban; Phong và An: Bộ Ngoại giao (An là thư ký); Thu: Bộ Công Thương. */
let truong: Person;
let phong: Person;
let an: Person;
let thu: Person;

beforeEach(async () => {
  await opens('hoi-nhap');
  [truong, phong, an, thu] = [
    talk.member('hoi-nhap', 'truong'),
    talk.member('hoi-nhap', 'pho'),
    talk.member('hoi-nhap', 'an'),
    talk.member('hoi-nhap', 'thu'),
  ];
});

test('không ghi ai triệu tập thì Trưởng Ban triệu tập, không viện dẫn điều nào', async () => {
  const next = await drafts(
    truong,
    'Họp quý | thứ 5 tuần sau 8h | A | B',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  expect(next.text).not.toMatch(/theo Điều|\(Điều/);
  await truong.taps('Gửi thông báo', next);
  await truong.taps('Gửi', 'Gửi thông báo trên');
  const notice = await thu.hears('phải báo cáo Trưởng Ban, và phải cử người dự thay (Điều 9 Quy chế)');
  expect(notice.text).not.toContain('đồng ý (Điều 9');
  // Báo cáo Trưởng Ban, không chờ ai đồng ý; còn phải cử người đại diện.
  await thu.asks(
    '/vang đi công tác',
    'Tôi báo cáo Trưởng Ban (Điều 9 Quy chế), không phải chờ đồng ý. Quy chế yêu cầu cử người dự thay',
  );
  await truong.hears('Đồng chí Đỗ Quang Thu báo vắng', 'Lý do: đi công tác', 'phải báo cáo Trưởng Ban');
  await truong.asks('/duyet', 'Không có việc nào đang chờ');
  await thu.asks('/uyquyen', 'Vắng họp phải cử người dự thay (Điều 9 Quy chế)');
  await thu.asks('Nguyễn Văn Nam', 'Chức vụ, đơn vị của người dự thay?');
  const sent = await thu.records(
    'Vụ trưởng',
    'Đồng chí cử đồng chí Nguyễn Văn Nam dự thay',
    'Điều 9 Quy chế',
  );
  expect(sent.text).not.toContain('không quy định');
  await truong.hears('cử đồng chí Nguyễn Văn Nam (Vụ trưởng) dự thay');
});

test('báo cáo của cơ quan thường trực là một, ai của cơ quan nộp cũng được, và chỉ người của cơ quan', async () => {
  const mine = await phong.asks('/baocao', 'Báo cáo quý IV/2026');
  expect(mine.text?.match(/Báo cáo quý IV/g)).toHaveLength(1);
  await an.asks('/baocao', 'Báo cáo quý IV/2026');
  await thu.asks('/baocao', 'Hiện không có báo cáo nào');
  await an.taps('Nộp: Báo cáo quý IV/2026', await an.asks('/baocao', 'Báo cáo quý IV/2026'));
  await an.taps('Nộp', await an.asks('Đã tổng hợp đủ các bộ, ngành.', 'Nộp nội dung trên'));
  await an.hears('Đã ghi nhận: Báo cáo quý IV/2026');
  const after = await phong.asks('/baocao', 'Báo cáo quý IV/2026');
  expect(after.text).toMatch(/đã nộp/i);
});

test('tra Quy chế không nói tới Tổ khi không có Tổ', async () => {
  const [summary] = [await thu.asks('/quyche', 'HỌP BAN CHỈ ĐẠO')];
  expect(summary.text).not.toContain('HỌP TỔ');
});

test('lượt kiểm nói rằng không ai triệu tập, và khi không có ai thuộc cơ quan thường trực', async () => {
  const desk = new Desk();
  const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
  const committee = fixture('committees/hoi-nhap.yaml').replace('../regulations/', '');
  desk.write('hoi-nhap-2025.yaml', fixture('regulations/hoi-nhap-2025.yaml'));
  const there = await desk.run('check', desk.write('ban.yaml', committee));
  expect(there.printed).toContain('quy chế không ghi ai triệu tập họp; người đứng đầu triệu tập');
  expect(there.printed).not.toContain('không có ai thuộc cơ quan thường trực');
  const gone = committee.replaceAll(/agency: B[Ộộ] N.*/g, 'agency: Bộ Tài chính');
  const { printed } = await desk.run('check', desk.write('ban.yaml', gone));
  expect(printed).toContain('không có ai thuộc cơ quan thường trực (Bộ Ngoại giao – Cơ quan thường trực)');
  await desk.close();
});
