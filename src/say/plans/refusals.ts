import type { RefusalCode } from '../../domain/refusals.ts';
import { cut } from '../people/people.ts';
import { notHeldBy, type Sentences } from '../unheld.ts';

type PlanCode = Extract<RefusalCode, `plan-${string}`>;

const item = (facts: { readonly at: string; readonly work: string }): string =>
  `Việc ${facts.at} “${cut(facts.work, 120)}”`;
const mend = 'Xin gõ /kehoach, chọn “Sửa việc”.';

export const PLAN_REFUSALS: Sentences<PlanCode> = {
  'plan-not-stated': (facts) =>
    `${notHeldBy(facts.says, facts.what)}, nên tôi không lập và không trình. Việc cụ thể do người có quyền giao việc giao bằng /giaoviec; xem nhiệm vụ đã giao: /nhiemvu.`,
  'plan-unknown': () => 'Không tìm thấy kế hoạch này. Xin gõ /kehoach để xem các kế hoạch hiện có.',
  'plan-changed': () =>
    'Kế hoạch này đã thay đổi; lựa chọn này là của bản trước. Xin gõ /kehoach để xem bản hiện nay.',
  'plan-empty': () => 'Kế hoạch chưa có việc nào, nên chưa trình được. Xin gõ /kehoach để thêm việc.',
  'plan-too-long': (facts) =>
    `Một kế hoạch có nhiều nhất ${facts.most} việc. Xin gộp bớt việc, hoặc giao riêng bằng /giaoviec.`,
  'plan-no-item': (facts) =>
    `Kế hoạch không có việc số ${facts.at}. Xin gõ /kehoach để xem số thứ tự các việc.`,
  'plan-item-lead': (facts) =>
    `${item(facts)} chưa có đồng chí hoặc cơ quan chủ trì, nên chưa trình được. ${mend}`,
  'plan-item-which': (facts) =>
    `${item(facts)}: “${cut(facts.agency, 100)}” có nhiều đồng chí trong danh sách. Xin ghi rõ họ tên đồng chí chủ trì: ${mend.replace('Xin gõ', 'gõ')}`,
  'plan-item-when': (facts) => `${item(facts)} chưa nêu quý hoặc tháng, nên chưa trình được. ${mend}`,
  'plan-unvoted': (facts) =>
    `Kế hoạch này ban hành sau khi ${facts.body} thảo luận và thông qua (${facts.article} Quy chế); ${facts.open ? 'phiếu biểu quyết chưa kết thúc' : 'chưa lấy biểu quyết'}. Xin gõ /kehoach để xem.`,
  'plan-not-passed': (facts) =>
    `Kế hoạch này chưa đủ phiếu đồng ý nên chưa thông qua (${facts.article} Quy chế), chưa ban hành được. Người trình sửa lại rồi trình lần nữa: gõ /kehoach.`,
  'plan-year-over': (facts) =>
    `Năm ${facts.year} đã qua. Xin lập kế hoạch của năm nay hoặc năm tới: /kehoach.`,
};
