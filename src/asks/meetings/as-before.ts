import { isMainBody, isStillIn, sittingIn } from '../../domain/committee/bodies.ts';
import { type Member, memberById, membersOf } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { readReference } from '../../domain/reference.ts';
import { saysAsBefore } from '../../hear/rhythm.ts';
import { parseWhen } from '../../hear/when/parse.ts';
import type { Ask, AskAfter, SeatContext } from '../../ports/command.ts';
import { formerMeetings, formerNamed, lastOf, lastOfEach } from '../../queries/meetings/former.ts';
import { asFormer, askStart, askStartAsBefore, askTitle } from '../../say/meetings/planning.ts';
import { sayDigits } from '../../say/when.ts';
import { askMeetingTitle } from '../choice.ts';
import { type Option, offer, picked } from '../pick.ts';
import { askWhen } from '../when.ts';

/** What a new meeting is called, and the former one that it is made after. */
export interface Titled {
  readonly text: string;
  readonly like: Meeting | null;
}

type Given = { readonly title: Titled };
const MOST = 3;

const formers = async (context: SeatContext): Promise<Option<Meeting>[]> =>
  lastOfEach(await formerMeetings(context))
    .slice(0, MOST)
    .map((one) => ({ label: asFormer(one, context.zone), key: `#${one.id}`, value: one }));

/** Its name; or a former meeting, whose place, agenda, people and hour are taken over where nothing else is said. */
export const askTitled: Ask<Titled> = {
  words: () => 'title',
  question: async (context) => {
    const options = await formers(context);
    return options.length > 0 ? offer(askTitle(), options) : { text: askTitle() };
  },
  read: async (input, context, given, held) => {
    const text = input.text.trim();
    const like = await meant(text, context);
    if (like) return { ok: true, ...asIt(like) };
    if (saysAsBefore(text) || text.startsWith('#'))
      return { ok: false, say: await askTitled.question(context, given) };
    const reading = await askMeetingTitle.read(input, context, given, held);
    return reading.ok ? { ...reading, value: { text: reading.value, like: null } } : reading;
  },
  unsaid: async (context) => {
    const like = await named(context);
    return like && { ok: true, ...asIt(like) };
  },
};

const asIt = (like: Meeting) => ({
  value: { text: like.title, like },
  keep: { text: `#${like.id}`, file: null },
});

/** The former meeting that a button named. */
async function named(context: SeatContext): Promise<Meeting | null> {
  const reference = readReference(context.subject);
  return reference ? formerNamed(context, reference.id) : null;
}

async function meant(text: string, context: SeatContext): Promise<Meeting | null> {
  if (text.startsWith('#')) return formerNamed(context, text.slice(1));
  if (saysAsBefore(text)) return lastOf(await formerMeetings(context), {});
  return picked(text, await formers(context))?.value ?? null;
}

/** Asks only where the former meeting does not say it; `said` is how that is kept, to be read again. */
export function asBefore<Value, Before>(
  ask: AskAfter<Before, Value>,
  said: (like: Meeting, context: SeatContext) => string | null,
): AskAfter<Before & Given, Value> {
  return {
    ...ask,
    unsaid: async (context, given) => {
      const own = (await ask.unsaid?.(context, given)) ?? null;
      const text = own || given.title.like === null ? null : said(given.title.like, context);
      if (text === null) return own;
      const input = { text, file: null };
      const reading = await ask.read(input, context, given, null);
      return reading.ok ? { keep: input, ...reading } : null;
    },
  };
}

const start = askWhen(askStart());

/** A day without an hour is at the hour of the former one. */
export const startAsBefore: AskAfter<Given, string> = {
  ...start,
  question: async (context, { title: { like } }) =>
    like ? { text: askStartAsBefore(like, context.zone) } : start.question(context, {}),
  read: async (input, context, given, held) => {
    const { like } = given.title;
    const { now, zone } = context;
    if (!like || held || parseWhen(input.text, { now, zone }).kind !== 'day')
      return start.read(input, context, given, held);
    const [hour = ''] = sayDigits(like.start, zone).split(' ');
    return start.read({ ...input, text: `${input.text} ${hour}` }, context, given, null);
  },
};

/** Those who were invited and are still there, also in the body that met: all of a body by one word. */
export function peopleOf({ invitees, body, start }: Meeting, { seat, law }: SeatContext): string | null {
  const { committee } = seat;
  const there = invitees
    .flatMap((id) => memberById(committee, id) ?? [])
    .filter((one) => isStillIn(one, body, start));
  const are = (all: readonly Member[]): boolean =>
    all.length === there.length && all.every((one) => there.includes(one));
  if (!isMainBody(body) && are(sittingIn(body, law))) return body;
  if (are(membersOf(committee, 'committee'))) return 'ban';
  if (are(membersOf(committee, 'team'))) return 'to';
  return there.length > 0 ? there.map(({ name }) => name).join(', ') : null;
}
