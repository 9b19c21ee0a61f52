/** What the sample committee's people write before anybody looks, in the words of an office. */

export interface Called {
  readonly name: string;
  readonly time: string;
  readonly agenda: string;
}

/** `body` is its plain name: "Hội đồng". */
export const lastMeeting = (body: string): Called => ({
  name: `Họp ${body} tháng 11`,
  time: '8 giờ thứ Năm ngày 26/11/2026',
  agenda: 'Kiểm điểm công tác tháng 11',
});
export const nextMeeting = (body: string): Called => ({
  name: `Họp ${body} tháng 12`,
  time: '14 giờ 30 thứ Sáu ngày 11/12/2026',
  agenda: 'Tổng kết công tác năm 2026',
});
export const calls = (): string => 'Tạo cuộc họp';
export const attends = (): string => 'tôi dự';
export const asksAbsence = (): string => 'em xin vắng vì đi công tác Hà Nội';
export const asksWhoComes = (): string => 'Ai đã trả lời?';
export const report = (): string => 'Đã hoàn thành các nhiệm vụ được giao trong tháng 11.';
export const setsReportDay = (): string => 'hạn báo cáo';
export const leaves = (): string => 'Thôi';
export const reportDay = (): string => '15/12/2026';

/** What whoever calls a meeting answers, by what was asked. */
export const answersIn = ({ name, time, agenda }: Called): readonly (readonly [RegExp, string])[] => [
  [/Tên cuộc họp/u, name],
  [/Họp lúc nào|Thời gian|khi nào/u, time],
  [/ở đâu|Địa điểm/u, 'Phòng họp A'],
  [/Nội dung/u, agenda],
  [/Xin ghi lý do/u, 'Người chủ trì yêu cầu họp để kịp kế hoạch năm'],
  [/Mục tiêu của nội dung đề xuất\?/u, 'Thống nhất kế hoạch năm 2027'],
  [/Tiến độ thực hiện\?/u, 'Xong trong tháng 12/2026'],
  [/Kết quả thực hiện\?/u, 'Kế hoạch được thông qua'],
];

/** Where they may choose, what they tap; the first that is there. */
export const CHOICES: readonly RegExp[] = [
  /^Gửi$/u,
  /^Ghi nhận$/u,
  /^Nộp$/u,
  /^Nộp báo cáo đề xuất$/u,
  /^Gửi thông báo$/u,
  /^Họp định kỳ /u,
  /^Toàn thể /u,
];
export const AGREE_BUTTON = /^Đồng ý$/u;
export const ATTENDS = /^Dự họp/u;
/** A report whose day the regulation leaves open, of those who sit in the committee. */
export const OPEN_REPORT = /^Báo cáo theo quy định.*của cơ quan, đơn vị/u;
/** Else any other whose day is open. */
export const ANY_REPORT = /^Báo cáo .* người – /u;
/** What whoever is reminded of a report to the last meeting is offered. */
export const HANDS_IN = /^Nộp: .*phục vụ cuộc họp/u;
export const SURE = /^Nộp$/u;
export const SETS = /^Ấn định$/u;
/** What comes to everybody whom a meeting invites. */
export const INVITES = /^Giấy mời/u;
