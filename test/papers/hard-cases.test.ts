import { describe, expect, test } from 'vitest';
import type { Committee, Mandate } from '../../src/domain/committee/committee.ts';
import { PAPER_KINDS, paperFile, readPaperRef } from '../../src/domain/papers/paper.ts';
import { drawWord } from '../../src/papers/word/draw.ts';
import { NOW } from '../domain/people.ts';
import { cost } from '../fixtures/cost.ts';
import { readWord } from './read-word.ts';
import { AGENDA, bench, crowded, LONG_NAME, LONG_TITLE, paper } from './samples.ts';

const drawn = async (...of: Parameters<typeof paper>) => readWord(await drawWord(paper(...of)));
const texts = async (...of: Parameters<typeof paper>): Promise<string[]> =>
  (await drawn(...of)).lines.map(({ text }) => text);

test('60 người được mời: một bảng, đầu bảng lặp lại ở trang sau, không hàng nào bị cắt đôi', async () => {
  const word = await drawn('invitation', crowded());
  const xml = word.part('word/document.xml');
  expect(word.lines.filter(({ text, cell }) => text === LONG_NAME && cell === '1/1').length).toBe(60);
  expect(xml).toContain('<w:tblHeader/>');
  expect(xml.match(/<w:cantSplit\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(61);
});

test('tên Ban dài ba dòng: in hoa, đậm, ở giữa cột trái; gạch dưới dài một phần ba đến một nửa cột', async () => {
  const word = await drawn('invitation', crowded());
  const issuer = word.lines.find(({ text }) => text === LONG_TITLE.toLocaleUpperCase('vi'));
  expect(issuer).toMatchObject({ bold: true, align: 'center', cell: '0/0' });
  const xml = word.part('word/document.xml');
  const [, left, right] =
    /<w:pBdr><w:top[^>]*\/><\/w:pBdr>.*?<w:ind w:left="(\d+)" w:right="(\d+)"\/>/.exec(xml) ?? [];
  const rule = 3_700 - Number(left) - Number(right);
  expect(rule).toBeGreaterThanOrEqual(3_700 / 3);
  expect(rule).toBeLessThanOrEqual(3_700 / 2);
});

test('ngoặc kép, &, <, biểu tượng, chữ tổ hợp rời, ký tự điều khiển: đọc lại đúng từng chữ', async () => {
  const there = bench('kien-giang');
  const nfd = 'Rà soát “dữ liệu”'.normalize('NFD');
  const meeting = { ...there.meeting, agenda: `${AGENDA}\n${nfd}\u0007\ud83d` };
  const lines = await texts('invitation', { ...there, meeting });
  for (const one of AGENDA.split('\n').slice(0, 3)) expect(lines).toContain(one);
  expect(lines).toContain('Rà soát “dữ liệu”');
});

describe('ai ký thì ký thế nào (Nghị định 30/2020, Điều 13)', () => {
  const signed = (
    id: Parameters<typeof bench>[0],
    convener: string,
    change?: (one: Committee) => Committee,
  ) => {
    const there = bench(id, change);
    return paper('invitation', { ...there, meeting: { ...there.meeting, convenedBy: convener } })
      .signatures[0];
  };

  test('cấp trưởng; có dấu của cơ quan thì thêm chức vụ ở cơ quan', () => {
    expect(signed('lang-son', 'thieu')).toEqual({
      authority: ['Trưởng Ban Chỉ đạo'],
      agencyPost: 'Chủ tịch UBND tỉnh',
      name: 'Hồ Minh Thái',
    });
  });
  test('cấp phó ký thay, kể cả khi phụ trách lúc Trưởng ban đi vắng', () => {
    expect(signed('kien-giang', 'cong')?.authority).toEqual(['KT. Trưởng ban', 'Phó Trưởng ban Thường trực']);
    expect(signed('kien-giang', 'cong')?.agencyPost).toBe('Phó Chủ tịch UBND tỉnh');
  });
  test('Quy chế không nói tới dấu của người ký: chỉ chức vụ trong Ban', () => {
    // Khoản 4 Điều 3 Quy chế Kiên Giang chỉ nói Trưởng ban và Phó Trưởng ban Thường trực.
    expect(signed('kien-giang', 'hai')).toMatchObject({
      authority: ['KT. Trưởng ban', 'Phó Trưởng ban'],
      agencyPost: null,
    });
  });
  test('thành viên ký thừa lệnh; có ủy quyền đang hiệu lực thì thừa ủy quyền', () => {
    expect(signed('kien-giang', 'binh')?.authority[0]).toBe('TL. Trưởng ban');
    const mandate: Mandate = {
      ...{ kind: 'authorised', body: 'committee', of: 'thanh', to: 'binh', recordedBy: 'thanh', at: NOW },
      ...{ from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' },
    };
    const withMandate = (one: Committee): Committee => ({ ...one, mandates: [mandate] });
    expect(signed('kien-giang', 'binh', withMandate)?.authority[0]).toBe('TUQ. Trưởng ban');
    const over = (one: Committee): Committee => ({ ...one, mandates: [{ ...mandate, until: NOW }] });
    expect(signed('kien-giang', 'binh', over)?.authority[0]).toBe('TL. Trưởng ban');
  });
  test('Kiên Giang, khoản 2 Điều 3: kế hoạch do tập thể thông qua thì ký thay mặt tập thể; Lạng Sơn thì không', () => {
    expect(paper('plan', bench('kien-giang')).signatures[0]?.authority).toEqual([
      'TM. Ban Chỉ đạo',
      'Trưởng ban',
    ]);
    expect(paper('plan', bench('lang-son')).signatures[0]?.authority).toEqual(['Trưởng Ban Chỉ đạo']);
  });
});

test('một nơi nhận thì cùng dòng với “Kính gửi:”, từ hai nơi thì mỗi nơi một dòng', async () => {
  const one = { ...paper('letter', bench('lang-son')), addressees: ['Sở Y tế'] };
  const lines = readWord(await drawWord(one)).lines.map(({ text }) => text);
  expect(lines).toContain('Kính gửi: Sở Y tế');
  const many = await texts('letter', bench('lang-son'));
  expect(many).toEqual(expect.arrayContaining(['Kính gửi:', '- Sở Y tế;', '- Ông Lê Văn Khách, VNPT.']));
});

test('tên tệp đọc được trên điện thoại và không phá đường dẫn; mã tệp chỉ đọc được văn bản có thật', () => {
  const ref = { kind: 'minutes', of: 'kien-giang/2026-1', by: 'tram' } as const;
  const { id, name } = paperFile(ref, 'Biên bản – Họp “A/B”: <x>?*|\\ '.repeat(9), NOW);
  expect(name).not.toMatch(/[\\/:*?"<>|“”]/);
  expect(name.length).toBeLessThanOrEqual(85);
  expect(readPaperRef(id.replace('paper:', ''))).toEqual(ref);
  for (const wrong of [
    '',
    'minutes',
    'minutes kien-giang/2026-1',
    'khac kien-giang/2026-1 tram x',
    'minutes ../x tram y',
  ])
    expect(readPaperRef(wrong), wrong).toBeNull();
});

test('soạn một văn bản mất chưa tới 100 mili giây của bộ xử lý', async () => {
  const there = crowded();
  for (const kind of PAPER_KINDS) {
    const least = await cost(() => drawWord(paper(kind, there)), 5);
    process.stdout.write(`${kind}, 60 người: ${least.toFixed(0)} ms\n`);
    expect(least, kind).toBeLessThan(100);
  }
});
