import { beforeEach, expect, test } from 'vitest';
import { opens, talk } from '../../stage.ts';
import { drafts, type Person } from '../talk.ts';

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

test('không ủy quyền thì Trưởng Ban chủ trì', async () => {
  await calls();
  const notice = await thu.hears('Giấy mời', 'Nguyễn Văn Trường');
  expect(notice.text).not.toContain('Lê Minh Phong');
});
