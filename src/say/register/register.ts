import { type Committee, type Member, memberById } from '../../domain/committee/committee.ts';
import {
  entryDay,
  type OfficialKind,
  type RegisterEntry,
  referToEntry,
  seesEntry,
} from '../../domain/register/entry.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { turns } from '../circulated.ts';
import { excelChoice } from '../excel.ts';
import { comrade, cut, nameOf } from '../people/people.ts';
import { partyNames, type ReportNaming } from '../reports/names.ts';
import { notHeld } from '../unheld.ts';
import { sayPlainDay, sayWhen } from '../when.ts';

/** The register of papers in and out. */

const PAGE = 12;
const MOST_BUTTONS = 6;

const KINDS: Record<OfficialKind, (title: string) => string> = {
  notice: (title) => `Giấy mời họp “${title}”`,
  conclusion: (title) => `Thông báo kết luận “${title}”`,
  'passed-on': (title) => `Thông báo kết luận “${title}” gửi ra bên ngoài`,
  announcement: (title) => `Thông báo “${title}”`,
  sheet: (title) => `Phiếu lấy ý kiến “${title}”`,
  minutes: (title) => `Biên bản “${title}”`,
  report: (title) => `Báo cáo tổng hợp ${title}`,
  plan: (title) => `Kế hoạch năm ${title}`,
  'call-up': (title) => `Văn bản trưng tập “${title}”`,
};

/** Who reads it. */
export type Reader = Pick<Member, 'id' | 'secretary'>;

/** What a paper is called, to who may read what it is about. */
export function entryTitle(entry: RegisterEntry, reader: Reader): string {
  const { official, excerpt } = entry;
  if (!seesEntry(entry, reader)) return 'Văn bản không gửi tới đồng chí';
  return official?.kind ? KINDS[official.kind](cut(excerpt, 200)) : cut(excerpt, 250);
}

const command = (entry: RegisterEntry, what: string): string =>
  `/vanban ${referToEntry(entry)} ${what}`.trim();

/** "Đi: số 12/GM-BCĐ, ngày 20/11/2026. Giấy mời họp “…”; gửi Sở Y tế" */
export function entryLine(entry: RegisterEntry, reader: Reader, zone: string): string {
  const { way, number, party, struck } = entry;
  const whom = party === '' ? '' : `; ${way === 'in' ? 'từ' : 'gửi'} ${cut(party, 150)}`;
  return `${way === 'in' ? 'Đến' : 'Đi'}: ${number ? `số ${number}` : 'chưa ghi số'}, ngày ${sayPlainDay(entryDay(entry, zone))}: ${entryTitle(entry, reader)}${whom}${struck ? ' (đã bỏ khỏi sổ)' : ''}`;
}

/** By whom the register is kept, by the regulation. */
export function keptBy(regulation: Regulation, committee: Committee, zone: string): string {
  const { register } = regulation.records;
  if (!register)
    return `${notHeld(regulation, 'records.register', 'ai giữ sổ văn bản')}; thư ký ghi để theo dõi.`;
  const naming: ReportNaming = { committee, regulation, meetings: [], zone };
  return `Sổ do ${partyNames([register.by], naming)} quản lý (${register.article} Quy chế).`;
}

const HOW =
  'Ghi văn bản: “/vanban đến số 15/UBND-VX ngày 20/11/2026 của UBND tỉnh: về việc …” hoặc “/vanban đi … gửi …: …”. Tìm: /vanban kèm số hoặc từ trong trích yếu. Năm khác: /vanban 2025.';

const numberChoice = (entry: RegisterEntry, reader: Reader): Choice[] => [
  { label: `Ghi số: ${cut(entryTitle(entry, reader), 45)}`, command: command(entry, 'so') },
];

export interface ListedEntries {
  readonly entries: readonly RegisterEntry[] | null;
  readonly year: string;
  readonly page: number;
  /** What was searched for; empty for the whole year. */
  readonly query: string;
  readonly keeps: boolean;
  readonly kept: string;
  readonly reader: Reader;
  readonly zone: string;
}

/** A year's register, or what was found in it, a page at a time. */
export function registerList({
  entries,
  year,
  page,
  query,
  keeps,
  kept,
  reader,
  zone,
}: ListedEntries): Message {
  const title = `Sổ văn bản năm ${year}${query === '' ? '' : `: “${cut(query, 60)}”`}`;
  if (!entries)
    return { title, text: `Chưa đọc được sổ đã lưu của năm ${year}. Xin báo người vận hành trợ lý.` };
  const how = keeps ? [HOW] : [];
  if (entries.length === 0)
    return {
      title,
      text: [query === '' ? 'Chưa có văn bản nào.' : 'Không tìm thấy văn bản nào.', kept, ...how].join('\n'),
    };
  const pages = Math.ceil(entries.length / PAGE);
  const here = Math.min(Math.max(page, 1), pages);
  const shown = entries.slice((here - 1) * PAGE, here * PAGE);
  const bare = shown.filter(({ number, way, struck }) => way === 'out' && number === null && !struck);
  return {
    title,
    text: [
      `${entries.length} văn bản${pages > 1 ? ` (trang ${here}/${pages})` : ''}.`,
      ...shown.map((one) => `- ${entryLine(one, reader, zone)}`),
      kept,
      ...how,
    ].join('\n'),
    choices: [
      ...(keeps ? bare.slice(0, MOST_BUTTONS).map((one) => numberChoice(one, reader)) : []),
      ...(query !== ''
        ? shown
            .slice(0, MOST_BUTTONS)
            .map((one): Choice[] => [
              { label: `Xem: ${cut(entryTitle(one, reader), 45)}`, command: command(one, '') },
            ])
        : []),
      ...(query === '' ? [[excelChoice('register', year)]] : []),
      ...(query === '' ? turns({ page: here, pages }, (to) => `/vanban ${year} trang ${to}`) : []),
    ],
  };
}

/** One paper, with what may be done about it. */
export function entryShown(
  entry: RegisterEntry,
  keeps: boolean,
  reader: Reader,
  committee: Committee,
  zone: string,
): Message {
  const by = memberById(committee, entry.by);
  const corrected = entry.log.filter(({ act }) => act !== 'register-entered');
  return {
    text: [
      entryLine(entry, reader, zone),
      `${entry.official ? 'Trợ lý ghi khi' : 'Người ghi:'} ${by ? comrade(nameOf(committee, entry.by)) : 'người đã thôi tham gia'}${entry.official ? ' gửi' : ''}, ${sayWhen(entry.at, zone)}.`,
      ...corrected.map(
        (one) =>
          `- ${sayWhen(one.at, zone)}, ${comrade(nameOf(committee, one.by))}: ${CHANGES[one.act] ?? 'cập nhật'}${one.note && seesEntry(entry, reader) ? ` (trước đó: ${cut(one.note, 200)})` : ''}`,
      ),
    ].join('\n'),
    choices: keeps
      ? [
          [
            { label: entry.number ? 'Sửa số' : 'Ghi số', command: command(entry, 'so') },
            { label: 'Sửa nội dung', command: command(entry, 'sua') },
          ],
          [
            entry.struck
              ? { label: 'Ghi lại vào sổ', command: command(entry, 'lai') }
              : { label: 'Bỏ khỏi sổ', command: command(entry, 'bo') },
          ],
        ]
      : [],
  };
}

const CHANGES: Readonly<Record<string, string>> = {
  'register-numbered': 'ghi số',
  'register-corrected': 'sửa nội dung',
  'register-struck': 'bỏ khỏi sổ',
  'register-restored': 'ghi lại vào sổ',
};

export const askNumber = (entry: RegisterEntry, reader: Reader, zone: string): Message => ({
  text: `${entryLine(entry, reader, zone)}\nSố, ký hiệu là gì? Ví dụ: 12/GM-BCĐ.`,
});
export const askPaperAnew = (entry: RegisterEntry, reader: Reader, zone: string): Message => ({
  text: `${entryLine(entry, reader, zone)}\nXin ghi lại cả dòng, ví dụ: số 12/BC-BCĐ ngày 20/11/2026 gửi UBND tỉnh: báo cáo quý IV.`,
});
export const notANumber = (): Message => ({
  text: 'Tôi chưa đọc được số, ký hiệu. Xin ghi như trên văn bản, ví dụ: 12/GM-BCĐ.',
});
/** A number or a day that no paper bears. */
export const notPossible = (
  what: 'number' | 'day',
  { number, day }: { readonly number: string | null; readonly day?: Day | null },
  today: Day,
): Message => ({
  text:
    what === 'number'
      ? `Không có văn bản số ${number}: số đánh từ 01. Xin ghi lại số đã ký, ví dụ: 12/GM-BCĐ.`
      : `Ngày ${day ? sayPlainDay(day) : ''} không thể là ngày của văn bản. Xin ghi lại ngày đã ký, từ năm 2000 đến hôm nay (${sayPlainDay(today)}).`,
});
export const notAPaper = (missing: 'colon' | 'way' | 'long'): Message => ({
  text: {
    colon:
      'Tôi chưa đọc được. Xin ghi số, ngày, nơi gửi hoặc nơi nhận, rồi dấu hai chấm và trích yếu; ngày phải có thật.',
    way: 'Văn bản đến hay đi? Xin ghi lại, bắt đầu bằng “đến” hoặc “đi”.',
    long: 'Dài quá: nơi gửi, nơi nhận tối đa 200 ký tự, trích yếu tối đa 500 ký tự.',
  }[missing],
});

/** Which of those without a number is meant by one that was typed alone. */
export const whichNumbered = (
  number: string,
  entries: readonly RegisterEntry[],
  reader: Reader,
  zone: string,
): Message =>
  entries.length === 0
    ? { text: `Không có văn bản đi nào đang chờ ghi số ${number}. Xin gõ /vanban để xem sổ.` }
    : {
        text: `Ghi số ${number} cho văn bản nào?`,
        choices: entries.slice(0, 8).map((one): Choice[] => [
          {
            label: cut(`${entryTitle(one, reader)}, ${sayPlainDay(entryDay(one, zone))}`, 60),
            command: command(one, `so ${number}`),
          },
        ]),
      };

export const enterQuestion = (): string => 'Ghi vào sổ như trên?';
export const numberQuestion = (number: string): string => `Ghi số ${number} cho văn bản trên?`;
export const writtenDown = (entry: RegisterEntry, reader: Reader, zone: string): Message => ({
  text: `Đã ghi vào sổ. ${entryLine(entry, reader, zone)}`,
  choices: [[{ label: 'Xem, sửa', command: command(entry, '') }]],
});
