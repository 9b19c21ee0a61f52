import type { Update } from 'grammy/types';
import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import type { Config } from '../../src/settings/config.ts';
import { COMMITTEES, fixture, ZONE } from '../doubles/house.ts';
import { moveToZalo, type Platform } from '../doubles/on-zalo.ts';
import type { ZaloEvent } from '../doubles/zalo/webhook.ts';
import type { Chance } from './machine/chance.ts';
import type { Scheduler } from './machine/scheduler.ts';
import type { Trace } from './machine/trace.ts';
import { Arrivals } from './platforms/arrivals.ts';
import { SECRET, SimTelegram, TELEGRAM_HOST, TOKEN } from './platforms/telegram.ts';
import { SimZalo, ZALO_HOST, ZALO_OAUTH_HOST } from './platforms/zalo.ts';

export interface Seat {
  readonly committee: string;
  readonly member: string;
  readonly name: string;
  readonly role: string;
  readonly secretary: boolean;
  readonly telegram: number | null;
  readonly zalo: string | null;
  /** They have an account in the committee's file; who has none has to be invited. */
  readonly linked: boolean;
}

export interface Place {
  readonly file: CommitteeFile;
  readonly regulation: Regulation;
  readonly seats: readonly Seat[];
  /** Of its group on Telegram, where it has one there. */
  readonly group: number | null;
  readonly zaloGroup: string | null;
}

export const STRANGER = 99_001;
const ZALO_STRANGER = '6659900000000000001';

/** Which committees there are, who sits in them, and on which platforms all that is. */
export class World {
  readonly arrivals: Arrivals;
  readonly telegram: SimTelegram;
  readonly zalo: SimZalo;
  readonly platform: Platform;
  readonly polling: boolean;
  readonly places: readonly Place[];
  /** What was said to the bot, by the id under which the program handles it. */
  readonly said = new Map<string, { readonly by: string; readonly at: number; readonly sure: boolean }>();
  readonly #scheduler: Scheduler;
  readonly #trace: Trace;

  constructor(seed: number, scheduler: Scheduler, chance: Chance, trace: Trace) {
    this.#scheduler = scheduler;
    this.#trace = trace;
    this.arrivals = new Arrivals(scheduler, trace);
    this.telegram = new SimTelegram(scheduler, chance.apart(), this.arrivals);
    this.zalo = new SimZalo(scheduler, chance.apart(), this.arrivals);
    this.platform = chance.pick([
      [5, 'telegram'],
      [2, 'zalo'],
      [3, 'mixed'],
    ]);
    this.polling = chance.is(0.5);
    const first = COMMITTEES[seed % COMMITTEES.length] ?? 'kien-giang';
    const others = COMMITTEES.filter((id) => id !== first);
    const ids = chance.is(0.35) ? [first, chance.of(others)] : [first];
    this.places = ids.map((id) => this.#found(id, chance));
    this.telegram.user({ id: STRANGER, first_name: 'Người lạ' });
    this.zalo.user({ id: ZALO_STRANGER, name: 'Người lạ' });
  }

  #found(id: string, chance: Chance): Place {
    const { file: whole, regulation } = fixture(id);
    const there = moveToZalo(whole, this.platform);
    const unlinked = chance.is(0.4) ? chance.between(1, 2) : 0;
    const seats = there.members.map((member, at): Seat => {
      const telegram = whole.members[at]?.telegram;
      const { role, secretary = false, name } = member;
      return {
        ...{ committee: id, member: member.id, name, role, secretary },
        telegram: this.platform === 'zalo' || telegram === undefined ? null : Number(telegram),
        zalo: member.zalo ?? null,
        linked: secretary || role === 'head' || at < there.members.length - unlinked,
      };
    });
    for (const { name, telegram, zalo } of seats) {
      if (telegram !== null) this.telegram.user({ id: telegram, first_name: name });
      if (zalo) this.zalo.user({ id: zalo, name });
    }
    const chat = there.groups?.[0]?.chat ?? '';
    const group = chat.startsWith('telegram:') ? Number(chat.slice('telegram:'.length)) : null;
    const zaloGroup = chat.startsWith('zalo:') ? chat.slice('zalo:'.length) : null;
    if (group !== null) {
      if (!this.telegram.world.people.has(STRANGER))
        this.telegram.user({ id: STRANGER, first_name: 'Người lạ' });
      this.telegram.group({
        id: group,
        title: there.shortName,
        type: 'supergroup',
        is_forum: true,
        topics: [
          { id: 5, name: 'Thông báo' },
          { id: 7, name: 'Nhắc việc' },
        ],
        members: [...seats.flatMap((seat) => seat.telegram ?? []), STRANGER],
      });
    }
    if (zaloGroup !== null)
      this.zalo.group({
        id: zaloGroup,
        name: there.shortName,
        members: seats.flatMap((seat) => seat.zalo ?? []),
      });
    const members = there.members.map((member, at) => {
      if (seats[at]?.linked) return member;
      const { telegram: _, zalo: __, ...rest } = member;
      return rest;
    });
    return { file: { ...there, members }, regulation, seats, group, zaloGroup };
  }

  get seats(): Seat[] {
    return this.places.flatMap(({ seats }) => seats);
  }

  /** `sure`: it is to be taken by the program, and to be kept once it is confirmed. */
  heardOnTelegram(by: string, update: Update, what: string, sure = true): void {
    if (update.update_id === 0) return;
    this.#hear(`telegram:${update.update_id}`, by, what, sure);
  }

  heardOnZalo(by: string, event: ZaloEvent, what: string, sure = true): void {
    const { msg_id } = (event.body.message ?? {}) as { msg_id?: string };
    if (msg_id) this.#hear(`zalo:${msg_id}`, by, what, sure);
  }

  #hear(id: string, by: string, what: string, sure: boolean): void {
    this.said.set(id, { by, at: this.#scheduler.now, sure });
    this.#trace.note(`${by} (${id}): ${what}`);
  }

  farOf = (host: string) => {
    if (host === TELEGRAM_HOST) return this.telegram;
    return [ZALO_HOST, ZALO_OAUTH_HOST].includes(host) ? this.zalo : null;
  };

  config(): Config {
    return {
      host: '127.0.0.1',
      port: 0,
      publicUrl: this.polling ? null : 'https://thu-ky.sim',
      dataDir: '/data',
      databaseUrl: null,
      mail: null,
      metricsToken: null,
      soffice: null,
      zone: ZONE,
      logLevel: 'warn',
      setupCode: 'ma-thiet-lap-mo-phong',
      sandbox: false,
      telegram:
        this.platform === 'zalo'
          ? null
          : {
              token: TOKEN,
              apiRoot: `https://${TELEGRAM_HOST}`,
              webhookSecret: SECRET,
              messagesPerSecond: 30,
            },
      zalo:
        this.platform === 'telegram'
          ? null
          : {
              ...this.zalo.keys,
              refreshToken: this.zalo.pasted,
              apiRoot: `https://${ZALO_HOST}`,
              oauthRoot: `https://${ZALO_OAUTH_HOST}`,
              verifier: null,
              buttons: false,
              requestsPerMinute: 600,
              templates: { notice: null, reminder: null },
            },
    };
  }
}
