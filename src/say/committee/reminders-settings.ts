import type { Committee } from '../../domain/committee/committee.ts';
import { BOUNDS, type ReminderKind, type Reminding, remindingOf } from '../../domain/committee/reminding.ts';
import { fold } from '../../domain/fold.ts';
import type { OfficeHours } from '../../domain/time/deadline.ts';
import type { Message } from '../../ports/message.ts';

/** What a committee has set about its reminders, and how a secretary changes it. */

const NAMES: Record<ReminderKind, string> = {
  reports: 'báo cáo đến hạn',
  late: 'báo cáo quá hạn',
  meetings: 'cuộc họp sắp tới',
  answers: 'chưa trả lời giấy mời',
  requests: 'đề nghị, phản ánh chờ trả lời',
  tasks: 'nhiệm vụ đến hạn, quá hạn',
  sheets: 'phiếu lấy ý kiến (nhắc và kết quả)',
  watch: 'kỳ họp và thời hạn gửi',
  receipts: 'kết luận, thông báo chưa xác nhận đã nhận',
  waiting: 'việc đang chờ, gửi thư ký mỗi sáng',
};
const KINDS = Object.keys(NAMES) as ReminderKind[];

/** What a secretary wants changed. */
export type SettingWish = { readonly do: 'show' } | { readonly do: 'reset' } | Change;
type Change =
  | { readonly do: 'days'; readonly days: readonly number[] }
  | { readonly do: 'hours'; readonly hours: OfficeHours }
  | { readonly do: 'off' | 'on'; readonly kind: ReminderKind };

/** "ngày 14, 7, 1", "giờ 7h30 - 17h", "tắt báo cáo quá hạn", "mặc định"; `null` for something else. */
export function readSetting(text: string): SettingWish | null {
  const folded = fold(text.slice(0, 120)).trim();
  if (folded === 'mac dinh') return { do: 'reset' };
  if (/^ngay\b/.test(folded)) {
    const days = folded
      .slice(4)
      .split(/[\s,;]+/)
      .filter((piece) => piece !== '');
    const whole = days.length > 0 && days.every((piece) => /^\d{1,3}$/.test(piece));
    return whole ? { do: 'days', days: days.map(Number) } : null;
  }
  if (/^gio\b/.test(folded)) {
    const [, one, two] = /^gio\s+(\S.*?)\s*(?:-|–|den)\s*(\S.*)$/.exec(folded) ?? [];
    const [from, to] = [one, two].map((said) => timeOf(CLOCK.exec(said?.trim() ?? '') ?? []));
    return from && to ? { do: 'hours', hours: { from, to } } : null;
  }
  const [, verb, name = ''] = /^(tat|bat)\s+(.+)$/.exec(folded) ?? [];
  const byNumber = /^\d{1,2}$/.test(name) ? KINDS[Number(name) - 1] : undefined;
  const kind = byNumber ?? KINDS.find((one) => fold(NAMES[one]) === name);
  return verb && kind ? { do: verb === 'tat' ? 'off' : 'on', kind } : null;
}

const CLOCK = /^(\d{1,2})\s*(?:gio|[hg:])\s*(\d{2})?$/;

const timeOf = ([, hour = '', minute = '00']: readonly (string | undefined)[]): string | null =>
  hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;

const HOW = [
  'Đổi ngày nhắc: /nhacviec ngày 14, 7, 3, 1, 0.',
  'Đổi giờ nhắc: /nhacviec giờ 7h30 - 17h.',
  'Tắt, bật một loại: /nhacviec tắt 2; /nhacviec bật 2.',
  'Về như ban đầu: /nhacviec mặc định.',
];

export function settings(committee: Committee): Message {
  const { days, hours, off } = remindingOf(committee);
  return {
    title: `Nhắc việc – ${committee.shortName}`,
    text: [
      `Báo cáo: nhắc ${daysText(days)}.`,
      'Báo cáo chưa có ngày, Quy chế không nêu và chưa ai ấn định: nhắc trước 7 ngày, ngày làm việc cuối kỳ và ngày làm việc đầu tiên sau kỳ; không tính là muộn.',
      `Giờ nhắc: ${clock(hours.from)} đến ${clock(hours.to)}, ngày làm việc. Riêng lời nhắc một giờ trước cuộc họp gửi từ 06 giờ 00 đến 21 giờ 00, kể cả ngày nghỉ.`,
      'Các loại:',
      ...KINDS.map((kind, at) => `${at + 1}. ${NAMES[kind]}${off.includes(kind) ? ' – ĐANG TẮT' : ''}`),
      '',
      ...HOW,
    ].join('\n'),
  };
}

const clock = (time: string): string => time.replace(':', ' giờ ');

export const settingsHow = (): Message => ({ text: ['Tôi chưa hiểu.', ...HOW].join('\n') });
export const daysWrong = (): Message => ({
  text: `Xin ghi từ 1 đến ${BOUNDS.days} ngày, mỗi ngày từ 0 đến ${BOUNDS.longest}, ví dụ: /nhacviec ngày 14, 7, 3, 1, 0.`,
});
export const hoursWrong = (): Message => ({
  text: `Giờ nhắc phải nằm trong khoảng ${clock(BOUNDS.earliest)} đến ${clock(BOUNDS.latest)} và dài ít nhất ${BOUNDS.shortest} phút, ví dụ: /nhacviec giờ 7h30 - 17h.`,
});
/** What was changed, on one line. */
export const settingsChanged = (
  committee: Committee,
  wish: Exclude<SettingWish, { do: 'show' }>,
): Message => ({
  text: `Đã ghi nhận: ${saidOf(committee, wish)}.`,
  choices: [[{ label: 'Xem cài đặt nhắc việc', command: '/nhacviec' }]],
});

function saidOf(committee: Committee, wish: Exclude<SettingWish, { do: 'show' }>): string {
  const { days, hours } = remindingOf(committee);
  if (wish.do === 'days') return `báo cáo nhắc ${daysText(days)}`;
  if (wish.do === 'hours') return `giờ nhắc ${clock(hours.from)} đến ${clock(hours.to)}`;
  if (wish.do === 'reset') return `như ban đầu, báo cáo nhắc ${daysText(days)}`;
  return `${KINDS.indexOf(wish.kind) + 1}. ${NAMES[wish.kind]} – ${wish.do === 'off' ? 'ĐANG TẮT' : 'đang bật'}`;
}

const daysText = (days: readonly number[]): string =>
  days.map((day) => (day === 0 ? 'đúng ngày cuối' : `trước ${day} ngày`)).join(', ');

/** The settings with a wish carried out. */
export function withWish(before: Reminding | undefined, wish: Change): Reminding {
  if (wish.do === 'days') return { ...before, days: wish.days };
  if (wish.do === 'hours') return { ...before, hours: wish.hours };
  const others = (before?.off ?? []).filter((kind) => kind !== wish.kind);
  return { ...before, off: wish.do === 'off' ? [...others, wish.kind] : others };
}
