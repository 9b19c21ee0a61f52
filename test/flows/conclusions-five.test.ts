import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/domain/tasks/task.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, kept, opens, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import type { Person } from './talk.ts';

const tasks = (): Promise<Task[]> => kept('tasks');

/** Người chủ trì việc báo kết quả; người nhận theo Quy chế xác nhận. */
async function finishes(lead: Person, receiver: Person, to: string): Promise<void> {
  const list = await lead.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
  await lead.taps('Rà soát thủ tục', list);
  await lead.taps('Báo kết quả', to);
  await lead.hears('Kết quả thực hiện?');
  await lead.records('Đã rà soát xong 25 thủ tục', 'Nhiệm vụ kết thúc khi người nhận xác nhận');
  await receiver.taps('Xác nhận hoàn thành', 'Kết quả nhiệm vụ');
  await lead.hears('xác nhận hoàn thành nhiệm vụ');
  expect((await tasks()).map(({ state }) => state)).toEqual(['closed']);
}

test('Kiên Giang, khoản 2 Điều 10, khoản 2 Điều 13: họp Tổ giúp việc, Tổ viên báo cáo kết quả với Tổ trưởng', async () => {
  await opens('kien-giang');
  const invitees = ['khoa', 'tram', 'luan'];
  await held(house, 'kien-giang', { body: 'team', convenedBy: 'khoa', invitees });
  const [khoa, tram, luan, thanh] = [who('khoa'), who('tram'), who('luan'), who('thanh')];
  await sendsConclusion(
    tram,
    khoa,
    'Giao đồng chí Võ Thành Luân rà soát thủ tục, hoàn thành trước 15/12',
    'Cho gửi, lưu hành nội bộ',
  );
  await luan.hears('Nhiệm vụ của đồng chí:', 'khoản 2 Điều 13 Quy chế');
  await finishes(luan, khoa, 'Kết quả báo cáo: đồng chí Phạm Đăng Khoa (khoản 2 Điều 10 Quy chế)');
  await thanh.heardNothingOf('Kết quả nhiệm vụ');
});

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 3 Điều 8: kết luận đến nhóm và từng người, kết quả nhiệm vụ báo cáo Trưởng ban', async () => {
    await opens('ba-trang', { platform });
    await held(house, 'ba-trang');
    const [thich, hung, toan] = [who('thich'), who('hung'), who('toan')];
    await sendsConclusion(toan, thich, 'Giao Công an xã rà soát thủ tục, hoàn thành trước 15/12');
    await group.hears('Thông báo kết luận', 'xác nhận đã nhận trong tin nhắn riêng');
    const notice = await hung.hears(
      'Nhiệm vụ của đồng chí:',
      'đoạn 5 Điều 5 Quy chế',
      'khoản 6 Điều 6 Quy chế',
    );
    await hung.taps('Đã nhận', notice);
    await hung.isShown('Đã ghi nhận đồng chí đã nhận');
    await finishes(hung, thich, 'Kết quả báo cáo: đồng chí Phạm Quang Thịnh (khoản 3 Điều 8 Quy chế)');
  });

  test('Lạng Sơn, khoản 3 Điều 9: kết quả nhiệm vụ báo cáo Trưởng Ban, không báo cáo Phó Trưởng Ban', async () => {
    await opens('lang-son', { platform });
    await held(house, 'lang-son');
    const [thieu, hien, quy, linh] = [who('thieu'), who('hien'), who('quy'), who('linh')];
    await sendsConclusion(linh, thieu, 'Giao Sở Xây dựng rà soát thủ tục, hoàn thành trước 15/12');
    await group.hears('Thông báo kết luận');
    await quy.hears('Nhiệm vụ của đồng chí:', 'điểm d khoản 1 Điều 6 Quy chế');
    await quy.asks('đã nhận', 'Đã ghi nhận đồng chí đã nhận');
    await finishes(quy, thieu, 'Kết quả báo cáo: đồng chí Hồ Minh Thái (khoản 3 Điều 9 Quy chế)');
    await hien.heardNothingOf('Kết quả nhiệm vụ');
  });

  test('Bình Định, điểm a khoản 1 Điều 5: Quy chế không nêu nơi nhận kết quả nhiệm vụ, Ủy viên thường trực theo dõi nhận', async () => {
    await opens('binh-dinh', { platform });
    await held(house, 'binh-dinh');
    const [dung, kiet, nam, quang] = [who('dung'), who('kiet'), who('nam'), who('quang')];
    const [long, thuy] = [who('long'), who('thuy')];
    await sendsConclusion(quang, dung, 'Giao Sở Tài chính rà soát thủ tục, hoàn thành trước 15/12');
    await group.hears('Thông báo kết luận');
    // Văn bản chính thức đi bằng thư điện tử công vụ (điểm b khoản 2 Điều 11).
    await nam.hears('Nhiệm vụ của đồng chí:', 'thư điện tử công vụ (điểm b khoản 2 Điều 11 Quy chế)');
    await nam.asks('/danhan', 'Đã ghi nhận đồng chí đã nhận');
    await nam.asks('/danhan', 'Hiện không có văn bản nào chờ đồng chí xác nhận');
    // Khoản 1 Điều 5 nêu đích danh Giám đốc Sở Thông tin và Truyền thông, không phải Ủy viên thường trực khác.
    await finishes(nam, kiet, 'Kết quả báo cáo: đồng chí Trần Anh Kiệt (điểm a khoản 1 Điều 5 Quy chế)');
    await dung.hears('xác nhận hoàn thành nhiệm vụ');
    await long.hears('xác nhận hoàn thành nhiệm vụ');
    await thuy.heardNothingOf('Kết quả nhiệm vụ');
    await thuy.heardNothingOf('xác nhận hoàn thành');
  });

  test('Phú Quốc, khoản 2 Điều 4, khoản 3 Điều 10: người được giao chủ trì cho gửi kết luận và nhận kết quả', async () => {
    await opens('phu-quoc', { platform });
    const at = '2026-11-18T01:00:00.000Z';
    await held(house, 'phu-quoc', { handedChair: { to: 'tien', by: 'hung', recordedBy: 'thao', at } });
    const [hung, tien, yen, thao] = [who('hung'), who('tien'), who('yen'), who('thao')];
    await sendsConclusion(thao, tien, 'Giao Phòng Nội vụ rà soát thủ tục, hoàn thành trước 15/12');
    await hung.hears('Thông báo kết luận');
    await group.hears('Thông báo kết luận');
    const notice = await yen.hears('Nhiệm vụ của đồng chí:', 'khoản 5 Điều 6 Quy chế');
    await yen.taps('Đã nhận', notice);
    await yen.isShown('Đã ghi nhận đồng chí đã nhận');
    await finishes(yen, tien, 'Kết quả báo cáo: đồng chí Trần Minh Tiến (khoản 3 Điều 10 Quy chế)');
    // “Trưởng ban, Phó Trưởng ban”: ai cũng được biết, một người nhận.
    for (const one of [hung, who('nga')]) {
      const heard = await one.hears('Kết quả nhiệm vụ', 'Đã rà soát xong 25 thủ tục');
      expect(JSON.stringify(heard)).not.toContain('Xác nhận hoàn thành');
    }
  });

  test('Kiên Giang, khoản 6 Điều 4, khoản 3 Điều 14: thành viên được ủy quyền chủ trì một cuộc họp; kết luận vẫn là của Trưởng ban', async () => {
    await opens('kien-giang', { platform });
    const at = '2026-11-18T01:00:00.000Z';
    await held(house, 'kien-giang', { handedChair: { to: 'binh', by: 'thanh', recordedBy: 'tram', at } });
    const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
    await draftsConclusion(tram, 'Thống nhất kế hoạch.', 'Giao Sở Tư pháp rà soát thủ tục');
    await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    await thanh.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
    await binh.heardNothingOf('Xin ý kiến về dự thảo');
    await tram.taps('Gửi thông báo kết luận', 'Đồng chí Lâm Thế Tài cho gửi kết luận');
    await tram.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    await group.hears('Thông báo kết luận');
    await who('trinh').hears('Nhiệm vụ của đồng chí:', 'khoản 5 Điều 7 Quy chế');
  });
});

test('Phú Quốc, khoản 2 Điều 4: người chủ trì vắng và chưa giao ai thì chưa ai cho gửi kết luận', async () => {
  await opens('phu-quoc');
  const answer = {
    kind: 'absent',
    at: '2026-11-18T01:00:00.000Z',
    by: 'hung',
    reason: 'ốm',
    consent: { state: 'not-required' },
  } as const;
  await held(house, 'phu-quoc', { answers: { hung: answer } });
  const thao = who('thao');
  await draftsConclusion(thao, 'Thống nhất kế hoạch.', 'Giao Phòng Nội vụ rà soát thủ tục');
  await thao.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await thao.isShown('chưa có người chủ trì');
});

test('người chủ trì tự soạn thì không tự duyệt; chủ trì chưa kết nối thì thư ký ghi nhận lời của chủ trì', async () => {
  await opens('kien-giang');
  await held(house, 'kien-giang', { body: 'team', convenedBy: 'khoa', invitees: ['khoa', 'tram', 'luan'] });
  const [khoa, tram, luan] = [who('khoa'), who('tram'), who('luan')];
  await draftsConclusion(khoa, 'Tổ thống nhất phân công.', 'Giao đồng chí Võ Thành Luân rà soát thủ tục');
  await khoa.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await khoa.isShown('không tự duyệt dự thảo của chính mình');

  // Thư ký xem lại và trình; chủ trì đã chặn trợ lý nên thư ký ghi nhận.
  await house.store.transaction(async (tx) => {
    const account = await tx.accounts.get('telegram:1507');
    if (account) tx.accounts.put(account.address, { ...account, reachableSince: null });
  });
  const list = await tram.asks('/ketluan', 'Xin chọn:');
  await tram.taps('Dự thảo: Họp thường kỳ, 08:00 thứ Năm 19/11/2026 (đang soạn)', list);
  await tram.taps('Sửa nội dung', 'Tình trạng: đang soạn');
  await tram.hears('Xin gửi nội dung kết luận thay');
  tram.says('Tổ thống nhất phân công như sau.');
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await tram.taps('Chủ trì cho gửi, lưu hành nội bộ', 'Chưa nhắn riêng được cho đồng chí Phạm Đăng Khoa');
  await tram.taps('Gửi thông báo kết luận', 'Đồng chí Phạm Đăng Khoa cho gửi');
  await tram.taps('Gửi', 'Gửi thông báo kết luận trên');
  await luan.hears('Nhiệm vụ của đồng chí:');
  const [one] = await house.store.transaction((tx) => tx.conclusions.all());
  expect(one?.[1].cleared).toMatchObject({ by: 'khoa', recordedBy: 'tram' });
});

test('chủ trì yêu cầu sửa thì người soạn được báo; nút của bản cũ không duyệt được bản mới; dòng không đọc được thì không ghi dòng nào', async () => {
  await opens('kien-giang');
  await held(house, 'kien-giang');
  const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
  await draftsConclusion(tram, 'Thống nhất kế hoạch.', '15/12\nGiao Sở Tư pháp rà soát thủ tục');
  await tram.hears('Tôi chưa đọc được nhiệm vụ trong các dòng sau', '- 15/12');
  tram.says('Giao Sở Y tế rà soát thủ tục, xong trước 15/12');
  await tram.taps('Chọn đồng chí khác', 'Đơn vị chủ trì “Sở Y tế” không có ai trong danh sách thành viên');
  await tram.hears('Giao đồng chí nào?');
  tram.says('Trần Thanh Bình');
  await tram.taps('Trình chủ trì', 'Sở Y tế (đồng chí Trần Thanh Bình)');
  const asked = await thanh.hears('Xin ý kiến về dự thảo kết luận');
  await thanh.taps('Cần sửa', asked);
  await thanh.hears('Cần sửa những gì?');
  await thanh.records('Thêm mốc thời gian', 'Tôi đã báo người soạn để sửa');
  await tram.taps('Mở dự thảo', 'yêu cầu sửa dự thảo kết luận');
  await tram.taps('Sửa nội dung', 'Tình trạng: đang soạn');
  await tram.hears('Xin gửi nội dung kết luận thay');
  tram.says('Thống nhất kế hoạch đến 2027.');
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  const again = await thanh.hears('Xin ý kiến về dự thảo kết luận');
  await thanh.taps('Cho gửi, được phổ biến', asked);
  await thanh.isShown('lựa chọn này là của bản trước');
  await binh.takes('Cho gửi, được phổ biến', again);
  await binh.isShown('Việc này thuộc quyền của: đồng chí Lâm Thế Tài');
  await thanh.taps('Cho gửi, được phổ biến', again);
  await tram.hears('cho gửi kết luận', 'được phổ biến');
});
