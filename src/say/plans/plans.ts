import { bodyName } from '../../domain/committee/wording.ts';
import { inForceItems, openItem, type Plan, type PlanItem, referToPlan } from '../../domain/plans/plan.ts';
import type { PlanOf } from '../../domain/plans/right.ts';
import type { PlanVote } from '../../domain/plans/vote.ts';
import { touches } from '../../domain/plans/when.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { wordChoice } from '../papers/names.ts';
import { cite, cut } from '../people/people.ts';
import { taskState } from '../tasks/names.ts';
import { itemLine, type PlanNaming, planCommand, planLabel, planTitle } from './names.ts';

/** A plan of the year, and what may be done with it. */

/** What somebody may do with a plan, by rights that were asked of authority. */
export interface PlanRights {
  readonly draft: boolean;
  readonly issue: boolean;
  /** By their own right, not in another's name. */
  readonly issueOwn: boolean;
  readonly openVote: boolean;
}

/** How it stands: the article on its vote, where the body votes, and what came of it. */
export interface PlanStanding {
  readonly vote: PlanVote;
  readonly voteArticle: string | null;
  readonly article: string | null;
  readonly issuer: string;
}

/** For whom it is shown, and how its tasks stand. */
export interface PlanShown {
  readonly rights: PlanRights;
  readonly standing: PlanStanding;
  readonly tasks: readonly Task[];
  readonly today: Day;
}

const MOST = 40;
const LENGTH = 3_200;

export function planLines(
  items: readonly PlanItem[],
  { committee }: PlanNaming,
  standing: (item: PlanItem) => string = () => '',
): string[] {
  const found: string[] = [];
  let length = 0;
  for (const [at, item] of items.entries()) {
    const line = `${at + 1}) ${itemLine(item, committee)}${standing(item)}${openItem([item]) ? ' [CẦN LÀM RÕ]' : ''}`;
    length += line.length;
    if (found.length >= MOST || length > LENGTH) return [...found, `… và ${items.length - at} việc nữa.`];
    found.push(line);
  }
  return found;
}

const stateLine = (
  plan: Plan,
  { vote, voteArticle, issuer }: PlanStanding,
  { regulation }: PlanNaming,
): string => {
  const again = plan.issued ? 'Bản điều chỉnh' : 'Dự thảo';
  if (plan.state === 'issued') return 'Đã ban hành.';
  if (plan.state === 'draft')
    return `${again}, chưa trình.${plan.returned ? ` Trả lại để hoàn thiện: ${cut(plan.returned, 500)}` : ''}`;
  if (voteArticle === null) return `${again} đã trình ${issuer}, chờ ban hành.`;
  const words: Record<PlanVote, string> = {
    none: `chờ ${bodyName('committee', regulation)} thảo luận, thông qua${cite(voteArticle)}; chưa lấy biểu quyết`,
    open: `đang lấy biểu quyết${cite(voteArticle)}`,
    passed: `đã được thông qua${cite(voteArticle)}, chờ ${issuer} ban hành`,
    'not-passed': `chưa đủ phiếu đồng ý nên chưa thông qua${cite(voteArticle)}; người trình sửa rồi trình lại`,
  };
  return `${again} đã trình: ${words[vote]}.`;
};

/** How its tasks stand, on one line. */
function progressLine(items: readonly PlanItem[], tasks: readonly Task[], today: Day): string {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const all = items.flatMap(({ task }) => (task ? (known.get(task) ?? []) : []));
  const late = all.filter(({ state, due }) => state === 'open' && due !== null && due < today).length;
  const done =
    items.filter(({ task }) => task !== null).length - all.filter((one) => one.state !== 'closed').length;
  return `${done}/${items.length} việc đã xong${late > 0 ? `, ${late} việc quá hạn` : ''}`;
}

export function planCard(plan: Plan, naming: PlanNaming, how: PlanShown): Message {
  const { rights, standing, tasks, today } = how;
  const works = rights.draft || (rights.issue && plan.state === 'put') || plan.state === 'put';
  const items = works ? plan.items : inForceItems(plan);
  const known = new Map(tasks.map((task) => [task.id, task]));
  const stands = ({ task }: PlanItem): string => {
    if (task === null) return '';
    const found = known.get(task);
    return `; ${found ? taskState(found, today) : 'đã kết thúc'}`;
  };
  return {
    title: planTitle(plan, naming),
    text: [
      stateLine(works ? plan : { ...plan, state: 'issued' }, standing, naming),
      ...(plan.issued ? [progressLine(plan.issued.items, tasks, today)] : []),
      ...planLines(items, naming, stands),
      ...(standing.article ? [`Theo ${standing.article} Quy chế.`] : []),
    ].join('\n'),
    choices: [
      ...choicesOf(plan, how),
      ...(items.length > 0 ? [[wordChoice('plan', referToPlan(plan))]] : []),
    ],
  };
}

function choicesOf(
  plan: Plan,
  { rights, standing }: { readonly rights: PlanRights; readonly standing: PlanStanding },
): Choice[][] {
  const button = (label: string, what: string): Choice => ({ label, command: planCommand(plan, what) });
  const edits = [button('Thêm việc', 'them'), button('Sửa việc', 'sua'), button('Bỏ việc', 'bo')];
  if (plan.state === 'put') {
    const votes = standing.voteArticle !== null;
    const issues = rights.issue && (!votes || standing.vote === 'passed');
    return [
      ...(votes && rights.openVote && standing.vote === 'none' ? [[button('Lấy biểu quyết', 'bq')]] : []),
      ...(issues ? [[button('Ban hành', 'bh')]] : []),
      ...(rights.issue ? [[button('Trả lại để hoàn thiện', 'tl')]] : []),
      ...(rights.draft ? [edits] : []),
    ];
  }
  if (!rights.draft) return [];
  if (plan.state === 'issued') return [edits];
  const own = rights.issueOwn && standing.voteArticle === null;
  if (plan.items.length === 0) return [[button('Thêm việc', 'them')]];
  // Nothing goes on before each item has somebody and a time.
  if (openItem(plan.items)) return [edits];
  return [edits, [own ? button('Ban hành', 'bh') : button(`Trình ${standing.issuer}`, 'trinh')]];
}

/** The plans that somebody may read, and those that they may begin. */
export function planList(
  plans: readonly Plan[],
  begins: readonly (PlanOf & { readonly year: string })[],
  naming: PlanNaming,
): Message {
  if (plans.length === 0 && begins.length === 0)
    return { text: 'Chưa có kế hoạch năm nào được ban hành. Nhiệm vụ của đồng chí: /nhiemvu.' };
  return {
    title: 'Chương trình, kế hoạch công tác',
    text: [
      ...plans.map(
        (plan) => `- ${planTitle(plan, naming)}: ${STATES[plan.state]}, ${plan.items.length} việc`,
      ),
      ...begins.map((one) => `- ${planTitle(one, naming)}: chưa có.`),
      'Chọn để xem hoặc lập:',
    ].join('\n'),
    choices: [
      ...plans.map((plan): Choice[] => [
        { label: planLabel(plan, naming.regulation), command: planCommand(plan, '') },
      ]),
      ...begins.map((one): Choice[] => [
        {
          label: `Lập: ${planLabel(one, naming.regulation).replace('Kế hoạch', 'kế hoạch')}`,
          command: beginCommand(one),
        },
      ]),
    ],
  };
}

const STATES = { draft: 'đang soạn', put: 'đã trình', issued: 'đã ban hành' } as const;
const WHOSE = { committee: 'Ban', team: 'Tổ', member: 'tôi' } as const;

export const beginCommand = ({ scope, year }: Pick<Plan, 'scope' | 'year'>): string =>
  `/kehoach năm ${year} của ${WHOSE[scope]}:`;

/** For /lich: this quarter's part of the plan, as far as somebody follows it. */
export function planNear(
  plan: Plan,
  tasks: readonly Task[],
  from: Day,
  to: Day,
  today: Day,
  regulation: Regulation,
): string | null {
  const items = (plan.issued?.items ?? []).filter(({ when }) => when !== null && touches(when, from, to));
  if (items.length === 0) return null;
  return `${planLabel(plan, regulation)}, quý này: ${progressLine(items, tasks, today)} (gõ /kehoach).`;
}
