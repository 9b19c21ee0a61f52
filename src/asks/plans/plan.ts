import { DomainError } from '../../domain/domain-error.ts';
import { PLAN_LIMITS } from '../../domain/plans/plan.ts';
import type { PlanOf } from '../../domain/plans/right.ts';
import { looksAtPlan, readPlanName as planSaid, saysNothingToDo } from '../../hear/plans.ts';
import type { Ask, AskAfter, SeatContext } from '../../ports/command.ts';
import { askFor, draftHand } from '../../procedures/plans/draft.ts';
import { beginnings, planNamed, planYear } from '../../queries/plans/list.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { hand } from '../../queries/rights.ts';
import { tooLong } from '../../say/asking.ts';
import * as say from '../../say/plans/drafting.ts';
import { askDayAhead } from '../reports/day.ts';

/** What somebody wants done with a plan; the letters stand in buttons. */
const DEEDS = {
  them: 'add',
  sua: 'mend',
  bo: 'drop',
  trinh: 'put',
  bq: 'vote',
  bh: 'issue',
  tl: 'return',
} as const;

export interface PlanWish {
  readonly deed: 'list' | 'show' | 'draft' | (typeof DEEDS)[keyof typeof DEEDS];
  /** Whose plan, of which year, where lines are to be added. */
  readonly of: PlanOf | null;
  readonly year: string;
  /** What was said behind it. */
  readonly words: string;
}

const LIST: PlanWish = { deed: 'list', of: null, year: '', words: '' };

export const planWish: Ask<PlanWish> = {
  toLineEnd: true,
  question: async () => ({ text: '' }),
  read: async (input, context) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > PLAN_LIMITS.text) return { ok: false, say: tooLong(text.length, PLAN_LIMITS.text) };
    if (context.subject) return { ok: true, value: await onPlan(context, text) };
    return text === '' ? { ok: true, value: LIST } : { ok: true, value: await newLines(context, text) };
  },
  unsaid: async (context) => ({
    ok: true,
    value: context.subject ? await onPlan(context, '') : LIST,
  }),
};

/** A button on a plan, with what was typed behind it. */
async function onPlan(context: SeatContext, text: string): Promise<PlanWish> {
  const { plan } = await planNamed(context);
  const [, word = '', words = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const deed = DEEDS[word as keyof typeof DEEDS];
  const { scope, owner, year } = plan;
  return { deed: deed ?? 'show', of: { scope, owner }, year, words: deed ? words : '' };
}

/** "năm 2027 của Tổ: Quý I: …": whose plan, and its lines. */
async function newLines(context: SeatContext, text: string): Promise<PlanWish> {
  const { year, whose, rest } = planSaid(text);
  const wanted = year ?? planYear(context);
  if (looksAtPlan(rest, wanted)) return LIST;
  // A word or two with no time and nobody in them are nothing to be done.
  if (saysNothingToDo(rest, wanted)) return { ...LIST, words: rest };
  const { member } = context.seat;
  const scope = whose ?? (await beginnings(context))[0]?.scope ?? 'committee';
  const of: PlanOf = { scope, owner: scope === 'member' ? member.id : null };
  draftHand(context, of);
  if (wanted < todayOf(context).slice(0, 4)) throw new DomainError('plan-year-over', { year: wanted });
  return { deed: 'draft', of, year: wanted, words: rest };
}

const voteDay = askDayAhead(async () => say.askVoteDay());

/** What is said of it besides: lines, a number with a line, numbers, a reason, a day. */
export const planWord: AskAfter<{ wish: PlanWish }, string> = {
  question: async (context, { wish }) => {
    switch (wish.deed) {
      case 'mend':
        return say.askWhichItem();
      case 'drop':
        return say.askDrop();
      case 'return':
        return say.askPlanReturn();
      case 'vote':
        return { text: say.askVoteDay() };
      default:
        return wish.of ? askFor(context, wish.of, wish.year) : { text: '' };
    }
  },
  read: async (input, context, given, held) => {
    const { deed } = given.wish;
    if (deed === 'vote') return voteDay.read(input, context, given, held);
    const text = input.text.normalize('NFC').trim();
    const most = deed === 'return' ? PLAN_LIMITS.reason : PLAN_LIMITS.text;
    if (text.length > most) return { ok: false, say: tooLong(text.length, most) };
    const fits =
      deed === 'mend'
        ? placeAndLine(text) !== null
        : deed === 'drop'
          ? places(text) !== null
          : text.length > 2;
    return fits ? { ok: true, value: text } : { ok: false, say: await planWord.question(context, given) };
  },
  unsaid: async (context, given) => {
    const { wish } = given;
    const { deed, of, words } = wish;
    if (deed === 'list' || deed === 'show' || deed === 'put' || deed === 'issue')
      return { ok: true, value: '' };
    // Whose it is to say is checked before anything is asked.
    if (deed === 'vote') hand(context, { act: 'open-sheet' });
    else if (of && deed === 'return') hand(context, { act: 'issue-plan', of });
    else if (of) draftHand(context, of);
    return words === '' ? null : planWord.read({ text: words, file: null }, context, given, null);
  },
};

/** "3: Quý II: …" */
export function placeAndLine(text: string): { readonly at: number; readonly line: string } | null {
  const [, at, line] = /^(?:việc\s+)?(\d{1,2})\s*[:.)–-]\s*(\S[\s\S]*)$/iu.exec(text) ?? [];
  return at && line ? { at: Number(at), line } : null;
}

/** "2, 5" */
export function places(text: string): number[] | null {
  const said = text
    .replace(/^(?:việc|số)\s+/iu, '')
    .split(/[\s,;]+|và/u)
    .filter((one) => one !== '');
  return said.length > 0 && said.every((one) => /^\d{1,2}$/.test(one)) ? said.map(Number) : null;
}
