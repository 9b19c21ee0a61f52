import type { Act } from '../../domain/committee/act.ts';
import { deciderOf } from '../../domain/committee/acting.ts';
import type { Permission } from '../../domain/committee/authority.ts';
import { memberById } from '../../domain/committee/committee.ts';
import { waiting } from '../../domain/meetings/attendance.ts';
import { consenterOf, consentPost } from '../../domain/meetings/consenter.ts';
import { hasStarted, type Meeting, meetingYear, referTo } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import type { SeatContext } from '../../ports/command.ts';
import { requestKey, type WaitingLine } from '../../say/meetings/answers.ts';
import { listChangeLine, listKey } from '../../say/meetings/list-change.ts';
import { requestLine, requestShort } from '../../say/meetings/requests.ts';
import { right } from '../rights.ts';

/** Something that waits for a word: a member's absence or delegate, a list of participants, a proposed meeting. */
export interface WaitingForWord extends WaitingLine {
  readonly meeting: Meeting;
  /** A member's number, `tp` for the participants, `hop` for the meeting itself. */
  readonly what: string;
  /** Theirs to decide; a secretary only writes down what somebody said who cannot be asked. */
  readonly own: boolean;
}

/**
 * All that waits for the word of who asks, and that they may decide today, each under a key of its own. `spoken`: also
 * that of which they may write down what the chair said by phone.
 */
export async function waitingFor(context: SeatContext, spoken = false): Promise<WaitingForWord[]> {
  const found: Omit<WaitingForWord, 'key'>[] = [];
  for (const meeting of await context.meetings()) {
    if (!hasStarted(meeting, context.now)) found.push(...(await ofMeeting(context, meeting, spoken)));
  }
  const common = (what: string): boolean => found.filter((one) => one.what === what).length > 1;
  return found.map((one) => ({
    ...one,
    key: common(one.what) ? `${one.what}/${meetingNumber(one.meeting)}` : one.what,
  }));
}

/** The number of a meeting within its year: it stays, whatever else comes to wait. */
export const meetingNumber = ({ id }: Meeting): string => id.slice(id.lastIndexOf(`${meetingYear(id)}-`) + 5);

async function ofMeeting(
  context: SeatContext,
  meeting: Meeting,
  spoken: boolean,
): Promise<Omit<WaitingForWord, 'key'>[]> {
  const { committee, member } = context.seat;
  const { zone } = context;
  const law = await context.lawOf(meeting);
  const subject = referTo(meeting);
  const rightTo = (act: Act): Permission => right(context, act, { under: law });
  if (meeting.state === 'proposed') {
    const right = rightTo({ act: 'decide-proposal', meeting });
    const line = requestLine.proposal(meeting, zone);
    const short = requestShort.proposal();
    return right.allowed
      ? [{ meeting, what: 'hop', mark: 'hop', subject, line, short, asker: null, own: isOwn(right) }]
      : [];
  }
  const asking = meeting.state === 'called' ? waiting(meeting) : [];
  if (meeting.state !== 'draft' && !meeting.listChange && asking.length === 0) return [];
  const asDecider = rightTo(await asChair(context, meeting, undefined, spoken));
  if (meeting.state === 'draft') {
    // A chair may say it before the bot has asked.
    const asked = meeting.participantsAsked || (spoken && rulesOf(meeting, law.regulation).participants);
    const waits = asked && !meeting.participants && asDecider.allowed;
    const line = requestLine.participants(meeting, zone);
    const short = requestShort.participants();
    return waits
      ? [{ meeting, what: 'tp', mark: 'tp', subject, line, short, asker: null, own: isOwn(asDecider) }]
      : [];
  }
  if (meeting.state !== 'called') return [];
  const decider = deciderOf(meeting, law).member;
  const named = consentPost(rulesOf(meeting, law.regulation).absence) !== null;
  const found: Omit<WaitingForWord, 'key'>[] = [];
  if (meeting.listChange && asDecider.allowed)
    found.push({
      meeting,
      what: 'tp',
      mark: listKey(meeting.listChange),
      subject,
      line: listChangeLine(meeting, committee, zone),
      short: requestShort.participants(),
      asker: null,
      own: isOwn(asDecider),
    });
  for (const { member: id, answer } of asking) {
    const asker = memberById(committee, id);
    if (!asker || asker.id === member.id) continue;
    // What the acting chair asks is somebody else's to decide, and so is what a post consents to.
    const right =
      named || asker.id === decider?.id
        ? rightTo(await asChair(context, meeting, asker.id, spoken))
        : asDecider;
    if (!right.allowed) continue;
    const line = requestLine.absence(meeting, asker, answer, zone);
    const short = requestShort.absence(asker);
    const mark = requestKey(asker, answer);
    const sends = answer.kind === 'proxy' ? answer.delegate.name : null;
    const asked = { name: asker.name, sends };
    found.push({
      meeting,
      what: String(asker.no),
      mark,
      subject,
      line,
      short,
      asker: asked,
      own: isOwn(right),
    });
  }
  return found;
}

const isOwn = (right: Permission): boolean => right.allowed && right.onBehalfOf === null;
/**
 * The act of deciding what a meeting's chair decides, with whether the chair can be asked by the bot. `spoken`: the chair
 * said it by phone to who speaks.
 */
export async function asChair(
  context: SeatContext,
  meeting: Meeting,
  asker?: string,
  spoken = false,
): Promise<Act> {
  const law = await context.lawOf(meeting);
  const decider = consenterOf(meeting, law, asker ?? null);
  const chairReachable = decider.member !== null && (await context.reaches(decider.member));
  return {
    ...{ act: 'decide-as-chair', meeting, chairReachable },
    ...(asker === undefined ? {} : { asker }),
    ...(spoken ? { spoken: true } : {}),
  };
}
