import { describe, expect, test } from 'vitest';
import type { CommitteeId } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, who } from '../stage.ts';
import type { Person } from './talk.ts';

/** Việc thư ký giao cho người khác, để Tổ trưởng chỉ là Tổ trưởng. */
async function opened(committee: CommitteeId, platform: (typeof PLATFORMS)[number], secretary: string) {
  await opens(committee, { platform });
  await house.store.transaction(async (tx) => {
    const found = await tx.committees.get(committee);
    if (!found) throw new Error(`no ${committee}`);
    const members = found.members.map((one) => ({ ...one, secretary: one.id === secretary }));
    tx.committees.put(committee, { ...found, members });
  });
}

async function announces(
  who: Person,
  text: string,
  audience: string,
  names: string | null = null,
  question = 'Gửi',
): Promise<string> {
  who.says(`/thongbao ${text}`);
  await who.taps(audience, 'Gửi tới ai?');
  if (names) {
    await who.hears('Gửi tới những đồng chí nào?');
    who.says(names);
  }
  await who.taps('Gửi ngay', 'Gửi khi nào?');
  await who.taps('Không cần', 'xác nhận đã nhận không?');
  const asked = await who.hears(question);
  await who.taps('Gửi', asked);
  return asked.text ?? '';
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test.each([
    ['ba-trang', 'khoản 4 Điều 8', 'toan', 'tho', 'Toàn thể Tổ công tác', 'thich'],
    ['lang-son', 'khoản 4 Điều 9', 'linh', 'son', 'Toàn thể Tổ giúp việc', 'thieu'],
    ['phu-quoc', 'khoản 4 Điều 10', 'thao', 'vinh', 'Toàn thể Tổ công tác giúp việc', 'hung'],
    ['binh-dinh', 'khoản 3 Điều 10', 'quang', 'anh', 'Toàn thể Tổ thư ký', 'dung'],
  ] as const)(
    '%s, %s: Tổ trưởng báo và trưng tập người của Tổ mình, không phải xin ý kiến Trưởng ban',
    async (committee, _article, lead, member, audience, head) => {
      await opened(committee, platform, member);
      const asked = await announces(who(lead), 'Cả Tổ làm việc tập trung từ thứ Hai', audience);
      expect(asked).not.toContain('Xin ý kiến');
      await who(member).hears('Cả Tổ làm việc tập trung từ thứ Hai');
      await who(head).heardNothingOf('làm việc tập trung');
    },
  );

  test.each([
    ['ba-trang', 'khoản 7 Điều 6', 'toan', 'tho', 'ngan', 'Lê Thị Ngân', 'thich', 'Phạm Quang Thịnh'],
    ['lang-son', 'khoản 5 Điều 7', 'linh', 'son', 'quy', 'Nông Văn Quý', 'thieu', 'Hồ Minh Thái'],
    ['phu-quoc', 'khoản 5 Điều 7', 'thao', 'vinh', 'yen', 'Ngô Hải Yến', 'hung', 'Huỳnh Đức Hòa'],
    ['binh-dinh', 'khoản 3 Điều 8', 'quang', 'anh', 'nam', 'Lê Hoài Nam', 'dung', 'Hồ Gia Định'],
  ] as const)(
    '%s, %s: Tổ đề nghị cơ quan cung cấp thông tin, không phải xin ý kiến; gửi cả Ban thì vẫn phải',
    async (committee, _article, lead, secretary, agency, name, head, headName) => {
      await opened(committee, platform, secretary);
      const asked = await announces(who(lead), 'Đề nghị cung cấp số liệu', 'Chọn từng đồng chí', name);
      expect(asked).not.toContain('Xin ý kiến');
      await who(agency).hears('Đề nghị cung cấp số liệu');
      await who(head).heardNothingOf('cung cấp số liệu');
      if (committee === 'binh-dinh') return;
      const all = await announces(who(lead), 'Việc của cả Ban', 'Toàn thể Ban Chỉ đạo', null, 'Xin ý kiến');
      expect(all).toContain(`Xin ý kiến đồng chí ${headName}`);
    },
  );

  test.each([
    ['binh-dinh', 'khoản 1 Điều 7', 'quang', 'anh', 'nam', 'dung'],
    ['kien-giang', 'khoản 5 Điều 15', 'khoa', 'tram', 'binh', 'thanh'],
  ] as const)(
    '%s, %s: thông tin tới thành viên Ban không phải xin ý kiến Trưởng ban',
    async (committee, article, informs, secretary, member, head) => {
      await opened(committee, platform, secretary);
      const asked = await announces(who(informs), 'Tình hình tháng 11', 'Toàn thể Ban Chỉ đạo');
      expect(asked).not.toContain('Xin ý kiến');
      expect(asked).toContain(`Thông tin tới thành viên Ban theo ${article} Quy chế.`);
      await who(member).hears('Tình hình tháng 11');
      await who(head).hears('Tình hình tháng 11');
    },
  );

  test('Kiên Giang, khoản 4 Điều 16, khoản 6 Điều 9: Tổ trưởng cũng vậy; thành viên Tổ thì xin ý kiến', async () => {
    await opened('kien-giang', platform, 'tram');
    const own = await announces(who('khoa'), 'Cả Tổ họp nhanh', 'Toàn thể Tổ giúp việc');
    expect(own).not.toContain('Xin ý kiến');
    await who('luan').hears('Cả Tổ họp nhanh');
    const asked = await announces(
      who('khoa'),
      'Đề nghị gửi số liệu',
      'Chọn từng đồng chí',
      'Huỳnh Ngọc Trinh',
    );
    expect(asked).not.toContain('Xin ý kiến');
    await who('trinh').hears('Đề nghị gửi số liệu');
    const others = await announces(who('luan'), 'Ai có số liệu', 'Toàn thể Tổ giúp việc', null, 'Xin ý kiến');
    expect(others).toContain('Xin ý kiến đồng chí Lâm Thế Tài');
  });

  test('Kiên Giang, khoản 6 Điều 9: cả Tổ đề nghị cơ quan cung cấp thông tin, nên thành viên Tổ không phải xin ý kiến', async () => {
    await opened('kien-giang', platform, 'tram');
    const asked = await announces(who('luan'), 'Xin số liệu', 'Chọn từng đồng chí', 'Huỳnh Ngọc Trinh');
    expect(asked).not.toContain('Xin ý kiến');
    await who('trinh').hears('Xin số liệu');
    const leader = await announces(
      who('luan'),
      'Xin ý kiến khác',
      'Chọn từng đồng chí',
      'Lâm Thế Tài',
      'Xin ý kiến đồng chí',
    );
    expect(leader).toContain('Xin ý kiến đồng chí Lâm Thế Tài');
  });

  test('Lạng Sơn, điểm a khoản 2 Điều 5: Phó Trưởng ban trực tiếp chỉ đạo Tổ giúp việc thì báo Tổ không phải xin ý kiến', async () => {
    await opened('lang-son', platform, 'linh');
    const asked = await announces(who('khanh'), 'Tổ rà soát lại đề án', 'Toàn thể Tổ giúp việc');
    expect(asked).not.toContain('Xin ý kiến');
    await who('son').hears('Tổ rà soát lại đề án');
  });
});
