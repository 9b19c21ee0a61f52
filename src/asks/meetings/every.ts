import type { Rhythm } from '../../domain/meetings/series.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readRhythm } from '../../hear/rhythm.ts';
import type { AskAfter } from '../../ports/command.ts';
import { askAgain, JUST_ONCE, onEach } from '../../say/meetings/series.ts';
import { type Option, offer, picked } from '../pick.ts';

type Given = { readonly start: Instant; readonly kind: { readonly how: 'convene' | 'propose' } };

const ONCE = 'mot';
const options = (rhythm: Rhythm): Option<Rhythm | null>[] => [
  { key: 'lap', label: onEach(rhythm), value: rhythm, words: ['lap lai', 'lap', 'co', 'dung', 'dong y'] },
  { key: ONCE, label: JUST_ONCE, value: null, words: ['mot cuoc', 'khong', 'khong lap', 'chi mot cuoc'] },
];

/**
 * Whether it comes again, where a sentence seemed to say so: “thứ Năm đầu tháng” may as well be one day. Asked for
 * nowhere else; whoever only proposes a meeting begins no series.
 */
export const every: AskAfter<Given, Rhythm | null> = {
  offLine: true,
  question: async () => ({ text: '' }),
  read: async (input, context, given, held) => {
    const text = input.text.trim();
    const sure = text.startsWith('!') ? readRhythm(text.slice(1)) : null;
    if (sure || given.kind.how === 'propose') return { ok: true, value: sure };
    const said = held ?? text;
    const rhythm = readRhythm(said);
    if (!rhythm) return { ok: true, value: null };
    const chosen = held === null ? null : picked(text, options(rhythm));
    if (!chosen)
      return { ok: false, say: offer(askAgain(given.start, context.zone), options(rhythm)), hold: said };
    return {
      ok: true,
      value: chosen.value,
      keep: { text: chosen.value ? `!${said}` : ONCE, file: null },
    };
  },
  unsaid: async () => ({ ok: true, value: null }),
};
