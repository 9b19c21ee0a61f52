import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, who } from '../stage.ts';
import { drafts, type Heard, type Person } from './talk.ts';

/**
 * Hội nhập quốc tế, Điều 9: từng thành viên chuẩn bị ý kiến bằng văn bản về các nội dung của cuộc họp. Trường là Trưởng
 * Ban, chủ trì; Phong, An (thư ký), Thu là thành viên.
 */

let truong: Person;
let phong: Person;
let an: Person;
let thu: Person;

const WANTED = 'Đồng chí chuẩn bị ý kiến bằng văn bản về các nội dung của cuộc họp (Điều 9 Quy chế).';
const OWN = 'Đề nghị bổ sung nội dung về thuế quan.';

describe.each(['telegram', 'zalo'] as const)('trên %s', (platform) => {
  let notice: Heard;
  beforeEach(async () => {
    await opens('hoi-nhap', { platform, reminders: true });
    [truong, phong, an, thu] = [who('truong'), who('pho'), who('an'), who('thu')];
    const kind = 'Họp định kỳ Ban Chỉ đạo';
    const next = await drafts(truong, 'Họp quý | thứ 5 tuần sau 8h | A | B', kind, 'Toàn thể Ban');
    await truong.taps('Gửi thông báo', next);
    await truong.taps('Gửi', 'Gửi thông báo trên');
    notice = await thu.hears('Giấy mời', WANTED);
  });

  test('người chủ trì không bị đòi ý kiến thì nút của người khác cũng không nhận', async () => {
    const [meeting] = await house.meetings();
    await truong.asks(`/gopy #${meeting?.id}.${meeting?.revision}`, 'Không tìm thấy');
    expect((await house.meetings())[0]?.opinions).toBeUndefined();
  });

  test('giấy mời nêu, gửi bằng nút; thư ký thấy ai chưa gửi; chỉ thư ký và người chủ trì đọc được', async () => {
    // Người chủ trì nghe ý kiến, không bị đòi.
    const chairs = await truong.hears('Trân trọng kính mời đồng chí Nguyễn Văn Trường chủ trì');
    expect(chairs.text).not.toContain('ý kiến bằng văn bản');
    await thu.taps('Gửi ý kiến bằng văn bản', notice);
    await thu.hears('Ý kiến bằng văn bản của đồng chí về các nội dung của cuộc họp “Họp quý”');
    await thu.asks('ok', 'chưa phải là ý kiến');
    await thu.records(OWN, 'Đã ghi nhận ý kiến bằng văn bản của đồng chí về cuộc họp “Họp quý”');
    await thu.asks('/hop', 'Ý kiến bằng văn bản của đồng chí: đã gửi.');
    const missing = 'đã gửi 1/5; chưa gửi: Lê Minh Phong, Phạm Thị An, Trịnh Thị Vân, Hồ Văn Đông.';
    await an.asks('/hop', `Ý kiến bằng văn bản (Điều 9 Quy chế): ${missing}`);
    await truong.asks('/hop', missing);
    expect((await phong.asks('/hop', 'Họp quý')).text).not.toContain('chưa gửi:');
    for (const one of [an, truong])
      await one.asks('/tailieu', `Ý kiến bằng văn bản của đồng chí Đỗ Quang Thu: “${OWN}”`);
    await phong.asks('/tailieu', 'Họp quý');
    await phong.heardNothingOf('thuế quan');
    await thu.asks('/gopy Xin rút nội dung về thuế quan.', 'thay bản trước');
    await thu.asks('/dulieucuatoi', 'Xin rút nội dung về thuế quan.');
  });

  test('gửi tệp; ai chưa gửi được nhắc một lần, ngày làm việc trước cuộc họp', async () => {
    await an.asks('/gopy', 'Ý kiến bằng văn bản của đồng chí về các nội dung');
    an.sends('y-kien.docx');
    await an.hears('Đã ghi nhận ý kiến bằng văn bản');
    // Thứ Năm 26/11; thứ Ba 24/11 nghỉ.
    house.turnTo('2026-11-25T08:05');
    const due = await thu.hears('Đồng chí chưa gửi ý kiến bằng văn bản', '(Điều 9 Quy chế)');
    await phong.hears('Đồng chí chưa gửi ý kiến bằng văn bản');
    for (const one of [an, truong]) await one.heardNothingOf('Đồng chí chưa gửi ý kiến bằng văn bản');
    await thu.taps('Gửi ý kiến: Họp quý', due);
    await thu.hears('Ý kiến bằng văn bản của đồng chí');
    await thu.records(OWN, 'Đã ghi nhận');
    await truong.asks('/tailieu', 'Ý kiến bằng văn bản của đồng chí Phạm Thị An: tệp y-kien.docx');
  });

  test('tra Quy chế; cuộc họp đã bắt đầu thì không nhận nữa', async () => {
    await thu.asks('/quyche ý kiến bằng văn bản cho cuộc họp', 'từng thành viên chuẩn bị (Điều 9)');
    house.turnTo('2026-11-26T08:30');
    await thu.asks('/gopy', 'cuộc họp nào Quy chế yêu cầu đồng chí gửi ý kiến bằng văn bản');
  });
});
