import { remark } from '../../src/asks/choice.ts';
import type { Act } from '../../src/domain/committee/act.ts';
import { memberById } from '../../src/domain/committee/committee.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { decideProposal, proposalDeciders } from '../../src/domain/meetings/calling.ts';
import { LIMITS, type Meeting, referTo } from '../../src/domain/meetings/meeting.ts';
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
import {
  areSettled,
  askerNamed,
  decideParticipants,
  decideRequest,
} from '../../src/procedures/meetings/decide.ts';
import { assertTheirs } from '../../src/queries/meetings/candidates.ts';
import { spokenFor } from '../../src/queries/meetings/spoken.ts';
import { asChair, meetingNumber, waitingFor } from '../../src/queries/meetings/waiting.ts';
import { pendingDecisions, pendingFor, pendingRequests } from '../../src/queries/people/pending-decisions.ts';
import { hand } from '../../src/queries/rights.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  decidedReply,
  nothingWaits,
  request,
  whichRequest,
  withVerdict,
} from '../../src/say/meetings/answers.ts';
import {
  askParticipantsChange,
  listChangeHeard,
  notedReply,
  proposalDecided,
  proposalFor,
} from '../../src/say/meetings/settling.ts';
import { spokenButton, withChoice } from '../../src/say/meetings/spoken.ts';
import { decisionsWaiting, withDecisions } from '../../src/say/people/pending.ts';
import { withTakeBack } from '../../src/say/taken-back.ts';

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
    if (others.length > 0) return decisionsWaiting(others);
    // Of what waits for another, who prepares it may write down what that one says by phone.
    return (await spokenFor(context)).length > 0
      ? withChoice(nothingWaits(), spokenButton())
      : nothingWaits();
  },
  read: async (input, context) => {
    const { key, number, mark, yes, courtesy } = readCode(input.text);
    const named = context.subject && key ? await meetingNamed(context, key) : null;
    if (named && key && yes !== null) return { ok: true, value: { meeting: named, key, mark, yes } };
    const all = await waitingFor(context);
    const fitting = all.filter(
      (one) => (!key || one.what === key) && (!number || meetingNumber(one.meeting) === number),
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
    throw new DomainError(meeting.movedFrom ? 'meeting-moved' : 'meeting-edited', facts);
  return meeting;
}

/** The act of answering one request: about the meeting itself, its participants, or what a member asks for. */
async function deciding(context: SeatContext, meeting: Meeting, key: string): Promise<Act> {
  if (key === 'hop') return { act: 'decide-proposal', meeting };
  return asChair(context, meeting, key === 'tp' ? undefined : askerNamed(context, key)?.id);
}

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
  async run(context, { decision, change: wanted, words }) {
    const { meeting, key, yes } = decision;
    const { settled, said } =
      key === 'hop'
        ? await decideOnProposal(context, meeting, yes)
        : key === 'tp'
          ? await decideOnParticipants(context, meeting, decision, wanted)
          : await decideOnAbsence(context, meeting, decision, words);
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
  { key, mark, yes }: Decision,
  words: string,
): Promise<Settled> {
  const verdict = { yes, words, spoken: false };
  const { asker, asked, told, heard } = await decideRequest(context, meeting, { key, mark }, verdict);
  const said = decidedReply(asker, yes, asked, told, words);
  return {
    settled: request(meeting, asker, asked, (await context.lawOf(meeting)).regulation, context.zone),
    said: heard ? withTakeBack(said, referTo(meeting), `q${asker.no}`, heard) : said,
  };
}

async function decideOnParticipants(
  context: SeatContext,
  meeting: Meeting,
  { mark, yes }: Decision,
  wanted: string,
): Promise<Settled> {
  const { request: settled, heard } = await decideParticipants(context, meeting, {
    ...{ mark, yes, wanted },
    spoken: false,
  });
  const said = notedReply();
  return { settled, said: heard ? withTakeBack(said, referTo(meeting), 't', heard) : said };
}

async function decideOnProposal(context: SeatContext, meeting: Meeting, yes: boolean): Promise<Settled> {
  const { committee, member } = context.seat;
  const law = await context.lawOf(meeting);
  const wish = await deciding(context, meeting, 'hop');
  const { inStead } = hand(context, wish, { under: law });
  const then = decideProposal(meeting, member, yes, context.now, inStead);
  await context.save(then);
  const said = proposalDecided(then, yes, member, inStead);
  await tellPreparers(context, then, said);
  // The card that the others have is answered.
  const { choices: _, ...known } = said;
  for (const one of proposalDeciders(meeting, law))
    if (one.id !== member.id && !one.secretary) await context.tell(one, known);
  const proposer = memberById(committee, then.proposedBy) ?? member;
  return { settled: proposalFor(meeting, proposer, law), said: notedReply() };
}
