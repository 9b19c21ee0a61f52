import type { RefusalCode } from '../../domain/refusals.ts';
import { refusedBy, type Sentences } from '../unheld.ts';

type AnnouncementCode = Extract<RefusalCode, `announcement-${string}` | 'own-announcement'>;

export const ANNOUNCEMENT_REFUSALS: Sentences<AnnouncementCode> = {
  'announcement-withdrawn': () => 'Thông báo này đã được rút, đồng chí không cần xác nhận.',
  'announcement-unknown': () => 'Không tìm thấy thông báo này. Xin gõ /xemthongbao để xem các thông báo.',
  'announcement-changed': () =>
    'Thông báo này đã thay đổi; lựa chọn này là của bản trước. Xin gõ /xemthongbao để xem bản hiện nay.',
  'announcement-same': () => 'Nội dung thông báo không có gì thay đổi, nên tôi không gửi gì.',
  'announcement-settled': () =>
    'Thông báo này đã được quyết định, đã gửi hoặc đã rút; không thay đổi gì. Xin gõ /xemthongbao để xem.',
  'own-announcement': () =>
    'Không ai tự cho phép, hoặc tự ghi nhận ý kiến về thông báo của chính mình. Xin để một thư ký khác ghi nhận.',
  'announcement-unsent': () =>
    'Thông báo này chưa gửi hoặc đã rút nên không có bản để đính chính. Xin gõ /xemthongbao để xem.',
  'announcement-leave-anew': (facts) =>
    `Nội dung mới cần ý kiến đồng ý${facts.name ? ` của đồng chí ${facts.name}` : ' như bản đầu'}${facts.article ? ` (${refusedBy(facts)})` : ''}. Xin rút thông báo này (/xemthongbao) rồi gửi thông báo mới: /thongbao.`,
  'announcement-nobody': (facts) =>
    `Thông báo này cần ý kiến đồng ý của lãnh đạo nhưng hiện không có ai để xin ý kiến${facts.article ? ` (${refusedBy(facts)})` : ''}. Xin liên hệ thư ký.`,
  'announcement-not-yours': () =>
    'Thông báo này đứng tên người khác nên chỉ người gửi đính chính được. Nếu cần, xin rút lại (/xemthongbao) rồi gửi thông báo mới.',
};
