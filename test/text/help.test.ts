import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { help, helpOn, TOPICS, topicNamed } from '../../src/text/help.ts';

test('lệnh nào cũng ở đúng một mục của /trogiup', () => {
  const listed = TOPICS.flatMap((topic) => topic.commands);
  expect([...listed].sort()).toEqual(commands.map(({ name }) => name).sort());
});

test('trang đầu vừa một tin, mục nào cũng chọn được bằng số, bằng chữ, không dấu', () => {
  expect(help(commands).text.length).toBeLessThan(1_500);
  for (const [at, topic] of TOPICS.entries()) {
    expect(topicNamed(String(at + 1), commands)).toBe(topic);
    expect(topicNamed(topic.title, commands)).toBe(topic);
    expect(topicNamed(topic.key, commands)).toBe(topic);
    expect(helpOn(topic, commands).text.split('\n')).toHaveLength(topic.commands.length);
  }
  expect(topicNamed('9', commands)).toBeNull();
  expect(topicNamed('gì đó', commands)).toBeNull();
});

test('mục nào không làm được gì thì không hiện, và số không lệch', () => {
  const few = commands.filter(({ name }) => ['hop', 'nhiemvu', 'thoi'].includes(name));
  expect(help(few).choices).toHaveLength(3);
  expect(topicNamed('2', few)?.key).toBe('nhiemvu');
});
