import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../../stage.ts';

/**
 * Một Hội đồng Thi đua - Khen thưởng: lời của Điều 8 Quyết định 2218/QĐ-BTNMT (2019) và Điều 12 Quyết định 2033/QĐ-BCT (2008).
 * Việc phải được ít nhất 90% số thành viên đồng ý; không có bộ phận giúp việc.
 */

const PEOPLE = ['bao', 'hien', 'loc', 'nga', 'cuong', 'diep'] as const;

beforeEach(() => opens('thi-dua', { reminders: true }));

async function asks(question: string): Promise<string | undefined> {
  const asked = await who('hien').asks(`/xinykien ${question}`, 'Thành phần');
  await who('hien').taps('Toàn thể Hội đồng (6)', asked);
  await who('hien').taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await who('hien').hears('Hạn trả lời là khi nào?');
  await who('hien').asks('01/12 16h', 'Tài liệu kèm theo?');
  const shown = await who('hien').asks('xong', 'quyết định theo đa số (khoản 2 Điều 8 Quy chế)');
  await who('hien').taps('Gửi', 'Gửi phiếu trên tới');
  await who('hien').hears('Đã gửi phiếu');
  return shown.text;
}

async function votes(yes: number): Promise<void> {
  for (const [at, id] of PEOPLE.entries())
    await who(id).taps(at < yes ? 'Đồng ý' : 'Không đồng ý', 'Tặng Cờ thi đua cho Cục');
  await talk.settled();
}

test('/quyche: 90% đúng điều; không nói đến tổ giúp việc mà Hội đồng không có; không gọi là Ban', async () => {
  await who('nga').asks(
    '/quyche biểu quyết',
    'khi được ít nhất 90% tổng số thành viên đồng ý: mọi việc (khoản 2 Điều 8)',
    'Quy chế còn nói: “biểu quyết theo đa số bằng hình thức bỏ phiếu kín” (khoản 2 Điều 8), trợ lý chưa theo dõi điều này',
  );
  await who('nga').asks(
    '/quyche định kỳ',
    'Quy chế nói: “Hội đồng họp định kỳ hoặc họp đột xuất khi cần thiết”',
  );
  await who('nga').says('/quyche');
  const shown = [await who('nga').hears('HỌP HỘI ĐỒNG'), await who('nga').hears('QUYẾT ĐỊNH VÀ Ý KIẾN')];
  for (const { text = '' } of shown) {
    expect(text).not.toMatch(/(?<!\p{L})(Tổ|TỔ)(?!\p{L})/u);
    expect(text).not.toMatch(/Ban Chỉ đạo|Trưởng ban/);
  }
});

test('phiếu nói trước phải được bao nhiêu; phiếu bằng nhau không nhắc đến ở đây; 5/6 là chưa thông qua', async () => {
  const shown = await asks('Tặng Cờ thi đua cho Cục A?');
  expect(shown).toContain('phải được ít nhất 90% tổng số thành viên đồng ý.');
  expect(shown).not.toContain('bằng nhau');
  await votes(5);
  house.turnTo('2026-12-01T16:05');
  await who('hien').hears(
    'Chưa thông qua (khoản 2 Điều 8 Quy chế): cần ít nhất 6 đồng ý, 5 đồng ý, 1 không đồng ý trên 6',
  );
});

test('cả sáu đồng ý là thông qua', async () => {
  await asks('Tặng Cờ thi đua cho Cục B?');
  await votes(6);
  house.turnTo('2026-12-01T16:05');
  await who('hien').hears(
    'Thông qua theo đa số (khoản 2 Điều 8 Quy chế): 6 đồng ý trên 6 (tính tổng số thành viên), cần ít nhất 6.',
  );
});
