import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { decisionRules, meetingRules } from '../../src/domain/committee/bodies.ts';
import { freeId } from '../../src/domain/people/acts.ts';
import { parseRegulation } from '../../src/regulations/load.ts';

const TEXT = readFileSync(
  fileURLToPath(new URL('../fixtures/regulations/uy-ban-to-2026.yaml', import.meta.url)),
  'utf8',
);

function faultsOf(from: string, to: string): string[] {
  expect(TEXT).toContain(from);
  const reading = parseRegulation(TEXT.replace(from, to), 'uy-ban-to-2026.yaml');
  return reading.ok ? [] : reading.faults.map(({ path, problem }) => `${path}: ${problem}`);
}

test('nơi lập thêm có quy định họp, quyết định của riêng nó, kèm điều', () => {
  const reading = parseRegulation(TEXT, 'uy-ban-to-2026.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const { bodies, meetings, decisions } = reading.regulation;
  expect(bodies.further.map(({ id, lead }) => [id, lead])).toEqual([
    ['thuong-truc', 'head'],
    ['to-2', 'team-lead'],
  ]);
  expect(meetings['to-2']?.absence?.article).toBe('khoản 4 Điều 9');
  expect(meetings['to-2']?.proxy).toBeNull();
  expect(decisions['to-2']?.leader?.role).toBe('team-lead');
  expect(reading.leftOut.join()).not.toContain('further');
});

test('quy định viết cho nơi không có thì lượt kiểm nêu', () => {
  expect(faultsOf('meetings:\n  thuong-truc:', 'meetings:\n  thuong-truk:')).toContain(
    'meetings.thuong-truk: không có nơi nào mang mã "thuong-truk"',
  );
  expect(faultsOf('body: to-2', 'body: to-3').join()).toContain('không có nơi nào mang mã "to-3"');
});

test('người đứng đầu, người triệu tập phải là người của nơi ấy', () => {
  expect(faultsOf('lead: head', 'lead: member').join()).toContain(
    'người đứng đầu "member" không thuộc nơi này',
  );
  expect(faultsOf('by: [team-lead, deputy-team-lead]', 'by: [head]').join()).toContain(
    '"head" không phải chức danh của "to-2"',
  );
});

test('số phiếu bằng nhau theo ai, vắng họp báo ai: người của chính nơi ấy; có phiếu thì được nói', () => {
  const absence = '    absence:\n      consent: chair\n';
  expect(faultsOf(absence, absence.replace('chair', 'team-lead'))).toEqual([]);
  const office = 'meetings:\n  thuong-truc:\n';
  const reported = '    absence: { consent: team-lead, article: khoản 4 Điều 9, quote: "x" }\n';
  const delegates = '    delegates: { speak: false, vote: true, article: khoản 4 Điều 9, quote: "x" }\n';
  expect(faultsOf(office, office + reported + delegates)).toEqual([
    expect.stringContaining('meetings.thuong-truc.absence.consent: "team-lead" không phải chức danh của'),
    'meetings.thuong-truc.delegates.vote: người dự thay được biểu quyết mà không được phát biểu',
  ]);
  const tie = 'decisions:\n  to-2:\n';
  expect(faultsOf(tie, `${tie}    tie: { by: member, article: khoản 4 Điều 9, quote: "x" }\n`)).toEqual([
    expect.stringContaining('decisions.to-2.tie.by: "member" không phải chức danh của'),
  ]);
});

test('Quy chế nói mà trợ lý chưa theo dõi thì ghi other ở nơi lập thêm cũng được', () => {
  const reading = parseRegulation(
    TEXT.replace(
      '    absence:\n      consent: chair\n      article: khoản 4 Điều 9\n      quote: "vắng họp phải được người chủ trì đồng ý"',
      '    absence:\n      other:\n        article: khoản 4 Điều 9\n        quote: "vắng họp phải có giấy"',
    ),
    'uy-ban-to-2026.yaml',
  );
  expect(reading.ok && reading.regulation.unheld['meetings.to-2.absence']).toEqual([
    { article: 'khoản 4 Điều 9', quote: 'vắng họp phải có giấy' },
  ]);
});

test('một nghìn nơi: một câu, không phải một nghìn', () => {
  const body = (at: number): string =>
    `    - { id: to-x${at}, name: Tổ ${at}, article: Điều 1, quote: Tổ ${at} }\n`;
  const faults = faultsOf(
    '  further:\n',
    `  further:\n${Array.from({ length: 1_000 }, (_, at) => body(at)).join('')}`,
  );
  expect(faults).toEqual([expect.stringMatching(/^bodies\.further: có 1\d\d\d nơi, quá 60$/)]);
});

test('tên mà mọi đối tượng của JavaScript đều có không phải là một nơi', () => {
  const reading = parseRegulation(TEXT, 'uy-ban-to-2026.yaml');
  if (!reading.ok) throw new Error('not read');
  const { regulation } = reading;
  expect(meetingRules('constructor', regulation).convene.regular).toBeNull();
  expect(decisionRules('constructor', regulation).leader).toBeNull();
  expect(freeId([], 'constructor')).toBe('constructor-2');
});
