import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk } from '../stage.ts';
import { drafts, type Heard, type Person } from './talk.ts';

/**
 * Xã Mộc, khoản 5 Điều 5: thông báo kết luận ban hành chậm nhất 03 ngày làm việc sau cuộc họp. Họp thứ Năm 26/11/2026,
 * ngày cuối là thứ Ba 01/12.
 */

let duc: Person;
let nga: Person;
let quan: Person;

const RULE = '03 ngày làm việc sau cuộc họp, khoản 5 Điều 5 Quy chế';

describe.each(['telegram', 'zalo'] as const)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('xa-moc', { platform, reminders: true });
    [duc, nga, quan] = ['duc', 'nga', 'quan'].map((id) => talk.member('xa-moc', id)) as [
      Person,
      Person,
      Person,
    ];
    const next = await drafts(
      nga,
      'Họp tháng 11 | 26/11/2026 9h | Phòng họp | Kế hoạch',
      null,
      'Toàn thể Ban',
    );
    await nga.taps('Gửi thông báo', next);
    await nga.taps('Gửi', 'Gửi thông báo trên');
    await nga.hears('Đã gửi thông báo');
  });

  const drafted = async (): Promise<Heard> => {
    await nga.taps(
      'Soạn kết luận: Họp tháng 11, 09:00 thứ Năm 26/11/2026',
      await nga.asks('/ketluan', 'Xin chọn:'),
    );
    await nga.hears('Kết luận cuộc họp “Họp tháng 11”');
    await nga.asks('Thống nhất kế hoạch năm 2027.', 'Xin gửi các nhiệm vụ');
    return nga.asks('không có', 'Tình trạng: đang soạn.');
  };
  const cleared = async (draft: Heard): Promise<Heard> => {
    await nga.taps('Trình chủ trì', draft);
    await duc.taps('Cho gửi, lưu hành nội bộ', await duc.hears('trình dự thảo kết luận'));
    return nga.hears('cho gửi kết luận cuộc họp');
  };

  test('nhắc trước ngày cuối và trong ngày cuối, chỉ người soạn; gửi kịp thì thôi, không nói chậm', async () => {
    house.turnTo('2026-11-30T08:05');
    await nga.hears(`chưa có dự thảo. Hạn ban hành: hết ngày mai (01/12) (${RULE}).`);
    await drafted();
    const open = await nga.asks('/ketluan', 'Xin chọn:');
    await nga.taps('Dự thảo: Họp tháng 11, 09:00 thứ Năm 26/11/2026 (đang soạn)', open);
    const ready = await cleared(
      await nga.hears(`Hạn ban hành: chậm nhất hết thứ Ba, ngày 01/12/2026 (${RULE}).`),
    );
    house.turnTo('2026-12-01T08:05');
    await nga.hears(`đã duyệt, chưa gửi. Hạn ban hành: hết hôm nay (01/12) (${RULE}).`);
    await nga.taps('Gửi thông báo kết luận', ready);
    await nga.taps('Gửi', 'Gửi thông báo kết luận trên');
    const sent = await nga.hears('Đã gửi thông báo kết luận tới');
    expect(sent.text).not.toContain('chậm');
    house.turnTo('2026-12-02T08:05');
    await talk.settled();
    for (const one of [duc, nga, quan]) await one.heardNothingOf('quá hạn ban hành');
    await quan.heardNothingOf('Hạn ban hành');
    await quan.asks(
      '/quyche hạn ban hành kết luận',
      'chậm nhất 03 ngày làm việc sau cuộc họp (khoản 5 Điều 5)',
    );
  });

  test('họp sát Tết: cuộc họp đã vào lưu trữ, ngày cuối sau kỳ nghỉ vẫn được nhắc, và quá thì vẫn báo', async () => {
    // 03/02/2027 là thứ Tư; nghỉ Tết từ 04/02 đến hết 10/02, ngày cuối là thứ Hai 15/02.
    house.turnTo('2027-02-01T09:00');
    const next = await drafts(nga, 'Họp cuối năm | 3/2/2027 9h | Phòng họp | Sơ kết', null, 'Toàn thể Ban');
    await nga.taps('Gửi thông báo', next);
    await nga.taps('Gửi', 'Gửi thông báo trên');
    await nga.hears('Đã gửi thông báo');
    house.turnTo('2027-02-12T08:05');
    await nga.hears('“Họp cuối năm”', 'chưa có dự thảo. Hạn ban hành: hết thứ Hai, ngày 15/02/2027');
    house.turnTo('2027-02-16T08:05');
    await duc.hears('“Họp cuối năm”', 'đã quá hạn ban hành 15/02/2027');
  });

  test('quá ngày cuối: người chủ trì và thư ký được báo một lần; gửi rồi vẫn ghi là chậm, trong kết luận và hồ sơ', async () => {
    house.turnTo('2026-12-02T08:05');
    const told = `đã quá hạn ban hành 01/12/2026 (${RULE}): chưa có dự thảo.`;
    await duc.hears(told);
    await nga.hears(told);
    const ready = await cleared(await drafted());
    await nga.taps('Gửi thông báo kết luận', ready);
    await nga.taps('Gửi', 'Đã quá hạn ban hành: chậm nhất thứ Ba, ngày 01/12/2026');
    const LATE = `Ban hành chậm: hạn là thứ Ba, ngày 01/12/2026 (${RULE}).`;
    await nga.hears('Đã gửi thông báo kết luận tới', LATE);
    // Thành viên nhận kết luận, không phải lời trách người soạn.
    expect((await quan.hears('Thống nhất kế hoạch năm 2027.')).text).not.toContain('chậm');
    await nga.taps('Họp tháng 11, 09:00 thứ Năm 26/11/2026', await nga.asks('/ketluan', 'Xin chọn:'));
    await nga.hears(LATE);
    await nga.taps('Kết luận: Họp tháng 11', await nga.asks('/hoso Thống nhất kế hoạch', 'Tìm thấy 1 hồ sơ'));
    await nga.hears(LATE);
    house.turnTo('2026-12-03T08:05');
    await talk.settled();
    await quan.heardNothingOf('quá hạn ban hành');
  });
});
