import { activeMembers, type Member, memberById } from '../../domain/committee/committee.ts';
import { knowsOf } from '../../domain/committee/own-matters.ts';
import { CONCLUSION_LIMITS, type TaskLine } from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { sitsAs } from '../../domain/reports/people.ts';
import { namedBy, speakers } from '../../domain/tasks/people.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { readLine } from '../../procedures/conclusions/draft.ts';
import type { MeetingWish } from '../../queries/meetings/wishes.ts';
import { hand, right } from '../../queries/rights.ts';
import { papersBy, preparable, preparationBy } from '../../queries/tasks/preparing.ts';
import { tooLong } from '../../say/asking.ts';
import * as say from '../../say/tasks/preparation.ts';
import { askMeeting } from '../meetings/meeting.ts';
import { askMember, keptMember } from '../people/member.ts';
import { askDayAhead, whyNoDay } from '../reports/day.ts';

const TO_HAVE_PREPARED: MeetingWish = {
  states: ['draft', 'proposed', 'called'],
  until: 'start',
  act: (meeting, context) => preparationBy(preparable(context, meeting)[0] ?? othersNamed(context), meeting),
  called: 'cuộc họp nào chưa diễn ra để giao chuẩn bị (tạo bằng /taohop)',
};

/** Somebody whom others may have prepare it: by them it is said whose it is. */
function othersNamed(context: SeatContext): Member | null {
  const { committee, member, regulation } = context.seat;
  const others = activeMembers(committee).filter(({ id }) => id !== member.id);
  const refused = others.flatMap((lead) => {
    const permission = right(context, preparationBy(lead));
    return permission.allowed || permission.people.length === 0
      ? []
      : [{ lead, article: permission.article }];
  });
  const directed = refused.find(({ article }) => article === regulation.preparation.directed?.article);
  return (directed ?? refused[0])?.lead ?? null;
}

const meetingAhead = askMeeting(TO_HAVE_PREPARED, 'prepare');

/** The meeting of which a part is prepared; who may give none is told whose it is before they are told of meetings. */
export const meeting: Ask<Meeting> = {
  ...meetingAhead,
  unsaid: async (context) => {
    if (preparable(context).length === 0) hand(context, preparationBy(othersNamed(context)));
    return (await meetingAhead.unsaid?.(context, {})) ?? null;
  },
};

type About = { meeting: Meeting };

export const part: AskAfter<About, TaskLine> = {
  question: async () => say.askPrepared(),
  read: async (input, context, { meeting: of }) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > CONCLUSION_LIMITS.line)
      return { ok: false, say: tooLong(text.length, CONCLUSION_LIMITS.line) };
    const value = readLine(context, text, of.body);
    return value ? { ok: true, value } : { ok: false, say: say.askPrepared() };
  },
};

const named = askMember<About & { part: TaskLine }>('', async ({ seat }) => activeMembers(seat.committee));

/** Those to whom the regulation gives the papers, and who help with them; of these only whom who speaks may ask. */
function suggested(context: SeatContext, meeting: Meeting) {
  const { seat } = context;
  const { papers, help } = seat.regulation.preparation;
  const may = preparable(context, meeting);
  const of = (people: readonly Member[]) => people.filter((one) => may.includes(one));
  return [
    ...(papers
      ? [
          {
            article: papers.article,
            people: of(speakers(namedBy(papers), context.law)),
          },
        ]
      : []),
    ...(help
      ? [
          {
            article: help.article,
            people: may.filter((one) => sitsAs(one, help.by, seat)),
          },
        ]
      : []),
  ].filter(({ people }) => people.length > 0);
}

async function allowed(
  context: SeatContext,
  meeting: Meeting,
  reading: Reading<Member>,
): Promise<Reading<Member>> {
  if (!reading.ok) return reading;
  const { value } = reading;
  hand(context, preparationBy(value));
  if (!knowsOf(value, meeting, context.law)) throw new DomainError('preparer-outside', { name: value.name });
  hand(context, preparationBy(value, meeting));
  return reading;
}

export const preparer: AskAfter<About & { part: TaskLine }, Member> = {
  question: async (context, { meeting: of }) => say.askPreparer(suggested(context, of)),
  read: async (input, context, given, held) =>
    allowed(context, given.meeting, await named.read(input, context, given, held)),
  unsaid: async (context, { meeting: of, part: { lead } }) => {
    const member = lead.member === null ? null : memberById(context.seat.committee, lead.member);
    return member ? allowed(context, of, keptMember(member)) : null;
  },
};

const day = askDayAhead<unknown>(async () => '');

/** By when it is ready: without a word of it, the last day for the papers is offered. */
export const readyBy: AskAfter<About & { part: TaskLine; preparer: Member }, Day> = {
  question: async (context, { meeting, part: { dueText } }) => {
    const { day: latest } = await papersBy(context, meeting);
    const today = dayAt(context.now, context.zone);
    return say.askPreparedBy(latest < today ? today : latest, whyNoDay(dueText, context));
  },
  read: day.read,
  unsaid: async (_context, { part: { due } }) =>
    due ? { ok: true, value: due, keep: { text: due, file: null } } : null,
};
