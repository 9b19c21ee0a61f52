import { bodiesOf, seatIn } from '../../domain/committee/bodies.ts';
import { type Member, roleIn } from '../../domain/committee/committee.ts';
import { remindingOf } from '../../domain/committee/reminding.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { fold, upperFirst } from '../../domain/fold.ts';
import type { Ruled } from '../../domain/law.ts';
import { type FileRef, readReference } from '../../domain/reference.ts';
import { fileFault } from '../../domain/reports/file.ts';
import { isByVote, type Matter, mattersOf, modeOf } from '../../domain/sheets/mode.ts';
import { asksAgain } from '../../domain/sheets/right.ts';
import { type CountOf, LEAST_SECRET, SHEET_LIMITS } from '../../domain/sheets/sheet.ts';
import { dayAt, instantAt } from '../../domain/time/day.ts';
import { lastDayOf } from '../../domain/time/deadline.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { saysDone, saysNone } from '../../hear/nothing-more.ts';
import { lastDay, untilSaid } from '../../hear/tasks/due.ts';
import { parseWhen } from '../../hear/when/parse.ts';
import type { Ask, AskAfter, SeatContext } from '../../ports/command.ts';
import type { Input } from '../../ports/store.ts';
import { statedCount } from '../../procedures/sheets/open.ts';
import type { Body } from '../../regulations/schema.ts';
import { tooLong } from '../../say/asking.ts';
import { fileRefused } from '../../say/reports/reports.ts';
import * as say from '../../say/sheets/asking.ts';
import { COUNTED, MATTERS } from '../../say/sheets/names.ts';
import { askChoice, askText } from '../choice.ts';
import type { Option } from '../pick.ts';
import { askWhen } from '../when.ts';

/** The parts of a new sheet, in the order in which they are asked for. */
export interface SheetQuestion {
  readonly text: string;
  readonly file: FileRef | null;
}

/** A question in words; a file that came first waits for them. */
export const sheetQuestion: Ask<SheetQuestion> = {
  words: () => 'content',
  question: async (context) => {
    const id = readReference(context.subject)?.id;
    const former = id?.startsWith(`${context.seat.committee.id}/`) ? await context.tx.sheets.get(id) : null;
    return former && asksAgain(context.seat.member, former, context.law)
      ? { text: say.askQuestionAgain(former) }
      : { text: say.askQuestion() };
  },
  read: async (input, _context, _given, held) => {
    const text = input.text.normalize('NFC').trim();
    const file = input.file ?? (filesIn(held ?? '')[0] || null);
    const fault = file ? fileFault(file) : null;
    if (fault) return { ok: false, say: fileRefused(fault) };
    const hold = file ? { hold: JSON.stringify([file]) } : {};
    if (text.length > SHEET_LIMITS.question)
      return { ok: false, say: tooLong(text.length, SHEET_LIMITS.question), ...hold };
    if (text.length < 5)
      return { ok: false, say: file ? say.questionNeedsWords() : { text: say.askQuestion() }, ...hold };
    return { ok: true, value: { text, file }, keep: { text, file } };
  },
};

/** A team is asked as a team only where nobody of the committee is asked with it; so is a further body of its own people. */
export function bodyAsked(asked: readonly Member[], { regulation }: Pick<Ruled, 'regulation'>): Body {
  if (asked.some((one) => roleIn(one, 'committee') !== null)) return 'committee';
  const all = (body: Body): boolean => asked.every((one) => seatIn(one, body, regulation) !== null);
  return bodiesOf(regulation).find((body) => body !== 'committee' && all(body)) ?? 'team';
}

const chosenMatter = askChoice<Matter, { readonly who: readonly Member[] }>(
  say.askMatter(),
  async ({ seat }, given) =>
    mattersOf(seat.regulation, bodyAsked(given.who, seat)).map((matter) => ({
      label: MATTERS[matter],
      key: matter,
      value: matter,
    })),
);

/** What it is about, where the regulation makes a difference; what a body votes on, only its members are asked. */
export const matter: AskAfter<{ who: readonly Member[] }, Matter> = {
  ...chosenMatter,
  read: async (input, context, given, held) => {
    const reading = await chosenMatter.read(input, context, given, held);
    const asked = given.who;
    const body = bodyAsked(asked, context.seat);
    const mixed = asked.some((one) => seatIn(one, body, context.seat.regulation) === null);
    if (!reading.ok || !mixed || !isByVote(modeOf(reading.value, context.seat.regulation, body)))
      return reading;
    return { ok: false, say: say.mixedVoters(bodyName('committee', context.seat.regulation)), final: true };
  },
};

export interface SheetForm {
  readonly secret: boolean;
  readonly silence: boolean;
}

const OPEN_OR_SECRET: readonly Option<SheetForm>[] = [
  { label: say.FORMS.open, key: 'ck', value: { secret: false, silence: false }, words: ['cong khai'] },
  { label: say.FORMS.secret, key: 'kin', value: { secret: true, silence: false }, words: ['kin', 'bi mat'] },
];
const SILENCE: readonly Option<SheetForm>[] = [
  { label: say.FORMS['open-silence'], key: 'ckim', value: { secret: false, silence: true } },
  { label: say.FORMS['secret-silence'], key: 'kinim', value: { secret: true, silence: true } },
];

/** Where the regulation itself says what silence means, nobody has to name a basis. */
const chosenForm = askChoice<SheetForm, { readonly who: readonly Member[] }>(
  say.askForm(),
  async ({ seat }, given) =>
    seat.regulation.opinions.silence && bodyAsked(given.who, seat) === 'committee'
      ? OPEN_OR_SECRET
      : [...OPEN_OR_SECRET, ...SILENCE],
);

export const form: AskAfter<{ who: readonly Member[] }, SheetForm> = {
  ...chosenForm,
  read: async (input, context, given, held) => {
    const reading = await chosenForm.read(input, context, given, held);
    const few = given.who.length < LEAST_SECRET;
    return reading.ok && reading.value.secret && few
      ? { ok: false, say: say.tooFewForSecret(LEAST_SECRET) }
      : reading;
  },
};

/** Out of whom a majority is counted: asked where votes decide and the regulation does not say. */
export const countOf = askChoice<CountOf, { readonly matter: Matter; readonly who: readonly Member[] }>(
  say.askCountOf(),
  async ({ seat }, given) => {
    const mode = modeOf(given.matter, seat.regulation, bodyAsked(given.who, seat));
    const all: CountOf[] = isByVote(mode) && !statedCount(mode, false) ? ['asked', 'answered'] : ['asked'];
    return all.map((one) => ({
      label: upperFirst(COUNTED[one]),
      key: one,
      value: one,
      words: [fold(COUNTED[one]).replace('so ', '')],
    }));
  },
);

const basis = askText<SeatContext>(say.askSilence(), SHEET_LIMITS.silence);

/** The basis on which silence is consent; `null` where it is not. */
export const silence: AskAfter<{ form: SheetForm }, string | null> = {
  question: basis.question,
  read: async (input, context, given, held) => {
    if (!given.form.silence) return { ok: true, value: null };
    if (input.text.trim().length < 5) return { ok: false, say: { text: say.askSilence() } };
    return basis.read(input, context, given, held);
  },
  unsaid: async (_context, given) => (given.form.silence ? null : { ok: true, value: null }),
};

const ahead = askWhen(say.askDeadline());

/** Until when it may be answered: ahead, and in the committee's hours on a working day. */
export const deadline: Ask<Instant> = {
  question: async (context, given) => {
    const { opinions } = context.seat.regulation;
    if (!opinions.period) return ahead.question(context, given);
    const { hours } = remindingOf(context.seat.committee);
    const last = lastDayOf(opinions.period, dayAt(context.now, context.zone), context.calendar);
    return say.askDeadlineBy(opinions.period, instantAt(last, hours.to, context.zone), context.zone);
  },
  read: async (input, context, given, held) => {
    const reading = await ahead.read(lastMoment(input, context), context, given, held);
    if (!reading.ok || isWorkingTime(reading.value, context)) return reading;
    const { hours } = remindingOf(context.seat.committee);
    return { ok: false, say: say.deadlineOff(reading.value, context.zone, hours) };
  },
};

/** “Hết thứ sáu tuần sau”, “chậm nhất 15/12”: until the committee's hours of that day end. */
function lastMoment(input: Input, { seat, now, zone }: SeatContext): Input {
  const { said, before } = untilSaid(input.text);
  if (said === input.text.trim()) return input;
  const when = parseWhen(said, { now, zone });
  const [day] = when.kind === 'day' && !when.part ? lastDay(when, before, zone) : [];
  const { hours } = remindingOf(seat.committee);
  return { ...input, text: day ? instantAt(day, hours.to, zone) : said };
}

function isWorkingTime(at: Instant, { seat, calendar, zone }: SeatContext): boolean {
  const { hours } = remindingOf(seat.committee);
  const day = dayAt(at, zone);
  return (
    calendar.isWorkingDay(day) &&
    instantAt(day, hours.from, zone) <= at &&
    at <= instantAt(day, hours.to, zone)
  );
}

/** Files one after another, until “xong”. */
export const papers: AskAfter<{ question: SheetQuestion }, readonly FileRef[]> = {
  question: async () => ({ text: say.askPapers() }),
  manyFiles: true,
  read: async (input, _context, _given, held) => {
    const taken = filesIn(held ?? '');
    const kept = input.file ? [] : filesIn(input.text);
    if (kept.length > 0) return { ok: true, value: kept, keep: { text: JSON.stringify(kept), file: null } };
    if (!input.file) {
      if (!saysNone(input.text) && !saysDone(input.text))
        return { ok: false, say: { text: say.askPapers() }, ...holding(taken) };
      const text = taken.length > 0 ? JSON.stringify(taken) : 'xong';
      return { ok: true, value: taken, keep: { text, file: null } };
    }
    const sent = [input.file, ...(input.also ?? [])];
    const fault = sent.map(fileFault).find((one) => one !== null);
    if (fault) return { ok: false, say: fileRefused(fault), ...holding(taken) };
    if (taken.length + sent.length > SHEET_LIMITS.papers)
      return { ok: false, say: say.papersFull(), ...holding(taken) };
    const all = [...taken, ...sent];
    return { ok: false, say: say.paperTaken(all.map(({ name }) => name)), ...holding(all) };
  },
  // What came with the question is the paper.
  unsaid: async (_context, given) => (given.question.file ? { ok: true, value: [] } : null),
};

const holding = (files: readonly FileRef[]) => (files.length > 0 ? { hold: JSON.stringify(files) } : {});

/** Files as they were held; nothing where the text is anything else. */
function filesIn(text: string): FileRef[] {
  if (!text.startsWith('[{')) return [];
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all.filter(isFile).slice(0, SHEET_LIMITS.papers) : [];
  } catch {
    return [];
  }
}

const isFile = (one: unknown): one is FileRef => {
  const file = one as Partial<FileRef> | null;
  return typeof file?.channel === 'string' && typeof file.id === 'string' && typeof file.name === 'string';
};
