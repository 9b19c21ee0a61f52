import type { Regulation } from '../../regulations/schema.ts';
import { quoted, type RuleLine, ruleLine, withArticle } from './regulation-lines.ts';

type Rule = { readonly article: string; readonly quote: string };

interface Inert {
  readonly label: string;
  /** Why a program cannot act on it. */
  readonly why: string;
  readonly of: (regulation: Regulation) => Rule | null;
}

const PRINCIPLE = 'nguyên tắc chung, không phải một việc làm riêng; trợ lý kiểm tra thẩm quyền ở từng việc';

/** What a regulation says that the assistant does not act on, by where it stands in the profile, and why. */
export const INERT: Readonly<Record<string, Inert>> = {
  inForce: {
    label: 'Hiệu lực',
    why: 'chỉ nêu hiệu lực tính từ ngày ký; trợ lý làm theo chính ngày ấy',
    of: ({ inForce }) => inForce,
  },
  'governance.competence': {
    label: 'Đúng thẩm quyền',
    why: PRINCIPLE,
    of: ({ governance }) => governance.competence,
  },
  'governance.exchange': {
    label: 'Phối hợp, trao đổi thông tin',
    why: 'nguyên tắc chung, không phải một việc làm riêng',
    of: ({ governance }) => governance.exchange,
  },
  'governance.above': {
    label: 'Cơ quan cấp trên',
    why: 'không có người trong danh sách để trợ lý nhắn; báo cáo lên trên đã nêu nơi nhận',
    of: ({ governance }) => governance.above,
  },
  'information.aboutMembers': {
    label: 'Thông tin về từng thành viên',
    why: 'dẫn tới pháp luật, không nêu việc phải làm; ai xem được gì do quyền của từng người',
    of: ({ information }) => information.aboutMembers,
  },
};

export const inertLines = (regulation: Regulation): RuleLine[] =>
  Object.values(INERT).flatMap(({ label, of, why }) => {
    const rule = of(regulation);
    return rule ? [ruleLine(label, withArticle(rule, why), quoted(rule))] : [];
  });
