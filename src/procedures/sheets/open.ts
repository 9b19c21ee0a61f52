import { circulate } from '../../domain/circulation.ts';
import { chairOf } from '../../domain/committee/acting.ts';
import { sittingIn } from '../../domain/committee/bodies.ts';
import { activeMembers, type Committee, type Member, membersOf } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting, MeetingId } from '../../domain/meetings/meeting.ts';
import { quorumThere } from '../../domain/meetings/quorum.ts';
import { type InStead, inSteadKept } from '../../domain/permission.ts';
import type { FileRef } from '../../domain/reference.ts';
import { castingVote } from '../../domain/sheets/casting.ts';
import { type DecisionMode, type Matter, modeOf } from '../../domain/sheets/mode.ts';
import { isAskedOn } from '../../domain/sheets/right.ts';
import type { CastingVote, CountOf, Sheet, SheetPeriod, SheetQuorum } from '../../domain/sheets/sheet.ts';
import { dayAt } from '../../domain/time/day.ts';
import { lastDayOf } from '../../domain/time/deadline.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SeatContext } from '../../ports/command.ts';
import { hand } from '../../queries/rights.ts';
import { askedStill, namingHere } from '../../queries/sheets/list.ts';
import type { Body, Regulation } from '../../regulations/schema.ts';
import { cut } from '../../say/people/people.ts';
import { sheetCard, sheetPaperMessage } from '../../say/sheets/sheets.ts';
import { sendRound } from '../circulate.ts';
import { nextNumber } from '../number.ts';
import { mailSheet } from './letters.ts';

/** What a sheet is made of. */
export interface NewSheet {
  readonly body: Body;
  readonly question: string;
  readonly papers: readonly FileRef[];
  readonly asked: readonly Member[];
  readonly matter: Matter;
  readonly secret: boolean;
  readonly countOf: CountOf;
  readonly silence: string | null;
  readonly deadline: Instant;
}

/** The rule on opinion sheets, where it binds this one. */
function answersNeeded(
  { body }: NewSheet,
  { opinions }: Regulation,
  committee: Committee,
): SheetQuorum | null {
  const rule = body === 'committee' ? opinions.quorum : null;
  if (!rule) return null;
  const outOf = rule.of === 'members' ? membersOf(committee, 'committee').map(({ id }) => id) : null;
  return { by: 'answers', rule, outOf };
}

/** A sheet between meetings, as it would go out. Throws where it is not theirs to open, or its deadline has passed. */
export async function sheetBetween(context: SeatContext, wanted: NewSheet): Promise<Sheet> {
  const { regulation } = context.seat;
  const wish = { act: 'open-sheet' } as const;
  const { word, article, inStead } = hand(context, wish);
  const quorum = answersNeeded(wanted, regulation, context.seat.committee);
  const period = periodOf(wanted, regulation, context);
  const tie = castingVote(wanted.body, context.law, null);
  const { silence } = wanted.body === 'committee' ? regulation.opinions : { silence: null };
  // Silence means something once the time is over that the text itself gives.
  const consent = silence && period?.kept !== false ? `${silence.article} Quy chế` : null;
  const opener = { openedBy: word, inStead, article, meeting: null, quorum, tie, period };
  return made(context, { ...wanted, silence: wanted.silence ?? consent }, regulation, opener);
}

/** A show of hands in a meeting, by its chair or a secretary. */
export async function sheetInMeeting(
  context: SeatContext,
  wanted: NewSheet,
  meeting: Meeting,
): Promise<Sheet> {
  const law = await context.lawOf(meeting);
  const { regulation } = law;
  const wish = { act: 'announce', meeting } as const;
  const { word, inStead } = hand(context, wish, { under: law });
  const there = quorumThere(meeting, law);
  const quorum = there && ({ by: 'roll', there } as const);
  const tie = castingVote(meeting.body, { ...law, now: context.now }, chairOf(meeting, law));
  const opener = { openedBy: word, inStead, article: null, meeting: meeting.id, quorum, tie, period: null };
  return made(context, wanted, regulation, opener);
}

async function made(
  context: SeatContext,
  wanted: NewSheet,
  regulation: Regulation,
  opener: {
    readonly openedBy: Member;
    readonly inStead: InStead | null;
    readonly article: string | null;
    readonly meeting: MeetingId | null;
    readonly quorum: SheetQuorum | null;
    readonly tie: CastingVote | null;
    readonly period: SheetPeriod | null;
  },
): Promise<Sheet> {
  const { committee, member } = context.seat;
  if (wanted.deadline <= context.now) throw new DomainError('sheet-late', { at: wanted.deadline });
  const mode = modeOf(wanted.matter, regulation, wanted.body);
  const countOf = statedCount(mode, opener.meeting !== null) ?? wanted.countOf;
  const ids = new Set(wanted.asked.map(({ id }) => id));
  // In the order of the committee, so that the order says nothing.
  const to = activeMembers(committee).flatMap(({ id }) => (ids.has(id) ? [id] : []));
  const title = `Phiếu lấy ý kiến “${cut(wanted.question, 100)}”`;
  const { question, papers, matter, silence, deadline, body } = wanted;
  const onBehalfOf = opener.openedBy.id === member.id ? null : opener.openedBy.id;
  return {
    id: await nextNumber(context, 'sheets'),
    committee: committee.id,
    ...{ body, question, papers, matter, silence, deadline, mode },
    ...(wanted.secret ? { secret: true, salt: context.newSalt() } : { secret: false, salt: null }),
    sealed: null,
    countOf,
    ...(countOf === 'members'
      ? { members: sittingIn(body, { committee, regulation }).map(({ id }) => id) }
      : {}),
    ...(opener.tie ? { tie: opener.tie } : {}),
    ...(opener.period ? { period: opener.period } : {}),
    ...(opener.quorum ? { quorum: opener.quorum } : {}),
    openedBy: opener.openedBy.id,
    recordedBy: member.id,
    article: opener.article,
    meeting: opener.meeting,
    at: context.now,
    state: 'open',
    closed: null,
    ballots: {},
    voted: [],
    decision: null,
    circulation: circulate({ title, by: member.id, to, wantsAcknowledgement: false }),
    log: [
      {
        ...{ at: context.now, by: member.id, onBehalfOf, note: null },
        act: 'sheet-opened',
        ...inSteadKept(opener.inStead),
      },
    ],
  };
}

/** Out of whom the regulation itself counts, where it says so: of a show of hands all who are there are asked. */
export function statedCount(mode: DecisionMode, inMeeting: boolean): CountOf | null {
  if (mode.how !== 'majority' || mode.of === null) return null;
  if (mode.of === 'all') return 'members';
  return inMeeting ? 'asked' : 'answered';
}

/** For how long opinions are asked by the regulation, and whether the sheet keeps to it; `null` where it says nothing. */
function periodOf(
  { body, deadline }: NewSheet,
  { opinions }: Regulation,
  { now, calendar, zone }: SeatContext,
): SheetPeriod | null {
  const rule = body === 'committee' ? opinions.period : null;
  if (!rule) return null;
  const { amount, unit, article } = rule;
  return {
    amount,
    unit,
    article,
    kept: dayAt(deadline, zone) >= lastDayOf(rule, dayAt(now, zone), calendar),
  };
}

/** Sends a new or corrected sheet to each of those who are asked, with its papers, and keeps it. */
export async function sendSheet(context: SeatContext, sheet: Sheet): Promise<Sheet> {
  const naming = namingHere(context);
  const marked = mailSheet(context, sheet);
  const circulation = await sendRound(context, 'sheets', sheet.id, sheet.circulation, (one) =>
    isAskedOn(one, sheet) ? marked(one, sheetCard(sheet, naming)) : null,
  );
  if (sheet.circulation.version === 1)
    for (const one of askedStill(context, sheet))
      for (const file of sheet.papers) await context.tell(one, sheetPaperMessage(sheet, file));
  const then = { ...sheet, circulation };
  await context.keep('sheets', then);
  return then;
}
