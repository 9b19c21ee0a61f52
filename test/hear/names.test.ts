import { describe, expect, test } from 'vitest';
import { compareNames, findByName } from '../../src/hear/names.ts';

describe('compareNames', () => {
  test('xếp theo tên, rồi đến họ và đệm, theo bảng chữ cái tiếng Việt', () => {
    const sorted = [
      'Trần Thị An',
      'Lê Văn Ân',
      'Bùi Văn Dũng',
      'Phạm Văn Dũng',
      'Đỗ Văn Dũng',
      'Hoàng Minh Đức',
      'Nguyễn Hùng',
      'Nguyễn Hưng',
    ];
    const expected = [
      'Trần Thị An',
      'Lê Văn Ân',
      'Bùi Văn Dũng',
      'Đỗ Văn Dũng',
      'Phạm Văn Dũng',
      'Hoàng Minh Đức',
      'Nguyễn Hùng',
      'Nguyễn Hưng',
    ];
    expect([...sorted].reverse().sort(compareNames)).toEqual(expected);
  });

  test('thanh điệu theo thứ tự a à ả ã á ạ', () => {
    const names = ['Lê Mạ', 'Lê Má', 'Lê Mã', 'Lê Mả', 'Lê Mà', 'Lê Ma'];
    expect(names.sort(compareNames)).toEqual(['Lê Ma', 'Lê Mà', 'Lê Mả', 'Lê Mã', 'Lê Má', 'Lê Mạ']);
  });

  test('chữ tách dấu và khoảng trắng thừa không đổi thứ tự', () => {
    expect(compareNames('Lê  Văn Ân '.normalize('NFD'), 'Lê Văn Ân')).toBe(0);
  });
});

describe('findByName', () => {
  const members = [
    'Nguyễn Văn Hùng',
    'Nguyễn Văn Hưng',
    'Trần Thị Thúy',
    'Trần Thị Thúy Hằng',
    'Lê Hoà',
    'Đặng Nguyễn Nam',
    'An',
    'Phạm An',
  ].map((name) => ({ name }));
  const find = (query: string): string[] =>
    findByName(query, members, ({ name }) => name).map(({ name }) => name);

  test.each([
    ['Trần Thị Thuý', ['Trần Thị Thúy']],
    ['tran thi thuy', ['Trần Thị Thúy']],
    ['thuy', ['Trần Thị Thúy', 'Trần Thị Thúy Hằng']],
    ['thuý hằng', ['Trần Thị Thúy Hằng']],
    ['hang thuy', ['Trần Thị Thúy Hằng']],
    ['lê hòa', ['Lê Hoà']],
    ['le hoa'.normalize('NFD'), ['Lê Hoà']],
    ['ĐẶNG', ['Đặng Nguyễn Nam']],
    ['n ng', ['Đặng Nguyễn Nam']],
    ['nguyen van hung', ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng']],
    ['Nguyễn Văn Hưng', ['Nguyễn Văn Hưng']],
    ['nguyễn văn hùng', ['Nguyễn Văn Hùng']],
    ['Nguyễn Văn Húng', ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng']],
    ['Hùng', ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng']],
    ['an', ['An']],
    ['ph an', ['Phạm An']],
    ['nguyen nguyen', []],
    ['uyen', []],
    ['xuân', []],
    ['  ', []],
    ['', []],
  ] as [string, string[]][])('"%s" → %j', (query, expected) => expect(find(query)).toEqual(expected));

  test('hai người trùng tên thì cả hai, để hỏi lại', () => {
    const list = [
      { id: 1, name: 'Lê An' },
      { id: 2, name: 'Lê An' },
    ];
    expect(findByName('le an', list, ({ name }) => name)).toEqual(list);
  });
});
