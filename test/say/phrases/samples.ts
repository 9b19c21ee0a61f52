import ts from 'typescript';
import { isPublished } from '../../../src/domain/conclusions/conclusion.ts';
import { DomainError } from '../../../src/domain/domain-error.ts';
import { isTold } from '../../../src/domain/meetings/meeting.ts';
import { quorumIn } from '../../../src/domain/meetings/quorum.ts';
import { tally } from '../../../src/domain/meetings/standing.ts';
import { matrixOf } from '../../../src/domain/reports/matrix.ts';
import { owedReports } from '../../../src/domain/reports/owed.ts';
import { wantsDay } from '../../../src/domain/tasks/task.ts';
import { makeCalendar } from '../../../src/domain/time/calendar.ts';
import { addDays } from '../../../src/domain/time/day.ts';
import type { Dated } from '../../../src/say/committee/reminders-lines.ts';
import { USUAL } from '../../../src/say/people/wishes.ts';
import { Bench, NOW, START, TODAY, ZONE } from '../../domain/people.ts';
import { COMMITTEES, fixture } from '../../doubles/house.ts';
import { makeMeeting } from '../../outbox/seeds.ts';
import { yearOf } from '../../reminders/story.ts';
import { issue } from './documents/conclusions.ts';
import { documents } from './documents.ts';
import { FACTS, LESS_FACTS, OTHER_FACTS } from './facts.ts';
import { parse } from './source.ts';

/** What a type alone does not say: people, regulations, days, and what a text or a number is about. */

const bench = new Bench('kien-giang');
const { committee } = bench;
const regulations = COMMITTEES.map((id) => fixture(id).regulation);
/** It says what the five do not. */
const BOARD = fixture('chi-huy').regulation;
const MOC = fixture('xa-moc').regulation;
/** It asks a written opinion of everybody. */
const NATIONAL = fixture('hoi-nhap').regulation;
/** With bodies beside the two. */
const UY_BAN = fixture('uy-ban-to').regulation;
const { delegates, quorum } = MOC.meetings.committee;
const { majority, tie } = MOC.decisions.committee;
/** One rhythm for each week of a month that may be named. */
const WEEKS = (['first', 'second', 'third', 'fourth', 'last'] as const).flatMap((week) =>
  (fixture('tan-linh').regulation.meetings.committee.regular ?? []).flatMap(({ within, ...rhythm }) =>
    within ? [{ ...rhythm, within: { ...within, week } }] : [],
  ),
);
/** The same, said the other way. */
const CITED = { article: 'khoản 5 Điều 5', quote: '…' };
const MOC_ELSE: typeof MOC = {
  ...MOC,
  conclusions: { ...MOC.conclusions, sent: { ...CITED, by: null, to: 'each-member', form: 'written' } },
  opinions: { ...MOC.opinions, summed: { ...CITED, by: 'standing-agency', to: null } },
  acting: fixture('tan-linh').regulation.acting.flatMap((one) => [
    one,
    { ...one, scope: 'meetings' as const },
  ]),
  decisions: {
    committee: { ...MOC.decisions.committee, tie: tie && { ...tie, by: 'chair' } },
    team: { ...MOC.decisions.team, majority },
  },
  meetings: {
    committee: {
      ...MOC.meetings.committee,
      regular: WEEKS,
      kindLeads: fixture('tan-linh').regulation.meetings.committee.kindLeads,
      delegates: delegates && { ...delegates, vote: true },
      quorum: quorum && { ...quorum, of: 'invited', delegates: true },
    },
    team: {
      ...MOC.meetings.team,
      delegates: delegates && { ...delegates, speak: false },
      quorum: quorum && { ...quorum, delegates: false },
    },
  },
  bodies: { ...MOC.bodies, team: MOC.bodies.committee },
  reports: fixture('tan-linh').regulation.reports,
};
const PEOPLE = ['binh', 'trinh', 'hoa'];

const SPAN = { from: NOW, until: '2026-12-01T17:00:00.000Z' };
/** How far somebody acts for a leader. */
const REACHES = [
  { member: bench.who('cong'), article: 'khoản 2 Điều 5', scope: 'all', fields: null },
  { member: bench.who('cong'), article: 'khoản 2 Điều 5', scope: 'chairing', fields: ['y tế số'] },
  { member: bench.who('cong'), article: 'khoản 2 Điều 5', scope: 'convening', fields: null },
  { member: bench.who('cong'), article: 'khoản 2 Điều 5', scope: 'meetings', fields: [] },
];

/** Everything that is owed today in two committees, of which one wants two forms of each report. */
const owed = (['kien-giang', 'binh-dinh', 'phu-quoc', 'lang-son'] as const).flatMap((id) => {
  const records = {
    ...{ committee: new Bench(id).committee, regulation: fixture(id).regulation, zone: ZONE },
    ...{ calendar: makeCalendar([]), meetings: [makeMeeting(id)], reports: documents.reportsOf(id) },
  };
  return owedReports(records, addDays(TODAY, -200), addDays(TODAY, 220), NOW);
});
const dated = owed.filter(({ due }) => due !== null);
const duties = [...regulations, fixture('tan-linh').regulation].flatMap(({ reports }) => [
  ...(reports.members ?? []),
  ...(reports.agencies ?? []),
]);

/** A reminder of each kind that two years bring, the first of each. */
const reminded = COMMITTEES.flatMap((id) => yearOf(id).sent.map(({ reminder }) => reminder.line));

/** Whom nobody is known for, in these alone. */
const NAMELESS = new Set(['own-request', 'announcement-leave-anew']);

/** Each refusal with all of its facts, and with as few as it may have. */
function refusals(): DomainError[] {
  const map = parse('src/domain/refusals.ts').types.get('RefusalFacts');
  const codes =
    map && ts.isInterfaceDeclaration(map) ? map.members.map((one) => one.name as ts.StringLiteral) : [];
  return codes.flatMap(({ text: code }) => {
    const all = { ...FACTS, ...OTHER_FACTS };
    const less = {
      ...all,
      ...LESS_FACTS,
      vote: 'open',
      open: true,
      forMeeting: false,
      forTime: false,
      ...(NAMELESS.has(code) ? { name: '' } : {}),
    };
    return [all, less, { ...less, vote: 'none' }].map(
      (facts) => Object.assign(new DomainError('meeting-unknown'), { code, facts }) as DomainError,
    );
  });
}

const SHARE = { share: '2/3', more: false, article: 'khoản 3 Điều 5' } as const;

/** What is made here rather than of its type. */
const READY: Readonly<Record<string, () => readonly unknown[]>> = {
  // How a record came to be is no part of any sentence.
  Undoable: () => [{}],
  TakenBack: () => ['h', 't', 'p', 'n'],
  Committee: () => [committee, { ...committee, groups: [], members: [] }],
  Member: () => [
    bench.who('binh'),
    bench.who('thanh'),
    bench.who('tram'),
    bench.who('khoa'),
    bench.who('trinh'),
    bench.who('hoa'),
  ],
  Regulation: () => [
    bench.regulation,
    ...regulations.filter((one) => one !== bench.regulation),
    MOC,
    MOC_ELSE,
    BOARD,
    NATIONAL,
    UY_BAN,
  ],
  BodyMeetings: () =>
    [...regulations, MOC, MOC_ELSE, NATIONAL].flatMap(({ meetings }) => [meetings.committee, meetings.team]),
  Role: () => Object.keys(bench.regulation.titles),
  Body: () => ['committee', 'team'],
  MainBody: () => ['committee', 'team'],
  FurtherBody: () => UY_BAN.bodies.further,
  Within: () => [
    null,
    { months: [1, 7], month: null, day: null, weekday: null, time: null },
    { months: null, month: 1, day: 20, weekday: null, time: '15:00' },
    { months: null, month: 3, day: null, weekday: 'fri', time: null },
  ],
  Timing: () => ['before', 'latest', 'on'],
  Every: () => ['P3M', 'P1W', 'P2W', 'P4M', 'P1Y'],
  Place: () => ['records.keeper'],
  MeetingKind: () => ['regular', 'ad-hoc', 'extended', 'working-session'],
  Instant: () => [START, NOW],
  Day: () => [addDays(TODAY, 30), TODAY, addDays(TODAY, 1)],
  Address: () => ['telegram:1501', 'zalo:6650'],
  Meeting: () => documents.meetings,
  CalledMeeting: () => documents.meetings.filter(({ state }) => state === 'called'),
  ToldMeeting: () => documents.meetings.filter(isTold),
  Share: () => [SHARE, { ...SHARE, share: '1/2' }, { ...SHARE, share: '1/2', more: true }],
  Quorum: () => [6, 3, 2].map((there) => quorumIn(SHARE, 6, there, there === 3 ? 1 : 0)),
  Sheet: () => documents.sheets,
  Task: () => documents.tasks,
  ClosedTask: () => documents.tasks.filter(({ state }) => state === 'closed'),
  TaskWithDayWanted: () => documents.tasks.filter(wantsDay),
  Conclusion: () => documents.conclusions,
  IssueBy: () => [issue],
  PublishedConclusion: () => documents.conclusions.filter(isPublished),
  SentConclusion: () => documents.conclusions.filter(({ state }) => state === 'sent'),
  Announcement: () => documents.announcements,
  Problem: () => documents.problems,
  Plan: () => documents.plans,
  PlanItem: () => documents.plans.flatMap(({ items }) => items),
  PlanShown: () =>
    (['passed', 'open', 'not-passed', 'none'] as const).flatMap((vote) =>
      ['khoản 3 Điều 4', null].map((voteArticle) => ({
        rights: { draft: true, issue: true, issueOwn: vote === 'open', openVote: true },
        standing: { vote, voteArticle, article: 'khoản 2 Điều 9', issuer: 'đồng chí Lâm Thế Tài' },
        ...{ tasks: documents.tasks, today: TODAY },
      })),
    ),
  DigestFacts: () =>
    (['progress', 'review', 'problems', 'compliance'] as const).flatMap((kind) =>
      [
        { tasks: documents.tasks, problems: Array.from({ length: 5 }, () => documents.problems).flat() },
        { tasks: [], problems: [] },
      ].map((of) => ({
        ...{ kind, when: '2026-Q4', today: TODAY, ...of },
        kept: kind === 'compliance' ? { meetings: documents.meetings, late: owed.slice(0, 2) } : null,
      })),
    ),
  Stands: () => [
    {
      meetings: documents.meetings
        .filter(({ state }) => state === 'called')
        .map((meeting) => ({ meeting, answers: tally(meeting, bench) })),
      ...{ late: owed.slice(0, 2), tasks: documents.tasks },
    },
    { meetings: [], late: [], tasks: [] },
  ],
  When: () => ['2027-Q1', '2027-06', '2027-H1', '2027', '2027-03-14'],
  RegisterEntry: () => documents.register,
  Report: () => documents.reportsOf('kien-giang'),
  Owed: () => owed.filter((_, at) => at % 3 === 0 || owed[at]?.record),
  Dated: () => dated.filter((_, at) => at % 4 === 0 || dated[at]?.record),
  Due: () => [...new Set(dated.flatMap(({ due }) => (due ? [due] : [])))].filter((_, at) => at % 5 === 0),
  Duty: () => duties,
  Matrix: () => [
    matrixOf(
      owed.filter(({ id }) => id.startsWith('kien-giang')),
      committee,
      TODAY,
    ),
    matrixOf([], committee, TODAY),
  ],
  Column: () =>
    matrixOf(
      owed.filter(({ id }) => id.startsWith('kien-giang')),
      committee,
      TODAY,
    ).columns,
  KeptOne: () => documents.kept,
  DomainError: refusals,
  'typeof USUAL': () => [USUAL],
  ReminderLine: () => [
    ...reminded.filter((_, at) => at % 4 === 0),
    ...documents.reminders(...(dated as [Dated, Dated])),
  ],
  Message: () => [{ text: 'Nội dung của tin trước.' }],
  'Parameters<typeof taskLine>[0]': () => documents.tasks,
  ActsSaid: () => REACHES,
  'ReturnType<typeof leadDeadline>': () => [{ latest: START, strict: NOW }],
};

const made = new Map<string, readonly unknown[]>();

/** The samples of a type that has its own; `null` for one that is made field by field. */
export function own(type: string): readonly unknown[] | null {
  const ready = Object.hasOwn(READY, type) ? READY[type] : undefined;
  if (!ready) return null;
  const before = made.get(type) ?? ready();
  made.set(type, before);
  return before;
}

/** Fields that hang together in a type that is made field by field. */
export const bases = (type: string): readonly object[] => BASES[type] ?? [];

const BASES: Readonly<Record<string, readonly object[]>> = {
  Here: [{ meetings: documents.meetings, now: NOW, today: TODAY }],
  Naming: [{ meetings: documents.meetings }],
  MandateSaid: [
    { leader: bench.who('khoa'), body: 'team', kind: 'absent', acts: [], article: null, also: [], ...SPAN },
    ...REACHES.map((acts) => ({ leader: bench.who('thanh'), acts: [acts], kind: 'absent', ...SPAN })),
    ...[[], PEOPLE.map((id) => bench.who(id))].map((also) => ({
      ...{ leader: bench.who('thanh'), acts: [], also, kind: 'absent', ...SPAN },
    })),
    { leader: bench.who('thanh'), acts: REACHES.slice(0, 1), kind: 'convening', once: true, ...SPAN },
  ],
  Mandate: [{ kind: 'absent', of: 'thanh', to: null, from: NOW, until: '2026-12-01T17:00:00.000Z' }],
  Circulation: [{ title: 'Nộp số liệu', by: 'tram', to: PEOPLE, version: 1, wantsAcknowledgement: true }],
};
