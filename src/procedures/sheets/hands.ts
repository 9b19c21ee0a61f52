import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { handsUntil, voicesIn } from '../../domain/sheets/hands.ts';
import type { Matter } from '../../domain/sheets/mode.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import type { Message, Reply, SeatContext } from '../../ports/command.ts';
import { namingHere } from '../../queries/sheets/list.ts';
import { handsQuestion, noRoll, sheetSent } from '../../say/sheets/asking.ts';
import { sheetCard } from '../../say/sheets/sheets.ts';
import { reachOf } from '../meetings/announce.ts';
import { sendSheet, sheetInMeeting } from './open.ts';

/** A show of hands as it would go out; `null` where the roll says nobody is there. */
async function planned(
  context: SeatContext,
  meeting: Meeting,
  question: string,
  matter: Matter,
  until: string,
): Promise<{
  sheet: Sheet;
  without: string[];
  voteless: { names: string[]; article: string } | null;
} | null> {
  const law = await context.lawOf(meeting);
  const { voices, withoutMandate, withoutVote } = voicesIn(meeting, law);
  if (voices.length === 0) return null;
  const plain = { papers: [], secret: false, silence: null, countOf: 'asked' } as const;
  const wanted = { ...plain, body: meeting.body, question, matter, asked: voices, deadline: until };
  const sheet = await sheetInMeeting(context, wanted, meeting);
  const article = rulesOf(meeting, law.regulation).delegates?.article;
  const names = withoutVote.map(({ name }) => name);
  const voteless = article && names.length > 0 ? { names, article } : null;
  return { sheet, without: withoutMandate.map(({ name }) => name), voteless };
}

export async function handsPreview(
  context: SeatContext,
  meeting: Meeting,
  question: string,
  matter: Matter,
): Promise<{ preview: Message[]; question: string } | null> {
  // What is shown must be the same when it is agreed to: the end is counted from then on.
  const plan = await planned(context, meeting, question, matter, handsUntil(context.now));
  if (!plan) return null;
  const { committee } = context.seat;
  const asked = committee.members.filter(({ id }) => plan.sheet.circulation.to.includes(id));
  const { unreachable } = await reachOf(context, asked);
  const { choices: _, brief: __, ...card } = sheetCard(plan.sheet, namingHere(context));
  const text = card.text.replace(/^Hạn trả lời:.*$/m, 'Hạn trả lời: 15 phút từ lúc gửi.');
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
  return {
    preview: [{ ...card, text }],
    question: handsQuestion(names(asked), plan.without, plan.voteless, names(unreachable)),
  };
}

export async function raiseHands(
  context: SeatContext,
  meeting: Meeting,
  question: string,
  matter: Matter,
): Promise<Reply> {
  const plan = await planned(context, meeting, question, matter, handsUntil(context.now));
  if (!plan) return { messages: [noRoll(meeting)] };
  const sent = await sendSheet(context, plan.sheet);
  const lost = sent.circulation.to.filter((id) => sent.circulation.deliveries[id]?.state === 'no-account');
  const names = context.seat.committee.members.filter(({ id }) => lost.includes(id)).map(({ name }) => name);
  return {
    messages: [sheetSent(sent, sent.circulation.to.length - lost.length, names, context.zone)],
  };
}
