import { DomainError } from '../../src/domain/domain-error.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { readReference } from '../../src/domain/reference.ts';
import { type Ask, defineCommand, first, type SeatContext } from '../../src/ports/command.ts';
import type { Message } from '../../src/ports/message.ts';
import {
  takeBackAnswer,
  takeBackDecision,
  takeBackSettling,
} from '../../src/procedures/meetings/taken-back.ts';
import { takeBackBallot } from '../../src/procedures/sheets/vote.ts';
import { takeBackReport } from '../../src/procedures/tasks/report.ts';
import { ifKnown } from '../../src/queries/meetings/candidates.ts';
import { nothingToTakeBack } from '../../src/say/taken-back.ts';

interface Named {
  readonly what: string;
  readonly no: number;
  readonly id: string;
}

/** A button's: what it is, and under which name it was recorded. */
const named: Ask<Named> = {
  question: async () => nothingToTakeBack(),
  read: async (input, context) => {
    const [, what, no, id] = /^([hqtpn])(\d{0,4})\.([\w-]{8})$/.exec(input.text.trim()) ?? [];
    if (!what || !id || !context.subject) return { ok: false, say: nothingToTakeBack(), final: true };
    return { ok: true, value: { what, no: Number(no), id } };
  },
  unsaid: async () => ({ ok: false, say: nothingToTakeBack(), final: true }),
};

/** “Không phải ý tôi”: what was read out of somebody's words goes, and what stood before it stands again. */
export const boghi = defineCommand({
  name: 'boghi',
  // “gb” is for buttons, which have little room.
  aliases: ['khongphaiytoi', 'gb'],
  summary: 'bỏ nội dung trợ lý vừa ghi từ lời nhắn mà không đúng ý',
  who: 'members',
  where: 'private',
  asks: first('named', named),
  async run(context, { named: one }) {
    return { messages: await takenBack(context, one), replace: true };
  },
});

async function takenBack(context: SeatContext, { what, no, id }: Named): Promise<Message[]> {
  if (what === 'p') return takeBackBallot(context, id);
  if (what === 'n') return takeBackReport(context, id);
  const meeting = await meetingOf(context);
  if (what === 'q') return takeBackDecision(context, meeting, no, id);
  return what === 't' ? takeBackSettling(context, meeting, id) : takeBackAnswer(context, meeting, id);
}

async function meetingOf(context: SeatContext): Promise<Meeting> {
  const { tx, seat, subject } = context;
  const { id = '' } = readReference(subject) ?? {};
  const found = id.startsWith(`${seat.committee.id}/`) ? await tx.meetings.get(id) : null;
  const meeting = await ifKnown(context, found);
  if (!meeting) throw new DomainError('meeting-unknown');
  return meeting;
}
