import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { imports } from './reseated.ts';
import { drafts } from './talk.ts';

/** Lời ghi là của người chủ trì nào thì không thành lời của người chủ trì sau. */

/** Công làm Trưởng ban thay Tài, theo tệp vừa nạp. */
const congTakesOver = (): Promise<void> =>
  imports(
    (one) =>
      one.id === 'thanh' ? { ...one, role: 'member' } : one.id === 'cong' ? { ...one, role: 'head' } : one,
    'kien-giang',
  );

/** Thành phần mà đồng chí Tài đã đồng ý cũng chờ đồng chí Công. */
const agreesAnew = () => who('cong').taps('Đồng ý', 'Xin ý kiến về thành phần');

const LINE = 'Họp thường kỳ | 8h 25/11/2026 | Phòng họp A | Sơ kết';

/** Thư ký đang được hỏi lý do gửi muộn của đồng chí Tài. */
async function asksLateReason() {
  await opens('kien-giang');
  const [tram, thanh] = [who('tram'), who('thanh')];
  await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  house.turnTo('2026-11-20T17:01');
  tram.says('/moihop');
  await thanh.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.hears('đồng ý thành phần');
  await tram.asks('/moihop', 'Xin ghi lý do của người chủ trì (đồng chí Lâm Thế Tài)');
  return tram;
}

test('lý do gửi muộn đã ghi của đồng chí Tài: đồng chí Công làm Trưởng ban rồi mới bấm Gửi thì hỏi lại, không gửi', async () => {
  const tram = await asksLateReason();
  const preview = await tram.asks(
    'anh Tài cho gửi vì lịch gấp',
    'ghi là của người chủ trì, đồng chí Lâm Thế Tài',
  );
  await congTakesOver();
  await tram.taps('Gửi', preview);
  const anew = await tram.hears('Người chủ trì đã thay đổi', 'đồng chí Nguyễn Trí Công');
  expect(anew.text).not.toContain('anh Tài cho gửi');
  expect((await talk.meeting()).state).toBe('draft');
  await agreesAnew();
  await tram.asks('anh Công đồng ý gửi hôm nay', 'của người chủ trì, đồng chí Nguyễn Trí Công');
});

test('đang hỏi lý do của đồng chí Tài thì đồng chí Công làm Trưởng ban: câu gõ vào không thành lời đồng chí Công', async () => {
  const tram = await asksLateReason();
  await congTakesOver();
  await tram.asks('anh Tài cho gửi vì lịch gấp', 'Người chủ trì đã thay đổi, nên tôi chưa dùng lý do đã ghi');
  await agreesAnew();
  await tram.asks('anh Công đồng ý gửi hôm nay', 'của người chủ trì, đồng chí Nguyễn Trí Công');
});

test.each(['nút', 'lời'])(
  'ý kiến qua điện thoại của đồng chí Tài, ghi bằng %s, không ghi thành của đồng chí Công',
  async (way) => {
    await opens('kien-giang');
    const [tram, thanh] = [who('tram'), who('thanh')];
    const next = await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await tram.taps('Gửi thông báo', next);
    const asked = await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    await thanh.hears('Xin ý kiến về thành phần dự họp');
    const [label, under] =
      way === 'nút'
        ? ['Ghi: chủ trì đồng ý qua điện thoại', asked]
        : [
            'Ghi',
            await tram.asks('chủ trì đồng ý qua điện thoại', 'Ghi đồng chí Lâm Thế Tài, qua điện thoại'),
          ];
    await congTakesOver();
    await tram.taps(label, under);
    await tram.isShown('nên tôi chưa ghi gì');
    expect((await talk.meeting()).participants).toBeNull();
    const listed = await tram.asks('/ghiykien', 'chờ đồng chí Nguyễn Trí Công');
    await tram.taps('Ghi: chủ trì đồng ý qua điện thoại', listed);
    await tram.hears('Đã ghi đồng chí Nguyễn Trí Công, qua điện thoại, đồng ý');
  },
);
