import { isActor } from '../committee/agency.ts';
import { isMainBody } from '../committee/bodies.ts';
import type { Member } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import type { Instant } from '../time/instant.ts';
import { type Meeting, noted } from './meeting.ts';
import { howIn, markOf, type Word, wordIn } from './word.ts';

/** The chair settles who takes part. */
export function participantsSettled(meeting: Meeting, word: Word, now: Instant): Meeting {
  if (meeting.participants) return meeting;
  const { by, recordedBy } = word;
  const participants = { confirmedBy: by.id, recordedBy: recordedBy.id, at: now, ...howIn(word) };
  return noted({ ...meeting, participants }, { at: now, ...wordIn(word), act: 'participants-settled' });
}

/** The chair sent the list of participants back: it is to be changed and asked for again. */
export const participantsReturned = (meeting: Meeting, word: Word, now: Instant, wanted = ''): Meeting =>
  noted(
    { ...meeting, participantsAsked: false },
    { at: now, ...wordIn(word), act: 'participants-returned', note: wanted || null },
  );

/** Which list exactly a word was on. */
export const invitedMark = ({ invitees }: Meeting): string => markOf(invitees);

/** Papers come from the team and from the standing agency; those of a further body concern nobody outside it. */
export const preparing = (who: Member, { body }: Pick<Meeting, 'body'>, law: Ruled): boolean =>
  isMainBody(body) &&
  isActor(
    who,
    ['standing-agency', 'team-lead', 'standing-deputy-team-lead', 'deputy-team-lead', 'team-member'],
    'team',
    law,
  );
