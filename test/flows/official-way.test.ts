import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, talk } from '../stage.ts';
import { drafts } from './talk.ts';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Bình Định, điểm b khoản 2 Điều 11: giấy mời và thông báo chính thức gửi qua thư điện tử công vụ', async () => {
    await opens('binh-dinh', { platform });
    const [dung, nam] = ['dung', 'nam'].map((id) => talk.member('binh-dinh', id));
    if (!dung || !nam) throw new Error('two people');
    const next = await drafts(
      dung,
      'Họp cuối năm | thứ 5 tuần sau 8h | A | B',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await dung.taps('Gửi thông báo', next);
    await dung.taps('Gửi', 'Gửi thông báo trên');
    const way = 'qua thư điện tử công vụ (điểm b khoản 2 Điều 11 Quy chế)';
    const notice = await nam.hears('Giấy mời', way);
    expect(notice.text).not.toContain('hệ thống quản lý văn bản');
  });

  test('Phú Quốc: Quy chế không quy định cách gửi chính thức thì theo quy định của cơ quan', async () => {
    await opens('phu-quoc', { platform });
    const [hung, yen] = ['hung', 'yen'].map((id) => talk.member('phu-quoc', id));
    if (!hung || !yen) throw new Error('two people');
    const next = await drafts(
      hung,
      'Họp kỳ | thứ 5 tuần sau 8h | A | B',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await hung.taps('Gửi thông báo', next);
    await hung.taps('Gửi', 'Gửi thông báo trên');
    await yen.hears('Giấy mời', 'bản chính thức gửi theo quy định của cơ quan');
  });
});
