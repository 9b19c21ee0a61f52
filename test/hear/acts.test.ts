import { expect, test } from 'vitest';
import { ACTS, actWord } from '../../src/say/committee/acts.ts';

// Mỗi việc trong nhật ký có một cách nói; thiếu thì không biên dịch được.

test.each(Object.entries(ACTS))('“%s” được nói là “%s”', (name, word) => {
  expect(actWord(name)).toBe(word);
  expect(word).toMatch(/^\p{Ll}[\p{L}, ]+$/u);
  expect(word).not.toBe('cập nhật');
});

test('những việc trước đây chỉ ghi “cập nhật” nay có tên', () => {
  const before = ['drafted', 'proposed', 'proposal-accepted', 'proposal-rejected', 'proposal-report-filed'];
  const all = [...before, 'proposal-report-waived', 'sheet-answered', 'left'];
  expect(all.map(actWord)).toEqual([
    'soạn cuộc họp',
    'đề nghị họp',
    'đồng ý đề nghị họp',
    'không đồng ý đề nghị họp',
    'nộp báo cáo đề xuất',
    'cho gửi thông báo khi chưa có báo cáo đề xuất, kèm lý do',
    'trả lời phiếu ý kiến',
    'bỏ người đã thôi tham gia khỏi thành phần dự',
  ]);
});

test('tên mà chương trình cũ đã ghi và nay không còn: vẫn hiện là một việc', () => {
  expect(actWord('answered')).toBe('cập nhật');
  expect(actWord('toString')).toBe('cập nhật');
});
