import { upperFirst } from '../../domain/fold.ts';
import type { PlanTime } from '../../domain/plans/when.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import { DIGEST_PLACES, type DigestKind, type DigestRule } from '../../domain/reports/digest.ts';
import { isOverdue, type Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { dueName, unitName } from '../conclusions/names.ts';
import { cite, comrade, cut, nameOf, someNames } from '../people/people.ts';
import type { PlanNaming } from '../plans/names.ts';
import { sayPart } from '../plans/names.ts';
import { taskState } from '../tasks/names.ts';
import { notHeld, partNotHeld } from '../unheld.ts';
import { type ComplianceFacts, keptPart } from './compliance.ts';

/** What is written of how the work goes, from the records: a draft, which its author mends and sends. */

const DIGEST_NAMES: Record<DigestKind, string> = {
  progress: 'Tình hình thực hiện kết luận, chỉ đạo và chương trình, kế hoạch',
  review: 'Sơ kết, đánh giá kết quả triển khai nhiệm vụ',
  problems: 'Tổng hợp khó khăn, vướng mắc',
  compliance: 'Tình hình thực hiện Quy chế',
  proposals: 'Đề xuất, kiến nghị',
};

/** The same for a button. */
const SHORT: Record<DigestKind, string> = {
  progress: 'Tình hình thực hiện',
  review: 'Sơ kết',
  problems: 'Tổng hợp vướng mắc',
  compliance: 'Thực hiện Quy chế',
  proposals: 'Kiến nghị',
};

/** What of the records lies in the time that it is about. */
export interface DigestFacts {
  readonly kind: DigestKind;
  readonly when: PlanTime;
  readonly today: Day;
  /** Those that were open in it, or were closed in it. */
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  /** How the regulation is kept; for a digest of that alone. */
  readonly kept: ComplianceFacts | null;
}

const MOST = 12;

export function digestTitle({ kind, when }: Pick<DigestFacts, 'kind' | 'when'>): string {
  const part = sayPart(when);
  return `${DIGEST_NAMES[kind]} – ${part}${part.endsWith('năm') ? '' : ' năm'} ${when.slice(0, 4)}`;
}

export function digestDraft(facts: DigestFacts, naming: PlanNaming): string {
  const parts = [digestTitle(facts), ''];
  if (facts.kind === 'progress' || facts.kind === 'review') {
    const plan = facts.tasks.filter((task) => task.plan !== undefined);
    const rest = facts.tasks.filter((task) => task.plan === undefined);
    parts.push(...taskPart('1. Kết luận, chỉ đạo', rest, facts.today, naming));
    parts.push(...taskPart('2. Chương trình, kế hoạch công tác', plan, facts.today, naming));
  }
  if (facts.kept) {
    parts.push(...keptPart(facts.kept, naming));
    parts.push(...taskPart('3. Kết luận, nhiệm vụ', facts.tasks, facts.today, naming));
    parts.push(...problemPart('4. Khó khăn, vướng mắc', facts.problems, naming));
  }
  if (facts.kind === 'review') parts.push(...problemPart('3. Khó khăn, vướng mắc', facts.problems, naming));
  if (facts.kind === 'problems') parts.push(...problemPart('Các phản ánh trong kỳ', facts.problems, naming));
  return parts.join('\n').trim();
}

function taskPart(head: string, tasks: readonly Task[], today: Day, { committee }: PlanNaming): string[] {
  if (tasks.length === 0) return [`${head}: không có nhiệm vụ trong kỳ.`];
  const done = tasks.filter(({ state }) => state === 'closed');
  const late = tasks.filter((task) => isOverdue(task, today));
  const open = tasks.filter((task) => task.state !== 'closed' && !late.includes(task));
  const line = (task: Task): string =>
    `- ${cut(unitName(task.lead, committee), 80)}: ${cut(task.work, 120)}; ${dueName(task)}${task.state === 'done' ? `; ${taskState(task, today)}` : ''}`;
  const some = (label: string, all: readonly Task[]): string[] =>
    all.length === 0
      ? []
      : [
          `${label}:`,
          ...all.slice(0, MOST).map(line),
          ...(all.length > MOST ? [`… và ${all.length - MOST} việc nữa.`] : []),
        ];
  return [
    `${head}: ${tasks.length} nhiệm vụ; ${done.length} đã xong, ${open.length} đang thực hiện, ${late.length} quá hạn.`,
    ...some('Quá hạn', late),
    ...some('Đang thực hiện', open),
    ...some('Đã xong', done),
  ];
}

const PROBLEM_STATES: Record<Problem['state'], string> = {
  'at-desk': 'đang ở đầu mối',
  'at-head': 'đã trình, chờ quyết định',
  settled: 'đã giải quyết',
};

function problemPart(head: string, problems: readonly Problem[], { committee }: PlanNaming): string[] {
  if (problems.length === 0) return [`${head}: không có phản ánh trong kỳ.`];
  const open = problems.filter(({ state }) => state !== 'settled').length;
  return [
    `${head}: ${problems.length} phản ánh; ${open} chưa giải quyết xong.`,
    ...problems
      .slice(0, MOST)
      .map(
        ({ by, from, text, state }) =>
          `- ${from ? cut(from, 80) : upperFirst(comrade(nameOf(committee, by)))}: ${cut(text, 160)} (${PROBLEM_STATES[state]})`,
      ),
    ...(problems.length > MOST ? [`… và ${problems.length - MOST} phản ánh nữa.`] : []),
  ];
}

const MOST_REPORTED = 8;

/** Under the question for a report: what of its period is on record, and how it stands. */
export function reportedWork(tasks: readonly Task[], today: Day): string[] {
  if (tasks.length === 0) return [];
  const shown = tasks.slice(0, MOST_REPORTED);
  return [
    'Nhiệm vụ trong kỳ, theo hồ sơ:',
    ...shown.map((task) => `- ${cut(task.work, 120)}; ${dueName(task)}; ${taskState(task, today)}`),
    ...(tasks.length > shown.length ? [`… và ${tasks.length - shown.length} nhiệm vụ nữa.`] : []),
  ];
}

export const digestOption = (kind: DigestKind, rule: DigestRule): string =>
  `${SHORT[kind]}${cite(rule.article)}`;

export const askDigest = (): string => 'Lập báo cáo nào từ hồ sơ? Xin chọn:';

export const noDigest = (): Message => ({
  text: 'Quy chế không giao đồng chí lập báo cáo tổng hợp nào. Báo cáo đồng chí phải nộp: /baocao; phản ánh vướng mắc: /phatsinh.',
});

export const digestNotStated = (kind: DigestKind, regulation: Regulation): Message => ({
  text: `${DIGEST_NAMES[kind]}: ${notHeld(regulation, DIGEST_PLACES[kind], 'ai lập báo cáo này')}, nên tôi không lập. Báo cáo đồng chí phải nộp: /baocao.`,
});

export const USE = 'dung';

/** The draft, to be used as it stands or written anew. */
export function askDigestText(draft: string, kind: DigestKind): Message {
  if (kind === 'proposals') return { text: 'Xin ghi nội dung đề xuất, kiến nghị.' };
  const choices: Choice[][] = [[{ label: 'Dùng bản này', command: USE }]];
  return {
    text: `Dự thảo từ hồ sơ; xin chọn “Dùng bản này”, hoặc gửi lại toàn văn đã sửa:\n\n${draft}`,
    choices,
  };
}

export const sendDigestQuestion = (
  people: readonly string[],
  rule: DigestRule,
  unreachable: readonly string[],
): string =>
  `Gửi báo cáo trên tới ${someNames(people.map(comrade), 10)}${cite(rule.article)}?${unreachable.length > 0 ? ` Chưa nhắn riêng được cho: ${someNames(unreachable, 10)}.` : ''}`;

export const digestSent = (people: readonly string[]): Message => ({
  text: `Đã gửi báo cáo tới ${someNames(people.map(comrade), 10)}. Xem lại, rút: /xemthongbao.`,
});

/** The text names nobody who gets it: it stays with who wrote it. */
export const digestStays = (
  { kind, when }: Pick<DigestFacts, 'kind' | 'when'>,
  text: string,
  rule: DigestRule,
): Message => ({
  title: digestTitle({ kind, when }),
  text: `${text}\n\n${partNotHeld(rule, 'báo cáo này gửi ai')}${cite(rule.article)}; tôi chưa gửi ai. Đồng chí dùng bản này, hoặc gửi bằng ${kind === 'proposals' ? '/phatsinh (tới đầu mối)' : '/thongbao'}.`,
});
