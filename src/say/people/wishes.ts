import type { SentenceAct } from '../../hear/sentence/reading.ts';
import type { Suggested } from '../../hear/suggest/suggest.ts';
import type { Command } from '../../ports/message.ts';

/** What somebody may wish for, in words, and what does it. */
const WISHES = {
  'create-meeting': ['Tạo cuộc họp', 'taohop'],
  'cancel-meeting': ['Hủy cuộc họp', 'huyhop'],
  'move-meeting': ['Dời cuộc họp', 'doihop'],
  'change-place': ['Đổi địa điểm họp', 'suahop'],
  'change-agenda': ['Sửa nội dung họp', 'suahop'],
  'add-invitee': ['Mời thêm người dự', 'suahop'],
  'remove-invitee': ['Bớt người dự', 'suahop'],
  'send-notice': ['Gửi giấy mời', 'moihop'],
  papers: ['Tài liệu cuộc họp', 'tailieu'],
  'draft-conclusion': ['Soạn kết luận', 'ketluan'],
  records: ['Tìm hồ sơ', 'hoso'],
  'open-sheet': ['Lấy phiếu ý kiến', 'xinykien'],
  'answer-for': ['Ghi trả lời thay', 'traloithay'],
  'record-oral-consent': ['Ghi ý kiến chủ trì qua điện thoại', 'ghiykien'],
  nudge: ['Nhắc người chưa trả lời', 'nhac'],
  broadcast: ['Gửi thông báo chung', 'thongbao'],
  'demand-report': ['Yêu cầu báo cáo', 'yeucaubaocao'],
  'give-task': ['Giao nhiệm vụ', 'giaoviec'],
  'hand-chair': ['Giao người chủ trì', 'chutri'],
  'link-member': ['Kết nối thành viên', 'thanhvien'],
  members: ['Danh sách thành viên', 'thanhvien'],
  'my-tasks': ['Nhiệm vụ của tôi', 'nhiemvu'],
  'my-reports': ['Báo cáo của tôi', 'baocao'],
  'next-meeting': ['Cuộc họp tới', 'hop'],
  schedule: ['Xem lịch họp', 'lich'],
  'who-is-absent': ['Ai dự, ai vắng', 'hop'],
  'who-has-not-answered': ['Ai chưa trả lời', 'hop'],
  'report-matrix': ['Bảng theo dõi báo cáo', 'baocao bảng'],
  roll: ['Điểm danh', 'diemdanh'],
  'raise-problem': ['Phản ánh vướng mắc', 'phatsinh'],
  'regulation-question': ['Xem Quy chế', 'quyche'],
  help: ['Những việc tôi giúp được', 'trogiup'],
  away: ['Báo đi vắng', 'thaymat'],
} as const satisfies Partial<Record<Suggested, readonly [label: string, command: string]>>;

export type Wish = keyof typeof WISHES;

export const WISH_ACTS = Object.keys(WISHES) as Wish[];

export const isWish = (act: Suggested | SentenceAct): act is Wish => act in WISHES;

/** What only who prepares meetings, or answers for others, wishes for; of the same commands members wish otherwise. */
const ALSO: Partial<Record<Wish, string>> = {
  'who-has-not-answered': 'nhac',
  'who-is-absent': 'nhac',
  'draft-conclusion': 'nhac',
  'report-matrix': 'nhac',
  'record-oral-consent': 'traloithay',
};

/** The commands that somebody must be offered to be offered the wish. */
function neededFor(wish: Wish): string[] {
  const also = ALSO[wish];
  return [WISHES[wish][1].split(' ')[0] ?? '', ...(also ? [also] : [])];
}

export const wishButton = (wish: Wish): Command => ({
  label: WISHES[wish][0],
  command: `/${WISHES[wish][1]}`,
});

/** What each role does most; `/trogiup` begins with it. */
export const FIRST: Readonly<Record<'member' | 'head' | 'secretary', readonly Wish[]>> = {
  secretary: [
    ...(['create-meeting', 'send-notice', 'who-has-not-answered'] as const),
    ...(['draft-conclusion', 'broadcast', 'report-matrix'] as const),
  ],
  head: [
    ...(['next-meeting', 'who-is-absent', 'schedule'] as const),
    ...(['create-meeting', 'my-tasks', 'regulation-question'] as const),
  ],
  member: [
    ...(['next-meeting', 'schedule', 'my-tasks'] as const),
    ...(['my-reports', 'raise-problem', 'regulation-question'] as const),
  ],
};

/** Whoever may answer for others is a secretary, whoever may be away a leader. */
export const usualOf = (usual: typeof USUAL, wishes: readonly Wish[]): readonly Wish[] =>
  usual[wishes.includes('answer-for') ? 'secretary' : wishes.includes('away') ? 'head' : 'member'].filter(
    (one) => wishes.includes(one),
  );

/** Those for which somebody is offered all that is needed. */
export const wishesAmong = (names: ReadonlySet<string>): Wish[] =>
  WISH_ACTS.filter((wish) => neededFor(wish).every((name) => names.has(name)));

/** What is shown first to who said nothing that comes near to anything. */
export const USUAL: Readonly<Record<'member' | 'head' | 'secretary', readonly Wish[]>> = {
  secretary: ['create-meeting', 'who-has-not-answered', 'broadcast', 'help'],
  head: ['schedule', 'who-is-absent', 'create-meeting', 'help'],
  member: ['schedule', 'my-tasks', 'my-reports', 'help'],
};
