import { describe, expect, test } from 'vitest';
import type { Regulation } from '../../src/regulations/schema.ts';
import { opens, restated, who } from '../stage.ts';
import { asksTwoOfBaTrang } from './ba-trang-sheet.ts';
import { clearedInHoiNhap } from './hoi-nhap-conclusion.ts';
import type { Heard } from './talk.ts';

/**
 * “Thông báo kết luận gửi đến từng thành viên”, “ý kiến được tổng hợp”: câu không nêu ai gửi, cho ai thì không ai được gán
 * việc ấy. Một cơ quan vừa ký vừa gửi thì nêu một lần; hai nơi thì nêu cả hai.
 */

type Conclusions = Regulation['conclusions'];
type Sent = NonNullable<Conclusions['sent']>;

const SENT: Sent = {
  by: null,
  to: 'each-member',
  form: 'written',
  article: 'Điều 12',
  quote: 'thông báo kết luận được gửi bằng văn bản đến từng thành viên',
};
const EVERYBODY = 'hông báo bằng văn bản đến từng thành viên (Điều 12 Quy chế)';

const concludes = (change: Partial<Conclusions>): Promise<void> =>
  restated((regulation) => ({ ...regulation, conclusions: { ...regulation.conclusions, ...change } }));

/** Lời hỏi trước khi gửi kết luận. */
async function asksToSend(by: string): Promise<Heard> {
  const sends = who(by);
  await clearedInHoiNhap(who('truong'));
  await sends.taps('Gửi thông báo kết luận', 'cho gửi kết luận cuộc họp “Họp quý”');
  return sends.hears('Gửi thông báo kết luận trên');
}

const times = (text: string | undefined, part: string): number => (text ?? '').split(part).length - 1;

describe('gửi thông báo kết luận', () => {
  test('không nêu ai gửi, có cơ quan ký, gửi: chỉ cơ quan ấy; không nói là không quy định ai gửi', async () => {
    await opens('hoi-nhap');
    await concludes({ sent: SENT });
    const { text } = await asksToSend('van');
    expect(text).toContain(`T${EVERYBODY}.`);
    expect(text).toContain('Văn phòng Chính phủ ký, dùng con dấu của mình và gửi (Điều 11 Quy chế)');
    expect(text).not.toContain('không quy định');
    await who('thu').asks('/ketluan #hoi-nhap/2026-1.1 g', 'Văn phòng Chính phủ', 'Điều 11');
  });

  test('hai nơi: cơ quan thường trực gửi, Văn phòng ký; cả hai được nêu, mỗi nơi một lần', async () => {
    await opens('hoi-nhap');
    await concludes({ sent: { ...SENT, by: 'standing-agency' } });
    const { text } = await asksToSend('van');
    expect(text).toContain(`ơ quan thường trực) t${EVERYBODY}`);
    expect(times(text, 'Văn phòng Chính phủ')).toBe(1);
  });

  test('cùng một cơ quan ký và gửi: tên nêu một lần, dẫn cả hai điều', async () => {
    await opens('hoi-nhap');
    await concludes({
      sent: { ...SENT, by: 'standing-agency' },
      issued: [
        {
          of: ['head', 'standing-deputy-head'],
          by: 'standing-agency',
          name: null,
          article: 'Điều 11',
          quote: 'cơ quan thường trực ký, gửi thông báo kết luận',
        },
      ],
    });
    const { text } = await asksToSend('dong');
    expect(text).toContain(`T${EVERYBODY}.`);
    expect(times(text, 'Bộ Ngoại giao – Cơ quan thường trực')).toBe(1);
  });

  test('không nêu ai gửi, cũng không có cơ quan nào ký: nói đúng như vậy; thư ký gửi', async () => {
    await opens('hoi-nhap');
    await concludes({ sent: SENT, issued: null });
    const { text } = await asksToSend('an');
    expect(text).toContain(`T${EVERYBODY}; Quy chế không quy định ai gửi.`);
    await who('thu').asks(
      '/quyche gửi kết luận',
      'gửi từng thành viên; Quy chế không quy định ai gửi (Điều 12)',
    );
  });
});

test('ý kiến được tổng hợp mà không nêu cho ai: người tổng hợp, người được hỏi có kết quả; lãnh đạo không bị gán', async () => {
  await opens('ba-trang', { reminders: true });
  await restated((regulation) => {
    const { summed } = regulation.opinions;
    return { ...regulation, opinions: { ...regulation.opinions, summed: summed && { ...summed, to: null } } };
  });
  await who('nhi').asks('/quyche tổng hợp ý kiến', 'Quy chế không quy định báo cáo ai (khoản 4 Điều 6)');
  await asksTwoOfBaTrang();
  for (const id of ['ngan', 'toan']) await who(id).hears('Chọn phương án một?', '1 đồng ý');
  await who('du').heardNothingOf('Chọn phương án một?');
});
