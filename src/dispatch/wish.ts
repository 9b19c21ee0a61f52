import { DateTime } from 'luxon';
import { callable } from '../domain/committee/convening.ts';
import { fold } from '../domain/fold.ts';
import { referTo } from '../domain/meetings/meeting.ts';
import { dayAt } from '../domain/time/day.ts';
import { namesOtherDay } from '../hear/another-meeting.ts';
import { bodyNamed } from '../hear/committee-named.ts';
import { readAddition, readPart } from '../hear/meeting-part.ts';
import { hearSentence } from '../hear/sentence/hear.ts';
import type { SentenceAct, Slots } from '../hear/sentence/reading.ts';
import type { SeatContext } from '../ports/command.ts';
import type { Input } from '../ports/store.ts';
import { meetingsToConclude } from '../queries/conclusions/list.ts';
import { candidates } from '../queries/meetings/candidates.ts';
import { formerMeetings, lastOf } from '../queries/meetings/former.ts';
import { TO_CHANGE, TO_MEND } from '../queries/meetings/wishes.ts';
import { roomOf } from '../say/meetings/planning.ts';
import { nudgeOf } from './nudge.ts';
import { lastTyped } from './owing.ts';

/** A command that a sentence begins, with what it says filled in; all else is asked for as always. */
export interface WishBegun {
  readonly command: string;
  readonly inputs: Readonly<Record<string, Input>>;
  /** What it is about, where there is but one. */
  readonly subject: string | null;
}

type Filled = Readonly<Record<string, string | undefined>>;

/** What a wish begins; `null` for what is no wish, or is answered otherwise. Who may do it, the command decides. */
export async function wishBegun(
  act: SentenceAct,
  slots: Slots,
  context: SeatContext,
  said = '',
): Promise<WishBegun | null> {
  const way = WAYS[act];
  if (!way) return null;
  const [command, filled, subject = null] = await way(slots, context, said);
  const inputs = Object.entries(filled).flatMap(([name, text]): [string, Input][] =>
    text === undefined || text.trim() === '' ? [] : [[name, { text, file: null }]],
  );
  return { command, inputs: Object.fromEntries(inputs), subject };
}

type Begun = [command: string, filled: Filled, subject?: string | null];
type Way = (slots: Slots, context: SeatContext, said: string) => Begun | Promise<Begun>;

const shows =
  (command: string, filled: Filled = {}): Way =>
  () => [command, filled];

/** `2026-12-10T14:30` as an instant, `2026-12-10` as a day whose hour is asked for. */
function moment(when: string | undefined, { zone }: SeatContext): string | undefined {
  if (!when?.includes('T')) return day(when);
  return DateTime.fromISO(when, { zone }).toUTC().toISO() ?? undefined;
}

/** As a day is typed. */
const day = (when: string | undefined): string | undefined => when?.split('-').reverse().join('/');

/** The kind that a sentence names, where it is one of those that this person may call. */
function kindNamed({ kind, body }: Slots, { law, seat }: SeatContext, said: string): string | undefined {
  const named = bodyNamed(said, law.regulation)?.id ?? body;
  const meant = callable(seat.member, law).filter(
    (one) => one.body === (named ?? 'committee') && (kind === undefined || one.kind === kind),
  );
  const [only, ...more] = meant;
  if (!only || more.length > 0 || (kind === undefined && named === undefined)) return undefined;
  return `${only.body}:${only.kind}`;
}

/** The last meeting of what is named; its name, where there was none. */
async function formerSaid({ title, body, kind }: Slots, context: SeatContext): Promise<string | undefined> {
  const said = { ...(title ? { title } : {}), ...(body ? { body } : {}), ...(kind ? { kind } : {}) };
  const like = lastOf(await formerMeetings(context), said);
  return like ? `#${like.id}` : title;
}

/** “Phòng tôi” is no place for a notice that others read. */
const placeNamed = (where: string | undefined, { seat }: SeatContext): string | undefined =>
  where !== undefined && OWN_ROOM.test(where) ? roomOf(seat.member) : where;
const OWN_ROOM = /^(?:phòng|phong) (?:tôi|anh|chị|em|mình|tui|toi|chi|minh)$/iu;

const names = (all: readonly string[] | undefined): string | undefined => all?.join(', ');

/** Part of a meeting is put right, before its notice or after; a day that is named says of which, where only one is on it. */
const edits =
  (field: string, value: (slots: Slots, said: string) => string | undefined): Way =>
  async (slots, context, said) => [
    'suahop',
    { meeting: await meetingOn(slots.day, context), field, value: value(slots, said) },
  ];

async function meetingOn(on: string | undefined, context: SeatContext): Promise<string | undefined> {
  if (on === undefined) return undefined;
  const all = await candidates(TO_MEND, context);
  const [only, ...more] = all.filter(({ start }) => dayAt(start, context.zone) === on);
  return only && more.length === 0 ? referTo(only) : undefined;
}

/** What of the new time is said of the old one, where only one meeting can be meant: its day, its hour, its week. */
async function movedWithin(slots: Slots, context: SeatContext): Promise<string | null> {
  const { when, hour, sameHour, weekdays } = slots;
  if (!hour && !sameHour && !weekdays) return null;
  const [only, ...more] = await candidates(TO_CHANGE, context);
  if (!only || more.length > 0) return null;
  const start = DateTime.fromISO(only.start, { zone: context.zone });
  if (hour) return start.set(hourOf(hour)).toFormat(MOMENT);
  const [from, to] = weekdays ?? [];
  const said = when?.split('T')[1];
  const moved =
    from === start.weekday && to !== undefined
      ? start.plus({ days: to - from })
      : when && sameHour
        ? start.set(dateOf(when))
        : null;
  if (!moved) return null;
  if (said) return moved.set(hourOf(said)).toFormat(MOMENT);
  return moved.toFormat(sameHour ? MOMENT : 'yyyy-MM-dd');
}

const MOMENT = "yyyy-MM-dd'T'HH:mm";
const hourOf = (said: string): { hour: number; minute: number } => {
  const [hour = 0, minute = 0] = said.split(':').map(Number);
  return { hour, minute };
};
const dateOf = (when: string): { year: number; month: number; day: number } => {
  const { year, month, day: date } = DateTime.fromISO(when);
  return { year, month, day: date };
};

/** What is to be added is said in the sentence; what is to stand in place of the whole is asked for. */
const agendaAdded = (said: string): string | undefined => {
  const part = readPart(said);
  return part?.part === 'agenda' && readAddition(part.said) !== null ? part.said : undefined;
};

/** What somebody is said to have answered is heard as if they had answered it themselves. */
const answersFor: Way = ({ who, what = '' }, { seat, now, zone }) => {
  const people = seat.committee.members.map(({ name }) => name);
  const said = hearSentence(what, { waits: [{ kind: 'invitation' }], role: 'member', now, zone, people });
  const answer = said.certainty === 'none' ? null : said;
  const details: Partial<Record<SentenceAct, readonly [kind: string, detail: string | undefined]>> = {
    attend: ['du', undefined],
    absent: ['vang', answer?.slots.reason],
    delegate: ['thay', [answer?.slots.name, answer?.slots.post].filter((one) => one).join(', ')],
  };
  const [kind, detail] = (answer && details[answer.act]) ?? [];
  return ['traloithay', { who: who?.length === 1 ? who[0] : undefined, kind, detail }];
};

/** Of the one meeting that has none yet and may be meant; where there are several, or a draft, they are listed. */
const drafts: Way = async ({ text = '' }, context, said) => {
  const { now, zone } = context;
  const named = said.slice(0, text === '' ? undefined : Math.max(said.indexOf(text), 0));
  const meant = (await meetingsToConclude(context)).filter(
    ({ start }) => !namesOtherDay(named, dayAt(start, zone), dayAt(now, zone)),
  );
  const [only, ...more] = meant;
  return only && more.length === 0
    ? ['ketluan', { wish: 's', detail: text }, referTo(only)]
    : ['ketluan', {}];
};

/** What is asked for and is no report: facts of an agency, or what a meeting needs. */
function otherThanReport(said: string): Begun | null {
  const words = fold(said);
  if (/\bbao cao\b|\bbc\b/.test(words)) return null;
  if (/\bcung cap\b/.test(words)) return ['thongtin', { what: said }];
  return /\bchuan bi\b/.test(words) ? ['chuanbi', { part: said }] : null;
}

const WAYS: Partial<Record<SentenceAct, Way>> = {
  'create-meeting': async (slots, context, said) => [
    'taohop',
    {
      title: slots.like ? await formerSaid(slots, context) : slots.title,
      start: moment(slots.when, context),
      place: placeNamed(slots.where, context),
      agenda: slots.agenda,
      kind: kindNamed(slots, context, said),
      participants: names(slots.invited),
      every: slots.every,
    },
  ],
  'cancel-meeting': ({ reason }) => ['huyhop', { reason }],
  // The place stays where none is named.
  'move-meeting': async (slots, context) => {
    const { where = '-', reason } = slots;
    const when = (await movedWithin(slots, context)) ?? slots.when;
    return ['doihop', { start: moment(when, context), place: where, reason }];
  },
  'change-place': edits('place', ({ where }) => where),
  'change-agenda': edits('agenda', ({ add }, said) => agendaAdded(said) ?? (add?.[0] && `thêm ${add[0]}`)),
  'add-invitee': edits('invitees', ({ who }) => who && `thêm ${names(who)}`),
  'remove-invitee': edits('invitees', ({ who }) => who && `bớt ${names(who)}`),
  'send-notice': shows('moihop'),
  papers: shows('tailieu'),
  'draft-conclusion': drafts,
  records: ({ query }) => ['hoso', { query }],
  'open-sheet': ({ question, when, invited }, context) => [
    'xinykien',
    { question, who: names(invited), deadline: moment(when, context) },
  ],
  'answer-for': answersFor,
  'record-oral-consent': ({ text }) => ['ghiykien', { word: text }],
  nudge: nudgeOf,
  broadcast: ({ text, audience }) => ['thongbao', { content: text, audience }],
  'demand-report': (slots, _context, said) =>
    otherThanReport(said) ?? ['yeucaubaocao', { about: slots.what, day: lastTyped(slots) }],
  'give-task': ({ who, what = '', ...until }) => [
    'giaoviec',
    { work: who?.[0] ? `Giao ${who[0]} ${what}` : what, due: lastTyped(until) },
  ],
  'hand-chair': ({ who }) => ['chutri', { to: who?.[0] }],
  'link-member': ({ who }) => ['thanhvien', { wish: who?.[0] && `mời ${who[0]}` }],
  members: shows('thanhvien'),
  'my-tasks': shows('nhiemvu'),
  'my-reports': shows('baocao'),
  'next-meeting': shows('hop'),
  schedule: shows('lich'),
  'who-is-absent': shows('hop'),
  'who-has-not-answered': ({ what = '' }) => [/kết luận|ket luan/i.test(what) ? 'ketluan' : 'hop', {}],
  'report-matrix': shows('baocao', { wish: 'bảng' }),
  roll: shows('diemdanh'),
  'raise-problem': ({ text }) => ['phatsinh', { wish: text }],
  'regulation-question': shows('quyche'),
  help: shows('trogiup'),
  away: ({ from, to }) => ['thaymat', { what: 'committee:absent', from: day(from), until: day(to) }],
};
