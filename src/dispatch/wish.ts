import { DateTime } from 'luxon';
import { callable } from '../domain/committee/convening.ts';
import { upperFirst } from '../hear/fold.ts';
import { hearSentence } from '../hear/sentence/hear.ts';
import type { SentenceAct, Slots } from '../hear/sentence/reading.ts';
import type { SeatContext } from '../ports/command.ts';
import type { Input } from '../ports/store.ts';
import { candidates } from '../queries/meetings/candidates.ts';
import { TO_CHANGE, TO_PREPARE } from '../queries/meetings/wishes.ts';
import { roomOf } from '../say/meetings/planning.ts';

/** A command that a sentence begins, with what it says filled in; all else is asked for as always. */
export interface WishBegun {
  readonly command: string;
  readonly inputs: Readonly<Record<string, Input>>;
}

type Filled = Readonly<Record<string, string | undefined>>;

/** What a wish begins; `null` for what is no wish, or is answered otherwise. Who may do it, the command decides. */
export async function wishBegun(
  act: SentenceAct,
  slots: Slots,
  context: SeatContext,
): Promise<WishBegun | null> {
  const way = WAYS[act];
  if (!way) return null;
  const [command, filled] = await way(slots, context);
  const inputs = Object.entries(filled).flatMap(([name, text]): [string, Input][] =>
    text === undefined || text.trim() === '' ? [] : [[name, { text, file: null }]],
  );
  return { command, inputs: Object.fromEntries(inputs) };
}

type Way = (slots: Slots, context: SeatContext) => [string, Filled] | Promise<[string, Filled]>;

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
function kindNamed({ kind, body }: Slots, { seat, now }: SeatContext): string | undefined {
  const { member, committee, regulation } = seat;
  const meant = callable(member, committee, regulation, now).filter(
    (one) => one.body === (body ?? 'committee') && (kind === undefined || one.kind === kind),
  );
  const [only, ...more] = meant;
  if (!only || more.length > 0 || (kind === undefined && body === undefined)) return undefined;
  return `${only.body}:${only.kind}`;
}

/** “Phòng tôi” is no place for a notice that others read. */
const placeNamed = (where: string | undefined, { seat }: SeatContext): string | undefined =>
  where !== undefined && OWN_ROOM.test(where) ? roomOf(seat.member) : where && upperFirst(where);
const OWN_ROOM = /^(?:phòng|phong) (?:tôi|anh|chị|em|mình|tui|toi|chi|minh)$/iu;

const names = (all: readonly string[] | undefined): string | undefined => all?.join(', ');

/** Of a meeting that nobody was told of yet, part of it is edited; else the command says what there is. */
const edits =
  (field: string, value: (slots: Slots) => string | undefined): Way =>
  (slots) => ['suahop', { field, value: value(slots) }];

/** A meeting that was announced keeps its time, and whoever is invited is told where it is now. */
const changesPlace: Way = async ({ where }, context) => {
  const [drafted] = await candidates(TO_PREPARE, context);
  const [meeting, ...more] = await candidates(TO_CHANGE, context);
  if (drafted || !meeting || more.length > 0) return ['suahop', { field: 'place', value: where }];
  return ['doihop', { start: meeting.start, place: where }];
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

const WAYS: Partial<Record<SentenceAct, Way>> = {
  'create-meeting': (slots, context) => [
    'taohop',
    {
      title: slots.title,
      start: moment(slots.when, context),
      place: placeNamed(slots.where, context),
      agenda: slots.agenda,
      kind: kindNamed(slots, context),
      participants: names(slots.invited),
    },
  ],
  'cancel-meeting': ({ reason }) => ['huyhop', { reason }],
  // The place stays where none is named.
  'move-meeting': ({ when, where = '-', reason }, context) => [
    'doihop',
    { start: moment(when, context), place: where, reason },
  ],
  'change-place': changesPlace,
  'change-agenda': edits('agenda', () => undefined),
  'add-invitee': edits('invitees', ({ who }) => who && `thêm ${names(who)}`),
  'remove-invitee': edits('invitees', ({ who }) => who && `bớt ${names(who)}`),
  'send-notice': shows('moihop'),
  papers: shows('tailieu'),
  'draft-conclusion': shows('ketluan'),
  records: ({ query }) => ['hoso', { query }],
  'open-sheet': ({ question, when, invited }, context) => [
    'xinykien',
    { question, who: names(invited), deadline: moment(when, context) },
  ],
  'answer-for': answersFor,
  'record-oral-consent': shows('duyet'),
  nudge: shows('nhac'),
  broadcast: ({ text, audience }) => ['thongbao', { content: text, audience }],
  'demand-report': ({ what, day: until }) => ['yeucaubaocao', { about: what, day: day(until) }],
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
