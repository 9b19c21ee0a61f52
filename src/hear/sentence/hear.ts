import { hearChair } from './chair.ts';
import { comingAgain } from './coming-again.ts';
import { hearInvitation } from './invitation.ts';
import { ANSWERING, DECIDING, JUDGING, OWING, WISHING } from './lexicon/vocabularies.ts';
import { nothingIn } from './none.ts';
import { hearOpinion } from './opinion.ts';
import { asAsked } from './paired.ts';
import { hearParticipants } from './participants.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading, Situation, WaitingKind } from './reading.ts';
import { hearReceipt } from './receipt.ts';
import { hearReport } from './report.ts';
import { find, has, isSign, type Sentence, type SentencePart, sentenceOf } from './sentence.ts';
import { sureOf } from './sure.ts';
import { hearTask } from './task.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hearWish } from './wish.ts';

/** Longer than anybody answers: a paper that was pasted. */
export const LONGEST_HEARD = 600;

/** What a sentence means to whom something waits for, or who wishes something. */
export function hearSentence(typed: string, situation: Situation): SentenceReading {
  const text = typed.slice(0, LONGEST_HEARD);
  const readings = (owed: boolean): SentenceReading[] =>
    situation.waits
      .filter((one) => isOwed(one) === owed)
      .flatMap((one) => {
        const sentence = addressedTo(one, sentenceOf(text, listenedFor(one), situation));
        const answer = withoutOthers(one, beforeQuestion(sentence) ?? sentence);
        const reading = heardOf(answer, one, situation);
        return reading === null ? [] : [sureOf(reading, answer.items)];
      });
  // What somebody owes is there for weeks: a word is first said to what waits for one.
  const meant = among(readings(false)) ?? among(ofOne(readings(true)));
  if (meant) return typed.length > LONGEST_HEARD ? offered(meant) : meant;
  const wish =
    situation.waits.length === 0
      ? (comingAgain(text, situation) ?? hearWish(sentenceOf(text, WISHING, situation), situation))
      : null;
  return wish ?? nothingIn(sentenceOf(text, ANSWERING, situation));
}

/** “Tôi dự. Cho hỏi có mang số liệu không?”: an answer, and a question in a sentence of its own. */
function beforeQuestion({ text, items }: Sentence): Sentence | null {
  const stop = items.findIndex(({ tag }) => tag === 'STOP');
  const asked = items.slice(stop + 1);
  if (stop < 1 || !has(asked, pattern('^(OPEN |PRON |CLOSE |YES )*ASKING'))) return null;
  return { text: text.slice(0, items[stop]?.at), items: items.slice(0, stop) };
}

/** “…, còn chị Năm thì chắc không đi”, behind one's own answer: of somebody else. */
const OF_SOMEBODY = pattern('^RATHER (HON |PRON )+(NAME|WHO|CAP) ');
/** “Tôi đồng ý là chị Hoa bận, nhưng …”: granted, and decided behind it. */
const GRANTED = pattern('^(OPEN |PRON |ME )*AGREE THEN (PRON |HON )*(WHO|THIRD|NAME) BUSY (COMMA )?BUT ');

/** What is said of others beside one's answer, and what a chair only grants before the decision, are no part of it. */
function withoutOthers({ kind }: WaitingKind, said: Sentence): Sentence {
  const { items } = said;
  if (kind === 'invitation') {
    const at = items.findIndex(
      ({ tag, raw }, i) =>
        i > 1 && tag === 'RATHER' && /^c[òo]n$/.test(raw) && has(items.slice(i), OF_SOMEBODY),
    );
    const ownIsSaid = at > 0 && has(items.slice(0, at), pattern('(ATTEND|ONLINE|ABSENT)'));
    const standsIn = has(items.slice(at), pattern('(STANDIN|SEND|IF|ASK)'));
    return ownIsSaid && !standsIn
      ? { text: said.text.slice(0, items[at]?.at), items: trimmed(items.slice(0, at)) }
      : said;
  }
  const granted = kind === 'absence' ? find(items, GRANTED) : null;
  return granted ? { ...said, items: items.slice(granted.to) } : said;
}

const trimmed = (items: readonly SentencePart[]): readonly SentencePart[] =>
  items.slice(0, items.findLastIndex((one) => !isSign(one)) + 1);

const listenedFor = ({ kind }: WaitingKind): (() => Vocabulary) => {
  if (kind === 'task' || kind === 'report') return OWING;
  if (kind === 'absence') return JUDGING;
  return kind === 'participants' || kind === 'sheet' ? DECIDING : ANSWERING;
};

function heardOf(sentence: Sentence, waiting: WaitingKind, situation: Situation): SentenceReading | null {
  switch (waiting.kind) {
    case 'invitation':
      return hearInvitation(sentence, waiting.group === true);
    case 'absence':
      return hearChair(sentence, waiting.requests);
    case 'participants':
      return hearParticipants(sentence);
    case 'receipt':
      return hearReceipt(sentence);
    case 'sheet':
      return hearOpinion(sentence);
    case 'task':
      return hearTask(sentence, situation);
    case 'report':
      return hearReport(sentence, situation);
  }
}

/** A chair’s “bác” is a no, unless somebody is called so. */
function addressedTo(waiting: WaitingKind, said: Sentence): Sentence {
  const { kind } = waiting;
  if (kind !== 'absence' && kind !== 'participants') return said;
  const known = kind === 'absence' ? asAsked(said.items, waiting.requests) : said.items;
  const items = known.map((one, at, all): SentencePart => {
    const [before, next] = [all[at - 1], all[at + 1]];
    const alone = next === undefined || isSign(next) || next.tag === 'CLOSE';
    const rejects = /^(?:bác|bac)$/.test(one.raw) && alone && before?.tag !== 'OPEN' && before?.tag !== 'YES';
    return rejects ? { ...one, tag: 'REJECT' } : one;
  });
  return { ...said, items };
}

const isOwed = ({ kind }: WaitingKind): boolean => kind === 'task' || kind === 'report';

/** More time is wished for the task, unless a report is named. */
function ofOne(readings: readonly SentenceReading[]): readonly SentenceReading[] {
  // “Hoàn thành rồi, báo cáo gửi qua văn thư”: how it was told of the task.
  const done = readings.find((one) => one.certainty === 'act' && /^(?:done|progress)$/.test(one.act));
  const handsIn = (one: SentenceReading): boolean =>
    one.certainty !== 'none' && one.act === 'hand-in' && one.slots.which === undefined;
  if (done && readings.every((one) => one === done || handsIn(one))) return [done];
  const later = readings.filter((one) => one.certainty !== 'none' && one.act === 'extension');
  if (later.length < 2 || later.length < readings.length) return readings;
  const [report, task] = [true, false].map((named) =>
    later.find((one) => one.certainty !== 'none' && (one.slots.which !== undefined) === named),
  );
  const meant = report ?? task;
  return meant ? [meant] : readings;
}

/** Said to one of several things: what is surely meant; else, whichever it is would have to be asked. */
function among(readings: readonly SentenceReading[]): SentenceReading | null {
  const [first, ...more] = readings;
  if (!first || more.length === 0) return first ?? null;
  const acts = readings.filter(({ certainty }) => certainty === 'act');
  const opens = readings.filter(({ certainty }) => certainty === 'open');
  const [act, ...acting] = acts;
  const bare = readings.every(({ certainty }) => certainty !== 'open') && acting.length === 0 && act;
  if (act && (bare || acting.length === 0) && opens.length === 0 && !isConsent(readings)) return act;
  return offered(act ?? opens[0] ?? first);
}

/** A yes or a no may be said to any of them. */
const isConsent = (readings: readonly SentenceReading[]): boolean =>
  readings.filter(
    (one) =>
      one.certainty !== 'none' && /^(?:consent|refuse|agree|disagree|attend|acknowledge)$/.test(one.act),
  ).length > 1;

const offered = (reading: SentenceReading): SentenceReading =>
  reading.certainty === 'none' ? reading : { ...reading, certainty: 'offer' };
