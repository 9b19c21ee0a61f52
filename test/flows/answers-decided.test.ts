import { expect, test } from 'vitest';
import { findByName } from '../../src/hear/names.ts';
import { requestKey, withVerdict } from '../../src/say/meetings/answers.ts';
import { postOf } from '../../src/say/people/people.ts';
import { cost } from '../fixtures/cost.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** A regular meeting of Kiên Giang's whole committee, called by its head. */
async function called(thanh: Person): Promise<void> {
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
}

test('đổi lý do sau khi được đồng ý: phải xin lại, người chủ trì được báo, nút cũ không dùng được', async () => {
  await opens('kien-giang');
  const [thanh, hoa] = [who('thanh'), who('hoa')];
  await called(thanh);
  await hoa.asks('/vang Ốm nặng', 'đang chờ người chủ trì đồng ý');
  const first = await thanh.hears('Đồng chí Danh Thị Hoa', 'Lý do: Ốm nặng');
  await hoa.asks('/vang Đi du lịch', 'đang chờ người chủ trì đồng ý');
  const second = await thanh.hears('Lý do: Đi du lịch');
  await thanh.taps('Đồng ý', first);
  await thanh.isShown('lựa chọn này là của đề nghị trước');
  await thanh.taps('Đồng ý', second);
  // Tin đã bấm giữ nguyên nội dung, thêm một dòng.
  await thanh.hears('Lý do: Đi du lịch', '✔ Đã đồng ý, 09 giờ');
  await hoa.hears('đồng ý với đề nghị của đồng chí');
  await hoa.asks('/vang Việc khác nữa', 'đang chờ người chủ trì đồng ý');
  await thanh.hears('Lý do: Việc khác nữa');
  expect((await talk.meeting()).answers.hoa).toMatchObject({ consent: { state: 'asked' } });
});

test('nút của đề nghị vừa 64 byte với mã Ban dài nhất', () => {
  const answer = { kind: 'absent', reason: 'ốm', consent: { state: 'asked' }, at: '', by: 'a' } as const;
  const key = requestKey({ no: 999 } as Parameters<typeof requestKey>[0], answer);
  expect(Buffer.byteLength(`/q #${'a'.repeat(32)}/2026-999.999 ${key} k`)).toBeLessThanOrEqual(64);
  expect(withVerdict({ text: 'Đề nghị' }, false, '2026-11-20T02:05:00.000Z', 'Asia/Ho_Chi_Minh').text).toBe(
    'Đề nghị\n✔ Đã trả lời: không đồng ý, 09 giờ 05',
  );
});

test('ý kiến bằng văn bản phải có thật, tới người chủ trì và thư ký đọc được', async () => {
  await opens('kien-giang');
  const [thanh, hoa, tram] = [who('thanh'), who('hoa'), who('tram')];
  await called(thanh);
  await hoa.asks('/uyquyen Lê Văn Tám | -', 'Xin gửi ý kiến bằng văn bản');
  await hoa.asks('.', 'chưa phải là ý kiến');
  await hoa.asks('sau', 'chưa hợp lệ');
  await thanh.hears('cử đồng chí Lê Văn Tám dự thay', 'Ý kiến bằng văn bản: chưa có, sẽ gửi sau');
  await hoa.asks('/uyquyen', 'Xin gửi ý kiến bằng văn bản');
  await hoa.records('Văn phòng nhất trí với dự thảo báo cáo.');
  await thanh.hears('Ý kiến bằng văn bản của đồng chí Danh Thị Hoa', 'nhất trí với dự thảo báo cáo');
  await tram.asks('/hop', 'Ý kiến bằng văn bản (1): Danh Thị Hoa');
  tram.says('/tailieu');
  await tram.hears('Ý kiến bằng văn bản của đồng chí Danh Thị Hoa', 'nhất trí với dự thảo báo cáo');
  await who('binh').asks('/tailieu', 'chưa có tài liệu');
  await who('binh').heardNothingOf('nhất trí với dự thảo báo cáo');
});

test('báo cáo đề xuất: "bỏ qua" không phải là mục tiêu; người chủ trì và người được mời đều thấy', async () => {
  await opens('lang-son');
  const [thieu, linh, mai] = [who('thieu'), who('linh'), who('mai')];
  const line = 'Họp quý IV | thứ 5 tuần sau 8h | Phòng họp 1 | Vùng cao';
  const next = await drafts(linh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  expect(next.text).toContain('nộp báo cáo đề xuất bằng /dexuat (khoản 1 Điều 8 Quy chế)');
  await linh.asks('/dexuat bỏ qua', 'Nội dung này chưa đủ rõ');
  await linh.asks('Phủ sóng 4G', 'Tiến độ thực hiện?');
  await linh.asks('Quý I năm 2027', 'Kết quả thực hiện?');
  linh.says('Mọi thôn có sóng');
  await linh.hears('Báo cáo đề xuất: Họp quý IV', '- Mục tiêu: Phủ sóng 4G');
  await linh.taps('Nộp', 'Nộp báo cáo đề xuất này?');
  await linh.taps('Gửi thông báo', 'Đã nhận báo cáo đề xuất');
  const asked = await thieu.hears('Xin ý kiến về thành phần', '- Kết quả: Mọi thôn có sóng', 'Người trình');
  await linh.asks('/moihop', 'chưa có trả lời nên tôi không gửi lại');
  await thieu.taps('Đồng ý', asked);
  await linh.taps('Gửi thông báo', 'đồng ý thành phần');
  await linh.taps('Gửi', 'Gửi thông báo trên');
  await mai.hears('Trân trọng kính mời', '- Mục tiêu: Phủ sóng 4G');
});

test('thư ký ghi nhận Trưởng ban đi vắng: Trưởng ban được báo; câu hỏi nói đồng chí ấy đã báo dự', async () => {
  await opens('kien-giang');
  const [thanh, tram, cong] = [who('thanh'), who('tram'), who('cong')];
  await called(thanh);
  await thanh.asks('/thamgia', 'Đã ghi nhận. Đồng chí đã báo: dự họp.');
  tram.says('/thaymat');
  await tram.taps('Trưởng ban Lâm Thế Tài đi vắng', 'Ghi nhận việc gì?');
  await tram.asks('bây giờ', 'Đến hết ngày nào?');
  tram.says('30/11');
  await tram.taps('Ghi nhận', 'Lưu ý: đồng chí Lâm Thế Tài đã báo dự “Họp thường kỳ”');
  await thanh.hears('Thư ký (đồng chí Lê Thị Trâm) ghi nhận: đồng chí Lâm Thế Tài đi vắng', 'gõ /thaymat');
  await cong.hears('đồng chí thay mặt đồng chí Lâm Thế Tài');
});

test('người thay mặt mới xin vắng thì vẫn thay mặt; được đồng ý rồi thì nói rõ người ấy cũng vắng', async () => {
  await opens('ba-trang');
  const [thich, lam, toan, ngan] = [who('thich'), who('lam'), who('toan'), who('ngan')];
  const line = 'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết';
  const next = await drafts(thich, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await thich.taps('Gửi thông báo', next);
  await thich.taps('Gửi', 'Gửi thông báo trên');
  await thich.asks('/vang Đi công tác', 'Đồng chí đã báo vắng');
  await lam.asks('/vang Khám bệnh', 'đang chờ người chủ trì đồng ý');
  await ngan.asks('/vang Con ốm', 'đang chờ người chủ trì đồng ý');
  await lam.hears('Đồng chí Lê Thị Ngân', 'Lý do: Con ốm');
  await thich.taps('Đồng ý', 'Lý do: Khám bệnh');
  await toan.hears('người được thay (khoản 1 Điều 4 Quy chế) cũng vắng: đồng chí Đinh Thị Lam');
  await toan.heardNothingOf('không cho ai đương nhiên thay');
});

test('thư ký không tự ghi nhận chủ trì đồng ý cho mình vắng; ghi đè câu trả lời của người khác thì hỏi trước', async () => {
  await opens('kien-giang');
  const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
  await called(thanh);
  await hoa.asks('/thamgia', 'Đồng chí đã báo: dự họp');
  tram.says('/traloithay Danh Thị Hoa | vắng | Ốm');
  await tram.taps('Ghi nhận', 'Đồng chí Danh Thị Hoa đã tự trả lời: Đồng chí ấy đã báo: dự họp.');
  await tram.hears('Đồng chí ấy đã xin vắng', 'đồng chí ấy vẫn được tính là phải dự');
  await hoa.asks('/thanhvien gỡ Trần Thanh Bình', 'Việc này thuộc quyền của: thư ký');
  tram.says('/thanhvien gỡ đồng chí Trần Thanh Bình');
  await tram.taps('Gỡ', 'Gỡ tài khoản của đồng chí Trần Thanh Bình?');
  await who('binh').hears('Thư ký đã gỡ tài khoản này');
});

test('điểm danh: theo trả lời không ghi đè, "xong" thì tổng kết; /hop nói cuộc họp đang chuẩn bị', async () => {
  await opens('kien-giang');
  const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
  const line = 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết';
  const next = await drafts(thanh, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await tram.asks('/hop', 'Đang chuẩn bị', '“Họp thường kỳ”');
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await hoa.asks('/thamgia', 'dự họp');
  house.turnTo('2026-11-26T08:00');
  await tram.asks('/diemdanh', 'Điểm danh');
  await tram.asks('vắng 6', 'vắng 1');
  await tram.asks('theo trả lời', 'Có mặt 1 · dự thay 0 · vắng 1');
  await tram.asks('xong', 'Đã xong điểm danh', 'có mặt 1, dự thay 0, vắng 1, chưa điểm danh 4');
});

test('gọi tên kèm "anh", "đồng chí", "đ/c" vẫn tìm được; tìm 120 tên trong 500 người không chậm', async () => {
  const people = ['Trần Thanh Bình', 'Nguyễn Thị Anh', 'Lê Văn Tám'];
  const named = (query: string): string[] => findByName(query, people, (one) => one);
  expect(named('anh Bình')).toEqual(['Trần Thanh Bình']);
  expect(named('đ/c chị Tám')).toEqual(['Lê Văn Tám']);
  expect(named('Anh')).toEqual(['Nguyễn Thị Anh']);
  const many = Array.from({ length: 500 }, (_, at) => `Nguyễn Thị Thành Viên Thứ ${at}`);
  const finding = (): void => {
    for (let at = 0; at < 120; at += 1) findByName(`đồng chí ${many[at]}`, many, (one) => one);
  };
  expect(await cost(finding)).toBeLessThan(60);
});

test('chức vụ và cơ quan không nói lặp', () => {
  expect(postOf({ post: 'Giám đốc Sở', agency: 'Sở Xây dựng' })).toBe('Giám đốc Sở Xây dựng');
  expect(postOf({ post: 'Phó Chủ tịch UBND tỉnh', agency: 'UBND tỉnh' })).toBe('Phó Chủ tịch UBND tỉnh');
  expect(postOf({ post: 'Chuyên viên', agency: 'Sở Tư pháp' })).toBe('Chuyên viên, Sở Tư pháp');
});

test('đang hỏi đồng ý kết nối thì chỉ giữ mã băm', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  house.fake.user({ id: 7010, first_name: 'Người mới' });
  tram.says('/thanhvien mời Trần Thanh Bình');
  await tram.taps('Mời lại', 'Vẫn mời?');
  const code = /start=([\w-]+)/.exec((await tram.hears('Kính gửi')).text ?? '')?.[1] ?? '';
  house.fake.pressesStart(7010, code);
  const fresh = talk.person(7010);
  const question = await fresh.hears('Đồng chí đồng ý kết nối?');
  const kept = await house.store.transaction((tx) => tx.accounts.all());
  expect(JSON.stringify(kept)).not.toContain(code);
  await fresh.taps('Đồng ý', question);
  await who('binh').taps('Đúng là tôi', 'Đó có phải là đồng chí không?');
  await fresh.hears('Đã kết nối');
});
