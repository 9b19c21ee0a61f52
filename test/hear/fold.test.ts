import { describe, expect, test } from 'vitest';
import { fold, nfc, squash } from '../../src/domain/fold.ts';

describe('fold', () => {
  test.each([
    ['Uỷ  Quyền', 'uy quyen'],
    ['ủy quyền', 'uy quyen'],
    ['Đặng Đình Đức', 'dang dinh duc'],
    ['  Hoà \n\t Thuý ', 'hoa thuy'],
    ['Sở Nông nghiệp và Môi trường', 'so nong nghiep va moi truong'],
    ['ƯỚC ĐỊNH', 'uoc dinh'],
    ['ă â ê ô ơ ư đ', 'a a e o o u d'],
    ['giấy-mời_01', 'giay-moi_01'],
    ['a\u00a0b', 'a b'],
    ['', ''],
  ])('"%s" bỏ dấu thành "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  test('dấu đặt kiểu cũ và kiểu mới là một', () => {
    expect(fold('uỷ hoà thuý khoẻ')).toBe(fold('ủy hòa thúy khỏe'));
  });
});

describe('squash', () => {
  test.each(['/ủy quyền', '/Uỷ-Quyền', 'uyquyen', 'UY_QUYEN', ' /uy quyen ', '/uy  quyền'.normalize('NFD')])(
    '"%s" là cùng một lệnh',
    (text) => expect(squash(text)).toBe('uyquyen'),
  );

  test('dấu gạch chéo bên trong được giữ', () => expect(squash('26/11')).toBe('26/11'));
});

describe('nfc', () => {
  test('chữ tách dấu được ghép lại', () => {
    const composed = 'Nguyễn Thị Thuỷ';
    expect(composed.normalize('NFD')).not.toBe(composed);
    expect(nfc(composed.normalize('NFD'))).toBe(composed);
  });
});
