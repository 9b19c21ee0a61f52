import { SUBJECT_OF_WORD } from '../../src/domain/meetings/word.ts';
import { type Ask, defineCommand, first } from '../../src/ports/command.ts';
import { contest } from '../../src/procedures/meetings/contested.ts';
import { inMyName } from '../../src/queries/meetings/in-my-name.ts';
import { whichNotMine } from '../../src/say/meetings/spoken.ts';

/** Of why something went out late, too. */
const MARK = new RegExp(`^(?:${SUBJECT_OF_WORD}|muon)$`);

interface Word {
  readonly subject: string;
  readonly mark: string;
}

/** A button's; else all that stands in the name of who speaks is shown, each with its own. */
const word: Ask<Word> = {
  question: async (context) => whichNotMine(await inMyName(context)),
  read: async (input, context) => {
    const mark = MARK.exec(input.text.trim())?.[0];
    if (mark && context.subject) return { ok: true, value: { subject: context.subject, mark } };
    return { ok: false, say: await word.question(context, {}), final: true };
  },
  unsaid: async (context) => ({ ok: false, say: await word.question(context, {}), final: true }),
};

/** “Tôi không có ý kiến này”, by the chair in whose name it was written down. */
export const baosai = defineCommand({
  name: 'baosai',
  // “gx” is for buttons, which have little room.
  aliases: ['gx'],
  summary: 'báo ý kiến ghi thay đồng chí qua điện thoại là không đúng',
  who: 'members',
  where: 'private',
  offered: async (context) => (await inMyName(context)).length > 0,
  asks: first('word', word),
  async run(context, { word: { subject, mark } }) {
    const messages = await contest(context, subject, mark);
    return { messages, replace: true };
  },
});
