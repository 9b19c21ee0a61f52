import { isCloser } from '../hear/courtesy.ts';
import { tellsIssued } from '../hear/papers.ts';
import { readPaperNumber } from '../hear/register.ts';
import { soundsSent } from '../hear/reports.ts';
import { answersCode } from '../hear/request-code.ts';
import { LONGEST_HEARD } from '../hear/sentence/hear.ts';
import type { SentenceAct, SentenceReading } from '../hear/sentence/reading.ts';
import { movesMeeting } from '../hear/sentence/wish-move.ts';
import { ANSWER_COMMANDS } from '../hear/understand.ts';
import type { Acknowledgement } from '../ports/channel.ts';
import { notWrittenDown } from '../say/people/waiting.ts';
import type { Order } from './order.ts';
import { perform } from './perform.ts';
import {
  anythingWaits,
  readingOf,
  type There,
  turnedIn,
  whatIsThere,
  wishIn,
  wordOfChair,
} from './situation.ts';
import { answerWith, type Turn } from './turn.ts';
import { unheard } from './unheard.ts';
import { wishBegun } from './wish.ts';

/**
 * A wish in a sentence of its own leads straight into what it begins, with what it says filled in: only the rest is
 * asked for, and nothing goes out unseen. `null` where nothing is surely wished for.
 */
export async function followWish(turn: Turn, order: Order): Promise<Acknowledgement | null> {
  const { incoming, account } = turn.scene;
  if (incoming.kind !== 'message' || !incoming.private || incoming.file || account.asking) return null;
  if (!mayWish(order, incoming.text) || incoming.replyTo !== null) return null;
  if (incoming.text.length > LONGEST_HEARD) return null;
  const there = await whatIsThere(turn);
  const [context] = there.seats;
  const reading = context ? meantBy(incoming.text, there) : null;
  if (context && !reading && order.kind === 'command' && isOwn(order.command.name, there))
    return answerWith(turn, await unheard(turn, incoming.text, false));
  // “Tạo họp chi nhiều vậy trời”.
  if (
    context &&
    !reading &&
    order.kind === 'command' &&
    CALLS.has(order.command.name) &&
    turnedIn(incoming.text, there)
  )
    return answerWith(turn, await unheard(turn, incoming.text, false));
  if (!context || !reading) return null;
  const begun = await wishBegun(reading.act, reading.slots, context, incoming.text);
  // The command that was named is the one that is wished for.
  if (
    order.kind === 'command' &&
    reading.act !== 'members' &&
    begun?.command === order.command.name &&
    nothingFilled(begun.inputs)
  )
    return null;
  if (reading.certainty !== 'open' || !begun)
    return order.kind === 'command' ? answerWith(turn, await unheard(turn, incoming.text, false)) : null;
  const command = turn.equipment.commands.find(({ name }) => name === begun.command);
  if (!command) return null;
  // Of several committees, which is meant is asked first.
  const alone = there.seats.length === 1;
  const done = await perform(turn, command, begun.inputs, {
    subject: alone ? begun.subject : null,
    committee: null,
    confirmed: false,
    heard: true,
  });
  return (await saidBack(turn, reading.act, incoming.text)) ?? done;
}

/** What tells something besides its wish. */
const TELLS: ReadonlySet<SentenceAct> = new Set([
  'roll',
  'draft-conclusion',
  'record-oral-consent',
  'link-member',
]);
const MORE_WORDS = 4;

/** Who told something and is only shown how it stands might take it for written down. */
async function saidBack(turn: Turn, act: SentenceAct, said: string): Promise<Acknowledgement | null> {
  if (!TELLS.has(act) || said.trim().split(/\s+/).length < MORE_WORDS) return null;
  const { account } = turn.scene;
  if ((await turn.tx.accounts.get(account.address))?.asking) return null;
  return answerWith(turn, notWrittenDown(said));
}

/** What calls, moves or sends: a question that begins with its name asks about it. */
const CALLS: ReadonlySet<string> = new Set(['taohop', 'doihop', 'huyhop', 'moihop', 'nhac', 'giaoviec']);

/** “Nộp sao kịp”, “nộp cho ai”: named by its verb, and not said of what is owed. */
const isOwn = (name: string, { owed }: There): boolean =>
  name === 'nopbaocao' && owed.some(({ owes }) => owes === 'report');

const nothingFilled = (inputs: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(inputs).length === 0;

function meantBy(said: string, there: There): Meant | null {
  const spoken = wordOfChair(said, there);
  if (spoken && spoken.certainty !== 'none') return spoken;
  const answer: SentenceReading | null = anythingWaits(there) ? readingOf(said, there) : NOTHING;
  // “Sắp xếp họp … 9/12, 8g30”: figures alone make no report of it.
  // “Dời cuộc họp giúp anh”: no report is put off by it.
  if (answer?.certainty === 'offer' && there.waits.length === 0) {
    const own = wishIn(said, there);
    const other =
      answer.act === 'hand-in' ? !soundsSent(said) : answer.act === 'extension' && movesMeeting(said);
    if (other && own?.certainty === 'open') return own as Meant;
  }
  if (answer?.certainty === 'open' || answer?.certainty === 'offer') return answer;
  // Beside what waits for their word, only a secretary's wish is surely one and no answer to it.
  if (answer?.certainty !== 'none' || (there.waits.length > 0 && !isSecretary(there))) return null;
  const wish = wishIn(said, there);
  return wish?.certainty === 'open' || wish?.certainty === 'offer' ? wish : null;
}

const NOTHING: SentenceReading = { certainty: 'none', hint: 'unclear', asked: null };

type Meant = Exclude<SentenceReading, { readonly certainty: 'none' }>;

const isSecretary = ({ seats }: There): boolean => seats.some(({ seat }) => seat.member.secretary);

/** A command that was named by its words alone may be the beginning of a sentence; an answer to what waits is none. */
function mayWish(order: Order, text: string): boolean {
  if (order.kind === 'nothing' || order.kind === 'word') return true;
  if (order.kind !== 'command' || order.rest === '' || order.subject !== null) return false;
  if (isCloser(order.rest) || ANSWER_COMMANDS.has(order.command.name)) return false;
  if (readPaperNumber(text) !== null || tellsIssued(text)) return false;
  return !text.trim().startsWith('/') && !answersCode(text);
}
