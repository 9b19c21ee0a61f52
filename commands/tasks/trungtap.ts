import {
  callUpLine,
  callUpWhom,
  callUpWork,
  from,
  mayCallUp,
  place,
  to,
} from '../../src/asks/tasks/call-up.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { callUp, previewCallUp } from '../../src/procedures/tasks/call-up.ts';

/** The people of the team are called together to work in one place for a time, by its lead's own right. */
export const trungtap = defineCommand({
  name: 'trungtap',
  aliases: ['trieutapto', 'huydong', 'lamviectaptrung'],
  summary: 'trưng tập thành viên Tổ làm việc tập trung',
  usage: 'ai, từ ngày đến ngày, nơi, việc',
  who: 'entitled',
  where: 'private',
  offered: async (context) => mayCallUp(context),
  asks: first('line', callUpLine)
    .and('whom', callUpWhom, 'people')
    .and('from', from, 'start')
    .and('to', to, 'deadline')
    .and('place', place, 'place')
    .and('work', callUpWork, 'content'),
  confirm: previewCallUp,
  run: callUp,
});
