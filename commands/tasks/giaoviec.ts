import { dueOfTask, givable, lead, work } from '../../src/asks/tasks/giving.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { giveTask, previewTask } from '../../src/procedures/tasks/give.ts';

/** Work given without a meeting, by whom the regulation lets. */
export const giaoviec = defineCommand({
  name: 'giaoviec',
  aliases: ['giaonhiemvu', 'phancong'],
  summary: 'giao nhiệm vụ ngoài cuộc họp',
  usage: 'việc, người thực hiện, hạn',
  who: 'entitled',
  where: 'private',
  offered: async (context) => givable(context).length > 0,
  asks: first('work', work, 'content').and('lead', lead, 'lead').and('due', dueOfTask, 'deadline'),
  confirm: previewTask,
  run: giveTask,
});
