import { beforeEach, expect, test } from 'vitest';
import { parseRegulation, shippedText } from '../../../src/regulations/load.ts';
import { regulations } from '../../../src/versions/regulations.ts';
import { opens, restated, who } from '../../stage.ts';
import type { Person } from '../talk.ts';

/**
 * Xã Mộc, nếu Quy chế viết: “Việc sửa đổi Quy chế phải được ít nhất 2/3 tổng số thành viên tán thành (khoản 4 Điều 5); các việc
 * khác quyết định theo đa số (khoản 3 Điều 5)”. Ban có sáu thành viên.
 */

let all: Person[];
beforeEach(async () => {
  await opens('xa-moc');
  all = ['duc', 'yen', 'quan', 'thuy', 'bach', 'nga'].map(who);
  await restated(({ decisions, ...rest }) => ({
    ...rest,
    decisions: {
      ...decisions,
      committee: {
        ...decisions.committee,
        leader: null,
        majority: [
          {
            ...{ matters: ['regulation'], of: 'all', share: '2/3', more: false },
            ...{ article: 'khoản 4 Điều 5', quote: '…' },
          },
          {
            ...{ matters: ['all'], of: 'all', share: null, more: false },
            ...{ article: 'khoản 3 Điều 5', quote: '…' },
          },
        ],
      },
    },
  }));
});

/** Bốn người đồng ý thì đủ hai phần ba của sáu, ba người thì không. */
async function asks(matter: string, yes: number): Promise<string> {
  const [head] = all as [Person];
  await head.taps('Toàn thể Ban Chỉ đạo (6)', await head.asks('/xinykien Thông qua?', 'Thành phần'));
  await head.taps(matter, 'Vấn đề này thuộc loại nào?');
  await head.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await head.taps('17 giờ 00, thứ Hai, ngày 30/11/2026', 'Hạn trả lời là khi nào?');
  await head.hears('Tài liệu kèm theo?');
  const shown = await head.asks('xong', 'Gửi phiếu trên tới');
  await head.taps('Gửi', shown);
  for (const [at, one] of all.entries()) {
    await one.taps(at < yes ? 'Đồng ý' : 'Không đồng ý', await one.hears('Phiếu lấy ý kiến'));
    if (at >= yes) one.says('-');
    await one.hears('Đã ghi nhận');
  }
  await head.taps('Kết thúc sớm', await head.asks('/ykien', 'Đã trả lời 6/6'));
  await head.taps('Kết thúc', 'Kết thúc sớm phiếu');
  return (await head.hears('hông qua', 'Kết quả lấy ý kiến')).text ?? '';
}

test('sửa Quy chế: bốn trên sáu là đủ hai phần ba, theo khoản 4', async () => {
  const said = await asks('Ban hành, sửa đổi, bổ sung Quy chế', 4);
  expect(said).toContain('Thông qua theo đa số (khoản 4 Điều 5 Quy chế): 4 đồng ý');
  expect(said).toContain('cần ít nhất 4');
});

test('việc khác: bốn trên sáu là quá nửa, theo khoản 3', async () => {
  const said = await asks('Vấn đề khác', 4);
  expect(said).toContain('Thông qua theo đa số (khoản 3 Điều 5 Quy chế): 4 đồng ý');
});

test('/quyche nói từng tỷ lệ, của việc nào', async () => {
  const { text = '' } = await who('nga').asks(
    '/quyche biểu quyết',
    'khi được ít nhất 2/3 tổng số thành viên',
  );
  expect(text).toContain('theo đa số tổng số thành viên: mọi việc khác (khoản 3 Điều 5)');
});

test('tệp, hồ sơ đã lưu có một đa số đứng một mình được đưa lên dạng hôm nay; một việc ở hai mục thì bị từ chối', () => {
  const written = shippedText('kien-giang-2022') ?? '';
  const reading = parseRegulation(written, 'kien-giang-2022.yaml');
  expect(reading.ok && reading.regulation.decisions.committee.majority).toHaveLength(1);
  const rule = { matters: ['plans'], of: null, share: null, more: false, article: 'Điều 3', quote: '…' };
  const upgraded = (document: object): object =>
    regulations.slice(18).reduce((so, step) => step(so), document);
  const once = upgraded({ decisions: { committee: { majority: rule } } });
  expect(once).toMatchObject({ decisions: { committee: { majority: [rule] } } });
  expect(upgraded(once)).toBe(once);
  const twice = `base: ba-trang-2023
id: hai-lan
version: 1
title: Quy chế
decision: { number: 1/QĐ-BCĐ, date: 2026-01-01, issuer: BCĐ }
effectiveFrom: 2026-01-01
bodies: { committee: { name: Ban Chỉ đạo, article: Điều 1, quote: Ban } }
decisions:
  committee:
    majority:
      - { matters: [plans], article: Điều 3, quote: a }
      - { matters: [plans, all], share: 2/3, article: Điều 4, quote: b }
`;
  const refused = parseRegulation(twice, 'hai-lan.yaml');
  expect(refused.ok ? [] : refused.faults.map(({ problem }) => problem)).toEqual([
    'việc này đã có cách tính đa số ở mục khác',
  ]);
  const more = parseRegulation(
    twice.replace('[plans, all], share: 2/3', '[all], more: true'),
    'hai-lan.yaml',
  );
  expect(more.ok ? [] : more.faults.map(({ problem }) => problem)).toEqual(['"more" không đi với tỷ lệ nào']);
});
