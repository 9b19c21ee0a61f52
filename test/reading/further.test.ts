import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answers, Entry } from '../../src/reading/answers.ts';
import { answersOf } from '../../src/reading/profile.ts';
import { questionsOf, sectionsOf } from '../../src/reading/sections.ts';
import { parseRegulation } from '../../src/regulations/load.ts';
import { OpenRoom } from './reader.ts';

// Nơi lập thêm trong phòng đọc. Văn bản soạn cho bài kiểm thử theo các quy tắc của những quy chế đã công bố.

const TEXT = `Điều 1. Ủy ban
Ủy ban An toàn tỉnh Mẫu (sau đây gọi tắt là Ủy ban).
Điều 2. Bộ phận Thường trực
Bộ phận Thường trực gồm Chủ tịch, Phó Chủ tịch thường trực, do Chủ tịch đứng đầu, họp mỗi tháng một lần do Chủ tịch triệu tập.
Điều 3. Tổ công tác số 2
Tổ công tác số 2 giúp Ủy ban kiểm tra liên ngành, họp thứ Hai hằng tuần do Trưởng nhóm triệu tập.
`;
const cited = (article: string, quote: string, values: Entry['values']) => ({
  state: 'said' as const,
  entries: [{ values, quote, article }],
});
const MONTHLY = 'họp mỗi tháng một lần do Chủ tịch triệu tập';
const WEEKLY = 'họp thứ Hai hằng tuần do Trưởng nhóm triệu tập';
const rhythm = (every: string, weekday: string | null) => ({
  every,
  count: 1,
  soft: 'bắt buộc',
  'within.weekday': weekday,
});
const bare = (values: Entry['values']) => ({
  state: 'said' as const,
  entries: [{ values, quote: '', article: '' }],
});
const TO_2 = { id: 'to-2', name: 'Tổ công tác số 2', 'titles.team-lead': 'Trưởng nhóm' };
const BUREAU = {
  id: 'thuong-truc',
  name: 'Bộ phận Thường trực',
  of: ['head', 'standing-deputy-head'],
  lead: 'head',
};
const further = (...bodies: readonly Entry['values'][]) => ({
  state: 'said' as const,
  entries: bodies.map((values) =>
    values.id === 'to-2'
      ? { values, article: 'Điều 3', quote: 'Tổ công tác số 2 giúp Ủy ban kiểm tra liên ngành' }
      : { values, article: 'Điều 2', quote: 'Bộ phận Thường trực gồm Chủ tịch, Phó Chủ tịch thường trực' },
  ),
});
const ANSWERS: Answers = {
  general: bare({
    id: 'uy-ban-mau',
    title: 'Quy chế của Ủy ban',
    number: '1/QĐ',
    date: '05/01/2026',
    issuer: 'Chủ tịch',
    effectiveFrom: '05/01/2026',
  }),
  'bodies.committee': cited('Điều 1', 'Ủy ban An toàn tỉnh Mẫu', {
    name: 'Ủy ban An toàn tỉnh Mẫu',
    short: 'Ủy ban',
  }),
  titles: bare({ head: 'Chủ tịch', 'standing-deputy-head': 'Phó Chủ tịch thường trực' }),
  'bodies.further': further(BUREAU, TO_2),
  'meetings.thuong-truc.regular': cited('Điều 2', MONTHLY, rhythm('mỗi tháng', null)),
  'meetings.thuong-truc.convene.regular': cited('Điều 2', MONTHLY, { by: ['head'] }),
  'meetings.to-2.regular': cited('Điều 3', WEEKLY, rhythm('mỗi tuần', 'thứ Hai')),
  'meetings.to-2.convene.regular': cited('Điều 3', WEEKLY, { by: ['team-lead'] }),
};

let room: OpenRoom;
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phong-doc-'));
  writeFileSync(join(folder, 'van-ban.txt'), TEXT);
  room = await OpenRoom.open(join(folder, 'van-ban.txt'), folder);
});
afterEach(() => room.close());

interface View {
  sections: {
    title: string;
    questions: { id: string; ask: string; faults: string[][]; parts: unknown[] }[];
  }[];
}
const answer = async (id: string, one: unknown): Promise<View> =>
  (await (await room.post('answer', { id, answer: one })).json()) as View;

test('Bộ phận Thường trực, Tổ công tác số 2: tên, ai đứng đầu, ai ngồi, nhịp họp, ai triệu tập vào tệp và trở lại', async () => {
  for (const [id, one] of Object.entries(ANSWERS)) await answer(id, one);
  for (const at of sectionsOf(ANSWERS).keys()) await room.post('silence', { section: at });
  expect(await (await room.post('finish', {})).json()).toEqual({ written: expect.any(String) });
  const reading = parseRegulation(room.read('uy-ban-mau.yaml'), 'uy-ban-mau.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { bodies, meetings } = reading.regulation;
  expect(bodies.further).toMatchObject([
    { id: 'thuong-truc', of: ['head', 'standing-deputy-head'], lead: 'head', article: 'Điều 2' },
    { id: 'to-2', of: null, lead: 'team-lead', titles: { 'team-lead': 'Trưởng nhóm' }, article: 'Điều 3' },
  ]);
  expect(meetings['thuong-truc']).toMatchObject({
    regular: [{ every: 'P1M' }],
    convene: { regular: { by: ['head'], article: 'Điều 2' } },
  });
  expect(meetings['to-2']).toMatchObject({
    regular: [{ every: 'P1W', within: { weekday: 'mon' } }],
    convene: { regular: { by: ['team-lead'] } },
    chair: null,
  });
  const again = answersOf(reading.regulation);
  expect(again['bodies.further']).toMatchObject({
    state: 'said',
    entries: [{ values: BUREAU }, { values: TO_2 }],
  });
  expect(again['meetings.to-2.regular']).toMatchObject({ state: 'said' });
  const sign = room.read('uy-ban-mau-trang-ky.html');
  expect(sign).toContain('Ai triệu tập họp định kỳ của Tổ công tác số 2?');
  expect(sign).toContain('Trưởng nhóm');
});

test('câu hỏi của nơi lập thêm gọi đúng tên, chỉ chọn được chức danh của nơi ấy; bỏ nơi ấy thì hết hỏi', async () => {
  await answer('titles', ANSWERS.titles);
  const { sections } = await answer('bodies.further', ANSWERS['bodies.further']);
  const asked = sections.flatMap(({ questions }) => questions);
  const own = asked.find(({ id }) => id === 'meetings.to-2.convene.regular');
  expect(own?.ask).toBe('Ai triệu tập họp định kỳ của Tổ công tác số 2?');
  expect(JSON.stringify(own?.parts[0])).toContain('Trưởng nhóm');
  expect(JSON.stringify(own?.parts[0])).not.toContain('Chủ tịch');
  const tie = asked.find(({ id }) => id === 'decisions.to-2.tie');
  expect(JSON.stringify(tie?.parts[0])).toContain('Trưởng nhóm');
  expect(JSON.stringify(tie?.parts[0])).not.toContain('{team-lead}');
  expect(JSON.stringify(tie?.parts[0])).not.toContain('Tổ trưởng');
  const acting = asked.find(({ id }) => id === 'acting');
  expect(JSON.stringify(acting?.parts)).toContain('Bộ phận Thường trực');
  const after = await answer('bodies.further', { state: 'silent' });
  expect(JSON.stringify(after)).not.toContain('meetings.to-2');
});

test('chỗ sai nằm cạnh câu hỏi: mã hai lần, người đứng đầu không ngồi ở đó, thiếu tên', async () => {
  await answer('titles', ANSWERS.titles);
  const faults = async (...bodies: readonly Entry['values'][]): Promise<string> => {
    const { sections } = await answer('bodies.further', further(...bodies));
    const one = sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'bodies.further');
    return (one?.faults ?? []).flat().join('\n');
  };
  expect(await faults(BUREAU, TO_2)).toBe('');
  expect(await faults(TO_2, TO_2)).toContain('“Mã”');
  expect(await faults({ ...TO_2, id: 'Tổ 2' })).toContain('“Mã”');
  expect(await faults({ ...BUREAU, lead: '' })).toContain('đứng đầu');
  expect(await faults({ ...TO_2, name: '' })).toContain('Chưa có “Tên”');
  expect(new Set(questionsOf(ANSWERS).map(({ id }) => id)).size).toBe(questionsOf(ANSWERS).length);
});
