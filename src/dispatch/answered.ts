import { fold } from '../domain/fold.ts';
import { readChange, readOpinion } from '../hear/opinion.ts';
import { answersCode } from '../hear/request-code.ts';
import { LONGEST_HEARD } from '../hear/sentence/hear.ts';
import type { AnswerAct, SentenceReading, Slots } from '../hear/sentence/reading.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import type { SeatContext } from '../ports/command.ts';
import type { Choice, Command } from '../ports/message.ts';
import type { Input } from '../ports/store.ts';
import { sayListChange } from '../say/meetings/settling.ts';
import type { Pending } from '../say/people/pending.ts';
import { whichPending } from '../say/people/pending-asked.ts';
import { splitLine } from './collect.ts';
import { eitherMeeting } from './either-meeting.ts';
import { isOvertaken, quotedOffer } from './offered.ts';
import { type Order, slashOrder } from './order.ts';
import { commandsIn, owes, type Pressed, putOff } from './owing.ts';
import { newlySaid, perform } from './perform.ts';
import { readingOf, readingUnderCard, type There, whatIsThere, wordOfChair } from './situation.ts';
import { answerWith, type Turn } from './turn.ts';
import { underQuoted } from './word.ts';

type Sure = Extract<SentenceReading, { readonly certainty: 'act' | 'open' | 'offer' }>;

/**
 * What a sentence surely answers of that which waits is done at once, as if its button had been pressed, with what it
 * says besides; what it begins is asked on. `null` for all else: then nothing is done.
 */
export async function followAnswer(turn: Turn, order: Order): Promise<Acknowledgement | null> {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || !incoming.private || incoming.file || account.asking) return null;
  if (!mayAnswer(order, incoming.text) || isOvertaken(account)) return null;
  // Nothing of what they say may be cut off, and what is to be changed is no first answer.
  if (incoming.text.length > LONGEST_HEARD || readChange(incoming.text)) return null;
  if (NAMES_CODE.test(fold(incoming.text))) return null;
  const all = await whatIsThere(turn);
  if (wordOfChair(incoming.text, all)) return null;
  const there = meantThere(turn, all);
  const reading = there && readingOf(incoming.text, there);
  if (!there || !reading || (reading.certainty !== 'act' && reading.certainty !== 'open')) return null;
  const about = incoming.replyTo === null && WAYS[reading.act as AnswerAct] !== undefined;
  const either = about ? eitherMeeting(incoming.text, [...there.waits, ...there.answered]) : [];
  if (either.length > 0) return answerWith(turn, whichPending(either, null));
  const later = reading.act === 'extension' ? putOff(reading.slots, there) : null;
  if (later) return answerWith(turn, later);
  const pressed = pressedBy(reading, there, isPlainNo(incoming.text));
  if (pressed.length === 0 || (isBare(incoming.text) && !pressed.every((one) => isNewest(turn, one))))
    return null;
  // Why not is asked for by nobody: a no that says it is shown first.
  const saysWhyNot = reading.act === 'disagree' && reading.slots.reason !== undefined;
  return pressAll(turn, pressed, reading.certainty === 'open' || saysWhyNot);
}

/** Under a message that is quoted, what it is about; `null` where that is nothing of it. */
function meantThere(turn: Turn, there: There): There | null {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || incoming.replyTo === null) return there;
  if (!quotedOffer(incoming, account)) return null;
  const under = underQuoted(turn, there.waits);
  return under.length > 0 ? { ...there, waits: under, owed: [] } : null;
}

/** “Mã V6 …”: a code says which request is meant, and is read as such. */
const NAMES_CODE = /(?:^| )ma v?\d|^v\d/;
const BARE =
  /^(?:dạ|da|vâng|vang|ừ|ờ|uh|ok|oke|okay|không|khong|ko|k|kg|hông|hổng|được|dc|đc|duoc|có|co|u|ừm|thôi)(?:[\s.,!]+(?:ạ|a|em|e|anh|chị|nhé|nha|nghen|đi|rồi|r|luôn))*[\s.!]*$/iu;
/** A yes or a no and nothing else may be said to whatever came last. */
const isBare = (text: string): boolean => BARE.test(text.normalize('NFC').trim());

/** Whether the newest message that can be answered is the request itself, and no list in which it stands. */
function isNewest({ scene: { account } }: Turn, { command }: Pressed): boolean {
  const newest = (account.offers ?? []).findLast(({ choices }) => choices.length > 0);
  const choice = newest?.choices.find((one) => written(one.command) === written(command));
  return choice !== undefined && !choice.label.includes(':');
}

/** A decision is written shortly on some buttons, and in full on others. */
const written = (command: string): string =>
  command
    .replace(/^\/q /, '/duyet ')
    .replace(/ co$/, ' c')
    .replace(/ khong$/, ' k');

/** The words stood for nothing, for a word to whatever waits, or for a command that was named within a sentence. */
const mayAnswer = (order: Order, text: string): boolean =>
  order.kind === 'nothing' ||
  order.kind === 'word' ||
  (order.kind === 'command' &&
    (order.rest !== '' || order.command.name === 'duyet') &&
    order.subject === null &&
    !text.trim().startsWith('/') &&
    // A code names its request: it is the answer to no other.
    !answersCode(text));

/** A reply under a meeting's card in the group: its answer, if it surely is one. */
export function pressedUnderCard(said: string, invitation: Pending, context: SeatContext): Pressed | null {
  const reading = readingUnderCard(said, context);
  return reading.certainty === 'act' || reading.certainty === 'open' ? invited(reading, invitation) : null;
}

/** “Không đồng ý”, and nothing else: its reason is asked for. */
function isPlainNo(said: string): boolean {
  const opinion = readOpinion(said);
  return opinion !== null && !opinion.yes && opinion.words === '';
}

function pressedBy(reading: Sure, { waits, owed }: There, no: boolean): Pressed[] {
  const only = (kind: Pending['kind']): Pending | null => {
    const [one, ...more] = waits.filter((each) => each.kind === kind);
    return one && more.length === 0 ? one : null;
  };
  const some = (one: Pressed | null): Pressed[] => (one ? [one] : []);
  const { act, slots, certainty } = reading;
  if (act === 'attend' || act === 'absent' || act === 'delegate') {
    const one = only('invitation');
    return one ? some(invited(reading, one)) : [];
  }
  if (act === 'consent' || act === 'refuse') return decided(act, slots, waits);
  if (act === 'change') return changed(slots, waits);
  if (act === 'acknowledge') return some(button(only('receipt')?.choices[0]?.[0]));
  if (act === 'other') {
    const yes = only('sheet')?.taken?.({ yes: true, words: '' });
    return yes ? [{ command: yes.replace(/ dy$/, ' yk'), said: { words: slots.text } }] : [];
  }
  // A bare “không” may be “not yet”: it is asked by the sheet's own buttons.
  if (act === 'disagree' && certainty === 'open' && !slots.reason && !no) return [];
  if (act === 'agree' || act === 'disagree') {
    const one = only('sheet');
    const why = act === 'agree' ? undefined : slots.reason;
    const command = one?.taken?.({ yes: act === 'agree', words: one.secret && why ? why : '' });
    return command ? [{ command, said: one?.secret ? {} : { reason: why } }] : [];
  }
  return some(owes(act, slots, owed));
}

const WAYS: Partial<Record<AnswerAct, string>> = {
  attend: '/thamgia',
  absent: '/vang',
  delegate: '/uyquyen',
};

function invited({ act, slots, certainty }: Sure, { choices }: Pending): Pressed | null {
  const way = WAYS[act as AnswerAct];
  const command = commandsIn(choices).find((one) => way !== undefined && one.startsWith(`${way} `));
  if (!command) return null;
  const { reason, note, name, post } = slots;
  if (act === 'attend') return { command, said: { note } };
  // A thin reason is asked for once more.
  if (act === 'absent') return { command, said: certainty === 'act' ? { reason } : {} };
  const whom = name && [name, post].filter((one) => one).join(', ');
  // What they think may follow; until then the proxy does not count, and the card says so.
  return {
    command,
    said:
      certainty === 'act'
        ? { name: whom, reason, opinion: 'sau' }
        : { name: whom, post: name ? undefined : post, reason },
  };
}

/** The chair's word on whom it names; on the only one where it names none. */
function decided(act: 'consent' | 'refuse', slots: Slots, waits: readonly Pending[]): Pressed[] {
  const requests = waits.filter(({ asker }) => asker);
  const others = waits.filter(({ kind, typed }) => kind === 'participants' && typed !== null);
  const words = act === 'consent' ? slots.note : slots.reason;
  if (requests.length === 0) {
    const [one, ...more] = others;
    if (!one || more.length > 0) return [];
    // What goes with a consent to a list has no place of its own: it is asked how it is meant.
    if (act === 'consent' && words) return [];
    const pressed = verdict(one, act === 'consent', {});
    return pressed ? [{ ...pressed, said: act === 'refuse' ? { change: words ?? '-' } : {} }] : [];
  }
  // What else waits for a decision may be meant as well.
  if (others.length > 0 || waits.some(({ kind }) => kind === 'elsewhere' || kind === 'proposal')) return [];
  const named = (who: readonly string[] | undefined): Pending[] =>
    requests.filter(({ asker }) => asker && who?.includes(asker.name));
  const [only, ...more] = requests;
  const meant = only && more.length === 0 ? [only] : named(slots.who);
  const contrary = named(act === 'consent' ? slots.refuse : slots.consent);
  const all = [
    ...meant.map((one) => verdict(one, act === 'consent', { words })),
    ...contrary.map((one) => verdict(one, act !== 'consent', {})),
  ];
  return all.every((one) => one !== null) ? all : [];
}

/** Consent to a list with some added or left out sends it back with that. */
function changed({ add, remove }: Slots, waits: readonly Pending[]): Pressed[] {
  const [one, ...more] = waits.filter(({ kind }) => kind === 'participants');
  const change = sayListChange(add ?? [], remove ?? []);
  const pressed = one && more.length === 0 && change !== '' ? verdict(one, false, { change }) : null;
  return pressed ? [pressed] : [];
}

/** Only who decides says it: what a secretary types is not yet what somebody else decided. */
function verdict({ typed, choices }: Pending, yes: boolean, said: Pressed['said']): Pressed | null {
  const command = commandsIn(choices)[yes ? 0 : 1];
  return typed === null || command === undefined ? null : { command, said };
}

const button = (one: Choice | undefined): Pressed | null =>
  one && 'command' in one ? { command: (one as Command).command, said: {} } : null;

/** One after the other; what is said to the last of them ends the turn. */
async function pressAll(
  turn: Turn,
  all: readonly Pressed[],
  heard: boolean,
): Promise<Acknowledgement | null> {
  let last: Acknowledgement | null = null;
  for (const one of all) last = await press(turn, one, heard);
  return last;
}

/** `heard`: what it was taken for is shown first, where the command would record it at once. */
export async function press(
  turn: Turn,
  { command, said }: Pressed,
  heard = false,
): Promise<Acknowledgement | null> {
  const order = slashOrder(command, turn.equipment.commands);
  if (order.kind !== 'command') return null;
  const filled = Object.entries(said).flatMap(([name, text]): [string, Input][] =>
    text === undefined || text.trim() === '' ? [] : [[name, { text: text.trim(), file: null }]],
  );
  const inputs = { ...splitLine(order.command, order.rest, { file: null }), ...Object.fromEntries(filled) };
  const settled = {
    ...{ subject: order.subject, committee: null, confirmed: false, heard },
    said: newlySaid(order.command),
  };
  return perform(turn, order.command, inputs, settled);
}
