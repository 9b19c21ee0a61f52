import { chatOf, readAddress } from '../../src/domain/address.ts';
import { type Committee, secretaries } from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { fold, squash } from '../../src/hear/fold.ts';
import {
  type Ask,
  type Context,
  defineOpenCommand,
  first,
  type Message,
  type Reply,
  reply,
} from '../../src/ports/command.ts';
import {
  bindHow,
  bound,
  boundElsewhere,
  boundTold,
  unbound,
  unboundTold,
} from '../../src/say/committee/groups.ts';

const words: Ask<string, Context> = {
  question: async () => bindHow([]),
  unsaid: async () => ({ ok: true, value: '' }),
  read: async (input) => ({ ok: true, value: input.text.trim().slice(0, 200) }),
};

/** `/ketnoi [mã Ban] [nhắc việc]`: binds the group, and the topic it is typed in, to a committee. */
export const ketnoi = defineOpenCommand({
  name: 'ketnoi',
  aliases: ['ganban', 'gannhom'],
  summary: 'gắn nhóm (và chủ đề) này với Ban Chỉ đạo',
  usage: 'mã Ban | nhắc việc',
  who: 'administrators',
  where: 'group',
  asks: first('words', words),
  async run(context, args) {
    if (fold(args.words) === 'go') return unbind(context);
    if (!context.account.administrator) {
      // To others an unbound group stays silent.
      if (!(await context.tx.groups.get(chatOf(context.chat)))) return { messages: [] };
      throw new DomainError('not-allowed', { who: 'quản trị viên của trợ lý' });
    }
    const all = (await context.tx.committees.list()).map(([, committee]) => committee);
    const reminders = /nhac( |$)/.test(fold(args.words));
    const id = args.words.replace(/\|/g, ' ').trim().split(/\s+/)[0] ?? '';
    const named = all.find(
      (committee) => committee.id === id.toLowerCase() || squash(committee.shortName) === squash(id),
    );
    const committee = named ?? (all.length === 1 ? all[0] : undefined);
    if (!committee) return reply(bindHow(all), { private: true });

    const chat = chatOf(context.chat);
    const before = await context.tx.groups.get(chat);
    if (before && before.committee !== committee.id) return reply(boundElsewhere(), { private: true });
    const topic = readAddress(context.chat)?.topic ?? null;
    const known = committee.groups.find((group) => group.chat === chat) ?? {
      chat,
      topics: { notices: null, reminders: null },
    };
    const topics = reminders ? { ...known.topics, reminders: topic } : { ...known.topics, notices: topic };
    const groups = [...committee.groups.filter((group) => group.chat !== chat), { chat, topics }];
    context.tx.groups.put(chat, { committee: committee.id });
    context.tx.committees.put(committee.id, { ...committee, groups });
    context.recordIn(committee, { act: 'group-bound', subject: `groups:${chat}` });
    await tellSecretaries(context, committee, boundTold(committee, reminders));
    return reply(bound(committee, topic !== null, reminders));
  },
});

/** `/ketnoi gỡ`: an administrator, or a secretary of the committee, takes the group away from it. */
async function unbind(context: Context): Promise<Reply> {
  const chat = chatOf(context.chat);
  const group = await context.tx.groups.get(chat);
  const committee = group ? await context.tx.committees.get(group.committee) : null;
  if (!group || !committee) return { messages: [] };
  const seat = context.account.seats.find((one) => one.committee === committee.id);
  const keeps = secretaries(committee).some((one) => one.id === seat?.member);
  if (!context.account.administrator && !keeps)
    throw new DomainError('not-allowed', { who: 'quản trị viên của trợ lý, thư ký của Ban' });
  context.tx.groups.delete(chat);
  const groups = committee.groups.filter((one) => one.chat !== chat);
  context.tx.committees.put(committee.id, { ...committee, groups });
  context.recordIn(committee, { act: 'group-unbound', subject: `groups:${chat}` });
  await tellSecretaries(context, committee, unboundTold(committee));
  return reply(unbound(committee));
}

async function tellSecretaries(context: Context, committee: Committee, message: Message): Promise<void> {
  for (const secretary of secretaries(committee)) await context.write(committee, secretary, message);
}
