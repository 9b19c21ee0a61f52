import { beforeEach, expect, test } from 'vitest';
import { house, opens, who } from '../../stage.ts';
import { readBack } from './read-back.ts';

/** Tân Lĩnh: “báo cáo sơ kết 06 tháng đầu năm trước ngày 15/6”; nửa cuối năm có báo cáo năm, “trước ngày 15/12”. */

beforeEach(() => opens('tan-linh', { reminders: true }));

test('nửa cuối năm không phải nộp báo cáo 06 tháng; nửa đầu năm sau thì phải, kèm hạn của nó', async () => {
  const khoa = who('khoa');
  const now = await khoa.asks('/baocao', 'Báo cáo năm 2026', 'Hạn: trước ngày 15/12/2026');
  expect(now.text).not.toContain('6 tháng');
  house.turnTo('2027-06-01T09:00');
  const next = await khoa.asks('/baocao', 'Báo cáo 6 tháng đầu năm 2027');
  expect(next.text).toContain('Hạn: trước ngày 15/6/2027');
  house.turnTo('2027-12-01T09:00');
  const later = await khoa.asks('/baocao', 'Báo cáo năm 2027');
  expect(later.text).not.toContain('6 tháng cuối năm');
});

test('/quyche và lượt kiểm nói chỉ kỳ có ngày mới phải báo cáo', async () => {
  await who('khoa').asks('/quyche báo cáo', 'mỗi 06 tháng, chỉ kỳ có hạn trước ngày 15/6');
  expect(await readBack('tan-linh-2025')).toContain('Những kỳ phải báo cáo: chỉ kỳ có ngày nêu trên');
});
