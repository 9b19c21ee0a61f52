import type { Member } from '../../domain/committee/committee.ts';
import type { Plan, PlanItem } from '../../domain/plans/plan.ts';
import type { Message } from '../../ports/message.ts';
import { cite, comrade, comradeFirst, missedLines, type Said, standsFor } from '../people/people.ts';
import { type PlanNaming, planCommand, planTitle } from './names.ts';
import { beginCommand, planLines } from './plans.ts';

/** A plan that is issued: to each of those whose plan it is. */

export function issuedTold(
  plan: Plan,
  naming: PlanNaming,
  by: Said & { readonly article: string | null },
  own: readonly PlanItem[],
  ownRule: string | null,
): Message {
  const adjusts = plan.log.filter(({ act }) => act === 'plan-issued').length > 1;
  return {
    title: planTitle(plan, naming),
    text: [
      `${comradeFirst(by.word.name)}${standsFor(by.inStead)} ${adjusts ? 'ban hành bản điều chỉnh' : 'ban hành'}${cite(by.article)}, ${plan.items.length} việc.`,
      ...(own.length > 0
        ? ['Việc của đồng chí (theo dõi, báo kết quả tại /nhiemvu):', ...planLines(own, naming)]
        : planLines(plan.items, naming)),
      ...(ownRule ? [`Đồng chí lập kế hoạch của mình để thực hiện (${ownRule} Quy chế).`] : []),
    ].join('\n'),
    choices: [
      [{ label: 'Xem toàn bộ kế hoạch', command: planCommand(plan, '') }],
      ...(ownRule
        ? [[{ label: 'Lập kế hoạch của tôi', command: beginCommand({ scope: 'member', year: plan.year }) }]]
        : []),
    ],
  };
}

export const issueQuestion = (
  plan: Plan,
  naming: PlanNaming,
  people: number,
  word: Member | null,
  unreachable: readonly string[],
): string =>
  [
    `${word ? `Ghi nhận ${comrade(word.name)} ban hành` : 'Ban hành'} ${planTitle(plan, naming)}${people > 0 ? ` và gửi tới ${people} đồng chí` : ''}? Mỗi việc thành một nhiệm vụ được theo dõi, hạn là ngày làm việc cuối của quý hoặc tháng.`,
    ...(word ? [`${comradeFirst(word.name)} được báo ngay.`] : []),
    ...missedLines(unreachable),
  ].join('\n');

export const issuedReply = (
  plan: Plan,
  naming: PlanNaming,
  tasks: number,
  told: number,
  missed: readonly string[],
): Message => ({
  text: [
    `Đã ban hành ${planTitle(plan, naming)}: ${tasks} nhiệm vụ được theo dõi${told > 0 ? `, đã gửi ${told} đồng chí` : ''}.`,
    ...missedLines(missed),
  ].join('\n'),
  choices: [[{ label: 'Xem kế hoạch', command: planCommand(plan, '') }]],
});
