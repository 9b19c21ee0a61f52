import { Refusal } from './refusal.ts';

const DAY = 24 * 3_600_000;
/** After so long without a word of theirs, people can be written to by template alone. */
const WINDOW_MS = 7 * DAY;
const ASSET_MS = 7 * DAY;

export interface Oa {
  id: string;
  name: string;
}

export interface Person {
  readonly id: string;
  readonly idByApp: string;
  name: string;
  follows: boolean;
  /** In milliseconds of the fake's clock; `null` when they never had to do with the OA, or left it since. */
  lastInteraction: number | null;
  /** With which code Zalo refuses what is sent to them, once they have blocked the OA. */
  blockedBy: number | null;
}

export interface Room {
  readonly id: string;
  name: string;
  readonly members: Set<string>;
  /** `foreign`: the OA is not in it; `expired`: nobody pays for it any more. */
  state: 'ours' | 'foreign' | 'expired';
}

export interface Button {
  readonly title: string;
  readonly type: string;
  readonly payload: string;
}

export interface Attached {
  readonly kind: 'file' | 'image' | 'sticker' | 'voice' | 'location';
  readonly name: string;
  readonly bytes: Buffer;
}

/** A message as it stands in a chat. */
export interface Seen {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly at: number;
  /** As people read it: in a group `[@id]` is shown as the name. */
  readonly text: string;
  readonly attachments: readonly Attached[];
  readonly buttons: readonly Button[];
  /** Ids of the members named by `[@id]`; the group's own id when all were. */
  readonly mentions: readonly string[];
  readonly template: { readonly id: string; readonly data: Readonly<Record<string, string>> } | null;
  readonly quote: string | null;
}

/** A template for those who have been silent for too long; Zalo approves it beforehand. */
export interface Template {
  readonly id: string;
  /** Its parameters, with the largest length of each. */
  readonly params: Readonly<Record<string, number>>;
  /** What is shown; `<name>` stands for a parameter. */
  readonly text?: string;
}

export interface Asset extends Attached {
  readonly at: number;
}

/** What Zalo's servers remember, apart from tokens and events. */
export class World {
  readonly oa: Oa;
  readonly now: () => number;
  readonly people = new Map<string, Person>();
  readonly rooms = new Map<string, Room>();
  readonly templates = new Map<string, Template>();
  readonly assets = new Map<string, Asset>();
  /** What people sent, by the path behind its address. */
  readonly files = new Map<string, Buffer>();
  private readonly posts = new Map<string, Seen[]>();
  // Beyond what a double holds exactly: an id that was read as a number is another one.
  private counter = 9_107_199_254_740_993_001n;

  constructor(oa: Oa, now: () => number) {
    this.oa = oa;
    this.now = now;
  }

  nextId(): string {
    this.counter += 2n;
    return String(this.counter);
  }

  person(id: string): Person {
    const person = this.people.get(id);
    if (!person) throw new Error(`The test knows no user ${id}: create it with fake.user().`);
    return person;
  }

  room(id: string): Room {
    const room = this.rooms.get(id);
    if (!room) throw new Error(`The test knows no group ${id}: create it with fake.group().`);
    return room;
  }

  chat(id: string): readonly Seen[] {
    return this.posts.get(id) ?? [];
  }

  post(chat: string, seen: Partial<Seen> & Pick<Seen, 'from'>): Seen {
    const whole: Seen = {
      id: this.nextId(),
      at: this.now(),
      text: '',
      attachments: [],
      buttons: [],
      mentions: [],
      template: null,
      quote: null,
      ...seen,
    };
    this.posts.set(chat, [...this.chat(chat), whole]);
    return whole;
  }

  /** Somebody who has to do with the OA, or the refusal with which Zalo answers. */
  acquaintance(userId: string): Person {
    const person = this.people.get(userId);
    if (!person || (!person.follows && person.lastInteraction === null)) {
      throw new Refusal(-213, 'User has not followed official account');
    }
    return person;
  }

  /** Who can be sent a message of free text. */
  reach(userId: string): Person {
    const person = this.acquaintance(userId);
    if (person.blockedBy !== null) throw new Refusal(person.blockedBy, 'User cannot receive messages');
    if (this.now() - (person.lastInteraction ?? 0) > WINDOW_MS) {
      throw new Refusal(-230, 'User has not interacted with the OA in the past 7 days');
    }
    return person;
  }

  reachRoom(groupId: string): Room {
    const room = this.rooms.get(groupId);
    if (!room || room.state === 'foreign') throw new Refusal(-403, 'OA is not in the group');
    if (room.state === 'expired') throw new Refusal(-237, 'GMF asset of the group is expired');
    return room;
  }

  /** What was uploaded, unless it is of another kind or has died. */
  asset(id: string, kind: Asset['kind']): Asset {
    const asset = this.assets.get(id);
    if (asset?.kind !== kind) throw new Refusal(-201, `Params is invalid: no uploaded ${kind} "${id}"`);
    if (this.now() - asset.at > ASSET_MS) throw new Refusal(-100, 'Attachment is expired');
    return asset;
  }
}
