import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { isOpinion } from '../../src/domain/meetings/attendance.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { opinionGiven } from '../../src/domain/meetings/opinions-asked.ts';
import type { FileRef } from '../../src/domain/reference.ts';
import { type AskAfter, defineCommand, reply } from '../../src/ports/command.ts';
import { candidates } from '../../src/queries/meetings/candidates.ts';
import { TO_GIVE_OPINION } from '../../src/queries/meetings/wishes.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  askOpinionOn,
  notAnOpinion,
  opinionFile,
  opinionKept,
} from '../../src/say/meetings/opinions-asked.ts';

const opinion: AskAfter<{ meeting: Meeting }, { readonly text: string; readonly file: FileRef | null }> = {
  question: async ({ zone }, { meeting }) => askOpinionOn(meeting, zone),
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.opinion) return { ok: false, say: tooLong(text.length, LIMITS.opinion) };
    if (text === '' && !input.file) return { ok: false, say: await opinion.question(context, given) };
    if (!isOpinion({ text, file: input.file })) return { ok: false, say: notAnOpinion() };
    return { ok: true, value: { text, file: input.file } };
  },
  words: () => 'opinion',
};

/** A written opinion on what a meeting is about, where the regulation asks it of everybody. */
export const gopy = defineCommand({
  name: 'gopy',
  aliases: ['ykienhop', 'gopyhop'],
  summary: 'gửi ý kiến bằng văn bản về nội dung cuộc họp',
  usage: 'ý kiến, hoặc gửi tệp',
  asWritten: true,
  who: 'members',
  where: 'private',
  files: {
    into: 'opinion',
    uses: async (context) =>
      (await candidates(TO_GIVE_OPINION, context)).map((one) => opinionFile(one, context.zone)),
  },
  asks: about(askMeeting(TO_GIVE_OPINION, 'opinion')).and('opinion', opinion),
  async run(context, { meeting, opinion }) {
    const { member } = context.seat;
    const giver = { member, by: member, saidAt: context.saidAt };
    const again = meeting.opinions?.[member.id] !== undefined;
    await context.save(opinionGiven(meeting, giver, opinion, context.now));
    return reply(opinionKept(meeting, again, context.zone));
  },
});
