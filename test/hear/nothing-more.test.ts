import { expect, test } from 'vitest';
import { withoutCourtesy } from '../../src/hear/courtesy.ts';
import { saysDone, saysNone } from '../../src/hear/nothing-more.ts';

test.each([
  '-',
  'không',
  'không có ạ',
  'không có gì',
  'dạ không ạ',
  'khong co a',
  'không mời ai ạ',
  'ko có tệp nào',
])('“%s”: không có gì', (said) => expect(saysNone(said)).toBe(true));
test.each([
  'không gửi nữa',
  'không phải',
  'Sở Không gian mạng',
  'không có thì sao',
  'không có ạ nhưng chờ đã',
])('“%s” thì không', (said) => expect(saysNone(said)).toBe(false));
test.each(['xong', 'xong rồi ạ', 'hết rồi', 'đủ rồi em', 'đã xong'])('“%s”: hết', (said) =>
  expect(saysDone(said)).toBe(true),
);
test.each(['chưa xong', 'xong chưa', 'hết giờ'])('“%s” thì chưa', (said) =>
  expect(saysDone(said)).toBe(false),
);
test('bỏ lời thưa gửi, không bỏ tên', () => {
  expect(withoutCourtesy('dạ cả Ban ạ')).toBe('cả ban');
  expect(withoutCourtesy('Trần Lan Anh')).toBe('trần lan anh');
});
