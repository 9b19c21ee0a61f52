import { createHash } from 'node:crypto';
import { type Address, type FileRef, type Incoming, type Sender, toInstant } from '../../ports/channel.ts';
import { type Event, groupNamed, personNamed, readEvent } from './event.ts';
import { addressOf, type Oa, ZALO } from './ids.ts';
import { kindOf, type Meaning, type ZaloKind } from './kinds.ts';
import { withoutMention } from './mention.ts';

export interface Circumstances {
  readonly me: Oa;
  /** Whether a message is one that we sent, as far as this process knows. */
  readonly sent: (message: string) => boolean;
  /** Names for files that come without one. */
  readonly words: { readonly picture: string; readonly attachment: string };
  readonly receivedAt: number;
}

export type Parsed =
  | Incoming
  | { readonly kind: 'ignored'; readonly event: string }
  /** New to us, or without what it takes to answer it. */
  | { readonly kind: 'unsupported'; readonly event: string };

const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 200;
const LONGEST_URL = 2_000;

/** What a webhook's body (its numbers read as text) means to us. */
export function parse(body: unknown, circumstances: Circumstances): Parsed {
  const event = readEvent(body);
  if (!event) return { kind: 'unsupported', event: '(no event name)' };
  const name = nameOf(event);
  const kind = kindOf(event.event_name);
  if (kind?.meaning === 'ignored') return { kind: 'ignored', event: name };
  const scene = kind && sceneOf(event, kind, circumstances.receivedAt);
  if (!kind || !scene) return { kind: 'unsupported', event: name };
  return READERS[kind.meaning](scene, circumstances) ?? { kind: 'ignored', event: name };
}

/** For the log: what is called by no name of Zalo's form is not repeated there. */
const nameOf = ({ event_name }: Event): string =>
  /^[a-z_]{1,60}$/.test(event_name) ? event_name : '(no name)';

interface Scene {
  readonly event: Event;
  readonly base: {
    readonly id: string;
    readonly at: string;
    readonly from: Sender;
    readonly chat: Address;
    readonly private: boolean;
  };
}

function sceneOf(event: Event, { meaning, group }: ZaloKind, receivedAt: number): Scene | null {
  const named = groupNamed(event);
  const isGroup = group || named !== undefined;
  const person = addressOf(personNamed(event));
  const chat = isGroup ? addressOf(named ?? event.recipient?.id) : person;
  // That a group is gone nobody has to have said.
  const from = person ?? (meaning === 'group-gone' ? chat : null);
  const id = idOf(event, meaning);
  if (!chat || !from || !id) return null;
  const at = instantOf(event.timestamp, receivedAt);
  // The event names nobody; a name costs a call of its own, and is not looked up here.
  return { event, base: { id, at, from: { address: from, name: '' }, chat, private: !isGroup } };
}

/** A reaction carries the id of the message that it is for: as its own it would hide that message, or be hidden by it. */
function idOf(event: Event, meaning: Meaning): string | null {
  const { event_name, message, timestamp, recipient } = event;
  if (message?.msg_id && meaning !== 'reaction') return `${ZALO}:${safe(message.msg_id)}`;
  const group = meaning === 'group-gone' ? (groupNamed(event) ?? recipient?.id) : undefined;
  const subject = group ?? personNamed(event);
  return timestamp && subject ? `${ZALO}:${safe(`${event_name}-${timestamp}-${subject}`)}` : null;
}

const safe = (id: string): string =>
  /^[A-Za-z0-9._-]{1,120}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');

function instantOf(timestamp: string | undefined, receivedAt: number): string {
  return toInstant(timestamp && /^\d{1,15}$/.test(timestamp) ? Number(timestamp) : receivedAt);
}

type Reader = (scene: Scene, circumstances: Circumstances) => Incoming | null;

const unread =
  (what: Extract<Incoming, { kind: 'unread' }>['what']): Reader =>
  (scene) => ({
    kind: 'unread',
    ...scene.base,
    what,
    // Where others carry a text, it is of their own making.
    ...(/^(voice|video)$/.test(what) && textOf(scene).trim() !== '' ? { captioned: true } : {}),
  });

const presence =
  (present: boolean, silent = false): Reader =>
  ({ base }) => ({ kind: 'presence', ...base, present, ...(silent ? { silent } : {}) });

const READERS: Readonly<Record<Meaning, Reader>> = {
  text: (scene, circumstances) => said(scene, circumstances, textOf(scene), null),
  link: (scene, circumstances) => said(scene, circumstances, linkOf(scene), null),
  picture: (scene, circumstances) => withFile(scene, circumstances, circumstances.words.picture),
  file: (scene, circumstances) => withFile(scene, circumstances, circumstances.words.attachment),
  voice: unread('voice'),
  video: unread('video'),
  place: unread('place'),
  contact: unread('contact'),
  gesture: unread('gesture'),
  other: unread('other'),
  reaction: unread('gesture'),
  came: presence(true),
  followed: presence(true, true),
  left: presence(false),
  'group-gone': presence(false),
  ignored: () => null,
};

function withFile(scene: Scene, circumstances: Circumstances, unnamed: string): Incoming | null {
  const { url, name, size } = scene.event.message?.attachments?.[0]?.payload ?? {};
  if (!url || url.length > LONGEST_URL || !/^https?:\/\//.test(url))
    return READERS.other(scene, circumstances);
  const file: FileRef = {
    channel: ZALO,
    id: url,
    name: cut(name?.normalize('NFC').trim() ?? '', LONGEST_NAME) || unnamed,
    // U: whether Zalo says the size, and in which unit.
    size: size && /^\d{1,12}$/.test(size) ? Number(size) : null,
  };
  return said(scene, circumstances, textOf(scene), file);
}

function said(
  { event, base }: Scene,
  { me, sent }: Circumstances,
  words: string,
  file: FileRef | null,
): Incoming | null {
  const written = cut(words.normalize('NFC').trim(), LONGEST_TEXT);
  const { text, mentioned } = base.private ? { text: written, mentioned: true } : withoutMention(written, me);
  if (text === '' && !file) return null;
  const replyTo = event.message?.quote_msg_id || null;
  return {
    kind: 'message',
    ...base,
    text,
    file,
    message: event.message?.msg_id ?? base.id.slice(ZALO.length + 1),
    replyTo,
    addressed: mentioned || text.startsWith('/') || (replyTo !== null && sent(replyTo)),
  };
}

const textOf = ({ event }: Scene): string => event.message?.text ?? '';

/** U: whether the address stands in the text, beside it in the attachment, or in both. */
function linkOf({ event }: Scene): string {
  const { url, description } = event.message?.attachments?.[0]?.payload ?? {};
  const text = event.message?.text ?? '';
  const more = [description ?? '', url ?? ''].filter((line) => line !== '' && !text.includes(line));
  return [text, ...more].filter((line) => line !== '').join('\n');
}

/** Without half a character at the end. */
const cut = (text: string, most: number): string =>
  text.slice(0, most).replace(text.length > most ? /[\uD800-\uDBFF]$/ : /$^/, '');
