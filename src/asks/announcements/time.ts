import { opening } from '../../domain/committee/reminding.ts';
import { fold } from '../../domain/fold.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Ask, SeatContext } from '../../ports/command.ts';
import {
  askTime,
  atOpening,
  atThatTime,
  NOW_LABEL,
  outsideHours,
} from '../../say/announcements/announcements.ts';
import { pleaseChoose, whenPast } from '../../say/asking.ts';
import { isBeyond, type Option, offer, picked } from '../pick.ts';
import { askWhen } from '../when.ts';

const AT_ONCE: Option<null> = { key: 'ngay', label: NOW_LABEL, value: null };
const WORDS = new Set(['ngay', 'gui ngay', 'bay gio', 'luon', 'gui luon', 'ngay bay gio']);
/** A time outside office hours, as it was insisted on. */
const INSISTED = /^!(\d{4}-\S+Z)$/;

const ahead = askWhen(askTime());

/** When something goes out: `null` is at once. A time outside the committee's hours is asked about once more. */
export const when: Ask<Instant | null> = {
  question: async () => offer(askTime(), [AT_ONCE]),
  read: async (input, context, given, held) => {
    const text = input.text.trim();
    // A bare number means the newest list: that of the two times, once it was shown.
    const first = held?.startsWith('!') ? null : picked(text, [AT_ONCE]);
    if (first || text === AT_ONCE.key || WORDS.has(fold(text.slice(0, 20))))
      return { ok: true, value: null, keep: { text: AT_ONCE.key, file: null } };
    const options = held?.startsWith('!') ? outside(held.slice(1), context) : [];
    const chosen = picked(text, options);
    if (!chosen && isBeyond(text, options))
      return { ok: false, say: offer(pleaseChoose(), options), ...(held && { hold: held }) };
    const insisted = INSISTED.exec(chosen?.key ?? text)?.[1];
    if (insisted) {
      if (insisted <= context.now) return { ok: false, say: whenPast(insisted, context.zone) };
      return { ok: true, value: insisted, keep: { text: `!${insisted}`, file: null } };
    }
    const typed = chosen ? { text: chosen.key, file: null } : input;
    const read = await ahead.read(typed, context, given, held?.startsWith('!') ? null : held);
    if (!read.ok || opened(read.value, context) === read.value) return read;
    return {
      ok: false,
      say: offer(outsideHours(read.value, context.zone), outside(read.value, context)),
      hold: `!${read.value}`,
    };
  },
};

const opened = (at: Instant, { seat, calendar, zone }: SeatContext): Instant =>
  opening(at, 'working', seat.committee, calendar, zone);

function outside(at: Instant, context: SeatContext): Option<Instant>[] {
  const open = opened(at, context);
  return [
    { key: open, label: atOpening(open, context.zone), value: open },
    { key: `!${at}`, label: atThatTime(at, context.zone), value: at },
  ];
}
