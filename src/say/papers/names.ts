import type { PaperKind } from '../../domain/papers/paper.ts';
import type { Command } from '../../ports/message.ts';

/** What each paper is called in the chat. */
export const PAPER_NAMES: Record<PaperKind, string> = {
  invitation: 'giấy mời',
  minutes: 'biên bản họp',
  conclusion: 'thông báo kết luận',
  letter: 'công văn chuyển kết luận',
  sheet: 'phiếu lấy ý kiến',
  report: 'báo cáo tổng hợp',
  plan: 'kế hoạch năm',
  'call-up': 'văn bản trưng tập',
};

/** The word for it in buttons: no tone marks, no spaces. */
export const PAPER_WORDS: Record<PaperKind, string> = {
  invitation: 'giaymoi',
  minutes: 'bienban',
  conclusion: 'ketluan',
  letter: 'congvan',
  sheet: 'phieu',
  report: 'baocao',
  plan: 'kehoach',
  'call-up': 'trungtap',
};

/** Gives a paper of what `reference` names (`#kien-giang/2026-3.2`); without one, whichever there is of the kind. */
export const wordChoice = (kind: PaperKind, reference = '', label = 'Bản Word'): Command => ({
  label,
  command: `/banword ${reference} ${PAPER_WORDS[kind]}`.replace('  ', ' '),
  quiet: true,
});
