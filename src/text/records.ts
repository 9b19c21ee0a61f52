import type { ActRecord } from '../domain/act-record.ts';
import type { Committee } from '../domain/committee.ts';
import type { Found, Kind } from '../domain/search.ts';
import { channelName } from './channels.ts';
import { sayDay, sayDigits, sayShort, sayWhen } from './format-when.ts';
import type { Message } from './message.ts';
import { cut, nameOf } from './people.ts';

/** What is found in the records, and one thing of it. */

const KINDS: Record<Kind, string> = {
  meeting: 'Cuộc họp',
  conclusion: 'Kết luận',
  task: 'Nhiệm vụ',
  sheet: 'Phiếu ý kiến',
  announcement: 'Thông báo',
  report: 'Báo cáo',
  problem: 'Phản ánh',
};

export const askSearch = (): string =>
  'Tìm gì trong hồ sơ? Xin gõ từ khóa, khoảng ngày (từ 1/10 đến 30/11/2026) hoặc họ tên.';

const MOST = 10;

export function searchResult(
  found: readonly Found[],
  article: string | null,
  commandOf: (one: Found) => string,
  zone: string,
): Message {
  const shown = found.slice(0, MOST);
  // Two that would look the same are told apart by their time.
  const labels = shown.map((one) => cut(`${KINDS[one.kind]}: ${one.title}`, 45));
  const twin = (at: number): boolean => labels.filter((label) => label === labels[at]).length > 1;
  const keeper = article ? `Lưu hồ sơ theo ${article} Quy chế.` : 'Người lưu hồ sơ: Quy chế không quy định.';
  if (shown.length === 0)
    return {
      text: `Không tìm thấy hồ sơ nào. Xin thử từ khóa khác (không cần dấu), khoảng ngày, hoặc họ tên: /hoso. ${keeper}`,
    };
  return {
    title: `Tìm thấy ${found.length} hồ sơ`,
    text: [
      ...shown.map(
        (one, at) =>
          `- ${KINDS[one.kind]}: ${cut(one.title, 120)} (${twin(at) ? sayWhen(one.at, zone) : sayDay(one.day)})`,
      ),
      ...(found.length > shown.length
        ? [`Còn ${found.length - shown.length} hồ sơ nữa; xin thêm từ khóa hoặc khoảng ngày.`]
        : []),
      keeper,
      'Chọn một hồ sơ để xem chi tiết:',
    ].join('\n'),
    choices: shown.map((one, at) => {
      const label = labels[at] ?? '';
      const apart = twin(at) ? `${cut(label, 27)} (${sayDigits(one.at, zone)})` : label;
      return [{ label: apart, command: commandOf(one) }];
    }),
  };
}

export const recordGone = (): Message => ({ text: 'Không tìm thấy hồ sơ này. Xin tìm lại: /hoso.' });

/** What was done, in words; a word that is missing here is still shown as an act, without its name. */
const ACTS: Readonly<Record<string, string>> = {
  announced: 'gửi thông báo họp',
  'notice-late': 'gửi thông báo muộn, kèm lý do của người chủ trì',
  redrafted: 'sửa cuộc họp',
  moved: 'dời cuộc họp',
  cancelled: 'hủy cuộc họp',
  nudged: 'nhắc người chưa trả lời',
  roll: 'điểm danh',
  'paper-added': 'thêm tài liệu',
  'paper-late': 'thêm tài liệu muộn',
  'chair-handed': 'ghi nhận việc giao chủ trì',
  'participants-asked': 'xin ý kiến thành phần dự họp',
  'participants-settled': 'quyết định thành phần dự họp',
  'participants-returned': 'trả lại thành phần dự họp',
  'answer-attend': 'báo dự',
  'answer-absent': 'xin vắng',
  'answer-proxy': 'cử người dự thay',
  'absence-granted': 'đồng ý vắng hoặc dự thay',
  'absence-refused': 'không đồng ý vắng hoặc dự thay',
  'announcement-drafted': 'soạn thông báo',
  'announcement-sent': 'gửi thông báo',
  'announcement-unsent': 'không gửi được thông báo',
  'announcement-corrected': 'đính chính thông báo',
  'announcement-nudged': 'nhắc người chưa xác nhận',
  'announcement-withdrawn': 'rút thông báo',
  'announcement-cancelled': 'hủy thông báo chưa gửi',
  'announcement-leave-granted': 'đồng ý cho gửi thông báo',
  'announcement-leave-refused': 'không đồng ý cho gửi thông báo',
  'announcement-disclosure-granted': 'đồng ý phổ biến thông báo',
  'announcement-disclosure-refused': 'không đồng ý phổ biến thông báo',
  'sheet-opened': 'mở phiếu ý kiến',
  'sheet-nudged': 'nhắc người chưa cho ý kiến',
  'sheet-corrected': 'sửa phiếu ý kiến',
  'sheet-closed': 'đóng phiếu ý kiến',
  'sheet-decided': 'ghi nhận quyết định',
  'problem-raised': 'gửi phản ánh',
  'problem-answered': 'trả lời phản ánh',
  'problem-passed': 'trình phản ánh',
  'problem-decided': 'quyết định về phản ánh',
  'conclusion-drafted': 'soạn kết luận',
  'conclusion-redrafted': 'sửa dự thảo kết luận',
  'conclusion-submitted': 'trình duyệt kết luận',
  'conclusion-cleared': 'duyệt kết luận',
  'conclusion-returned': 'trả lại kết luận',
  'conclusion-classed': 'quyết định loại thông tin của kết luận',
  'conclusion-sent': 'gửi kết luận',
  'conclusion-correction': 'soạn đính chính kết luận',
  'conclusion-nudged': 'nhắc người chưa xác nhận',
  'task-given': 'giao nhiệm vụ',
  'task-progress': 'báo tiến độ nhiệm vụ',
  'task-done': 'báo kết quả nhiệm vụ',
  'task-handed-back': 'xin trả lại nhiệm vụ',
  'task-kept': 'giữ nguyên người chủ trì nhiệm vụ',
  'task-day-wanted': 'xin đổi hạn nhiệm vụ',
  'task-day-granted': 'đồng ý đổi hạn nhiệm vụ',
  'task-day-refused': 'không đồng ý đổi hạn nhiệm vụ',
  'task-closed': 'xác nhận hoàn thành nhiệm vụ',
  'task-reopened': 'yêu cầu làm tiếp nhiệm vụ',
  'task-reassigned': 'giao nhiệm vụ cho đồng chí khác',
  acknowledged: 'xác nhận đã nhận',
  'report-handed-in': 'nộp báo cáo',
  'report-file-refused': 'không nhận tệp',
  'report-day-refused': 'không nhận ngày ấn định',
  'report-hand-in-refused': 'không nhận báo cáo nộp thay',
  'report-nudged': 'nhắc nộp báo cáo',
  'report-received': 'xác nhận đã nhận báo cáo',
  'report-sent-back': 'trả lại báo cáo',
  'report-day-set': 'ấn định ngày nộp',
  'report-demanded': 'yêu cầu báo cáo',
};
const MOST_ACTS = 12;

const by = (one: ActRecord): string =>
  one.channel === 'tu-dong' ? 'theo giờ đã đặt' : channelName(one.channel);

/** Who did what, when, by which channel and in whose name, the newest last. */
export function actLines(acts: readonly ActRecord[], committee: Committee, zone: string): string[] {
  if (acts.length === 0) return [];
  const shown = acts.slice(-MOST_ACTS);
  return [
    '',
    acts.length > shown.length ? `Nhật ký (${shown.length} việc gần nhất trong ${acts.length}):` : 'Nhật ký:',
    ...shown.map((one) => {
      const onBehalf = one.onBehalfOf ? `, thay mặt đồng chí ${nameOf(committee, one.onBehalfOf)}` : '';
      const what = ACTS[one.act] ?? 'cập nhật';
      return `- ${sayShort(one.at, zone)}: ${nameOf(committee, one.by)}${onBehalf} (${by(one)}): ${what}.`;
    }),
  ];
}

/** One thing of the records with what is known of it. */
export const recordDetail = (
  kind: Kind,
  title: string,
  lines: readonly string[],
  acts: readonly string[],
): Message => ({
  title: `${KINDS[kind]}: ${cut(title, 150)}`,
  text: [...lines, ...acts].join('\n'),
});

export const recordFile = (name: string): string => `Tệp: ${cut(name, 150)}`;
