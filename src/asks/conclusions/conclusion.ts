import { activeMembers, type Member } from '../../domain/committee/committee.ts';
import { CONCLUSION_LIMITS } from '../../domain/conclusions/conclusion.ts';
import { fold } from '../../domain/fold.ts';
import type { FileRef } from '../../domain/reference.ts';
import { fileFault } from '../../domain/reports/file.ts';
import type { Day } from '../../domain/time/day.ts';
import { usesThose } from '../../hear/tasks/back.ts';
import { tasksWithin } from '../../hear/tasks/within.ts';
import type { Ask, AskAfter, Message, SeatContext } from '../../ports/command.ts';
import type { OwnWords } from '../../ports/store.ts';
import { assertReturnable } from '../../procedures/conclusions/chair.ts';
import { meetingToConclude, ownDraft, taskReaderOf } from '../../procedures/conclusions/draft.ts';
import { watchedAs } from '../../procedures/conclusions/send.ts';
import { tooLong } from '../../say/asking.ts';
import * as say from '../../say/conclusions/draft.ts';
import { fileRefused } from '../../say/reports/reports.ts';
import { askMember } from '../people/member.ts';
import { askDayAhead } from '../reports/day.ts';

/** What somebody wants done with a conclusion; the letters stand in buttons, which have little room. */
const DEEDS = {
  s: 'draft',
  v: 'lines',
  t: 'text',
  x: 'drop',
  e: 'edit',
  d: 'settle',
  n: 'name',
  h: 'date',
  tr: 'submit',
  c: 'clear',
  p: 'clear-open',
  k: 'return',
  g: 'send',
  m: 'silent',
  q: 'reached',
  r: 'read',
  nh: 'nudge',
  cs: 'correct',
  pb: 'disclose',
  w: 'received-by',
  ra: 'outside',
  rt: 'outside-tick',
  rb: 'outside-untick',
  ro: 'outside-all',
  rx: 'outside-text',
} as const;

export interface ConclusionWish {
  readonly deed: 'list' | 'show' | (typeof DEEDS)[keyof typeof DEEDS];
  /** Which line, from 0; which page, from 1; which version was shown. */
  readonly number: number;
  readonly answer: string;
}

/** The button's deed; without one, what the button names, or all that there is. */
export const conclusionWish: Ask<ConclusionWish> = {
  question: async () => ({ text: '' }),
  read: async (input, context) => {
    const [, letters = '', number, answer = ''] =
      /^(tr|cs|nh|pb|ra|rt|rb|ro|rx|[svtxednhcpkgmqrw])(\d{1,3})?(?:\.(\S{1,12}))?$/.exec(
        input.text.trim(),
      ) ?? [];
    const deed = context.subject ? DEEDS[letters as keyof typeof DEEDS] : undefined;
    if (!deed) return { ok: true, value: bare(context) };
    return { ok: true, value: { deed, number: Number(number ?? 0), answer } };
  },
  unsaid: async (context) => ({ ok: true, value: bare(context) }),
};

const bare = ({ subject }: SeatContext): ConclusionWish => ({
  deed: subject ? 'show' : 'list',
  number: 0,
  answer: '',
});

/** What is said besides. */
export interface ConclusionDetail {
  readonly text: string;
  readonly file: FileRef | null;
  readonly member: Member | null;
  readonly day: Day | null;
}

const tasksIn = (context: SeatContext, { text }: ConclusionDetail): string[] =>
  tasksWithin(text, taskReaderOf(context));

const MOST_LINES = 20_000;
const NOTHING: ConclusionDetail = { text: '', file: null, member: null, day: null };

const who = askMember(say.askWho(), async ({ seat }) => activeMembers(seat.committee));
const day = askDayAhead(async () => say.askTaskDay());

const QUESTIONS: Partial<Record<ConclusionWish['deed'], () => string>> = {
  text: say.askNewText,
  name: say.askWho,
  'received-by': say.askWhoReceived,
  date: say.askTaskDay,
  return: say.askWhyReturned,
  correct: say.askChanges,
};
const WORDS: Partial<Record<ConclusionWish['deed'], OwnWords>> = {
  return: 'changes',
  correct: 'correction',
};
const ASKED: readonly ConclusionWish['deed'][] = ['draft', 'lines', 'edit'];
const deedOf = ({ wish }: { readonly wish: ConclusionWish }) => wish.deed;

/** Words, a file, somebody or a day, as the deed wants it; nothing where it wants none. */
export const conclusionDetail: AskAfter<{ wish: ConclusionWish }, ConclusionDetail> = {
  question: (context, given) => questionFor(context, given.wish),
  read: async (input, context, given, held) => {
    const deed = deedOf(given);
    if (deed === 'name' || deed === 'received-by') {
      const reading = await who.read(input, context, given, held);
      return reading.ok ? { ...reading, value: { ...NOTHING, member: reading.value } } : reading;
    }
    if (deed === 'date') {
      const reading = await day.read(input, context, given, held);
      return reading.ok ? { ...reading, value: { ...NOTHING, day: reading.value } } : reading;
    }
    const content = deed === 'draft' || deed === 'text';
    const most =
      deed === 'lines' || deed === 'edit'
        ? MOST_LINES
        : content
          ? CONCLUSION_LIMITS.text
          : CONCLUSION_LIMITS.reason;
    const text = input.text.normalize('NFC').trim();
    const file = content ? input.file : null;
    const fault = file ? fileFault(file) : null;
    if (fault) return { ok: false, say: fileRefused(fault) };
    if (text.length > most) return { ok: false, say: tooLong(text.length, most) };
    if (text.length < 3 && !file) return { ok: false, say: await conclusionDetail.question(context, given) };
    return { ok: true, value: { ...NOTHING, text, file } };
  },
  unsaid: async (_context, given) => {
    const deed = deedOf(given);
    return ASKED.includes(deed) || QUESTIONS[deed] ? null : { ok: true, value: NOTHING };
  },
  words: (given) => WORDS[deedOf(given)] ?? null,
};

async function questionFor(context: SeatContext, { deed, number }: ConclusionWish): Promise<Message> {
  const { committee } = context.seat;
  if (deed === 'lines') return say.askLines(committee);
  if (deed === 'edit') return say.askLineAgain(await ownDraft(context), number - 1, committee);
  if (deed === 'received-by') await watchedAs(context, number);
  if (deed === 'return') await assertReturnable(context);
  if (deed !== 'draft') return { text: QUESTIONS[deed]?.() ?? '' };
  return say.askConclusion(await meetingToConclude(context), context.zone);
}

/** The tasks of a new draft, asked for right behind its words: those that stand there, others, or none. */
export const conclusionTasks: AskAfter<{ wish: ConclusionWish; detail: ConclusionDetail }, string> = {
  question: async (context, { detail }) => {
    const there = tasksIn(context, detail);
    return there.length > 0 ? say.tasksRead(there) : say.askTasks(context.seat.committee);
  },
  read: async (input, context, { detail }) => {
    const { seat } = context;
    const text = input.text.normalize('NFC').trim();
    const there = tasksIn(context, detail);
    if (there.length > 0 && usesThose(text)) return { ok: true, value: there.join('\n') };
    if (text.length > MOST_LINES) return { ok: false, say: tooLong(text.length, MOST_LINES) };
    if (/^(?:khong|khong co|chua co)(?: nhiem vu)?$/.test(fold(text))) return { ok: true, value: '' };
    return text === '' ? { ok: false, say: say.askTasks(seat.committee) } : { ok: true, value: text };
  },
  unsaid: async (_context, given) => (deedOf(given) === 'draft' ? null : { ok: true, value: '' }),
};
