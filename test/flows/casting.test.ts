import { beforeEach, describe, expect, test } from 'vitest';
import type { BodyDecisions, Regulation } from '../../src/regulations/schema.ts';
import { house, opens, restated, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/**
 * Xã Mộc, khi Trưởng ban vắng: lá phiếu quyết định lúc hòa chỉ chuyển cho người thay mặt nếu Quy chế cho thay mặt mọi việc,
 * hoặc trao nó cho người chủ trì. Đa số tính trên ai thì theo câu chữ; phiếu kín thì không ai biết ai bỏ thế nào.
 */

let [duc, yen, quan, thuy, bach, nga]: Person[] = [];

type Acting = Regulation['acting'][number];

/** Phó Trưởng ban thay Trưởng ban vắng: mọi việc, hay chỉ chủ trì. */
const deputyActs = (scope: Acting['scope']): Acting => ({
  body: 'committee',
  for: 'head',
  by: ['deputy-head'],
  when: ['absent'],
  scope,
  field: false,
  article: 'khoản 2 Điều 4',
  quote: 'Trưởng ban vắng thì Phó Trưởng ban thay',
});

const rules = (
  { majority, tie }: Partial<{ majority: object; tie: object }>,
  acting: readonly Acting[] = [],
): Promise<void> =>
  restated((regulation) => {
    const { committee } = regulation.decisions;
    const changed = {
      ...committee,
      majority: committee.majority?.map((one) => ({ ...one, ...majority })) ?? null,
      tie: committee.tie && { ...committee.tie, ...tie },
    } as BodyDecisions;
    return {
      ...regulation,
      acting: [...acting],
      decisions: { ...regulation.decisions, committee: changed },
    };
  });

const open = async (reminders = false): Promise<void> => {
  await opens('xa-moc', { reminders });
  [duc, yen, quan, thuy, bach, nga] = ['duc', 'yen', 'quan', 'thuy', 'bach', 'nga'].map(who);
};
beforeEach(() => open());

/** Cuộc họp đang diễn ra, Trưởng ban vắng; bốn người có mặt: Yến, Quân, Thủy, Bách. */
async function withoutHead(): Promise<void> {
  await nga?.taps(
    'Gửi thông báo',
    await drafts(nga, 'Họp tháng 11 | 26/11/2026 9h | Phòng họp | Kế hoạch', null, 'Toàn thể Ban'),
  );
  await nga?.taps('Gửi', 'Gửi thông báo trên');
  await nga?.hears('Đã gửi thông báo');
  await duc?.asks('/vang bận họp tỉnh', 'Đồng chí đã báo vắng');
  house.turnTo('2026-11-26T09:05');
  await nga?.asks('/diemdanh', 'Điểm danh');
  await nga?.asks('có mặt 2-5, vắng 1, 6', 'đủ.');
  nga?.says('xong');
}

/** Biểu quyết nhanh; ai bỏ thế nào, theo thứ tự Yến, Quân, Thủy, Bách; lời về kết quả. */
async function votes(...votes: readonly boolean[]): Promise<string> {
  await nga?.asks('/ykien nhanh Thông qua kế hoạch năm 2027?', 'Vấn đề này thuộc loại nào?');
  nga?.says('Kế hoạch');
  await nga?.taps('Gửi', 'Gửi biểu quyết tới 4 đồng chí');
  for (const [at, one] of [yen, quan, thuy, bach].entries()) {
    await one?.taps(votes[at] ? 'Đồng ý' : 'Không đồng ý', await one.hears('Biểu quyết trong cuộc họp'));
    if (!votes[at]) await one?.asks('-', 'Đã ghi nhận');
  }
  await nga?.taps('Kết thúc sớm', await (nga as Person).asks('/ykien', 'Đã trả lời 4/4'));
  await nga?.taps('Kết thúc', 'Kết thúc sớm phiếu');
  return (await (nga as Person).hears('hông qua', '(khoản 3 Điều 5 Quy chế)')).text ?? '';
}

describe('hòa phiếu khi Trưởng ban vắng', () => {
  const EVEN = '2 đồng ý, 2 không đồng ý, bằng nhau;';

  test('người thay mặt mọi việc có lá phiếu quyết định, dẫn cả hai điều', async () => {
    await rules({}, [deputyActs('all')]);
    await withoutHead();
    expect(await votes(true, true, false, false)).toContain(
      `Thông qua (khoản 3 Điều 5 Quy chế): ${EVEN} theo ý kiến của người thay mặt Trưởng ban (khoản 3 Điều 5, khoản 2 Điều 4 Quy chế) là đồng ý.`,
    );
  });

  test('chỉ chủ trì thay thì không có: lá phiếu ấy vẫn của Trưởng ban, nên chưa thông qua', async () => {
    await rules({}, [deputyActs('chairing')]);
    await withoutHead();
    expect(await votes(true, true, false, false)).toContain(
      `Chưa thông qua (khoản 3 Điều 5 Quy chế): ${EVEN} theo ý kiến của Trưởng ban (khoản 3 Điều 5 Quy chế), Trưởng ban chưa trả lời`,
    );
  });

  test('Quy chế trao cho người chủ trì thì ai chủ trì người ấy có', async () => {
    await rules({ tie: { by: 'chair' } }, [deputyActs('chairing')]);
    await withoutHead();
    expect(await votes(false, true, false, true)).toContain(
      `Không thông qua (khoản 3 Điều 5 Quy chế): ${EVEN} theo ý kiến của người chủ trì (khoản 3 Điều 5 Quy chế) là không đồng ý.`,
    );
  });

  test('đa số tính trên tổng số thành viên: 2 trên 2 của 6 người không phải là bằng nhau', async () => {
    await rules({ majority: { of: 'all' } }, [deputyActs('all')]);
    await withoutHead();
    const said = await votes(true, true, false, false);
    expect(said).toContain(
      'không bên nào quá nửa, 2 đồng ý, 2 không đồng ý trên 6 (tính tổng số thành viên)',
    );
    expect(said).not.toContain('bằng nhau; theo ý kiến');
  });
});

describe('đa số tính trên ai, cũng 3 phiếu đồng ý, 1 không đồng ý, 4 trên 6 người có mặt', () => {
  test.each([
    ['all', 'Chưa thông qua', 'trên 6 (tính tổng số thành viên)'],
    ['present', 'Thông qua theo đa số', 'trên 4 (tính số thành viên có mặt)'],
    [
      null,
      'Thông qua theo đa số',
      'trên 4 (tính số người được hỏi; Quy chế không nêu đa số tính trên tổng số nào)',
    ],
  ])('%s: %s', async (of, verdict, out) => {
    await rules({ majority: { of } }, [deputyActs('all')]);
    await withoutHead();
    const said = await votes(true, true, true, false);
    expect(said).toContain(`${verdict} (khoản 3 Điều 5 Quy chế)`);
    expect(said).toContain(out);
  });
});

test('phiếu kín hòa: không ai biết Trưởng ban bỏ thế nào, nên chưa thông qua và không nêu tên ai; phiếu nói trước như vậy', async () => {
  await open(true);
  const all = [duc, yen, quan, thuy, bach, nga] as Person[];
  const head = all[0] as Person;
  await head.taps('Toàn thể Ban Chỉ đạo (6)', await head.asks('/xinykien Thông qua kế hoạch?', 'Thành phần'));
  await head.taps('Kế hoạch', 'Vấn đề này thuộc loại nào?');
  await head.taps('Phiếu kín', 'Lấy ý kiến theo hình thức nào?');
  await head.taps('Số người trả lời', 'Phiếu này tính trên:');
  await head.taps('17 giờ 00, thứ Hai, ngày 30/11/2026', 'Hạn trả lời là khi nào?');
  await head.hears('Tài liệu kèm theo?');
  head.says('xong');
  await head.taps('Gửi', 'Gửi phiếu trên tới');
  for (const [at, one] of all.entries()) {
    const sheet = await one.hears('Phiếu lấy ý kiến');
    // Không hẹn trước rằng phiếu của Trưởng ban sẽ được nêu ra.
    expect(sheet.text).toContain(
      'Số phiếu bằng nhau thì chưa thông qua, vì phiếu kín không cho biết ý kiến của Trưởng ban (khoản 3 Điều 5 Quy chế).',
    );
    await one.taps(at % 2 === 0 ? 'Đồng ý' : 'Không đồng ý', sheet);
    if (at % 2 === 1) one.says('-');
    await one.hears('Đã ghi nhận phiếu kín');
  }
  house.turnTo('2026-11-30T17:05');
  const { text } = await (nga as Person).hears('đã hết hạn');
  expect(text).toContain(
    'bằng nhau; phiếu kín không cho biết ý kiến của Trưởng ban (khoản 3 Điều 5 Quy chế).',
  );
  expect(text).not.toContain('theo ý kiến');
  expect(text).not.toMatch(/Hoàng Minh Đức|Phan Thị Yến/);
});
