import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { calledNow } from '../domain/people.ts';
import { house, opens, talk } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

let tai: Person;
let binh: Person;
let tram: Person;

beforeEach(async () => {
  await opens('kien-giang');
  [tai, binh, tram] = ['thanh', 'binh', 'tram'].map((id) => talk.member('kien-giang', id)) as [
    Person,
    Person,
    Person,
  ];
});

/** Thư ký thay mặt Trưởng ban mời họp. */
async function called(title: string): Promise<void> {
  const next = await drafts(
    tram,
    `${title} | thứ 5 tuần sau 8h | Hội trường | Số liệu Đề án 06`,
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await tram.taps('Gửi thông báo', next);
}

const acts = () =>
  house.store.transaction(async (tx) => (await tx.acts.all()).map(([id, one]) => ({ id, ...one })));

test('nhật ký ghi ai làm, lúc nào, bằng kênh nào, thay mặt ai; chỉ thêm, không sửa', async () => {
  await called('Báo cáo quý IV');
  await tai.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào 1 nhóm');
  await binh.hears('Trân trọng kính mời đồng chí Trần Thanh Bình');
  await talk.settled();
  const before = await acts();
  expect(before.length).toBeGreaterThan(0);
  for (const one of before) {
    expect(one).toMatchObject({ committee: 'kien-giang', channel: 'telegram' });
    expect(one.subject).toMatch(/^meetings:kien-giang\/2026-1$/);
    expect(one.at).toMatch(/^2026-11-20T02:/);
  }
  expect(before).toContainEqual(
    expect.objectContaining({ act: 'participants-settled', by: 'thanh', onBehalfOf: null }),
  );
  expect(before).toContainEqual(
    expect.objectContaining({ act: 'announced', by: 'tram', onBehalfOf: 'thanh' }),
  );
  tram.says('/suahop');
  await talk.settled();
  expect((await acts()).slice(0, before.length)).toEqual(before);
});

test('dời cuộc họp cũng vào nhật ký, kèm lý do và nhân danh ai', async () => {
  await called('Báo cáo quý IV');
  await tai.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào 1 nhóm');
  tram.says('/doihop 8h 8/12/2026 | - | Trưởng ban bận công tác');
  await tram.taps('Gửi', 'Gửi thông báo dời lịch');
  await tram.hears('Đã dời lịch');
  await talk.settled();
  expect(await acts()).toContainEqual(
    expect.objectContaining({
      act: 'moved',
      by: 'tram',
      onBehalfOf: 'thanh',
      subject: 'meetings:kien-giang/2026-1',
      note: 'Trưởng ban bận công tác',
    }),
  );
});

test('“bao cao quy” tìm ra cuộc họp “Báo cáo quý” đã vào lưu trữ; chi tiết có nhật ký; người không giữ hồ sơ thì không', async () => {
  await called('Báo cáo quý IV');
  await talk.settled();
  house.turnTo('2027-02-10T09:00');
  await house.store.transaction(async (tx) => {
    const [, meeting] = (await tx.meetings.all())[0] ?? [];
    if (meeting) tx.meetings.put(meeting.id, calledNow(meeting));
  });
  await keepUp(house.store, toInstant(house.now()), 'Asia/Ho_Chi_Minh');
  expect(await house.meetings()).toEqual([]);
  expect(await acts()).toEqual([]);

  const found = await tram.asks('/hoso bao cao quy', 'Tìm thấy 1 hồ sơ', 'Cuộc họp: Báo cáo quý IV');
  expect(found.text).toContain('Người lưu hồ sơ: Quy chế không quy định');
  await tram.taps('Cuộc họp: Báo cáo quý IV', found);
  const detail = await tram.hears('Địa điểm: Hội trường', 'Nhật ký');
  expect(detail.text).toMatch(/Lê Thị Trâm.* \(Telegram\)/);
  expect(detail.text).toContain('soạn cuộc họp.');
  expect(detail.text).not.toContain('cập nhật');
  await tram.asks('/hoso từ 1/11/2026 đến 30/11/2026', 'Tìm thấy 1 hồ sơ');
  await tram.asks('/hoso năm 2025', 'Không tìm thấy hồ sơ nào');
  await tram.asks('/hoso Trần Thanh Bình', 'Tìm thấy 1 hồ sơ');
  for (const text of ['/hoso', '/hoso bao cao quy'])
    await binh.asks(
      text,
      'do thư ký và người lưu hồ sơ tra cứu (Quy chế không quy định người lưu hồ sơ): đồng chí Lê Thị Trâm, ',
      'Xin đề nghị thư ký tra cứu giúp',
    );
  expect((await binh.asks('/trogiup', 'Trợ lý số')).text).not.toContain('/hoso');
  expect((await tram.asks('/trogiup', 'Trợ lý số')).text).toContain('/hoso');
});

test('thông báo và phản ánh cũng tìm được; dữ liệu của tôi kể ra, xóa dữ liệu thì hồ sơ vẫn giữ', async () => {
  tram.says('/thongbao Nộp số liệu dân cư');
  await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await tram.taps('Gửi ngay', 'Gửi khi nào?');
  await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'tới 8 đồng chí ngay?');
  await binh.taps('Đã nhận', await binh.hears('Nộp số liệu dân cư'));
  await talk.settled();
  await tram.asks('/hoso so lieu dan cu', 'Thông báo: Nộp số liệu dân cư');
  const own = await binh.asks('/dulieucuatoi', 'Dữ liệu về đồng chí', 'Thông báo “Nộp số liệu dân cư”');
  expect(own.text).toContain('đã xác nhận');
  await binh.taps('Xóa', await binh.asks('/xoadulieu', 'được giữ theo quy định về hồ sơ'));
  await binh.hears('Đã xóa');
  await tram.asks('/hoso so lieu dan cu', 'Thông báo: Nộp số liệu dân cư');
});

test('một từ trong họ tên cũng tìm ra; hai hồ sơ cùng tên phân biệt được bằng ngày giờ', async () => {
  const title = 'Báo cáo quý IV';
  await called(title);
  await drafts(
    tram,
    `${title} | thứ 5 tuần sau 14h30 | Hội trường | Số liệu Đề án 06`,
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  for (const typed of ['/hoso Hải', '/hoso bùi']) {
    const found = await tram.asks(typed, 'Tìm thấy 2 hồ sơ');
    expect(found.text).toContain(`- Cuộc họp: ${title} (08 giờ 00, thứ Năm, ngày 26/11/2026)`);
    expect(found.text).toContain(`- Cuộc họp: ${title} (14 giờ 30, thứ Năm, ngày 26/11/2026)`);
    const labels = (found.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
    expect(new Set(labels).size).toBe(2);
  }
  await tram.asks('/hoso Luân', 'Không tìm thấy hồ sơ nào');
});

test('tệp lưu trữ của một năm hỏng: /hoso nói năm nào, và vẫn tìm được phần còn lại', async () => {
  await called('Báo cáo quý IV');
  await talk.settled();
  const file = join(house.folder, 'archive', 'kien-giang', '2025-meetings.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, '[]');
  const found = await tram.asks('/hoso bao cao quy', 'Tìm thấy 1 hồ sơ');
  expect(found.text).toContain('Hồ sơ năm 2025: không đọc được đầy đủ');
  await tram.asks('/hoso khong co gi', 'Không tìm thấy hồ sơ nào', 'Hồ sơ năm 2025: không đọc được');
  await tram.taps('Cuộc họp: Báo cáo quý IV', found);
  await tram.hears('Địa điểm: Hội trường', 'Nhật ký');
  // Nhắc việc và lưu trữ của các năm khác vẫn chạy.
  house.turnTo('2027-02-10T09:00');
  await keepUp(house.store, toInstant(house.now()), 'Asia/Ho_Chi_Minh');
  expect(await house.meetings()).toEqual([]);
});
