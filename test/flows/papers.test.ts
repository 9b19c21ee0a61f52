import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { keepTemplate } from '../../src/papers/templates.ts';
import { readWord } from '../papers/read-word.ts';
import { house, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';
import type { Heard } from './people.ts';
import { drafts, opensSheet } from './talk.ts';

/** The lines of the Word file under a message. */
function wordOf(heard: Heard): string[] {
  const file = heard.document && house.fake.file(heard.document.file_id);
  if (!file?.bytes) throw new Error('no file');
  expect(file.file_name).toMatch(/\.docx$/);
  return readWord(Buffer.from(file.bytes)).lines.map(({ text }) => text);
}
const said = (heard: Heard): string => `${heard.text ?? ''}${heard.caption ?? ''}`;

test('bấm “Bản Word” ở cuộc họp vừa tạo: giấy mời tới riêng thư ký; chữ ký, con dấu nằm ở lời nhắn', async () => {
  await opens('lang-son');
  const linh = who('linh');
  const next = await drafts(
    linh,
    'Họp quý IV & "sơ kết" | thứ 5 tuần sau 8h | Phòng họp A | Báo cáo',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await linh.taps('Bản Word', next);
  const got = await linh.hears('Giấy mời – Họp quý IV');
  expect(said(got)).toContain('Nghị định 30/2020/NĐ-CP; số, ngày ban hành, chữ ký và dấu để trống');
  expect(said(got)).toContain('con dấu của UBND tỉnh (khoản 1 Điều 9 Quy chế)');
  const lines = wordOf(got);
  expect(lines).toContain('GIẤY MỜI');
  expect(lines).toContain('Họp quý IV & "sơ kết"');
  expect(lines).toContain('Thời gian: 08 giờ 00, thứ Năm, ngày 26 tháng 11 năm 2026.');
  expect(lines).toContain('DỰ THẢO');
  expect(lines.join('\n')).not.toContain('con dấu');
  // Người không chuẩn bị họp không có bản này, dù gõ đúng tên.
  const tung = who('tung');
  await tung.asks('/banword giấy mời', 'Không có giấy mời nào để soạn cho đồng chí');
});

test('biên bản, thông báo kết luận từ hồ sơ cuộc họp; người khác gõ không được', async () => {
  await opens('kien-giang');
  await held(house, 'kien-giang', {
    attendance: { thanh: { state: 'present', delegate: null, by: 'tram', at: '2026-11-19T01:00:00.000Z' } },
  });
  const tram = who('tram');
  await draftsConclusion(tram, 'Ban Chỉ đạo ghi nhận kết quả.', 'không có');
  const draft = await tram.hears('Tình trạng: đang soạn');
  await tram.taps('Bản Word: biên bản', draft);
  const minutes = wordOf(await tram.hears('Biên bản họp – Họp thường kỳ'));
  expect(minutes).toContain('BIÊN BẢN');
  expect(minutes.join('\n')).toContain(
    'Được mời: 6 đồng chí; có mặt 1, dự thay 0, vắng 0, chưa điểm danh 5.',
  );
  expect(minutes).toContain('Ban Chỉ đạo ghi nhận kết quả.');
  await tram.taps('Bản Word', draft);
  const notice = wordOf(await tram.hears('Thông báo kết luận – Họp thường kỳ'));
  expect(notice.join('\n')).toContain(
    'Kết luận của đồng chí Lâm Thế Tài, Chủ tịch UBND tỉnh, Trưởng ban tại cuộc họp thường kỳ',
  );
  expect(notice.slice(-3)).toContain('CHỦ TỊCH UBND TỈNH');
  // Nội dung kết luận chưa gửi không ra khỏi người soạn.
  const hoa = who('hoa');
  await hoa.asks('/banword thông báo kết luận', 'Không có thông báo kết luận nào');
  await hoa.asks('/banword #kien-giang/2026-1.1 ketluan', 'không thuộc việc của đồng chí');
});

test('phiếu, báo cáo, kế hoạch: ai được thì có, gõ tên hay chọn đều được', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  await opensSheet(tram);
  const sheet = wordOf(await tram.asks('/banword phiếu', 'Phiếu lấy ý kiến – Thông qua phương án một?'));
  expect(sheet).toContain('☐ Không đồng ý. Lý do:');
  const asked = await tram.asks('/banword báo cáo', 'Có nhiều báo cáo tổng hợp');
  await tram.taps('Báo cáo tổng hợp – 2026-Q4', asked);
  const report = wordOf(await tram.hears('Báo cáo tổng hợp –'));
  expect(report).toContain('PHỤ LỤC');
  expect(report.join('\n')).toContain('I. TÌNH HÌNH TRIỂN KHAI, CHỈ ĐẠO, ĐIỀU HÀNH');
  await who('hoa').asks('/banword báo cáo', 'Không có báo cáo tổng hợp nào');
});

test('Ban của Đảng: từ chối bằng một câu, không lập văn bản sai thể thức', async () => {
  await opens('kien-giang');
  await house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('kien-giang');
    if (committee) tx.committees.put(committee.id, { ...committee, documentProfile: 'dang' });
  });
  await who('tram').asks('/banword giấy mời', 'theo thể thức riêng của Đảng');
});

test('Zalo: bản PDF khi có LibreOffice, không thì chính tệp Word', async () => {
  await opens('kien-giang', { platform: 'zalo' });
  const folder = await mkdtemp(join(tmpdir(), 'soffice-gia-'));
  const soffice = join(folder, 'soffice');
  await writeFile(
    soffice,
    '#!/bin/sh\nprintf "%%PDF-1.7 của " > van-ban.pdf; wc -c < van-ban.docx >> van-ban.pdf\n',
  );
  await chmod(soffice, 0o755);
  const files = () =>
    house.zalo?.messages('6650000000000001508').flatMap(({ attachments }) => attachments) ?? [];
  try {
    await house.begins({ soffice });
    await held(house, 'kien-giang');
    who('tram').says('/banword biên bản');
    await house.zalo?.until(() => files().length === 1);
    expect(files()[0]?.name).toBe('Biên bản họp – Họp thường kỳ.pdf');
    expect(String(files()[0]?.bytes)).toContain('%PDF-1.7');
    await house.begins({ soffice: join(folder, 'khong-co') });
    who('tram').says('/banword biên bản');
    await house.zalo?.until(() => files().length === 2);
    expect(files()[1]?.name).toBe('Biên bản họp – Họp thường kỳ.docx');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('“giấy mời số 5/GM-BCĐ ngày 20/11/2026”: vào sổ, vào bản Word, vào thông báo họp; không ghi đè, không trùng số', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  const thanh = who('thanh');
  await drafts(
    thanh,
    'Họp quý IV | thứ 5 tuần sau 8h | Phòng họp A | Báo cáo',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  tram.says('Giấy mời số 5/GM-BCĐ ngày 20/11/2026');
  await tram.taps('Ghi', 'Ghi số 5/GM-BCĐ vào sổ văn bản?');
  await tram.hears('Đã ghi vào sổ. Đi: số 5/GM-BCĐ, ngày 20/11/2026: Giấy mời họp “Họp quý IV”');
  const word = wordOf(await tram.asks('/banword giấy mời', 'Đã ghi số 5/GM-BCĐ; chữ ký và dấu để trống.'));
  expect(word).toContain('Số: 05/GM-BCĐ');
  expect(word).toContain('Kiên Giang, ngày 20 tháng 11 năm 2026');
  expect(word).not.toContain('DỰ THẢO');
  // Thông báo mời họp nêu số; sổ chỉ có một dòng.
  await thanh.asks('/moihop', 'Giấy mời số 5/GM-BCĐ ngày 20/11/2026.');
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await who('binh').hears('Giấy mời số 5/GM-BCĐ ngày 20/11/2026.');
  const list = await tram.asks('/vanban', 'Sổ văn bản năm 2026');
  expect(list.text).toContain('1 văn bản');
  // Người được mời thêm sau đó cũng thấy số.
  thanh.says('/suahop thêm đồng chí Luân');
  await thanh.taps('Gửi', 'Gửi cho những đồng chí này?');
  await who('luan').hears('Giấy mời số 5/GM-BCĐ ngày 20/11/2026.');
  // Số đã có thì hỏi rõ trước khi ghi lại; số của văn bản khác thì không nhận.
  tram.says('giấy mời số 6/GM-BCĐ');
  await tram.taps('Thôi', 'Văn bản này đang ghi số 5/GM-BCĐ. Ghi lại là số 6/GM-BCĐ?');
  await held(house, 'kien-giang', { id: 'kien-giang/2026-7', title: 'Họp trước' });
  await tram.asks('biên bản số 5/GM-BCĐ', 'Số 5/GM-BCĐ đã ghi cho văn bản khác trong năm');
  expect((await house.store.transaction((tx) => tx.register.all())).length).toBe(1);
  // Người không giữ sổ không ghi được.
  await who('binh').asks('giấy mời số 9/GM-BCĐ', 'thuộc quyền của');
});

test.each([
  ['giấy mời số 0/GM-BCĐ ngày 20/11/2026', 'Không có văn bản số 0/GM-BCĐ: số đánh từ 01. Xin ghi lại'],
  ['giấy mời số 00/GM-BCĐ', 'Không có văn bản số 00/GM-BCĐ'],
  [
    'giấy mời số 5/GM-BCĐ ngày 20/11/2099',
    'Ngày 20/11/2099 không thể là ngày của văn bản. Xin ghi lại ngày đã ký',
  ],
  ['giấy mời số 5/GM-BCĐ ngày 20/11/1999', 'Ngày 20/11/1999 không thể là ngày của văn bản'],
])('“%s”: nói rõ sai gì, ghi lại thế nào; không vào sổ', async (said, why) => {
  await opens('kien-giang');
  await drafts(
    who('thanh'),
    'Họp quý IV | thứ 5 tuần sau 8h | Phòng họp A | Báo cáo',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await who('tram').asks(`/ghiso ${said}`, why);
  await who('tram').taps(
    'Ghi',
    await who('tram').asks('giấy mời số 5/GM-BCĐ ngày 20/11/2026', 'Ghi số 5/GM-BCĐ'),
  );
  await who('tram').hears('Đã ghi vào sổ');
  expect((await house.store.transaction((tx) => tx.register.all())).length).toBe(1);
});

test('hai thư ký cùng ghi số: người sau thấy số đã ghi, không ghi đè', async () => {
  await opens('kien-giang');
  const [tram, thanh] = [who('tram'), who('thanh')];
  await drafts(
    thanh,
    'Họp quý IV | thứ 5 tuần sau 8h | Phòng họp A | Báo cáo',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  tram.says('giấy mời số 5/GM-BCĐ');
  await tram.hears('Ghi số 5/GM-BCĐ vào sổ văn bản?');
  const { house: here } = talk;
  await here.store.transaction(async (tx) =>
    tx.register.put('kien-giang/2026-1', {
      ...{ id: 'kien-giang/2026-1', committee: 'kien-giang', way: 'out', number: '4/GM-BCĐ', day: null },
      ...{ excerpt: 'Họp quý IV', party: '', by: 'khoa', at: '2026-11-20T02:00:00.000Z', struck: false },
      official: { of: 'meetings:kien-giang/2026-1', kind: 'notice', seenBy: null },
      log: [],
    }),
  );
  tram.says('Ghi');
  await tram.hears('Vừa có người ghi số 4/GM-BCĐ cho văn bản này; tôi chưa ghi gì');
});

test('Ban có mẫu riêng: bản Word theo mẫu ấy, từ cùng hồ sơ', async () => {
  await opens('kien-giang');
  await held(house, 'kien-giang');
  const template = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph('MẪU RIÊNG {tenloai}: {trichyeu}')] }] }),
  );
  await house.store.transaction(async (tx) => keepTemplate(tx, 'kien-giang', 'minutes', template));
  const tram = who('tram');
  expect(wordOf(await tram.asks('/banword biên bản', 'Biên bản họp – Họp thường kỳ'))).toEqual([
    'MẪU RIÊNG BIÊN BẢN: Họp thường kỳ',
  ]);
});
