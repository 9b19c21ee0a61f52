import { randomBytes } from 'node:crypto';
import { schedule as byCron } from 'node-cron';
import type { Logger } from 'pino';
import { Codes } from './dispatch/codes.ts';
import { makeDispatch } from './dispatch/dispatch.ts';
import { WAIT } from './dispatch/parts.ts';
import { makeReceiving } from './dispatch/receiving.ts';
import { Strangers } from './dispatch/strangers.ts';
import { MAIL } from './domain/official-mail.ts';
import { type Instant, toInstant } from './domain/time/instant.ts';
import { warnAdministrators } from './outbox/alarm.ts';
import { Outbox } from './outbox/deliver.ts';
import type { Pace } from './outbox/pace.ts';
import { makeCounter } from './outbox/post.ts';
import { posting } from './outbox/posting.ts';
import { type OutboxHealth, outboxHealth, type Waiting } from './outbox/waiting.ts';
import { type Channel, ChannelError } from './ports/channel.ts';
import type { AnyCommand } from './ports/command.ts';
import { type Measures, UNMEASURED } from './ports/measures.ts';
import { ALONE, type Random, type Store } from './ports/store.ts';
import { settleSheets } from './procedures/sheets/vote.ts';
import { measured } from './records/measured.ts';
import { waking } from './records/wakes.ts';
import { sendPlanned } from './reminders/planned.ts';
import { SOURCES } from './reminders/sources.ts';
import { type ReminderTools, tick } from './reminders/tick.ts';
import { codesLocked } from './say/people/channels.ts';
import { type ClockHealth, type Clocks, ClockWatch } from './upkeep/clock-watch.ts';
import { keepUp } from './upkeep/upkeep.ts';

/** A store with the channels that serve it: what arrives is dispatched, what is posted is sent. */
export interface House {
  /** Looks at once what is due and what is to be sent, as when the clock was turned. */
  wake(): Promise<void>;
  /** Resolves when what was put on its way has arrived. */
  settled(): Promise<void>;
  /** How it is doing, part by part, for `/healthz`. */
  health(): HouseHealth;
  /** What waits to be sent, by channel; nothing where another process sends. */
  waiting(): Waiting;
  /** Takes no more updates and finishes what is in hand. */
  stop(): Promise<void>;
}

export interface HouseHealth {
  /** How far the clock is believed. */
  readonly clock: ClockHealth;
  /** Whether this process sends, reminds and cleans up, or another that shares the store. */
  readonly duty: 'here' | 'elsewhere';
  readonly outbox: OutboxHealth;
  readonly reminders: { readonly state: 'starting' | 'serving' | 'failing'; readonly at: Instant | null };
}

export interface HouseParts extends Clocks {
  readonly store: Store;
  readonly commands: readonly AnyCommand[];
  readonly channels: ReadonlyMap<string, { readonly channel: Channel; readonly pace: Pace }>;
  readonly zone: string;
  readonly setupCode: string;
  readonly publicUrl?: string | null;
  readonly random?: Random;
  /** Calls what is to be done at each of the moments that a line of cron names. */
  readonly schedule?: Schedule;
  readonly log: Logger;
  readonly measures?: Measures;
}

type Schedule = (
  when: string,
  work: () => unknown,
  how?: { readonly noOverlap?: boolean },
) => { destroy(): unknown };

/** Past the end of what is waited for, in milliseconds: timers are not exact. */
const LATER = 50;

export async function openHouse({
  store,
  commands,
  channels,
  clock,
  steady,
  zone,
  setupCode,
  publicUrl = null,
  random = randomBytes,
  schedule = byCron,
  log,
  measures = UNMEASURED,
}: HouseParts): Promise<House> {
  const warn = (what: string, error?: unknown): void =>
    log.warn(error === undefined ? {} : { err: error }, what);
  const watch = await ClockWatch.open({ store, clock, steady, zone, warn });
  const now = (): Instant => toInstant(watch.now());
  const counted = measured(store, measures, steady);
  const mails = channels.has(MAIL);
  /** Of the process that is on duty. */
  let outbox: Outbox | null = null;
  const nextId = makeCounter(now, random(4).toString('hex'));
  const joining = new Set<NodeJS.Timeout>();
  const { dispatch, handOn } = makeDispatch({
    store: posting(waking(counted, now), (posted) => outbox?.wake(posted)),
    commands,
    zone,
    publicUrl,
    now,
    nextId,
    random,
    codes: new Codes({
      setupCode,
      note: (what) => warn(what),
      onLocked: (at) =>
        warnAdministrators(store, 'codes', codesLocked(), at).then(
          () => outbox?.wake(),
          (error: unknown) => warn('the administrators could not be told', error),
        ),
    }),
    strangers: new Strangers(),
    mails,
    fetchFile: async (file, most) => {
      const source = channels.get(file.channel)?.channel;
      if (!source) throw new ChannelError({ kind: 'file-refused' }, 'no channel gives this file');
      return source.fetchFile(file, most);
    },
    windowOf: (channel) => channels.get(channel)?.channel.can.window ?? null,
    onBug: (error, incoming) =>
      log.error({ err: error, update: incoming.id }, 'an update was not understood by the program'),
    onHeld: () => {
      const timer = setTimeout(() => {
        joining.delete(timer);
        void finishParts();
      }, WAIT + LATER);
      timer.unref();
      joining.add(timer);
    },
  });
  const finishParts = (): Promise<void> =>
    handOn().catch((error: unknown) => warn('what came in parts could not be handled', error));
  const receiving = makeReceiving({ dispatch, hears: (at) => watch.hears(at), steady, measures, log });
  const upkeep = async (): Promise<number> => {
    try {
      return watch.believed ? (await keepUp(store, now(), zone, watch.sure, random)).back : 0;
    } catch (error) {
      warn('upkeep failed', error);
      return 0;
    }
  };
  const reminding: ReminderTools = {
    store: counted,
    ...{ sources: SOURCES, mails, zone },
    now,
    nextId,
    warn,
    planned: async (tx, committee, at) => {
      await settleSheets(tx, committee, at, zone);
      return sendPlanned(tx, committee, { nextId, zone, mails }, at);
    },
  };
  let ticking: Promise<void> = Promise.resolve();
  let reminders: HouseHealth['reminders'] = { state: 'starting', at: null };
  const look = async (): Promise<void> => {
    const joined = finishParts();
    try {
      if (await watch.mayAct(upkeep)) {
        const began = steady();
        await tick(reminding);
        measures.tick((steady() - began) / 1_000);
      }
      reminders = { state: 'serving', at: now() };
    } catch (error) {
      reminders = { state: 'failing', at: now() };
      warn('reminders failed', error);
    }
    await joined;
    outbox?.wake();
  };
  /** One look after another. */
  const remind = (): Promise<void> => {
    ticking = ticking.then(look);
    return ticking;
  };
  const waiting = (): Waiting => outbox?.waiting() ?? new Map();
  const all = [...channels.values()].map(({ channel }) => channel);
  const called = all.filter(({ asks }) => !asks);
  const asking = all.filter(({ asks }) => asks);
  const begin = async (): Promise<() => Promise<void>> => {
    const own = new Outbox({
      ...{ store, channels, clock: watch.now, zone, warn },
      believed: () => watch.believed,
      measures,
    });
    outbox = own;
    // One that takes longer than a minute is not joined by another.
    const minutes = schedule('* * * * *', remind, { noOverlap: true });
    const cleaning = schedule('17 * * * *', upkeep);
    const end = async (): Promise<void> => {
      await minutes.destroy();
      await cleaning.destroy();
      await ticking;
      await Promise.all(asking.map((channel) => channel.stop()));
      outbox = null;
      await own.stop();
    };
    try {
      await Promise.all(asking.map((channel) => channel.start(receiving(channel.name))));
      // Of a thousand committees, with all of it due, that takes long: people are answered meanwhile.
      ticking = upkeep().then(look);
    } catch (error) {
      await end();
      throw error;
    }
    return end;
  };
  const stopChannels = async (): Promise<void> => {
    for (const timer of joining) clearTimeout(timer);
    await Promise.all(called.map((channel) => channel.stop()));
  };
  try {
    // Side by side: a platform that does not answer may not keep the others from serving.
    await Promise.all(called.map((channel) => channel.start(receiving(channel.name))));
    const leave = await (store.peers ?? ALONE).share({ begin, wake: () => outbox?.wake() });
    return {
      wake: remind,
      settled: async () => {
        await ticking;
        await outbox?.idle();
      },
      health: () => ({
        clock: watch.health(),
        duty: outbox ? 'here' : 'elsewhere',
        outbox: outboxHealth(waiting(), watch.now()),
        reminders,
      }),
      waiting,
      stop: async () => {
        await stopChannels();
        await leave();
      },
    };
  } catch (error) {
    await stopChannels();
    throw error;
  }
}
