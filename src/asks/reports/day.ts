import type { DomainError } from '../../domain/domain-error.ts';
import { addDays, type Day, dayAt } from '../../domain/time/day.ts';
import { lastDay, untilSaid } from '../../hear/tasks/due.ts';
import { parseWhen, yearGuessed } from '../../hear/when/parse.ts';
import type { Ask, Reading, SeatContext } from '../../ports/command.ts';
import { pleaseChoose, whenOptions } from '../../say/asking.ts';
import { refusal } from '../../say/refusals.ts';
import {
  dayHasPassed,
  dayImpossible,
  dayPast,
  dayUnreadable,
  isThisDay,
  noSuchDay,
  whichDay,
} from '../../say/reports/days.ts';
import { isBeyond, offer, picked } from '../pick.ts';

/** Which days are not taken. */
interface Refusing<Given> {
  /** Why a day from today on cannot be taken all the same; `null` where it can. */
  refused?(context: SeatContext, given: Given, day: Day): DomainError | null;
  /** Keeps that a day was not taken, whether it has passed or was `refused`. */
  noted?(context: SeatContext, given: Given, day: Day): Promise<void>;
}

/** A day from today on, the last one on which something may come; an hour that is said with it does not count. */
export function askDayAhead<Given = unknown>(
  question: (context: SeatContext, given: Given) => Promise<string>,
  { refused, noted }: Refusing<Given> = {},
): Ask<Day, SeatContext, Given> {
  return {
    question: async (context, given) => ({ text: await question(context, given) }),
    read: async (input, context, given, held) => {
      const options = held ? whenOptions(held.split(' '), context.zone) : [];
      const chosen = picked(input.text, options);
      if (held && isBeyond(input.text, options))
        return { ok: false, say: offer(pleaseChoose(), options), hold: held };
      const reading = read(chosen ? chosen.value : input.text, context);
      if ('past' in reading) {
        await noted?.(context, given, reading.past);
        return { ok: false, say: dayPast(reading.past) };
      }
      const fault = reading.ok ? refused?.(context, given, reading.value) : null;
      if (!fault || !reading.ok) return reading;
      await noted?.(context, given, reading.value);
      return { ok: false, say: refusal(fault, context.zone) };
    },
  };
}

/** Why a day that a longer sentence said is not taken: there is none such, or it has passed; empty where that is not so. */
export function whyNoDay(written: string, { now, zone }: SeatContext): string {
  const { said, before } = untilSaid(written.replace(/^(?:từ|hạn)\s+/iu, ''));
  if (said === '') return '';
  const when = parseWhen(said, { now, zone });
  if (when.kind === 'impossible') return `${noSuchDay(said)} `;
  const [day] = when.kind === 'ambiguous' || when.kind === 'unreadable' ? [] : lastDay(when, before, zone);
  return day !== undefined && day < dayAt(now, zone) ? `${dayHasPassed(day)} ` : '';
}

function read(text: string, { now, zone }: SeatContext): Reading<Day> | { readonly past: Day } {
  const { said, before } = untilSaid(text);
  const when = parseWhen(said, { now, zone });
  if (when.kind === 'impossible') return { ok: false, say: dayImpossible() };
  const readings = when.kind === 'ambiguous' ? when.readings : when.kind === 'unreadable' ? [] : [when];
  const days = [...new Set(readings.flatMap((one) => lastDay(one, before, zone)))];
  const today = dayAt(now, zone);
  const ahead = days.filter((day) => day >= today);
  const [only, ...more] = ahead;
  if (!only) return days[0] ? { past: days[0] } : { ok: false, say: dayUnreadable() };
  const alone = more.length === 0;
  if (alone && !yearGuessed(said, before ? addDays(only, 1) : only, { now, zone }))
    return { ok: true, value: only, keep: { text: only, file: null } };
  const written = ahead.map((day) => day.split('-').reverse().join('/'));
  const question = alone ? isThisDay() : whichDay();
  return { ok: false, say: offer(question, whenOptions(written, zone)), hold: written.join(' ') };
}
