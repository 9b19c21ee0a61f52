import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/**
 * Xã Mộc: cuộc họp hợp lệ khi có ít nhất 2/3 thành viên (không nói người dự thay có được tính), phiếu hợp lệ khi quá nửa
 * số thành viên trả lời. Ban có 6 người.
 */

describe.each(['telegram', 'zalo'] as const)('trên %s', (platform) => {
  let duc: Person;
  let yen: Person;
  let quan: Person;
  let thuy: Person;
  let nga: Person;
  beforeEach(async () => {
    await opens('xa-moc', { platform });
    [duc, yen, quan, thuy, nga] = [who('duc'), who('yen'), who('quan'), who('thuy'), who('nga')];
  });

  const called = async (): Promise<void> => {
    const next = await drafts(
      nga,
      'Họp tháng 11 | 26/11/2026 9h | Phòng họp | Kế hoạch',
      null,
      'Toàn thể Ban',
    );
    await nga.taps('Gửi thông báo', next);
    await nga.taps('Gửi', 'Gửi thông báo trên');
    await nga.hears('Đã gửi thông báo');
  };
  const NEEDS = 'cần ít nhất 4/6 (ít nhất 2/3, khoản 2 Điều 5 Quy chế)';

  test('điểm danh cả cuộc họp trong một dòng: có mặt, dự thay, vắng theo số; một số ở hai nơi thì không ghi', async () => {
    await called();
    house.turnTo('2026-11-26T09:05');
    await nga.asks('/diemdanh', 'Điểm danh');
    await nga.asks('có mặt 1-3, vắng 3', 'Tôi chưa đọc được.');
    const roll = await nga.asks(
      'có mặt 1-3, thay 4 Lê Văn Tám, Trạm phó, vắng 5, 6',
      'Có mặt 3 · dự thay 1 · vắng 2',
    );
    expect(roll.text).toContain('4. Đinh Thị Thủy – DỰ THAY: Lê Văn Tám');
  });

  test('danh sách đổi sau khi hiện: số thứ tự cũ không ghi cho ai, danh sách mới hiện lại', async () => {
    await called();
    await talk.settled();
    house.turnTo('2026-11-26T08:00');
    const shown = await nga.asks('/diemdanh', 'Điểm danh', '3. ');
    expect(shown.text).toContain('4. Đinh Thị Thủy');
    await duc.asks('/suahop Thành phần | bớt Quân', 'Bớt thành phần: Lương Văn Quân');
    await duc.asks('Gửi', 'Đã sửa và báo');
    const again = await nga.asks('vắng 4, còn lại có mặt', 'Danh sách đã thay đổi', 'chưa ghi gì');
    expect(again.text).toContain('Đinh Thị Thủy – (');
    expect(again.text).toContain('Có mặt 0 · dự thay 0 · vắng 0');
    const [meeting] = await house.meetings();
    expect(meeting?.attendance).toEqual({});
    // Trả lời lại theo danh sách vừa hiện thì ghi.
    await nga.asks('vắng 1', 'vắng 1 · chưa điểm danh 4');
  });

  test('lời điểm danh dài không bị cắt; quá dài thì nói, không ghi một phần', async () => {
    await called();
    house.turnTo('2026-11-26T09:05');
    await nga.asks('/diemdanh', 'Điểm danh');
    const post =
      'Phó Trưởng phòng phụ trách theo dõi việc thực hiện các chương trình mục tiêu quốc gia của huyện';
    const long = [1, 2, 3, 4, 5].map((at) => `thay ${at} Lê Văn Tám, ${post}`).join('; ');
    expect(long.length).toBeGreaterThan(500);
    await nga.asks(`${long}; vắng 6`, 'dự thay 5 · vắng 1 · chưa điểm danh 0');
    await nga.asks(`vắng 1 ${'và 1 '.repeat(330)}`, 'nên tôi chưa ghi gì', 'chia thành nhiều tin');
    await nga.asks('có mặt 1', 'Có mặt 1 · dự thay 4 · vắng 1');
  });

  test('trước họp, khi điểm danh, khi biểu quyết, trong biên bản: chưa đủ 2/3 thì nói rõ, không ghi là thông qua', async () => {
    await called();
    for (const one of [quan, yen]) await one.asks('/thamgia', 'dự họp');
    await nga.asks('/hop', `${NEEDS}; theo trả lời đến nay 3: chưa đủ.`);
    await duc.asks('/hop', `${NEEDS}; theo trả lời đến nay 3: chưa đủ.`);
    // Thành viên khác không thấy.
    expect((await quan.asks('/hop', 'Họp tháng 11')).text).not.toContain('hợp lệ: cần');

    house.turnTo('2026-11-26T09:05');
    await nga.asks('/diemdanh', 'Điểm danh');
    await nga.asks('có mặt 1-3', `có 3, ${NEEDS}: CHƯA ĐỦ.`);
    await nga.asks('xong', 'Họp tiếp hay hoãn do người chủ trì quyết định.');
    await duc.hears('Đã điểm danh “Họp tháng 11”', `${NEEDS}: CHƯA ĐỦ.`);

    await nga.asks('/ykien nhanh Thông qua kế hoạch năm 2027?', 'Vấn đề này thuộc loại nào?');
    await nga.asks('Kế hoạch', 'Biểu quyết lúc này không được ghi là thông qua.');
    await nga.taps('Gửi', 'Gửi biểu quyết tới 3 đồng chí');
    for (const one of [duc, yen, quan]) {
      await one.taps('Đồng ý', 'Biểu quyết trong cuộc họp');
      await one.hears('Đã ghi nhận: Đồng ý');
    }
    await duc.taps('Kết thúc sớm', await duc.asks('/ykien', 'Đã trả lời 3/3'));
    await duc.taps('Kết thúc', 'Kết thúc sớm phiếu');
    const result = await duc.hears(
      `Chưa thông qua (khoản 3 Điều 5 Quy chế): cuộc họp chỉ có 3 người dự, ${NEEDS}.`,
    );
    expect(result.text).not.toContain('Thông qua theo đa số');
  });

  test('đủ người thì biểu quyết được ghi như thường; thêm người đến thì tính lại', async () => {
    await called();
    house.turnTo('2026-11-26T09:05');
    await nga.asks('/diemdanh', 'Điểm danh');
    await nga.asks('có mặt 1-4', `có 4, ${NEEDS}: đủ.`);
    nga.says('xong');
    await duc.hears('Đã điểm danh', ': đủ.');
    await nga.asks('/ykien nhanh Thông qua kế hoạch năm 2027?', 'Vấn đề này thuộc loại nào?');
    nga.says('Kế hoạch');
    await nga.taps('Gửi', 'Gửi biểu quyết tới 4 đồng chí');
    for (const one of [duc, yen, quan]) {
      await one.taps('Đồng ý', 'Biểu quyết trong cuộc họp');
      await one.hears('Đã ghi nhận: Đồng ý');
    }
    await duc.taps('Kết thúc sớm', await duc.asks('/ykien', 'Đã trả lời 3/4'));
    await duc.taps('Kết thúc', 'Kết thúc sớm phiếu');
    await duc.hears('Thông qua theo đa số (khoản 3 Điều 5 Quy chế): 3 đồng ý trên 4');
  });

  test('người dự thay có được tính hay không thì Quy chế không nói: trợ lý không đoán', async () => {
    await called();
    thuy.says('/uyquyen Trần Thị Lụa | Y sĩ');
    await thuy.hears('Trần Thị Lụa dự thay');
    house.turnTo('2026-11-26T09:05');
    await nga.asks('/diemdanh', 'Điểm danh');
    await nga.asks('có mặt 1-3', 'CHƯA ĐỦ');
    await nga.asks(
      'thay 4 Trần Thị Lụa',
      'Còn 1 người dự thay: Quy chế không quy định người dự thay có được tính hay không; người chủ trì xem xét.',
    );
    nga.says('xong');
    await duc.hears('Đã điểm danh', 'người chủ trì xem xét');
  });

  test('phiếu giữa hai kỳ họp: quá nửa số thành viên không trả lời thì không được ghi là thông qua', async () => {
    const asked = await duc.asks('/xinykien Thông qua kế hoạch tuyên truyền?', 'Thành phần');
    await duc.taps('Toàn thể Ban Chỉ đạo (6)', asked);
    await duc.taps('Kế hoạch', 'Vấn đề này thuộc loại nào?');
    await duc.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
    await duc.taps('Số người trả lời', 'Quy chế không nêu đa số tính trên tổng số nào');
    await duc.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
    duc.says('xong');
    await duc.hears('Phiếu hợp lệ khi có ít nhất 4/6 đồng chí trả lời (quá nửa, khoản 2 Điều 6 Quy chế).');
    await duc.taps('Gửi', 'Gửi phiếu trên tới');
    for (const one of [yen, quan, thuy]) {
      await one.taps('Đồng ý', 'Phiếu hợp lệ khi có ít nhất 4/6');
      await one.hears('Đã ghi nhận: Đồng ý');
    }
    house.turnTo('2026-11-25T16:05');
    await duc.asks(
      '/ykien',
      'Chưa thông qua (khoản 3 Điều 5 Quy chế): chỉ có 3 đồng chí trả lời, cần ít nhất 4/6 (quá nửa, khoản 2 Điều 6 Quy chế)',
    );
  });

  test('tra Quy chế: nói số người, và điều Quy chế không nói', async () => {
    await quan.asks(
      '/quyche số người dự',
      'ít nhất 2/3 số thành viên; Quy chế không quy định người dự thay có được tính hay không (khoản 2 Điều 5)',
    );
  });
});

test('ngày trước và một giờ trước: chỉ người chủ trì thấy đã có mấy người nhận dự, cần mấy, theo điều nào', async () => {
  await opens('xa-moc', { reminders: true });
  const [duc, nga] = [who('duc'), who('nga')];
  const next = await drafts(nga, 'Họp | 26/11/2026 9h | Phòng họp | Kế hoạch', null, 'Toàn thể Ban');
  await nga.taps('Gửi thông báo', next);
  await nga.taps('Gửi', 'Gửi thông báo trên');
  await nga.hears('Đã gửi thông báo');
  for (const id of ['quan', 'yen']) await who(id).asks('/thamgia', 'dự họp');
  house.turnTo('2026-11-25T08:05');
  const NEEDS = 'cần 4 (ít nhất 2/3, khoản 2 Điều 5 Quy chế)';
  await duc.hears('Đồng chí chủ trì.', `Đã có 3/6 người nhận dự; ${NEEDS}: chưa đủ.`);
  await who('thuy').asks('/thamgia', 'dự họp');
  house.turnTo('2026-11-26T08:05');
  await duc.hears('Đồng chí chủ trì.', `Đã có 4/6 người nhận dự; ${NEEDS}: đủ.`);
  for (const id of ['quan', 'nga']) await who(id).heardNothingOf('người nhận dự');
});
