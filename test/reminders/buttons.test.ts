import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { personal } from '../../src/say/committee/reminders.ts';
import { COMMITTEES } from '../doubles/house.ts';
import { yearOf } from './story.ts';

const known = new Set(commands.flatMap(({ name, aliases }) => [name, ...aliases]));

test.each(COMMITTEES)('%s: lời nhắc nào trong năm cũng kèm nút của việc ấy', (id) => {
  for (const { reminder, records } of yearOf(id).sent) {
    const { choices = [] } = personal([reminder.line], records);
    expect(choices.flat().length, reminder.key).toBeGreaterThan(0);
    for (const choice of choices.flat())
      expect('command' in choice && known.has(/^\/(\w+)/.exec(choice.command)?.[1] ?? ''), reminder.key).toBe(
        true,
      );
  }
});

test('nhiều việc cùng nhắc: mỗi việc một nút, không nút nào trùng tên nút khác', () => {
  const { sent } = yearOf('kien-giang');
  const { records } = sent.at(-1) ?? expect.fail();
  const lines = sent.slice(0, 12).map(({ reminder }) => reminder.line);
  const labels = (personal(lines, records).choices ?? []).flat().map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(1);
  expect(new Set(labels).size).toBe(labels.length);
});
