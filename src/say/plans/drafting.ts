import type { Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Plan, PlanItem } from '../../domain/plans/plan.ts';
import type { Message } from '../../ports/message.ts';
import {
  comrade,
  comradeFirst,
  cut,
  missedLines,
  type Said,
  someNames,
  standsFor,
} from '../people/people.ts';
import { itemLine, type PlanNaming, planCommand, planTitle } from './names.ts';
import { planLines } from './plans.ts';

/** What is asked of who drafts a plan, and what others are told of it. */

const EXAMPLE = [
  'Quý I: Sở Tư pháp rà soát thủ tục hành chính',
  'Tháng 6: Văn phòng UBND tỉnh sơ kết 6 tháng',
  'Cả năm: Đồng chí Nguyễn Văn A theo dõi chỉ tiêu',
].join('\n');

/** `agency`: one of theirs, so that the example is one that can be read. */
export const askItems = (title: string): Message => ({
  text: `${title}: xin gửi các việc, mỗi việc một dòng, nêu thời gian và đơn vị chủ trì. Có thể dán nhiều dòng một lúc. Ví dụ:\n${EXAMPLE}`,
});
export const askWhichItem = (): Message => ({
  text: 'Sửa việc số mấy, thành thế nào? Ví dụ: 3: Quý II: Sở Tư pháp rà soát thủ tục.',
});
export const askDrop = (): Message => ({ text: 'Bỏ việc số mấy? Ví dụ: 2, 5.' });
export const askPlanReturn = (): Message => ({ text: 'Trả lại vì sao? Xin ghi điều cần hoàn thiện.' });
export const askVoteDay = (): string => 'Lấy biểu quyết đến hết ngày nào? Ví dụ: thứ 6 tuần sau; 20/12.';

/** Lines that say nothing to be done. */
export const planLinesUnread = (lines: readonly string[]): Message => ({
  text: [
    'Chưa đọc được việc trong các dòng sau, nên chưa ghi dòng nào:',
    ...lines.slice(0, 5).map((line) => `- ${cut(line, 150)}`),
    'Xin gửi lại, mỗi việc một dòng: thời gian, đơn vị chủ trì, việc làm.',
  ].join('\n'),
});

/** Items that were taken down, beside the card. */
export const itemsNoted = (items: readonly PlanItem[], { committee }: PlanNaming): Message => ({
  text: [
    `Đã ghi ${items.length} việc:`,
    ...items.slice(0, 10).map((item) => `- ${cut(itemLine(item, committee, 120), 250)}`),
  ].join('\n'),
});

const WITHOUT: Record<'lead' | 'which' | 'when', string> = {
  lead: 'chưa có đồng chí hoặc cơ quan chủ trì',
  which: 'đơn vị chủ trì có nhiều đồng chí, xin ghi rõ họ tên',
  when: 'chưa nêu quý hoặc tháng',
};

export const itemOpen = (at: number, why: 'lead' | 'which' | 'when'): Message => ({
  text: `Việc ${at + 1} ${WITHOUT[why]}. Làm rõ rồi mới trình được: chọn “Sửa việc”.`,
});

/** To who issues it, and to who may open a vote. */
export const putTold = (
  plan: Plan,
  naming: PlanNaming,
  by: Member,
  what: { readonly voteArticle: string | null; readonly opens: boolean; readonly issues: boolean },
): Message => ({
  title: `Trình ${planTitle(plan, naming)}`,
  text: [
    `${comradeFirst(by.name)} trình ${plan.issued ? 'bản điều chỉnh' : 'dự thảo'}, ${plan.items.length} việc:`,
    ...planLines(plan.items, naming),
    what.voteArticle
      ? `Ban hành sau khi ${bodyName('committee', naming.regulation)} thảo luận và thông qua (${what.voteArticle} Quy chế).`
      : 'Xin xem và ban hành, hoặc trả lại để hoàn thiện.',
  ].join('\n'),
  choices: [
    ...(what.voteArticle && what.opens
      ? [[{ label: 'Lấy biểu quyết', command: planCommand(plan, 'bq') }]]
      : []),
    ...(what.issues && !what.voteArticle ? [[{ label: 'Ban hành', command: planCommand(plan, 'bh') }]] : []),
    ...(what.issues ? [[{ label: 'Trả lại để hoàn thiện', command: planCommand(plan, 'tl') }]] : []),
  ],
});

export const putQuestion = (plan: Plan, naming: PlanNaming, to: readonly string[]): string =>
  to.length > 0
    ? `Trình ${planTitle(plan, naming)} tới ${someNames(to.map(comrade), 10)}?`
    : `Trình ${planTitle(plan, naming)}? Hiện không có đồng chí nào khác để báo.`;

export const toldOf = (told: readonly string[], missed: readonly string[]): Message => ({
  text: [
    told.length > 0 ? `Đã ghi nhận. Đã báo: ${someNames(told.map(comrade), 20)}.` : 'Đã ghi nhận.',
    ...missedLines(missed),
  ].join('\n'),
});

export const planReturnedTold = (plan: Plan, naming: PlanNaming, by: Said, reason: string): Message => ({
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} trả lại ${planTitle(plan, naming)} để hoàn thiện: ${cut(reason, 800)}`,
  choices: [[{ label: 'Xem và sửa', command: planCommand(plan, '') }]],
});

/** The question of the sheet by which the body votes on it. */
/** To who works again on what was put. */
export const backToDraft = (plan: Plan, naming: PlanNaming, voting: boolean): Message => ({
  text: `${upperFirst(planTitle(plan, naming))} đã trình nay về lại dự thảo vì vừa được sửa; sửa xong xin trình lại.${voting ? ' Phiếu biểu quyết đang mở là về bản cũ, không còn giá trị cho bản này.' : ''}`,
});

/** To those who have it before them. */
export const backToDraftTold = (plan: Plan, naming: PlanNaming, by: Member): Message => ({
  text: `${comradeFirst(by.name)} đang sửa ${planTitle(plan, naming)} đã trình; bản ấy không còn chờ đồng chí. Sửa xong sẽ trình lại.`,
});

/** Of a word that is no line of a plan. */
export const nothingNoted = (written: string): Message => ({
  text: `Tôi chưa ghi gì từ “${cut(written, 60)}”: mỗi việc xin ghi một dòng, ví dụ: Quý II: Sở Tư pháp rà soát thủ tục.`,
});

export const voteQuestion = (plan: Plan, naming: PlanNaming, most: number): string =>
  cut(
    [
      `Thông qua ${planTitle(plan, naming)} (${plan.items.length} việc):`,
      ...planLines(plan.items, naming),
    ].join('\n'),
    most,
  );
export const voteAsked = (people: number): string => `Gửi phiếu biểu quyết trên tới ${people} đồng chí?`;
