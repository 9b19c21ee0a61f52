import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, who } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';
import type { Heard } from './people.ts';
import type { Person } from './talk.ts';

/** The question before a conclusion goes out, whose chair has let it go. */
async function shownBefore(from: Person, chair: Person): Promise<Heard> {
  await draftsConclusion(from, 'Thống nhất.', 'không có');
  await from.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await chair.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
  await from.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  return from.hears('Gửi thông báo kết luận trên tới từng đồng chí');
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Lạng Sơn, khoản 1 Điều 9: Trưởng Ban ký thì dùng con dấu của UBND tỉnh', async () => {
    await opens('lang-son', { platform });
    await held(house, 'lang-son');
    const asked = await shownBefore(who('linh'), who('thieu'));
    expect(asked.text).toContain(
      'Bản chính thức: đồng chí Hồ Minh Thái ký; con dấu của UBND tỉnh (khoản 1 Điều 9 Quy chế).',
    );
  });

  test('Lạng Sơn, khoản 1 Điều 9: Phó Trưởng ban gửi thông báo thì thấy con dấu cơ quan công tác; thư ký gửi thì không', async () => {
    await opens('lang-son', { platform });
    const announces = async (from: Person): Promise<Heard> => {
      from.says('/thongbao Nộp báo cáo quý IV');
      await from.taps('Chọn từng đồng chí', 'Gửi tới ai?');
      await from.asks('Quý', 'Gửi khi nào?');
      from.says('gửi ngay');
      await from.taps('Không cần', 'xác nhận đã nhận không?');
      return from.hears('đồng chí ngay?');
    };
    expect((await announces(who('khanh'))).text).toContain(
      'con dấu của cơ quan công tác (Sở Thông tin và Truyền thông) (khoản 1 Điều 9 Quy chế)',
    );
    expect((await announces(who('linh'))).text).not.toContain('con dấu của UBND');
  });

  test('Bình Định, Điều 12, điểm d khoản 1 Điều 5: mỗi người ký một con dấu; Giám đốc Sở cũng ký văn bản của Ban', async () => {
    await opens('binh-dinh', { platform });
    await held(house, 'binh-dinh');
    const asked = await shownBefore(who('quang'), who('dung'));
    expect(asked.text).toContain('con dấu của UBND tỉnh (khoản 1 Điều 12 Quy chế)');
    expect(asked.text).toContain(
      'Đồng chí Trần Anh Kiệt cũng ký văn bản liên quan đến tổ chức, hoạt động của Ban Chỉ đạo (điểm d khoản 1 Điều 5 Quy chế).',
    );
  });

  test('Bình Định, khoản 3 Điều 12: Tổ trưởng gửi giấy mời họp Tổ thì thấy con dấu của Sở Thông tin và Truyền thông', async () => {
    await opens('binh-dinh', { platform });
    const start = '2026-12-10T01:00:00.000Z';
    await held(house, 'binh-dinh', { ...team, start, state: 'draft', notice: null });
    const asked = await who('quang').asks(
      '/moihop',
      'con dấu của Sở Thông tin và Truyền thông (khoản 3 Điều 12 Quy chế)',
    );
    expect(asked.text).toContain('Bản chính thức: đồng chí Đỗ Minh Quang ký;');
  });

  test('Kiên Giang, khoản 4 Điều 3, khoản 10 Điều 4: Trưởng ban ký, con dấu cơ quan công tác', async () => {
    await opens('kien-giang', { platform });
    await held(house, 'kien-giang');
    const asked = await shownBefore(who('tram'), who('thanh'));
    expect(asked.text).toContain('con dấu của cơ quan công tác (UBND tỉnh) (khoản 4 Điều 3 Quy chế)');
    expect(asked.text).toContain('Thẩm quyền ký: văn bản chỉ đạo, điều hành');
    expect(asked.text).not.toContain('Ký thay');
  });

  test('Kiên Giang, khoản 4 Điều 11: kết luận của Tổ, Tổ phó Thường trực ký thay khi được phân công hoặc ủy quyền', async () => {
    await opens('kien-giang', { platform });
    await held(house, 'kien-giang', { body: 'team', convenedBy: 'khoa', invitees: ['khoa', 'tram', 'luan'] });
    const asked = await shownBefore(who('tram'), who('khoa'));
    expect(asked.text).toContain('con dấu: Quy chế không quy định');
    expect(asked.text).toContain(
      'Ký thay: đồng chí Lê Thị Trâm, khi được phân công hoặc ủy quyền, ký văn bản, kết luận của Tổ giúp việc (khoản 4 Điều 11 Quy chế).',
    );
  });

  test('Phú Quốc: Quy chế không nói con dấu, ký thay thì không thêm dòng nào', async () => {
    await opens('phu-quoc', { platform });
    await held(house, 'phu-quoc');
    expect((await shownBefore(who('thao'), who('hung'))).text).not.toContain('Bản chính thức: đồng chí');
  });
});

const team = { body: 'team', convenedBy: 'quang', invitees: ['quang', 'anh'] } satisfies Partial<Meeting>;
