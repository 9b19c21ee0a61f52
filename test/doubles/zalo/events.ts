import type { ZaloEvent } from './webhook.ts';
import type { Person, Room, World } from './world.ts';

/** What a person sent, in Zalo's words. */
export interface SentByUser {
  /** "text", "image", "file" …: the end of the event's name. */
  readonly kind: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** Zalo's events, as they are written. */
export class Events {
  /** Only one source has `oa_id` on messages. */
  withOaId = true;
  private readonly world: World;
  private readonly appId: string;

  constructor(world: World, appId: string) {
    this.world = world;
    this.appId = appId;
  }

  /** Somebody wrote to the OA, or in a group of the OA. */
  sent(person: Person, room: Room | null, { kind, message }: SentByUser): ZaloEvent {
    return this.make(room ? `user_send_group_${kind}` : `user_send_${kind}`, person.id, {
      ...(this.withOaId && { oa_id: this.world.oa.id }),
      sender: { id: person.id },
      recipient: { id: room?.id ?? this.world.oa.id },
      user_id_by_app: person.idByApp,
      message,
    });
  }

  /** What the OA sent comes back, also when its staff answered by hand. */
  echo(chat: string, isGroup: boolean, kind: string, message: Readonly<Record<string, unknown>>): ZaloEvent {
    return this.make(isGroup ? `oa_send_group_${kind}` : `oa_send_${kind}`, `echo ${chat}`, {
      sender: { id: this.world.oa.id },
      recipient: { id: chat },
      message,
    });
  }

  followed(person: Person, follows: boolean): ZaloEvent {
    return this.make(follows ? 'follow' : 'unfollow', person.id, {
      oa_id: this.world.oa.id,
      follower: { id: person.id },
      user_id_by_app: person.idByApp,
      ...(follows && { source: 'oa_profile' }),
    });
  }

  reacted(person: Person, msg_id: string, react_icon: string): ZaloEvent {
    return this.make('user_reacted_message', person.id, {
      sender: { id: person.id },
      recipient: { id: this.world.oa.id },
      message: { msg_id, react_icon },
    });
  }

  seen(person: Person, msg_ids: readonly string[]): ZaloEvent {
    return this.make('user_seen_message', person.id, {
      sender: { id: this.world.oa.id },
      recipient: { id: person.id },
      message: { msg_ids },
    });
  }

  make(event_name: string, subject: string, fields: Readonly<Record<string, unknown>>): ZaloEvent {
    const timestamp = String(this.world.now());
    const body = { app_id: this.appId, event_name, ...fields, timestamp };
    return { name: event_name, body, raw: write(body), timestamp, subject };
  }
}

/** JSON as many servers write it: who writes it anew with JSON.stringify gets other bytes. */
const write = (body: object): string =>
  JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(/[<>&]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
