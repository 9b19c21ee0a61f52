import { expect, test } from 'vitest';
import { z } from 'zod';
import { REGULATION_FILE } from '../../src/regulations/yaml-bounds.ts';
import { readYaml } from '../../src/regulations/yaml-faults.ts';
import type { Fault } from '../../src/regulations/yaml-syntax.ts';

const schema = z.strictObject({
  name: z.string().min(2).max(5),
  people: z.array(z.strictObject({ id: z.string(), age: z.int().positive().nullable() })).optional(),
  shape: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('round'), radius: z.number() }),
      z.strictObject({ kind: z.literal('square'), side: z.number() }),
    ])
    .optional(),
  either: z.union([z.boolean(), z.strictObject({ a: z.string() })]).optional(),
});

const read = (text: string, messages = {}): Fault[] => {
  const reading = readYaml(text, schema, REGULATION_FILE, messages);
  return reading.ok ? [] : reading.faults;
};
const short = (faults: Fault[]): (string | number)[][] =>
  faults.map(({ line, path, problem }) => [line, path, problem]);

test('tệp đúng cho ra nội dung', () => {
  expect(readYaml('name: An\npeople:\n  - { id: a, age: null }\n', schema, REGULATION_FILE)).toEqual({
    ok: true,
    warnings: [],
    value: { name: 'An', people: [{ id: 'a', age: null }] },
  });
});

test('mục ghi hai lần được nêu tên cùng mọi lỗi khác', () => {
  const text = 'name: An\npeople:\n  - id: a\n    age: 3\n  - id: b\n    id: c\n    age: -1\nlạ: 1\n';
  expect(short(read(text))).toEqual([
    [6, 'people[2].id', 'mục này bị ghi hai lần'],
    [7, 'people[2].age', 'giá trị "-1" không dùng được'],
    [8, 'lạ', 'mục lạ "lạ"'],
  ]);
});

test.each([
  ['thiếu dấu nháy đóng', "name: 'An\npeople: []\n", 3],
  ['phím Tab', 'name: An\npeople:\n\t- id: a\n', 3],
  ['hai dấu hai chấm', 'name: An: Bình\n', 1],
  ['thụt dòng không đều', 'name: An\npeople:\n  - id: a\n   age: 3\n', 4],
  ['thiếu dấu ngoặc đóng', 'name: An\npeople: [\n', 3],
  ['dẫn chiếu bằng dấu *', 'name: &a An\npeople: *a\n', 2],
  ['dẫn chiếu đến chỗ không có', 'name: *nobody\n', 1],
  ['dấu !', 'name: !!binary An\n', 1],
  ['hai phần ngăn bằng ---', 'name: An\n---\nname: An\n', 2],
])('tệp viết hỏng được nêu đúng dòng: %s', (_, text, line) => {
  const faults = read(text);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.map((fault) => fault.line)).toContain(line);
  for (const { problem, instead } of faults) expect(`${problem} ${instead}`).toMatch(/[ăâđêôơưáàảãạ]/);
});

test('tệp trống, danh sách hay một dòng chữ đều không phải tệp này', () => {
  expect(short(read(''))).toEqual([[1, '', 'tệp trống']]);
  expect(short(read('# chỉ có ghi chú\n'))).toEqual([[1, '', 'tệp trống']]);
  expect(short(read('- a\n'))).toEqual([[1, '', 'giá trị dạng danh sách không dùng được']]);
  expect(short(read('xin chào\n'))).toEqual([[1, '', 'giá trị "xin chào" không dùng được']]);
});

test('giá trị có nhiều dạng thì nêu lỗi của dạng gần nhất', () => {
  expect(short(read('name: An\nshape: { kind: round }\n'))).toEqual([
    [2, 'shape.radius', 'thiếu mục "radius"'],
  ]);
  expect(read('name: An\nshape: { kind: flat }\n')).toEqual([
    {
      line: 2,
      path: 'shape.kind',
      problem: 'mục "kind" thiếu hoặc không dùng được',
      instead: '"kind" phải là một trong: round, square',
    },
  ]);
  expect(short(read('name: An\neither: { a: 1 }\n'))).toEqual([
    [2, 'either.a', 'giá trị "1" không dùng được'],
  ]);
});

test('số ở chỗ cần chữ thì được nhắc đặt trong dấu nháy', () => {
  expect(read('name: 1234\n')[0]?.instead).toBe("phải là một dòng chữ: đặt trong dấu nháy đơn, '1234'");
});

test('độ dài và độ lớn được nêu thành giới hạn', () => {
  expect(read('name: A\n')[0]?.instead).toBe('phải có ít nhất 2 ký tự');
  expect(read('name: Nguyễn Văn An\n')[0]?.instead).toBe('phải có nhiều nhất 5 ký tự');
  expect(read('name: An\npeople:\n  - { id: a, age: 0 }\n', { absent: 'chưa biết' })[0]?.instead).toBe(
    'phải là số lớn hơn 0, hoặc null nếu chưa biết',
  );
  expect(read('name: An\npeople:\n  - { id: a, age: 1.5 }\n')[0]?.instead).toBe(
    'phải là một số nguyên, hoặc null nếu không có',
  );
});

test('tên mục đặc biệt của JavaScript cũng chỉ là mục lạ', () => {
  expect(short(read('name: An\n__proto__: { a: 1 }\nconstructor: 1\n'))).toEqual([
    [2, '__proto__', 'mục lạ "__proto__"'],
    [3, 'constructor', 'mục lạ "constructor"'],
  ]);
});

test('tên mục dài mấy nghìn chữ thì chỉ nhắc lại phần đầu', () => {
  const [fault] = read(`name: An\n? ${'x'.repeat(5_000)}\n: 1\n`);
  expect(fault?.problem).toMatch(/^mục lạ "x{290}/);
  expect([fault?.path.length, fault?.problem.length]).toEqual([300, 300]);
});

test('lỗi ngoài khuôn mẫu cũng có số dòng', () => {
  const also = () => [{ path: ['people', 0], problem: 'chưa đủ tuổi', instead: 'chọn người khác' }];
  expect(read('name: An\npeople:\n  - { id: a, age: 3 }\n', { also })).toEqual([
    { line: 3, path: 'people[1]', problem: 'chưa đủ tuổi', instead: 'chọn người khác' },
  ]);
});
