import type { Envelope } from '../../../src/ports/store.ts';
import type { Changes } from '../machine/ledger.ts';
import type { Arrival } from '../platforms/arrivals.ts';
import { chatOf, type Seen, wordsOf } from './seen.ts';

/** A message that was put on its way. */
interface Posted {
  readonly id: string;
  /** Every wording that it had, and how often each was read: one on the wire when it was replaced still arrives. */
  readonly words: Map<string, number>;
  envelope: Envelope;
  /** It has left the outbox, or goes to another chat. */
  over: boolean;
}

const LONGEST = 60;
const needle = (words: string): string => plain(words).slice(0, LONGEST);
/** As every platform shows it: where there are buttons, they stand in the place of a list by number. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/^\d+\. .*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const hasArrived = ({ words, envelope }: Posted): boolean => (words.get(needle(wordsOf(envelope))) ?? 0) > 0;

/** The wording that is read in a text, of several the one it has now; `null`: none. */
function readIn({ words, envelope }: Posted, text: string): string | null {
  const known = [needle(wordsOf(envelope)), ...words.keys()];
  return known.find((one) => one !== '' && (text.includes(one) || one.startsWith(text))) ?? null;
}

/** Holds what arrives against what was put on its way: nothing else, nothing twice, and in its order. */
export class MessageWatch {
  readonly #seen: Seen;
  readonly #chats = new Map<string, Posted[]>();
  readonly #byId = new Map<string, Posted>();
  /** The newest that arrived, by what keeps its order. */
  readonly #newest = new Map<string, string>();
  readonly #repeated = new Map<string, number>();
  readonly #allowed = new Map<string, number>();
  /** Chats to which something was refused for good, and when. */
  matched = 0;

  constructor(seen: Seen) {
    this.#seen = seen;
  }

  look(changes: Changes): void {
    for (const { shelf, id, after } of changes) {
      if (shelf !== 'outbox') continue;
      const known = this.#byId.get(id);
      if (after === null) {
        if (known) this.#leaves(known);
        continue;
      }
      const envelope = after as Envelope;
      const chat = chatOf(envelope.to);
      if (known && !known.over && chatOf(known.envelope.to) === chat) {
        // Other words in its place: they have not been read yet.
        const words = needle(wordsOf(envelope));
        const anew = envelope.revision !== known.envelope.revision;
        known.words.set(words, anew ? 0 : (known.words.get(words) ?? 0));
        known.envelope = envelope;
        continue;
      }
      if (known) known.over = true;
      const posted = { id, envelope, words: new Map([[needle(wordsOf(envelope)), 0]]), over: false };
      this.#byId.set(id, posted);
      const there = this.#chats.get(chat) ?? [];
      there.push(posted);
      this.#chats.set(chat, there);
    }
  }

  arrives(arrival: Arrival): void {
    // A file goes in a call of its own where it has no caption.
    if (arrival.edit || arrival.text === '') return;
    const text = plain(arrival.text);
    const waiting = (this.#chats.get(arrival.chat) ?? []).filter(({ over }) => !over);
    // One at a time goes to a chat, the oldest first: of those that say the same it is that one.
    const posted =
      waiting.find((one) => readIn(one, text) !== null) ??
      // A card that could not be edited comes anew, and is drawn when it goes.
      waiting.find(({ words }) => words.has(''));
    if (!posted) {
      const late = (this.#chats.get(arrival.chat) ?? []).find(
        (one) => one.over && readIn(one, text) !== null,
      );
      if (late && this.#isInDoubt(arrival.chat)) {
        this.#again(late, arrival.chat);
        return;
      }
      // A later part of a text that had to be split, or a file after its words.
      const parts = (this.#chats.get(arrival.chat) ?? []).some(
        ({ over, envelope }) => !over && (plain(wordsOf(envelope)).length > 900 || envelope.message.file),
      );
      if (!parts) this.#seen.fault(`nobody put on its way what ${arrival.chat} read: ${text.slice(0, 120)}`);
      return;
    }
    this.matched += 1;
    const words = readIn(posted, text) ?? '';
    const times = (posted.words.get(words) ?? 0) + 1;
    posted.words.set(words, times);
    if (times > 1) this.#again(posted, arrival.chat);
    else this.#inOrder(posted, arrival);
  }

  /** Of two that say the same the later comes first where the file of the older has to be tried again. */
  #overtook({ envelope }: Posted, chat: string): boolean {
    const words = needle(wordsOf(envelope));
    const older = (this.#chats.get(chat) ?? []).find((one) => !one.over && (one.words.get(words) ?? 0) > 0);
    if (!older || !envelope.message.file) return false;
    older.words.set(words, (older.words.get(words) ?? 0) - 1);
    return true;
  }

  /** What had arrived and was not noted as such when a life ended may come once more. */
  killed(): void {
    for (const [chat, there] of this.#chats)
      if (there.some((one) => !one.over && hasArrived(one))) this.#allow(chat);
  }

  /** One was on the wire when its life ended: the next sends it again, and may be the faster. */
  #isInDoubt(chat: string): boolean {
    return (this.#seen.world.arrivals.doubts.get(chat) ?? 0) > (this.#repeated.get(chat) ?? 0);
  }

  #allow(chat: string): void {
    this.#allowed.set(chat, (this.#allowed.get(chat) ?? 0) + 1);
  }

  #again({ envelope }: Posted, chat: string): void {
    // What goes in several calls goes on, when it is tried again, where it broke off, or begins anew.
    if (wordsOf(envelope).length > 900 || envelope.message.file) return;
    const times = (this.#repeated.get(chat) ?? 0) + 1;
    this.#repeated.set(chat, times);
    const allowed = (this.#allowed.get(chat) ?? 0) + (this.#seen.world.arrivals.doubts.get(chat) ?? 0);
    if (times > allowed)
      this.#seen.fault(`${chat} read twice, and nothing had gone wrong: ${wordsOf(envelope).slice(0, 120)}`);
  }

  #inOrder({ id, envelope }: Posted, { chat, group }: Arrival): void {
    if (!/^\d{4}-/.test(id) || envelope.notBefore > envelope.at || envelope.tried.length > 0) return;
    const { about, person, anew, message } = envelope;
    if (message.file || group) return;
    const answers = anew === true || (about.what === 'reply' && person === null);
    const stream = `${chat} ${answers}`;
    const newest = this.#newest.get(stream) ?? '';
    if (id < newest)
      this.#seen.fault(`in ${chat} ${id} came after ${newest}: ${wordsOf(envelope).slice(0, 80)}`);
    else this.#newest.set(stream, id);
  }

  /** What leaves the outbox has arrived, or could not, or was not to go any more. */
  #leaves(posted: Posted): void {
    posted.over = true;
    const { envelope, id } = posted;
    const { about, edit } = envelope;
    if (hasArrived(posted) || edit !== null || about.what === 'card') return;
    const chat = chatOf(envelope.to);
    if (this.#overtook(posted, chat)) return;
    if (this.#seen.world.arrivals.refusedFor.has(chat) || ['posted', 'circulated'].includes(about.what))
      return;
    this.#seen.fault(`${id} for ${chat} is gone, and never arrived: ${wordsOf(envelope).slice(0, 120)}`);
  }
}
