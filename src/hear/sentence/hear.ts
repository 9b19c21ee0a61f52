import { hearChair } from './chair.ts';
import { hearInvitation } from './invitation.ts';
import { ANSWERING, DECIDING, OWING, WISHING } from './lexicon/vocabularies.ts';
import { nothingIn } from './none.ts';
import { hearOpinion } from './opinion.ts';
import { hearParticipants } from './participants.ts';
import type { Reading, Situation, Waiting } from './reading.ts';
import { hearReceipt } from './receipt.ts';
import { hearReport } from './report.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { hearTask } from './task.ts';
import { hearWish } from './wish.ts';

/** Longer than anybody answers: a paper that was pasted. */
const LONGEST = 600;

/** What a sentence means to whom something waits for, or who wishes something. */
export function hearSentence(typed: string, situation: Situation): Reading {
  const text = typed.slice(0, LONGEST);
  const readings = situation.waits.flatMap((one) => {
    const reading = heardOf(text, one, situation);
    return reading === null ? [] : [reading];
  });
  const [first, ...more] = readings;
  if (first && more.length === 0) return cutShort(typed, first);
  // Said to one of several things: whichever is surely meant would have to be asked.
  if (first) return offered(first);
  const wish =
    situation.waits.length === 0 ? hearWish(sentenceOf(text, WISHING, situation), situation) : null;
  return wish ?? nothingIn(sentenceOf(text, ANSWERING, situation));
}

function heardOf(text: string, waiting: Waiting, situation: Situation): Reading | null {
  const as = (vocabulary: typeof ANSWERING): Sentence => sentenceOf(text, vocabulary, situation);
  switch (waiting.kind) {
    case 'invitation':
      return hearInvitation(as(ANSWERING), waiting.group === true);
    case 'absence':
      return hearChair(as(ANSWERING), waiting.requests);
    case 'participants':
      return hearParticipants(as(DECIDING));
    case 'receipt':
      return hearReceipt(as(ANSWERING));
    case 'sheet':
      return hearOpinion(as(DECIDING));
    case 'task':
      return hearTask(as(OWING), situation);
    case 'report':
      return hearReport(as(OWING), situation);
  }
}

const offered = (reading: Reading): Reading =>
  reading.certainty === 'none' ? reading : { ...reading, certainty: 'offer' };

/** What did not fit may take it all back. */
const cutShort = (typed: string, reading: Reading): Reading =>
  typed.length > LONGEST ? offered(reading) : reading;
