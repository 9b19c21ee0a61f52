import { activeMembers, holders, memberById } from '../../domain/committee/committee.ts';
import { CONCLUSION_LIMITS } from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { fold } from '../../domain/fold.ts';
import { speaksForAgency } from '../../domain/tasks/right.ts';
import { TASK_LIMITS, type Unit } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayAt } from '../../domain/time/day.ts';
import { namesAgency, type ReadRequest, readRequest, unitsWritten } from '../../hear/tasks/request.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { taskReaderOf } from '../../procedures/conclusions/draft.ts';
import { hand, may } from '../../queries/rights.ts';
import { tooLong } from '../../say/asking.ts';
import * as say from '../../say/tasks/information.ts';
import { askDayAhead } from '../reports/day.ts';
import { unitNamed, unitOf } from './units.ts';

const INFORMATION = { act: 'give-task', purpose: 'information' } as const;

/** What any committee of a level below is called, to see whether somebody may ask one. */
const BELOW = 'Ban Chỉ đạo huyện';

/** Whether who speaks may ask anybody at all for information. */
export const mayAsk = (context: SeatContext): boolean =>
  may(context, { ...INFORMATION, lead: null }) ||
  may(context, { ...INFORMATION, lead: null, agency: BELOW }) ||
  activeMembers(context.seat.committee).some((lead) => may(context, { ...INFORMATION, lead }));

/** Facts that are asked for, with whom and by when where the sentence says so. */
export const what: Ask<ReadRequest> = {
  question: async (context) => {
    refuseWhoMayNot(context);
    return say.askWhat();
  },
  read: async (input, context) => {
    refuseWhoMayNot(context);
    const text = input.text.normalize('NFC').trim();
    if (text.length > TASK_LIMITS.text)
      return { ok: false, say: tooLong(text.length, CONCLUSION_LIMITS.line) };
    const value = readRequest(text, taskReaderOf(context));
    return value ? { ok: true, value } : { ok: false, say: say.askWhat() };
  },
};

function refuseWhoMayNot(context: SeatContext): void {
  if (!mayAsk(context)) hand(context, { ...INFORMATION, lead: null });
}

type Whom = readonly Unit[];

export const informationFrom: AskAfter<{ what: ReadRequest }, Whom> = {
  question: async () => say.askInformationFrom(),
  read: async (input, context) => read(input.text, context),
  unsaid: async (context, { what: { whom: said } }) => {
    if (said.length === 0) return null;
    const text = said.join(', ');
    const reading = read(text, context);
    return reading.ok ? { ...reading, keep: { text, file: null } } : reading;
  },
};

const EVERYBODY =
  /^(?:tat ca|toan the|toan ban|cac)(?: (?:cac|co quan|don vi|thanh vien|so|nganh|ban|uy vien))*$/;

function read(text: string, context: SeatContext): Reading<Whom> {
  const { committee, member } = context.seat;
  if (EVERYBODY.test(fold(text).replaceAll(',', ''))) {
    const seated = holders(committee, 'committee', ['standing-member', 'member']).filter(
      (one) => one.id !== member.id && speaksForAgency(one),
    );
    return { ok: true, value: seated.map(unitOf) };
  }
  const found: Unit[] = [];
  for (const written of unitsWritten(text, taskReaderOf(context).people)) {
    const reading = unitNamed(context, written);
    if (!reading.ok) return reading;
    if (reading.value === null && !namesAgency(written)) return { ok: false, say: say.notAnAgency(written) };
    found.push(reading.value ?? { member: null, agency: written });
  }
  if (found.length === 0) return { ok: false, say: say.askInformationFrom() };
  for (const unit of found) assertAsked(context, unit);
  return { ok: true, value: unique(found) };
}

/** Whose it is to ask them is said at once. */
function assertAsked(context: SeatContext, unit: Unit): void {
  const { committee, regulation } = context.seat;
  const lead = unit.member === null ? null : memberById(committee, unit.member);
  const act = { ...INFORMATION, lead, agency: unit.agency };
  if (lead && !speaksForAgency(lead) && !may(context, act))
    throw new DomainError('information-not-agency', {
      name: lead.name,
      article: regulation.team.informationRequests?.article ?? '',
    });
  hand(context, act);
}

const unique = (all: readonly Unit[]): Unit[] => [
  ...new Map(all.map((one) => [one.member ?? fold(one.agency), one])).values(),
];

const day = askDayAhead<unknown>(async () => say.askBy().text);

/** The day by which it is answered: none is asked for without one. */
export const answerDue: AskAfter<{ what: ReadRequest; whom: Whom }, Day> = {
  question: async (_context, { what: { dueText } }) =>
    dueText === '' ? say.askBy() : say.askByAnew(dueText),
  read: day.read,
  unsaid: async ({ now, zone }, { what: { days, sure } }) => {
    const [only, ...more] = days;
    if (!only || more.length > 0 || !sure || only < dayAt(now, zone)) return null;
    return { ok: true, value: only, keep: { text: only, file: null } };
  },
};
