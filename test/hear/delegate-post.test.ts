import { expect, test } from 'vitest';
import { readNameAndPost } from '../../src/hear/delegate-post.ts';
import { bareName } from '../../src/hear/names.ts';
import { understand } from '../../src/hear/understand.ts';

test.each([
  ['Nguyễn Văn Thay', 'Nguyễn Văn Thay'],
  ['nguyễn văn thay', 'nguyễn văn thay'],
  ['NGUYỄN VĂN THAY', 'NGUYỄN VĂN THAY'],
  ['Nguyễn Văn Thay dự thay', 'Nguyễn Văn Thay'],
  ['Nguyễn Văn Dự thay', 'Nguyễn Văn Dự'],
  ['Lê Dự', 'Lê Dự'],
  ['Trần Bình thay', 'Trần Bình'],
  ['Trần Bình dự thay', 'Trần Bình'],
  ['trần bình đi họp thay', 'trần bình'],
  ['Bình đi họp thay tôi.', 'Bình'],
  ['đồng chí đ/c Nguyễn Văn Nam', 'Nguyễn Văn Nam'],
])('“%s”: tên là %s', (text, name) => {
  expect(readNameAndPost(text)).toEqual({ name, post: null });
  expect(readNameAndPost(text.normalize('NFD')).name).toBe(name);
});

test('tên trước dấu gạch đứng không bao giờ bị cắt', () => {
  expect(readNameAndPost('Trần Dự thay', true).name).toBe('Trần Dự thay');
  expect(readNameAndPost('Nguyễn Văn Thay | Phó Giám đốc')).toEqual({
    name: 'Nguyễn Văn Thay',
    post: 'Phó Giám đốc',
  });
  expect(readNameAndPost('đ/c Hà Thay, Phó Giám đốc')).toEqual({ name: 'Hà Thay', post: 'Phó Giám đốc' });
});

test.each([
  ['đồng chí Nam', 'Nam'],
  ['Đ/c Nguyễn Văn Nam', 'Nguyễn Văn Nam'],
  ['đ/c: Nam', 'Nam'],
  ['Đ/cNam', 'Nam'],
  ['đ.c Nam', 'Nam'],
  ['Các đồng chí Nam', 'Nam'],
  ['anh Nam', 'Nam'],
  ['Bà Lan', 'Lan'],
  ['ông  Nguyễn Nam', 'Nguyễn Nam'],
  ['dong chi Nam', 'Nam'],
  ['ong Nam', 'Nam'],
  ['Chu Văn An', 'Chu Văn An'],
  ['chu Van An', 'chu Van An'],
  ['Ba Na', 'Ba Na'],
  ['Anh', 'Anh'],
  ['đồng chí', 'đồng chí'],
])('“%s” ghi là “%s”', (said, name) => expect(bareName(said)).toBe(name));

test.each([
  ['cử đồng chí Nguyễn Văn Thay', null],
  ['cử nguyễn văn thay', null],
  ['cử đồng chí Nguyễn Văn Thay dự thay', 'Nguyễn Văn Thay'],
  ['ủy quyền cho đồng chí Nguyễn Văn Thay', 'Nguyễn Văn Thay'],
  ['ủy quyền cho đồng chí đ/c Lê Dự', 'Lê Dự'],
  ['cử đ/c anh Bình dự thay', 'Bình'],
  ['cử anh bình thay', 'bình'],
])('“%s”: cử %s', (text, name) => {
  const said = understand(text);
  expect(said !== null && said !== 'unsure' && said.command === 'uyquyen' ? said.rest : null).toBe(name);
});
