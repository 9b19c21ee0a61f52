import type { z } from 'zod';

export type Path = readonly PropertyKey[];

/** Something wrong at a place of the file, before the line is known. */
export interface WordingFinding {
  readonly path: Path;
  readonly problem: string;
  readonly instead: string;
  /** Which fault between entries it is, for whoever says it without the words of a file, and about what. */
  readonly kind?: Contradiction;
  readonly value?: string;
}

export type Contradiction =
  | 'unknown-title'
  | 'key-twice'
  | 'seal-name'
  | 'other-body'
  | 'strange-lead'
  | 'no-lead'
  | 'no-period'
  | 'unused-time'
  | 'not-one-each'
  | 'part-of-week'
  | 'field-of-all'
  | 'lead-twice'
  | 'no-days'
  | 'week-of-month'
  | 'part-twice'
  | 'no-such-month'
  | 'no-day'
  | 'no-timing'
  | 'unused-timing'
  | 'timing-words'
  | 'summed-nobody'
  | 'matter-twice'
  | 'no-agency'
  | 'too-long';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true (có) hoặc false (không)',
  array: 'một danh sách, mỗi phần tử một dòng bắt đầu bằng "- "',
  object: 'một nhóm mục thụt vào trong',
  record: 'một nhóm mục thụt vào trong',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'phải là ngày có thật, viết dạng 2022-03-31',
  email: 'phải là địa chỉ thư điện tử',
};

/** What a schema found wrong, in words for whoever wrote the file. */
export function describe(
  issue: Issue,
  schema: z.core.$ZodType,
  absent: string | undefined,
): WordingFinding[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      const instead = known.length > 0 ? `bỏ mục này; chỉ được có: ${known.join(', ')}` : 'bỏ mục này';
      return issue.keys.map((key) => ({ path: [...path, key], problem: `mục lạ "${key}"`, instead }));
    }
    case 'invalid_union':
      if (issue.errors.length === 0) return [discriminator(issue)];
      return nearest(issue.errors, path).flatMap((inner) => describe(inner, schema, absent));
    case 'invalid_key': {
      const name = String(path.at(-1));
      const why = issue.issues[0]?.message;
      return [{ path, problem: `tên mục "${name}" không hợp lệ`, instead: why || 'đặt lại tên mục' }];
    }
    case 'custom': {
      const instead = issue.params?.instead;
      return [
        {
          path,
          problem: issue.message || 'giá trị không hợp lệ',
          instead: String(instead ?? 'sửa lại mục này'),
        },
      ];
    }
  }
  const wanted = issue.message || wish(issue);
  const orNull = takesNull(schema, path) ? `, hoặc null nếu ${absent ?? 'không có'}` : '';
  if (issue.input === undefined) {
    const name = String(path.at(-1));
    return [{ path, problem: `thiếu mục "${name}"`, instead: `thêm mục "${name}", ${wanted}${orNull}` }];
  }
  const problem = `giá trị ${shown(issue.input)} không dùng được`;
  return [{ path, problem, instead: `${wanted}${orNull}` }];
}

/** The entry that tells which shape its neighbours have is missing, or says something unknown. */
function discriminator(issue: z.core.$ZodIssueInvalidUnion): WordingFinding {
  const key = issue.discriminator ?? '';
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const instead = `"${key}" ${oneOf(options)}`;
  return { path: issue.path, problem: `mục "${key}" thiếu hoặc không dùng được`, instead };
}

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? `phải là: ${values[0]}` : `phải là một trong: ${values.join(', ')}`;

/** What ought to stand there, by what the schema tells about it. */
function wish(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && /number|boolean/.test(typeof issue.input)) {
        return `phải là một dòng chữ: đặt trong dấu nháy đơn, '${String(issue.input)}'`;
      }
      return `phải là ${KINDS[issue.expected] ?? 'giá trị khác'}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'phải viết đúng dạng quy định';
    case 'too_small':
      return bounds(issue.origin, Number(issue.minimum), issue.inclusive === true, 'ít nhất', 'lớn hơn');
    case 'too_big':
      return bounds(issue.origin, Number(issue.maximum), issue.inclusive === true, 'nhiều nhất', 'nhỏ hơn');
    case 'not_multiple_of':
      return `phải chia hết cho ${issue.divisor}`;
    default:
      return 'phải viết khác đi';
  }
}

function bounds(origin: string, bound: number, inclusive: boolean, at: string, beyond: string): string {
  if (origin === 'string') return `phải có ${at} ${bound} ký tự`;
  if (origin === 'array' || origin === 'set') return `phải có ${at} ${bound} phần tử`;
  return inclusive ? `phải là số ${at} bằng ${bound}` : `phải là số ${beyond} ${bound}`;
}

function shown(value: unknown): string {
  if (value === null) return 'trống (null)';
  if (Array.isArray(value)) return value.length === 0 ? '[] (danh sách trống)' : 'dạng danh sách';
  if (typeof value === 'object') return 'dạng nhóm mục';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

/** Of several shapes that a value could have, the one it misses by least: by a part before by the whole. */
function nearest(branches: readonly (readonly Issue[])[], path: Path): Issue[] {
  const missed = (branch: readonly Issue[]): number =>
    branch.some((issue) => issue.path.length === 0) ? Number.POSITIVE_INFINITY : branch.length;
  const [first = [], ...others] = branches;
  const best = others.reduce((least, branch) => (missed(branch) < missed(least) ? branch : least), first);
  return best.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

/** The schema of the entry at a path, without its wrappings; `null` where it cannot be told. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | null {
  let here: z.core.$ZodType | undefined = schema;
  for (const step of path) {
    const def: z.core.$ZodTypeDef | null = here ? unwrapped(here)._zod.def : null;
    if (def?.type === 'object') {
      const { shape, catchall } = def as z.core.$ZodObjectDef;
      here = shape[String(step)] ?? catchall;
    } else if (def?.type === 'array') here = (def as z.core.$ZodArrayDef).element;
    else if (def?.type === 'record') here = (def as z.core.$ZodRecordDef).valueType;
    else return null;
  }
  return here ?? null;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod;
  return 'innerType' in def ? unwrapped(def.innerType as z.core.$ZodType) : schema;
}

const takesNull = (schema: z.core.$ZodType, path: Path): boolean => {
  let here = schemaAt(schema, path);
  while (here && here._zod.def.type !== 'nullable')
    here = 'innerType' in here._zod.def ? (here._zod.def.innerType as z.core.$ZodType) : null;
  return here !== null;
};

/** Whether a rule with its article may stand at a path, or several of them, or none. */
export function holdsRules(schema: z.core.$ZodType, path: Path): boolean {
  const found = schemaAt(schema, path);
  if (!found) return false;
  const def = unwrapped(found)._zod.def;
  const rule = def.type === 'array' ? unwrapped((def as z.core.$ZodArrayDef).element)._zod.def : def;
  const cited = rule.type === 'object' && 'article' in (rule as z.core.$ZodObjectDef).shape;
  return cited && (def.type === 'array' || takesNull(schema, path));
}

/** The names of the entries that may stand at a path. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  const def = found ? unwrapped(found)._zod.def : null;
  if (def?.type === 'object') return Object.keys((def as z.core.$ZodObjectDef).shape);
  if (def?.type !== 'record') return [];
  const key = (def as z.core.$ZodRecordDef).keyType._zod.def;
  return key.type === 'enum' ? Object.values((key as z.core.$ZodEnumDef).entries).map(String) : [];
}

/** Where a file says nothing at all, not even `null`, of what may hold rules: groups before their rules. */
export function leftOut(schema: z.core.$ZodType, written: unknown, path: Path = []): string[] {
  if (holdsRules(schema, path) || keysAt(schema, path).length === 0)
    return written === undefined && holdsRules(schema, path) ? [path.join('.')] : [];
  if (written === undefined) return mayHoldRules(schema, path) ? [path.join('.')] : [];
  if (typeof written !== 'object' || written === null) return [];
  const group = written as Readonly<Record<string, unknown>>;
  return keysAt(schema, path).flatMap((key) => leftOut(schema, group[key], [...path, key]));
}

/** Whether any rule may stand in a group. */
const mayHoldRules = (schema: z.core.$ZodType, path: Path): boolean =>
  keysAt(schema, path).some(
    (key) => holdsRules(schema, [...path, key]) || mayHoldRules(schema, [...path, key]),
  );
