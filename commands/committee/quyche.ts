import { type Ask, defineCommand, first, reply } from '../../src/ports/command.ts';
import { notCalledSo, regulationAbout, regulationSummary } from '../../src/say/committee/regulation.ts';

/** What of it is wanted; nothing said is all of it. */
const about: Ask<string> = {
  question: async ({ seat }) => regulationSummary(seat.regulation)[0],
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
    const whole = regulationSummary(regulation);
    if (asked === '') return { messages: whole };
    const found = regulationAbout(regulation, asked);
    return found ? reply(found) : { messages: [notCalledSo(asked), ...whole] };
  },
});
