import { askSpoken, askSpokenReason } from '../../src/asks/meetings/spoken.ts';
import { defineCommand, first } from '../../src/ports/command.ts';
import { recordSpoken } from '../../src/procedures/meetings/spoken.ts';
import { spokenQuestion } from '../../src/say/meetings/spoken.ts';

/** What a chair said by phone, written down by who prepares the meeting. */
export const ghiykien = defineCommand({
  name: 'ghiykien',
  // “gk” is for buttons, which have little room.
  aliases: ['ghiykienchutri', 'gk'],
  summary: 'ghi ý kiến chủ trì nói qua điện thoại; chủ trì được báo ngay',
  usage: 'chủ trì đồng ý / không đồng ý việc gì',
  who: 'callers',
  where: 'private',
  asks: first('word', askSpoken).and('reason', askSpokenReason),
  async confirm(_context, { word: { one, verdict, shown }, reason }) {
    return shown ? { preview: [], question: spokenQuestion(one, verdict, reason), yes: 'Ghi' } : null;
  },
  async run(context, { word: { one, verdict }, reason }) {
    const message = await recordSpoken(context, one, verdict, reason);
    return { messages: [message], replace: true, toast: message.text };
  },
});
