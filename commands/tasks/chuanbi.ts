import { about } from '../../src/asks/meetings/meeting.ts';
import { meeting, part, preparer, readyBy } from '../../src/asks/tasks/preparation.ts';
import { defineCommand } from '../../src/ports/command.ts';
import { givePreparation, previewPreparation } from '../../src/procedures/tasks/preparation.ts';
import { preparable } from '../../src/queries/tasks/preparing.ts';

/** Who prepares which part of a meeting, by when. */
export const chuanbi = defineCommand({
  name: 'chuanbi',
  aliases: ['chuanbihop', 'giaochuanbi'],
  summary: 'giao chuẩn bị nội dung, tài liệu cuộc họp',
  usage: 'ai, nội dung gì, hạn',
  who: 'entitled',
  where: 'private',
  offered: async (context) => preparable(context).length > 0,
  asks: about(meeting)
    .and('part', part, 'content')
    .and('preparer', preparer, 'lead')
    .and('readyBy', readyBy, 'deadline'),
  confirm: previewPreparation,
  run: givePreparation,
});
