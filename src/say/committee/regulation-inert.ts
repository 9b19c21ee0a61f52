import type { Regulation } from '../../regulations/schema.ts';
import { quoted, type RuleLine, ruleLine, withArticle } from './regulation-lines.ts';
import { ruleSayers } from './regulation-parties.ts';

type Rule = { readonly article: string; readonly quote: string };

interface Inert {
  readonly label: string;
  /** Why a program cannot act on it. */
  readonly why: string;
  readonly of: (regulation: Regulation) => Rule | null;
  /** Whom it is about. */
  readonly whose?: (regulation: Regulation) => string;
}

const whoever = (regulation: Regulation, rule: Regulation['governance']['competence']): string =>
  rule ? ruleSayers(regulation).who([rule.of]) : '';

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
    whose: (regulation) => whoever(regulation, regulation.governance.competence),
  },
  'governance.exchange': {
    label: 'Phối hợp, trao đổi thông tin',
    why: 'nguyên tắc chung, không phải một việc làm riêng',
    of: ({ governance }) => governance.exchange,
    whose: (regulation) => whoever(regulation, regulation.governance.exchange),
  },
  'governance.above': {
    label: 'Cơ quan cấp trên',
    why: 'không có người trong danh sách để trợ lý nhắn; báo cáo lên trên đã nêu nơi nhận',
    of: ({ governance }) => governance.above,
    whose: ({ governance }) => governance.above?.outsiders.join(', ') ?? '',
  },
  'information.aboutMembers': {
    label: 'Thông tin về từng thành viên',
    why: 'dẫn tới pháp luật, không nêu việc phải làm; ai xem được gì do quyền của từng người',
    of: ({ information }) => information.aboutMembers,
  },
};

export const inertLines = (regulation: Regulation): RuleLine[] =>
  Object.values(INERT).flatMap(({ label, of, whose, why }) => {
    const rule = of(regulation);
    if (!rule) return [];
    const said = whose ? `${whose(regulation)}; ${why}` : why;
    return [ruleLine(label, withArticle(rule, said), quoted(rule))];
  });
