import { expect, test } from 'vitest';
import type { Regulation } from '../../../src/regulations/schema.ts';
import { opens, restated, who } from '../../stage.ts';

/**
 * Kiên Giang, nếu chỉ Tổ trưởng triệu tập họp Tổ, và Quy chế còn nói về một loại họp mà trợ lý chưa theo dõi: người không
 * triệu tập được không nghe như thể Quy chế chỉ có vậy.
 */
const TOPICAL = {
  article: 'khoản 6 Điều 14',
  quote: 'người phụ trách lĩnh vực của Tổ triệu tập họp chuyên đề',
};
const SAYS = `Quy chế còn nói: “${TOPICAL.quote}” (${TOPICAL.article}); điều này trợ lý chưa theo dõi`;

const onlyTheLead = (regulation: Regulation, besides: boolean): Regulation => {
  const { team } = regulation.meetings;
  const { regular, 'ad-hoc': adHoc } = team.convene;
  if (!regular || !adHoc) throw new Error('nobody convenes');
  const convene = {
    ...team.convene,
    regular: { ...regular, by: ['team-lead' as const] },
    'ad-hoc': { ...adHoc, by: ['team-lead' as const], ...(besides ? { other: TOPICAL } : {}) },
  };
  return { ...regulation, meetings: { ...regulation.meetings, team: { ...team, convene } } };
};

test.each([
  ['cạnh một quyền đã ghi', (one: Regulation) => onlyTheLead(one, true)],
  [
    'thay cho một quyền chưa ghi',
    (one: Regulation) => ({
      ...onlyTheLead(one, false),
      unheld: { ...one.unheld, 'meetings.team.convene.extended': [TOPICAL] },
    }),
  ],
])('lời của Quy chế %s: từ chối nêu cả lời ấy', async (_where, change) => {
  await opens('kien-giang');
  await restated(change);
  const refused = await who('luan').asks(
    '/taohop Họp chuyên đề | thứ 5 tuần sau 8h | A | B',
    'thuộc quyền của',
    SAYS,
  );
  expect(refused.text).toContain('xin nhờ thư ký');
});

test('Quy chế không nói gì thêm: từ chối như thường', async () => {
  await opens('kien-giang');
  await restated((one) => onlyTheLead(one, false));
  const refused = await who('luan').asks(
    '/taohop Họp chuyên đề | thứ 5 tuần sau 8h | A | B',
    'thuộc quyền của',
  );
  expect(refused.text).not.toContain('còn nói');
});
