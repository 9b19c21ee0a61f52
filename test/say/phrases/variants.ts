import ts from 'typescript';
import { bases, own } from './samples.ts';
import { declared, type Parsed } from './source.ts';
import { leaf } from './words.ts';

/** Values for a type as it is written: a base, and then others that differ from it in one place. */

const MOST = 60;
const DEEPEST = 5;

interface Where {
  readonly file: Parsed;
  /** What the parameter or the field is called: it says what a text is about. */
  readonly name: string;
  readonly depth: number;
}

type Values = readonly unknown[];

const some = (values: Values): unknown[] => {
  const seen = new Map<string, unknown>();
  for (const value of values) {
    const key = typeof value === 'function' ? 'f' : (JSON.stringify(value) ?? 'undefined');
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()].slice(0, MOST);
};

const known = new Map<string, unknown[]>();

export function variants(type: ts.TypeNode | undefined, where: Where): unknown[] {
  if (!type) throw new Error(`${where.file.path}: ${where.name} has no type`);
  const key = `${where.file.path} ${type.pos} ${where.name} ${where.depth > DEEPEST}`;
  const all =
    known.get(key) ?? (own(type.getText()) ? valuesOf(type, where).slice() : some(valuesOf(type, where)));
  known.set(key, all);
  return where.depth > DEEPEST ? all.slice(0, 1) : all;
}

function valuesOf(type: ts.TypeNode, where: Where): Values {
  const into = (node: ts.TypeNode, name = where.name): unknown[] =>
    variants(node, { ...where, name, depth: where.depth + 1 });
  const ready = own(type.getText().replace(/\s+/g, ' '));
  if (ready) return ready;
  if (ts.isParenthesizedTypeNode(type)) return valuesOf(type.type, where);
  if (ts.isTypeQueryNode(type)) return [literalOf(type, where)];
  if (ts.isLiteralTypeNode(type)) {
    if (type.literal.kind === ts.SyntaxKind.NullKeyword) return [null];
    if (ts.isStringLiteral(type.literal)) return [type.literal.text];
    return [type.literal.kind === ts.SyntaxKind.TrueKeyword];
  }
  if (type.kind === ts.SyntaxKind.StringKeyword) return leaf.text(where.name, where.file.path);
  if (type.kind === ts.SyntaxKind.NumberKeyword) return leaf.number(where.name);
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return [true, false];
  if (type.kind === ts.SyntaxKind.UndefinedKeyword) return [undefined];
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((one) => valuesOf(one, where));
  if (ts.isIntersectionTypeNode(type)) return merged(type.types.map((one) => into(one)));
  if (ts.isTypeOperatorNode(type))
    return type.operator === ts.SyntaxKind.KeyOfKeyword
      ? keysOf(type.type, where)
      : valuesOf(type.type, where);
  if (ts.isArrayTypeNode(type)) {
    if (type.elementType.kind === ts.SyntaxKind.StringKeyword) return leaf.texts(where.name, where.file.path);
    return lists(into(type.elementType));
  }
  if (ts.isTupleTypeNode(type)) {
    const [first] = type.elements;
    return first ? into(first).flatMap((one, at, all) => [[one], [one, all[at + 1] ?? one]]) : [];
  }
  if (ts.isTypeLiteralNode(type)) return objects(type.members, where);
  if (ts.isFunctionTypeNode(type))
    return [(said: unknown) => `/hoso ${typeof said === 'number' ? said : ''}`.trim()];
  if (ts.isIndexedAccessTypeNode(type)) return indexed(type, where);
  if (ts.isTypeReferenceNode(type))
    return named(type.typeName.getText(), type.getText(), type.typeArguments ?? [], where);
  throw new Error(`${where.file.path}: no sample for ${where.name}: ${type.getText()}`);
}

/** Two, none, more than a message shows, and each by itself. */
const lists = (elements: Values): unknown[] => [
  elements.slice(0, 2),
  [],
  Array.from({ length: elements.length > 0 ? 45 : 0 }, (_, at) => elements[at % elements.length]),
  ...elements.map((one) => [one]),
];

/** One after the other as the first, then each with one other of its values. */
function merged(all: readonly Values[]): unknown[] {
  const base = Object.assign({}, ...all.map(([first]) => first));
  return [base, ...all.flatMap((values) => values.slice(1).map((one) => ({ ...base, ...(one as object) })))];
}

function objects(members: ts.NodeArray<ts.TypeElement>, where: Where, base: object = {}): unknown[] {
  const fields = members.flatMap((member): [string, unknown[]][] => {
    if (!ts.isPropertySignature(member) || !member.name) return [];
    const name = member.name.getText();
    const values = variants(member.type, { ...where, name, depth: where.depth + 1 });
    return [[name, member.questionToken ? [...values, undefined] : values]];
  });
  const first = { ...Object.fromEntries(fields.map(([name, [value]]) => [name, value])), ...base };
  return [
    first,
    ...fields.flatMap(([name, values]) => values.map((value) => without({ ...first, [name]: value }))),
  ];
}

/** A field that there is none of is not there. */
const without = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));

function named(name: string, text: string, types: readonly ts.TypeNode[], where: Where): Values {
  const [first, second] = types;
  const ready = own(text.replace(/\s+/g, ' ')) ?? own(name);
  if (ready) return ready;
  if (first && ['Pick', 'Omit', 'Readonly', 'Partial', 'Required'].includes(name))
    return valuesOf(first, where);
  if (first && name === 'NonNullable') return valuesOf(first, where).filter((one) => one != null);
  if (first && second && name === 'Exclude') {
    const out = valuesOf(second, where).map((one) => JSON.stringify(one));
    const isOut = (one: unknown): boolean =>
      out.includes(JSON.stringify(one)) ||
      (isObject(one) && out.some((each) => covers(one, JSON.parse(each))));
    return valuesOf(first, where).filter((one) => !isOut(one));
  }
  if (second && name === 'Record') {
    const keys = first && first.kind !== ts.SyntaxKind.StringKeyword ? valuesOf(first, where) : leaf.people();
    return valuesOf(second, where).map((one) => ({ [String(keys[0])]: one }));
  }
  if (first && name === 'ReadonlySet') return [new Set(valuesOf(first, where).slice(0, 1))];
  if (second && name === 'ReadonlyMap')
    return valuesOf(second, where).map((one) => new Map(leaf.people().map((id) => [id, one])));
  if (first && name === 'ReadonlyArray') return lists(valuesOf(first, where));
  const found = declared(name, where.file);
  if (!found) throw new Error(`${where.file.path}: no sample for ${where.name}: ${text}`);
  const there = { ...where, file: found.file };
  if (ts.isTypeAliasDeclaration(found.node)) return valuesOf(found.node.type, there);
  const above = (found.node.heritageClauses ?? []).flatMap(({ types }) => [...types]);
  const inherited = above.map((one) =>
    some(named(one.expression.getText(), one.getText(), one.typeArguments ?? [], there)),
  );
  const [base = {}, ...more] = bases(name);
  const mine = [...objects(found.node.members, there, base), ...more];
  return inherited.length === 0 ? mine : merged([...inherited, mine]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const covers = (one: Record<string, unknown>, by: unknown): boolean =>
  isObject(by) && Object.entries(by).every(([key, value]) => one[key] === value);

/** `X['kind']`, `(typeof LIST)[number]`, of what is declared. */
function indexed(type: ts.IndexedAccessTypeNode, where: Where): Values {
  const all = valuesOf(type.objectType, where);
  const key =
    ts.isLiteralTypeNode(type.indexType) && ts.isStringLiteral(type.indexType.literal)
      ? type.indexType.literal.text
      : null;
  return some(
    all.flatMap((one) =>
      key === null
        ? Array.isArray(one)
          ? one
          : []
        : isObject(one) && one[key] !== undefined
          ? [one[key]]
          : [],
    ),
  );
}

const bare = (node: ts.Expression | undefined): ts.Expression | undefined =>
  node && (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) ? bare(node.expression) : node;

/** A constant list of words. */
function literalOf(type: ts.TypeQueryNode, { file }: Where): string[] {
  const list = bare(file.consts.get(type.exprName.getText()));
  return list && ts.isArrayLiteralExpression(list)
    ? list.elements.flatMap((one) => (ts.isStringLiteral(one) ? [one.text] : []))
    : [];
}

function keysOf(type: ts.TypeNode, { file }: Where): string[] {
  const object = bare(ts.isTypeQueryNode(type) ? file.consts.get(type.exprName.getText()) : undefined);
  return object && ts.isObjectLiteralExpression(object)
    ? object.properties.flatMap((one) => (one.name ? [one.name.getText().replaceAll("'", '')] : []))
    : [];
}
