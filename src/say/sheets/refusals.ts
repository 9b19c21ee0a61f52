import type { RefusalCode } from '../../domain/refusals.ts';
import { notHeldBy, refusedBy, type Sentences } from '../unheld.ts';
import { sayWhen } from '../when.ts';

type SheetCode = Extract<RefusalCode, `sheet-${string}`>;

export const SHEET_REFUSALS: Sentences<SheetCode> = {
  'sheet-unknown': () => 'Không tìm thấy phiếu lấy ý kiến này. Xin gõ /ykien để xem các phiếu hiện nay.',
  'sheet-closed': (facts, zone) =>
    `Phiếu lấy ý kiến này đã kết thúc lúc ${sayWhen(facts.at, zone)}, không ghi nhận thêm. Xin gõ /ykien để xem kết quả.`,
  'sheet-counted': (facts, zone) =>
    `Phiếu lấy ý kiến này đã tổng hợp kết quả (kết thúc ${sayWhen(facts.at, zone)}), không ghi nhận thêm. Xin báo trực tiếp với thư ký.`,
  'sheet-open': (facts, zone) =>
    `Phiếu này còn lấy ý kiến đến ${sayWhen(facts.at, zone)}. Xin ghi quyết định sau khi phiếu kết thúc, hoặc gõ /ykien để kết thúc sớm.`,
  'sheet-changed': () =>
    'Nội dung phiếu đã được sửa; lựa chọn này là của bản cũ. Xin gõ /ykien để xem bản hiện nay rồi trả lời.',
  'sheet-not-asked': () =>
    'Đồng chí không có trong danh sách được hỏi của phiếu này. Nếu có nhầm lẫn, xin báo thư ký.',
  'sheet-sealed': () =>
    'Ý kiến của đồng chí trên phiếu kín này đã được niêm phong, không ai biết là ý kiến nào, nên không sửa được nữa; ý kiến vẫn được tính.',
  'sheet-same': () => 'Ý kiến này của đồng chí đã được ghi nhận trước đó; không thay đổi gì.',
  'sheet-answered': () =>
    'Phiếu đã có người trả lời nên không sửa được. Xin gõ /ykien để kết thúc sớm rồi gửi phiếu mới bằng /xinykien.',
  'sheet-decided': (facts, zone) =>
    `Quyết định về phiếu này đã được ghi lúc ${sayWhen(facts.at, zone)}; không thay đổi gì. Xin gõ /ykien để xem.`,
  'sheet-by-vote': (facts) =>
    `Vấn đề này đã được quyết định theo đa số (${refusedBy(facts)}), không chờ quyết định của cá nhân. Xin gõ /ykien để xem kết quả.`,
  'sheet-unheld': (facts) =>
    `${notHeldBy(facts.says)}, nên không ghi quyết định của ai ở phiếu này. Xin gõ /ykien để xem kết quả.`,
  'sheet-late': (facts, zone) =>
    `Hạn trả lời ${sayWhen(facts.at, zone)} đã qua. Xin gõ /xinykien để gửi lại với hạn khác.`,
  'sheet-too-few': (facts) =>
    `Phiếu kín chưa đủ ${facts.least} người trả lời nên chưa kết thúc sớm được: kết quả sẽ cho biết ý kiến của từng người. Xin chờ thêm hoặc gõ /ykien để nhắc.`,
};
