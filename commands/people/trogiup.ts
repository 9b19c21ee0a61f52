import { type Ask, type Context, defineOpenCommand, first, reply } from '../../src/ports/command.ts';
import { offeredTo } from '../../src/queries/people/offered.ts';
import { help, helpForStranger, helpInGroup, helpOn, topicNamed } from '../../src/say/help.ts';
import { FIRST, usualOf, wishButton, wishesAmong } from '../../src/say/people/wishes.ts';

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
    const shown = await offeredTo(context);
    if (context.place === 'group') return reply(helpInGroup(shown));
    const topic = said === '' ? null : topicNamed(said, shown);
    if (topic) return reply(helpOn(topic, shown));
    const wishes = wishesAmong(new Set(shown.map(({ name }) => name)));
    return reply(help(shown, usualOf(FIRST, wishes).map(wishButton)));
  },
});
