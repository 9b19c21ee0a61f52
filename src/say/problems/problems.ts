import type { Member } from '../../domain/committee/committee.ts';
import type { Portfolio } from '../../domain/people/fields.ts';
import { amendmentRule } from '../../domain/problems/amendment.ts';
import type { Desk } from '../../domain/problems/desk.ts';
import type { Problem, Step } from '../../domain/problems/problem.ts';
import type { Message } from '../../ports/message.ts';
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
import { sayShort } from '../when.ts';
import { amendmentLines, holdsUntilLoaded } from './amendment.ts';
import {
  deskChoices,
  deskLines,
  headChoices,
  type ProblemNaming,
  problemBrief,
  problemCalled,
  problemText,
  type RulingChoices,
} from './names.ts';

export { type ProblemNaming, problemBrief } from './names.ts';

/** Problems that people report, and what becomes of them. */

/** As it will go out, before it does. */
export const problemPreview = (problem: Problem, desk: Desk, naming: ProblemNaming): Message => ({
  title: problemCalled(problem),
  text: [
    problemText(problem, naming),
    ...amendmentLines(problem, naming.regulation),
    ...(problem.state === 'at-desk' ? deskLines(desk, naming.regulation) : []),
  ].join('\n'),
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

export const sayEscalated = ({ of }: Pick<Escalation, 'of'>): string =>
  of.map((one) => MATTERS[one]).join(', ');

const escalationLine = ({ to, article, ...rule }: Escalation, regulation: Regulation): string =>
  `Trường hợp ${sayEscalated(rule)}: phải báo cáo ${to.map((role) => roleTitle(role, regulation)).join(', ')} (${article} Quy chế).`;

/** To the desk. */
export const toDesk = (
  problem: Problem,
  desk: Desk,
  escalations: readonly Escalation[],
  naming: ProblemNaming,
  found: readonly Portfolio[] = [],
): Message => ({
  title: `${problemCalled(problem)} chờ trả lời`,
  text: [
    problemText(problem, naming),
    ...amendmentLines(problem, naming.regulation),
    ...deskLines(desk, naming.regulation),
    ...(found.length > 0 ? [fieldLine(found)] : []),
    ...escalations.map((one) => escalationLine(one, naming.regulation)),
    'Xin trả lời, hoặc tổng hợp trình người có thẩm quyền quyết định; gõ /phatsinh để xem lại.',
  ].join('\n'),
  choices: deskChoices(problem, naming.regulation),
  ...(problem.file ? { file: problem.file } : {}),
});

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
export const toHead = (
  problem: Problem,
  article: string | null,
  naming: ProblemNaming,
  can: RulingChoices,
): Message => ({
  title: `${problemCalled(problem)} trình đồng chí quyết định`,
  text: [
    problemText(problem, naming),
    ...stepLines(problem, naming),
    ...amendmentLines(problem, naming.regulation),
    ...(article && !amendmentRule(problem, naming.regulation) ? [`Căn cứ: ${article} Quy chế.`] : []),
    'Xin cho ý kiến quyết định; gõ /phatsinh để xem lại.',
  ].join('\n'),
  choices: headChoices(problem, can),
  ...(problem.file ? { file: problem.file } : {}),
});

const STEPS: Record<Step['what'], string> = {
  answered: 'trả lời',
  passed: 'trình người có thẩm quyền',
  decided: 'quyết định',
  issued: 'ban hành sửa đổi Quy chế',
};

function stepLine({ what, by, recordedBy, inStead, text }: Step, { committee }: ProblemNaming): string {
  const noted = by === recordedBy ? '' : ` (${comrade(nameOf(committee, recordedBy))} ghi lại)`;
  return `${comrade(nameOf(committee, by))}${stoodFor(inStead, committee)} ${STEPS[what]}${noted}${text === '' ? '' : `: ${text}`}`;
}

const stepLines = (problem: Problem, naming: ProblemNaming): string[] =>
  problem.steps.map((step) => `${sayShort(step.at, naming.zone)}: ${stepLine(step, naming)}`);

function settledTitle({ amends, state }: Problem): string {
  if (state !== 'settled') return amends ? 'Đề nghị sửa đổi Quy chế đã được trình' : 'Phản ánh đã được trình';
  return amends ? 'Trả lời đề nghị sửa đổi Quy chế' : 'Trả lời phản ánh';
}

const stepMessage = (problem: Problem, line: readonly string[]): Message => ({
  title: settledTitle(problem),
  text: [
    `${problem.amends ? 'Đề nghị' : 'Phản ánh'} ${problemBrief(problem)}:`,
    ...line,
    ...(problem.steps.at(-1)?.what === 'issued' ? [holdsUntilLoaded()] : []),
    ...(problem.from !== undefined && problem.state === 'settled'
      ? [`Xin chuyển nội dung này tới nơi phản ánh: ${cut(problem.from, 100)}.`]
      : []),
  ].join('\n'),
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

/** One problem as it stands, with what who looks at it may do. */
export const problemNow = (
  problem: Problem,
  can: { readonly handle: boolean } & RulingChoices,
  naming: ProblemNaming,
  vote: readonly string[],
): Message => {
  const choices = [
    ...(can.handle && problem.state === 'at-desk' ? deskChoices(problem, naming.regulation) : []),
    ...(problem.state === 'at-head' ? headChoices(problem, can) : []),
  ];
  return {
    title: `${problemCalled(problem)}: ${STATES[problem.state]}`,
    text: [
      problemText(problem, naming),
      ...(problem.state === 'settled' ? [] : [...amendmentLines(problem, naming.regulation), ...vote]),
      ...stepLines(problem, naming),
    ].join('\n'),
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
export const headUnreachable = (
  problem: Problem,
  to: Member | null,
  naming: ProblemNaming,
  can: RulingChoices,
): Message => ({
  ...toHead(problem, null, naming, can),
  title: `${problemCalled(problem)} đã trình`,
  text: `${problemText(problem, naming)}\n${to ? comradeFirst(to.name) : 'Người có thẩm quyền'} chưa nhận được tin qua trợ lý. Xin báo trực tiếp, rồi ghi quyết định.`,
});
