import { answerDue, informationFrom, mayAsk, what } from '../../src/asks/tasks/information.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { askForInformation, previewRequest } from '../../src/procedures/tasks/information.ts';

/** Agencies are asked for information with a day: members by chat, others by a text that is passed on. */
export const thongtin = defineCommand({
  name: 'thongtin',
  aliases: ['xinthongtin', 'denghithongtin', 'cungcapthongtin'],
  summary: 'đề nghị cơ quan, đơn vị cung cấp thông tin',
  usage: 'thông tin gì, nơi nào, hạn',
  who: 'entitled',
  where: 'private',
  offered: async (context) => mayAsk(context),
  asks: first('what', what, 'content')
    .and('whom', informationFrom, 'audience')
    .and('due', answerDue, 'deadline'),
  confirm: previewRequest,
  run: askForInformation,
});
