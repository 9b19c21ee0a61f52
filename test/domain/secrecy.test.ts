import { describe, expect, test } from 'vitest';
import { markedSecret, markedSecretFile } from '../../src/domain/secrecy.ts';
import { cost } from '../fixtures/cost.ts';

describe('mang dấu chỉ độ mật thì không nhận', () => {
  test.each([
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    '  MẬT  ',
    '* MẬT *',
    'T Ố I  M Ậ T',
    'TOI MAT',
    'TUYET MAT',
    'Tối mật',
    'UBND TỈNH\nMẬT\nBáo cáo tình hình',
    'UBND TỈNH\r\nTUYET MAT\r\nBáo cáo',
    '[MẬT] Kế hoạch phòng thủ',
    '(Mật) Kế hoạch',
    '[TOI MAT] ke hoach',
    '(MAT) bao cao',
    'Kế hoạch <Tuyệt mật>',
    '**MẬT** kế hoạch',
    'Độ mật: Mật',
    'Độ mật: Tối mật',
    'độ mật : tuyệt mật, gửi đồng chí',
    'Do mat: Toi mat',
    'Mức độ mật: Mật',
    'Xin gửi công văn MẬT về phòng thủ',
    'xin vắng vì họp về tài liệu TỐI MẬT',
    'BÁO CÁO TUYỆT MẬT',
    'T\u1ed0I M\u1eacT'.normalize('NFD'),
    'M\u200bẬT',
  ])('%j', (text) => expect(markedSecret(text)).toBe(true));

  test.each([
    'TOI_MAT_bao_cao.pdf',
    'bao-cao-TUYETMAT.docx',
    'Công văn (Mật).pdf',
    '[TUYET MAT] ke hoach.pdf',
    'CV 123 MẬT.pdf',
    'MẬT.pdf',
    'MAT-123.docx',
    'cong van 12-MAT.pdf',
    'Kế hoạch tối mật.pdf',
  ])('tệp %j', (name) => expect(markedSecretFile(name)).toBe(true));
});

describe('chỉ có chữ “mật” thì vẫn nhận', () => {
  test.each([
    'bí mật',
    'bảo vệ bí mật nhà nước',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'mật độ dân số 120 người/km2',
    'MẬT ĐỘ DÂN SỐ',
    'Mật khẩu của tôi đã đổi',
    'ĐỔI MẬT KHẨU ĐỊNH KỲ',
    'an toàn, bảo mật thông tin',
    'AN TOÀN BẢO MẬT',
    'đồng chí Mật xin vắng',
    'Mật',
    'mật',
    'Nguyễn Văn Mật',
    'NGUYỄN VĂN MẬT',
    'Nguyễn Văn MẬT',
    'đồng chí MẬT dự thay',
    'tôi mất điện thoại',
    'TOI MAT DIEN THOAI ROI',
    'mat bang xay dung',
    'MAT',
    'hợp tác mật thiết',
    'thân mật',
    'mật ong',
    'Độ mật: không',
    'Độ mật: Thường',
    'cơ mật',
    'buổi gặp mặt thân mật (mật ong, trà)',
    'báo cáo quý IV',
  ])('%j', (text) => expect(markedSecret(text)).toBe(false));

  test.each([
    'bao-mat-thong-tin.pdf',
    'MAT_BANG_XAY_DUNG.pdf',
    'Quy che bao ve bi mat nha nuoc.pdf',
    'BAO_MAT.pdf',
    'Mật độ dân cư.xlsx',
    'mat-bang.png',
    'BI_MAT_NHA_NUOC.pdf',
  ])('tệp %j', (name) => expect(markedSecretFile(name)).toBe(false));
});

test('văn bản rất dài vẫn đọc nhanh', async () => {
  const long = 'mật độ ( mật '.repeat(20_000);
  expect(markedSecret(long)).toBe(false);
  expect(await cost(() => markedSecret(long))).toBeLessThan(500);
});
