import { type Choice, type Command, listOf, type Message, readAddress } from '../../ports/channel.ts';
import { doorLink, ZALO } from './ids.ts';
import type { Words } from './settings.ts';
import { LONGEST_TEXT, split } from './split.ts';

const LONGEST_LABEL = 100;
const LONGEST_PAYLOAD = 1_000;
const MOST_BUTTONS = 5;

/** Zalo takes no blank message. */
export const BLANK = '…';

export interface Manner {
  readonly group: boolean;
  /** Who is answered in a group. */
  readonly mention: string | null;
  /** The OA's id; unknown, there is no way into the private chat to write down. */
  readonly oaId: string | null;
  readonly buttons: boolean;
  readonly words: Pick<Words, 'howToChoose' | 'notLiving'>;
}

export interface Button {
  readonly title: string;
  readonly type: 'oa.query.hide';
  readonly payload: string;
}

export interface Rendered {
  /** At least one, and none of them blank. */
  readonly parts: readonly string[];
  /** For the last part. */
  readonly buttons: readonly Button[];
  /** What stands there by number; `null` where nothing could. */
  readonly numbered: readonly Command[] | null;
}

/** A message as one or several plain texts, with its choices written out. */
export function render(message: Message, manner: Manner): Rendered {
  const { group, oaId } = manner;
  const choices = (message.choices ?? []).flat().filter(({ label }) => label.trim() !== '');
  const commands = choices.filter((choice) => 'command' in choice);
  const loud = commands.filter(({ quiet }) => !quiet);
  const title = message.title ? [message.title] : [];
  const notLiving = message.living && group ? ['', manner.words.notLiving] : [];
  const text = [...title, message.text, ...notLiving];
  const shown = (words: string): string => tidy(words, group);
  const first = group ? mentioned(manner.mention) : '';
  const list = group ? groupChoices(choices, oaId) : numbers(message, loud, manner.words.howToChoose);
  const parts = withList(split(first + shown(text.join('\n'))), shown(list.join('\n')));
  return {
    parts: parts.length > 0 ? parts : [BLANK],
    buttons: manner.buttons && !group ? commands.filter(fits).slice(0, MOST_BUTTONS).map(button) : [],
    numbered: group || loud.length === 0 ? null : loud,
  };
}

/** Half a character would have all refused. In a group, `[@…]` calls people, and `[@group]` all of them. */
function tidy(text: string, group: boolean): string {
  const plain = text.replace(/\p{Surrogate}/gu, '').normalize('NFC');
  return group ? plain.replaceAll('[@', '[ @') : plain;
}

function mentioned(address: string | null): string {
  const place = address === null ? null : readAddress(address);
  return place?.channel === ZALO ? `[@${place.chat}] ` : '';
}

function numbers(message: Message, commands: readonly Command[], howToChoose: string): string[] {
  const lines = commands.map(({ label }, at) => `${at + 1}. ${short(label)}`).slice(message.listed ?? 0);
  if (lines.length > 0) return [howToChoose, ...lines];
  // The list stands in the text already, as the question that it is; how it is answered is said here.
  return listOf(message).length > 0 ? [howToChoose.replace(/:$/, '.')] : [];
}

/** In a group a number would be anybody's answer to anything: what can be done is shown as what can be typed. */
function groupChoices(choices: readonly Choice[], oaId: string | null): string[] {
  const lines = new Map<string, string>();
  for (const choice of choices) {
    const does =
      'openPrivate' in choice
        ? oaId && doorLink(oaId)
        : choice.command.startsWith('/') && choice.command.split(/\s/, 1)[0];
    if (does && !lines.has(does)) lines.set(does, `– ${short(choice.label)}: ${does}`);
  }
  return [...lines.values()];
}

/** The list of choices stays in one piece, where it fits into one. */
function withList(texts: readonly string[], list: string): string[] {
  const whole = texts.filter((text) => text.trim() !== '');
  if (list === '') return whole;
  const last = whole.at(-1);
  const joined = last === undefined ? list : `${last}\n\n${list}`;
  return joined.length <= LONGEST_TEXT ? [...whole.slice(0, -1), joined] : [...whole, ...split(list)];
}

/** A choice that a button cannot carry stands in the text all the same. */
const fits = ({ command }: Command): boolean => command.length <= LONGEST_PAYLOAD;

const button = ({ label, command }: Command): Button => ({
  title: short(label),
  type: 'oa.query.hide',
  payload: command,
});

function short(label: string): string {
  const line = tidy(label, false).replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_LABEL ? line : `${split(line, LONGEST_LABEL - 1)[0] ?? ''}…`;
}
