import { remark } from '../../src/asks/meetings/remark.ts';
import type { Act } from '../../src/domain/committee/act.ts';
import { type Member, memberById, memberByNo } from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { decide, requestMark } from '../../src/domain/meetings/attendance.ts';
import { decideProposal, withChair } from '../../src/domain/meetings/calling.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { readCode } from '../../src/hear/request-code.ts';
import {
  type Ask,
  type AskAfter,
  defineCommand,
  first,
  type Reading,
  type SeatContext,
} from '../../src/ports/command.ts';
import type { Message } from '../../src/ports/message.ts';
import { tellPreparers } from '../../src/procedures/meetings/announce.ts';
import { passOnWaiting, tellNewChair } from '../../src/procedures/meetings/answer.ts';
import { areSettled, settleParticipants } from '../../src/procedures/meetings/participants.ts';
import { assertTheirs } from '../../src/queries/meetings/candidates.ts';
import { asChair, numberOf, waitingFor } from '../../src/queries/meetings/waiting.ts';
import { pendingDecisions, pendingFor, pendingRequests } from '../../src/queries/people/pending-decisions.ts';
import { hand } from '../../src/queries/rights.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  decidedReply,
  nothingWaits,
  request,
  verdictFor,
  whichRequest,
  withVerdict,
} from '../../src/say/meetings/answers.ts';
import { ownAnswer } from '../../src/say/meetings/own-answer.ts';
import {
  askParticipantsChange,
  listChangeHeard,
  notedReply,
  proposalDecided,
  proposalFor,
} from '../../src/say/meetings/settling.ts';
import { decisionsWaiting, withDecisions } from '../../src/say/people/pending.ts';

interface Decision {
  readonly meeting: Meeting;
  readonly key: string;
  /** Which request the button was made for; `null` when it was typed. */
  readonly mark: string | null;
  readonly yes: boolean;
}

/** "12 đồng ý", "tp có", "tp/3 có" where two lists wait, or only "đồng ý" where one thing waits. */
const decision: Ask<Decision> = {
  question: async (context) => {
    const all = await waitingFor(context);
    const others = await pendingDecisions(context);
    if (all.length > 0) return withDecisions(whichRequest(all), others);
    return others.length > 0 ? decisionsWaiting(others) : nothingWaits();
  },
  read: async (input, context) => {
    const { key, number, mark, yes, courtesy } = readCode(input.text);
    const named = context.subject && key ? await meetingNamed(context, key) : null;
    if (named && key && yes !== null) return { ok: true, value: { meeting: named, key, mark, yes } };
    const all = await waitingFor(context);
    const fitting = all.filter(
      (one) => (!key || one.what === key) && (!number || numberOf(one.meeting) === number),
    );
    const [only, ...more] = fitting;
    const unsure = !key && (courtesy || (await waitsBesides(context)));
    if (yes === null || !only || more.length > 0 || unsure) return shown(context);
    return {
      ok: true,
      value: { meeting: only.meeting, key: only.what, mark, yes },
      keep: { text: `${only.key} ${yes ? 'co' : 'khong'}`, file: null },
    };
  },
  unsaid: shown,
};

/** What waits is shown, and no question kept: what is typed next may be about anything, a code is heard wherever it is. */
async function shown(context: SeatContext): Promise<Reading<never>> {
  return { ok: false, say: await decision.question(context, {}), final: true };
}

/** Whether a word without a code may be meant for something else that waits for who speaks. */
const waitsBesides = async (context: SeatContext): Promise<boolean> =>
  (await pendingFor(context)).filter(({ answered }) => !answered).length > 1;

/** What is to be changed in a list that is sent back; "-" leaves it open. */
const change: AskAfter<{ decision: Decision }, string> = {
  question: async () => ({ text: askParticipantsChange() }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
    return { ok: true, value: text === '-' ? '' : text };
  },
  unsaid: async (_context, given) => {
    const { key, meeting, yes } = given.decision;
    // What is settled already is refused by the act itself, not after words were written.
    return key === 'tp' && !yes && !areSettled(meeting) ? null : { ok: true, value: '' };
  },
  words: (_given, text) => (text.trim() === '-' ? null : 'changes'),
};

/** The meeting of a button, in the revision that the button was made for. */
async function meetingNamed(context: SeatContext, key: string): Promise<Meeting> {
  const [, id, revision] = /^#(.+)\.(\d+)$/.exec(context.subject ?? '') ?? [];
  const meeting = (await context.meetings()).find((one) => one.id === id);
  if (!meeting) throw new DomainError('meeting-unknown');
  await assertTheirs(meeting, await deciding(context, meeting, key), context);
  const facts = { meeting: meeting.title, start: meeting.start };
  if (meeting.state === 'cancelled') throw new DomainError('meeting-cancelled', facts);
  if (meeting.revision !== Number(revision))
    throw new DomainError('meeting-moved', meeting.movedFrom ? facts : { ...facts, edited: 'yes' });
  return meeting;
}

/** The act of answering one request: about the meeting itself, its participants, or what a member asks for. */
async function deciding(context: SeatContext, meeting: Meeting, key: string): Promise<Act> {
  if (key === 'hop') return { act: 'decide-proposal', meeting };
  return asChair(context, meeting, key === 'tp' ? undefined : askerIn(context, key)?.id);
}

const askerIn = ({ seat }: SeatContext, key: string): Member | null =>
  memberByNo(seat.committee, Number(key));

export const duyet = defineCommand({
  name: 'duyet',
  // “q” is for buttons, which have little room.
  aliases: ['chapthuan', 'quyetdinh', 'q'],
  summary: 'mọi việc chờ đồng chí quyết định; trả lời các đề nghị',
  usage: 'số | đồng ý / không',
  who: 'members',
  where: 'private',
  waits: async (context) => [...(await pendingRequests(context)), ...(await pendingDecisions(context))],
  asks: first('decision', decision).and('change', change).and('words', remark),
  async confirm({ heard }, { decision: { key, yes }, change: wanted }) {
    if (!heard || key !== 'tp' || yes) return null;
    return { preview: [], question: listChangeHeard(wanted), yes: 'Trả lại' };
  },
  async run(context, { decision: { meeting, key, mark, yes }, change: wanted, words }) {
    const { settled, said } =
      key === 'hop'
        ? await decideOnProposal(context, meeting, yes)
        : key === 'tp'
          ? await decideOnParticipants(context, meeting, mark, yes, wanted)
          : await decideOnAbsence(context, meeting, key, mark, yes, words);
    // A request that was tapped keeps its words, so that it can still be seen what was decided.
    const shown = context.tapped ? withVerdict(settled, yes, context.now, context.zone) : said;
    const rest = await waitingFor(context);
    return {
      messages: [shown, ...(rest.length > 0 ? [whichRequest(rest)] : [])],
      replace: true,
      toast: said.text,
    };
  },
});

/** The request as it stood, and the sentence for who decided it. */
interface Settled {
  readonly settled: Message;
  readonly said: Message;
}

async function decideOnAbsence(
  context: SeatContext,
  meeting: Meeting,
  key: string,
  mark: string | null,
  yes: boolean,
  words: string,
): Promise<Settled> {
  const { committee, member } = context.seat;
  const regulation = await context.regulationOf(meeting);
  const asker = askerIn(context, key);
  const act = await deciding(context, meeting, key);
  const { word: decider } = hand(context, act, { under: regulation });
  if (!asker) throw new DomainError('request-unknown', { name: '' });
  const asked = meeting.answers[asker.id];
  if (!asked || asked.kind === 'attend') throw new DomainError('request-unknown', { name: asker.name });
  if (mark !== null && mark !== requestMark(asked))
    throw new DomainError('request-changed', { name: asker.name });
  const verdict = yes ? 'granted' : 'refused';
  const word = { by: decider, recordedBy: member };
  const then = withChair(decide(meeting, asker, verdict, word, context.now, words), committee, regulation);
  await context.save(then);
  // A chair whose absence was granted chairs no more.
  await tellNewChair(context, meeting, then);
  await passOnWaiting(context, committee, then, meeting, asker);
  const told = await context.tell(
    asker,
    verdictFor(then, yes, decider, ownAnswer(asker, then, regulation), context.zone, words),
  );
  return {
    settled: request(meeting, asker, asked, regulation, context.zone),
    said: decidedReply(asker, yes, asked, told, words),
  };
}

async function decideOnParticipants(
  context: SeatContext,
  meeting: Meeting,
  mark: string | null,
  yes: boolean,
  wanted: string,
): Promise<Settled> {
  const regulation = await context.regulationOf(meeting);
  const { word } = hand(context, await deciding(context, meeting, 'tp'), { under: regulation });
  const settled = await settleParticipants(context, meeting, { word, mark, yes, wanted });
  return { settled, said: notedReply() };
}

async function decideOnProposal(context: SeatContext, meeting: Meeting, yes: boolean): Promise<Settled> {
  const { committee, member } = context.seat;
  const regulation = await context.regulationOf(meeting);
  hand(context, await deciding(context, meeting, 'hop'), { under: regulation });
  const then = decideProposal(meeting, member, yes, context.now);
  await context.save(then);
  await tellPreparers(context, then, proposalDecided(then, yes, member));
  const proposer = memberById(committee, meeting.proposedBy ?? meeting.draftedBy) ?? member;
  return { settled: proposalFor(meeting, proposer, committee, regulation, context.zone), said: notedReply() };
}
