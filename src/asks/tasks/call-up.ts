import { membersOf } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { fold } from '../../domain/fold.ts';
import { assertCalled, assertSpan } from '../../domain/tasks/call-up.ts';
import { TASK_LIMITS, type Unit } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayAt } from '../../domain/time/day.ts';
import { type ReadCallUp, readCallUp } from '../../hear/tasks/call-up.ts';
import { unitsWritten } from '../../hear/tasks/request.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import { taskReaderOf } from '../../procedures/conclusions/draft.ts';
import { hand, may } from '../../queries/rights.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { tooLong } from '../../say/asking.ts';
import * as say from '../../say/tasks/call-up.ts';
import { askDayAhead, whyNoDay } from '../reports/day.ts';
import { unitNamed, unitOf } from './units.ts';

const CALL_UP = { act: 'give-task', purpose: 'call-up', lead: null } as const;

export const mayCallUp = (context: SeatContext): boolean => may(context, CALL_UP);

/** All that the sentence says of it; the rest is asked for. */
export const callUpLine: Ask<ReadCallUp> = {
  question: async (context) => {
    hand(context, CALL_UP);
    return say.askCallUp();
  },
  read: async (input, context) => {
    hand(context, CALL_UP);
    const text = input.text.normalize('NFC').trim();
    if (text.length > TASK_LIMITS.text) return { ok: false, say: tooLong(text.length, TASK_LIMITS.text) };
    return { ok: true, value: readCallUp(text, taskReaderOf(context)) };
  },
};

type Line = { line: ReadCallUp };
type Whom = readonly Unit[];

export const callUpWhom: AskAfter<Line, Whom> = {
  question: async ({ seat }) => say.askCalled(bodyName('team', seat.regulation)),
  read: async (input, context) => readWhom(input.text, context),
  unsaid: async (context, { line: said }) => {
    if (said.whom.length === 0) return null;
    const text = said.whom.join(', ');
    const reading = readWhom(text, context);
    return reading.ok ? { ...reading, keep: { text, file: null } } : reading;
  },
};

const WHOLE = /^(?:(?:toan|ca|tat ca)(?: the)?(?: to.*)?|to (?:cong tac|giup viec|thu ky).*)$/;
const EXPERT = /^(?:chuyen gia|gs|pgs|ts|ths|ks|tien si|thac si|giao su)\b/;

function readWhom(text: string, context: SeatContext): Reading<Whom> {
  const { committee, regulation } = context.seat;
  const caller = hand(context, CALL_UP).word.id;
  const found: Unit[] = [];
  for (const written of unitsWritten(text, taskReaderOf(context).people)) {
    if (WHOLE.test(fold(written))) {
      found.push(
        ...membersOf(committee, 'team')
          .filter(({ id }) => id !== caller)
          .map(unitOf),
      );
      continue;
    }
    const expert = EXPERT.test(fold(written));
    const reading = expert ? { ok: true as const, value: null } : unitNamed(context, written);
    if (!reading.ok) return reading;
    if (reading.value === null && !expert) return { ok: false, say: say.notCalled(written) };
    found.push(reading.value ?? { member: null, agency: written });
  }
  if (found.length === 0) return { ok: false, say: say.askCalled(bodyName('team', regulation)) };
  const all = [...new Map(found.map((one) => [one.member ?? fold(one.agency), one])).values()];
  assertCalled(all, caller, committee, regulation);
  return { ok: true, value: all };
}

const kept = (day: Day): Reading<Day> => ({ ok: true, value: day, keep: { text: day, file: null } });
const ahead = ({ now, zone }: SeatContext, day: Day | null): day is Day =>
  day !== null && day >= dayAt(now, zone);

export const from: AskAfter<Line & { whom: Whom }, Day> = {
  ...askDayAhead<Line>(
    async (context, given) => `${whyNoDay(given.line.written.from, context)}${say.askCallUpFrom()}`,
  ),
  unsaid: async (context, { line: said }) => (ahead(context, said.from) ? kept(said.from) : null),
};

const last = askDayAhead<Line>(
  async (context, given) => `${whyNoDay(given.line.written.to, context)}${say.askTo()}`,
);
export const to: AskAfter<Line & { whom: Whom; from: Day }, Day> = {
  question: last.question,
  read: async (input, context, given, held) => {
    const reading = await last.read(input, context, given, held);
    if (reading.ok) assertSpan(given.from, reading.value);
    return reading;
  },
  unsaid: async (context, { line: said, from: begins }) => {
    if (!ahead(context, said.to)) return null;
    assertSpan(begins, said.to);
    return kept(said.to);
  },
};

const SHORTEST = 3;
const text = (
  question: (regulation: Regulation) => Message,
  said: (line: ReadCallUp, context: SeatContext) => string,
): AskAfter<Line, string> => ({
  question: async ({ seat }) => question(seat.regulation),
  read: async (input, { seat }) => {
    const value = input.text.normalize('NFC').trim();
    if (value.length > TASK_LIMITS.reason)
      return { ok: false, say: tooLong(value.length, TASK_LIMITS.reason) };
    return value.length < SHORTEST ? { ok: false, say: question(seat.regulation) } : { ok: true, value };
  },
  unsaid: async (context, { line: written }) => {
    const value = said(written, context);
    return value.length < SHORTEST ? null : { ok: true, value, keep: { text: value, file: null } };
  },
});

/** Where the sentence does not say it, the place that the rule itself names. */
export const place = text(say.askCallUpPlace, ({ place: said }, { seat }) =>
  said === '' ? (seat.regulation.team.callUp?.place ?? '') : said,
);
export const callUpWork = text(say.askCallUpWork, ({ work: said }) => said);
