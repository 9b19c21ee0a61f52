import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Acknowledgement,
  type Address,
  type Channel,
  ChannelError,
  type Failure,
  type Incoming,
  type IncomingMessage,
  type Message,
  type SendOrder,
} from '../../src/ports/channel.ts';

/** What a platform can do. What it cannot is not asked of its channel. */
export interface Abilities {
  readonly groups: boolean;
  /** Messages can be changed after they were sent. */
  readonly edits: boolean;
  /** Who acts can be shown a word at once, or the way into the private chat. */
  readonly toasts: boolean;
  /** Failures that this platform knows. */
  readonly failures: readonly Failure['kind'][];
  /** Takes a text of any length as one message. */
  readonly anyLength?: boolean;
  /** Lives in this process, so that it never is away. */
  readonly neverAway?: boolean;
  /** Nothing is taken from there. */
  readonly onlySends?: boolean;
}

/** A message as people see it on the platform. */
export interface Shown {
  readonly id: string;
  readonly text: string;
}

/** A fake platform with one channel on it, not yet started. */
export interface Platform {
  readonly channel: Channel;
  readonly person: { readonly address: Address; readonly name: string };
  /** A group in which that person and the bot are. */
  readonly group: Address | null;
  /** The person writes; in the group they speak to the bot, unless it is `chatter`. */
  writes(text: string, where?: 'group' | 'chatter'): void;
  /** The person takes a choice of a message, by tapping it or in whatever way this platform has. */
  takes(chat: Address, message: string, label: string): void;
  /** What the bot sent to a chat, as it now stands there, the oldest first. */
  shown(chat: Address): readonly Shown[];
  /** What the person was shown after their last tap: a word, or an address that opens the private chat. */
  toast(): string | null;
  /** Delivers the last update once more. */
  redelivers(): void;
  /** How many updates the platform still has to deliver, since nobody confirmed them. */
  unconfirmed(): number;
  /** Has the next sending fail in this way; says which order meets that failure, where it is a special one. */
  fails(kind: Failure['kind']): Partial<SendOrder>;
  /** The platform does not answer for a short while. */
  stumbles(): void;
  close(): Promise<void>;
}

const SILENCE: Acknowledgement = { toast: null, openPrivate: null };

/** What every channel has to keep to, whatever its platform. */
export function channelContract(name: string, can: Abilities, open: () => Promise<Platform>): void {
  describe(name, () => {
    let platform: Platform;
    let channel: Channel;
    let received: Incoming[];

    beforeEach(async () => {
      platform = await open();
      channel = platform.channel;
      received = [];
    });
    afterEach(async () => {
      await channel.stop();
      await platform.close();
    });

    const start = (answer: (incoming: Incoming) => Promise<Acknowledgement> = async () => SILENCE) =>
      channel.start((incoming) => {
        received.push(incoming);
        return answer(incoming);
      });
    const send = (message: Message, order: Partial<SendOrder> = {}) =>
      channel.send({ to: platform.person.address, message, edit: null, replyTo: null, ...order });
    const texts = (): string[] => received.flatMap((one) => (one.kind === 'message' ? [one.text] : []));

    describe.skipIf(can.onlySends)('what arrives', () => {
      test('says who wrote what, where, and that it was meant for the bot', async () => {
        await start();
        platform.writes('xin vắng: họp ở tỉnh 🙂 <b>&amp;');
        const { message, id, at, ...rest } = await first<IncomingMessage>(received);
        expect(rest).toEqual({
          kind: 'message',
          from: platform.person,
          chat: platform.person.address,
          private: true,
          text: 'xin vắng: họp ở tỉnh 🙂 <b>&amp;',
          file: null,
          replyTo: null,
          addressed: true,
        });
        expect(id).toMatch(new RegExp(`^${channel.name}:.+`));
        expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        expect(message).not.toBe('');
      });

      test('letters with tone marks arrive composed', async () => {
        await start();
        platform.writes('em xin vắng'.normalize('NFD'));
        expect((await first<IncomingMessage>(received)).text).toBe('em xin vắng'.normalize('NFC'));
      });

      test.runIf(can.groups)('in a group, the chat is the group’s and the sender the person', async () => {
        await start();
        platform.writes('/hop', 'group');
        expect(await first(received)).toMatchObject({
          kind: 'message',
          from: platform.person,
          chat: platform.group,
          private: false,
          text: '/hop',
          addressed: true,
        });
      });

      test.runIf(can.groups)('what people say to each other is not taken as said to the bot', async () => {
        await start();
        platform.writes('chiều nay họp không', 'chatter');
        platform.writes('dự');
        await until(() => texts().includes('dự'));
        const overheard = received.filter((one) => one.kind === 'message' && one.addressed && !one.private);
        expect(overheard).toEqual([]);
      });

      test('the messages of one person keep their order', async () => {
        const said = Array.from({ length: 20 }, (_, at) => `tin ${at}`);
        for (const text of said) platform.writes(text);
        await start();
        await until(() => received.length >= 20);
        expect(texts()).toEqual(said);
      });

      test('the same update has the same id when it comes again', async () => {
        await start();
        platform.writes('dự');
        await first(received);
        platform.redelivers();
        await until(() => received.length === 2);
        expect(received[1]).toEqual(received[0]);
        platform.writes('dự');
        await until(() => received.length === 3);
        expect(received[2]?.id).not.toBe(received[0]?.id);
      });
    });

    describe.skipIf(can.onlySends)('what is durable', () => {
      test('is confirmed, and nothing before it is', async () => {
        const gate = makeGate();
        await start(() => gate.opened);
        platform.writes('dự');
        await first(received);
        await pause(80);
        expect(platform.unconfirmed()).toBe(1);
        gate.open(SILENCE);
        await until(() => platform.unconfirmed() === 0);
        expect(received.length).toBe(1);
      });

      test('what could not be stored comes again', async () => {
        let tries = 0;
        await start(async () => {
          tries += 1;
          if (tries < 3) throw new Error('the disk is full');
          return SILENCE;
        });
        platform.writes('dự');
        await until(() => tries === 3);
        await until(() => platform.unconfirmed() === 0);
        expect(new Set(received.map(({ id }) => id)).size).toBe(1);
      });

      test('stop() waits for what is in hand, and takes nothing more', async () => {
        const gate = makeGate();
        await start(() => gate.opened);
        platform.writes('dự');
        await first(received);
        let stopped = false;
        const stopping = channel.stop().then(() => {
          stopped = true;
        });
        await pause(60);
        expect(stopped).toBe(false);
        gate.open(SILENCE);
        await stopping;
        await until(() => platform.unconfirmed() === 0);
        platform.writes('vắng');
        await pause(60);
        expect(texts()).toEqual(['dự']);
        expect(platform.unconfirmed()).toBe(1);
      });
    });

    describe('what is sent', () => {
      beforeEach(() => start());

      test('arrives as it was written', async () => {
        const text =
          'Đồng chí <b>Nguyễn & Trần</b> 👩‍⚖️🇻🇳 *in đậm* _không_ [x](http://y.vn) `a` \\ "…"\n\nDòng cuối.';
        const sent = await send({ text });
        expect(platform.shown(platform.person.address)).toEqual([{ id: sent.message, text }]);
      });

      test('has its title before it', async () => {
        await send({ title: 'Thư mời <họp> 😀', text: 'Lúc 8 giờ' });
        expect(platform.shown(platform.person.address)[0]?.text).toBe('Thư mời <họp> 😀\nLúc 8 giờ');
      });

      test('is split where there are words, and nothing gets lost', async () => {
        const words = Array.from({ length: 1_700 }, (_, at) => (at % 9 === 0 ? `họp😀${at}` : `đ/c${at}`));
        const text = words.map((word, at) => word + (at % 40 === 39 ? '\n' : ' ')).join('');
        expect(text.length).toBeGreaterThan(10_000);
        const sent = await send({
          title: 'Dài',
          text,
          choices: [[{ label: 'Dự họp', command: '/thamgia' }]],
        });
        const shown = platform.shown(platform.person.address);
        if (!can.anyLength) expect(shown.length).toBeGreaterThan(1);
        expect(shown.map(({ id }) => id)).toEqual([...(sent.earlier ?? []), sent.message]);
        const arrived = shown.flatMap((part) => part.text.split(/\s+/)).filter((word) => word !== '');
        expect(arrived.slice(0, words.length + 1)).toEqual(['Dài', ...words]);
      });

      test('is split also where there are no words', async () => {
        const text = '🙂'.repeat(5_000);
        await send({ text });
        const arrived = platform.shown(platform.person.address).map((part) => part.text);
        expect(arrived.join('')).toBe(text);
      });

      test('half a character, white space or nothing does not keep a message from arriving', async () => {
        await send({ text: `Đồng chí ${'😀'.slice(0, 1)}` });
        await send({ text: '' });
        await send({ text: ' \n '.repeat(3_000) });
        expect(platform.shown(platform.person.address).length).toBeGreaterThanOrEqual(3);
      });

      test.skipIf(can.onlySends)('its choices can be taken', async () => {
        const choices = [
          [{ label: 'Dự họp', command: '/thamgia #kien-giang/2026-1.1' }],
          [{ label: 'Xin vắng', command: '/vang #kien-giang/2026-1.1' }],
        ];
        const sent = await send({ text: 'Đồng chí dự họp không?', choices });
        platform.takes(platform.person.address, sent.message, 'Xin vắng');
        const taken = await first(received);
        expect(taken).toMatchObject({ from: platform.person, chat: platform.person.address, private: true });
        expect(taken.kind === 'tap' ? taken.command : (taken as IncomingMessage).text).toBe(
          '/vang #kien-giang/2026-1.1',
        );
        if (taken.kind === 'tap') expect(taken.message).toBe(sent.message);
      });

      test.runIf(can.groups)('goes to a group, in answer to what was said there', async () => {
        platform.writes('/hop', 'group');
        const asked = await first<IncomingMessage>(received);
        await send({ text: 'Chưa có cuộc họp nào.' }, { to: asked.chat, replyTo: asked.message });
        expect(platform.shown(asked.chat).map(({ text }) => text)).toEqual(['Chưa có cuộc họp nào.']);
      });

      test.runIf(can.edits)('can be changed in place, also into what it is already', async () => {
        const sent = await send({ text: '0 dự', choices: [[{ label: 'Dự họp', command: '/thamgia' }]] });
        for (const text of ['1 dự', '1 dự']) {
          expect(await send({ text }, { edit: sent.message })).toMatchObject({ message: sent.message });
        }
        expect(platform.shown(platform.person.address)).toEqual([{ id: sent.message, text: '1 dự' }]);
      });

      test('where it cannot be changed, it is said that it has to be sent anew', async () => {
        const edit = can.edits ? 'moved-7' : (await send({ text: '0 dự' })).message;
        expect(await failureOf(send({ text: '1 dự' }, { edit }))).toEqual({ kind: 'edit-gone' });
      });

      test.each(can.failures)('fails as: %s', async (kind) => {
        const order = platform.fails(kind);
        const failure = await failureOf(send({ text: 'Kính gửi đồng chí' }, order));
        expect(failure.kind).toBe(kind);
        if (failure.kind === 'rate-limited') expect(failure.retryAfter).toBeGreaterThan(0);
        if (failure.kind === 'moved') expect(failure.to).toMatch(new RegExp(`^${channel.name}:.+`));
      });
    });

    describe('what who taps is told', () => {
      const tap = async () => {
        const choices = [[{ label: 'Dự họp', command: '/thamgia' }]];
        const sent = await send({ text: 'Đồng chí dự họp không?', choices });
        platform.takes(platform.person.address, sent.message, 'Dự họp');
        await until(() => platform.toast());
        return platform.toast();
      };

      test.runIf(can.toasts)('a word, cut where the platform would refuse it', async () => {
        await start(async () => ({ toast: `Đã ghi. ${'😀'.repeat(300)}`, openPrivate: null }));
        expect(await tap()).toMatch(/^Đã ghi\. 😀+$/u);
      });

      test.runIf(can.toasts)('the way into the private chat', async () => {
        await start(async () => ({ toast: null, openPrivate: 'tiep-tuc' }));
        expect(await tap()).toContain('tiep-tuc');
      });
    });

    test.runIf(can.onlySends)('health tells how it stands, though nobody speaks there', async () => {
      expect(channel.health().state).toBe('starting');
      platform.stumbles();
      await start();
      await until(() => channel.health().state === 'failing');
      expect(channel.health().problem).toEqual(expect.any(String));
      await until(async () => (await send({ text: 'Kính gửi' }).catch(() => null)) !== null);
      expect(channel.health()).toMatchObject({ state: 'serving', problem: null });
      await channel.stop();
      expect(channel.health().state).toBe('stopped');
    });

    test.skipIf(can.onlySends)('health tells how it stands, from the start to the end', async () => {
      expect(channel.health().state).toBe('starting');
      if (!can.neverAway) platform.stumbles();
      await start();
      if (!can.neverAway) {
        const { state, problem } = channel.health();
        expect(state).toBe('failing');
        expect(problem).toEqual(expect.any(String));
      }
      await until(() => channel.health().state === 'serving');
      expect(channel.health().problem).toBeNull();
      platform.writes('dự');
      await first(received);
      await channel.stop();
      expect(channel.health().state).toBe('stopped');
    });
  });
}

/** Waits until something is so; real time, since the platform is another process in principle. */
export async function until(found: () => unknown, milliseconds = 15_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await found())) {
    if (performance.now() > end) throw new Error(`not so within ${milliseconds} ms: ${found.toString()}`);
    await pause(3);
  }
}

async function first<Kind extends Incoming>(received: readonly Incoming[]): Promise<Kind> {
  await until(() => received.length > 0);
  return received[0] as Kind;
}

export async function failureOf(sending: Promise<unknown>): Promise<Failure> {
  const error = await sending.then(
    () => null,
    (why: unknown) => why,
  );
  if (!(error instanceof ChannelError)) throw new Error(`no ChannelError, but ${error}`);
  return error.failure;
}

function makeGate(): {
  opened: Promise<Acknowledgement>;
  open: (acknowledgement: Acknowledgement) => void;
} {
  let open: (acknowledgement: Acknowledgement) => void = () => {};
  const opened = new Promise<Acknowledgement>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
