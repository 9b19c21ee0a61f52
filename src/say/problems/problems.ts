import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Portfolio } from '../../domain/people/portfolios.ts';
import type { Desk } from '../../domain/problems/desk.ts';
import { type Problem, referToProblem, type Step } from '../../domain/problems/problem.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import {
  cite,
  comrade,
  comradeFirst,
  cut,
  nameOf,
  postOf,
  roleTitle,
  someNames,
  stoodFor,
} from '../people/people.ts';
import { fieldLine } from '../people/portfolios.ts';
import { sayShort, sayWhen } from '../when.ts';

/** Problems that people report, and what becomes of them: what their sentences name. */
export interface ProblemNaming {
  readonly committee: Committee;
  readonly regulation: Regulation;
  readonly zone: string;
}

const key = (problem: Problem, act: string): string => `/phatsinh ${referToProblem(problem)} ${act}`;
export const problemBrief = (problem: Problem, most = 100): string =>
  `“${cut(problem.text.replace(/\s+/g, ' ') || (problem.file?.name ?? ''), most)}”`;

/** "Cơ quan thường trực Ban Chỉ đạo (thông qua Phòng Văn hóa và Thông tin)" */
const deskName = ({ name, via }: Desk): string => (via ? `${name} (thông qua ${via})` : (name ?? ''));

/** Where it goes, by which article, and who sees to it there. */
function deskLines(desk: Desk): string[] {
  if (desk.name === null) return ['Quy chế không quy định đầu mối tiếp nhận phản ánh; thư ký tiếp nhận.'];
  const line = `Đầu mối tiếp nhận: ${deskName(desk)}${cite(desk.article)}.`;
  return desk.bySecretaries
    ? [`${line} Danh sách chưa có người của đầu mối này, nên thư ký tiếp nhận.`]
    : [line];
}

function problemText(problem: Problem, { committee, zone }: ProblemNaming): string {
  return [
    ...(problem.text === '' ? [] : [`Nội dung: ${problem.text}`]),
    ...(problem.file ? [`Tệp kèm theo: ${cut(problem.file.name, 150)}`] : []),
    `Người phản ánh: ${comrade(nameOf(committee, problem.by))}, ${sayWhen(problem.at, zone)}.`,
  ].join('\n');
}

/** As it will go out, before it does. */
export const problemPreview = (problem: Problem, desk: Desk, naming: ProblemNaming): Message => ({
  title: 'Phản ánh vướng mắc',
  text: [problemText(problem, naming), ...deskLines(desk)].join('\n'),
});

export const problemSent = (desk: Desk, reached: readonly string[]): Message => ({
  text:
    reached.length > 0
      ? `Đã chuyển phản ánh tới: ${someNames(reached, 20)}${cite(desk.article)}. Có trả lời, tôi báo ngay; xem lại: /phatsinh.`
      : `Đã ghi nhận phản ánh nhưng chưa liên lạc được với người tiếp nhận${cite(desk.article)}. Xin báo thư ký; xem lại: /phatsinh.`,
});

type Escalation = NonNullable<Regulation['problems']['escalation']>[number];
const MATTERS: Record<Escalation['of'][number], string> = {
  'big-matters': 'vấn đề lớn, quan trọng, nhạy cảm',
  'differing-views': 'có ý kiến khác nhau',
  'beyond-competence': 'vượt thẩm quyền',
};

const escalationLine = ({ of, to, article }: Escalation, regulation: Regulation): string =>
  `Trường hợp ${of.map((one) => MATTERS[one]).join(', ')}: phải báo cáo ${to.map((role) => roleTitle(role, regulation)).join(', ')} (${article} Quy chế).`;

/** To the desk. */
export const toDesk = (
  problem: Problem,
  desk: Desk,
  escalations: readonly Escalation[],
  naming: ProblemNaming,
  found: readonly Portfolio[] = [],
): Message => ({
  title: 'Phản ánh vướng mắc chờ trả lời',
  text: [
    problemText(problem, naming),
    ...deskLines(desk),
    ...(found.length > 0 ? [fieldLine(found)] : []),
    ...escalations.map((one) => escalationLine(one, naming.regulation)),
    'Xin trả lời, hoặc tổng hợp trình người có thẩm quyền quyết định; gõ /phatsinh để xem lại.',
  ].join('\n'),
  choices: deskChoices(problem, naming.regulation),
  ...(problem.file ? { file: problem.file } : {}),
});

const headTitle = (regulation: Regulation): string =>
  (regulation.problems.desk?.for ?? (['head'] as const))
    .map((role) => roleTitle(role, regulation))
    .join(', ');

const deskChoices = (problem: Problem, regulation: Regulation): Choice[][] => [
  [
    { label: 'Trả lời', command: key(problem, 'tl') },
    { label: `Trình ${headTitle(regulation)}`, command: key(problem, 'tr') },
  ],
];
const headChoices = (problem: Problem): Choice[][] => [
  [{ label: 'Ghi quyết định', command: key(problem, 'qd') }],
];

/** To those whom the text has the member report to as well. */
export const toKnow = (problem: Problem, article: string | null, naming: ProblemNaming): Message => ({
  title: 'Báo cáo vấn đề phát sinh (để biết)',
  text: [
    problemText(problem, naming),
    ...(article ? [`Báo cáo theo ${article} Quy chế.`] : []),
    'Đầu mối tiếp nhận đang xử lý.',
  ].join('\n'),
  ...(problem.file ? { file: problem.file } : {}),
});

/** To who decides. */
export const toHead = (problem: Problem, article: string | null, naming: ProblemNaming): Message => ({
  title: 'Phản ánh vướng mắc trình đồng chí quyết định',
  text: [
    problemText(problem, naming),
    ...stepLines(problem, naming),
    ...(article ? [`Căn cứ: ${article} Quy chế.`] : []),
    'Xin cho ý kiến quyết định; gõ /phatsinh để xem lại.',
  ].join('\n'),
  choices: headChoices(problem),
  ...(problem.file ? { file: problem.file } : {}),
});

const STEPS: Record<Step['what'], string> = {
  answered: 'trả lời',
  passed: 'trình người có thẩm quyền',
  decided: 'quyết định',
};

function stepLine({ what, by, recordedBy, inStead, text }: Step, { committee }: ProblemNaming): string {
  const noted = by === recordedBy ? '' : ` (${comrade(nameOf(committee, recordedBy))} ghi lại)`;
  return `${comrade(nameOf(committee, by))}${stoodFor(inStead, committee)} ${STEPS[what]}${noted}${text === '' ? '' : `: ${text}`}`;
}

const stepLines = (problem: Problem, naming: ProblemNaming): string[] =>
  problem.steps.map((step) => `${sayShort(step.at, naming.zone)}: ${stepLine(step, naming)}`);

const stepMessage = (problem: Problem, line: readonly string[]): Message => ({
  title: problem.state === 'settled' ? 'Trả lời phản ánh' : 'Phản ánh đã được trình',
  text: [`Phản ánh ${problemBrief(problem)}:`, ...line].join('\n'),
});

/** The newest step, to those who hear of it. */
export const stepTold = (problem: Problem, naming: ProblemNaming): Message =>
  stepMessage(problem, stepLines(problem, naming).slice(-1));

/** The same before it goes out: the time is that of sending it, so it is not shown yet. */
export const stepPreview = (problem: Problem, naming: ProblemNaming): Message =>
  stepMessage(
    problem,
    problem.steps.slice(-1).map((step) => stepLine(step, naming)),
  );

const STATES: Record<Problem['state'], string> = {
  'at-desk': 'chờ đầu mối trả lời',
  'at-head': 'đã trình, chờ quyết định',
  settled: 'đã trả lời',
};

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

/** One problem as it stands, with what who looks at it may do. */
export const problemNow = (
  problem: Problem,
  can: { readonly handle: boolean; readonly decide: boolean },
  naming: ProblemNaming,
): Message => {
  const choices = [
    ...(can.handle && problem.state === 'at-desk' ? deskChoices(problem, naming.regulation) : []),
    ...(can.decide && problem.state === 'at-head' ? headChoices(problem) : []),
  ];
  return {
    title: `Phản ánh vướng mắc: ${STATES[problem.state]}`,
    text: [problemText(problem, naming), ...stepLines(problem, naming)].join('\n'),
    ...(choices.length > 0 ? { choices } : {}),
    ...(problem.file ? { file: problem.file } : {}),
  };
};

/** "Đã gửi tới 3 đồng chí: …", and whom it did not reach. */
const sentTo = ({ told, missed }: ToldNames): string[] => [
  ...(told.length > 0 ? [`Đã gửi tới ${told.length} đồng chí: ${someNames(told, 20)}.`] : []),
  ...(missed.length > 0 ? [`Chưa nhắn được: ${someNames(missed, 20)}; xin báo bằng cách khác.`] : []),
];

interface ToldNames {
  readonly told: readonly string[];
  readonly missed: readonly string[];
}

export const answeredReply = (names: ToldNames): Message => ({
  text: ['Đã ghi nhận.', ...sentTo(names)].join(' '),
});
export const passedReply = (to: Member | null, reached: boolean, names: ToldNames): Message => ({
  text: [
    to && reached
      ? `Đã trình ${comrade(to.name)}${postOf(to) === '' ? '' : ` (${postOf(to)})`} quyết định.`
      : `Đã ghi nhận việc trình. ${to ? comradeFirst(to.name) : 'Người có thẩm quyền'} chưa nhận được tin qua trợ lý; thư ký xin báo trực tiếp và ghi quyết định bằng /phatsinh.`,
    ...(names.told.length > 0 ? [`Đã báo việc trình tới: ${someNames(names.told, 20)}.`] : []),
    ...sentTo({ ...names, told: [] }),
  ].join(' '),
});
/** To the secretaries, where who decides cannot be written to. */
export const headUnreachable = (problem: Problem, to: Member | null, naming: ProblemNaming): Message => ({
  ...toHead(problem, null, naming),
  title: 'Phản ánh vướng mắc đã trình',
  text: `${problemText(problem, naming)}\n${to ? comradeFirst(to.name) : 'Người có thẩm quyền'} chưa nhận được tin qua trợ lý. Xin báo trực tiếp, rồi ghi quyết định.`,
});
