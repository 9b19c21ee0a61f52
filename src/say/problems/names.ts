import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Desk } from '../../domain/problems/desk.ts';
import { type Problem, referToProblem } from '../../domain/problems/problem.ts';
import type { Choice } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, comrade, cut, nameOf, roleTitle } from '../people/people.ts';
import { notHeld } from '../unheld.ts';
import { sayWhen } from '../when.ts';

/** What the sentences about a problem name, and its buttons. */
export interface ProblemNaming {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly zone: string;
}

const key = (problem: Problem, act: string): string => `/phatsinh ${referToProblem(problem)} ${act}`;
export const problemBrief = (problem: Problem, most = 100): string =>
  `“${cut(problem.text.replace(/\s+/g, ' ') || (problem.file?.name ?? ''), most)}”`;

/** "Phản ánh vướng mắc", or a change of the regulation that is proposed. */
export const problemCalled = ({ amends }: Pick<Problem, 'amends'>): string =>
  amends ? 'Đề nghị sửa đổi Quy chế' : 'Phản ánh vướng mắc';

/** "Cơ quan thường trực Ban Chỉ đạo (thông qua Phòng Văn hóa và Thông tin)" */
const deskName = ({ name, via }: Desk): string => (via ? `${name} (thông qua ${via})` : (name ?? ''));

/** Where it goes, by which article, and who sees to it there. */
export function deskLines(desk: Desk, regulation: Regulation): string[] {
  if (desk.name === null)
    return [`${notHeld(regulation, 'problems.desk', 'đầu mối tiếp nhận phản ánh')}; thư ký tiếp nhận.`];
  const line = `Đầu mối tiếp nhận: ${deskName(desk)}${cite(desk.article)}.`;
  return desk.bySecretaries
    ? [`${line} Danh sách chưa có người của đầu mối này, nên thư ký tiếp nhận.`]
    : [line];
}

export function problemText(problem: Problem, { committee, regulation, zone }: ProblemNaming): string {
  const { by, file, from, text } = problem;
  const agencies = regulation.problems.agencies?.article ?? null;
  const who = comrade(nameOf(committee, by));
  const noted = `${who}, ${sayWhen(problem.at, zone)}`;
  return [
    ...(text === '' ? [] : [`Nội dung: ${text}`]),
    ...(file ? [`Tệp kèm theo: ${cut(file.name, 150)}`] : []),
    ...(from === undefined
      ? [`Người phản ánh: ${noted}.`]
      : [`Nơi phản ánh: ${cut(from, 100)}${cite(agencies)}.`, `Người ghi lại: ${noted}.`]),
  ].join('\n');
}

const headTitle = (regulation: Regulation): string =>
  (regulation.problems.desk?.for ?? (['head'] as const))
    .map((role) => roleTitle(role, regulation))
    .join(', ');

export const deskChoices = (problem: Problem, regulation: Regulation): Choice[][] => [
  [
    { label: 'Trả lời', command: key(problem, 'tl') },
    { label: `Trình ${headTitle(regulation)}`, command: key(problem, 'tr') },
  ],
];

/** What can be done with what was laid before the head; the last two with a change of the regulation alone. */
export interface RulingChoices {
  readonly decide: boolean;
  readonly vote: boolean;
  readonly issue: boolean;
}

export const headChoices = (problem: Problem, { decide, issue, vote }: RulingChoices): Choice[][] => [
  ...(issue ? [[{ label: 'Ghi ban hành', command: key(problem, 'bh') }]] : []),
  ...(vote ? [[{ label: 'Lấy biểu quyết', command: key(problem, 'bq') }]] : []),
  ...(decide
    ? [[{ label: problem.amends ? 'Không sửa' : 'Ghi quyết định', command: key(problem, 'qd') }]]
    : []),
];

/** A line and a button: buttons are cut at 60 letters, so what it waits for comes first. */
export const problemOption = (problem: Problem, viewer: Member, { committee }: ProblemNaming): string =>
  `${SHORT[problem.state]}: ${problem.by === viewer.id ? 'của đồng chí' : nameOf(committee, problem.by)}, ${problemBrief(problem, 60)}`;

/** What a text would be to one that waits for it. */
export const wordOption = (problem: Problem, { committee }: ProblemNaming): string =>
  `${problem.state === 'at-head' ? 'Quyết định về' : 'Trả lời'} phản ánh của ${nameOf(committee, problem.by)}: ${problemBrief(problem, 60)}`;

const SHORT: Record<Problem['state'], string> = {
  'at-desk': 'Chờ trả lời',
  'at-head': 'Chờ quyết định',
  settled: 'Đã trả lời',
};
