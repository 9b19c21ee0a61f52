import { memberById, secretaries } from '../../domain/committee/committee.ts';
import { consenterOf, consentPost } from '../../domain/meetings/consenter.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { requestMark, waiting } from '../../domain/meetings/requests.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { dayAt } from '../../domain/time/day.ts';
import { meetingFacts, meetingKeyOf } from '../meeting-facts.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import { type Records, type Reminder, type Source, silentSince } from '../source.ts';

/**
 * Absences and delegates that wait for whoever decides: after two working hours, on the working day after they were
 * asked for, and on the working day before the meeting. Where nobody decides, or nobody there can be written to, the secretaries hear it.
 */
export const requests: Source = {
  name: 'requests',
  plan(records, from, to) {
    const found = records.meetings.flatMap((meeting) =>
      meeting.state === 'called' ? ofMeeting(meeting, records) : [],
    );
    return fallingWithin(found, from, to);
  },
};

function ofMeeting(meeting: Meeting, records: Records): Reminder[] {
  const { committee, calendar, zone } = records;
  const morning = mornings(records);
  const law = records.lawOf(meeting);
  const last = morning(calendar.workingDayBefore(dayAt(meeting.start, zone), 1));
  const helpers = secretaries(committee).map(({ id }) => id);
  const named = consentPost(rulesOf(meeting, law.regulation).absence) !== null;
  return waiting(meeting).flatMap(({ member: id, answer }) => {
    const asker = memberById(committee, id);
    if (!asker) return [];
    const decider = consenterOf(meeting, law, id).member;
    const others = helpers.filter((one) => one !== id);
    const next = morning(calendar.workingDayAfter(dayAt(answer.at, zone), 1));
    const soon = silentSince(answer.at, records);
    const times = [...new Set([...(soon < next ? [soon] : []), next, last])]
      .filter((at) => at > answer.at && at < meeting.start)
      .sort();
    return times.map((at, place): Reminder => {
      const kind = answer.kind === 'proxy' ? 'proxy' : 'absence';
      return {
        key: `request/${meetingKeyOf(meeting)}/${id}-${requestMark(answer)}/${at === last ? 'last' : at === next ? 'next' : 'soon'}/${at}`,
        at,
        until: times[place + 1] ?? meeting.start,
        urgency: 'working',
        to: decider ? [decider.id] : others,
        orElse: others,
        group: false,
        line: {
          what: 'request',
          facts: {
            ...meetingFacts(meeting, records),
            kind,
            asker: asker.id,
            name: asker.name,
            decider: decider?.name ?? null,
            named,
          },
        },
      };
    });
  });
}
