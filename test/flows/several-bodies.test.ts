import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, opens, talk, who } from '../stage.ts';
import { drafts, readable } from './talk.ts';

/** Một Ủy ban có Thường trực (theo chức danh), một Tổ công tác và Tổ 2 (theo danh sách): nơi nào biết việc nơi ấy. */

async function open(platform: (typeof PLATFORMS)[number] = 'telegram'): Promise<void> {
  await opens('uy-ban-to', { platform, reminders: true });
}

async function meets(by: string, kind: string, whole: string, title: string): Promise<string> {
  const next = await drafts(who(by), `${title} | thứ 6 tuần sau 8h | A | B`, kind, whole);
  await who(by).taps('Gửi thông báo', next);
  const asked = await who(by).hears('Gửi thông báo trên');
  await who(by).taps('Gửi', asked);
  await who(by).hears('Đã gửi thông báo');
  return asked.text ?? '';
}

const strangers = async (ids: readonly string[], part: string): Promise<void> => {
  for (const id of ids) await who(id).heardNothingOf(part);
};

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(() => open(platform));

  test('họp Thường trực: mời theo chức danh, người ngoài không biết, nhóm của Ủy ban không đăng', async () => {
    const asked = await meets(
      'chinh',
      'Họp định kỳ Thường trực Ủy ban',
      'Toàn thể Thường trực Ủy ban',
      'Giao ban KÍN',
    );
    expect(asked).toContain('Không đăng nhóm: Thường trực Ủy ban chưa có nhóm');
    expect(asked).toContain('02 ngày làm việc');
    for (const id of ['thuong', 'phong']) {
      const notice = await who(id).hears('Giấy mời: Họp định kỳ Thường trực Ủy ban');
      expect(notice.text).toContain('Chủ trì: đồng chí Đỗ Quang Chính');
    }
    await strangers(['uyen', 'kiem', 'giup', 'hai', 'lien'], 'Giao ban KÍN');
    await group.isSilent();
    await who('uyen').asks('/hop', 'chưa có cuộc họp');
    await strangers(['uyen', 'giup'], 'Giao ban KÍN');
  });

  test('họp Tổ 2: Tổ trưởng, Tổ phó của Tổ 2 triệu tập; Tổ công tác và thành viên Ủy ban không hay; vắng thì xin Tổ trưởng Tổ 2', async () => {
    await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Kiểm tra KÍN');
    const notice = await who('lien').hears('Giấy mời: Họp định kỳ Tổ 2');
    expect(notice.text).toContain('Chủ trì: đồng chí Ngô Thanh Hải (Tổ trưởng Tổ 2)');
    await who('kiem').hears('Giấy mời: Họp định kỳ Tổ 2');
    await strangers(['chinh', 'thuong', 'uyen', 'giup'], 'Kiểm tra KÍN');
    await who('lien').asks('/vang bận đi cơ sở', 'khoản 4 Điều 9');
    await who('hai').hears('Trịnh Thị Liên', 'bận đi cơ sở');
    await strangers(['chinh', 'thuong', 'uyen', 'giup', 'kiem'], 'bận đi cơ sở');
  });

  test('người của Tổ 2 chỉ triệu tập họp Tổ 2; thành viên Tổ công tác không triệu tập họp nào', async () => {
    who('hai').says('/taohop Họp | thứ 6 tuần sau 8h | A | B');
    const asked = readable(await who('hai').hears('loại cuộc họp nào'));
    expect(asked).toContain('Họp định kỳ Tổ 2');
    expect(asked).not.toMatch(/Tổ công tác|Ủy ban/);
    who('giup').says('/taohop Họp | thứ 6 tuần sau 8h | A | B');
    await who('giup').hears('thuộc quyền');
    await strangers(['giup'], 'Tổ 2');
  });
});

describe('Thường trực, Tổ 2', () => {
  beforeEach(() => open());

  test('Chủ tịch vắng thì Phó Chủ tịch thường trực chủ trì họp Thường trực; Tổ trưởng Tổ 2 vắng thì Tổ phó Tổ 2', async () => {
    await meets('chinh', 'Họp định kỳ Thường trực Ủy ban', 'Toàn thể Thường trực Ủy ban', 'Giao ban');
    await who('chinh').asks('/vang đi công tác', 'báo');
    const mine = await who('phong').asks('/hop', 'Chủ trì: đồng chí Lê Thị Thường');
    expect(mine.text).toContain('thay mặt');
    await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Kiểm tra');
    await who('hai').asks('/vang đi công tác', 'báo');
    await who('lien').asks('/hop', 'Chủ trì: đồng chí Phan Đình Kiểm (Tổ phó Tổ 2');
  });

  test('mỗi nơi một nhịp: nhắc Chủ tịch họp giao ban tháng, nhắc Tổ trưởng Tổ 2 họp thứ Hai', async () => {
    house.turnTo('2026-11-27T09:00');
    const told = await who('hai').hears('chưa có cuộc họp định kỳ của Tổ 2');
    expect(told.text).toContain('khoản 3 Điều 9');
    await who('chinh').hears('chưa có cuộc họp định kỳ của Thường trực Ủy ban');
    await strangers(['lien', 'giup', 'uyen', 'phong'], 'chưa có cuộc họp định kỳ');
  });

  test('nhóm của Tổ 2 nhận họp Tổ 2 và nhắc họp; nhóm của Ủy ban thì không', async () => {
    const asked = await meets('hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Kiểm tra');
    expect(asked).toContain('vào 1 nhóm của Tổ 2');
    await talk.hears(-1001000000022, ['Họp định kỳ Tổ 2'], 5);
    await group.isSilent();
  });

  test('/ketnoi Thường trực Ủy ban: chỉ gắn được nhóm riêng, không gắn vào nhóm của Ủy ban', async () => {
    house.fake.group({ id: -1001000000023, title: 'Thường trực', type: 'supergroup', members: [2106] });
    house.fake.says(2106, '/ketnoi Thường trực Ủy ban', { chat: group.id, thread: 5 });
    await who('thu').hears('chỉ đăng ở nhóm riêng');
    house.fake.says(2106, '/ketnoi Thường trực Ủy ban', { chat: -1001000000023 });
    await talk.hears(-1001000000023, ['để nhận thông báo của Thường trực Ủy ban']);
    const asked = await meets(
      'chinh',
      'Họp định kỳ Thường trực Ủy ban',
      'Toàn thể Thường trực Ủy ban',
      'Giao ban',
    );
    expect(asked).toContain('vào 1 nhóm của Thường trực Ủy ban');
    await talk.hears(-1001000000023, ['Họp định kỳ Thường trực Ủy ban']);
    await group.isSilent();
  });

  test('nói “họp định kỳ Thường trực Ủy ban”: loại họp đã rõ, không hỏi lại', async () => {
    who('chinh').says(
      'Triệu tập họp định kỳ Thường trực Ủy ban 8h thứ 6 tuần sau tại phòng A, nội dung giao ban',
    );
    const asked = await who('chinh').hears('Thành phần dự họp?');
    expect(readable(asked)).toContain('Toàn thể Thường trực Ủy ban (3)');
  });

  test('/quyche nêu từng nơi; /thanhvien gọi đúng chức danh ở từng nơi', async () => {
    const text = await who('uyen').asks('/quyche', 'HỌP TỔ 2');
    expect(text.text).toContain('HỌP THƯỜNG TRỰC ỦY BAN');
    expect(text.text).toContain('Tổ trưởng Tổ 2');
    await who('thu').asks('/thanhvien', 'Ngô Thanh Hải, Tổ trưởng Tổ 2');
  });

  test('đổi thành phần họp Tổ 2 bằng tên: người chỉ ở Tổ 2 vẫn có trong danh sách, nêu tên thì được mời', async () => {
    await drafts(who('hai'), 'Kiểm tra | thứ 6 tuần sau 8h | A | B', 'Họp định kỳ Tổ 2', 'Trịnh Thị Liên');
    await who('hai').asks('/suahop Thành phần | thêm Mai Văn Phong', 'Thành phần (3)', 'Trịnh Thị Liên');
    expect([...(await talk.meeting()).invitees].sort()).toEqual(['hai', 'lien', 'phong']);
  });
});

test('/quyche “Thường trực họp thế nào”: cả phần họp của nơi ấy, không phải vài dòng Quy chế không quy định', async () => {
  await open();
  const asked = await who('chinh').asks('/quyche Thường trực Ủy ban họp thế nào', 'HỌP THƯỜNG TRỰC ỦY BAN');
  expect(asked.text).toContain('- Định kỳ: ');
  expect(asked.text).not.toContain('QUYẾT ĐỊNH VÀ Ý KIẾN');
});
