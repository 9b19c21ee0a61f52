import { expect, test } from 'vitest';
import type { Conclusion } from '../../src/domain/conclusions/conclusion.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { group, house, kept, opens, who } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';

const open = async (committee: CommitteeId) => {
  await opens(committee);
  await held(house, committee);
};
const drafts = (): Promise<Conclusion[]> => kept('conclusions');

test('nhiệm vụ của đơn vị ngoài danh sách: thông báo không ghi “ngoài danh sách”, thư ký được nhắc báo bằng cách khác', async () => {
  await open('phu-quoc');
  const [hung, thao] = [who('hung'), who('thao')];
  await draftsConclusion(
    thao,
    'Thống nhất.',
    'Giao Phòng Tài chính bố trí kinh phí\nGiao Hội Nông dân (phối hợp Phòng Nội vụ) tuyên truyền',
  );
  await thao.taps('Giữ nguyên như đã ghi', 'Đơn vị chủ trì “Hội Nông dân” không có ai');
  const draft = await thao.hears('Tình trạng: đang soạn');
  expect(draft.text).toContain('1) Phòng Tài chính - Kế hoạch (đồng chí ');
  expect(draft.text).toContain('2) Hội Nông dân (ngoài danh sách): Tuyên truyền');
  await thao.taps('Trình chủ trì', draft);
  await hung.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
  await thao.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await thao.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
  const sent = await thao.hears('và giao 1 nhiệm vụ cho các đồng chí chủ trì');
  expect(sent.text).toContain('qua trợ lý: Hội Nông dân. Xin thông báo cho các đơn vị này bằng cách khác');
  const posted = await group.hears('Thông báo kết luận', '- Hội Nông dân: Tuyên truyền');
  expect(posted.text).not.toContain('ngoài danh sách');
  await who('yen').hears('Nhiệm vụ của đồng chí:\n- Hội Nông dân: Tuyên truyền; phối hợp: Phòng Nội vụ');
});

test('nội dung xong thì hỏi ngay nhiệm vụ, ví dụ theo cơ quan của chính Ban; không có thì thôi', async () => {
  await open('phu-quoc');
  const thao = who('thao');
  await thao.taps(
    'Soạn kết luận: Họp thường kỳ, 08:00 thứ Năm 19/11/2026',
    await thao.asks('/ketluan', 'Xin chọn:'),
  );
  await thao.hears('Xin gửi nội dung kết luận', 'nhiệm vụ tôi hỏi ở bước sau');
  const asked = await thao.asks('Thống nhất.', 'Xin gửi các nhiệm vụ, mỗi dòng một việc.');
  expect(asked.text).toContain('Giao Phòng Văn hóa và Thông tin (phối hợp Phòng Nội vụ)');
  expect(asked.text).not.toContain('tỉnh');
  await thao.asks('15/12', 'Tôi chưa đọc được nhiệm vụ', 'Phòng Nội vụ');
  await thao.asks('không có', 'Chưa có nhiệm vụ nào trong dự thảo', 'Tình trạng: đang soạn');
  expect((await drafts()).map(({ text, lines }) => [text, lines.length])).toEqual([['Thống nhất.', 0]]);
});

test('sửa một nhiệm vụ trong dự thảo: nhiệm vụ khác giữ nguyên, kể cả khi còn điều phải hỏi', async () => {
  await open('phu-quoc');
  const thao = who('thao');
  await draftsConclusion(
    thao,
    'Thống nhất.',
    'Giao Phòng Nội vụ rà soát thủ tục\nGiao Phòng Tài chính bố trí kinh phí trong quý I',
  );
  await thao.taps('Sửa nhiệm vụ 2', 'Thời hạn “trong quý I” chưa phải một ngày cụ thể');
  await thao.hears('Nhiệm vụ 2 hiện ghi: Phòng Tài chính - Kế hoạch', 'Xin gửi lại cả dòng');
  thao.says('Giao Phòng Tài chính bố trí kinh phí, hoàn thành trước 15/12');
  const draft = await thao.hears('Tình trạng: đang soạn');
  expect(draft.text).toContain('2) Phòng Tài chính - Kế hoạch');
  expect(draft.text).toContain('hạn: trước ngày 15/12/2026');
  // Dự thảo không ai khác xem được, kể cả qua câu hỏi này.
  const [one] = await drafts();
  who('bao').says(`/kl #${one?.id}.${one?.revision} e1`);
  await who('bao').hears('Đồng chí không có quyền làm việc này');
  await who('bao').heardNothingOf('Rà soát thủ tục');
  await thao.taps('Sửa nhiệm vụ 1', draft);
  await thao.taps('Bỏ nhiệm vụ 1', 'Nhiệm vụ 1 hiện ghi: Phòng Nội vụ');
  await thao.hears('Nhiệm vụ (1):', '1) Phòng Tài chính - Kế hoạch');
});

test('kết luận gõ liền một đoạn có số mục: mỗi mục một nhiệm vụ, đủ thời hạn; thời hạn nằm giữa câu thì hỏi', async () => {
  await open('phu-quoc');
  const thao = who('thao');
  await draftsConclusion(
    thao,
    'Thống nhất.',
    '1. Giao Phòng Nội vụ rà soát thủ tục, trình trước 15/12. 2. Giao Phòng Tài chính bố trí kinh phí trước ngày 20/12, báo cáo Ủy ban.',
  );
  const draft = await thao.hears('Nhiệm vụ (2):');
  expect(draft.text).toMatch(/1\) Phòng Nội vụ.*hạn: trước ngày 15\/12\/2026/);
  await thao.hears('Nhiệm vụ 2: “Bố trí kinh phí', 'Thời hạn “trước ngày 20/12”', 'Xin chọn');
});

test('một đoạn nhiều đơn vị cách nhau bằng dấu chấm phẩy; trả lời “như trên” là dùng đúng các nhiệm vụ vừa đọc', async () => {
  await open('phu-quoc');
  const thao = who('thao');
  await thao.taps(
    'Soạn kết luận: Họp thường kỳ, 08:00 thứ Năm 19/11/2026',
    await thao.asks('/ketluan', 'Xin chọn:'),
  );
  await thao.asks(
    'Giao Phòng Nội vụ rà soát thủ tục, hoàn thành trước ngày 15/12; Phòng Tài chính - Kế hoạch bố trí kinh phí; giao Hội Nông Dân tuyên truyền, thời hạn như trên.',
    'Trong nội dung có 3 nhiệm vụ:',
  );
  await thao.asks('như trên ạ', 'Nhiệm vụ (3):', 'hạn: “như trên” (chưa ấn định ngày)');
  expect((await drafts())[0]?.lines.map(({ lead, due }) => [lead.agency, due])).toEqual([
    ['Phòng Nội vụ', '2026-12-14'],
    ['Phòng Tài chính - Kế hoạch', null],
    ['Hội Nông Dân', null],
  ]);
});

test('“như đã nêu” khi nội dung không giao việc gì: không thành nhiệm vụ', async () => {
  await open('phu-quoc');
  const thao = who('thao');
  await thao.taps(
    'Soạn kết luận: Họp thường kỳ, 08:00 thứ Năm 19/11/2026',
    await thao.asks('/ketluan', 'Xin chọn:'),
  );
  await thao.asks('Thống nhất.', 'Xin gửi các nhiệm vụ');
  await thao.asks('như đã nêu ở trên', 'Tôi chưa đọc được nhiệm vụ');
  expect(await drafts()).toEqual([]);
});
