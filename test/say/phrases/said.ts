import ts from 'typescript';
import type { Message } from '../../../src/ports/message.ts';
import { exportedFunctions, load, type Parsed, piecesOf } from './source.ts';
import { variants } from './variants.ts';

/** What the sayers of a file say: each called with samples of its arguments, and of these what says something new. */

/** A text as it stands in a message, with the buttons under it. */
export interface Said {
  readonly by: string;
  /** What else may stand in it. */
  readonly also: string[];
  readonly text: string;
  readonly buttons: readonly string[];
}

type Sayer = (...given: unknown[]) => unknown;

/** Each argument as the first, then one after the other with each of its other values. */
function calls(parameters: readonly (readonly unknown[])[]): unknown[][] {
  const base = parameters.map(([first]) => first);
  return [base, ...parameters.flatMap((values, at) => values.slice(1).map((value) => base.with(at, value)))];
}

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && typeof (value as { text?: unknown }).text === 'string';

function saidBy(by: string, value: unknown): Said[] {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ by, text: value, buttons: [], also: [] }];
  if (Array.isArray(value)) {
    const lines = value.every((one) => typeof one === 'string');
    return lines ? saidBy(by, value.join('\n')) : value.flatMap((one) => saidBy(by, one));
  }
  if (isMessage(value)) {
    const text = [value.title, value.text].filter((part) => part).join('\n');
    const said = { by, text, also: [], buttons: (value.choices ?? []).flat().map(({ label }) => label) };
    const { brief } = value;
    return brief ? [said, { by, text: `(Tin mẫu rút gọn) ${brief.subject}`, buttons: [], also: [] }] : [said];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((one) => saidBy(by, one));
}

/** All that one file can be brought to say. A sayer of whose arguments there is no sample is an error. */
async function saidIn(file: Parsed): Promise<Said[]> {
  const module = await load(file.path);
  const declared = exportedFunctions(file);
  const spoken = declared.flatMap(({ name, parameters }) => {
    const [owner = '', part] = name.split('.');
    const sayer = (part ? (module[owner] as Record<string, unknown>)[part] : module[owner]) as Sayer;
    const given = parameters
      .filter(({ initializer, dotDotDotToken }) => !initializer && !dotDotDotToken)
      .map((one) => variants(one.type, { file, name: one.name.getText(), depth: 0 }));
    const extra = parameters.flatMap((one) => (one.initializer ? [[undefined, ...beyond(one, file)]] : []));
    return spokenBy(sayer, calls([...given, ...extra])).flatMap((one) => saidBy(name, one));
  });
  const functions = new Set(declared.map(({ name }) => name.split('.')[0] ?? ''));
  const tables = Object.entries(module)
    .filter(([name]) => !functions.has(name))
    .flatMap(([name, value]) => nested(name, value));
  const seen = new Map([...spoken, ...tables].map((one) => [`${one.text}\n${one.buttons.join()}`, one]));
  return [...seen.values()];
}

/** What an argument may be that need not be given. */
function beyond({ type, name, initializer }: ts.ParameterDeclaration, file: Parsed): unknown[] {
  if (type) return variants(type, { file, name: name.getText(), depth: 0 });
  if (initializer?.kind === ts.SyntaxKind.FalseKeyword) return [true];
  return initializer && ts.isStringLiteral(initializer) && initializer.text === '' ? ['để kịp tiến độ'] : [];
}

/** Objects whose sayers or words lie one below: `requestLine.absence`, `VOTES.yes`. */
const nested = (name: string, value: unknown): Said[] =>
  typeof value === 'function' ? [] : saidBy(name, value);

/**
 * What a sayer says for each call. Of a document in a state in which nobody ever says this of it there may be nothing to
 * say; where that is so of every sample, the samples are no samples of it.
 */
function spokenBy(sayer: Sayer, all: readonly (readonly unknown[])[]): unknown[] {
  const said: unknown[] = [];
  let failed: unknown = null;
  for (const args of all)
    try {
      said.push(sayer(...args));
    } catch (error) {
      failed = error;
    }
  if (said.length === 0) throw failed;
  return said;
}

/** Whole messages first: what is only a part of one is not said again by itself. */
const rank = ({ text, buttons }: Said): number => (buttons.length > 0 ? 0 : text.includes(' ') ? 1 : 2);

/** The pieces that are said here and were not before; they are no longer waited for. */
function newIn({ text, buttons }: Said, pieces: Set<string>): string[] {
  const whole = [text, ...buttons].join('\n').normalize('NFC');
  const found = [...pieces].filter((piece) => whole.includes(piece));
  for (const piece of found) pieces.delete(piece);
  return found;
}

/** So many of one sayer are told in full. */
const FEW = 2;

/** How much of what would be told is new. */
function share(said: Said, found: readonly string[]): number {
  const { text, buttons } = shortened(said, found);
  return found.join('').length / [text, ...buttons].join('').length;
}

/** Of a message whose like stands there already, what is new in it. */
function shortened({ by, text, buttons }: Said, found: readonly string[]): Said {
  const has = (line: string): boolean => found.some((piece) => line.normalize('NFC').includes(piece));
  const lines = text.split('\n');
  const shown = lines.filter(has);
  return {
    by,
    also: [],
    text: shown.length === lines.length ? text : shown.map((line) => `… ${line}`).join('\n'),
    buttons: buttons.filter(has),
  };
}

export interface Told {
  readonly path: string;
  readonly said: readonly Said[];
  /** Pieces that no sample brings out: as they stand in the source. */
  readonly left: readonly string[];
}

/** For each file what it says, each piece of a sentence once; what no sample says is told as it is written. */
export async function tellAll(files: readonly Parsed[]): Promise<Told[]> {
  const open = new Map(files.map((file) => [file.path, new Set(piecesOf(file))]));
  const all = await Promise.all(files.map(async (file) => ({ file, said: await saidIn(file) })));
  const chosen = new Map<string, Said[]>(files.map(({ path }) => [path, []]));
  for (const wanted of [0, 1, 2])
    for (const { file, said } of all)
      for (const one of said.filter((each) => rank(each) === wanted)) {
        const found = [...open.values()].flatMap((pieces) => newIn(one, pieces));
        const before = chosen.get(file.path) ?? [];
        const like = before.filter(({ by }) => by === one.by);
        if (found.length === 0) continue;
        const [last] = like.slice(-1);
        // Where most of it stands there already, what differs is told beside it.
        if (last && like.length >= FEW && share(one, found) < 0.4) last.also.push(...found);
        else before.push(wanted === 0 && like.length === 0 ? one : shortened(one, found));
      }
  return files.map(({ path }) => ({
    path,
    said: chosen.get(path) ?? [],
    left: [...(open.get(path) ?? [])],
  }));
}
