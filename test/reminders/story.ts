import { askAbsence, attend, decide, sendDelegate } from '../../src/domain/meetings/attendance.ts';
import { type Meeting, noted } from '../../src/domain/meetings/meeting.ts';
import { moved } from '../../src/domain/meetings/move.ts';
import { Bench, calledNow } from '../domain/people.ts';
import type { CommitteeId } from '../doubles/house.ts';
import { at, type Event, type World, Year } from './year.ts';

/** Who does what in the story of each committee. */
const PEOPLE: Record<CommitteeId, { head: string; secretary: string; members: [string, string, string] }> = {
  'ba-trang': { head: 'thich', secretary: 'toan', members: ['ngan', 'hung', 'nhi'] },
  'lang-son': { head: 'thieu', secretary: 'linh', members: ['tung', 'mai', 'quy'] },
  'phu-quoc': { head: 'hung', secretary: 'thao', members: ['phuc', 'yen', 'bao'] },
  'binh-dinh': { head: 'dung', secretary: 'quang', members: ['kiet', 'nam', 'ha'] },
  'kien-giang': { head: 'thanh', secretary: 'tram', members: ['binh', 'trinh', 'hoa'] },
};

/**
 * The same year in each committee: a meeting in March that is called, answered and held, and one in November that
 * is moved after its reminders have begun. Nobody hands in a report.
 */
export function yearOf(id: CommitteeId): Year {
  const bench = new Bench(id);
  const year = new Year(bench.committee, bench.regulation);
  year.run('2026-01-01 00:00', '2027-01-01 00:00', story(id, bench));
  return year;
}

function story(id: CommitteeId, bench: Bench): Event[] {
  const { head, secretary, members } = PEOPLE[id];
  const [first, second, third] = members.map((one) => bench.who(one));
  if (!first || !second || !third) throw new Error('three members are needed');
  const { committee, regulation } = bench;
  const giver = (member: typeof first) => ({ member, by: member });
  const draft = (number: number, start: string, drafted: string, title: string): Event => [
    drafted,
    (world) => {
      const meeting: Meeting = {
        ...bench.draft(head, 'committee', 'regular', {
          id: `${id}/2026-${number}`,
          title,
          start: at(start),
          draftedBy: secretary,
          log: [{ at: at(drafted), by: secretary, onBehalfOf: head, act: 'drafted', note: null }],
        }),
      };
      return { ...world, meetings: [...world.meetings, meeting] };
    },
  ];
  const change =
    (number: number, work: (meeting: Meeting) => Meeting) =>
    (world: World): World => ({
      ...world,
      meetings: world.meetings.map((one) => (one.id === `${id}/2026-${number}` ? work(one) : one)),
    });
  const called = (number: number, when: string): Event => [
    when,
    change(number, (meeting) =>
      noted(calledNow(meeting, { notice: { sentAt: at(when), by: secretary, lateReason: null } }), {
        at: at(when),
        by: secretary,
        onBehalfOf: null,
        act: 'announced',
      }),
    ),
  ];
  return [
    draft(1, '2026-03-12 14:30', '2026-03-02 09:00', 'Họp tháng 3'),
    called(1, '2026-03-09 16:00'),
    ['2026-03-09 17:00', change(1, (meeting) => attend(meeting, giver(first), at('2026-03-09 17:00')))],
    [
      '2026-03-09 17:10',
      change(1, (meeting) =>
        askAbsence(meeting, giver(second), 'bận họp HĐND', {
          committee,
          regulation,
          now: at('2026-03-09 17:10'),
        }),
      ),
    ],
    [
      '2026-03-09 17:20',
      change(1, (meeting) =>
        sendDelegate(meeting, giver(third), { name: 'Trần Văn Thay', post: null }, null, null, {
          committee,
          regulation,
          now: at('2026-03-09 17:20'),
        }),
      ),
    ],
    [
      '2026-03-11 10:00',
      change(1, (meeting) =>
        decide(
          meeting,
          second,
          'granted',
          { by: bench.who(head), recordedBy: bench.who(head) },
          at('2026-03-11 10:00'),
        ),
      ),
    ],
    draft(2, '2026-11-26 14:30', '2026-11-16 09:00', 'Họp tháng 11'),
    called(2, '2026-11-19 09:00'),
    [
      '2026-11-25 10:00',
      change(2, (meeting) =>
        moved(
          meeting,
          {
            start: at('2026-12-03 08:00'),
            place: 'Phòng họp B',
            reason: 'bão',
            by: secretary,
            onBehalfOf: head,
          },
          at('2026-11-25 10:00'),
        ),
      ),
    ],
  ];
}
