import { type Member, memberById } from '../../domain/committee/committee.ts';
import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { PlanTime } from '../../domain/plans/when.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Matrix } from '../../domain/reports/matrix.ts';
import { isOverdue, type Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Body } from '../../regulations/schema.ts';
import { postOf } from '../people/people.ts';
import { sayPart } from '../plans/names.ts';
import { columnHead, handedInOf, MARKS, matrixMark, PICTURE_WORDS, singleShort } from '../reports/matrix.ts';
import { dueShort } from '../reports/names.ts';
import { sayPlainDay } from '../when.ts';
import { type Annex, type Block, heading, type PaperDocument, text } from './document.ts';
import { basisOf, citedPaper, frame, type Issued, issuerName, type PaperNaming } from './frame.ts';
import { endedBlocks, filed, unitIn } from './parts.ts';
import { signature } from './signatures.ts';
import { officialDay, officialDayOf } from './when.ts';

/** What of a time is on record, for the report of a body. */
export interface ReportFacts {
  readonly body: Body;
  readonly when: PlanTime;
  readonly today: Day;
  /** The article by which it is written, and who gets it; nothing where the regulation names nobody. */
  readonly article: string | null;
  readonly readers: readonly Member[];
  /** Who outside gets it: the committee above. */
  readonly above: readonly string[];
  readonly signer: Member | null;
  readonly meetings: readonly Meeting[];
  readonly conclusions: readonly Conclusion[];
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  readonly matrix: Matrix;
}

/** Báo cáo tổng hợp (Mẫu 1.4); what no record tells is left for who writes it. */
export function reportPaper(facts: ReportFacts, naming: PaperNaming, issued: Issued | null): PaperDocument {
  const { above, body, tasks, today, problems, readers } = facts;
  const late = tasks.filter((task) => isOverdue(task, today));
  const done = tasks.filter(({ state }) => state === 'closed');
  const open = tasks.filter((task) => task.state !== 'closed' && !late.includes(task));
  const head = frame('report', body, naming, issued);
  const time = timeName(facts.when);
  const annex = annexOf(facts, naming, citedPaper('Báo cáo', head.number, issued));
  return {
    ...head,
    about: null,
    title: { name: 'Báo cáo', excerpt: `Tổng hợp tình hình, kết quả thực hiện nhiệm vụ ${time}` },
    addressees: [
      ...above,
      ...readers.map((one) => `Đồng chí ${[one.name, postOf(one)].filter((part) => part !== '').join(', ')}`),
    ],
    basis: basisOf(facts.article, naming),
    body: endedBlocks([
      text(`${issuerName(body, naming)} báo cáo tình hình, kết quả thực hiện nhiệm vụ ${time} như sau:`),
      heading(1, 'I. Tình hình triển khai, chỉ đạo, điều hành'),
      ...heldIn(facts, naming),
      heading(1, 'II. Kết quả thực hiện'),
      text(
        `Tổng số ${tasks.length} nhiệm vụ: đã hoàn thành ${done.length}, đang thực hiện ${open.length}, quá hạn ${late.length}.${annex ? ' Tình hình nộp báo cáo của các thành viên nêu tại Phụ lục.' : ''}`,
      ),
      ...(annex ? [] : singlesOf(facts, naming).map((line) => text(line))),
      ...list('1. Nhiệm vụ đã hoàn thành', done, naming),
      ...list('2. Nhiệm vụ đang thực hiện', open, naming),
      heading(1, 'III. Tồn tại, hạn chế và nguyên nhân'),
      ...list('1. Nhiệm vụ quá hạn', late, naming),
      ...problemsIn(problems, naming),
      text('Nguyên nhân: …………'),
      heading(1, 'IV. Phương hướng, nhiệm vụ kỳ tới'),
      ...(open.length + late.length > 0
        ? [text(`Tiếp tục thực hiện ${open.length + late.length} nhiệm vụ chưa hoàn thành nêu trên.`)]
        : []),
      text('…………'),
      heading(1, 'V. Đề xuất, kiến nghị'),
      text('…………'),
    ]),
    signatures: [signature(facts.signer, body, naming)],
    copies: [above.length + readers.length > 0 ? 'Như trên' : '…………', filed(body, naming)],
    annex,
  };
}

const timeName = (when: PlanTime): string => {
  const part = sayPart(when);
  return part === 'cả năm'
    ? `năm ${when.slice(0, 4)}`
    : `${part}${part.endsWith('năm') ? '' : ' năm'} ${when.slice(0, 4)}`;
};

function heldIn({ meetings, conclusions }: ReportFacts, { zone }: PaperNaming): Block[] {
  if (meetings.length === 0) return [text('Trong kỳ không có cuộc họp. …………')];
  const known = new Set(conclusions.filter(({ state }) => state === 'sent').map(({ meeting }) => meeting));
  return [
    text(`Đã tổ chức ${meetings.length} cuộc họp, ban hành ${known.size} thông báo kết luận:`),
    ...meetings.map(({ id, title, start }) =>
      text(`- ${title} (${officialDayOf(start, zone)})${known.has(id) ? ', đã có thông báo kết luận' : ''};`),
    ),
  ];
}

function list(head: string, tasks: readonly Task[], { committee }: PaperNaming): Block[] {
  if (tasks.length === 0) return [heading(2, head), text('Không có.')];
  return [
    heading(2, head),
    {
      is: 'table',
      widths: [7, 48, 25, 20],
      head: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
      rows: tasks.map(({ work, lead, due, dueText }, at) => [
        String(at + 1),
        work,
        upperFirst(unitIn(lead, committee)),
        due ? sayPlainDay(due) : dueText,
      ]),
    },
  ];
}

function problemsIn(problems: readonly Problem[], { committee }: PaperNaming): Block[] {
  if (problems.length === 0) return [heading(2, '2. Khó khăn, vướng mắc'), text('Không có phản ánh.')];
  return [
    heading(2, '2. Khó khăn, vướng mắc'),
    ...problems.map(({ by, text: words, state }) =>
      text(
        `- ${words.replace(/[.;\s]+$/u, '')} (đồng chí ${memberById(committee, by)?.name ?? '…………'}; ${state === 'settled' ? 'đã giải quyết' : 'chưa giải quyết xong'});`,
      ),
    ),
  ];
}

/** Reports of one alone, of which there is no matrix: a line each. */
function singlesOf({ matrix }: ReportFacts, { committee, regulation, zone }: PaperNaming): string[] {
  return matrix.singles.map(
    (owed) => `- ${singleShort(owed, { committee, regulation, zone, meetings: [] })}`,
  );
}

/** The matrix of who owes which report, in letters that are said below it; none where nobody owes the like of others. */
function annexOf(facts: ReportFacts, naming: PaperNaming, of: string): Annex | null {
  const { matrix, body } = facts;
  const { committee, regulation, zone } = naming;
  const { columns, rows } = matrix;
  if (columns.length === 0) return null;
  const say = { committee, regulation, zone, meetings: [] };
  return {
    title: `TÌNH HÌNH NỘP BÁO CÁO (đến ${officialDay(matrix.day)})`,
    of: `(Kèm theo ${of} của ${issuerName(body, naming)})`,
    grid: {
      is: 'table',
      widths: [6, 34, ...columns.map(() => 60 / Math.max(columns.length, 2))],
      head: ['TT', 'Thành viên', ...columns.map(({ like }) => `${columnHead(like, say)}\n${dueShort(like)}`)],
      rows: [
        ...rows.map((id, at) => [
          String(at + 1),
          nameAndPost(memberById(committee, id)),
          ...columns.map(({ cells }) => {
            const cell = cells[at];
            return cell ? MARKS[matrixMark(cell)].letter : '–';
          }),
        ]),
        ['', PICTURE_WORDS.handedIn, ...columns.map(handedInOf)],
      ],
    },
    notes: [
      `Ghi chú: ${Object.values(MARKS)
        .map(({ letter, words }) => `${letter}: ${words}`)
        .join('; ')}; –: ${PICTURE_WORDS.nothing}.`,
      ...singlesOf(facts, naming),
    ],
  };
}

const nameAndPost = (one: Member | null): string =>
  one ? [one.name, postOf(one)].filter((part) => part !== '').join(', ') : '…………';
