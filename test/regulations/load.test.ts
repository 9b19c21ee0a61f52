import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Fault, loadShippedRegulations, parseRegulation } from '../../src/regulations/load.ts';

const SHIPPED = join(import.meta.dirname, '../../src/regulations');
const kienGiang = readFileSync(join(SHIPPED, 'kien-giang-2022.yaml'), 'utf8');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The file of Kiên Giang with changes; every change must find its place. */
function changed(...changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, after);
  }, kienGiang);
}

function faultsOf(text: string): Fault[] {
  const reading = parseRegulation(text, 'kien-giang-2022.yaml');
  return reading.ok ? [] : reading.faults;
}

const lineWith = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

test('mọi tệp quy chế trong thư mục đều đọc được', () => {
  const files = readdirSync(SHIPPED).filter((name) => name.endsWith('.yaml'));
  expect(files.length).toBeGreaterThanOrEqual(5);
  expect([...loadShippedRegulations().keys()].map((id) => `${id}.yaml`)).toEqual(files.sort());
});

test('không hai quy chế nào giống nhau, về họp cũng như về báo cáo', () => {
  const regulations = [...loadShippedRegulations().values()];
  const meetings = new Set(
    regulations.map((regulation) => JSON.stringify(withoutSource(regulation.meetings))),
  );
  const reports = new Set(regulations.map((regulation) => JSON.stringify(withoutSource(regulation.reports))));
  expect(meetings.size).toBe(regulations.length);
  expect(reports.size).toBe(regulations.length);
});

const withoutSource = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item) => (key === 'article' || key === 'quote' ? undefined : item)));

test('thêm tệp thứ sáu vào thư mục là có quy chế thứ sáu', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quy-che-'));
  folders.push(folder);
  writeFileSync(join(folder, 'kien-giang-2022.yaml'), kienGiang);
  const sixth = changed(
    ['id: kien-giang-2022', 'id: hon-dat-2024'],
    ['every: P2M', 'every: P1M'],
    ['number: 61/QĐ-BCĐ', 'number: 12/QĐ-BCĐ'],
  );
  writeFileSync(join(folder, 'hon-dat-2024.yaml'), sixth);
  const regulations = loadShippedRegulations(folder);
  expect([...regulations.keys()]).toEqual(['hon-dat-2024', 'kien-giang-2022']);
  expect(regulations.get('hon-dat-2024')?.meetings.committee.regular?.[0]?.every).toBe('P1M');
});

test('một tệp hỏng thì dừng lại, nêu tên tệp, dòng và cách sửa', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quy-che-'));
  folders.push(folder);
  writeFileSync(join(folder, 'kien-giang-2022.yaml'), changed(['every: P2M', 'every: hai tháng']));
  expect(() => loadShippedRegulations(folder)).toThrow(
    /kien-giang-2022\.yaml có lỗi:\n {2}dòng \d+, meetings\.committee\.regular\.every: giá trị "hai tháng"/,
  );
});

test('mọi lỗi được nêu cùng lúc: dòng nào, sai gì, ghi lại thế nào', () => {
  const text = changed(
    ['version: 1', 'version: một'],
    ['date: 2022-03-31', 'date: 31/3/2022'],
    ['    regular:\n      every: P2M\n', '    regular:\n'],
    ['consent: chair', 'consent: deputy'],
    ['article: khoản 3 Điều 14', 'article: khoản ba'],
    ['    noticeStates:', '    hopKin: true\n    noticeStates:'],
    ['by: [standing-agency]', 'by: []'],
  );
  expect(faultsOf(text)).toEqual([
    {
      line: 3,
      path: 'version',
      problem: 'giá trị "một" không dùng được',
      instead: 'phải là một số',
    },
    {
      line: lineWith(text, 'date: 31/3/2022'),
      path: 'decision.date',
      problem: 'giá trị "31/3/2022" không dùng được',
      instead: 'phải là ngày có thật, viết dạng 2022-03-31',
    },
    {
      line: lineWith(text, '    regular:'),
      path: 'meetings.committee.regular.every',
      problem: 'thiếu mục "every"',
      instead: expect.stringContaining('thêm mục "every", phải là một trong: P1W (tuần)'),
    },
    {
      line: lineWith(text, 'by: []'),
      path: 'meetings.committee.propose.by',
      problem: 'giá trị [] (danh sách trống) không dùng được',
      instead: 'phải có ít nhất 1 phần tử',
    },
    {
      line: lineWith(text, 'consent: deputy'),
      path: 'meetings.committee.absence.consent',
      problem: 'giá trị "deputy" không dùng được',
      instead: 'phải là một trong: chair, head, team-lead, none',
    },
    {
      line: lineWith(text, 'article: khoản ba'),
      path: 'meetings.committee.noticeLead.article',
      problem: 'giá trị "khoản ba" không dùng được',
      instead: 'phải nêu Điều, ví dụ "khoản 3 Điều 14"',
    },
    {
      line: lineWith(text, 'hopKin'),
      path: 'meetings.committee.hopKin',
      problem: 'mục lạ "hopKin"',
      instead: expect.stringContaining('bỏ mục này; chỉ được có: regular, convene'),
    },
  ]);
});

test('bỏ trống một quy định là Quy chế không quy định; lượt kiểm nêu những mục bỏ trống', () => {
  const text = kienGiang
    .replace(/\nproblems:[\s\S]*?(?=\ntasks:)/, '')
    .replace(/\n {4}noticeStates:[\s\S]*?(?=\n {2}team:)/, '');
  const reading = parseRegulation(text, 'kien-giang-2022.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  expect(reading.regulation.problems.desk).toBeNull();
  expect(reading.regulation.meetings.committee.noticeStates).toBeNull();
  expect(reading.leftOut).toEqual(expect.arrayContaining(['meetings.committee.noticeStates', 'problems']));
  expect(reading.leftOut).not.toContain('meetings.committee.noticeLead');
});

test('mục bắt buộc mà bỏ sót thì được nhắc', () => {
  expect(faultsOf(changed(['    consent: chair', '    ']))).toContainEqual(
    expect.objectContaining({ problem: 'thiếu mục "consent"' }),
  );
});

test('chỗ không khớp nhau được nêu cùng với chỗ viết sai', () => {
  const text = changed(
    ['version: 1', 'version: 0'],
    ['id: kien-giang-2022', 'id: kien-giang-2023'],
    ['  deputy-team-lead: Tổ phó', '  deputy-team-lead: null'],
    ['key: team-month', 'key: members-half-year'],
    ['of: own-agency', 'of: named'],
  );
  const problems = faultsOf(text).map(({ line, problem }) => [line, problem]);
  expect(problems).toContainEqual([2, 'mã "kien-giang-2023" khác tên tệp']);
  expect(problems).toContainEqual([3, 'giá trị "0" không dùng được']);
  expect(problems).toContainEqual([
    lineWith(text, 'by: [team-lead, standing-deputy-team-lead, deputy-team-lead]'),
    '"deputy-team-lead" là chức danh mà mục titles ghi là Quy chế không có',
  ]);
  expect(problems).toContainEqual([
    text.split('\n').findLastIndex((line) => line.includes('key: members-half-year')) + 1,
    'khóa "members-half-year" đã dùng ở một mục khác',
  ]);
  expect(problems).toContainEqual([
    lineWith(text, 'signers: [head, standing-deputy-head]'),
    'tên cơ quan không khớp với loại con dấu',
  ]);
});

test('cơ quan ký, gửi kết luận: có tên thì nêu tên, mỗi chức danh một cơ quan', () => {
  const rule = (of: string, by: string): string =>
    `    - { of: [${of}], by: ${by}, article: khoản 3 Điều 14, quote: "sau cuộc họp" }\n`;
  const issued = `  issued:\n${rule('head', 'named')}${rule('head', 'standing-agency')}  sent:\n    by: team\n`;
  expect(faultsOf(changed(['  sent:\n    by: team\n', issued])).map(({ problem }) => problem)).toEqual([
    'tên cơ quan không khớp với "by"',
    'kết luận của "head" đã có cơ quan khác ký, gửi',
  ]);
});

test('chu kỳ nào nhận thì làm theo; chu kỳ khác bị từ chối, kèm cách ghi', () => {
  for (const every of ['P0M', 'P12M', 'P5M', 'P2Y', 'P3W'])
    expect(faultsOf(changed(['every: P2M', `every: ${every}`]))).toEqual([
      expect.objectContaining({
        path: 'meetings.committee.regular.every',
        instead: expect.stringContaining('P1Y (năm); chu kỳ khác thì ghi "other"'),
      }),
    ]);
  for (const every of ['P1W', 'P2W', 'P4M'])
    expect(faultsOf(changed(['every: P2M', `every: ${every}`]))).toEqual([]);
});

test('điều gì ghi vào mà không bao giờ có tác dụng thì bị từ chối', () => {
  const problems = (...changes: readonly (readonly [before: string, after: string])[]) =>
    faultsOf(changed(...changes)).map(({ path, problem }) => [path, problem]);
  expect(problems(['      role: head\n', '      role: team-lead\n'])).toContainEqual([
    'meetings.committee.chair.role',
    '"team-lead" không phải chức danh của Ban, nên quy định này không có tác dụng',
  ]);
  expect(problems(['      before: [06-15, 12-15]', '      before: [06-15]'])).toEqual([
    ['reports.members[1].before', 'mỗi kỳ phải có đúng một ngày'],
  ]);
  expect(problems(['      due: periodic', '      due: on-demand'])).toEqual([
    ['reports.members[1].every', '"every" không có tác dụng khi due là on-demand'],
    ['reports.members[1].before', '"before" không có tác dụng khi due là on-demand'],
  ]);
  const agency = kienGiang.replace(/\nstandingAgency:\n( {2}.*\n)+/, '\nstandingAgency: null\n');
  expect(faultsOf(agency).map(({ problem }) => problem)).toContain(
    'nhắc tới cơ quan thường trực mà mục standingAgency để trống',
  );
});

test('thông tin chưa ai quyết định phổ biến thì không phổ biến: ghi điều ngược lại bị từ chối, không làm ngơ', () => {
  const text = kienGiang.replace(
    '    article: khoản 1 Điều 15',
    '    byDefault: public\n    article: khoản 1 Điều 15',
  );
  expect(faultsOf(text).map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
    'information.disclosure.byDefault: mục lạ "byDefault"',
  ]);
});

test('other chỉ thay cho cả một quy định, và phải có điều khoản và câu chữ', () => {
  const text = changed(
    [
      '    noticeStates:',
      '    proposalReport: { other: { article: khoản 4, quote: "" } }\n    noticeStates:',
    ],
    ['  number: 61/QĐ-BCĐ', '  other: { article: Điều 1, quote: "…" }\n  number: 61/QĐ-BCĐ'],
  );
  expect(faultsOf(text).map(({ path, problem }) => [path, problem])).toEqual([
    ['decision.other', 'mục lạ "other"'],
    ['meetings.committee.proposalReport.other.article', 'giá trị "khoản 4" không dùng được'],
    ['meetings.committee.proposalReport.other.quote', 'giá trị "" không dùng được'],
  ]);
});

test('không lỗi nào nói tiếng Anh hay tiếng của người lập trình', () => {
  const text = 'id: 5\nversion: x\ntitles: []\nmeetings: không\nacting: {}\n';
  for (const { problem, instead } of faultsOf(text)) {
    expect(`${problem} ${instead}`).not.toMatch(
      /\b(invalid|expected|string|array|object|number|undefined|NaN)\b/i,
    );
  }
});

test('một chỗ trong kỳ mà kỳ không có thì bị từ chối, nêu đúng chỗ đã viết', () => {
  const problems = (within: string) =>
    faultsOf(changed(['      every: P2M\n', `      every: P2M\n      within: ${within}\n`])).map(
      ({ path, problem }) => [path, problem],
    );
  expect(problems('{ month: 3 }')).toEqual([
    ['meetings.committee.regular.within.month', 'kỳ này không có tháng thứ mấy ấy'],
  ]);
  expect(problems('{ day: 5, weekday: fri }')).toEqual([
    ['meetings.committee.regular.within.day', 'vừa ghi day vừa ghi weekday'],
  ]);
  expect(problems('{ month: 1, time: "08:00" }')).toEqual([]);
});

test('tổng hợp ý kiến: không nêu cho ai thì nhận; không nêu cả ai lẫn cho ai thì nói phải ghi gì', () => {
  const written = readFileSync(join(SHIPPED, 'ba-trang-2023.yaml'), 'utf8');
  const to = '    to: [deputy-head, standing-deputy-head, head]\n';
  expect(written).toContain(`    by: team\n${to}`);
  const read = (text: string) => parseRegulation(text, 'ba-trang-2023.yaml');
  expect(read(written.replace(to, ''))).toMatchObject({
    ok: true,
    regulation: { opinions: { summed: { by: 'team', to: null } } },
  });
  expect(read(written.replace(`    by: team\n${to}`, ''))).toMatchObject({
    ok: false,
    faults: [{ problem: expect.stringContaining('không nêu ai tổng hợp, cũng không nêu cho ai') }],
  });
});
