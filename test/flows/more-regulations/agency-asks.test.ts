import { beforeEach, expect, test } from 'vitest';
import { opens, restated, who } from '../../stage.ts';

/**
 * Tân Phú, nếu khoản 4 Điều 6 viết: “Trưởng Ban Chỉ đạo, cơ quan thường trực lấy ý kiến thành viên bằng văn bản đối với vấn đề
 * cấp bách”. Cơ quan thường trực: Công an xã (đồng chí Cường).
 */
const RULE = {
  ...{ by: ['head' as const, 'standing-agency' as const], cases: 'vấn đề cấp bách' },
  ...{ article: 'khoản 4 Điều 6', quote: '…' },
};

beforeEach(async () => {
  await opens('tan-phu');
  await restated(({ opinions, ...rest }) => ({
    ...rest,
    standingAgency: {
      ...{ name: 'Công an xã', via: null, others: [] },
      ...{ article: 'khoản 1 Điều 6', quote: '…' },
    },
    opinions: { ...opinions, asked: RULE, betweenMeetings: null },
  }));
});

test('người của cơ quan thường trực mở được phiếu, nêu điều và trường hợp; người khác được nói ai lấy ý kiến', async () => {
  const [cuong, dung] = [who('cuong'), who('dung')];
  const refused = await dung.asks('/xinykien Thông qua phương án?', 'Việc này thuộc quyền của');
  expect(refused.text).toContain('Trưởng Ban Chỉ đạo, cơ quan thường trực (theo khoản 4 Điều 6 Quy chế)');
  await cuong.asks('/xinykien Thông qua phương án?', 'Thành phần');
});

test('/quyche nói ai lấy ý kiến, trong trường hợp nào', async () => {
  await who('dung').asks(
    '/quyche lấy ý kiến',
    'Trưởng Ban Chỉ đạo, Công an xã, trong trường hợp: vấn đề cấp bách (khoản 4 Điều 6)',
  );
});
