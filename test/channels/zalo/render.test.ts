import { describe, expect, test } from 'vitest';
import { type Manner, render } from '../../../src/channels/zalo/render.ts';
import { split } from '../../../src/channels/zalo/split.ts';
import { AN, OA } from './bench.ts';

const PRIVATE: Manner = {
  group: false,
  mention: null,
  oaId: OA,
  buttons: false,
  words: { howToChoose: 'Trả lời bằng số:', notLiving: 'Gõ /hop để xem số mới.' },
};
const GROUP: Manner = { ...PRIVATE, group: true };
const DU = { label: 'Dự họp', command: '/thamgia #kg/1.1' };
const VANG = { label: 'Xin vắng', command: '/vang #kg/1.1' };

describe('cắt tin dài', () => {
  test('ở chỗ hết đoạn, rồi hết dòng, rồi hết chữ', () => {
    expect(split('aaaaaa\n\nbbb\nc d', 10)).toEqual(['aaaaaa', 'bbb\nc d']);
    expect(split('aaaaaaa\nbbb c d', 10)).toEqual(['aaaaaaa', 'bbb c d']);
    expect(split('aaaa aaa b c d', 10)).toEqual(['aaaa aaa b', 'c d']);
  });

  test('không chữ nào mất khi không có chỗ cắt', () => {
    const text = '👩‍⚖️🇻🇳🙂'.repeat(400);
    const parts = split(text);
    expect(parts.join('')).toBe(text);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(2_000);
      expect(part.startsWith('👩‍⚖️') || part.startsWith('🇻🇳') || part.startsWith('🙂')).toBe(true);
    }
  });

  test('một chữ mang vô số dấu vẫn được cắt, không cắt đôi cặp', () => {
    const parts = split(`🙂${'\u0301'.repeat(5_000)}`);
    expect(parts.every((part) => part.length <= 2_000)).toBe(true);
    expect(split('🙂'.repeat(20), 9).join('')).toBe('🙂'.repeat(20));
  });

  test('vừa đủ thì không cắt', () => {
    expect(split('a'.repeat(2_000))).toHaveLength(1);
    expect(split('a'.repeat(2_001))).toHaveLength(2);
  });
});

describe('trong trò chuyện riêng', () => {
  const message = { title: 'Thư mời', text: 'Mời dự họp', choices: [[DU, VANG]] };

  test('lựa chọn thành dòng có số', () => {
    expect(render(message, PRIVATE)).toEqual({
      parts: ['Thư mời\nMời dự họp\n\nTrả lời bằng số:\n1. Dự họp\n2. Xin vắng'],
      buttons: [],
      numbered: [DU, VANG],
    });
  });

  test('danh sách đã đứng trong lời: chỉ nói thêm cách chọn', () => {
    const listed = { ...message, text: 'Mời dự họp\n1. Dự họp\n2. Xin vắng', listed: 2 };
    expect(render(listed, PRIVATE).parts).toEqual([
      'Thư mời\nMời dự họp\n1. Dự họp\n2. Xin vắng\n\nTrả lời bằng số.',
    ]);
  });

  test('đã đánh số sẵn trong lời thì không viết lại', () => {
    expect(render({ ...message, listed: 2 }, PRIVATE)).toMatchObject({
      parts: ['Thư mời\nMời dự họp'],
      numbered: [DU, VANG],
    });
    expect(render({ ...message, listed: 1 }, PRIVATE).parts.at(-1)).toMatch(
      /Trả lời bằng số:\n2\. Xin vắng$/,
    );
  });

  test('nút mở trò chuyện riêng thì thừa', () => {
    const choices = [[{ label: 'Mở trò chuyện riêng', openPrivate: 'xin-chao' }]];
    expect(render({ text: 'Chào', choices }, PRIVATE)).toEqual({
      parts: ['Chào'],
      buttons: [],
      numbered: null,
    });
  });

  test('danh sách không bị cắt đôi', () => {
    const { parts } = render({ text: 'a'.repeat(1_990), choices: [[DU, VANG]] }, PRIVATE);
    expect(parts).toEqual(['a'.repeat(1_990), 'Trả lời bằng số:\n1. Dự họp\n2. Xin vắng']);
  });

  test('nhãn nhiều dòng hay quá dài không làm rối số', () => {
    const choices = [[{ label: `Dự\n2. họp ${'🙂'.repeat(200)}`, command: '/thamgia' }]];
    const line = render({ text: 'a', choices }, PRIVATE).parts[0]?.split('\n').at(-1) ?? '';
    expect(line).toMatch(/^1\. Dự 2\. họp 🙂+…$/u);
    expect(line.length).toBeLessThanOrEqual(103);
  });

  test('nút bấm: nhiều nhất năm, vừa khổ của Zalo, và chỉ khi được bật', () => {
    const choices = Array.from({ length: 7 }, (_, at) => [
      { label: `Việc ${at}`, command: `/nhiemvu ${at}` },
    ]);
    const long = [{ label: 'Dài', command: `/vang ${'x'.repeat(1_000)}` }];
    const { buttons, numbered } = render(
      { text: 'a', choices: [long, ...choices] },
      { ...PRIVATE, buttons: true },
    );
    expect(buttons).toHaveLength(5);
    expect(buttons[0]).toEqual({ title: 'Việc 0', type: 'oa.query.hide', payload: '/nhiemvu 0' });
    expect(numbered).toHaveLength(8);
  });

  test('"[@" của người viết để nguyên', () => {
    expect(render({ text: '[@1] a' }, PRIVATE).parts).toEqual(['[@1] a']);
  });
});

describe('trong nhóm', () => {
  test('lựa chọn thành lệnh để gõ, mỗi lệnh một lần', () => {
    const other = { label: 'Dự thay', command: '/thamgia #kg/2.1' };
    const key = { label: 'Bản 2', command: 'ban-2' };
    const door = { label: 'Mở trò chuyện riêng', openPrivate: 'x' };
    const rendered = render({ text: 'Mời họp', choices: [[DU, VANG], [other, key], [door]] }, GROUP);
    expect(rendered).toEqual({
      parts: [
        `Mời họp\n\n– Dự họp: /thamgia\n– Xin vắng: /vang\n– Mở trò chuyện riêng: https://zalo.me/${OA}`,
      ],
      buttons: [],
      numbered: null,
    });
  });

  test('chưa biết mình là ai thì không viết đường dẫn', () => {
    const choices = [[{ label: 'Mở', openPrivate: 'x' }]];
    expect(render({ text: 'a', choices }, { ...GROUP, oaId: null }).parts).toEqual(['a']);
  });

  test('không có nút, dù được bật', () => {
    expect(render({ text: 'a', choices: [[DU]] }, { ...GROUP, buttons: true }).buttons).toEqual([]);
  });

  test('lời của người khác không gọi được ai, còn người được trả lời thì gọi', () => {
    const message = {
      title: '[@all] t',
      text: 'gửi [@f4a0]',
      choices: [[{ label: '[@f4a0]', command: '/hop' }]],
    };
    expect(render(message, { ...GROUP, mention: `zalo:${AN}` }).parts).toEqual([
      `[@${AN}] [ @all] t\ngửi [ @f4a0]\n\n– [ @f4a0]: /hop`,
    ]);
  });

  test('người của kênh khác thì không gọi', () => {
    expect(render({ text: 'a' }, { ...GROUP, mention: 'telegram:1001' }).parts).toEqual(['a']);
  });
});

test('tin trống vẫn là một tin, và nửa chữ không làm hỏng tin', () => {
  expect(render({ text: ' \n '.repeat(3_000) }, PRIVATE).parts).toEqual(['…']);
  expect(render({ text: `Đồng chí ${'😀'.slice(0, 1)}` }, PRIVATE).parts).toEqual(['Đồng chí ']);
});
