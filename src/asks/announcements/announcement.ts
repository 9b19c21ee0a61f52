import { ANNOUNCEMENT_LIMITS, type Audience, isPrivate } from '../../domain/announcements/announcement.ts';
import { activeMembers, type Member, membersOf } from '../../domain/committee/committee.ts';
import type { DisclosureClass } from '../../domain/conclusions/conclusion.ts';
import { fold } from '../../domain/fold.ts';
import type { FileRef } from '../../domain/reference.ts';
import { findByName } from '../../hear/names.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { listManaged } from '../../procedures/announcements/announcements.ts';
import { hand, may } from '../../queries/rights.ts';
import {
  ACKNOWLEDGE,
  askAcknowledgement,
  askAudience,
  askClass,
  askNoticeText,
  askWhichPeople,
  audienceName,
  classNames,
  onlyYourself,
} from '../../say/announcements/announcements.ts';
import { noSuchMember, tooLong } from '../../say/asking.ts';
import { severalAmong } from '../../say/reports/days.ts';
import { askChoice } from '../choice.ts';
import { type Option, offer, picked } from '../pick.ts';

export interface Content {
  readonly text: string;
  readonly file: FileRef | null;
}

/** Some words, a file, or both. */
export const askBody = (question: string): Ask<Content> => ({
  words: () => 'content',
  question: async () => ({ text: question }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text === '' && !input.file) return { ok: false, say: { text: question } };
    if (text.length > ANNOUNCEMENT_LIMITS.text)
      return { ok: false, say: tooLong(text.length, ANNOUNCEMENT_LIMITS.text, true) };
    return { ok: true, value: { text, file: input.file } };
  },
});

export const content = askBody(askNoticeText());

const audiences = askChoice<Audience>(askAudience(), async (context) => {
  const { committee, member, regulation } = context.seat;
  const teamed = membersOf(committee, 'team').some(({ id }) => id !== member.id);
  const bodies: Audience[] = teamed ? ['all', 'committee', 'team'] : ['all'];
  const group = committee.groups.length > 0;
  // The press stands among them where the regulation has somebody inform it.
  const press = regulation.information.toPress !== null && may(context, { act: 'inform-press' });
  const all: Audience[] = [
    ...[...bodies, 'chosen' as const],
    ...(group ? ['group' as const] : []),
    ...(press ? ['press' as const] : []),
  ];
  return all.map((value) => ({ key: value, label: audienceName(value, regulation), value }));
});

const PRESS = /^(?:gui )?(?:toi |cho )?(?:cac )?(?:co quan )?(?:thong tan|bao chi|bao,? dai|press\b)/;

/** Whoever asks for the press is told whose that is, whether it was offered to them or not. */
export const audience: Ask<Audience> = {
  ...audiences,
  read: async (input, context, given, held) => {
    if (!PRESS.test(fold(input.text.slice(0, 60)))) return audiences.read(input, context, given, held);
    hand(context, { act: 'inform-press' });
    return { ok: true, value: 'press', keep: { text: 'press', file: null } };
  },
};

/** The named ones, where people are chosen one by one. */
export const people: AskAfter<{ audience: Audience }, readonly Member[]> = {
  question: async () => ({ text: askWhichPeople() }),
  read: async (input, { seat }) => {
    const all = activeMembers(seat.committee);
    const names = input.text
      .normalize('NFC')
      .slice(0, 5_000)
      .split(/[,;\n]+/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const found = new Set<Member>();
    for (const name of names) {
      const [only, ...more] = findByName(name.slice(0, 100), all, (member) => member.name);
      if (!only) return { ok: false, say: noSuchMember(name) };
      if (more.length > 0)
        return {
          ok: false,
          say: severalAmong(
            name,
            [only, ...more].map((one) => one.name),
          ),
        };
      found.add(only);
    }
    if (found.size === 1 && found.has(seat.member)) return { ok: false, say: onlyYourself() };
    return found.size > 0 ? { ok: true, value: [...found] } : { ok: false, say: { text: askWhichPeople() } };
  },
  unsaid: async (_context, given) => (given.audience === 'chosen' ? null : { ok: true, value: [] }),
};

/** A choice that is asked for under a condition alone; otherwise its value is known. */
function askWhere<Value, Given>(
  needed: (given: Given) => boolean,
  otherwise: Value,
  question: (context: SeatContext) => string,
  options: readonly Option<Value>[],
): Ask<Value, SeatContext, Given> {
  return {
    question: async (context) => offer(question(context), options),
    read: async (input, context) => {
      const chosen = picked(input.text, options);
      if (!chosen) return { ok: false, say: offer(question(context), options) };
      return { ok: true, value: chosen.value, keep: { text: chosen.key, file: null } };
    },
    unsaid: async (_context, given) => (needed(given) ? null : { ok: true, value: otherwise }),
  };
}

/** A post in the group makes it known. What is for the members alone is sent to each of them instead. */
export const disclosure = askWhere<DisclosureClass, { readonly audience: Audience }>(
  (given) => given.audience === 'group',
  'internal',
  ({ seat }) => askClass(seat.regulation),
  [
    {
      key: 'phobien',
      label: classNames.disclosable,
      value: 'disclosable',
      words: ['duoc pho bien', 'pho bien'],
    },
    { key: 'noibo', label: classNames.internal, value: 'internal', words: ['noi bo'] },
  ],
);

export const acknowledgement = askWhere<
  boolean,
  { readonly audience: Audience; readonly disclosure: DisclosureClass }
>(
  (given) => isPrivate(given.audience) || (given.audience === 'group' && given.disclosure === 'internal'),
  false,
  () => askAcknowledgement(),
  [
    { key: 'can', label: ACKNOWLEDGE.yes, value: true, words: [fold('có'), fold('cần')] },
    { key: 'khong', label: ACKNOWLEDGE.no, value: false, words: [fold('không')] },
  ],
);
const listed = async (context: SeatContext): Promise<Reading<never> | null> =>
  context.subject === null ? { ok: false, say: await listManaged(context), final: true } : null;

/** Asks about a notice that a button named; where none is named, those that could be meant are listed instead. */
export const onceNamed = <Value, Given>(
  ask: Ask<Value, SeatContext, Given>,
): Ask<Value, SeatContext, Given> => ({
  ...ask,
  read: async (input, context, given, held) =>
    (await listed(context)) ?? (await ask.read(input, context, given, held)),
  unsaid: async (context, given) => (await listed(context)) ?? (await ask.unsaid?.(context, given)) ?? null,
});
