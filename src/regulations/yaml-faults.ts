import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { describe, type Finding, type Path } from './yaml-wording.ts';

/** One thing that is wrong in a file that people wrote, said so that they can put it right. */
export interface Fault {
  readonly line: number;
  /** Where it is: "meetings.team.convene", "acting[2].by"; entries of a list count from one. */
  readonly path: string;
  readonly problem: string;
  readonly instead: string;
}

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: Fault[] };

export interface Messages {
  /** What `null` says in this kind of file: "Quy chế không quy định". */
  readonly absent?: string;
  /** What the schema cannot see. It gets whatever was read, valid or not. */
  readonly also?: (value: unknown) => Finding[];
}

const MAX_BYTES = 1_048_576;

/** What is wrong with the YAML itself, by the parser's code. */
const SYNTAX: Readonly<Record<string, readonly [problem: string, instead: string]>> = {
  BAD_ALIAS: ['không đọc được dấu & hoặc dấu * ở đây', 'đặt cả giá trị trong dấu nháy đơn'],
  BAD_DQ_ESCAPE: ['dấu \\ trong chuỗi nháy kép không hợp lệ', 'dùng dấu nháy đơn thay cho nháy kép'],
  BAD_INDENT: ['thụt đầu dòng không đều', 'căn mục này thẳng cột với các mục cùng cấp'],
  BAD_SCALAR_START: ['giá trị bắt đầu bằng ký tự không được phép', 'đặt cả giá trị trong dấu nháy đơn'],
  BLOCK_AS_IMPLICIT_KEY: [
    'một dòng có hai dấu hai chấm',
    'đặt cả giá trị trong dấu nháy đơn, hoặc xuống dòng và thụt vào',
  ],
  DUPLICATE_KEY: ['mục này bị ghi hai lần', 'giữ lại một mục, bỏ mục kia'],
  MISSING_CHAR: [
    'thiếu một ký tự: dấu nháy đóng, dấu ngoặc đóng, dấu phẩy hoặc khoảng trắng sau dấu hai chấm',
    'thêm ký tự còn thiếu ở dòng này hoặc ngay trên nó',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'một mục bị ngắt dòng hoặc thiếu dấu hai chấm',
    'viết theo mẫu "tên mục: giá trị"',
  ],
  MULTIPLE_DOCS: ['tệp có nhiều phần ngăn bằng ---', 'chỉ giữ một phần'],
  TAB_AS_INDENT: ['thụt đầu dòng bằng phím Tab', 'thay bằng dấu cách'],
  TAG_RESOLVE_FAILED: ['không dùng được dấu ! ở đây', 'bỏ dấu ! hoặc đặt cả giá trị trong dấu nháy đơn'],
};
const UNREADABLE = ['không đọc được chỗ này', 'kiểm tra dấu hai chấm, dấu nháy và thụt đầu dòng'] as const;

/** Reads a YAML file by a schema: the value, or every fault at once with its line. */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  messages: Messages = {},
): Reading<z.output<Schema>> {
  if (Buffer.byteLength(text) > MAX_BYTES) return whole('tệp lớn hơn 1 MiB', 'chỉ giữ nội dung cần thiết');
  try {
    return read(text, schema, messages);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return whole('các mục lồng nhau quá sâu', 'bớt số lớp ngoặc hoặc thụt đầu dòng');
  }
}

function read<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  messages: Messages,
): Reading<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);

  const broken = [...syntaxFaults(document, lineOf), ...references(document, lineOf)];
  // Of a text that cannot be read as meant, only that is said; a key written twice hides nothing else.
  if (broken.some((fault) => fault.problem !== SYNTAX.DUPLICATE_KEY?.[0])) return failed(broken);
  if (document.contents === null) return whole('tệp trống', 'điền nội dung theo mẫu');

  const value: unknown = document.toJS();
  // The empty message marks an issue for which the schema has no words of its own.
  const result = schema.safeParse(value, { reportInput: true, error: () => '' });
  const findings = [
    ...(result.error?.issues ?? []).flatMap((issue) => describe(issue, schema, messages.absent)),
    ...(messages.also?.(value) ?? []),
  ].map(({ path, problem, instead }) => {
    const line = lineOf(offsetOf(document, path));
    return { line, path: written(path), problem, instead };
  });
  if (result.success && findings.length === 0 && broken.length === 0) return { ok: true, value: result.data };
  return failed([...broken, ...findings]);
}

const failed = (faults: Fault[]): { ok: false; faults: Fault[] } => ({
  ok: false,
  faults: faults.sort((one, other) => one.line - other.line),
});

const whole = (problem: string, instead: string): { ok: false; faults: Fault[] } =>
  failed([{ line: 1, path: '', problem, instead }]);

function syntaxFaults(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const [problem, instead] = SYNTAX[error.code] ?? UNREADABLE;
    return { line: lineOf(error.pos[0]), path: keyAt(document, error.pos[0]), problem, instead };
  });
}

/** A file says each thing where it stands: no text by reference. */
function references(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, node) {
      const line = lineOf(node.range?.[0] ?? 0);
      const problem = 'giá trị bắt đầu bằng dấu *';
      faults.push({
        line,
        path: '',
        problem,
        instead: 'đặt cả giá trị trong dấu nháy đơn, hoặc chép lại nội dung',
      });
    },
  });
  return faults;
}

/** The path of the entry whose key stands at an offset; empty when there is none. */
function keyAt(document: Document.Parsed, offset: number): string {
  let found = '';
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || pair.key.range?.[0] !== offset) return undefined;
      const path: (string | number)[] = [String(pair.key.value)];
      ancestors.forEach((node, depth) => {
        const child = ancestors[depth + 1] ?? pair;
        if (isSeq(node)) path.splice(-1, 0, node.items.indexOf(child));
        else if (node !== pair && 'key' in node && isScalar(node.key))
          path.splice(-1, 0, String(node.key.value));
      });
      found = written(path);
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the entry at a path begins, or the nearest one around it that is there. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      // Of a key written twice, the last one was read.
      const pair = node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const written = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step + 1}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
