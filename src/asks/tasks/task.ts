import { activeMembers, type Member } from '../../domain/committee/committee.ts';
import { fold } from '../../domain/fold.ts';
import type { FileRef } from '../../domain/reference.ts';
import { fileFault } from '../../domain/reports/file.ts';
import { TASK_LIMITS } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import { parseDay } from '../../hear/when/parse.ts';
import type { Ask, AskAfter, SeatContext } from '../../ports/command.ts';
import type { OwnWords } from '../../ports/store.ts';
import { taskNamed } from '../../queries/tasks/rights.ts';
import { tooLong } from '../../say/asking.ts';
import { fileRefused } from '../../say/reports/reports.ts';
import * as say from '../../say/tasks/tasks.ts';
import { askMember } from '../people/member.ts';
import { askDayAhead } from '../reports/day.ts';

/** What somebody wants done with a task; the letters stand in buttons, which have little room. */
const DEEDS = {
  t: 'progress',
  x: 'done',
  l: 'want-day',
  b: 'hand-back',
  c: 'close',
  k: 'reopen',
  y: 'grant-day',
  n: 'refuse-day',
  g: 'reassign',
  v: 'keep',
  th: 'withdraw',
  p: 'pass-on',
  a: 'come',
  h: 'gather',
} as const;

export interface TaskWish {
  readonly deed: 'list' | 'all' | 'finished' | 'show' | (typeof DEEDS)[keyof typeof DEEDS];
  readonly page: number;
}

export const taskWish: Ask<TaskWish> = {
  question: async () => ({ text: '' }),
  read: async (input, context) => {
    const text = input.text.trim();
    const page = /^(?:tatca|tất cả)(?: (\d{1,3}))?$/i.exec(text.normalize('NFC'));
    if (page) return { ok: true, value: { deed: 'all', page: Number(page[1] ?? 1) } };
    if (!context.subject && /^(?:da )?xong$/.test(fold(text)))
      return { ok: true, value: { deed: 'finished', page: 1 } };
    const deed = context.subject ? DEEDS[text as keyof typeof DEEDS] : undefined;
    return { ok: true, value: deed ? { deed, page: 1 } : bare(context) };
  },
  unsaid: async (context) => ({ ok: true, value: bare(context) }),
};

const bare = ({ subject }: SeatContext): TaskWish => ({ deed: subject ? 'show' : 'list', page: 1 });

/** What is said besides. */
export interface TaskDetail {
  readonly text: string;
  readonly file: FileRef | null;
  readonly member: Member | null;
  readonly day: Day | null;
}
const NOTHING: TaskDetail = { text: '', file: null, member: null, day: null };

const QUESTIONS: Partial<Record<TaskWish['deed'], () => string>> = {
  progress: say.askProgress,
  done: say.askResult,
  'want-day': say.askNewDay,
  'hand-back': say.askWhyHandedBack,
  reopen: say.askWhyAgain,
  reassign: say.askNewLead,
};

const WORDS: Partial<Record<TaskWish['deed'], OwnWords>> = {
  progress: 'progress',
  done: 'result',
  'hand-back': 'hand-back',
  reopen: 'reopened',
};

const who = askMember(say.askNewLead(), async ({ seat }) => activeMembers(seat.committee));
const day = askDayAhead(async () => say.askNewDay());
const deedOf = ({ wish }: { readonly wish: TaskWish }): TaskWish['deed'] => wish.deed;

export const taskDetail: AskAfter<{ wish: TaskWish }, TaskDetail> = {
  question: async (context, given) => {
    const deed = deedOf(given);
    const asked = deed === 'done' ? (await taskNamed(context)).task.purpose : null;
    if (asked?.kind === 'information') return { text: say.askTaskAnswer() };
    return { text: QUESTIONS[deed]?.() ?? '' };
  },
  read: async (input, context, given, held) => {
    const deed = deedOf(given);
    if (deed === 'reassign') {
      const reading = await who.read(input, context, given, held);
      return reading.ok ? { ...reading, value: { ...NOTHING, member: reading.value } } : reading;
    }
    if (deed === 'want-day') {
      const reading = await day.read(input, context, given, held);
      return reading.ok ? { ...reading, value: { ...NOTHING, day: reading.value } } : reading;
    }
    const content = deed === 'progress' || deed === 'done';
    const most = content ? TASK_LIMITS.text : TASK_LIMITS.reason;
    const text = input.text.normalize('NFC').trim();
    const file = content ? input.file : null;
    const fault = file ? fileFault(file) : null;
    if (fault) return { ok: false, say: fileRefused(fault) };
    if (text.length > most) return { ok: false, say: tooLong(text.length, most) };
    if (text.length < 3 && !file) return { ok: false, say: await taskDetail.question(context, given) };
    return { ok: true, value: { ...NOTHING, text, file } };
  },
  unsaid: async (_context, given) => (QUESTIONS[deedOf(given)] ? null : { ok: true, value: NOTHING }),
  words: (given) => WORDS[deedOf(given)] ?? null,
};

/** Why another day is asked for: the day is said again in full, and no other is taken for a reason. */
export const taskReason: AskAfter<{ wish: TaskWish; detail: TaskDetail }, string> = {
  question: async (_context, given) => ({ text: say.askWhyDay(dayOf(given)) }),
  read: async (input, { now, zone }, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > TASK_LIMITS.reason) return { ok: false, say: tooLong(text.length, TASK_LIMITS.reason) };
    if (text.length < 3) return { ok: false, say: { text: say.askWhyDay(dayOf(given)) } };
    const aDay = parseDay(text, { now, zone }).kind !== 'unreadable';
    return aDay ? { ok: false, say: say.dayIsNoReason(dayOf(given)) } : { ok: true, value: text };
  },
  unsaid: async (_context, given) => (deedOf(given) === 'want-day' ? null : { ok: true, value: '' }),
  words: (given) => (deedOf(given) === 'want-day' ? 'day-reason' : null),
};

function dayOf({ detail }: { readonly detail: TaskDetail }): Day {
  const { day: wanted } = detail;
  if (!wanted) throw new Error('a reason was asked for and no day');
  return wanted;
}
