import { hearChair } from './chair.ts';
import { hearInvitation } from './invitation.ts';
import { ANSWERING, DECIDING, OWING, WISHING } from './lexicon/vocabularies.ts';
import { hearOpinion } from './opinion.ts';
import { hearParticipants } from './participants.ts';
import type { Reading, Situation } from './reading.ts';
import { hearReceipt } from './receipt.ts';
import { hearReport } from './report.ts';
import { sentenceOf } from './sentence.ts';
import { hearTask } from './task.ts';
import { hearWish } from './wish.ts';

export function hearSentence(typed: string, situation: Situation): Reading {
  const sentence = sentenceOf(typed, ANSWERING, situation);
  for (const one of situation.waits) {
    if (one.kind === 'absence') {
      const r = hearChair(sentence, one.requests);
      if (r) return r;
    }
    if (one.kind === 'sheet') {
      const r = hearOpinion(sentenceOf(typed, DECIDING, situation));
      if (r) return r;
    }
    if (one.kind === 'participants') {
      const r = hearParticipants(sentenceOf(typed, DECIDING, situation));
      if (r) return r;
    }
    if (one.kind === 'receipt') {
      const r = hearReceipt(sentence);
      if (r) return r;
    }
    if (one.kind === 'task') {
      const r = hearTask(sentenceOf(typed, OWING, situation), situation);
      if (r) return r;
    }
    if (one.kind === 'report') {
      const r = hearReport(sentenceOf(typed, OWING, situation), situation);
      if (r) return r;
    }
    if (one.kind === 'invitation') {
      const r = hearInvitation(sentence, false);
      if (r) return r;
    }
  }
  if (situation.waits.length === 0) {
    const wish = hearWish(sentenceOf(typed, WISHING, situation), situation);
    if (wish) return wish;
  }
  return { certainty: 'none', hint: 'unclear', asked: null };
}
