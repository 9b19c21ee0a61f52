import type { AnyCommand, Context, Reading, SeatContext } from '../ports/command.ts';
import { FACET_OF, type Facet } from '../ports/facet.ts';
import type { Message } from '../ports/message.ts';
import type { Asking, Doubt, Input, Mending } from '../ports/store.ts';
import { filesTogether } from '../say/asking.ts';
import { askAnew } from '../say/facets.ts';
import { askBack, doubtOf, isNamed, type OwnSaid } from './doubt.ts';
import { orderedInstead } from './instead.ts';

/** All arguments, read; or the one that is still wanted, with what to say about it. */
export type Collected =
  | {
      readonly done: true;
      readonly args: Record<string, unknown>;
      readonly given: Record<string, Input>;
      /** Their own words among them, in order. */
      readonly own: readonly OwnSaid[];
    }
  | {
      readonly done: false;
      /** `null` where there is nothing to wait for. */
      readonly wants: string | null;
      readonly say: Message;
      readonly given: Record<string, Input>;
      readonly doubt?: Doubt;
    };

/** What was said just now, and is read for the first time: the argument that was wanted, and those behind it. */
export interface SaidNow {
  readonly from: string;
  /** The question that it answers; `null` for what stands on a command's line. */
  readonly to: Asking | null;
  /** It answers a question that was put hours ago. */
  readonly late: boolean;
  /** It was asked whether to record it, and it is. */
  readonly sure: boolean;
}

/** What of a preview was said and can be said anew. */
export const facetsOf = (
  { asks }: AnyCommand,
  given: Asking['given'],
): { readonly name: string; readonly facet: Facet }[] =>
  asks.list.flatMap(({ name, facet }) => {
    const { [name]: input } = given;
    const own = input?.as ? FACET_OF[input.as] : null;
    const meant = facet ?? own;
    return input && meant ? [{ name, facet: meant }] : [];
  });

/** The last of them that was answered before one that is asked for; `null` where that is the first. */
export function partBefore(command: AnyCommand, given: Asking['given'], wants: string): string | null {
  const names = command.asks.list.map(({ name }) => name);
  const before = facetsOf(command, given).filter(({ name }) => names.indexOf(name) < names.indexOf(wants));
  return before.at(-1)?.name ?? null;
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
  said: SaidNow | null = null,
  mends: Mending | null = null,
): Promise<Collected> {
  const args: Record<string, unknown> = {};
  const given: Record<string, Input> = { ...inputs };
  const words: OwnSaid[] = [];
  let fresh = false;
  for (const { name, ask } of command.asks.list) {
    const input = given[name];
    const wanted = said?.from === name;
    // What stands behind the answer to a question was read before.
    fresh = wanted || (fresh && said?.to === null);
    const mended = mends?.name === name ? mends : null;
    if (input?.also && input.file && !ask.manyFiles) {
      delete given[name];
      return { done: false, wants: name, say: filesTogether([input.file, ...input.also]), given };
    }
    const held = given[holdKey(name)]?.text ?? null;
    const reading: Reading<unknown> | null = input
      ? mended && ask.anew && held === null
        ? await ask.anew(input, mended.was, context, args)
        : await ask.read(input, context, args, held)
      : mended
        ? null
        : ((await ask.unsaid?.(context, args)) ?? null);
    const as = reading?.ok && input ? (ask.words?.(args, input.text) ?? null) : null;
    const own = fresh && !(wanted && said?.sure) ? input : null;
    // On a command's line stands what it is given with.
    const asked = wanted && said?.to !== null;
    const instead = own && as && asked ? await orderedInstead(own, as, context, command) : null;
    const doubt = own && as ? doubtOf(own, as, wanted && said?.late === true, instead) : null;
    if (doubt) {
      delete given[name];
      return { done: false, wants: name, say: askBack(doubt, given), given, doubt };
    }
    if (reading?.ok) {
      args[name] = reading.value;
      if (reading.keep) given[name] = reading.keep;
      if (input && as && !isNamed(as)) {
        const kept = reading.keep ?? input;
        const shown = (own !== null && asked) || mended !== null || input.as !== undefined;
        if (shown) given[name] = { ...kept, as };
        const text = typeof reading.value === 'string' ? reading.value : sayParts(kept);
        words.push({ as, text, file: input.file, asked: shown });
      }
      delete given[holdKey(name)];
      continue;
    }
    delete given[name];
    if (reading?.hold !== undefined) given[holdKey(name)] = { text: reading.hold, file: null };
    if (reading?.final) return { done: false, wants: null, say: reading.say, given };
    const say = reading?.say ?? (await ask.question(context, args));
    return { done: false, wants: name, say: mended ? askAnew(say) : say, given };
  }
  return { done: true, args, given, own: words };
}

/** What is kept with bars between its parts, as it is read aloud. */
const sayParts = ({ text, whole }: Input): string =>
  whole
    ? text
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(', ')
    : text;

/** Where the half-understood part of an argument is kept. */
const holdKey = (name: string): string => `${name}~`;
