import { expect, test } from 'vitest';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import type { Platform } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

// Tài liệu đi giữa hai kênh. Khi "mixed", Trâm (thư ký) ở Telegram, các thành viên có cả hai và dùng Zalo.

const BINH = '6650000000000001504';
const HOA = '6650000000000001506';
const MIB = 1024 * 1024;
let zalo: FakeZalo;

async function open(platform: Platform): Promise<void> {
  await opens('kien-giang', { platform });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
}

async function onlyOnZalo(id: string): Promise<void> {
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (!committee) throw new Error('no committee');
    const members = committee.members.map((one) =>
      one.id === id ? { ...one, accounts: one.accounts.filter((at) => at.startsWith('zalo')) } : one,
    );
    tx.committees.put(committee.id, { ...committee, members });
  });
}

async function called(): Promise<void> {
  const thanh = who('thanh');
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await talk.settled();
}

const files = (user: string) => zalo.messages(user).flatMap(({ attachments }) => attachments);
const telegramFiles = (user: number) =>
  house.fake.messages(user).flatMap(({ document }) => document?.file_name ?? []);

test('từ Telegram sang Zalo: đúng nội dung, đúng tên, mỗi người một lần; tải lên một lần', async () => {
  await open('mixed');
  await called();
  const bytes = Buffer.from('%PDF-1.4 báo cáo quý');
  house.fake.sendsDocument(1508, {
    file_name: 'Báo cáo quý.pdf',
    mime_type: 'application/pdf',
    file_size: bytes.length,
    bytes,
  });
  const tram = who('tram');
  await tram.taps('Gửi', 'Gửi tài liệu này tới');
  await zalo.until(() => files(HOA).length === 1 && files(BINH).length === 1);
  await talk.settled();
  expect([files(HOA)[0]?.name, files(BINH).length, files(HOA).length]).toEqual(['Báo cáo quý.pdf', 1, 1]);
  expect(files(HOA)[0]?.bytes.equals(bytes)).toBe(true);
  expect(zalo.calls.filter(({ path }) => path.endsWith('/upload/file'))).toHaveLength(1);
  expect(telegramFiles(1506)).toEqual([]);
});

test('tệp 6 MB hay .xlsx: người có Telegram nhận tệp ở đó; người chỉ có Zalo nhận lời kèm ghi chú', async () => {
  await open('mixed');
  await onlyOnZalo('hoa');
  await called();
  const tram = who('tram');
  for (const [name, size] of [
    ['So lieu.xlsx', 2_048],
    ['Ban do.pdf', 6 * MIB],
  ] as const) {
    house.fake.sendsDocument(1508, {
      file_name: name,
      mime_type: 'application/octet-stream',
      file_size: size,
    });
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    await zalo.until(() =>
      zalo.messages(HOA).some(({ text }) => text.includes(`Tệp “${name}” không gửi được qua ứng dụng này`)),
    );
    await house.fake.until(() => telegramFiles(1504).includes(name));
    await talk.settled();
  }
  expect(files(HOA)).toEqual([]);
  expect(files(BINH)).toEqual([]);
  expect(telegramFiles(1504)).toEqual(['So lieu.xlsx', 'Ban do.pdf']);
});

test('từ Zalo sang Telegram và sang Zalo: đúng nội dung, đúng tên', async () => {
  await open('mixed');
  await called();
  const bytes = Buffer.from('%PDF-1.4 ý kiến của Trưởng ban');
  zalo.sendsFile('6650000000000001501', { name: 'Y kien.pdf', bytes });
  await who('thanh').taps('Gửi', 'Gửi tài liệu này tới');
  await zalo.until(() => files(HOA).length === 1);
  expect(files(HOA)[0]?.name).toBe('Y kien.pdf');
  expect(files(HOA)[0]?.bytes.equals(bytes)).toBe(true);
  const tram = who('tram');
  tram.says('/tailieu');
  await house.fake.until(() => telegramFiles(1508).includes('Y kien.pdf'));
});

test('tên tệp chạy được, tên có đường dẫn hay chữ lạ: không thành tệp chạy được ở đâu, không hỏng gì', async () => {
  await open('zalo');
  await called();
  const thanh = who('thanh');
  for (const name of [
    'chay-ngay.exe',
    'hoa-don.pdf.exe',
    '..\\..\\..\\etc\\passwd.pdf',
    '../../bi-mat.pdf',
    'tên\u202Efdp.exe',
  ]) {
    zalo.sendsFile('6650000000000001501', { name, size: 512 });
    if (name.endsWith('.exe')) await thanh.hears('vì đuôi .exe là tệp chương trình');
    else await thanh.taps('Gửi', 'Gửi tài liệu này tới');
    await talk.settled();
  }
  const names = files(HOA).map(({ name }) => name);
  expect(names.filter((name) => /\.exe$/i.test(name))).toEqual([]);
  expect(zalo.messages(HOA).some(({ text }) => text.includes('lỗi của hệ thống'))).toBe(false);
});

test('Zalo không còn giữ tệp: lời vẫn đến, kèm ghi chú, không phải đường dẫn', async () => {
  await open('zalo');
  await called();
  zalo.sendsFile('6650000000000001501', { name: 'Y kien.pdf', size: 700 });
  await who('thanh').hears('Gửi tài liệu này tới');
  await talk.settled();
  // Bản đã tải lên khi xem trước chỉ được nhớ cho đến lúc khởi động lại.
  await house.stop();
  zalo.losesFiles();
  await house.start();
  zalo.says('6650000000000001501', '1');
  await who('hoa').hears('Y kien', 'Xin nhận tại thư ký');
  expect(files(HOA)).toEqual([]);
});
