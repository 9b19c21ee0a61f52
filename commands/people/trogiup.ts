import { permission } from '../../src/domain/committee/authority.ts';
import { roleIn } from '../../src/domain/committee/committee.ts';
import { callable } from '../../src/domain/committee/convening.ts';
import {
  type AnyCommand,
  type Ask,
  type Context,
  defineOpenCommand,
  first,
  type OfferedTo,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { help, helpForStranger, helpInGroup, helpOn, topicNamed } from '../../src/say/help.ts';

/** Nothing said shows what there is. */
const about: Ask<string, Context> = {
  question: async () => helpForStranger(),
  unsaid: async () => ({ ok: true, value: '' }),
  read: async (input) => ({ ok: true, value: input.text }),
};

export const trogiup = defineOpenCommand({
  name: 'trogiup',
  aliases: ['help', 'huongdan', 'giupdo'],
  summary: 'những việc trợ lý làm được cho đồng chí',
  who: 'everyone',
  where: 'both',
  usage: 'mục',
  asks: first('about', about),
  async run(context, { about: said }) {
    if (!context.seat && !context.account.administrator) {
      return context.place === 'group' ? { messages: [] } : reply(helpForStranger());
    }
    const shown = await offered(context);
    if (context.place === 'group') return reply(helpInGroup(shown));
    const topic = said === '' ? null : topicNamed(said, shown);
    return reply(topic ? helpOn(topic, shown) : help(shown));
  },
});

/** The commands of this place that are for who asks. */
async function offered(context: Context): Promise<AnyCommand[]> {
  const may = audiences(context);
  const shown: AnyCommand[] = [];
  for (const command of context.commands) {
    if (!may.has(command.who) || (context.place === 'group' && command.where === 'private')) continue;
    // Who has a seat speaks in the context of one.
    const theirs = !command.offered || !context.seat || (await command.offered(context as SeatContext));
    if (theirs) shown.push(command);
  }
  return shown;
}

/** Whom a person counts among; what they may do with a command is decided when they do it. */
function audiences({ seat, account, now }: Context): Set<OfferedTo> {
  const may = new Set<OfferedTo>(['everyone']);
  if (account.administrator) may.add('administrators');
  if (!seat) return may;
  const { committee, member, regulation } = seat;
  may.add('members').add('entitled');
  if (member.secretary) may.add('secretaries').add('callers').add('leaders');
  if (permission(member, { act: 'search-records' }, committee, regulation, now).allowed) may.add('keepers');
  if (callable(member, committee, regulation, now).length > 0) may.add('callers');
  if (roleIn(member, 'committee') === 'head' || roleIn(member, 'team') === 'team-lead') may.add('leaders');
  return may;
}
