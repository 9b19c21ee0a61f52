import type { Body } from './body.ts';
import { type Content, readCollective, readContent, readPersonal, readTemplated } from './message.ts';
import { badField, Refusal, unknownApi } from './refusal.ts';
import { upload } from './uploads.ts';
import type { Room, Seen, World } from './world.ts';

export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
}

export interface MethodsOptions {
  readonly world: World;
  /** Whether buttons are taken in a chat with one person: the sources conflict. */
  readonly buttons: () => boolean;
  /** How getoa names the id: the sources conflict. */
  readonly oaIdField: () => 'oa_id' | 'oaid';
  readonly onSent: (chat: string, seen: Seen) => void;
}

type Data = Record<string, unknown>;

/** What openapi.zalo.me does, as far as a bot of this kind needs it. */
export class Methods {
  private readonly options: MethodsOptions;
  private readonly world: World;
  private readonly table: Readonly<Record<string, (call: ApiCall) => Data>>;

  constructor(options: MethodsOptions) {
    this.options = options;
    this.world = options.world;
    this.table = {
      'POST /v3.0/oa/message/cs': ({ body }) => this.sendPersonal(jsonOf(body)),
      'POST /v3.0/oa/group/message': ({ body }) => this.sendCollective(jsonOf(body)),
      'POST /v3.0/oa/message/template': ({ body }) => this.sendTemplate(jsonOf(body)),
      'POST /v2.0/oa/upload/file': ({ body }) => upload(this.world, 'file', body),
      'POST /v2.0/oa/upload/image': ({ body }) => upload(this.world, 'image', body),
      'POST /v2.0/oa/message': () => {
        throw new Refusal(-240, 'MessageV2 API has been shut down');
      },
      'GET /v2.0/oa/getoa': () => this.describeOa(),
      'GET /v3.0/oa/user/detail': ({ query }) => this.describeUser(query),
      'GET /v3.0/oa/group/listmember': ({ query }) => this.listMembers(query),
    };
  }

  find({ method, path }: ApiCall): (call: ApiCall) => Data {
    const found = this.table[`${method} ${path}`];
    if (!found) throw unknownApi();
    return found;
  }

  private sendPersonal(body: unknown): Data {
    const { recipient, message } = readPersonal(body);
    const person = this.world.reach(recipient.user_id);
    const content = readContent(this.world, message, this.options.buttons());
    const quote = message.quote_message_id ?? null;
    if (quote !== null && !this.world.chat(person.id).some(({ id }) => id === quote)) {
      throw badField('message.quote_message_id');
    }
    const seen = this.post(person.id, { ...content, quote });
    return { message_id: seen.id, user_id: person.id, sent_time: String(seen.at) };
  }

  private sendCollective(body: unknown): Data {
    const { recipient, message } = readCollective(body);
    const room = this.world.reachRoom(recipient.group_id);
    const content = readContent(this.world, message, false);
    const seen = this.post(room.id, this.named(room, content));
    return { message_id: seen.id, group_id: room.id, sent_time: String(seen.at) };
  }

  private sendTemplate(body: unknown): Data {
    const { user_id, template_id, template_data } = readTemplated(body);
    const person = this.world.people.get(user_id);
    const template = this.world.templates.get(template_id);
    if (!template) throw new Refusal(-131, 'Template is not approved');
    for (const [name, most] of Object.entries(template.params)) {
      const value = template_data[name];
      if (value === undefined || value === '') throw new Refusal(-1122, `Missing param: ${name}`);
      if (value.length > most) throw new Refusal(-1121, `Param is too long: ${name}`);
    }
    const extra = Object.keys(template_data).find((name) => !(name in template.params));
    if (extra !== undefined) throw badField(`template_data.${extra}`);
    const known = person && (person.follows || person.lastInteraction !== null);
    if (!known || person.blockedBy !== null) throw new Refusal(-114, 'User cannot receive the message');
    const text = (
      template.text ??
      Object.keys(template.params)
        .map((name) => `<${name}>`)
        .join(' · ')
    ).replace(/<(\w+)>/g, (whole, name: string) => template_data[name] ?? whole);
    const seen = this.post(person.id, { text, template: { id: template_id, data: template_data } });
    return { message_id: seen.id, user_id: person.id, sent_time: String(seen.at) };
  }

  private post(chat: string, fields: Partial<Seen>): Seen {
    const seen = this.world.post(chat, { ...fields, from: this.world.oa });
    this.options.onSent(chat, seen);
    return seen;
  }

  /** `[@id]` is shown as the name of a member, or as everybody. */
  private named(room: Room, content: Content): Partial<Seen> {
    const mentions: string[] = [];
    const text = content.text.replace(/\[@([0-9a-f]+)\]/g, (whole, id: string) => {
      if (id !== room.id && !room.members.has(id)) return whole;
      mentions.push(id);
      return id === room.id ? '@Tất cả' : `@${this.world.person(id).name}`;
    });
    return { ...content, text, mentions };
  }

  private describeOa(): Data {
    return {
      [this.options.oaIdField()]: this.world.oa.id,
      name: this.world.oa.name,
      is_verified: true,
      package_name: 'Gói Tăng trưởng',
      package_valid_through_date: '31/12/2027',
    };
  }

  private describeUser(query: URLSearchParams): Data {
    const asked = dataOf(query);
    const person = this.world.acquaintance(String(asked.user_id ?? ''));
    const [year, month, day] = new Date(person.lastInteraction ?? this.world.now())
      .toISOString()
      .slice(0, 10)
      .split('-');
    return {
      user_id: person.id,
      user_id_by_app: person.idByApp,
      display_name: person.name,
      user_alias: person.name,
      is_sensitive: false,
      user_is_follower: person.follows,
      user_last_interaction_date: `${day}/${month}/${year}`,
      avatar: 'https://avatar.example/120.jpg',
      avatars: { '120': 'https://avatar.example/120.jpg', '240': 'https://avatar.example/240.jpg' },
      tags_and_notes_info: { notes: [], tag_names: [] },
    };
  }

  private listMembers(query: URLSearchParams): Data {
    const room = this.world.reachRoom(query.get('group_id') ?? '');
    const offset = Number(query.get('offset') ?? 0);
    const count = Number(query.get('count') ?? 5);
    const members = [
      { oa_id: this.world.oa.id, name: this.world.oa.name, avatar: '' },
      ...[...room.members].map((user_id) => ({ user_id, name: this.world.person(user_id).name, avatar: '' })),
    ];
    return { members: members.slice(offset, offset + count), total: members.length, offset, count };
  }
}

function jsonOf(body: Body): unknown {
  if (body.type !== 'json') throw badField('the body is not sent as application/json');
  return body.json;
}

/** The parameters of a GET: one JSON in `data`. */
function dataOf(query: URLSearchParams): Data {
  try {
    const value: unknown = JSON.parse(query.get('data') ?? '');
    if (typeof value === 'object' && value !== null) return value as Data;
  } catch {
    // Told below.
  }
  throw badField('data is no JSON');
}
