import { chatOf, readAddress } from '../../src/domain/address.ts';
import { groupBound, groupUnbound } from '../../src/domain/committee/acts.ts';
import { type Committee, regulationOn, secretaries } from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { fold, squash } from '../../src/domain/fold.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import { bodyNamed } from '../../src/hear/committee-named.ts';
import {
  type Ask,
  type Context,
  defineOpenCommand,
  first,
  type Message,
  type Reply,
  reply,
} from '../../src/ports/command.ts';
import type { FurtherBody } from '../../src/regulations/schema.ts';
import {
  bindHow,
  boundElsewhere,
  boundHere,
  boundTold,
  ownGroupWanted,
  teamBeside,
  unbound,
  unboundTold,
} from '../../src/say/committee/groups.ts';

const words: Ask<string, Context> = {
  question: async () => bindHow([]),
  unsaid: async () => ({ ok: true, value: '' }),
  read: async (input) => ({ ok: true, value: input.text.trim().slice(0, 200) }),
};

/** `/ketnoi [mã] [nhắc việc | tổ | tổ chung]`: binds the group, and the topic it is typed in, to a committee. */
export const ketnoi = defineOpenCommand({
  name: 'ketnoi',
  aliases: ['ganban', 'gannhom'],
  summary: 'gắn nhóm (và chủ đề) này để nhận thông báo',
  usage: 'mã | nhắc việc | tổ | tổ chung',
  who: 'administrators',
  where: 'group',
  asks: first('words', words),
  async run(context, args) {
    if (fold(args.words) === 'go') return unbind(context);
    const chat = chatOf(context.chat);
    const before = await context.tx.groups.get(chat);
    const further = await furtherNamed(context, args.words, before?.committee ?? null);
    const forTeam = !further && /(?:^| )to(?: |$)/.test(fold(args.words));
    // Where the team speaks is the secretaries' to choose, in a group that is bound.
    if (
      !context.account.administrator &&
      !(
        (forTeam && (await keptBy(context, before?.committee ?? ''))) ||
        (further && (await keptBy(context, further.committee.id)))
      )
    ) {
      // To others an unbound group stays silent.
      if (!before) return { messages: [] };
      throw new DomainError('not-allowed', { who: 'quản trị viên của trợ lý' });
    }
    const all = (await context.tx.committees.all()).map(([, committee]) => committee);
    if (further) return bindFurther(context, further, before?.committee ?? null);
    const what = forTeam ? 'team' : /nhac( |$)/.test(fold(args.words)) ? 'reminders' : 'notices';
    const id = args.words.replace(/\|/g, ' ').trim().split(/\s+/)[0] ?? '';
    const named = all.find(
      (committee) => committee.id === id.toLowerCase() || squash(committee.shortName) === squash(id),
    );
    const ofGroup = forTeam ? all.find((one) => one.id === before?.committee) : undefined;
    const committee = named ?? ofGroup ?? (all.length === 1 ? all[0] : undefined);
    if (!committee) return reply(bindHow(all), { private: true });

    if (before && before.committee !== committee.id) return reply(boundElsewhere(), { private: true });
    const topic = readAddress(context.chat)?.topic ?? null;
    const known = committee.groups.find((one) => one.chat === chat);
    // Among the leaders' own notices the team speaks only where that was said.
    const beside = forTeam && known !== undefined && known.whose !== 'team' && known.topics.notices === topic;
    if (beside && !/(?:^| )chung(?: |$)/.test(fold(args.words)))
      return reply(teamBeside(topic !== null), { private: true });
    context.tx.groups.put(chat, { committee: committee.id });
    const bound = groupBound(committee, chat, topic, what);
    context.keepCommittee(bound, { act: 'group-bound', subject: `groups:${chat}` });
    await tellSecretaries(context, committee, boundTold(committee, what));
    return reply(boundHere(committee, topic !== null, what));
  },
});

interface FurtherNamed {
  readonly committee: Committee;
  readonly body: FurtherBody;
}

/** The further body whose name stands in the words, of the committee of the group or of the only one that fits. */
async function furtherNamed(
  { tx, now, zone }: Context,
  words: string,
  of: string | null,
): Promise<FurtherNamed | null> {
  const all = (await tx.committees.all()).map(([, committee]) => committee);
  const found: FurtherNamed[] = [];
  for (const committee of all) {
    if (of !== null && committee.id !== of) continue;
    const regulation = await tx.regulations.get(regulationOn(committee, dayAt(now, zone)));
    const body = regulation ? bodyNamed(words, regulation) : null;
    if (body) found.push({ committee, body });
  }
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

/** Its own group and no other: what else stands in a chat is read by others. */
async function bindFurther(
  context: Context,
  { committee, body: { id, short, name } }: FurtherNamed,
  before: string | null,
): Promise<Reply> {
  const chat = chatOf(context.chat);
  const named = { name: short ?? name };
  const known = committee.groups.find((one) => one.chat === chat);
  if (before !== null && before !== committee.id) return reply(boundElsewhere(), { private: true });
  if (known && known.whose !== id) return reply(ownGroupWanted(named.name), { private: true });
  const topic = readAddress(context.chat)?.topic ?? null;
  context.tx.groups.put(chat, { committee: committee.id });
  const bound = groupBound(committee, chat, topic, { body: id });
  context.keepCommittee(bound, { act: 'group-bound', subject: `groups:${chat}` });
  await tellSecretaries(context, committee, boundTold(committee, named));
  return reply(boundHere(committee, topic !== null, named));
}

/** `/ketnoi gỡ`: an administrator, or a secretary of the committee, takes the group away from it. */
async function unbind(context: Context): Promise<Reply> {
  const chat = chatOf(context.chat);
  const group = await context.tx.groups.get(chat);
  const committee = group ? await context.tx.committees.get(group.committee) : null;
  if (!group || !committee) return { messages: [] };
  if (!context.account.administrator && !(await keptBy(context, committee.id)))
    throw new DomainError('not-allowed', { who: 'quản trị viên của trợ lý, thư ký' });
  context.tx.groups.delete(chat);
  context.keepCommittee(groupUnbound(committee, chat), { act: 'group-unbound', subject: `groups:${chat}` });
  await tellSecretaries(context, committee, unboundTold(committee));
  return reply(unbound(committee));
}

/** Whether who speaks is a secretary of the committee. */
async function keptBy({ account, tx }: Context, id: string): Promise<boolean> {
  const committee = await tx.committees.get(id);
  const seat = account.seats.find((one) => one.committee === id);
  return (
    committee !== undefined &&
    committee !== null &&
    secretaries(committee).some((one) => one.id === seat?.member)
  );
}

async function tellSecretaries(context: Context, committee: Committee, message: Message): Promise<void> {
  for (const secretary of secretaries(committee)) await context.write(committee, secretary, message);
}
