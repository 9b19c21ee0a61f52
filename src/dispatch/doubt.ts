import { createHash } from 'node:crypto';
import type { FileRef } from '../domain/reference.ts';
import { after, HOUR, type Instant } from '../domain/time/instant.ts';
import { readWhetherToRecord, standsAlone } from '../hear/stands-alone.ts';
import { understand } from '../hear/understand.ts';
import type { OwnWords } from '../ports/account.ts';
import { MEETING } from '../ports/command.ts';
import type { Command, Message } from '../ports/message.ts';
import type { Asking, Doubt, Input } from '../ports/store.ts';
import { askWhetherToRecord, attendInstead, confirmOwnWords, ownWordsBeside } from '../say/own-words.ts';
import { quotedOffer, stampOf } from './offered.ts';
import type { Scene } from './scene.ts';

/**
 * Half a working day. The end of the day would let words through at five that were asked for at eight, with all that was
 * sent in between; and a question of half past four would be forgotten before its answer was written.
 */
const LATE = 4 * HOUR;

/** Whether a question was put so long ago that what is typed now may be meant for something newer; quoting it, never. */
export const comesLate = ({ incoming, account }: Scene, asking: Asking, now: Instant): boolean =>
  after(asking.since, LATE) <= now && quotedOffer(incoming, account)?.asks !== stampOf(asking);

/** What an order that they may be instead would do; `null` where they are none. */
type Instead = readonly Command[] | null;

/** What was said, where it is asked back before it is recorded as somebody's own words. */
export function doubtOf(input: Input, as: OwnWords, late: boolean, instead: Instead): Doubt | null {
  if (instead) return { input, as, late, instead };
  if (isNamed(as)) return null;
  return late || (!input.file && standsAlone(input.text, as)) ? { input, as, late } : null;
}

/**
 * What is read with a mind to what it is: a number is no title, a dash keeps the place. What it is a part of is shown
 * before it goes out.
 */
export const isNamed = (as: OwnWords): boolean => NAMED.has(as);
const NAMED: ReadonlySet<OwnWords> = new Set(['title', 'place', 'content']);

/** The question whether to record it, with what else it may have meant. */
export function askBack(
  { input, as, late, instead: ordered = [] }: Doubt,
  given: Readonly<Record<string, Input>>,
): Message {
  const said = understand(input.text);
  const attends = as === 'absence' || (said !== null && said !== 'unsure' && said.command === 'thamgia');
  const instead = ordered.length > 0 || !attends ? ordered : [attendInstead(given[MEETING]?.text ?? null)];
  return askWhetherToRecord({ as, ...input, late, key: keyOf(input), instead });
}

/** What is answered to that: `old` by a button that stood under other words. */
export function answerTo({ input }: Doubt, said: Input): ReturnType<typeof readWhetherToRecord> | 'old' {
  if (said.file) return 'other';
  if (said.text === keyOf(input)) return 'yes';
  return KEY.test(said.text) ? 'old' : readWhetherToRecord(said.text);
}

const KEY = /^ghi-[0-9a-f]{6}$/;
const keyOf = (input: Input): string =>
  `ghi-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 6)}`;

/** Words that somebody was asked for, or gave with the command, as they are recorded. */
export interface OwnSaid {
  readonly as: OwnWords;
  readonly text: string;
  readonly file: FileRef | null;
  /** In answer to the question for them. */
  readonly asked: boolean;
}

/** What is shown before something is done. */
interface Shown {
  readonly preview: readonly Message[];
  readonly question: string;
  readonly yes?: string;
}

/**
 * What a command shows before it is done, and with it whatever was typed in answer to a question and goes to others: an
 * answer may have been meant for anything. A file was sent for what it is.
 */
export function withOwnWords(shown: Shown | null, all: readonly OwnSaid[]): Shown | null {
  const there = shown
    ? [...shown.preview.map(({ text }) => text), shown.question].join('\n').toLowerCase()
    : '';
  const unseen = all.filter(({ asked, file, text }) => asked && !file && !says(there, text.toLowerCase()));
  if (unseen.length === 0) return shown;
  return shown
    ? { ...shown, question: `${shown.question}\n${ownWordsBeside(unseen)}` }
    : { preview: [], ...confirmOwnWords(all) };
}

/** Whether words stand there by themselves, and not within others: “số liệu” in “Nộp số liệu tháng 11” is no reason. */
function says(there: string, words: string): boolean {
  for (let at = there.indexOf(words); at >= 0; at = there.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (OPENS.test(there.slice(Math.max(0, at - 2), at)) && CLOSES.test(there.slice(end, end + 1)))
      return true;
  }
  return false;
}
const OPENS = /(?:^|[\n:“(–-])\s?$/u;
const CLOSES = /^(?:$|[\n”.;,?!)])/u;
