import { type Ask, defineCommand, type Given, reply, type SeatContext } from '../src/command.ts';
import { deciderOf } from '../src/domain/acting.ts';
import { decide, requestMark, waiting } from '../src/domain/attendance.ts';
import { authorise, permission } from '../src/domain/authority.ts';
import { decideProposal, participantsReturned, participantsSettled } from '../src/domain/calling.ts';
import { memberById, memberByNo } from '../src/domain/committee.ts';
import { DomainError } from '../src/domain/domain-error.ts';
import { hasStarted, type Meeting, referTo } from '../src/domain/meeting.ts';
import { tellPreparers } from '../src/procedures/announce.ts';
import { tellNewChair } from '../src/procedures/answer.ts';
import { asChair } from '../src/procedures/chair.ts';
import { decided, nothingWaits, verdictFor, whichRequest } from '../src/text/answers.ts';
import { ownAnswer } from '../src/text/cards.ts';
import { fold } from '../src/text/fold.ts';
import { requestLine } from '../src/text/requests.ts';
import { noted, participantsDecided, proposalDecided } from '../src/text/settling.ts';

/** Something that waits for a word: a member's absence or delegate, a list of participants, a proposed meeting. */
interface Waiting {
  readonly meeting: Meeting;
  /** A member's number, `tp` for the participants, `hop` for the meeting itself. */
  readonly key: string;
  readonly line: string;
}

interface Decision {
  readonly meeting: Meeting;
  readonly key: string;
  /** Which request the button was made for; `null` when it was typed. */
  readonly mark: string | null;
  readonly yes: boolean;
}

const YES = new Set(['co', 'dong y', 'ok', 'nhat tri', 'duyet', 'cho phep']);
const NO = new Set(['khong', 'khong dong y', 'ko', 'tu choi', 'can sua']);

async function waitingFor(context: SeatContext): Promise<Waiting[]> {
  const { committee, member } = context.seat;
  const found: Waiting[] = [];
  for (const meeting of await context.meetings()) {
    const regulation = await context.regulationOf(meeting);
    if (hasStarted(meeting, context.now)) continue;
    const mayAccept = permission(
      member,
      { act: 'decide-proposal', meeting },
      committee,
      regulation,
      context.now,
    ).allowed;
    const mayDecide = permission(
      member,
      await asChair(context, meeting),
      committee,
      regulation,
      context.now,
    ).allowed;
    if (meeting.state === 'proposed' && mayAccept) {
      found.push({ meeting, key: 'hop', line: requestLine.proposal(meeting, context.zone) });
    }
    if (meeting.state === 'draft' && meeting.participantsAsked && !meeting.participants && mayDecide) {
      found.push({ meeting, key: 'tp', line: requestLine.participants(meeting, context.zone) });
    }
    if (meeting.state !== 'called' || !mayDecide) continue;
    for (const { member: id, answer } of waiting(meeting)) {
      const asker = memberById(committee, id);
      if (asker && asker.id !== deciderOf(meeting, committee, regulation, context.now).member?.id)
        found.push({
          meeting,
          key: String(asker.no),
          line: requestLine.absence(meeting, asker, answer, context.zone),
        });
    }
  }
  return found;
}

/** "12 đồng ý", "tp có", or only "đồng ý" where one thing waits. */
const decision: Ask<Decision> = {
  question: async (context) => {
    const all = await waitingFor(context);
    return all.length === 0
      ? nothingWaits()
      : whichRequest(all.map((one) => ({ ...one, subject: referTo(one.meeting) })));
  },
  read: async (input, context) => {
    const [, key, mark = null, words] =
      /^(\d{1,4}|tp|hop)?(?:-([a-z0-9]{1,2}))?[\s.:)]*(.*)$/.exec(fold(input.text.slice(0, 100))) ?? [];
    const yes = YES.has(words ?? '') ? true : NO.has(words ?? '') ? false : null;
    const named = context.subject && key ? await meetingNamed(context) : null;
    if (named && key && yes !== null) return { ok: true, value: { meeting: named, key, mark, yes } };
    const all = await waitingFor(context);
    const fitting = key ? all.filter((one) => one.key === key) : all;
    const [only, ...more] = fitting;
    if (yes === null || !only || more.length > 0)
      return {
        ok: false,
        say: await decision.question(context, {}),
        ...(all.length === 0 ? { final: true } : {}),
      };
    return { ok: true, value: { meeting: only.meeting, key: only.key, mark, yes } };
  },
  unsaid: async (context, _given: Given) =>
    (await waitingFor(context)).length === 0 ? { ok: false, say: nothingWaits(), final: true } : null,
};

/** The meeting of a button, in the revision that the button was made for. */
async function meetingNamed(context: SeatContext): Promise<Meeting> {
  const [, id, revision] = /^#(.+)\.(\d+)$/.exec(context.subject ?? '') ?? [];
  const meeting = (await context.meetings()).find((one) => one.id === id);
  if (!meeting) throw new DomainError('meeting-unknown');
  const facts = { meeting: meeting.title, start: meeting.start };
  if (meeting.state === 'cancelled') throw new DomainError('meeting-cancelled', facts);
  if (meeting.revision !== Number(revision)) throw new DomainError('meeting-moved', facts);
  return meeting;
}

export const duyet = defineCommand({
  name: 'duyet',
  // Whoever types “đồng ý” under a request means the request, not that they will come.
  aliases: ['chapthuan', 'quyetdinh', 'dongy'],
  summary: 'trả lời các đề nghị chờ đồng chí quyết định',
  usage: 'số | đồng ý / không',
  who: 'members',
  where: 'private',
  asks: { decision },
  async run(context, { decision: { meeting, key, mark, yes } }) {
    if (key === 'hop') return decideOnProposal(context, meeting, yes);
    if (key === 'tp') return decideOnParticipants(context, meeting, yes);
    return decideOnAbsence(context, meeting, Number(key), mark, yes);
  },
});

async function decideOnAbsence(
  context: SeatContext,
  meeting: Meeting,
  no: number,
  mark: string | null,
  yes: boolean,
) {
  const { committee, member } = context.seat;
  const regulation = await context.regulationOf(meeting);
  const { onBehalfOf } = authorise(
    member,
    await asChair(context, meeting),
    committee,
    regulation,
    context.now,
  );
  const asker = memberByNo(committee, no);
  if (!asker) throw new DomainError('request-unknown', { name: '' });
  const asked = meeting.answers[asker.id];
  if (mark !== null && (!asked || asked.kind === 'attend' || mark !== requestMark(asked)))
    throw new DomainError('request-unknown', { name: asker.name });
  const decider = onBehalfOf ?? member;
  const then = decide(
    meeting,
    asker,
    yes ? 'granted' : 'refused',
    { by: decider, recordedBy: member },
    context.now,
  );
  await context.save(then);
  // A chair whose absence was refused chairs after all.
  await tellNewChair(context, meeting, then);
  const answer = then.answers[asker.id];
  if (!answer) throw new DomainError('request-unknown', { name: asker.name });
  await context.tell(
    asker,
    verdictFor(then, yes, decider, ownAnswer(answer, then, regulation), context.zone),
  );
  return reply(decided(asker, yes, answer), { replace: true, toast: decided(asker, yes, answer).text });
}

async function decideOnParticipants(context: SeatContext, meeting: Meeting, yes: boolean) {
  const { committee, member } = context.seat;
  const regulation = await context.regulationOf(meeting);
  const { onBehalfOf } = authorise(
    member,
    await asChair(context, meeting),
    committee,
    regulation,
    context.now,
  );
  if (meeting.participants || meeting.state !== 'draft') {
    throw new DomainError('request-settled', {
      name: deciderOf(meeting, committee, regulation, context.now).member?.name ?? '',
      verdict: 'granted',
    });
  }
  const chair = onBehalfOf ?? member;
  const then = yes
    ? participantsSettled(meeting, chair, member, context.now)
    : participantsReturned(meeting, member, context.now);
  await context.save(then);
  await tellPreparers(context, then, participantsDecided(then, yes, chair));
  return reply(noted(), { replace: true, toast: noted().text });
}

async function decideOnProposal(context: SeatContext, meeting: Meeting, yes: boolean) {
  const { committee, member } = context.seat;
  const regulation = await context.regulationOf(meeting);
  authorise(member, { act: 'decide-proposal', meeting }, committee, regulation, context.now);
  const then = decideProposal(meeting, member, yes, context.now);
  await context.save(then);
  await tellPreparers(context, then, proposalDecided(then, yes, member));
  return reply(noted(), { replace: true, toast: noted().text });
}
