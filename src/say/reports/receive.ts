import type { Member } from '../../domain/committee/committee.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { type Form, reportMark, shownMark } from '../../domain/reports/report.ts';
import { type ReportVerdict, verdictsOn } from '../../hear/reports.ts';
import type { Command, Message } from '../../ports/message.ts';
import { cite, comradeFirst, cut, nameOf } from '../people/people.ts';
import { sayWhen } from '../when.ts';
import { dueText, type ReportNaming, reportTitle } from './names.ts';
import { formsText, handInChoices, ownerText, reportLines, reportState } from './reports.ts';

/** What those read who receive reports, and what owners hear of it. */

/** The answers that a report can still get, with what each button says. */
export const verdicts = (owed: Owed) =>
  verdictsOn(owed).map((one) => ({ ...one, label: verdictLabel(one.value, owed) }));

const verdictLabel = (value: ReportVerdict, { forms }: Owed): string => {
  if (value === 'both') return 'Đã nhận cả hai bản';
  if (value === 'back') return 'Trả lại';
  return forms.length > 1 ? `Đã nhận ${formsText([value])}` : 'Xác nhận đã nhận';
};

/** Names a report as it was shown; behind a bar stands what is said of it. */
export const receiveCommand = (owed: Owed, said: string | null): string =>
  `/nhanbaocao ${shownMark(owed)}${said === null ? '' : ` | ${said}`}`;

export const verdictChoices = (owed: Owed): Command[][] =>
  verdicts(owed).map(({ key, label }) => [{ label, command: receiveCommand(owed, key) }]);

/** The latest version, as it was handed in, for who receives it. */
export function handedInTo(owed: Owed, naming: ReportNaming): Message {
  const status = [`Hạn: ${dueText(owed, naming)}.`, `Tình trạng: ${reportState(owed)}.`];
  return { ...shownReport(owed, naming, status), choices: verdictChoices(owed) };
}

/** The same for those to whom it goes besides, once it was received. */
export const reportCopy = (owed: Owed, naming: ReportNaming): Message =>
  shownReport(owed, naming, [
    `Kính gửi đồng chí để biết${cite(owed.article)}; không cần trả lời tin nhắn này.`,
  ]);

function shownReport(owed: Owed, naming: ReportNaming, status: readonly string[]): Message {
  const { committee, zone } = naming;
  const sent = owed.record?.handedIn.at(-1);
  const count = owed.record?.handedIn.length ?? 0;
  const owner = committee.members.find(({ id }) => id === owed.member);
  const by =
    sent && sent.by !== owed.member ? `, do ${comradeFirst(nameOf(committee, sent.by))} nộp thay` : '';
  return {
    title: `${reportTitle(owed, naming)}${count > 1 ? ` – bản lần ${count}` : ''}`,
    text: [
      `${ownerText(owed, naming).replace(/^đ/, 'Đ')}${owner?.agency && owed.body === null ? `, ${owner.agency}` : ''}`,
      ...(sent
        ? [
            `Nộp lúc ${sayWhen(sent.at, zone)}${sent.late ? ' (muộn)' : ''}${by.replace('Đồng chí', 'đồng chí')}.`,
          ]
        : []),
      ...status,
      ...(sent?.text ? ['', sent.text] : []),
    ].join('\n'),
    ...(sent?.file ? { file: sent.file } : {}),
  };
}

export const askWhichToReceive = (): string => 'Xác nhận báo cáo nào? Xin chọn, hoặc gõ họ tên người nộp:';
export const nothingToReceive = (): Message => ({
  text: 'Hiện không có báo cáo nào chờ đồng chí xác nhận. Xin gõ /baocao để xem.',
});

/** Nothing came by the bot; what came on paper is confirmed by the name of who owes it. */
export const nothingListed = (): Message => ({
  text: 'Hiện không có báo cáo nào chờ xác nhận. Báo cáo nhận bằng bản giấy: xin gõ họ tên người nộp để xác nhận; không thì gõ /thoi.',
});

/** A report in a list of several people's. */
export const reportOption = (owed: Owed, naming: ReportNaming): string =>
  `${nameOf(naming.committee, owed.member)}: ${reportTitle(owed, naming)} – ${reportState(owed)}`;

/** "Báo cáo quý IV/2026 của Tổ công tác", "Báo cáo 6 tháng cuối năm 2026 của đồng chí An". */
const whose = (owed: Owed, naming: ReportNaming): string =>
  `${reportTitle(owed, naming)}${owed.body === null ? ` của ${ownerText(owed, naming)}` : ''}`;

export const askVerdict = (owed: Owed, naming: ReportNaming): Message => {
  const { choices: _, ...shown } = handedInTo(owed, naming);
  return shown;
};
export const askWhyBack = (): string => 'Trả lại vì lý do gì? Lý do được gửi tới người nộp.';

export const receivedReply = (
  owed: Owed,
  naming: ReportNaming,
  forms: readonly Form[],
  copies: number,
): Message => ({
  text: `Đã xác nhận: nhận ${formsText(forms)}: ${whose(owed, naming)}. Tình trạng: ${reportState(owed)}.${copies > 0 ? ` Đã gửi báo cáo tới ${copies} đồng chí khác${cite(owed.article)}.` : ''}`,
  // The way back, of what was said in passing.
  choices: verdicts(owed)
    .filter(({ value }) => value === 'back')
    .map(({ key, label }) => [{ label, command: receiveCommand(owed, key) }]),
});
export const receivedOfYours = (
  owed: Owed,
  naming: ReportNaming,
  forms: readonly Form[],
  by: string,
): Message => ({
  text: `${by} xác nhận đã nhận ${formsText(forms)}: ${reportTitle(owed, naming)}. Tình trạng: ${reportState(owed)}.`,
});

/** To who receives it, in whose name a secretary did. */
export const receivedInYourName = (
  owed: Owed,
  naming: ReportNaming,
  forms: readonly Form[],
  recorder: Member,
): Message => inYourName(recorder, `xác nhận đã nhận ${formsText(forms)}: ${whose(owed, naming)}`);
export const sentBackInYourName = (
  owed: Owed,
  naming: ReportNaming,
  why: string,
  recorder: Member,
): Message => inYourName(recorder, `trả lại ${whose(owed, naming)} với lý do “${cut(why, 500)}”`);
const inYourName = (recorder: Member, what: string): Message => ({
  text: `${comradeFirst(recorder.name)} (thư ký) vừa thay đồng chí ${what}; nếu chưa đúng, xin báo thư ký.`,
});

/** `told`: whether who handed it in could be written to. */
export const sentBackReply = (owed: Owed, naming: ReportNaming, told: boolean): Message => ({
  text: `Đã trả lại ${whose(owed, naming)}${told ? ' và báo lý do' : ''}. Bản đã nộp vẫn được lưu.${told ? '' : ' Tôi chưa nhắn được cho người nộp; xin báo trực tiếp.'}`,
});
export const sentBackToYou = (owed: Owed, naming: ReportNaming, by: string, reason: string): Message => ({
  title: 'Báo cáo được trả lại',
  text: [
    `${by} trả lại: ${reportTitle(owed, naming)}.`,
    `Lý do: ${cut(reason, 1_000)}`,
    `Hạn: ${dueText(owed, naming)}.`,
    'Xin hoàn thiện rồi nộp lại: chọn dưới đây, hoặc gõ /nopbaocao.',
  ].join('\n'),
  choices: [[{ label: 'Nộp lại', command: `/nopbaocao ${reportMark(owed.id)}` }]],
});

/** A nudge, or a reminder by hand: what somebody still owes. */
export const reportNudge = (owed: readonly Owed[], naming: ReportNaming): Message => ({
  title: `Đề nghị nộp báo cáo – ${naming.committee.shortName}`,
  text: [
    ...owed.map((one, at) => `${at + 1}. ${reportLines(one, naming).join('\n')}`),
    '',
    'Xin nộp tại đây: bấm nút, hoặc gõ /nopbaocao.',
  ].join('\n'),
  choices: handInChoices(owed, naming),
});
