import { squash } from '../domain/fold.ts';
import { saidBefore } from '../domain/time/instant.ts';
import { beginsWithEnough, isGesture, readAgreement, saysEnough } from '../hear/agreement.ts';
import { withoutCloser } from '../hear/courtesy.ts';
import { goesBack } from '../hear/keeping.ts';
import { readOpinion } from '../hear/opinion.ts';
import { tellsIssued } from '../hear/papers.ts';
import { readPaperNumber } from '../hear/register.ts';
import { answersCode } from '../hear/request-code.ts';
import { ANSWER_COMMANDS, understand } from '../hear/understand.ts';
import { sameWords } from '../hear/wording.ts';
import type { AnyCommand } from '../ports/command.ts';
import type { Asking, Input } from '../ports/store.ts';
import { CONTINUE, SEND } from '../say/talk.ts';
import { labelled } from './labels.ts';
import {
  type Beyond,
  isBefore,
  isOvertaken,
  offered,
  quotedOffer,
  quotesAnother,
  stampOf,
} from './offered.ts';
import { isKnown, type Scene } from './scene.ts';

/** What somebody wants, read from what they typed or tapped. */
export type Order =
  | {
      readonly kind: 'command';
      readonly command: AnyCommand;
      readonly rest: string;
      readonly subject: string | null;
      /** From what was offered, by its number or its label. */
      readonly chosen?: boolean;
    }
  /** Go on with what was shown; `since` names which preview the button stood under. */
  | { readonly kind: 'confirm'; readonly since: string | null }
  /** Say a part of what was shown anew; `null`: which of them is not said yet. */
  | { readonly kind: 'mend'; readonly since: string; readonly name: string | null }
  /** Answer the question before the one that waits anew. */
  | { readonly kind: 'back' }
  /** Leave what is under way; `of`: the stamp of the question that the button stood under. */
  | { readonly kind: 'drop'; readonly of?: string }
  /** Ask again what was asked: they came over from the group. */
  | { readonly kind: 'again' }
  | { readonly kind: 'answer'; readonly input: Input }
  /** A button of a question that was answered already. */
  | { readonly kind: 'old-choice' }
  /** A number that was not among those offered. */
  | ({ readonly kind: 'beyond' } & Beyond)
  /** An answer perhaps, to whatever waits for them. */
  | { readonly kind: 'word'; readonly said: string }
  | { readonly kind: 'unknown-command'; readonly word: string }
  | { readonly kind: 'nothing' };

/** As invitations are made. */
const CODE = /^[A-Za-z0-9]{20}$/;
/** Typed text longer than this is not read as a command or a short answer. */
const LONGEST_PLAIN = 2_000;

export function readOrder(scene: Scene, commands: readonly AnyCommand[]): Order {
  const { incoming, account } = scene;
  // A number or a label of before the question is none of its choices.
  const choosing = isBeforeQuestion(scene) ? { ...account, offers: [] } : account;
  const choice =
    incoming.kind === 'message'
      ? (offered(incoming, choosing) ?? labelled(incoming, choosing))
      : incoming.command;
  if (choice === 'old') return { kind: 'old-choice' };
  if (choice !== null && typeof choice === 'object') return { kind: 'beyond', ...choice };
  const text = (choice ?? (incoming.kind === 'message' ? incoming.text : '')).trim();
  const file = incoming.kind === 'message' ? incoming.file : null;
  const input: Input = { text, ...sentWith(incoming) };
  const spoken = incoming.kind === 'tap' || incoming.private || incoming.addressed;
  if (!spoken) return { kind: 'nothing' };
  const asking = incoming.private ? openQuestion(scene) : null;
  if (asking && text === `/start ${CONTINUE}`) return { kind: 'again' };
  if (text.startsWith('/chon ')) return choiceOrder(text, asking);
  if (text.startsWith('/')) {
    const order = slashOrder(text, commands);
    // Only a button names its preview; "/gửi" under another message is not for this one.
    const another = order.kind === 'confirm' && order.since === null && asking === null;
    if (another) return { kind: 'nothing' };
    return order.kind === 'command' ? { ...order, chosen: choice !== null } : order;
  }
  // Every button says what it does as a command; one that does not is none of ours.
  if (incoming.kind === 'tap') return { kind: 'old-choice' };

  const enough = saysEnough(text);
  if (asking && asking.wants !== null && !file && goesBack(text)) return { kind: 'back' };
  if (asking && asking.wants !== null)
    return enough || dropsQuestion(text) ? { kind: 'drop' } : { kind: 'answer', input };
  // A file that comes while a preview waits was meant for that, and is no part of it: nothing is sent without it.
  if (asking && file && !enough) return { kind: 'nothing' };
  if (asking) {
    const agreed = readAgreement(text, asking.yes ?? SEND);
    const surely = incoming.replyTo !== null || enough || sameWords(text, asking.yes ?? SEND);
    if (agreed && !surely && isOvertaken(account)) return { kind: 'nothing' };
    if (agreed) return agreed === 'yes' ? { kind: 'confirm', since: null } : { kind: 'drop' };
    // An opinion is on what is being looked at, and never a vote on something else.
    if (readOpinion(text) || understand(text) === 'unsure') return { kind: 'nothing' };
  }
  // Whoever was given a code and nothing else to go by pastes it alone.
  if (incoming.private && !isKnown(account) && CODE.test(text)) return slashOrder(`/start ${text}`, commands);
  if (text === '' && !file) return { kind: 'nothing' };
  if (incoming.private && enough) return { kind: 'drop' };
  // A file sent in private is a paper for the meeting, and what stands under it is its name.
  const papers = file && incoming.private ? byName('tailieu', commands) : null;
  if (papers) return { kind: 'command', command: papers, rest: text, subject: null };
  if (text.length > LONGEST_PLAIN) return { kind: 'nothing' };
  return plainOrder(text, commands, scene);
}

/** The files that came with what was said. */
export const sentWith = (incoming: Scene['incoming']): Omit<Input, 'text'> =>
  incoming.kind === 'message'
    ? { file: incoming.file, ...(incoming.also ? { also: incoming.also } : {}) }
    : { file: null };

/** Said before the question that waits was put, and brought after it: to whatever it was said, it was not to that. */
export function isBeforeQuestion({ incoming, account }: Pick<Scene, 'incoming' | 'account'>): boolean {
  const { asking, offers } = account;
  if (!asking || incoming.kind !== 'message' || incoming.replyTo !== null) return false;
  if (asking.after !== undefined) return saidBefore(incoming.at, asking.after);
  // Upon a tap, whose time no platform tells.
  const put = offers.findLast(({ asks }) => asks === stampOf(asking));
  return put !== undefined && isBefore(incoming, put);
}

/** The question that waits; not for words under any other message, which are said to that. */
function openQuestion({ incoming, account }: Pick<Scene, 'incoming' | 'account'>): Asking | null {
  const { asking } = account;
  const quotes = incoming.kind === 'message' && incoming.replyTo !== null;
  if (!asking || isBeforeQuestion({ incoming, account })) return null;
  if (!quotes) return asking;
  return quotedOffer(incoming, account)?.asks === stampOf(asking) ? asking : null;
}

export function slashOrder(text: string, commands: readonly AnyCommand[]): Order {
  const [, head = '', tail = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const word = squash(head.replace(/@.*$/, ''));
  if (word === 'gui') return { kind: 'confirm', since: tail.trim() || null };
  const [, since, name] = /^(\d{4}-\S+)(?: (\w+))?$/.exec(tail.trim()) ?? [];
  if (word === 'sua' && since) return { kind: 'mend', since, name: name ?? null };
  if (word === 'cautruoc') return { kind: 'back' };
  const [of] = /^[0-9a-z]{8}$/.exec(tail.trim()) ?? [];
  if (word === 'thoi') return { kind: 'drop', ...(of ? { of } : {}) };
  const direct = byName(word, commands);
  if (direct) return { kind: 'command', command: direct, ...splitSubject(withoutCloser(tail)) };
  // "/ủy quyền An" and "/trợ giúp": names that people write as two words.
  const spaced = longestName(`${head} ${tail}`, commands);
  if (spaced) return spaced;
  if (isGesture(text)) return { kind: 'word', said: text };
  if (readOpinion(text.slice(1))) return { kind: 'word', said: text.slice(1) };
  return { kind: 'unknown-command', word: head.slice(0, 40) };
}

function plainOrder(text: string, commands: readonly AnyCommand[], { incoming, account }: Scene): Order {
  const said = understand(text);
  const meant = said && said !== 'unsure' ? byName(said.command, commands) : null;
  if (meant && said && said !== 'unsure')
    return quotesAnother(incoming, account, meant)
      ? { kind: 'word', said: text }
      : { kind: 'command', command: meant, rest: said.rest, subject: null };
  // Bare command words are only listened to in private: in a group they are talk.
  if (!incoming.private) return { kind: 'nothing' };
  if (said === 'unsure' || readOpinion(text)) return { kind: 'word', said: text };
  // “Số 12/GM-BCĐ” alone is a number for the register.
  const register = readPaperNumber(text) ? byName('vanban', commands) : null;
  if (register) return { kind: 'command', command: register, rest: text, subject: null };
  // “Giấy mời số 12/GM-BCĐ ngày 20/11” is that of a paper that was signed.
  const issued = tellsIssued(text) ? byName('ghiso', commands) : null;
  if (issued) return { kind: 'command', command: issued, rest: text, subject: null };
  const named = longestName(text, commands) ?? { kind: 'nothing' };
  const answers = named.kind === 'command' && named.rest !== '' && ANSWER_COMMANDS.has(named.command.name);
  return answers ? { kind: 'word', said: text } : named;
}

/** A button of a question carries the question's stamp: `/chon <stamp> <answer>`. */
function choiceOrder(text: string, asking: Asking | null): Order {
  const [, stamp, key] = /^\/chon (\S+) ([\s\S]+)$/.exec(text) ?? [];
  if (!asking || !key || asking.wants === null || stamp !== stampOf(asking)) return { kind: 'old-choice' };
  return { kind: 'answer', input: { text: key, file: null } };
}

/** "Thôi không cần nữa" drops the question; "thôi em xin vắng vì ốm" says something. */
function dropsQuestion(text: string): boolean {
  if (text.length >= 40 || !beginsWithEnough(text)) return false;
  const said = understand(text);
  return said === null || said === 'unsure';
}

const byName = (word: string, commands: readonly AnyCommand[]): AnyCommand | null =>
  commands.find((command) => command.name === word || command.aliases.includes(word)) ?? null;

/** The command whose name is made by the first words of a text, the most words first. */
function longestName(text: string, commands: readonly AnyCommand[]): Order | null {
  const words = text.trim().split(/\s+/);
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const command = byName(squash(words.slice(0, count).join(' ')).replace(/[.!]+$/, ''), commands);
    // "Thôi" ends what is under way; "thôi để mai" is talk.
    if (command?.name === 'thoi') return count === words.length ? { kind: 'drop' } : null;
    if (command) {
      const rest = words.slice(count).join(' ');
      // “Tham gia đi” may be said to others.
      const said = ANSWER_COMMANDS.has(command.name) ? rest : withoutCloser(rest);
      return { kind: 'command', command, ...splitSubject(said) };
    }
  }
  return null;
}

/** A button names its meeting first: `#kien-giang/2026-3.1`. */
function splitSubject(text: string): { rest: string; subject: string | null } {
  const [, subject, rest] =
    /^(#[a-z0-9-]+\/\d{4}-\d{1,4}\.\d{1,4})(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
  if (subject) return { subject, rest: rest ?? '' };
  // What looks like a reference and is none names no meeting; it is no reason and no name either.
  const broken = /^#\S*\s*/.exec(text.trim())?.[0];
  return broken
    ? { subject: '#', rest: text.trim().slice(broken.length) }
    : { subject: null, rest: text.trim() };
}

/**
 * “Mã V6 đồng ý”: the answer to a request by the code that a list has shown. It is that answer whatever waits besides,
 * and however long ago it was shown; `null` for anything else.
 */
export function codeOrder({ incoming }: Scene, commands: readonly AnyCommand[]): Order | null {
  if (incoming.kind !== 'message' || !incoming.private || incoming.file) return null;
  const command = answersCode(incoming.text) ? commands.find(({ name }) => name === 'duyet') : undefined;
  return command ? { kind: 'command', command, rest: incoming.text.trim(), subject: null } : null;
}
