import type { Committee } from '../../domain/committee/committee.ts';
import { shortName } from '../../domain/committee/wording.ts';
import {
  type DecisionMode,
  decidingPlaces,
  decidingRole,
  hasCasting,
  leastOf,
  type Matter,
} from '../../domain/sheets/mode.ts';
import type { CastingVote, CountOf, Sheet, SheetPeriod, Vote } from '../../domain/sheets/sheet.ts';
import type { Body, Regulation } from '../../regulations/schema.ts';
import { sayShare } from '../meetings/quorum.ts';
import { cut, nameOf } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { notHeld } from '../unheld.ts';
import { sayLeadAmount } from '../when.ts';

/** How the parts of an opinion sheet are called. */

export interface SheetNaming {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly zone: string;
}

export const VOTES: Record<Vote, string> = {
  yes: 'Đồng ý',
  no: 'Không đồng ý',
  other: 'Ý kiến khác',
};

export const MATTERS: Record<Matter, string> = {
  directions: 'Phương hướng',
  plans: 'Kế hoạch',
  programmes: 'Chương trình',
  regulation: 'Ban hành, sửa đổi, bổ sung Quy chế',
  'implementation-plan': 'Kế hoạch triển khai thực hiện',
  'yearly-plan': 'Kế hoạch công tác hằng năm',
  'stage-plan': 'Kế hoạch công tác theo giai đoạn',
  other: 'Vấn đề khác',
};

export const sheetTitle = (sheet: Pick<Sheet, 'question'>): string => `“${cut(sheet.question, 150)}”`;

/** "05 ngày làm việc (khoản 3 Điều 6 Quy chế)" */
export const sayPeriod = ({
  amount,
  unit,
  article,
}: Pick<SheetPeriod, 'amount' | 'unit' | 'article'>): string =>
  `${sayLeadAmount({ amount, unit })} (${article} Quy chế)`;

/** "Trưởng ban", "người thay mặt Trưởng ban", whose vote settles a tie. */
export function castingName({ of, inStead }: CastingVote, body: Body, regulation: Regulation): string {
  if (of === 'chair') return 'người chủ trì';
  const title = postTitle(body, of, regulation);
  return inStead ? `người thay mặt ${title}` : title;
}

/** "Trưởng ban (khoản 3 Điều 5 Quy chế)"; of who acts, with the article by which they do. */
export const castingSource = (tie: CastingVote, body: Body, regulation: Regulation): string =>
  `${castingName(tie, body, regulation)} (${[tie.article, ...(tie.inStead ? [tie.inStead.article] : [])].join(', ')} Quy chế)`;

export const COUNTED: Record<CountOf, string> = {
  members: 'tổng số thành viên',
  asked: 'số người được hỏi',
  answered: 'số người trả lời',
};

type Counting = Pick<Sheet, 'mode' | 'countOf' | 'meeting'>;

/** Out of whom a majority is counted: in a meeting, of those present where the text says so. */
export const countedOut = ({ mode, countOf, meeting }: Counting): string =>
  isOfPresent(mode) && meeting !== null ? 'số thành viên có mặt' : COUNTED[countOf];

const isOfPresent = (mode: DecisionMode): boolean => mode.how === 'majority' && mode.of === 'present';

/** Why it is counted so, where the text does not say it: nobody is present at a sheet outside a meeting. */
export const whyCounted = ({ mode, meeting }: Counting): string | null =>
  mode.how !== 'majority' || mode.of === null
    ? 'Quy chế không nêu đa số tính trên tổng số nào'
    : isOfPresent(mode) && meeting === null
      ? 'Quy chế nêu đa số thành viên có mặt; lấy ý kiến ngoài cuộc họp thì không có điểm danh'
      : null;

/** "đa số là quá nửa số người được hỏi (phiếu này chọn; Quy chế không nêu đa số tính trên tổng số nào)", "phải có ít nhất 2/3 …" */
const majorityOf = (sheet: Counting): string => {
  const why = whyCounted(sheet);
  const chosen = isOfPresent(sheet.mode) ? '' : 'phiếu này chọn; ';
  const { mode } = sheet;
  const least = sayShare(leastOf(mode));
  const stated = mode.how === 'majority' && mode.least !== undefined;
  const many = stated ? `phải được ${least}` : `đa số là ${least}`;
  return `${many} ${countedOut(sheet)}${stated ? ' đồng ý' : ''}${why ? ` (${chosen}${why})` : ''}`;
};

/** Why the casting vote settles no tie of a secret sheet. */
export const notTold = (casts: string): string => `phiếu kín không cho biết ý kiến của ${casts}`;

/** How the matter is decided, with the article. */
export function modeLine(
  sheet: Pick<Sheet, 'mode' | 'countOf' | 'body' | 'tie' | 'meeting' | 'secret'>,
  regulation: Regulation,
): string {
  const { mode, body, tie, secret } = sheet;
  const casts = tie && hasCasting(mode) ? castingSource(tie, body, regulation) : null;
  // No vote of a secret sheet is anybody's, that of the chair among them.
  const even = !casts
    ? ''
    : secret
      ? ` Số phiếu bằng nhau thì chưa thông qua, vì ${notTold(casts)}.`
      : ` Số phiếu bằng nhau thì theo ý kiến của ${casts}.`;
  const title = postTitle(body, decidingRole(mode, body, regulation), regulation);
  switch (mode.how) {
    case 'majority':
      return `quyết định theo đa số (${mode.article} Quy chế); ${majorityOf(sheet)}.${even}`;
    case 'passed-first':
      return `tập thể thảo luận và thông qua trước, sau đó ${title} ban hành hoặc phê duyệt (${mode.article} Quy chế); ${majorityOf(sheet)}.${even}`;
    case 'leader':
      return `${title} quyết định (${mode.article} Quy chế); ý kiến của các đồng chí là để tham mưu.`;
    case 'unheld':
      return `${notHeld(regulation, decidingPlaces(body))}.`;
    case 'unstated':
      return `${notHeld(regulation, decidingPlaces(body), 'ai quyết định')}; ý kiến được báo cáo ${title}, và ý kiến của ${title} được ghi nhận đúng như vậy.`;
  }
}

/** In whose name it is asked, and by which article; a way of working of its own where the regulation lists it. */
export function basisLines(sheet: Sheet, { committee, regulation }: SheetNaming): string[] {
  const who = `Người xin ý kiến: đồng chí ${nameOf(committee, sheet.openedBy)}`;
  if (sheet.meeting !== null) return [`${who}.`];
  const { asked } = regulation.opinions;
  const cases = asked?.cases && asked.article === sheet.article ? `, trong trường hợp: ${asked.cases}` : '';
  const source = sheet.article
    ? `theo ${sheet.article} Quy chế${cases}`
    : notHeld(regulation, ['opinions.asked', 'opinions.betweenMeetings'], 'ai được lấy ý kiến bằng văn bản');
  const { workForms } = regulation;
  return [
    `${who} (${source}).`,
    ...(workForms?.forms.includes('written-opinion')
      ? [
          `Cho ý kiến bằng văn bản là một hình thức làm việc của ${shortName(regulation)} (${workForms.article} Quy chế).`,
        ]
      : []),
  ];
}
