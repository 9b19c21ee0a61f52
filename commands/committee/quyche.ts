import { defineCommand, nothing, reply } from '../../src/ports/command.ts';
import { regulationSummary } from '../../src/say/committee/regulation.ts';

export const quyche = defineCommand({
  name: 'quyche',
  aliases: ['quyche', 'xemquyche', 'noiquy'],
  summary: 'Quy chế nói gì về họp, vắng, ủy quyền, báo cáo',
  who: 'members',
  where: 'both',
  asks: nothing,
  async run(context) {
    return reply(regulationSummary(context.seat.regulation));
  },
});
