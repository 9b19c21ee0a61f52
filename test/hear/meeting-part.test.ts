import { expect, test } from 'vitest';
import { readAddition, readPaperChange, readPart } from '../../src/hear/meeting-part.ts';

test.each([
  ['phòng 3', 'place', 'phòng 3'],
  ['Phòng họp B, tầng 2', 'place', 'Phòng họp B, tầng 2'],
  ['đổi phòng họp sang phòng 3 nhé', 'place', 'phòng 3'],
  ['doi phong hop sang phong 3', 'place', 'phong 3'],
  ['đổi phòng họp thứ 5 sang phòng 2', 'place', 'phòng 2'],
  ['chuyển sang hội trường A', 'place', 'hội trường A'],
  ['họp ở Nhà văn hóa ấp 3', 'place', 'Nhà văn hóa ấp 3'],
  ['địa điểm: Hội trường UBND', 'place', 'Hội trường UBND'],
  ['thêm đ/c Lan', 'invitees', 'thêm đ/c Lan'],
  ['bớt Hùng, Hoa', 'invitees', 'bớt Hùng, Hoa'],
  ['thêm khách mời Viện Kinh tế', 'guests', 'thêm Viện Kinh tế'],
  ['bổ sung nội dung: chuyển đổi số cấp xã', 'agenda', 'thêm chuyển đổi số cấp xã'],
  ['thêm nội dung báo cáo thuế vào chương trình họp', 'agenda', 'thêm báo cáo thuế'],
  ['nội dung: Tổng kết năm', 'agenda', 'Tổng kết năm'],
  ['đổi tên thành Họp tổng kết', 'title', 'Họp tổng kết'],
  ['rút tài liệu 2', 'papers', 'rút tài liệu 2'],
] as const)('“%s” là %s', (text, part, said) => {
  expect(readPart(text)).toEqual({ part, said });
});

test.each(['cảm ơn', 'phòng', 'thứ 5 8h', 'ok', 'tên', '3'])('“%s” không nêu mục nào', (text) => {
  expect(readPart(text)).toBeNull();
});

test('thêm vào nội dung đã có, hay viết lại cả', () => {
  expect(readAddition('thêm tình hình số hóa')).toBe('tình hình số hóa');
  expect(readAddition('Bổ sung vào chương trình: báo cáo thuế\nvà ngân sách')).toBe(
    'báo cáo thuế\nvà ngân sách',
  );
  expect(readAddition('Sơ kết quý IV')).toBeNull();
  expect(readAddition('thêm')).toBeNull();
});

test('rút, thay một tài liệu', () => {
  expect(readPaperChange('rút')).toEqual({ what: 'removed', at: null, title: '' });
  expect(readPaperChange('bỏ tài liệu 2')).toEqual({ what: 'removed', at: 2, title: '' });
  expect(readPaperChange('thay 1 Dự thảo lần hai')).toEqual({
    what: 'replaced',
    at: 1,
    title: 'Dự thảo lần hai',
  });
  expect(readPaperChange('Dự thảo')).toBeNull();
  expect(readPaperChange('rút kinh nghiệm')).toBeNull();
});
