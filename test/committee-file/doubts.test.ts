import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenWord } from '../../src/hear/broken-letters.ts';
import { Desk } from '../fixtures/desk.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const BAN = read('../fixtures/committees/kien-giang.yaml');
const COMMITTEES = ['ba-trang', 'lang-son', 'phu-quoc', 'binh-dinh', 'kien-giang'];

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

const edited = (from: string | RegExp, to: string): string => {
  const text = BAN.replace(from, to);
  expect(text).not.toBe(BAN);
  return text;
};
const NAME = 'name: Lâm Thế Tài';

describe('chữ của bảng mã cũ', () => {
  test.each([
    ...[
      'NguyÔn V¨n An',
      'Nguyeãn Vaên An',
      'TrÇn ThÞ Lµ',
      'Leâ Thò Haèng',
      'Phöông',
      'Ñöùc',
      'Huøng',
      'Ñinh',
    ],
    ...['NGUYEÃN VAÊN AN', 'Nguyá»…n VÄƒn An', 'LÃª', 'Ðinh', 'Nguy?n V?n An', 'Nguy\uFFFDn', '§iÖn lùc'],
    ...['Chñ tÞch UBND tØnh', 'Së T­ ph¸p'.replace('\u00ad', 'u'), 'Lª', 'Ñaøo', 'Ngoïc', 'Traàn Thaéng'],
  ])('“%s” được nêu', (name) => expect(brokenWord(name)).not.toBeNull());

  test.each([
    ...[
      "K'Brơi",
      'Y Moan Êban',
      'Đinh Zơ',
      "H'Hen Niê",
      'Ksor Phước',
      'Kpă Klơng',
      "Rơ Châm H'Éo",
      'Siu Dăh',
    ],
    ...['Kră Jăn Plin', 'Bríu Liếc', 'Zơrâm Buôn', 'Hoàng Fey', 'Wang Wei', 'Björn Müller', 'José Muñoz'],
    ...[
      'François Lefèvre',
      'Zoë',
      "Y Thông K'Buôr",
      'Buôn Čư̆',
      'Ea Súp',
      'Hoà',
      'Hoè',
      'Quế',
      'Thuý',
      'Khuê',
    ],
    ...['Nguyễn Thị Thuỳ Oanh', 'Uyên', 'Uỷ ban', 'NGUYỄN HOÀNG QUÝ', 'Phòng LĐTB&XH', 'Công an tỉnh (PC06)'],
  ])('“%s” là tên có thật', (name) => expect(brokenWord(name)).toBeNull());

  test('mọi tên trong các tệp mẫu và trong năm quy chế đều không bị nêu', async () => {
    for (const id of COMMITTEES) {
      const { code, printed } = await desk.run(
        'check',
        desk.write('ban.yaml', read(`../fixtures/committees/${id}.yaml`)),
      );
      expect([code, printed.includes('xem lại')], id).toEqual([0, false]);
    }
    const sample = await desk.run('check', desk.write('mau.yaml', read('../../docs/vi-du-ban-chi-dao.yaml')));
    expect([sample.code, sample.printed.includes('xem lại')]).toEqual([0, false]);
    const shipped = ['ba-trang-2023', 'lang-son-2022', 'phu-quoc-2022', 'binh-dinh-2019', 'kien-giang-2022'];
    for (const id of shipped) expect(brokenWord(read(`../../src/regulations/${id}.yaml`)), id).toBeNull();
  });
});

describe('chỗ xin xem lại: vẫn kiểm tra được và nạp được', () => {
  test.each([
    ['chữ TCVN3', NAME, 'name: L©m ThÕ Tµi', ':9: members[1].name: chữ "L©m" có dấu hiệu của bảng mã cũ'],
    ['nháy cong', NAME, 'name: “Lâm Thế Tài”', ':9: members[1].name: dấu nháy cong'],
    ['name: Yes', NAME, 'name: Yes', ':9: members[1].name: "Yes" thường được hiểu là có/không'],
    ['name: off', NAME, 'name: off', `đặt trong dấu nháy đơn: 'off'`],
    ['name là ngày', NAME, 'name: 2026-11-20', ':9: members[1].name: "2026-11-20" là số hoặc ngày'],
    [
      'số điện thoại ở Zalo',
      /telegram: 1501/,
      'zalo: "84912345678"',
      ':13: members[1].zalo: đây có vẻ là số điện thoại',
    ],
    [
      'số điện thoại trong nháy ở Telegram',
      /telegram: 1501/,
      'telegram: "0912345678"',
      ':13: members[1].telegram: đây có vẻ là số',
    ],
    [
      'số điện thoại mất số 0 ở Zalo',
      /telegram: 1501/,
      'zalo: 0912345678',
      ':13: members[1].zalo: đây có vẻ là số',
    ],
    [
      'số điện thoại ở Telegram',
      /telegram: 1501/,
      'telegram: 0912345678',
      ':13: members[1].telegram: đây có vẻ là số',
    ],
    [
      'số điện thoại quốc tế',
      /telegram: 1501/,
      'telegram: +84912345678',
      ':13: members[1].telegram: đây có vẻ',
    ],
    [
      'số điện thoại ở Zalo: "0912345678"',
      /telegram: 1501/,
      `zalo: "0912345678"`,
      ':13: members[1].zalo: đây có vẻ là số',
    ],
    [
      'số điện thoại ở Zalo, trong nháy đơn: 0912 345 678',
      /telegram: 1501/,
      `zalo: '0912 345 678'`,
      ':13: members[1].zalo: đây có vẻ là số',
    ],
    [
      'số điện thoại ở Zalo: "+84912345678"',
      /telegram: 1501/,
      `zalo: "+84912345678"`,
      ':13: members[1].zalo: đây có vẻ là số',
    ],
    [
      'số điện thoại ở Zalo: 0912.345.678',
      /telegram: 1501/,
      `zalo: 0912.345.678`,
      ':13: members[1].zalo: đây có vẻ là số',
    ],
    [
      'số điện thoại ở Zalo: "912345678"',
      /telegram: 1501/,
      `zalo: "912345678"`,
      ':13: members[1].zalo: đây có vẻ là số',
    ],
  ])('%s', async (_what, from, to, told) => {
    const path = desk.write('ban.yaml', edited(from, to));
    const checked = await desk.run('check', path);
    expect(checked.printed).toContain('Có 1 chỗ xin xem lại (tệp vẫn dùng được):\nban.yaml');
    expect(checked.printed).toContain(told);
    expect(checked.printed).toContain('Nên sửa: ');
    expect(checked.code).toBe(0);
    const imported = await desk.run('import', path);
    expect(imported.code).toBe(0);
    expect(imported.printed).toContain(told);
    expect(imported.printed).toContain('Đã nạp');
  });

  test.each([
    ['trong dấu nháy là có chủ ý', NAME, `name: 'Yes'`],
    ['mã Telegram chín chữ số', /telegram: 1501/, 'telegram: 912345678'],
    ['mã Zalo', /telegram: 1501/, 'zalo: "6650000000000001501"'],
    ['nháy cong trong câu', NAME, 'name: Tổ “Chuyển đổi số”'],
  ])('không nêu: %s', async (_what, from, to) => {
    const { code, printed } = await desk.run('check', desk.write('ban.yaml', edited(from, to)));
    expect(printed).not.toContain('xem lại');
    expect(code).toBe(0);
  });

  test.each(['null', 'true', '2026'])('name: %s là lỗi như trước, có cách ghi', async (value) => {
    const { code, printed } = await desk.run('check', desk.write('ban.yaml', edited(NAME, `name: ${value}`)));
    expect(code).toBe(1);
    expect(printed).toMatch(/ban\.yaml:9: members\[1\]\.name: .* Sửa: phải là một dòng chữ/);
  });
});

describe('ký tự không nhìn thấy', () => {
  test.each(['\u200b', '\u200f', '\u202e', '\u2060', '\u00ad', '\ufeff'])(
    'trong tệp Ban là lỗi: %j',
    async (unseen) => {
      const path = desk.write('ban.yaml', edited(NAME, `name: Lâm Thế${unseen} Tài`));
      const { code, printed } = await desk.run('check', path);
      expect(code).toBe(1);
      expect(printed).toMatch(/ban\.yaml:9: có ký tự không nhìn thấy \(U\+[0-9A-F]{4}\)\. Sửa: /);
    },
  );

  test('trong tệp quy chế là lỗi, nêu dòng và tên tệp', async () => {
    const own = read('../../src/regulations/kien-giang-2022.yaml').replace(
      'id: kien-giang-2022',
      'id: rieng',
    );
    const at = own.split('\n').findIndex((line) => line.startsWith('title:')) + 1;
    desk.write('rieng.yaml', own.replace('title: ', 'title: \u200b'));
    const path = desk.write('ban.yaml', edited('regulation: kien-giang-2022', 'regulation: rieng.yaml'));
    const { code, printed } = await desk.run('check', path);
    expect(code).toBe(1);
    expect(printed).toContain(`rieng.yaml:${at}: có ký tự không nhìn thấy (U+200B).`);
  });

  test('dấu tách rời, khoảng trắng không ngắt và BOM ở đầu tệp thì đọc được như thường', async () => {
    desk.write(
      'rieng.yaml',
      read('../../src/regulations/kien-giang-2022.yaml')
        .replace('id: kien-giang-2022', 'id: rieng')
        .normalize('NFD'),
    );
    const text = edited('regulation: kien-giang-2022', 'regulation: rieng.yaml')
      .normalize('NFD')
      .replace('\n    name:', '\n    name:\u00a0');
    const path = desk.write('ban.yaml', `\ufeff${text}`);
    expect(await desk.run('import', path)).toMatchObject({ code: 0, complained: '' });
    const names = await desk.inStore(async (tx) => {
      const [committee] = (await tx.committees.all()).map(([, one]) => one);
      const regulation = await tx.regulations.get((await tx.regulations.all())[0]?.[0] ?? '');
      return [committee?.members[0]?.name, regulation?.title];
    });
    expect(names).toEqual(names.map((name) => name?.normalize('NFC')));
    expect(names[0]).toBe('Lâm Thế Tài');
  });
});
