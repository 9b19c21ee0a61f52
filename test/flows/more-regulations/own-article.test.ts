import { beforeEach, expect, test } from 'vitest';
import { opens, who } from '../../stage.ts';
import { drafts } from '../talk.ts';
import { readBack } from './read-back.ts';

/**
 * Tân Phú: Trưởng Ban Chỉ đạo triệu tập cuộc họp (khoản 2 Điều 3); Phó Trưởng Ban Thường trực triệu tập họp đột xuất khi
 * được ủy quyền (khoản 1 Điều 4). Câu nào về việc ủy quyền thì dẫn điều về ủy quyền.
 */
const SOON = 'Họp gấp | thứ 5 tuần sau 8h | A | B';
beforeEach(() => opens('tan-phu'));

test('chưa được ủy quyền: lời từ chối nêu ai triệu tập, ai khi được ủy quyền, theo cả hai điều', async () => {
  const refused = await who('binh').asks(`/taohop ${SOON}`, 'Việc này thuộc quyền của: Trưởng Ban Chỉ đạo');
  expect(refused.text).toContain(
    'Phó Trưởng Ban Thường trực khi được ủy quyền (theo khoản 2 Điều 3 và khoản 1 Điều 4 Quy chế)',
  );
});

test('ghi nhận ủy quyền, và người được ủy quyền được báo: dẫn điều về ủy quyền, không phải điều của Trưởng ban', async () => {
  const [an, binh] = [who('an'), who('binh')];
  await an.taps(
    'Trưởng Ban Chỉ đạo Nguyễn Văn An ủy quyền triệu tập họp',
    await an.asks('/thaymat', 'Ghi nhận việc gì?'),
  );
  await an.hears('Từ lúc nào?');
  const asked = await an.asks('bây giờ', 'Ủy quyền cho một cuộc họp, hay đến hết ngày nào?');
  await an.taps('Đến khi rút', asked);
  const preview = await an.hears('ủy quyền triệu tập họp', '(khoản 1 Điều 4 Quy chế)');
  expect(preview.text).not.toContain('khoản 2 Điều 3');
  await an.taps('Ghi nhận', preview);
  const told = await binh.hears('theo ủy quyền của đồng chí Nguyễn Văn An (khoản 1 Điều 4 Quy chế)');
  expect(told.text).not.toContain('khoản 2 Điều 3');
  await drafts(binh, SOON, 'Họp đột xuất Ban Chỉ đạo', 'Toàn thể Ban');
});

test('/quyche và lượt kiểm nói câu về ủy quyền đứng ở đâu', async () => {
  const { text = '' } = await who('hoa').asks('/quyche triệu tập', 'Triệu tập họp định kỳ');
  expect(text).toContain(
    'đột xuất: Trưởng Ban Chỉ đạo, Phó Trưởng Ban Thường trực khi được ủy quyền (khoản 2 Điều 3 và khoản 1 Điều 4)',
  );
  expect(await readBack('tan-phu-2025')).toContain(
    'Câu nói về ủy quyền: triệu tập và chủ trì các cuộc họp đột xuất khi được Trưởng Ban Chỉ đạo ủy quyền (khoản 1 Điều 4)',
  );
});
