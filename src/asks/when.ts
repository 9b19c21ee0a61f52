import type { Ask, Reading, SeatContext } from '../command.ts';
import type { Instant } from '../domain/instant.ts';
import {
  whenAmbiguous,
  whenImpossible,
  whenNeedsDay,
  whenNeedsHour,
  whenOptions,
  whenPast,
  whenUnreadable,
} from '../text/asking.ts';
import { parseWhen, type Reading as WhenReading } from '../text/parse-when.ts';
import { picked } from './pick.ts';

/**
 * A point in time that lies ahead. What was understood is held while the rest is asked for: a day waits for its
 * hour, several readings wait for one to be chosen.
 */
export function askWhen(question: string): Ask<Instant> {
  return {
    question: async () => ({ text: question }),
    read: async (input, context, _given, held) => {
      const chosen = held?.startsWith('?')
        ? picked(input.text, whenOptions(held.slice(1).split(' '), context.zone))
        : null;
      const text = chosen ? chosen.value : input.text;
      const together = held && !held.startsWith('?') && !chosen ? read(`${held} ${text}`, context) : null;
      return together?.ok ? together : read(text, context);
    },
  };
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
      return {
        ok: false,
        say: whenAmbiguous(ahead.map(written), zone),
        hold: `?${ahead.map(written).join(' ')}`,
      };
    }
    case 'unreadable':
      return { ok: false, say: whenUnreadable() };
    case 'impossible':
      return { ok: false, say: whenImpossible() };
  }
}

/** A reading as it can be read again, without a space. */
function written(reading: WhenReading): string {
  if (reading.kind === 'instant') return reading.at;
  if (reading.kind === 'day') return reading.date.split('-').reverse().join('/');
  return `${reading.hour}:${String(reading.minute).padStart(2, '0')}`;
}
