import type { Committee, Member } from '../../domain/committee/committee.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { cite, comrade, nameOf, someNames } from '../people/people.ts';
import { sayShort } from '../when.ts';
import { problemBrief } from './problems.ts';

/** What is asked of who reports a problem, and of who answers it. */
export const askProblem = (): string =>
  'Đồng chí gặp vướng mắc gì? Xin nêu nội dung và kiến nghị (gửi kèm tệp cũng được). Nội dung không đăng lên nhóm.';
export const askMoreOrPick = (): string =>
  'Các phản ánh hiện nay: xin chọn để xem. Để phản ánh việc mới, xin gửi nội dung:';

/** To whose word some of them wait. */
export const askWaiting = (): string =>
  'Có phản ánh đang chờ đồng chí. Xin chọn để xem và trả lời, hoặc để phản ánh việc mới:';
export const askWhose = (): string => 'Nội dung vừa gửi là về việc nào? Xin chọn; chưa có gì được gửi đi:';
export const newProblem = (): string => 'Phản ánh việc mới';

export const askAnswer = (problem: Problem, committee: Committee): string =>
  `Xin ghi nội dung trả lời ${comrade(nameOf(committee, problem.by))} về ${problemBrief(problem)}.`;
export const askDeskOpinion = (problem: Problem, to: Member | null): string =>
  `Trình ${to ? comrade(to.name) : 'người có thẩm quyền'} về ${problemBrief(problem)}. Xin ghi ý kiến của đầu mối; không có thì gõ “-”.`;
export const askRuling = (problem: Problem, of: Member | null): string =>
  `Xin ghi quyết định${of ? ` của ${comrade(of.name)}` : ''} về ${problemBrief(problem)}.`;

/** To whom it waits for; `since`: when it came to them. */
export const problemWaits = (
  problem: Problem,
  since: Instant,
  { committee, zone }: { readonly committee: Committee; readonly zone: string },
): string =>
  `Phản ánh vướng mắc của ${comrade(nameOf(committee, problem.by))} ${problemBrief(problem, 200)} chờ trả lời từ ${sayShort(since, zone)}. Gõ /duyet để xem và trả lời.`;

export interface Receivers {
  readonly desk: readonly string[];
  readonly also: readonly string[];
  readonly alsoArticle: string | null;
  readonly unreachable: readonly string[];
}

export const sendProblemQuestion = ({ desk, also, alsoArticle, unreachable }: Receivers): string =>
  [
    `Gửi riêng phản ánh này tới: ${desk.length > 0 ? someNames(desk, 20) : 'chưa có ai tiếp nhận'}?`,
    ...(also.length > 0 ? [`Đồng thời báo cáo (để biết)${cite(alsoArticle)}: ${someNames(also, 20)}.`] : []),
    ...(unreachable.length > 0 ? [`Chưa liên lạc được: ${someNames(unreachable, 20)}.`] : []),
  ].join('\n');

export const wordQuestion = (
  { steps }: Problem,
  people: readonly string[],
  unreachable: readonly string[],
): string =>
  [
    `Gửi ${steps.at(-1)?.what === 'answered' ? 'trả lời' : 'quyết định'} này tới ${people.length} đồng chí: ${someNames(people, 20)}?`,
    ...(unreachable.length > 0 ? [`Chưa liên lạc được: ${someNames(unreachable, 20)}.`] : []),
  ].join('\n');
