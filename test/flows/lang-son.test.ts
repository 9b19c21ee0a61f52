import { beforeEach, describe, expect, test } from 'vitest';
import { shippedRegulations } from '../../src/regulations/load.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Thiệu: Trưởng ban; Hiền: Phó Trưởng ban Thường trực; Khánh: Phó Trưởng ban; Linh: Tổ trưởng, thư ký; Sơn: Tổ viên. */
let thieu: Person;
let hien: Person;
let khanh: Person;
let tung: Person;
let mai: Person;
let quy: Person;
let linh: Person;
let son: Person;

const quarterly = () =>
  drafts(
    linh,
    'Họp quý IV | thứ 5 tuần sau 8h | Phòng họp 1 | Chuyển đổi số vùng cao',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );

/** The regulation names these parts of the report alone. */
const wants = (...fields: ('goals' | 'schedule' | 'results')[]) =>
  house.store.transaction(async (tx) => {
    const committee = await tx.committees.get('lang-son');
    const regulation = structuredClone(shippedRegulations().get('lang-son-2022'));
    const rule = regulation?.meetings.committee.proposalReport;
    if (!regulation || !rule) throw new Error('no such rule');
    rule.fields = fields;
    tx.regulations.put(committee?.regulations[0]?.regulation ?? '', regulation);
  });

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('lang-son', { platform });
    [thieu, hien, khanh, tung] = [who('thieu'), who('hien'), who('khanh'), who('tung')];
    [mai, quy, linh, son] = [who('mai'), who('quy'), who('linh'), who('son')];
  });

  test('Lạng Sơn, khoản 1 Điều 8: chưa có báo cáo đề xuất thì chưa gửi được thông báo', async () => {
    await tung.asks('/taohop', 'thuộc quyền của: Trưởng Ban Chỉ đạo (theo khoản 3 Điều 4 Quy chế)');
    const next = await quarterly();
    // Chưa có báo cáo thì chưa xin ý kiến người chủ trì.
    await linh.taps('Gửi thông báo', next);
    const missing = await linh.hears(
      'phải có báo cáo đề xuất',
      'mục tiêu, tiến độ và kết quả',
      'khoản 1 Điều 8',
    );
    await thieu.heardNothingOf('Xin ý kiến về thành phần');
    await group.isSilent();

    // Ba phần, hỏi từng phần; mục tiêu bắt đầu bằng "Miền núi" không phải là xin miễn.
    await linh.taps('Nộp báo cáo đề xuất', missing);
    await linh.hears('Mục tiêu của nội dung đề xuất?');
    await linh.asks('Miền núi có mạng 4G', 'Tiến độ thực hiện?');
    await linh.asks('Xong trong quý I năm 2027', 'Kết quả thực hiện?');
    linh.says('100% thôn có sóng');
    await linh.taps('Nộp', 'Nộp báo cáo đề xuất này?');
    await linh.taps('Gửi thông báo', 'Đã nhận báo cáo đề xuất');
    await thieu.taps('Đồng ý', 'Xin ý kiến về thành phần dự họp');
    await linh.taps('Gửi thông báo', 'đồng ý thành phần');
    expect((await talk.meeting()).proposal).toMatchObject({ kind: 'filed', goals: 'Miền núi có mạng 4G' });
    const ask = await linh.hears('Gửi thông báo trên vào 1 nhóm');
    expect(ask.text).toContain('Thông báo: Quy chế không quy định thời hạn gửi.');
    await linh.taps('Gửi', ask);
    await linh.hears('Đã gửi thông báo tới 6 đồng chí');
    const card = await group.hears(
      'Họp định kỳ Ban Chỉ đạo – BCĐ CĐS Lạng Sơn',
      '1 chủ trì · 5 chưa trả lời',
    );

    // Trả lời, xin vắng, ủy quyền theo điểm d khoản 1 Điều 6.
    await thieu.asks('toi du hop', 'Đồng chí đã báo: dự họp');
    khanh.saysIn(group, 'Tôi dự', card);
    await group.hears('đồng chí Lý Văn Khánh dự họp');
    await mai.asks('Em xin phép vắng ạ', 'được người chủ trì đồng ý (điểm d khoản 1 Điều 6 Quy chế)');
    await mai.records('Đi công tác Hà Nội', 'đang chờ người chủ trì đồng ý');
    const request = await thieu.hears('Đồng chí Hoàng Thị Mai', 'Lý do: Đi công tác Hà Nội');
    await mai.asks('/duyet', 'Không có việc nào đang chờ');
    await hien.asks('/duyet', 'Không có việc nào đang chờ');
    await thieu.taps('Đồng ý', request);
    await mai.hears('Người chủ trì là đồng chí Hồ Minh Thái đồng ý');

    // Đã được đồng ý vắng rồi mới cử người: sự đồng ý còn nguyên, chỉ thiếu ý kiến bằng văn bản.
    await mai.asks('/uyquyen Lê Văn Cường | Phó Chánh Văn phòng', 'Xin gửi ý kiến bằng văn bản');
    await mai.asks('sau', 'chưa hợp lệ: còn thiếu ý kiến bằng văn bản');
    await mai.asks('ý kiến văn bản', 'Xin gửi ý kiến bằng văn bản');
    await mai.records(
      'Văn phòng nhất trí với dự thảo.',
      'Đồng chí cử đồng chí Lê Văn Cường dự thay, đã hợp lệ',
    );
    await group.cardSays('2 dự · 1 cử người dự thay · 3 chưa trả lời');

    // Dời lịch: hỏi lại, nút cũ không dùng được; điểm danh theo lịch mới.
    linh.says('/doihop thứ 6 tuần sau 14h | - | Trưởng ban họp Tỉnh ủy');
    await linh.taps('Gửi', 'Các câu trả lời trước đây không còn hiệu lực');
    const moved = await mai.hears('Thay đổi lịch họp', '14 giờ 00, thứ Sáu, ngày 27/11/2026');
    await thieu.asks('/thamgia', 'đã báo: dự họp');
    await mai.taps('Dự họp', moved);
    await mai.hears('đã báo: dự họp');
    await group.cardSays('2 dự · 4 chưa trả lời');
    house.turnTo('2026-11-27T14:10');
    await quy.asks('tôi dự', 'Hiện không có cuộc họp nào chờ đồng chí trả lời');
    await linh.asks('/diemdanh', 'Điểm danh: Họp quý IV');
    await linh.asks('có mặt 1-3, 5', 'Có mặt 4');
    await linh.asks('thay 6 Nguyễn Văn Hợp', 'dự thay 1', 'Nguyễn Văn Hợp');
    await linh.asks('vắng 4', 'Có mặt 4 · dự thay 1 · vắng 1 · chưa điểm danh 0');
  });

  test('Quy chế chỉ đòi mục tiêu và kết quả thì chỉ hỏi, chỉ nói hai mục ấy', async () => {
    await wants('goals', 'results');
    const next = await quarterly();
    await linh.taps('Gửi thông báo', next);
    await linh.hears('phải có báo cáo đề xuất nêu mục tiêu và kết quả (khoản 1 Điều 8 Quy chế)');
    await linh.asks('/dexuat A B C D E | G H I K L', 'Báo cáo đề xuất chỉ nêu mục tiêu và kết quả');
    await linh.asks('/dexuat', 'Mục tiêu của nội dung đề xuất?');
    await linh.asks('Miền núi có mạng 4G', 'Kết quả thực hiện?');
    linh.says('100% thôn có sóng');
    const shown = await linh.hears('- Mục tiêu: Miền núi có mạng 4G', '- Kết quả: 100% thôn có sóng');
    expect(shown.text).not.toContain('Tiến độ');
    await linh.taps('Nộp', 'Nộp báo cáo đề xuất này?');
    await linh.hears('Đã nhận báo cáo đề xuất');
  });

  test('Quy chế chỉ đòi kết quả: lời miễn ở mục đầu tiên được hỏi cũng được cho xem trước khi ghi', async () => {
    await wants('results');
    await quarterly();
    await thieu.asks('/dexuat', 'Kết quả thực hiện?');
    const shown = await thieu.asks('miễn: xử lý sự cố trong ngày', 'miễn: xử lý sự cố trong ngày');
    expect((await talk.meeting()).proposal).toBeNull();
    await thieu.taps('Ghi nhận', shown);
    await thieu.hears('khi chưa có báo cáo đề xuất');
    expect((await talk.meeting()).proposal).toMatchObject({ reason: 'xử lý sự cố trong ngày' });
  });

  test('Lạng Sơn, khoản 1 Điều 8: người chủ trì cho gửi khi chưa có báo cáo, có lý do được lưu', async () => {
    const next = await drafts(
      linh,
      'Họp khẩn | thứ 2 tuần sau 8h | Phòng họp 1 | Sự cố dữ liệu',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    // Thư ký không tự miễn được.
    await linh.asks('/dexuat miễn: việc gấp', 'Việc này thuộc quyền của: đồng chí Hồ Minh Thái');
    await linh.taps('Gửi thông báo', next);
    await linh.hears('phải có báo cáo đề xuất', 'là quyền của người chủ trì');
    await thieu.asks('/moihop', 'gõ /dexuat rồi trả lời “miễn” kèm lý do');
    await thieu.asks('/dexuat', 'Mục tiêu của nội dung đề xuất?');
    const waived = await thieu.records(
      'miễn: xử lý sự cố trong ngày',
      'khi chưa có báo cáo đề xuất (khoản 1 Điều 8 Quy chế)',
    );
    expect((await talk.meeting()).proposal).toMatchObject({
      kind: 'waived',
      by: 'thieu',
      reason: 'xử lý sự cố trong ngày',
    });
    await thieu.taps('Gửi thông báo', waived);
    await thieu.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Họp đột xuất Ban Chỉ đạo');
    linh.says('/huyhop Đã khắc phục xong');
    await linh.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo như trên');
    await tung.hears('Hủy: Họp đột xuất', 'Lý do: Đã khắc phục xong');
  });

  test('Lạng Sơn, khoản 1 Điều 8: Tổ giúp việc họp cũng phải có báo cáo đề xuất', async () => {
    await son.asks('/taohop', 'Việc này thuộc quyền của');
    const next = await drafts(
      linh,
      'Họp Tổ | thứ 4 tuần sau 8h | Sở TTTT | Phân công',
      'Họp định kỳ Tổ giúp việc',
      'Toàn thể Tổ',
    );
    await linh.taps('Gửi thông báo', next);
    await linh.taps('Nộp báo cáo đề xuất', 'phải có báo cáo đề xuất');
    await linh.asks('Rõ việc', 'Tiến độ thực hiện?');
    await linh.asks('Trong tuần', 'Kết quả thực hiện?');
    linh.says('Bảng phân công');
    await linh.taps('Nộp', 'Nộp báo cáo đề xuất này?');
    await linh.taps('Gửi thông báo', 'Đã nhận báo cáo đề xuất');
    await linh.taps('Gửi', 'Gửi thông báo trên');
    const notice = await son.hears('Giấy mời: Họp định kỳ Tổ giúp việc');
    // Người chủ trì, việc vắng họp của Tổ: Quy chế không quy định.
    expect(notice.text).toContain('Về việc xin vắng: Quy chế không quy định');
    await son.asks('/vang ốm', 'Đồng chí đã báo vắng');
    await son.asks('/quyche', 'Quy chế không quy định');
  });

  test('Lạng Sơn, khoản 1 Điều 5: Phó Trưởng ban Thường trực thay mặt khi được ủy quyền hoặc khi Trưởng ban đi vắng', async () => {
    // Phó Trưởng ban Thường trực tự mình không triệu tập được.
    await hien.asks('/taohop Họp | thứ 4 tuần sau 8h | A | B', 'thuộc quyền của Trưởng Ban Chỉ đạo');
    await hien.asks('/thoi', 'Đã thôi');

    thieu.says('/thaymat');
    await thieu.taps('Trưởng Ban Chỉ đạo Hồ Minh Thái ủy quyền điều hành', 'Ghi nhận việc gì?');
    await thieu.asks('bây giờ', 'Đến hết ngày nào?');
    thieu.says('thứ 6 tuần sau');
    await thieu.taps('Ghi nhận', 'Đồng chí Nguyễn Thị Hiền thay mặt (khoản 1 Điều 5 Quy chế)');
    await hien.hears('đồng chí thay mặt đồng chí Hồ Minh Thái');
    await linh.hears('Đồng chí Hồ Minh Thái ủy quyền điều hành', 'Đồng chí Nguyễn Thị Hiền thay mặt');

    const next = await drafts(
      hien,
      'Họp đô thị thông minh | thứ 4 tuần sau 8h | Phòng họp 2 | Đề án',
      'Họp đột xuất Ban Chỉ đạo',
      'Hồ Minh Thái, Nguyễn Thị Hiền, Vi Thanh Tùng, Nông Văn Quý',
    );
    await hien.taps('Gửi thông báo', next);
    hien.says('/dexuat Đề án được duyệt | Tháng 12 | Tờ trình');
    await hien.taps('Nộp', 'Nộp báo cáo đề xuất này?');
    await hien.hears('Đã nhận báo cáo đề xuất');
    hien.says('/moihop');
    await hien.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Chủ trì: đồng chí Nguyễn Thị Hiền (Phó Trưởng ban Thường trực, thay mặt');

    // Quyết định khi thay mặt mang tên người quyết định.
    await quy.asks('không dự được do họp giao ban', 'đang chờ người chủ trì đồng ý');
    await hien.taps('Đồng ý', 'Đồng chí Nông Văn Quý');
    await quy.hears(
      'Người chủ trì là đồng chí Nguyễn Thị Hiền (thay mặt đồng chí Hồ Minh Thái theo khoản 1 Điều 5 Quy chế) đồng ý',
    );
    expect((await talk.meeting()).answers.quy).toMatchObject({ consent: { state: 'granted', by: 'hien' } });

    // Hết hạn ủy quyền thì thôi.
    house.turnTo('2026-11-28T08:00');
    await hien.asks('/taohop Họp nữa | thứ 5 tuần sau 8h | A | B', 'thuộc quyền của Trưởng Ban Chỉ đạo');
  });
});
