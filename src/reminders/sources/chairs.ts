import { deciderOf } from '../../domain/committee/acting.ts';
import { memberById, secretaries } from '../../domain/committee/committee.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import type { LogEntry } from '../../domain/meetings/log.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { after, DAY, type Instant } from '../../domain/time/instant.ts';
import { meetingFacts, meetingKeyOf } from '../meeting-facts.ts';
import { fallingWithin } from '../mornings.ts';
import { type Records, type Reminder, type Source, silentSince } from '../source.ts';

/** A draft that nobody has spoken of for so long is asked about by who drafts it. */
const OF_USE = 7 * DAY;

/**
 * A list of participants, and a draft of a conclusion, that were put before a chair who is silent: once, after two
 * working hours. Where the chair cannot be written to, the secretaries hear it.
 */
export const chairs: Source = {
  name: 'requests',
  plan(records, from, to) {
    const found = [
      ...records.meetings.flatMap((meeting) => ofMeeting(meeting, records)),
      ...records.conclusions.flatMap((conclusion) => ofConclusion(conclusion, records)),
    ];
    return fallingWithin(found, from, to);
  },
};

function ofMeeting(meeting: Meeting, records: Records): Reminder[] {
  const { committee } = records;
  const asked = askedOf(meeting);
  if (!asked) return [];
  const decider = deciderOf(meeting, records.lawOf(meeting)).member;
  const at = silentSince(asked, records);
  if (at >= meeting.start) return [];
  const helpers = secretaries(committee).map(({ id }) => id);
  return [
    {
      key: `participants/${meetingKeyOf(meeting)}/${asked}`,
      at,
      until: meeting.start,
      urgency: 'working',
      to: decider ? [decider.id] : helpers,
      orElse: helpers,
      group: false,
      line: {
        what: 'participants',
        facts: {
          ...{ ...meetingFacts(meeting, records), decider: decider?.name ?? null },
          change: meeting.listChange !== null,
        },
      },
    },
  ];
}

/** Since when the list, or a change of it, waits for the chair; `null` where it does not. */
function askedOf({ state, listChange, log, participants, participantsAsked }: Meeting): Instant | null {
  if (state === 'called') return listChange?.at ?? null;
  if (state !== 'draft' || !participantsAsked || participants !== null) return null;
  return log.findLast((one) => one.act === 'participants-asked' || isBack(one))?.at ?? null;
}

/** What had been settled waits again: a word that was not the chair's, was not meant so, or was that of one before. */
const isBack = ({ act, note }: LogEntry): boolean => BACK.has(act) && note === 'participants';
const BACK: ReadonlySet<string> = new Set(['word-contested', 'word-taken-back', 'chair-word-lapsed']);

function ofConclusion(conclusion: Conclusion, records: Records): Reminder[] {
  const { askedOf, state, log } = conclusion;
  const asked = state === 'asked' ? log.findLast(({ act }) => ASKED.has(act)) : null;
  const chair = askedOf ? memberById(records.committee, askedOf) : null;
  if (!asked || !chair) return [];
  const at = silentSince(asked.at, records);
  return [
    {
      key: `conclusion/${conclusion.id.slice(conclusion.id.indexOf('/') + 1)}/${conclusion.revision}/${asked.at}`,
      at,
      until: after(at, OF_USE),
      urgency: 'working',
      to: [chair.id],
      orElse: secretaries(records.committee).map(({ id }) => id),
      group: false,
      line: {
        what: 'conclusion-waits',
        facts: { title: conclusion.title, held: conclusion.held, decider: chair.name },
      },
    },
  ];
}

const ASKED: ReadonlySet<string> = new Set(['conclusion-submitted', 'word-contested']);
