import { activeMembers, type Member, memberById } from '../../domain/committee/committee.ts';
import { CONCLUSION_LIMITS, type TaskLine } from '../../domain/conclusions/conclusion.ts';
import type { Day } from '../../domain/time/day.ts';
import { conclusionBehind } from '../../hear/tasks/task.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { readLine } from '../../procedures/conclusions/draft.ts';
import { answeringFor } from '../../queries/people/roster.ts';
import { hand, may, right } from '../../queries/rights.ts';
import { tooLong } from '../../say/asking.ts';
import * as say from '../../say/tasks/giving.ts';
import { askMember, keptMember } from '../people/member.ts';
import { askDayAhead } from '../reports/day.ts';

/** To whom who speaks may give work. */
export const givable = (context: SeatContext): Member[] =>
  activeMembers(context.seat.committee).filter((lead) => may(context, { act: 'give-task', lead }));

/** What is to be done, as a line of a conclusion says it: "Giao Sở X (phối hợp Y) làm việc gì, trước 15/12". */
export const work: Ask<TaskLine> = {
  words: () => 'content',
  question: async (context) => {
    refuseWhoMayNot(context);
    return say.askWork(givable(context)[0] ?? null);
  },
  read: async (input, context) => {
    refuseWhoMayNot(context);
    const text = input.text.normalize('NFC').trim();
    if (text.length > CONCLUSION_LIMITS.line)
      return { ok: false, say: tooLong(text.length, CONCLUSION_LIMITS.line) };
    const behind = conclusionBehind(text);
    const line = readLine(context, behind?.rest ?? text);
    return line
      ? { ok: true, value: behind ? { ...line, source: behind.said } : line }
      : { ok: false, say: say.askWork(givable(context)[0] ?? null) };
  },
};

/** Whose it is, and by which article, is said before anything is asked. */
function refuseWhoMayNot(context: SeatContext): void {
  if (givable(context).length > 0) return;
  const others = activeMembers(context.seat.committee).filter(({ id }) => id !== context.seat.member.id);
  const mayByOthers = (lead: Member): boolean => {
    const permission = right(context, { act: 'give-task', lead });
    return !permission.allowed && permission.people.length > 0;
  };
  const lead = others.find(mayByOthers) ?? others[0];
  if (lead) hand(context, { act: 'give-task', lead });
}

const named = askMember<{ work: TaskLine }>(say.askLead([]).text, async ({ seat }) =>
  activeMembers(seat.committee),
);

/** Whether they may be given it is seen at once. */
function allowed(context: SeatContext, reading: Reading<Member>): Reading<Member> {
  if (reading.ok) hand(context, { act: 'give-task', lead: reading.value });
  return reading;
}

export const lead: AskAfter<{ work: TaskLine }, Member> = {
  question: async (context, { work: line }) => say.askLead(answeringFor(context, line.work)),
  read: async (input, context, given, held) =>
    allowed(context, await named.read(input, context, given, held)),
  unsaid: async (context, { work: line }) => {
    const member = line.lead.member === null ? null : memberById(context.seat.committee, line.lead.member);
    return member ? allowed(context, keptMember(member)) : null;
  },
};

const askDue = ({ dueText }: TaskLine) => (dueText === '' ? say.askDue() : say.askDueAnew(dueText));
const day = askDayAhead<{ work: TaskLine }>(async (_context, { work: line }) => askDue(line).text);
const NO_DAY = '-';

/** The day by which it is done; `null` where none is set. */
export const dueOfTask: AskAfter<{ work: TaskLine; lead: Member }, Day | null> = {
  question: async (_context, { work: line }) => askDue(line),
  read: async (input, context, given, held) =>
    input.text.trim() === NO_DAY || say.setsNoDay(input.text)
      ? { ok: true, value: null, keep: { text: NO_DAY, file: null } }
      : day.read(input, context, given, held),
  unsaid: async (_context, { work: line }) =>
    line.due ? { ok: true, value: line.due, keep: { text: line.due, file: null } } : null,
};
