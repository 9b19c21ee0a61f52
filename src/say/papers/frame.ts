import type { Committee } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { PaperKind } from '../../domain/papers/paper.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Body, Regulation } from '../../regulations/schema.ts';
import type { PaperDocument } from './document.ts';
import { officialDay } from './when.ts';

/** What all papers are named with. */
export interface PaperNaming {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly zone: string;
  readonly now: Instant;
}

/** Number and day that the office gave it, as somebody typed them. */
export interface Issued {
  readonly number: string;
  readonly day: string | null;
}

/** Phụ lục III, mục I. A công văn has none; "phiếu lấy ý kiến" is none of the 29 types, and its letters are ours. */
const LETTERS: Record<PaperKind, string | null> = {
  invitation: 'GM',
  minutes: 'BB',
  conclusion: 'TB',
  letter: null,
  sheet: 'PLYK',
  report: 'BC',
  plan: 'KH',
  'call-up': null,
};

/** "Tổ công tác giúp việc" → "TCTGV" */
export const initials = (name: string): string =>
  name
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .toLocaleUpperCase('vi');

/** Who keeps it in the body: "TGV". */
export const teamLetters = (regulation: Regulation): string => initials(bodyName('team', regulation));

/** As it signs its own decisions ("UBATGTQG" of 345/QĐ-UBATGTQG), else by what kind of body it is: "BCĐ", "UB", "HĐ". */
function committeeLetters(regulation: Regulation): string {
  const kind = initials(bodyName('committee', regulation))
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  const own = /QĐ-(.+)$/.exec(regulation.decision.number.normalize('NFC'))?.[1] ?? '';
  return own.startsWith(kind) && !own.startsWith('UBND') ? own : kind;
}

/** "Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang"; of the team, with whose team it is. */
export const issuerName = (body: Body, { committee, regulation }: PaperNaming): string =>
  body === 'committee' ? committee.name : bodyName('team', regulation);

/** Who stands over it, who issues it, number, place and day. */
export function frame(
  kind: PaperKind,
  body: Body,
  naming: PaperNaming,
  issued: Issued | null,
): Pick<PaperDocument, 'superior' | 'issuer' | 'number' | 'placeAndDay' | 'isDraft'> {
  const { committee, regulation } = naming;
  const place = committee.place ?? '…………';
  return {
    superior: body === 'committee' ? committee.parentAgency : committee.name,
    issuer: issuerName(body, naming),
    number: `Số: ${issued ? padded(issued.number) : `      /${symbol(kind, body, regulation)}`}`,
    // Minutes bear no place and day (Mẫu 1.9).
    placeAndDay: kind === 'minutes' ? null : `${place}, ${officialDay(issued?.day ?? null)}`,
    isDraft: issued === null,
  };
}

function symbol(kind: PaperKind, body: Body, regulation: Regulation): string {
  const letters = LETTERS[kind];
  const team = teamLetters(regulation);
  if (letters === null) return body === 'committee' ? `${committeeLetters(regulation)}-${team}` : team;
  return `${letters}-${body === 'committee' ? committeeLetters(regulation) : team}`;
}

/** Below ten with a zero (Phụ lục I, mục II, khoản 3). */
const padded = (number: string): string => number.replace(/^(\d)(?=\D)/, '0$1');

/** "Báo cáo số 05/BC-BCĐ ngày 02 tháng 02 năm 2026", with room where there is none as yet. */
export const citedPaper = (name: string, number: string, issued: Issued | null): string =>
  `${name} số ${number.replace(/^Số:\s*/, issued ? '' : '… ')} ${officialDay(issued?.day ?? null)}`;

/** What a paper rests on: an article of the regulation, and the act by which that was issued. */
export function basisOf(article: string | null, { regulation }: PaperNaming): string[] {
  const { title, decision } = regulation;
  const rule = article ? `${article} ${title}` : title;
  return [
    `Căn cứ ${rule} (ban hành kèm theo Quyết định số ${decision.number} ${officialDay(decision.date)})`,
  ];
}
