import { type Ask, type Context, defineOpenCommand, reply } from '../src/command.ts';
import { chatOf, readAddress } from '../src/domain/address.ts';
import { DomainError } from '../src/domain/domain-error.ts';
import { fold, squash } from '../src/text/fold.ts';
import { bindHow, bound, boundElsewhere } from '../src/text/groups.ts';

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
  asks: { words },
  async run(context, args) {
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
    return reply(bound(committee, topic !== null, reminders));
  },
});
