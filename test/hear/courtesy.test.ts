import { expect, test } from 'vitest';
import { isCloser, withoutCloser } from '../../src/hear/courtesy.ts';

// Lời đưa đẩy sau một lệnh không nói gì thêm về việc ấy.

test.each([
  ...['đi', 'nhé', 'giúp', 'ạ', 'với', 'luôn', 'nha', 'di', 'luon di', 'giúp em với ạ', 'giùm chị cái'],
  ...[
    'đi em',
    'em nhé',
    'ngay đi các anh',
    'nha mọi người!',
    'cho anh',
    'giúp chị với, cảm ơn em',
    ', cảm ơn em nhiều',
    '🙏',
    'đi ạ 🙏',
  ],
])('“%s” là lời đưa đẩy', (said) => {
  expect(isCloser(said)).toBe(true);
});

test.each([
  ...[
    'Anh',
    'chị Anh',
    'em',
    'do bão',
    'đi công tác',
    'giúp đỡ xã',
    'cảm ơn các anh',
    'với Sở Y tế',
    'ngay 5/12',
  ],
  ...['đi em '.repeat(40), 'luôn luôn đúng giờ'],
])('“%s” thì không', (said) => {
  expect(isCloser(said)).toBe(false);
});

test('“/lichdientu thôi”: “thôi” là điều được nói', () => {
  expect(['thôi', 'thôi ạ', 'thoi', 'đi ạ', 'bão'].map(withoutCloser)).toEqual([
    'thôi',
    'thôi ạ',
    'thoi',
    '',
    'bão',
  ]);
});
