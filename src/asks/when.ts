import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type HourReading, parseWhen, type WhenReading } from '../hear/when/parse.ts';
import type { Ask, Reading, SeatContext } from '../ports/command.ts';
import {
  whenAmbiguous,
  whenImpossible,
  whenNeedsDay,
  whenNeedsHour,
  whenOptions,
  whenPast,
  whenUnreadable,
} from '../say/asking.ts';
import { sayDigits } from '../say/when.ts';
import { isBeyond, picked } from './pick.ts';

/**
 * A point in time that lies ahead. What was understood is held while the rest is asked for: a day waits for its
 * hour, several readings wait for one to be chosen.
 */
export function askWhen(question: string): Ask<Instant> {
  return {
    question: async () => ({ text: question }),
    read: async (input, context, _given, held) => {
      const offered = held?.startsWith('?') ? held.slice(1).split(' ') : [];
      const options = whenOptions(offered, context.zone);
      const chosen = picked(input.text, options);
      const left = chosen ? [] : fitting(input.text, offered, context);
      if (isBeyond(input.text, options)) return askAmong(offered, context);
      if (left.length > 1) return askAmong(left, context);
      const text = chosen?.value ?? left[0] ?? input.text;
      const together = held && !held.startsWith('?') && !chosen ? read(`${held} ${text}`, context) : null;
      return together?.ok ? together : read(text, context);
    },
    anew: async ({ text }, was, context) => read(withRestOf(was.text, text, context), context),
  };
}

/** A bare hour keeps the day that was said before, a bare day the hour. */
function withRestOf(was: string, text: string, { now, zone }: SeatContext): string {
  const said = parseWhen(text, { now, zone }).kind;
  const [hour = '', day = ''] = sayDigits(was, zone).split(' ');
  if (said === 'hour') return `${text} ${day}`;
  return said === 'day' ? `${text} ${hour}` : text;
}

function read(text: string, context: SeatContext): Reading<Instant> {
  const { now, zone } = context;
  const when = parseWhen(text, { now, zone });
  switch (when.kind) {
    case 'instant':
      if (when.at <= now) return { ok: false, say: whenPast(when.at, zone) };
      return { ok: true, value: when.at, keep: { text: when.at, file: null } };
    case 'day':
      return { ok: false, say: whenNeedsHour(when.date), hold: written(when) };
    case 'hour':
      return { ok: false, say: whenNeedsDay(), hold: written(when) };
    case 'ambiguous': {
      const ahead = when.readings.filter((reading) => reading.kind !== 'instant' || reading.at > now);
      const [only] = ahead;
      // One reading that lies ahead is still echoed and asked for: the person may have meant the other.
      if (!only) return { ok: false, say: whenUnreadable() };
      return askAmong(ahead.map(written), context, when.why.includes('several-days'));
    }
    case 'unreadable':
      return { ok: false, say: whenUnreadable() };
    case 'impossible':
      return { ok: false, say: whenImpossible() };
  }
}

const askAmong = (readings: readonly string[], { zone }: SeatContext, several = false): Reading<Instant> => ({
  ok: false,
  say: whenAmbiguous(readings, zone, several),
  hold: `?${readings.join(' ')}`,
});

/** Of the times that were offered those which a day or an hour that is typed leaves; none where it is none of them. */
function fitting(text: string, offered: readonly string[], { now, zone }: SeatContext): string[] {
  const said = offered.length > 0 ? parseWhen(text, { now, zone }) : null;
  if (said?.kind !== 'day' && said?.kind !== 'hour') return [];
  return offered.filter(
    (one) =>
      one.includes('T') && (said.kind === 'day' ? dayAt(one, zone) === said.date : startsAt(one, said, zone)),
  );
}

const startsAt = (at: Instant, { hour, minute }: HourReading, zone: string): boolean =>
  sayDigits(at, zone).startsWith(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} `);

/** A reading as it can be read again, without a space. */
function written(reading: WhenReading): string {
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind === 'day') return reading.date.split('-').reverse().join('/');
  return `${reading.hour}:${String(reading.minute).padStart(2, '0')}`;
}
