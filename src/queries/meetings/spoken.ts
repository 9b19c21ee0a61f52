import { type Committee, type Member, memberById, memberByNo } from '../../domain/committee/committee.ts';
import { consenterOf } from '../../domain/meetings/consenter.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { referToConclusion } from '../../say/conclusions/names.ts';
import { sayDecider } from '../../say/meetings/own-answer.ts';
import { requestLine } from '../../say/meetings/requests.ts';
import {
  CHAIR,
  type ChairVerdict,
  type SpokenLine,
  spokenChoices,
  spokenConclusion,
} from '../../say/meetings/spoken.ts';
import { clearer, conclusionsOf, mayAtMeeting, mayClassAs, meetingOf } from '../conclusions/list.ts';
import { may } from '../rights.ts';
import { waitingFor } from './waiting.ts';

/** Something that waits for a chair, of which who speaks may write down what the chair said by phone. */
export interface ChairSpoken extends SpokenLine {
  /** Of whom it is: who asks to stay away; who is to come or go besides. */
  readonly people: readonly string[];
}

/** All of it in this committee, meetings first. */
export async function spokenFor(context: SeatContext): Promise<ChairSpoken[]> {
  const { committee } = context.seat;
  const found: ChairSpoken[] = [];
  for (const { meeting, what, mark, line, short, own } of await waitingFor(context, true)) {
    if (own || what === 'hop') continue;
    const law = await context.lawOf(meeting);
    const asker = what === 'tp' ? null : memberByNo(committee, Number(what));
    const chair = consenterOf(meeting, law, asker?.id ?? null).member;
    const kind = asker ? 'absence' : meeting.state === 'called' ? 'list-change' : 'participants';
    const one = { subject: referTo(meeting), kind, mark, short, ways: YES_NO } as const;
    const said = asker ? lineFor(context, meeting, asker, line) : line;
    const people = asker ? [asker.name] : namedIn(meeting, committee);
    if (!chair) continue;
    const who = asker ? sayDecider(meeting, chair, law, CHAIR) : CHAIR;
    found.push({ ...one, line: said, people, chair, who });
  }
  return [...found, ...(await conclusions(context))];
}

const namedIn = ({ listChange }: Meeting, committee: Committee): string[] =>
  [...(listChange?.invited ?? []), ...(listChange?.dropped ?? [])].flatMap(
    (id) => memberById(committee, id)?.name ?? [],
  );

/** Why somebody asks to stay away is told to chair and secretaries alone. */
function lineFor(context: SeatContext, meeting: Meeting, asker: Member, line: string): string {
  const answer = meeting.answers[asker.id];
  const told = may(context, { act: 'follow-meeting', meeting: null });
  if (told || !answer || answer.kind === 'attend') return line;
  return requestLine.absence(meeting, asker, { ...answer, reason: '' }, context.zone);
}

/** A message about what waits for a chair, with the buttons of who may write down what the chair said of it by phone. */
export async function withSpoken(
  context: SeatContext,
  message: Message,
  subject: string,
  mark: string,
): Promise<Message> {
  const one = (await spokenFor(context)).find((each) => each.subject === subject && each.mark === mark);
  return one ? { ...message, choices: [...(message.choices ?? []), ...spokenChoices(one)] } : message;
}

async function conclusions(context: SeatContext): Promise<ChairSpoken[]> {
  const found: ChairSpoken[] = [];
  for (const one of await conclusionsOf(context)) {
    if (one.state !== 'asked') continue;
    const meeting = await meetingOf(context, one.meeting);
    const { member: chair, act } = await clearer(context, meeting, true);
    // Who chairs says it themself, and nobody clears what they drafted.
    if (!chair || chair.id === context.seat.member.id || chair.id === one.draftedBy) continue;
    if (!(await mayAtMeeting(context, act, meeting))) continue;
    // Two people see it before it may be made known.
    const open = one.draftedBy !== context.seat.member.id && (await mayClassAs(context, meeting, chair));
    const ways: ChairVerdict[] = open ? ['c', 'p', 'k'] : YES_NO;
    const line = spokenConclusion(one, context.zone);
    found.push({
      ...{ subject: referToConclusion(one), kind: 'conclusion', mark: 'kl' },
      ...line,
      ways,
      people: [],
      chair,
      who: CHAIR,
    });
  }
  return found;
}

const YES_NO: ChairVerdict[] = ['c', 'k'];
