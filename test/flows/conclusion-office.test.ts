import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { readWord } from '../papers/read-word.ts';
import { house, opens, who } from '../stage.ts';
import { clearedInHoiNhap } from './hoi-nhap-conclusion.ts';
import type { Heard } from './talk.ts';

/**
 * Hội nhập quốc tế, Điều 11: thông báo kết luận của Trưởng Ban do Văn phòng Chính phủ (Vân) ký, gửi; của Phó Trưởng Ban
 * do cơ quan thường trực (Phong, Đông) ký, gửi. An, thư ký, soạn; Thu không thuộc cơ quan nào trong hai nơi ấy.
 */

const OFFICE = 'Văn phòng Chính phủ ký, dùng con dấu của mình và gửi (Điều 11 Quy chế)';
const AGENCY = 'Bộ Ngoại giao – Cơ quan thường trực ký, dùng con dấu của mình và gửi (Điều 11 Quy chế)';

async function authorises(): Promise<void> {
  const truong = who('truong');
  await truong.taps(
    'Trưởng Ban Nguyễn Văn Trường ủy quyền điều hành',
    await truong.asks('/thaymat', 'Ghi nhận việc gì?'),
  );
  await truong.hears('Từ lúc nào?');
  await truong.asks('bây giờ', 'Đến hết ngày nào?');
  await truong.taps('Ghi nhận', await truong.asks('30/11', 'chủ trì các cuộc họp'));
}

function wordOf(heard: Heard): string[] {
  const file = heard.document && house.fake.file(heard.document.file_id);
  if (!file?.bytes) throw new Error('no file');
  return readWord(Buffer.from(file.bytes)).lines.map(({ text }) => text);
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('hoi-nhap', { platform });
  });

  test('kết luận của Trưởng Ban: chỉ người của Văn phòng Chính phủ được báo ký, gửi; cơ quan kia không gửi được', async () => {
    await clearedInHoiNhap(who('truong'));
    await who('an').hears('cho gửi kết luận cuộc họp “Họp quý”', OFFICE);
    const asked = await who('van').hears('cho gửi kết luận cuộc họp “Họp quý”', OFFICE);
    for (const id of ['dong', 'thu']) {
      await who(id).heardNothingOf('cho gửi kết luận');
      await who(id).asks('/ketluan', 'Chưa có thông báo kết luận nào gửi tới đồng chí');
    }
    await who('dong').asks('/ketluan #hoi-nhap/2026-1.1 g', 'Văn phòng Chính phủ', 'Điều 11');
    const found = await who('van').asks('/ketluan', 'Xin chọn:');
    expect(JSON.stringify(found)).toContain('Dự thảo: Họp quý');
    await who('van').taps('Gửi thông báo kết luận', asked);
    await who('van').taps('Gửi', await who('van').hears('Gửi thông báo kết luận trên', OFFICE));
    await who('van').hears('Đã gửi thông báo kết luận tới');
    await who('thu').hears('Thống nhất chương trình năm 2027.');
    await who('thu').asks(
      '/quyche ai ký, gửi thông báo kết luận',
      'Ký, gửi kết luận của Trưởng Ban: Văn phòng Chính phủ (Điều 11)',
    );
  });

  test('được ủy quyền chủ trì, kết luận là của Phó Trưởng Ban: người của cơ quan thường trực được báo, Văn phòng thì không', async () => {
    await authorises();
    await clearedInHoiNhap(who('pho'));
    const asked = await who('dong').hears('cho gửi kết luận cuộc họp “Họp quý”', AGENCY);
    await who('van').heardNothingOf('cho gửi kết luận');
    await who('van').asks('/ketluan #hoi-nhap/2026-1.1 g', 'Bộ Ngoại giao – Cơ quan thường trực', 'Điều 11');
    await who('dong').taps('Gửi thông báo kết luận', asked);
    await who('dong').taps('Gửi', await who('dong').hears('Gửi thông báo kết luận trên', AGENCY));
    await who('dong').hears('Đã gửi thông báo kết luận tới');
  });
});

test('bản Word: tên cơ quan ký ở đầu và ở chỗ ký; người kết luận vẫn là Trưởng Ban', async () => {
  await opens('hoi-nhap');
  await clearedInHoiNhap(who('truong'));
  const file = await who('an').asks('/banword thông báo kết luận', 'Thông báo kết luận – Họp quý', OFFICE);
  const lines = wordOf(file);
  expect(lines).toContain('VĂN PHÒNG CHÍNH PHỦ');
  expect(lines).toContain('THỦ TRƯỞNG VĂN PHÒNG CHÍNH PHỦ');
  expect(lines).not.toContain('TRƯỞNG BAN');
  expect(lines.join('\n')).toContain('Kết luận của đồng chí Nguyễn Văn Trường');
});
