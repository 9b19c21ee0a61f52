import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCommitteeText } from '../../src/committee-file/read.ts';
import { parseRegulation } from '../../src/regulations/load.ts';
import {
  beyondCount,
  beyondSize,
  COMMITTEE_FILE,
  REGULATION_FILE,
  type YamlBounds,
} from '../../src/regulations/yaml-bounds.ts';
import type { Fault } from '../../src/regulations/yaml-syntax.ts';

/** Tệp do người lạ đưa vào: quá lớn, quá nhiều mục, lồng quá sâu thì bị từ chối trước khi được phân tích. */

const ROOT = join(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
const written = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const parted = ({ bytes, pieces }: YamlBounds, by: number): YamlBounds => ({
  bytes: bytes / by,
  pieces: pieces / by,
});
const within = (text: string, bounds: YamlBounds): void => {
  expect(beyondSize(text, bounds)).toBeNull();
  expect(beyondCount(text, bounds)).toBeNull();
};

/** Năm trăm người, mỗi người đủ mọi mục. */
const FIVE_HUNDRED = {
  id: 'ban',
  name: 'Ban Chỉ đạo thực hiện Đề án phát triển ứng dụng dữ liệu về dân cư',
  shortName: 'BCĐ Đề án 06',
  regulation: 'kien-giang-2022',
  members: Array.from({ length: 500 }, (_, at) => ({
    id: `nguoi-${at}`,
    name: 'Nguyễn Thị Hồng Phương Anh',
    role: at === 0 ? 'head' : 'member',
    secretary: at === 1,
    post: 'Phó Chủ tịch Ủy ban nhân dân, phụ trách khối văn hóa - xã hội',
    agency: 'Ủy ban nhân dân xã Hòn Nghệ, huyện Kiên Lương, tỉnh Kiên Giang',
    email: `nguoi-${at}@xa.example.gov.vn`,
    agencyEmail: `van-thu-${at}@xa.example.gov.vn`,
    telegram: String(1_000_000 + at),
    zalo: `66500000000000${at}`,
  })),
};

describe('tệp thật còn cách giới hạn rất xa', () => {
  test.each([
    ...filesIn('src/regulations'),
    ...filesIn('test/fixtures/regulations'),
    ...filesIn('test/reading/commune'),
  ])('%s', (path) => within(written(path), parted(REGULATION_FILE, 8)));

  test.each([...filesIn('src/sandbox/committees'), ...filesIn('test/fixtures/committees')])('%s', (path) =>
    within(written(path), parted(COMMITTEE_FILE, 80)),
  );

  test('Ban 500 người, mỗi mục một dòng hay mỗi người một dòng', () => {
    const { members, ...head } = FIVE_HUNDRED;
    const byLine = `${stringify(head)}members:\n${members.map((one) => `  - ${JSON.stringify(one)}`).join('\n')}\n`;
    for (const text of [stringify(FIVE_HUNDRED), byLine]) {
      within(text, parted(COMMITTEE_FILE, 2));
      expect(readCommitteeText(text, 'ban.yaml')).toMatchObject({ ok: true });
    }
  });
});

const [LARGE, SMALL] = [900_000, 250_000];
const again = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length));
const HOSTILE: readonly (readonly [what: string, text: (length: number) => string])[] = [
  ['ngoặc vuông mở mãi', (length) => `a: ${again('[', length)}`],
  ['ngoặc vuông mở rồi đóng', (length) => `a: ${again('[', length / 2)}${again(']', length / 2)}`],
  ['ngoặc đóng nằm trong nháy', (length) => again('["]",', length)],
  ['ngoặc nhọn mở mãi', (length) => again('{a: ', length)],
  ['danh sách trong danh sách', (length) => again('- ', length)],
  ['mục trong mục bằng dấu hỏi', (length) => again('? ', length)],
  ['danh sách rỗng liên tiếp', (length) => `a: [${again('[],', length)}]`],
  ['số liên tiếp', (length) => `a: [${again('1,', length)}]`],
  ['dấu phẩy liên tiếp', (length) => `a: [${again(',', length)}]`],
  ['ngoặc đóng liên tiếp', (length) => again(']', length)],
  ['nháy kép liên tiếp', (length) => again('"', length)],
  ['dấu chấm than liên tiếp', (length) => again('! ', length)],
  ['dẫn chiếu liên tiếp', (length) => `a: &x 1\nb: [${again('*x,', length)}]`],
  ['dòng trống liên tiếp', (length) => again('\n', length)],
  ['ghi chú rỗng liên tiếp', (length) => again('#\n', length)],
  ['dòng % liên tiếp', (length) => again('%\n', length)],
  ['phần tử rỗng liên tiếp', (length) => again('-\n', length)],
  ['một mục ghi mãi', (length) => again('a: 1\n', length)],
];

const faultsIn = (text: string): readonly Fault[] => {
  const reading = parseRegulation(text, 'x.yaml');
  return reading.ok ? [] : reading.faults;
};
const took = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

test.each(HOSTILE)('tệp ác ý bị từ chối bằng một câu: %s', (_, text) => {
  expect(faultsIn(text(LARGE))).toEqual([
    {
      line: 1,
      path: '',
      problem: 'tệp lớn hơn 256 KB',
      instead: 'kiểm tra lại có đúng tệp không, chỉ giữ nội dung cần thiết',
    },
  ]);
  const [fault, ...more] = faultsIn(text(SMALL));
  expect(more).toEqual([]);
  expect(fault?.problem).toMatch(
    /^(?:tệp có quá nhiều mục|các mục lồng nhau quá sâu|quá nhiều giá trị bắt đầu bằng dấu \*)$/,
  );
});

test('từ chối mọi tệp ấy nhanh hơn đọc bấy nhiêu tệp thật của một Ban đông', () => {
  const real = stringify(FIVE_HUNDRED);
  const reading = took(() => readCommitteeText(real, 'ban.yaml'));
  const texts = HOSTILE.flatMap(([, text]) => [text(LARGE), text(SMALL)]);
  // Khi còn phân tích rồi mới từ chối, chúng mất gấp hơn mười lần bấy nhiêu tệp thật; nay chưa đến một phần mười.
  expect(took(() => texts.forEach(faultsIn))).toBeLessThan(reading * texts.length);
});

test('nêu dòng: ở đó thì quá nhiều, ở đó thì quá sâu', () => {
  const [many] = faultsIn(`id: x\n${again('- 1\n', SMALL)}`);
  expect(many?.line).toBeGreaterThan(10_000);
  const stairs = Array.from({ length: 60 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
  expect(faultsIn(stairs)).toEqual([
    {
      line: 40,
      path: '',
      problem: 'các mục lồng nhau quá sâu',
      instead: 'bớt số lớp ngoặc hoặc thụt đầu dòng',
    },
  ]);
});

test('viết sai cùng một kiểu ở mấy chục dòng: từng dòng vẫn được nêu', () => {
  const faults = faultsIn(again('quote: Ban họp định kỳ: sáu tháng\n', 8_000));
  expect(faults.length).toBeGreaterThan(30);
  expect(faults[0]).toMatchObject({ line: 1, problem: 'một dòng có hai dấu hai chấm' });
});

test('YAML vào chương trình chỉ qua một cửa', () => {
  const sources = ['src', 'commands', 'storage'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  const imported = (path: string): string =>
    [...written(path).matchAll(/import (?:type )?\{([^}]*)\} from 'yaml'/g)].map(([, names]) => names).join();
  const reads = /\b(?:parse|parseDocument|parseAllDocuments|Parser|Composer)\b/;
  expect(sources.filter((path) => reads.test(imported(path)))).toEqual(['src/regulations/yaml-document.ts']);
  expect(sources.filter((path) => /from 'yaml'/.test(written(path)) && imported(path) === '')).toEqual([]);
});
