import type { AnyCommand, Context, Reading, SeatContext } from '../ports/command.ts';
import type { Message } from '../ports/message.ts';
import type { Asking, Doubt, Input } from '../ports/store.ts';
import { filesTogether } from '../say/asking.ts';
import { askBack, doubtOf } from './doubt.ts';

/** All arguments, read; or the one that is still wanted, with what to say about it. */
export type Collected =
  | { readonly done: true; readonly args: Record<string, unknown>; readonly given: Record<string, Input> }
  | {
      readonly done: false;
      /** `null` where there is nothing to wait for. */
      readonly wants: string | null;
      readonly say: Message;
      readonly given: Record<string, Input>;
      readonly doubt?: Doubt;
    };

/** What was said just now, and is read for the first time: the argument that was wanted, and those behind it. */
export interface Said {
  readonly from: string;
  /** The question that it answers; `null` for what stands on a command's line. */
  readonly to: Asking | null;
  /** It answers a question that was put hours ago. */
  readonly late: boolean;
  /** It was asked whether to record it, and it is. */
  readonly sure: boolean;
}

/** Splits what stands on a command's line among its arguments. */
export function splitLine(
  command: AnyCommand,
  rest: string,
  { file, also }: Omit<Input, 'text'>,
): Record<string, Input> {
  const filled = command.asks.list.filter(({ ask }) => !ask.offLine);
  const [head] = filled;
  const parts = filled.length <= 1 || head?.ask.toLineEnd ? [rest] : splitParts(rest, filled.length);
  const given: Record<string, Input> = {};
  filled.forEach(({ name }, at) => {
    const text = parts[at]?.trim() ?? '';
    const whole = at < parts.length - 1 ? { whole: true as const } : {};
    if (text !== '') given[name] = { text, file: null, ...whole };
  });
  if (file && head)
    given[head.name] = { text: given[head.name]?.text ?? '', file, ...(also ? { also } : {}) };
  return given;
}

/** At most `count` parts; the last keeps its own bars. */
function splitParts(text: string, count: number): string[] {
  const parts = text.split('|');
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join('|')];
}

/**
 * Reads the arguments in order, each with what was read before it. Stops at the first that is missing or
 * cannot be read; what was read stays.
 */
export async function collect(
  command: AnyCommand,
  inputs: Readonly<Record<string, Input>>,
  context: Context | SeatContext,
  said: Said | null = null,
): Promise<Collected> {
  const args: Record<string, unknown> = {};
  const given: Record<string, Input> = { ...inputs };
  let fresh = false;
  for (const { name, ask } of command.asks.list) {
    const input = given[name];
    const wanted = said?.from === name;
    fresh ||= wanted;
    if (input?.also && input.file && !ask.manyFiles) {
      delete given[name];
      return { done: false, wants: name, say: filesTogether([input.file, ...input.also]), given };
    }
    const held = given[holdKey(name)]?.text ?? null;
    const reading: Reading<unknown> | null = input
      ? await ask.read(input, context, args, held)
      : ((await ask.unsaid?.(context, args)) ?? null);
    const doubt =
      reading?.ok && input && fresh && !(wanted && said?.sure)
        ? doubtOf(input, ask.words?.(args, input.text) ?? null, wanted && said?.late === true)
        : null;
    if (doubt) {
      delete given[name];
      return { done: false, wants: name, say: askBack(doubt, given), given, doubt };
    }
    if (reading?.ok) {
      args[name] = reading.value;
      if (reading.keep) given[name] = reading.keep;
      delete given[holdKey(name)];
      continue;
    }
    delete given[name];
    if (reading?.hold !== undefined) given[holdKey(name)] = { text: reading.hold, file: null };
    if (reading?.final) return { done: false, wants: null, say: reading.say, given };
    return { done: false, wants: name, say: reading?.say ?? (await ask.question(context, args)), given };
  }
  return { done: true, args, given };
}

/** Where the half-understood part of an argument is kept. */
const holdKey = (name: string): string => `${name}~`;
