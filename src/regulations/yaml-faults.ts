import { type Document, isMap, isNode, isScalar, isSeq, type Pair, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { unseenIn } from '../domain/tidy.ts';
import type { YamlBounds } from './yaml-bounds.ts';
import { openYaml, problemsOf } from './yaml-document.ts';
import { type Fault, MOST_FAULTS, syntaxFaults } from './yaml-syntax.ts';
import { describe, keysAt, type Path, type WordingFinding } from './yaml-wording.ts';

export type FileReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: Fault[] }
  | { readonly ok: false; readonly faults: Fault[] };

export interface Messages {
  /** What `null` says in this kind of file: "Quy chế không quy định". */
  readonly absent?: string;
  /** What the schema is to read instead of what was written, and what is wrong with that. */
  readonly prepared?: (written: unknown) => {
    readonly value: unknown;
    readonly findings: readonly WordingFinding[];
    /** Where in what was written that stands which the schema finds at a path. */
    readonly placeOf?: (path: Path) => Path;
  };
  /** What the schema cannot see. It gets whatever was read, valid or not. */
  readonly also?: (value: unknown) => WordingFinding[];
  /** What can be read and was hardly meant so: a warning, and no fault. */
  readonly doubts?: (values: readonly Written[]) => WordingFinding[];
}

/** A single value where it stands. */
export interface Written {
  readonly path: Path;
  readonly value: unknown;
  /** As it was written, without its quotes: a number keeps its zero. */
  readonly source: string;
  /** Without quotes. */
  readonly plain: boolean;
}

/**
 * Reads a YAML file by a schema: the value, or every fault at once with its line. Letters are read composed, no-break
 * spaces as spaces; what nobody sees is refused, for it would stand in names for good.
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  bounds: YamlBounds,
  messages: Messages = {},
): FileReading<z.output<Schema>> {
  const opened = openYaml(file, bounds);
  if (!opened.ok) return failed(opened.faults);
  const { text, document, lineOf } = opened;

  // Of a text that cannot be read as meant, only that is said.
  const broken = [
    ...unseen(text, lineOf),
    ...syntaxFaults(problemsOf(document), lineOf),
    ...references(document, lineOf),
  ];
  if (broken.length > 0) return failed(broken);
  if (document.contents === null)
    return failed([{ line: 1, path: '', problem: 'tệp trống', instead: 'điền nội dung theo mẫu' }]);

  const raw: unknown = document.toJS();
  const {
    value,
    findings: early,
    placeOf,
  } = messages.prepared?.(raw) ?? {
    value: raw,
    findings: [],
    placeOf: undefined,
  };
  // The empty message marks an issue for which the schema has no words of its own.
  const result = schema.safeParse(value, { reportInput: true, error: () => '' });
  const findings = [
    ...early,
    ...(result.error?.issues ?? []).flatMap((issue) => describe(issue, schema, messages.absent)),
    ...(messages.also?.(value) ?? []),
  ].slice(0, MOST_FAULTS);
  const offsetOf = finder(document, keysAt(schema, []));
  const placed = ({ path: found, problem, instead }: WordingFinding): Fault => {
    const path = placeOf?.(found) ?? found;
    return { line: lineOf(offsetOf(path)), path: written(path), problem: clipped(problem), instead };
  };
  const faults = [...twice(document, lineOf), ...findings.map(placed)];
  if (!result.success || faults.length > 0) return failed(faults);
  const warnings = (messages.doubts?.(valuesOf(document)) ?? []).slice(0, MOST_FAULTS).map(placed);
  return { ok: true, value: result.data, warnings: byLine(warnings) };
}

const byLine = (faults: Fault[]): Fault[] => faults.sort((one, other) => one.line - other.line);

/** One fault for each line that has something unseen in it. */
function unseen(text: string, lineOf: (offset: number) => number): Fault[] {
  const lines = new Map<number, Fault>();
  for (const { at, code } of unseenIn(text)) {
    const line = lineOf(at);
    const instead =
      code === 'U+00AD'
        ? 'xóa ký tự ấy; nếu tệp gõ bằng phông TCVN3 (.VnTime) thì chuyển cả tệp sang Unicode'
        : 'gõ lại dòng này bằng tay, không dán từ nơi khác';
    if (!lines.has(line))
      lines.set(line, { line, path: '', problem: `có ký tự không nhìn thấy (${code})`, instead });
    if (lines.size === MOST_FAULTS) break;
  }
  return [...lines.values()];
}

function valuesOf(document: Document.Parsed): Written[] {
  const found: Written[] = [];
  const look = (node: unknown, path: Path): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) look(item, [...path, index]);
    if (isMap(node)) for (const pair of node.items) look(pair.value, [...path, nameOf(pair)]);
    if (isScalar(node))
      found.push({ path, value: node.value, source: node.source ?? '', plain: node.type === 'PLAIN' });
  };
  look(document.contents, []);
  return found;
}

const failed = (faults: Fault[]): { ok: false; faults: Fault[] } => ({
  ok: false,
  faults: byLine(faults),
});

/** A file says each thing where it stands: no text by reference. */
function references(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, node) {
      const line = lineOf(node.range?.[0] ?? 0);
      const instead = 'đặt cả giá trị trong dấu nháy đơn, hoặc chép lại nội dung';
      faults.push({ line, path: '', problem: 'giá trị bắt đầu bằng dấu *', instead });
    },
  });
  return faults;
}

/** Keys that stand twice in one group; the later one is the one that was read. */
function twice(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  const faults: Fault[] = [];
  const problem = 'mục này bị ghi hai lần';
  const look = (node: unknown, path: Path): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) look(item, [...path, index]);
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const pair of node.items) {
      const name = nameOf(pair);
      const here = [...path, name];
      if (seen.has(name) && faults.length < MOST_FAULTS) {
        const line = lineOf(startOf(pair.key) ?? 0);
        faults.push({ line, path: written(here), problem, instead: 'giữ lại một mục, bỏ mục kia' });
      }
      seen.add(name);
      look(pair.value, here);
    }
  };
  look(document.contents, []);
  return faults;
}

/**
 * Tells where the entry at a path begins, or the nearest one around it that is there; of a whole section that is missing,
 * where the one begins before which it belongs, in the order of `sections`.
 */
function finder(document: Document.Parsed, sections: readonly string[]): (path: Path) => number {
  const known = new Map<unknown, Map<string, Pair>>();
  const entries = (map: YAMLMap): Map<string, Pair> => {
    // Of a key written twice, the last one was read.
    const found = known.get(map) ?? new Map(map.items.map((pair): [string, Pair] => [nameOf(pair), pair]));
    known.set(map, found);
    return found;
  };
  const belongs = (section: string): number => {
    const after = sections.slice(sections.indexOf(section) + 1);
    const there = isMap(document.contents) ? entries(document.contents) : new Map<string, Pair>();
    const next = after.find((name) => there.has(name));
    return (next ? startOf(there.get(next)?.key) : document.contents?.range?.[1]) ?? 0;
  };
  return (path) => {
    const [section] = path;
    if (typeof section === 'string' && isMap(document.contents) && sections.includes(section))
      if (!entries(document.contents).has(section)) return belongs(section);
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      const pair = isMap(node) ? entries(node).get(String(step)) : undefined;
      const item: unknown = isSeq(node) ? node.items[Number(step)] : pair?.key;
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = pair ? pair.value : item;
    }
    return offset;
  };
}

const nameOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const written = (path: Path): string =>
  clipped(
    path.reduce<string>((text, step) => {
      if (typeof step === 'number') return `${text}[${step + 1}]`;
      return text === '' ? String(step) : `${text}.${String(step)}`;
    }, ''),
  );

/** What somebody wrote is repeated so that they find it, not so that it can be read. */
const clipped = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
