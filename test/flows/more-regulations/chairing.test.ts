import { beforeEach, expect, test } from 'vitest';
import { opens, talk } from '../../stage.ts';
import { drafts, type Heard, type Person } from '../talk.ts';

/**
 * Hội nhập quốc tế: “Trưởng Ban có thể ủy quyền cho Phó Trưởng Ban thường trực Chỉ đạo chủ trì các cuộc họp để thảo luận,
 * quyết định một số vấn đề cụ thể”.
 */

let truong: Person;
let phong: Person;
let thu: Person;

beforeEach(async () => {
  await opens('hoi-nhap');
  [truong, phong, thu] = [
    talk.member('hoi-nhap', 'truong'),
    talk.member('hoi-nhap', 'pho'),
    talk.member('hoi-nhap', 'thu'),
  ];
});

async function calls(): Promise<void> {
  const next = await drafts(
    truong,
    'Họp quý | thứ 5 tuần sau 8h | A | B',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await truong.taps('Gửi thông báo', next);
  await truong.taps('Gửi', 'Gửi thông báo trên');
}

test('được ủy quyền thì Phó Trưởng Ban thường trực chủ trì trong thời gian ấy, không triệu tập thay', async () => {
  await truong.taps(
    'Trưởng Ban Nguyễn Văn Trường ủy quyền điều hành',
    await truong.asks('/thaymat', 'Ghi nhận việc gì?'),
  );
  await truong.hears('Từ lúc nào?');
  await truong.asks('bây giờ', 'Đến hết ngày nào?');
  await truong.taps(
    'Ghi nhận',
    await truong.asks('30/11', 'Đồng chí Lê Minh Phong chủ trì các cuộc họp (Điều 9 Quy chế)'),
  );
  await phong.hears('chủ trì các cuộc họp do đồng chí Nguyễn Văn Trường giao (Điều 9 Quy chế)');
  await calls();
  await thu.hears('Giấy mời', 'Lê Minh Phong');
  await phong.asks('/taohop Họp | thứ 6 tuần sau 8h | A | B', 'Xin liên hệ thư ký');
});

/** Người đứng đầu báo đi vắng, chưa giao ai. */
async function isAway(head: Person, label: string): Promise<Heard> {
  await head.taps(label, await head.asks('/thaymat', 'Ghi nhận việc gì?'));
  await head.hears('Từ lúc nào?');
  await head.asks('bây giờ', 'Đến hết ngày nào?');
  await head.taps('Ghi nhận', await head.asks('30/11', 'đi vắng'));
  return head.hears('Chưa ai thay mặt');
}

test('vắng mà Quy chế chỉ cho ủy quyền theo thời gian: chỉ tới /thaymat, không nhắc lệnh không có', async () => {
  const noted = await isAway(truong, 'Trưởng Ban Nguyễn Văn Trường đi vắng');
  expect(noted.text).toContain('khi được giao, xin ghi nhận bằng /thaymat.');
  const told = await talk.member('hoi-nhap', 'an').hears('Nguyễn Văn Trường đi vắng');
  for (const { text } of [noted, told]) expect(text).not.toContain('/chutri');
});

test('vắng mà Quy chế không cho giao ai: dời họp, không nhắc /chutri, /thaymat', async () => {
  await opens('xa-moc');
  const [duc, nga] = [talk.member('xa-moc', 'duc'), talk.member('xa-moc', 'nga')];
  await nga.taps(
    'Gửi thông báo',
    await drafts(nga, 'Họp tháng 11 | 26/11/2026 9h | Phòng họp | Kế hoạch', null, 'Toàn thể Ban'),
  );
  await nga.taps('Gửi', 'Gửi thông báo trên');
  await nga.hears('Đã gửi thông báo');
  await nga.asks('/suahop thành phần | bớt Hoàng Minh Đức', 'xin dời cuộc họp: /doihop');
  duc.says('/thaymat');
  await duc.hears('Từ lúc nào?');
  await duc.asks('bây giờ', 'Đến hết ngày nào?');
  await duc.taps('Ghi nhận', await duc.asks('30/11', 'sẽ chờ đến khi đồng chí Hoàng Minh Đức trở lại'));
  const noted = await duc.hears('Chưa ai thay mặt; cuộc họp cần người chủ trì trong thời gian đó');
  const told = await nga.hears('Hoàng Minh Đức đi vắng');
  for (const { text } of [noted, told]) expect(text).not.toMatch(/\/chutri|\/thaymat/);
});

test('không ủy quyền thì Trưởng Ban chủ trì', async () => {
  await calls();
  const notice = await thu.hears('Giấy mời', 'Nguyễn Văn Trường');
  expect(notice.text).not.toContain('Lê Minh Phong');
});
