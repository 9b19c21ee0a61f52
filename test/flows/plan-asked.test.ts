import { expect, test } from 'vitest';
import { kept, opens, talk } from '../stage.ts';

const plans = () => kept('plans');

test.each([
  'kế hoạch năm 2027 thế nào rồi?',
  'chương trình công tác năm 2027 đã trình chưa',
  '/kehoach tiến độ',
  '/kehoach xem',
])(
  'hỏi về kế hoạch (“%s”) thì xem, không ghi thành việc; kế hoạch đã trình vẫn chờ ban hành',
  async (asked) => {
    await opens('ba-trang');
    const [toan, tho, thich] = ['toan', 'tho', 'thich'].map((id) => talk.member('ba-trang', id));
    if (!toan || !tho || !thich) throw new Error('nobody');
    tho.says(asked);
    await talk.settled();
    expect(await plans()).toEqual([]);
    toan.says('/kehoach năm 2027: Quý I: Công an xã rà soát xem ai chưa có định danh');
    await toan.taps('Trình đồng chí Phạm Quang Thịnh', await toan.hears('Dự thảo, chưa trình'));
    await toan.taps('Trình', 'năm 2027 của Ban Chỉ đạo tới đồng chí Phạm Quang Thịnh');
    const put = await thich.hears('Đồng chí Võ Minh Toàn trình dự thảo, 1 việc');
    await tho.asks(asked, 'năm 2027 của Ban Chỉ đạo', 'Công an xã');
    await thich.taps('Ban hành', put);
    await thich.taps('Ban hành', 'Mỗi việc thành một nhiệm vụ được theo dõi');
    await thich.hears('Đã ban hành', '1 nhiệm vụ được theo dõi');
  },
);
