import { beforeEach, expect, test } from 'vitest';
import { house, kept, opens } from '../stage.ts';

const GROUP = -1001000000005;
beforeEach(async () => {
  await opens('kien-giang');
});

test('gỡ nhóm bằng /ketnoi gỡ: chỉ thư ký hoặc quản trị viên; từ đó nhóm không nghe thấy gì nữa', async () => {
  const { fake } = house;
  const inGroup = (person: number, text: string) => fake.says(person, text, { chat: GROUP, thread: 5 });
  inGroup(1504, '/ketnoi gỡ');
  await fake.until(() => fake.last(1504));
  inGroup(1504, '/hop');
  await fake.until(() => fake.last(GROUP)?.text?.includes('chưa có cuộc họp'));

  inGroup(1508, '/ketnoi gỡ');
  await fake.until(() => /gỡ/i.test(fake.last(GROUP)?.text ?? ''));
  await fake.idle();
  expect(await house.store.transaction((tx) => tx.groups.get(`telegram:${GROUP}`))).toBeNull();
  const acts = await kept('acts');
  expect(acts).toEqual([expect.objectContaining({ act: 'group-unbound', by: 'tram' })]);
  const before = fake.messages(GROUP).length;
  inGroup(1504, '/hop');
  await fake.idle();
  fake.says(1504, '/hop');
  await fake.until(() => fake.messages(1504).length > 1);
  expect(fake.messages(GROUP).length).toBe(before);
});
