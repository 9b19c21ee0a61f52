import { bodyName } from '../../domain/committee/wording.ts';
import type { PlanVote } from '../../domain/plans/vote.ts';
import { amendmentRule } from '../../domain/problems/amendment.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cite, cut, roleTitle } from '../people/people.ts';
import { notHeld } from '../unheld.ts';
import { problemBrief } from './names.ts';

/** A change of the regulation: whose it is, whether the committee passes it first, and what holds until then. */

const DRAFTERS = (regulation: Regulation): string => bodyName('team', regulation);

/** By whom it is decided, by which article; where the text says nothing of it, that. Nothing for other problems. */
export function amendmentLines(problem: Problem, regulation: Regulation): string[] {
  if (!problem.amends) return [];
  const rule = amendmentRule(problem, regulation);
  if (!rule)
    return [`Việc sửa đổi Quy chế: ${notHeld(regulation, 'governance.amendment')}; xử lý như một phản ánh.`];
  const drafted = rule.draftedBy === null ? '' : `${DRAFTERS(regulation)} xây dựng, trình; `;
  const first = rule.passedFirst
    ? ` ban hành sau khi ${bodyName('committee', regulation)} thảo luận và thông qua`
    : ' quyết định';
  return [`Sửa đổi Quy chế: ${drafted}${roleTitle(rule.by, regulation)}${first}${cite(rule.article)}.`];
}

const VOTES: Record<PlanVote, string> = {
  none: 'chưa lấy biểu quyết',
  open: 'phiếu biểu quyết chưa kết thúc',
  passed: 'đã được thông qua',
  'not-passed': 'chưa đủ phiếu đồng ý nên chưa thông qua',
};

/** Where the vote on it stands; nothing where there need be none. */
export const voteLine = (vote: PlanVote, article: string | null): string[] =>
  article === null ? [] : [`Biểu quyết: ${VOTES[vote]}${cite(article)}.`];

export const amendmentVote = (problem: Problem, most: number): string =>
  cut(`Thông qua nội dung sửa đổi, bổ sung Quy chế: ${problem.text || problemBrief(problem)}`, most);

export const askAmendmentIssued = (): string =>
  'Xin ghi số, ngày của quyết định ban hành sửa đổi Quy chế, ví dụ: 75/QĐ-BCĐ ngày 20/12/2026; chưa có thì gõ “-”.';

/** With what was issued: nothing changes here before the new text is loaded. */
export const holdsUntilLoaded = (): string =>
  'Trợ lý vẫn làm theo bản Quy chế hiện hành cho tới khi quản trị viên nạp bản mới.';
