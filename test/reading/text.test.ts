import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { sight } from '../../src/reading/text/locate.ts';
import { nearest } from '../../src/reading/text/nearest.ts';
import { citePlaces, readCitation } from '../../src/reading/text/place.ts';
import { shippedRegulations } from '../../src/regulations/load.ts';

const shippedText = (id: string): string =>
  readFileSync(join(import.meta.dirname, `../../src/regulations/${id}.txt`), 'utf8');

/** Each paragraph with its place: "khoản 1 Điều 2 | 1. Ban họp". */
const placed = (text: string): string[] => {
  const read = readLegalText(text);
  return read.paragraphs.map(({ cited, from, to }) => `${cited} | ${read.whole.slice(from, to)}`);
};

type Cited = { readonly article: string; readonly quote: string };
function rulesIn(value: unknown): Cited[] {
  if (Array.isArray(value)) return value.flatMap(rulesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value && 'article' in value ? [value as Cited] : [];
  return [...own, ...Object.values(value).flatMap(rulesIn)];
}

describe('tách văn bản', () => {
  test('chương, điều, khoản, điểm, gạch đầu dòng, đoạn', () => {
    expect(
      placed(`Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Ban Chỉ đạo:
a) Họp hằng quý;
đ) không phải điểm vì thiếu b, c.
b) Họp đột xuất.
2. Tổ giúp việc.
Điều 2. Nguyên tắc
- Dân chủ;
– Công khai.
Điều 3. Các ủy viên
Tham dự đầy đủ.

Cho ý kiến.`),
    ).toEqual([
      ' | Chương I QUY ĐỊNH CHUNG',
      'Điều 1 | Điều 1. Phạm vi',
      'khoản 1 Điều 1 | 1. Ban Chỉ đạo:',
      'điểm a khoản 1 Điều 1 | a) Họp hằng quý; đ) không phải điểm vì thiếu b, c.',
      'điểm b khoản 1 Điều 1 | b) Họp đột xuất.',
      'khoản 2 Điều 1 | 2. Tổ giúp việc.',
      'Điều 2 | Điều 2. Nguyên tắc',
      'gạch đầu dòng 1 Điều 2 | - Dân chủ;',
      'gạch đầu dòng 2 Điều 2 | – Công khai.',
      'Điều 3 | Điều 3. Các ủy viên',
      'đoạn 1 Điều 3 | Tham dự đầy đủ.',
      'đoạn 2 Điều 3 | Cho ý kiến.',
    ]);
  });

  test('ĐIỀU 12 viết hoa, tên điều ở dòng sau, và chữ NFD', () => {
    const text = 'ĐIỀU 12\nChế độ họp\n1. Ban họp hằng quý.'.normalize('NFD');
    expect(placed(text)).toEqual(['Điều 12 | ĐIỀU 12Chế độ họp', 'khoản 1 Điều 12 | 1. Ban họp hằng quý.']);
  });

  test('văn bản chỉ chia theo Mục thì dẫn theo Mục', () => {
    expect(placed('Mục III. CHẾ ĐỘ HỌP\n1. Ban họp hằng quý.\n2. Ai vắng phải báo cáo.')).toEqual([
      'Mục III | Mục III. CHẾ ĐỘ HỌP',
      'khoản 1 Mục III | 1. Ban họp hằng quý.',
      'khoản 2 Mục III | 2. Ai vắng phải báo cáo.',
    ]);
  });

  test('“II. NHIỆM VỤ” là tên phần, không phải đoạn của Điều đứng trước; Điều một đoạn vẫn dẫn là Điều', () => {
    expect(
      placed(`I. QUY ĐỊNH CHUNG
Điều 1. Phạm vi
Quy chế này quy định việc của Tổ.
II. Nhiệm vụ của các thành viên

Điều 2. Tổ trưởng
a) Triệu tập họp.
III. CHẾ ĐỘ LÀM VIỆC
Điều 3. Họp
Tổ họp hằng tháng.`),
    ).toEqual([
      ' | I. QUY ĐỊNH CHUNG',
      'Điều 1 | Điều 1. Phạm vi',
      'Điều 1 | Quy chế này quy định việc của Tổ.',
      ' | II. Nhiệm vụ của các thành viên',
      'Điều 2 | Điều 2. Tổ trưởng',
      'điểm a Điều 2 | a) Triệu tập họp.',
      ' | III. CHẾ ĐỘ LÀM VIỆC',
      'Điều 3 | Điều 3. Họp',
      'Điều 3 | Tổ họp hằng tháng.',
    ]);
  });

  test('Quy chế chia theo “I, II” sau Quyết định chia theo Điều: dẫn theo Mục, không lẫn với Quyết định', () => {
    expect(
      placed(`QUYẾT ĐỊNH
V/V BAN HÀNH QUY CHẾ
Điều 1. Ban hành Quy chế.
QUY CHẾ
I. QUY ĐỊNH CHUNG
1. Ban họp hằng quý.
II. CHẾ ĐỘ HỌP
1. Ai vắng phải báo cáo.`),
    ).toEqual([
      ' | QUYẾT ĐỊNH V/V BAN HÀNH QUY CHẾ',
      'Điều 1 của Quyết định ban hành | Điều 1. Ban hành Quy chế.',
      ' | QUY CHẾ',
      'Mục I | I. QUY ĐỊNH CHUNG',
      'khoản 1 Mục I | 1. Ban họp hằng quý.',
      'Mục II | II. CHẾ ĐỘ HỌP',
      'khoản 1 Mục II | 1. Ai vắng phải báo cáo.',
    ]);
  });

  test('chữ ký, nơi nhận không thuộc Điều cuối: Điều ấy có một đoạn thì dẫn là Điều', () => {
    const [end, signed] = ['Điều 9. Thi hành\nTổ thư ký theo dõi việc thực hiện', 'TRƯỞNG BAN\nNguyễn Văn A'];
    for (const text of [
      `${end}./.\n\n${signed}`,
      `${end}.\n\nTM. BAN CHỈ ĐẠO\n${signed}`,
      `${end}.\n\nNơi nhận:\n- Như Điều 9;\n\n${signed}`,
    ])
      expect(placed(text).filter((line) => !line.startsWith(' | '))).toEqual([
        'Điều 9 | Điều 9. Thi hành',
        expect.stringMatching(/^Điều 9 \| Tổ thư ký theo dõi/),
      ]);
  });

  test('dòng bị ngắt giữa câu, số trang, dấu Markdown: câu liền lại như cũ', () => {
    expect(
      placed(
        '#### **Điều 4. Trưởng ban**\n1. Phân công nhiệm vụ; ban\n\n7\n\nhành kế hoạch theo\nĐiều 5 của Quy chế này.',
      ),
    ).toEqual([
      'Điều 4 | Điều 4. Trưởng ban',
      'khoản 1 Điều 4 | 1. Phân công nhiệm vụ; ban hành kế hoạch theo Điều 5 của Quy chế này.',
    ]);
  });

  test('Điều của Quyết định ban hành không lẫn với Điều của Quy chế', () => {
    const text =
      'QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Có hiệu lực từ ngày ký.\nQUY CHẾ\nĐiều 1. Phạm vi\nĐiều 2. Họp';
    expect(placed(text).map((line) => line.split(' | ')[0])).toEqual([
      '',
      'Điều 1 của Quyết định ban hành',
      'Điều 2 của Quyết định ban hành',
      '',
      'Điều 1',
      'Điều 2',
    ]);
  });

  test('câu: chấm phẩy và dấu chấm trước chữ hoa; không tách ở "số 64/QĐ-BCĐ."', () => {
    const text = readLegalText(
      'Điều 1. Họp\n1. Ban họp hằng quý; ai vắng phải báo cáo. Thư ký ghi biên bản.',
    );
    const [, clause] = text.paragraphs;
    expect(clause?.sentences.map(({ from, to }) => text.whole.slice(from, to))).toEqual([
      'Ban họp hằng quý;',
      'ai vắng phải báo cáo.',
      'Thư ký ghi biên bản.',
    ]);
  });
});

describe('trích dẫn', () => {
  test.each([
    'điểm d khoản 1 Điều 6',
    'khoản 6 Điều 4 và khoản 1 Điều 14',
    'đoạn 2 điểm a khoản 2 Điều 11',
    'gạch đầu dòng 3 Điều 2',
    'khoản 1 Mục III',
    'Điều 2 của Quyết định ban hành và khoản 3 Điều 19',
  ])('%s đọc rồi viết lại vẫn thế', (article) => {
    expect(citePlaces(readCitation(article))).toBe(article);
  });

  test('khoản 2 và khoản 3 Điều 4 là hai nơi của cùng một Điều', () => {
    expect(citePlaces(readCitation('khoản 2 và khoản 3 Điều 4'))).toBe('khoản 2 Điều 4 và khoản 3 Điều 4');
    expect(citePlaces(readCitation('điểm a và điểm c khoản 1 Điều 5, khoản 3 Điều 8'))).toBe(
      'điểm a khoản 1 Điều 5, điểm c khoản 1 Điều 5 và khoản 3 Điều 8',
    );
  });
});

describe('đối chiếu câu trích', () => {
  test('mọi câu trích của năm quy chế đi kèm đúng từng chữ, đứng đúng điều khoản đã ghi', () => {
    let count = 0;
    const wrong: unknown[] = [];
    for (const [id, regulation] of shippedRegulations()) {
      const text = readLegalText(shippedText(id));
      for (const { article, quote } of rulesIn(regulation)) {
        count += 1;
        const sighting = sight(quote, article, text);
        if (!sighting.ok) wrong.push({ id, article, quote, sighting });
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(300);
  });

  const text = readLegalText(
    'Điều 7. Họp\n1. Ban họp “định kỳ” hằng quý – trừ tháng Tết.\n2. Ai vắng phải báo cáo người chủ trì.',
  );

  test('nháy cong hay thẳng, gạch dài hay ngắn, NFD: vẫn là câu ấy', () => {
    expect(sight('họp "định kỳ" hằng quý - trừ'.normalize('NFD'), 'khoản 1 Điều 7', text).ok).toBe(true);
  });

  test('đúng chữ mà sai điều khoản thì nói câu ấy đứng ở đâu', () => {
    expect(sight('Ai vắng phải báo cáo', 'khoản 1 Điều 7', text)).toEqual({
      ok: false,
      why: 'elsewhere',
      piece: 'Ai vắng phải báo cáo',
      stands: 'khoản 2 Điều 7',
    });
  });

  test('sai một chữ thì chỉ ra chỗ gần nhất', () => {
    const quote = 'Ai vắng thì phải báo cáo người chủ tọa';
    expect(sight(quote, 'khoản 2 Điều 7', text)).toMatchObject({ ok: false, why: 'no-such-words' });
    const found = nearest(quote, text);
    expect(found?.cited).toBe('khoản 2 Điều 7');
    expect(text.whole.slice(found?.span.from, found?.span.to)).toBe('Ai vắng phải báo cáo người chủ trì');
    expect(nearest('con dấu của cơ quan', text)).toBeNull();
  });
});
