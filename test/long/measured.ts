import { setTimeout as pause } from 'node:timers/promises';
import { toInstant } from '../../src/domain/time/instant.ts';
import { post } from '../../src/outbox/post.ts';
import { CROWD_FIRST, CROWD_GROUP, House } from '../doubles/house.ts';
import type { Seen } from '../doubles/telegram/world.ts';
import { callsMeeting, Talk } from '../flows/talk.ts';

const SENDS = ['sendMessage', 'sendDocument', 'editMessageText'];

/** The whole program at Telegram's own pace, where each call takes 50 ms; the first `count` people are members. */
export async function openCrowd(count: number): Promise<House> {
  const house = await House.open({ crowd: count, latencyMs: 50 });
  await house.begins({ hurried: false });
  return house;
}

/** Each of these members types /hop, one every `each` milliseconds; how long each waited until its answer came in. */
export async function asks(house: House, members: readonly number[], each: number): Promise<number[]> {
  const { fake } = house;
  const waits = members.map(async (member, at) => {
    await pause(at * each);
    const from = Date.now();
    const before = fake.messages(member).length;
    fake.says(member, '/hop');
    const answered = () =>
      fake
        .messages(member)
        .slice(before)
        .find(({ text = '' }) => /họp/i.test(text ?? '') && !text?.startsWith('Thông báo'));
    await fake.until(answered, 60_000);
    return Date.now() - from;
  });
  return Promise.all(waits);
}

const member = (at: number): number => CROWD_FIRST + at;
export const members = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => member(from + at));

export function percentile(waits: readonly number[], part: number): number {
  const sorted = [...waits].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export const told = (name: string, waits: readonly number[]): void => {
  const at = (part: number): string => `${percentile(waits, part)} ms`;
  process.stdout.write(`${name}: n=${waits.length}, p50 ${at(0.5)}, p95 ${at(0.95)}, chậm nhất ${at(1)}\n`);
};

/** Copies of notices at large for so many people, as `/thongbao` puts them on their way. */
export async function broadcasts(house: House, chats: readonly number[]): Promise<void> {
  const now = toInstant(house.now());
  const message = { title: 'Thông báo', text: 'Nộp số liệu Đề án 06 trước thứ Sáu. '.repeat(12) };
  await house.store.transaction(async (tx) => {
    for (const [at, chat] of chats.entries()) {
      const id = `dong-nguoi/2026-${1 + Math.floor(at / 500)}`;
      const about = {
        what: 'circulated',
        shelf: 'announcements',
        id,
        version: 1,
        member: `tv-${at}`,
      } as const;
      const person = { committee: 'dong-nguoi', member: `tv-${at}` };
      post(
        tx,
        `${now}-${String(at).padStart(9, '0')}-x`,
        { to: `telegram:${chat}`, message, about, person },
        now,
      );
    }
  });
  house.running.wake();
}

/** The first of the crowd calls all of it to a meeting, whose notice goes out to each; its card in the group. */
export async function callsAll(house: House, count: number): Promise<Seen> {
  const head = new Talk(house).person(CROWD_FIRST);
  const sent = await callsMeeting(head, 'Họp toàn thể | thứ 5 tuần sau 14h30 | Hội trường | Sơ kết');
  if (!sent.text?.includes(`Đã gửi thông báo tới ${count} đồng chí`)) throw new Error(sent.text);
  return house.fake.until(() => house.fake.last(CROWD_GROUP), 60_000);
}

/** When calls that count towards the pace came in, in order. */
export const arrivals = (house: House): number[] =>
  house.fake.calls
    .filter(({ method }) => SENDS.includes(method))
    .map(({ at }) => at)
    .sort((one, other) => one - other);

/** The most calls that came in within any one second, or within so many milliseconds. */
export function mostInASecond(times: readonly number[], within = 1_000): number {
  let most = 0;
  let first = 0;
  for (const [at, time] of times.entries()) {
    while ((times[first] ?? 0) <= time - within) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}
