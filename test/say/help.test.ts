import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { help, helpOn, TOPICS, topicNamed } from '../../src/say/help.ts';

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
    const lines = helpOn(topic, commands).text.split('\n');
    expect(lines.filter((line) => line.startsWith('/'))).toHaveLength(topic.commands.length);
  }
  expect(topicNamed('9', commands)).toBeNull();
  expect(topicNamed('gì đó', commands)).toBeNull();
});

test.each([
  ['ketluan', 'nhiemvu'],
  ['kết luận', 'nhiemvu'],
  ['ket luan', 'nhiemvu'],
  ['/nhiemvu', 'nhiemvu'],
  ['ủy quyền', 'hop'],
  ['xin vắng', 'hop'],
  ['tạo họp', 'chuanbi'],
  ['phản ánh', 'ykien'],
  ['cài đặt', 'hoso'],
])('/trogiup %s: tìm theo tên lệnh, theo chữ trong tên mục, có dấu hay không', (said, key) => {
  expect(topicNamed(said, commands)?.key).toBe(key);
});

test('mục kết luận, nhiệm vụ nêu thứ tự các bước và cách xin đổi hạn', () => {
  const topic = topicNamed('kết luận', commands);
  if (!topic) throw new Error('no topic');
  const { text } = helpOn(topic, commands);
  expect(text).toContain('soạn kết luận và nhiệm vụ, trình chủ trì, gửi; từng đồng chí xác nhận đã nhận');
  expect(text).toContain('xin đổi hạn, xin trả lại: gõ /nhiemvu, chọn nhiệm vụ');
});

test('mục nào không làm được gì thì không hiện, và số không lệch', () => {
  const few = commands.filter(({ name }) => ['hop', 'nhiemvu', 'thoi'].includes(name));
  expect(help(few).choices).toHaveLength(3);
  expect(topicNamed('2', few)?.key).toBe('nhiemvu');
});
