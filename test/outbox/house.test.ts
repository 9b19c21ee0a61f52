import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Address } from '../../src/domain/address.ts';
import { type CalledMeeting, type Meeting, referTo } from '../../src/domain/meetings/meeting.ts';
import { post, refreshCards, retireCards } from '../../src/outbox/post.ts';
import type { Envelope } from '../../src/ports/store.ts';
import { until } from '../contracts/channel.ts';
import { otherwise } from '../domain/otherwise.ts';
import { House } from '../doubles/house.ts';
import { makeMeeting } from './seeds.ts';

const FORUM = -1001000000005;
const NOTICES = 5;
const SECRETARY = 1508;
const MEETING = 'kien-giang/2026-1';

let house: House;
afterEach(() => house.close());

async function open(meeting: Partial<CalledMeeting> = {}): Promise<void> {
  house = await House.open({ committees: ['kien-giang'] });
  await house.store.transaction(async (tx) => tx.meetings.put(MEETING, makeMeeting('kien-giang', meeting)));
}

let posted = 0;
async function posts(
  ...messages: readonly (readonly [to: number | Address, text: string, rest?: Partial<Envelope>])[]
): Promise<void> {
  const now = new Date(house.now()).toISOString();
  await house.store.transaction(async (tx) => {
    for (const [to, text, rest = {}] of messages) {
      posted += 1;
      const place: Address = typeof to === 'number' ? `telegram:${to}` : to;
      const order = { ...rest, to: place, message: { text } };
      post(tx, `${now}-${String(posted).padStart(9, '0')}`, order, now);
    }
  });
  house.running.wake();
}

/** Waits, turning the clock, until nothing is on its way any more. */
async function drain(): Promise<void> {
  for (let turns = 0; turns < 200; turns += 1) {
    if ((await waiting()).length === 0) return;
    house.forward(500);
    await pause(5);
  }
  throw new Error(`still waiting: ${JSON.stringify(await waiting())}`);
}
const waiting = () => house.store.transaction((tx) => tx.outbox.all());
const texts = (chat: number, thread?: number | null) =>
  house.fake.messages(chat, thread).map(({ text = '' }) => text);

async function meeting(): Promise<Meeting> {
  const found = (await house.meetings()).find(({ id }) => id === MEETING);
  if (!found) throw new Error('no such meeting');
  return found;
}

async function changesMeeting(change: (meeting: Meeting) => Partial<Meeting>): Promise<void> {
  await house.store.transaction(async (tx) => {
    const before = await tx.meetings.get(MEETING);
    if (!before) throw new Error('not seeded');
    const after = otherwise(before, change(before));
    tx.meetings.put(MEETING, after);
    const now = new Date(house.now()).toISOString();
    await refreshCards(tx, after, now);
  });
  house.running.wake();
}

const notice = (member: string): Partial<Envelope> => ({
  about: { what: 'notice', meeting: MEETING, member },
});
const CARD: Partial<Envelope> = { about: { what: 'card', meeting: MEETING } };
const attends = (member: string) => (before: Meeting) => ({
  answers: { ...before.answers, [member]: { kind: 'attend' as const, at: before.start, by: member } },
});

describe('a notice', () => {
  test('that arrived is noted', async () => {
    await open();
    await posts([1504, 'Mời họp', notice('binh')]);
    await drain();
    expect((await meeting()).deliveries).toMatchObject({ binh: { state: 'sent', channel: 'telegram' } });
  });

  test('to who has blocked the bot or never started it is given up, and its sender told once, with names', async () => {
    await open();
    const { fake } = house;
    fake.blocks(1504);
    fake.deactivates(1505);
    fake.world.person(1506).started = false;
    await posts(
      [1504, 'Mời họp', notice('binh')],
      [1505, 'Mời họp', notice('trinh')],
      [1506, 'Mời họp', notice('hoa')],
      [1507, 'Mời họp', notice('khoa')],
    );
    await drain();
    expect(texts(SECRETARY)).toEqual([expect.stringContaining('Chưa liên lạc được 3 đồng chí')]);
    for (const name of ['Trần Thanh Bình', 'Huỳnh Ngọc Trinh', 'Danh Thị Hoa'])
      expect(texts(SECRETARY)[0]).toContain(name);
    expect((await meeting()).deliveries).toMatchObject({
      binh: { state: 'failed' },
      trinh: { state: 'failed' },
      hoa: { state: 'failed' },
      khoa: { state: 'sent' },
    });
    const reachable = await house.store.transaction(async (tx) =>
      Promise.all([1504, 1507].map(async (id) => (await tx.accounts.get(`telegram:${id}`))?.reachableSince)),
    );
    expect(reachable).toEqual([null, expect.any(String)]);

    fake.unblocks(1504);
    fake.pressesStart(1504);
    await fake.idle();
    const again = await house.store.transaction((tx) => tx.accounts.get('telegram:1504'));
    expect(again?.reachableSince).toEqual(expect.any(String));
  });

  test('that fails while its sender is being told is told as well', async () => {
    await open();
    house.fake.blocks(1504);
    house.fake.blocks(1505);
    await posts([1504, 'Mời họp', notice('binh')]);
    await until(async () => (await waiting()).some(([id]) => id.startsWith('undelivered')));
    // The sender's own message is on its way, and takes its time.
    house.fake.latencyMs = 150;
    house.forward(10_000);
    await pause(50);
    await posts([1505, 'Mời họp', notice('trinh')]);
    await house.fake.until((fake) => fake.last(SECRETARY));
    house.fake.latencyMs = 0;
    await drain();
    expect(texts(SECRETARY).at(-1)).toContain('Huỳnh Ngọc Trinh');
  });

  test('whose sender cannot be reached either comes to an end', async () => {
    await open();
    house.fake.blocks(1504);
    house.fake.blocks(SECRETARY);
    await posts([1504, 'Mời họp', notice('binh')]);
    await drain();
    expect((await meeting()).deliveries).toMatchObject({ binh: { state: 'failed' } });
  });
});

describe('a topic that was deleted', () => {
  test('is the whole group from then on; the secretary is told once', async () => {
    await open();
    house.fake.deletesTopic(FORUM, NOTICES);
    const topic = `telegram:${FORUM}/${NOTICES}`;
    await posts([topic, 'một'], [topic, 'hai'], [topic, 'ba']);
    await drain();
    await posts([topic, 'bốn']);
    await drain();
    expect(texts(FORUM, null)).toEqual(['một', 'hai', 'ba', 'bốn']);
    expect(texts(SECRETARY)).toEqual([expect.stringContaining('không còn')]);
    const committee = await house.store.transaction((tx) => tx.committees.get('kien-giang'));
    expect(committee?.groups[0]?.topics).toEqual({ notices: null, reminders: '7' });
  });

  test('that is none of the committee’s is nobody’s news', async () => {
    await open();
    await posts([`telegram:${FORUM}/99`, 'một']);
    await drain();
    expect(texts(FORUM, null)).toEqual(['một']);
    expect(texts(SECRETARY)).toEqual([]);
  });
});

describe('a group that becomes a supergroup', () => {
  const OLD = -4005;
  const NEW = -1001000000055;

  async function openOld(): Promise<void> {
    await open();
    house.fake.group({ id: OLD, title: 'Tổ', type: 'group', members: [1504, SECRETARY] });
    await house.store.transaction(async (tx) => {
      const committee = await tx.committees.get('kien-giang');
      if (!committee) throw new Error('not seeded');
      const group = { chat: `telegram:${OLD}`, topics: { notices: null, reminders: null } } as const;
      tx.committees.put(committee.id, { ...committee, groups: [...committee.groups, group] });
      tx.groups.put(group.chat, { committee: committee.id });
    });
  }
  const places = () =>
    house.store.transaction(async (tx) => ({
      bound: [await tx.groups.get(`telegram:${OLD}`), await tx.groups.get(`telegram:${NEW}`)],
      groups: (await tx.committees.get('kien-giang'))?.groups.map(({ chat }) => chat),
    }));
  const MOVED = {
    bound: [null, { committee: 'kien-giang' }],
    groups: [`telegram:${FORUM}`, `telegram:${NEW}`],
  };

  test('is followed everywhere: by the service messages, which come twice', async () => {
    await openOld();
    const [from, to] = house.fake.migrates(OLD, NEW, 1504);
    await house.fake.idle();
    house.fake.redeliver(from);
    house.fake.redeliver(to);
    await house.fake.idle();
    expect(await places()).toEqual(MOVED);
  });

  test('is followed by what is on its way, in its order', async () => {
    await openOld();
    house.fake.migrates(OLD, NEW, 1504);
    house.fake.mailbox.clear();
    await posts(
      [`telegram:${OLD}`, 'một'],
      [`telegram:${OLD}`, 'hai'],
      [`telegram:${OLD}`, 'ba', { replyTo: '1' }],
    );
    await drain();
    expect(texts(NEW)).toEqual(['một', 'hai', 'ba']);
    expect(await places()).toEqual(MOVED);
    expect(house.fake.last(NEW)?.reply_to_message).toBeUndefined();
  });

  test('gets its card anew with the next answer, and that one is edited from then on', async () => {
    await openOld();
    await posts([`telegram:${OLD}`, 'thẻ', CARD]);
    await until(async () => (await meeting()).cards.length === 1);
    await drain();
    house.fake.migrates(OLD, NEW, 1504);
    await house.fake.idle();
    // A message of the bot that has the old card's number in the new chat must not become the card.
    await posts(...Array.from({ length: 5 }, (_, at) => [`telegram:${NEW}`, `tin ${at}`] as const));
    await drain();
    await changesMeeting(attends('binh'));
    await drain();
    await changesMeeting(attends('trinh'));
    await drain();
    expect(texts(NEW).slice(0, 5)).toEqual(Array.from({ length: 5 }, (_, at) => `tin ${at}`));
    expect(texts(NEW).slice(5)).toEqual([expect.stringContaining('2 dự')]);
    expect((await meeting()).cards).toMatchObject([{ chat: `telegram:${NEW}` }]);
  });

  test('still hears taps on the card that stayed behind, and only from those of the committee', async () => {
    await openOld();
    await posts([`telegram:${OLD}`, 'thẻ', CARD]);
    await until(async () => (await meeting()).cards.length === 1);
    await drain();
    const card = house.fake.last(OLD);
    if (!card) throw new Error('no card');
    house.fake.user({ id: 9901, first_name: 'Người Lạ' });
    for (const id of [1505, 9901]) house.fake.world.room(OLD).members.set(id, 'member');
    house.fake.migrates(OLD, NEW, 1504);
    await house.fake.idle();
    const data = `/thamgia ${referTo(await meeting())}`;
    house.fake.tapsData(1504, card, data);
    await until(async () => (await meeting()).answers.binh?.kind === 'attend');
    await house.fake.until(() => house.fake.answers.at(-1)?.text?.includes('Đã ghi nhận'));

    // The group belongs to no committee any more: who sits on it hears where to answer, nobody else anything.
    await house.store.transaction(async (tx) => tx.groups.delete(`telegram:${NEW}`));
    house.fake.tapsData(1505, card, data);
    await house.fake.until(() => house.fake.answers.at(-1)?.text?.includes('nhắn riêng cho tôi'));
    house.fake.tapsData(9901, card, data);
    await house.fake.until(() => house.fake.answers.at(-1)?.user === 9901);
    expect(house.fake.answers.at(-1)?.text).toBeUndefined();
    expect(Object.keys((await meeting()).answers)).toEqual(['binh']);
  });

  test('with an edit waiting gets one card, not two', async () => {
    await openOld();
    await posts([`telegram:${OLD}`, 'thẻ', CARD]);
    await until(async () => (await meeting()).cards.length === 1);
    await changesMeeting(attends('binh'));
    house.fake.migrates(OLD, NEW, 1504);
    await house.fake.idle();
    await changesMeeting(attends('trinh'));
    await drain();
    expect(texts(NEW)).toEqual([expect.stringContaining('2 dự')]);
  });
});

describe('a card', () => {
  const posted = async () => {
    await open();
    await posts([`telegram:${FORUM}/${NOTICES}`, 'thẻ', CARD]);
    await until(async () => (await meeting()).cards.length === 1);
    await drain();
  };

  test('that was already out of date when it arrived is brought up to date', async () => {
    await posted();
    expect(texts(FORUM, NOTICES)).toEqual([expect.stringContaining('1 chủ trì · 8 chưa trả lời')]);
  });

  test('that 200 answers change within a moment is edited a few times, and the last state wins', async () => {
    await posted();
    const before = house.fake.last(FORUM, NOTICES)?.edits ?? 0;
    const members = (await meeting()).invitees;
    for (let at = 0; at < 200; at += 1) {
      const member = members[at % members.length] ?? '';
      await changesMeeting(at === 199 ? () => ({ answers: {}, place: 'Hội trường' }) : attends(member));
    }
    await drain();
    const card = house.fake.last(FORUM, NOTICES);
    expect(card?.text).toContain('Hội trường');
    expect(card?.text).toContain('1 chủ trì · 8 chưa trả lời');
    expect((card?.edits ?? 0) - before).toBeLessThan(10);
    expect(house.fake.messages(FORUM).length).toBe(1);
  });

  test('that changes while its edit is under way is edited again', async () => {
    await posted();
    house.fake.latencyMs = 100;
    house.forward(3_000);
    await changesMeeting(attends('binh'));
    await house.fake.until((fake) => fake.last(FORUM)?.text?.includes('1 dự'));
    await changesMeeting(attends('trinh'));
    house.fake.latencyMs = 0;
    await drain();
    expect(house.fake.last(FORUM)?.text).toContain('2 dự');
  });

  test('that says already what it should is left alone', async () => {
    await posted();
    const edits = house.fake.last(FORUM)?.edits;
    await changesMeeting(() => ({}));
    await drain();
    expect(house.fake.last(FORUM)?.edits).toBe(edits);
    expect((await meeting()).cards.length).toBe(1);
  });

  test('that somebody deleted is posted anew, and edited there from then on', async () => {
    await posted();
    const card = house.fake.last(FORUM);
    if (card) house.fake.deletesMessage(card);
    await changesMeeting(attends('binh'));
    await drain();
    expect(texts(FORUM, NOTICES)).toEqual([expect.stringContaining('1 dự')]);
    expect((await meeting()).cards).toMatchObject([
      { chat: `telegram:${FORUM}/${NOTICES}`, message: String(house.fake.last(FORUM)?.message_id) },
    ]);
    await changesMeeting(attends('trinh'));
    await drain();
    expect(texts(FORUM, NOTICES)).toEqual([expect.stringContaining('2 dự')]);
  });

  test('whose topic was deleted goes to the group', async () => {
    await posted();
    house.fake.deletesTopic(FORUM, NOTICES);
    await changesMeeting(attends('binh'));
    await drain();
    expect(texts(FORUM, null)).toEqual([expect.stringContaining('1 dự')]);
    await changesMeeting(attends('trinh'));
    await drain();
    expect(texts(FORUM, null)).toEqual([expect.stringContaining('2 dự')]);
    expect((await meeting()).cards).toMatchObject([{ chat: `telegram:${FORUM}` }]);
  });

  async function retires(): Promise<void> {
    await house.store.transaction(async (tx) => {
      const before = await tx.meetings.get(MEETING);
      if (!before) throw new Error('not seeded');
      tx.meetings.put(MEETING, await retireCards(tx, before, new Date(house.now()).toISOString()));
    });
    house.running.wake();
  }

  test('that is retired says so, and is not edited after that', async () => {
    await posted();
    await retires();
    await changesMeeting(attends('binh'));
    await drain();
    expect(texts(FORUM, NOTICES).length).toBe(1);
    expect(texts(FORUM, NOTICES)[0]).not.toContain('chưa trả lời');
    expect((await meeting()).cards).toEqual([]);
  });

  test('that is retired after somebody deleted it is not posted anew for that', async () => {
    await posted();
    const card = house.fake.last(FORUM);
    if (card) house.fake.deletesMessage(card);
    await retires();
    await drain();
    expect(texts(FORUM)).toEqual([]);
  });

  const frozen = () => texts(SECRETARY).filter((text) => text.includes('chưa cập nhật được'));

  test('in a group that the bot was put out of stays known: its secretary is told once, and back there it goes on', async () => {
    await posted();
    house.fake.kicks(FORUM, 1504);
    for (const member of ['binh', 'trinh']) {
      await changesMeeting(attends(member));
      await drain();
    }
    expect(frozen()).toHaveLength(1);
    house.fake.addsBot(FORUM, 1504);
    await changesMeeting(attends('hoa'));
    await drain();
    expect(texts(FORUM, NOTICES)).toEqual([expect.stringContaining('3 dự')]);
    expect(frozen()).toHaveLength(1);
  });

  test.each([
    ['for want of a right', { status: 400, description: 'Bad Request: not enough rights to edit' }],
    ['for a reason that nobody knows', { status: 400, description: 'Bad Request: SOMETHING_NEW' }],
    ['as forbidden', { status: 403, description: 'Forbidden: bot is not a member of the supergroup chat' }],
  ])('whose edit was refused once %s is edited at the next change', async (_, refusal) => {
    await posted();
    house.fake.fault({ kind: 'status', ...refusal, method: 'editMessageText' });
    await changesMeeting(attends('binh'));
    await drain();
    expect(frozen()).toHaveLength(1);
    await changesMeeting(attends('trinh'));
    await drain();
    expect(texts(FORUM, NOTICES)).toEqual([expect.stringContaining('2 dự')]);
    expect(frozen()).toHaveLength(1);
  });
});

describe('the whole program', () => {
  test('sends after a restart what it had not sent before', async () => {
    await open();
    await posts([1504, 'sau', { notBefore: new Date(house.now() + 60_000).toISOString() }], [1505, 'ngay']);
    await house.fake.until((fake) => fake.last(1505));
    await house.stop();
    await house.start();
    house.forward(60_000);
    await house.fake.until((fake) => fake.last(1504));
    await drain();
    expect([texts(1504), texts(1505)]).toEqual([['sau'], ['ngay']]);
  });

  test('answers an update once, however often it comes', async () => {
    await open();
    const update = house.fake.says(1504, '/hop');
    await house.fake.until((fake) => fake.last(1504));
    for (let at = 0; at < 3; at += 1) house.fake.redeliver(update);
    await house.fake.idle();
    await drain();
    expect(texts(1504).length).toBe(1);
  });
});
