import type { Address } from '../domain/address.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Command, Message } from './message.ts';

export { type Address, EMAIL, readAddress, writeAddress } from '../domain/address.ts';
export { fileName } from '../domain/file-name.ts';
export type { FileRef } from '../domain/reference.ts';
export { type Instant, toInstant } from '../domain/time/instant.ts';
export * from './failure.ts';
export type { Brief, Choice, Command, Message } from './message.ts';
export { listOf, textBesideButtons } from './message.ts';

/**
 * The port of a platform. A channel turns what arrives into `Incoming` and hands it to `receive`; it tells
 * the platform that an update was taken only after the promise of `receive` has resolved, because only then
 * is it durable. Sending is for the outbox alone.
 */
export interface Channel {
  readonly name: string;
  /** Asks its platform for updates rather than being called: of several processes one may. */
  readonly asks?: boolean;
  /** Begins to take updates; resolves once it does. */
  start(receive: Receive): Promise<void>;
  /** Stops taking updates and waits for those in hand. */
  stop(): Promise<void>;
  /**
   * Sends a message, or edits one in place. Resolves with the message's id on the platform, the id of the
   * last part where a long text had to be split. Waits for `turn` right before each call that puts something into
   * the chat. Throws a `ChannelError`, or what `turn` throws.
   */
  send(order: SendOrder, turn?: CallTurn): Promise<Sent>;
  /** How it is doing, for `/healthz`: no secrets, no text of people. */
  health(): ChannelHealth;
  readonly can: Abilities;
  /** Whether an address of this channel is a group's. */
  isGroup(chat: Address): boolean;
  /** How somebody gets into the private chat; `null` while the platform has not told us our own name. */
  door(): Door | null;
  /** The bytes of a file that came by this channel. Throws `file-refused` when it is gone or larger than `most` bytes. */
  readonly fetchFile: FetchFile;
}

/** The bytes of a file of whatever channel, at most `most`; throws `file-refused` when they cannot be had. */
export type FetchFile = (file: FileRef, most: number) => Promise<Buffer>;

/** What a platform can do that others cannot. */
export interface Abilities {
  /** A message can be changed after it was sent. */
  readonly edits: boolean;
  /** Milliseconds after somebody's last word in which they can be written to; `null` where it does not matter. */
  readonly window: number | null;
}

/** The way into the private chat with the bot, with what `/start` receives there. */
export interface Door {
  /** The link for a payload. */
  link(payload: string): string;
  /** The link only opens the chat: the payload has to be typed there. */
  readonly types: boolean;
}

export interface SendOrder {
  readonly to: Address;
  readonly message: Message;
  /** The platform's id of the message to edit; `null` sends a new one. */
  readonly edit: string | null;
  /** The platform's id of the message to answer to, in a group. */
  readonly replyTo: string | null;
  /** The same in private, for platforms that count otherwise what answers nothing. */
  readonly answers?: string | null;
  /** Who is answered in a group, for platforms that can only name them. */
  readonly mention?: Address | null;
  /** The same for every try of one message, and for no other. */
  readonly id?: string;
}

/** Resolves when one more call may leave. */
export type CallTurn = () => Promise<void>;
/** For calls that nobody counts. */
export const AT_ONCE: CallTurn = async () => {};

export interface Sent {
  readonly message: string;
  /** The ids of the parts that stand before it, where it went in several: who quotes one of them means the message. */
  readonly earlier?: readonly string[];
  /** A short template went in place of the text, because the person had been silent for too long. */
  readonly byTemplate?: boolean;
  /** The choices that stand in the text by number, in their order. */
  readonly numbered?: readonly Command[];
  /** When, by the platform's clock, where it says so. */
  readonly at?: Instant;
  /** Files that did not go with it, by name; the text says so. */
  readonly leftOut?: readonly string[];
}

/** What went in several parts, by their ids. */
export const sentAs = (parts: readonly string[]): Sent => {
  const earlier = parts.slice(0, -1).filter((id) => id !== '');
  return { message: parts.at(-1) ?? '', ...(earlier.length > 0 ? { earlier } : {}) };
};

export interface ChannelHealth {
  readonly state: 'starting' | 'serving' | 'failing' | 'stopped';
  /** Since when it is in that state. */
  readonly since: Instant;
  readonly problem: string | null;
}

export type Receive = (incoming: Incoming) => Promise<Acknowledgement>;

/** What a channel may show at once to who acted, after the act is durable. */
export interface Acknowledgement {
  /** At most 200 characters. */
  readonly toast: string | null;
  /** Offers to open the private chat, with this `/start` payload. */
  readonly openPrivate: string | null;
}

/** A person as the platform names them. */
export interface Sender {
  readonly address: Address;
  readonly name: string;
}

interface Base {
  /** The same for every delivery of one update: `telegram:712345`. */
  readonly id: string;
  readonly at: Instant;
}

export interface IncomingMessage extends Base {
  readonly kind: 'message';
  readonly from: Sender;
  readonly chat: Address;
  readonly private: boolean;
  readonly text: string;
  readonly file: FileRef | null;
  readonly message: string;
  /** The message that it answers; in a group one that is the bot's, where the platform tells that apart. */
  readonly replyTo: string | null;
  /** Said to the bot: in private, by mention, as a command or as an answer to its message. */
  readonly addressed: boolean;
  /** So long that the client may have cut it off here: what was typed goes on in the next message. */
  readonly cut?: true;
  /** As long as a message can be, but for a word: it surely was cut. */
  readonly full?: true;
  /** One of several files that were sent in one go, which come as a message each and share this id. */
  readonly album?: string;
  /** So many of what came in one go cannot be read: videos. */
  readonly unread?: number;
  /** The other files that were sent with `file`. */
  readonly also?: readonly FileRef[];
  /** The messages in which it came, where there were several. */
  readonly pieces?: readonly Pick<IncomingMessage, 'message' | 'text'>[];
  /** Passed on from elsewhere: `by` is whose words they are, `null` where the platform does not say. */
  readonly forwarded?: { readonly by: Address | null };
  /** Said in the group's own name by somebody whom the platform does not name; `from` is the group. */
  readonly nameless?: true;
}

/** The words of a message are others now than they were when it came. */
export interface IncomingEdit extends Base {
  readonly kind: 'edited';
  readonly from: Sender;
  readonly chat: Address;
  readonly private: boolean;
  readonly text: string;
  readonly message: string;
}

export interface IncomingTap extends Base {
  readonly kind: 'tap';
  readonly from: Sender;
  readonly chat: Address;
  readonly private: boolean;
  /** What the choice does, as if it had been typed. */
  readonly command: string;
  /** The message whose choice it is; `null` when the platform no longer shows it. */
  readonly message: string | null;
}

/** A group's chat has a new id. */
export interface IncomingMove extends Base {
  readonly kind: 'moved';
  readonly from: Address;
  readonly to: Address;
}

/** The bot came into a chat or was put out of it (a person who blocks it, a group that removes it). */
export interface IncomingPresence extends Base {
  readonly kind: 'presence';
  readonly from: Sender;
  readonly chat: Address;
  readonly private: boolean;
  readonly present: boolean;
  /** It is there, and may not write. */
  readonly muted?: boolean;
  /** They wrote nothing with it, and nothing else will come before they do. */
  readonly silent?: boolean;
}

/** Something that the bot cannot read. */
export interface IncomingUnread extends Base {
  readonly kind: 'unread';
  readonly from: Sender;
  readonly chat: Address;
  readonly private: boolean;
  /** `gesture`: a sticker or a reaction, which nobody expects an answer to. */
  readonly what: 'voice' | 'video' | 'place' | 'contact' | 'gesture' | 'other';
  /** Words stood under it: they are not done, and not lost unsaid. */
  readonly captioned?: true;
}

export type Incoming =
  | IncomingMessage
  | IncomingEdit
  | IncomingTap
  | IncomingMove
  | IncomingPresence
  | IncomingUnread;
