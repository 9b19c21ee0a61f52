import type { ActRecord } from '../../domain/committee/act-record.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { FoundRecord, RecordKind } from '../../domain/committee/search.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { channelName } from '../people/channels.ts';
import { cut, nameOf, stoodFor } from '../people/people.ts';
import { notHeld } from '../unheld.ts';
import { sayDay, sayDigits, sayShort, sayWhen } from '../when.ts';
import { actWord } from './acts.ts';

/** What is found in the records, and one thing of it. */

const KINDS: Record<RecordKind, string> = {
  meeting: 'Cuộc họp',
  conclusion: 'Kết luận',
  task: 'Nhiệm vụ',
  sheet: 'Phiếu ý kiến',
  announcement: 'Thông báo',
  report: 'Báo cáo',
  problem: 'Phản ánh',
  plan: 'Kế hoạch',
};

export const askSearch = (): string =>
  'Tìm gì trong hồ sơ? Xin gõ từ khóa, khoảng ngày (từ 1/10 đến 30/11/2026) hoặc họ tên.';

const MOST = 10;

/** What cannot be searched is said with what was found: it may be there. */
export const yearsUnreadable = (years: readonly string[]): string[] =>
  years.map(
    (year) =>
      `Hồ sơ năm ${year}: không đọc được đầy đủ, vì tệp lưu trữ bị mất hoặc hỏng. Xin báo quản trị viên phục hồi từ bản sao lưu.`,
  );

export const archiveUnreadable = (year: string): Message => ({
  text: `Chưa làm được việc này: hồ sơ lưu trữ năm ${year} không đọc được. Xin báo quản trị viên phục hồi từ bản sao lưu; các việc khác vẫn làm bình thường.`,
});

export function searchResult(
  found: readonly FoundRecord[],
  {
    article,
    regulation,
    commandOf,
    zone,
    unreadable,
  }: {
    readonly article: string | null;
    readonly regulation: Regulation;
    readonly commandOf: (one: FoundRecord) => string;
    readonly zone: string;
    readonly unreadable: readonly string[];
  },
): Message {
  const shown = found.slice(0, MOST);
  // Two that would look the same are told apart by their time.
  const labels = shown.map((one) => cut(`${KINDS[one.kind]}: ${one.title}`, 45));
  const twin = (at: number): boolean => labels.filter((label) => label === labels[at]).length > 1;
  const keeper = article
    ? `Lưu hồ sơ theo ${article} Quy chế.`
    : `Người lưu hồ sơ: ${notHeld(regulation, 'records.keeper')}.`;
  if (shown.length === 0)
    return {
      text: [
        `Không tìm thấy hồ sơ nào. Xin thử từ khóa khác (không cần dấu), khoảng ngày, hoặc họ tên: /hoso. ${keeper}`,
        ...yearsUnreadable(unreadable),
      ].join('\n'),
    };
  return {
    title: `Tìm thấy ${found.length} hồ sơ`,
    text: [
      ...shown.map(
        (one, at) =>
          `- ${KINDS[one.kind]}: ${cut(one.title, 120)} (${twin(at) ? sayWhen(one.at, zone) : sayDay(dayAt(one.at, zone))})`,
      ),
      ...(found.length > shown.length
        ? [`Còn ${found.length - shown.length} hồ sơ nữa; xin thêm từ khóa hoặc khoảng ngày.`]
        : []),
      ...yearsUnreadable(unreadable),
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

const MOST_ACTS = 12;

const who = ({ by, channel }: ActRecord, committee: Committee): string => {
  if (by === 'committee-file') return 'danh sách được nạp lại';
  return `${nameOf(committee, by)} (${channel === 'tu-dong' ? 'theo giờ đã đặt' : channelName(channel)})`;
};

/** What was decided of whom: the line keeps the member, and what they had asked is their last answer before it. */
function verdictWord(one: ActRecord, acts: readonly ActRecord[], committee: Committee): string | null {
  const { act, note } = one;
  if ((act !== 'absence-granted' && act !== 'absence-refused') || note === null) return null;
  const asked = acts
    .slice(0, acts.indexOf(one))
    .findLast(({ act: said, by, onBehalfOf }) => said.startsWith('answer-') && (onBehalfOf ?? by) === note);
  const kinds: Readonly<Record<string, string>> = {
    'answer-absent': 'vắng',
    'answer-proxy': 'cử người dự thay',
  };
  const what = kinds[asked?.act ?? ''] ?? 'vắng hoặc cử người dự thay';
  return `${act === 'absence-granted' ? 'đồng ý' : 'không đồng ý'} để đồng chí ${nameOf(committee, note)} ${what}`;
}

/** What was done, in words; `acts` are those beside it. */
export const deedOf = (one: ActRecord, acts: readonly ActRecord[], committee: Committee): string =>
  verdictWord(one, acts, committee) ?? actWord(one.act);

/** Who did what, when, by which channel and in whose name, the newest last. */
export function actLines(acts: readonly ActRecord[], committee: Committee, zone: string): string[] {
  if (acts.length === 0) return [];
  const shown = acts.slice(-MOST_ACTS);
  return [
    '',
    acts.length > shown.length ? `Nhật ký (${shown.length} việc gần nhất trong ${acts.length}):` : 'Nhật ký:',
    ...shown.map((one) => {
      // Who acts for somebody does it by their own hand; who writes it down for another does not.
      const written = one.onBehalfOf !== null && one.onBehalfOf !== one.inStead?.of ? one.onBehalfOf : null;
      const hand = written
        ? `, ${one.inStead ? 'ghi thay' : 'thay mặt'} đồng chí ${nameOf(committee, written)}`
        : '';
      const onBehalf = `${hand}${stoodFor(one.inStead, committee)}`;
      return `- ${sayShort(one.at, zone)}: ${who(one, committee)}${onBehalf}: ${deedOf(one, acts, committee)}.`;
    }),
  ];
}

/** One thing of the records with what is known of it. */
export const recordDetail = (
  kind: RecordKind,
  title: string,
  lines: readonly string[],
  acts: readonly string[],
): Message => ({
  title: `${KINDS[kind]}: ${cut(title, 150)}`,
  text: [...lines, ...acts].join('\n'),
});

export const recordFile = (name: string): string => `Tệp: ${cut(name, 150)}`;
