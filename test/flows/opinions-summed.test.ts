import { describe, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, who } from '../stage.ts';
import { asksTwoOfBaTrang } from './ba-trang-sheet.ts';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 4 Điều 6: ý kiến được Tổ tổng hợp báo cáo Phó Trưởng ban, Trưởng ban, kể cả người không được hỏi', async () => {
    await opens('ba-trang', { platform, reminders: true });
    await asksTwoOfBaTrang();
    for (const id of ['thich', 'du', 'toan'])
      await who(id).hears('Chọn phương án một?', '1 đồng ý', 'khoản 4 Điều 6 Quy chế');
    await who('nhi').heardNothingOf('Chọn phương án một?');
  });
});
