import { isTitleAsked, linesAsked } from '../../src/hear/regulation-asked.ts';
import { type Ask, defineCommand, first, reply } from '../../src/ports/command.ts';
import * as say from '../../src/say/committee/regulation.ts';

/** What of it is wanted; nothing said is all of it. */
const about: Ask<string> = {
  question: async ({ seat }) => say.regulationSummary(seat.regulation)[0],
  unsaid: async () => ({ ok: true, value: '' }),
  read: async ({ text }) => ({ ok: true, value: text.normalize('NFC').trim() }),
};

export const quyche = defineCommand({
  name: 'quyche',
  aliases: ['quyche', 'xemquyche', 'noiquy'],
  summary: 'Quy chế nói gì về họp, vắng, ủy quyền, báo cáo',
  usage: 'mục',
  who: 'members',
  where: 'both',
  asks: first('about', about),
  async run({ seat: { regulation } }, { about: asked }) {
    if (asked === '') return { messages: say.regulationSummary(regulation) };
    const sections = say.regulationSections(regulation);
    const called = sections.filter((one) => say.isCalled(one, asked) || isTitleAsked(one.title, asked));
    if (called.length > 0) return reply(say.regulationPart(regulation, called));
    const near = linesAsked(sections, asked.slice(0, 200));
    return reply(near.length > 0 ? say.regulationWords(regulation, near) : say.notCalledSo(asked, sections));
  },
});
