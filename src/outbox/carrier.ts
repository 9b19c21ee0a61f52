import { MINUTE, SECOND, toMilliseconds } from '../domain/time/instant.ts';
import type { Channel, ChannelError, Message, Sent } from '../ports/channel.ts';
import { doorLine } from '../say/people/channels.ts';
import { Bucket } from './bucket.ts';
import { Gate } from './gate.ts';
import type { LineEntry } from './line.ts';
import { Outage, type Trial } from './outage.ts';
import type { Pace } from './pace.ts';
import { Places } from './places.ts';
import { RANK, type Rank } from './rank.ts';

export interface Served {
  readonly channel: Channel;
  readonly pace: Pace;
}

/** A message that has a place, from its taking until what became of it is noted. */
export interface Passage {
  readonly carrier: Carrier;
  readonly entry: LineEntry;
  readonly urgency: Rank;
  readonly trial: Trial;
  /** Gives its place back. */
  readonly done: () => void;
}

/** A channel that stumbles gets this long before people are written to elsewhere. */
const DOWN_AFTER = 5 * MINUTE;
/** So much of the pace is for people whom nobody knows. */
const STRANGERS_SHARE = 1 / 6;
/** Of what may leave in a second, so much is taken before its turn. */
const AHEAD = 1 / 4;
const MOST_TROUBLED = 5_000;

/** One channel, and what the outbox learns about it while it sends; a restart forgives. */
export class Carrier {
  readonly channel: Channel;
  readonly pace: Pace;
  readonly gate: Gate;
  readonly #clock: () => number;
  readonly #wake: () => void;
  readonly #places = new Places();
  readonly #strangers: Bucket;
  readonly #ahead: number;
  /** Taken, and not left yet. */
  readonly #atGate = new Map<string, Passage>();
  readonly #underWay = new Set<string>();
  /** A platform may take words and refuse files. */
  readonly #words = new Outage();
  readonly #files = new Outage();
  /** Who did not get their last message. */
  readonly #troubled = new Set<string>();
  #detouredAt = Number.NEGATIVE_INFINITY;

  constructor({ channel, pace }: Served, clock: () => number, wake: () => void) {
    this.channel = channel;
    this.pace = pace;
    this.#clock = clock;
    this.#wake = wake;
    this.gate = new Gate(pace, clock);
    const { perSecond } = pace.rates.overall;
    this.#ahead = Math.max(1, Math.ceil(perSecond * AHEAD));
    const share = perSecond * STRANGERS_SHARE;
    this.#strangers = new Bucket({ burst: Math.max(1, Math.round(share)), perSecond: share });
  }

  /** It has been failing for minutes: who has another account need not wait for it. */
  isDown(now: number): boolean {
    const { state, since } = this.channel.health();
    return state === 'failing' && now - toMilliseconds(since) > DOWN_AFTER;
  }

  /** Nothing goes to anybody, for longer than a moment. */
  standsStill(now: number): boolean {
    return this.pace.holds.all(now) > 0 || this.#words.lasts;
  }

  /** Looking through the whole line once a second is enough. */
  mayDetour(now: number): boolean {
    if (now >= this.#detouredAt && now - this.#detouredAt < SECOND) return false;
    this.#detouredAt = now;
    return true;
  }

  /** Nothing of this rank, or of a later one, can be taken before something else has left. */
  isFull(urgency: Rank): boolean {
    if (!this.#places.free(urgency, false)) return true;
    let before = 0;
    for (const one of this.#atGate.values()) if (one.urgency <= urgency) before += 1;
    return before >= this.#ahead;
  }

  /** How long this message has to wait, in milliseconds; 0 when it may be taken, infinite until a place is free. */
  wait(entry: LineEntry, urgency: Rank, now: number): number {
    const { holds } = this.pace;
    const held = Math.max(holds.all(now), holds.chat(entry.chat, now));
    if (held > 0) return held;
    const trial = this.#trialOf(entry, urgency);
    if (!this.#places.free(urgency, trial.troubled)) return Number.POSITIVE_INFINITY;
    const share = urgency === RANK.stranger ? this.#strangers.wait(now) : 0;
    const outages = this.#outagesOf(entry).map((outage) => outage.wait(trial, now));
    return Math.max(share, this.pace.own(paceOf(entry), entry.isGroup, now), ...outages);
  }

  take(entry: LineEntry, urgency: Rank, now: number): Passage {
    const trial = this.#trialOf(entry, urgency);
    for (const outage of this.#outagesOf(entry)) outage.tried(trial, now);
    if (urgency === RANK.stranger) this.#strangers.take(now);
    const free = this.#places.take(trial.troubled, this.#wake);
    const done = (): void => {
      free();
      this.#atGate.delete(entry.id);
      this.#underWay.delete(entry.id);
    };
    const passage: Passage = { carrier: this, entry, urgency, trial, done };
    this.#atGate.set(entry.id, passage);
    this.#underWay.add(entry.id);
    return passage;
  }

  /** Resolves when another call of it may leave. */
  async turn({ entry, urgency }: Passage): Promise<void> {
    await this.gate.pass({ rank: urgency, chat: paceOf(entry), isGroup: entry.isGroup });
    if (this.#atGate.delete(entry.id)) this.#wake();
  }

  atGate(): LineEntry[] {
    return [...this.#atGate.values()].map(({ entry }) => entry);
  }

  isUnderWay(id: string): boolean {
    return this.#underWay.has(id);
  }

  /** Learns from what became of a message; `null` where it did not leave. */
  learn({ entry, trial }: Passage, outcome: Sent | ChannelError | null): void {
    const outages = this.#outagesOf(entry);
    if (outcome === null) {
      for (const outage of outages) outage.tookBack();
      return;
    }
    if ('failure' in outcome && outcome.failure.kind === 'network') {
      outages.at(-1)?.unanswered(entry.chat, trial.troubled, this.#clock());
      if (this.#troubled.size >= MOST_TROUBLED) this.#troubled.clear();
      this.#troubled.add(wayOf(entry));
      return;
    }
    this.#troubled.delete(wayOf(entry));
    for (const outage of outages) outage.answered();
  }

  #trialOf(entry: LineEntry, urgency: Rank): Trial {
    const troubled = entry.envelope.attempts > 0 || this.#troubled.has(wayOf(entry));
    return { troubled, awaited: urgency === RANK.answer };
  }

  #outagesOf(entry: LineEntry): Outage[] {
    return isFile(entry) ? [this.#words, this.#files] : [this.#words];
  }
}

const isFile = ({ envelope }: LineEntry): boolean => envelope.message.file !== undefined;
const wayOf = (entry: LineEntry): string => (isFile(entry) ? `${entry.chat} file` : entry.chat);
/** A platform counts the edits in a group apart from its messages. */
const paceOf = ({ chat, isGroup, envelope }: LineEntry): string =>
  isGroup && envelope.edit !== null ? `${chat} edits` : chat;
export type Channels = ReadonlyMap<string, { readonly channel: Channel }>;
/**
 * Writes the ways into the private chat out under the text, on every platform that is served: a button does not
 * survive being forwarded, and whoever is invited may be on another platform than who invites.
 */
export function withDoors(message: Message, channels: Channels): Message {
  const { privateLink, ...rest } = message;
  if (privateLink === undefined) return message;
  const lines = [...channels.values()].flatMap(({ channel }) => {
    const door = channel.door();
    return door ? [doorLine(channel.name, door.link(privateLink), door.types ? privateLink : null)] : [];
  });
  return { ...rest, text: [message.text, ...lines].join('\n') };
}
