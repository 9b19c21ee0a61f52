import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plans/plan.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { kept, opens, who } from '../stage.ts';

// Không ghi nhầm, không từ chối trơn: nói rõ vì sao, theo điều nào hoặc Quy chế không quy định.

const plans = (): Promise<Plan[]> => kept('plans');

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('/kehoach kèm một chữ lạ: không ghi gì; sửa kế hoạch đã trình: nói với người sửa và người đang xem', async () => {
    await opens('ba-trang', { platform });
    await who('toan').asks('/kehoach abc', 'Tôi chưa ghi gì từ “abc”');
    expect(await plans()).toEqual([]);
    who('toan').says('/kehoach năm 2027 của Ban: Quý I: Công an xã rà soát dữ liệu dân cư');
    await who('toan').taps('Trình đồng chí Phạm Quang Thịnh', await who('toan').hears('Dự thảo, chưa trình'));
    await who('toan').taps('Trình', 'tới đồng chí Phạm Quang Thịnh');
    await who('thich').hears('Đồng chí Võ Minh Toàn trình');
    await who('toan').asks(
      '/kehoach năm 2027 của Ban: Quý II: Trường Tiểu học số hóa học bạ',
      'đã trình nay về lại dự thảo vì vừa được sửa; sửa xong xin trình lại',
    );
    await who('thich').hears('bản ấy không còn chờ đồng chí');
    expect((await plans())[0]).toMatchObject({ state: 'draft' });
  });

  test('/trungtap, /chuanbi: ngày không có hoặc đã qua thì nói rõ', async () => {
    await opens('ba-trang', { platform });
    await who('toan').asks(
      '/trungtap toàn Tổ từ 31/11 đến 04/12, biên tập đề án',
      'Không có ngày “31/11”. Từ ngày nào?',
    );
    await who('toan').asks('/thoi', 'Đã thôi');
    await who('toan').asks('/trungtap toàn Tổ từ 07/12 đến 32/12, biên tập đề án', 'Không có ngày “32/12”.');
  });

  test('/linhvuc, /khachmoi, /vanban: chỗ Quy chế không quy định thì nói vậy', async () => {
    await opens('ba-trang', { platform });
    await who('lam').asks(
      '/linhvuc giao Trần Quốc Hùng: dữ liệu dân cư',
      'Quy chế không quy định ai giao phụ trách lĩnh vực cho đồng chí này',
    );
    await who('ngan').asks('/vanban', 'Quy chế không quy định người giữ sổ văn bản');
  });
});

test('“đề nghị … cung cấp số liệu” là đề nghị thông tin, không phải yêu cầu báo cáo', async () => {
  await opens('ba-trang', { platform: 'telegram' });
  const shown = await who('toan').asks(
    'đề nghị Công an xã cung cấp số liệu dân cư trước 05/12',
    'Đề nghị cung cấp thông tin',
    'Trần Quốc Hùng',
  );
  expect(shown.text).not.toContain('báo cáo đột xuất');
});
