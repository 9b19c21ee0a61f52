import { wholeName } from '../../domain/committee/wording.ts';
import type { Conclusion, Outsider, SentConclusion } from '../../domain/conclusions/conclusion.ts';
import { outsideNow, stillToPass } from '../../domain/conclusions/outside.ts';
import type { Task } from '../../domain/tasks/task.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { turns } from '../circulated.ts';
import { wordChoice } from '../papers/names.ts';
import { cite, comrade, cut, nameOf, someNames } from '../people/people.ts';
import type { ReportNaming } from '../reports/names.ts';
import { officialWay } from '../signing.ts';
import { sayWhen } from '../when.ts';
import { conclusionNotice } from './conclusions.ts';
import { madeKnown, outsideChoice } from './made-known.ts';
import { conclusionCommand, conclusionTitle, referToConclusion } from './names.ts';

/** A conclusion on its way to those outside: agencies and guests, whom the bot does not write to. */

const PAGE = 8;

/** On which page of the list somebody stands, counted from 1. */
export const outsidePage = (at: number): number => Math.ceil(at / PAGE);

const WHY: Record<Outsider['why'], string> = {
  task: 'được giao nhiệm vụ',
  agency: 'cơ quan của thành viên',
  guest: 'khách mời',
};

const stillTo = (conclusion: Conclusion): string =>
  someNames(
    stillToPass(conclusion).map(({ name }) => cut(name, 80)),
    12,
  );

/** Beside what was sent: who outside still has to have it; who was sent a version that holds no more. */
export function outsideWaits(conclusion: Conclusion, had: readonly string[]): string[] {
  const count = stillToPass(conclusion).length;
  const names = someNames(
    had.map((name) => cut(name, 80)),
    12,
  );
  return [
    ...(count > 0
      ? [
          `Còn ${count} nơi bên ngoài cần gửi: ${stillTo(conclusion)}. Bấm “Gửi ra bên ngoài” để lấy nội dung và ghi nơi đã gửi.`,
        ]
      : []),
    ...(had.length > 0
      ? [`Bản trước đã gửi ra bên ngoài tới: ${names}. Xin báo các nơi ấy bản trước không còn hiệu lực.`]
      : []),
  ];
}

/** To the standing agency, where it carries out what was concluded. */
export const outsideForAgency = (conclusion: Conclusion, article: string): Message => ({
  text: `${conclusionTitle(conclusion)} đã gửi các thành viên. Cơ quan thường trực tổ chức triển khai các nhiệm vụ theo kết luận${cite(article)}. Còn ${stillToPass(conclusion).length} nơi bên ngoài cần gửi: ${stillTo(conclusion)}.`,
  choices: [[outsideChoice(conclusion)]],
});

/** Whom it goes to, by which way, and where somebody wrote down that it was sent; each is a button. */
export function outsideList(conclusion: Conclusion, page: number, naming: ReportNaming): Message {
  const { committee, regulation, zone } = naming;
  const outside = outsideNow(conclusion);
  if (!outside || outside.to.length === 0)
    return { text: `${conclusionTitle(conclusion)}: không có cơ quan, khách mời nào bên ngoài cần gửi.` };
  const pages = Math.ceil(outside.to.length / PAGE);
  const here = Math.min(Math.max(page, 1), pages);
  const shown = outside.to.slice((here - 1) * PAGE, here * PAGE);
  const left = stillToPass(conclusion).length;
  const said = ({ sent, had }: Outsider): string =>
    sent
      ? `đã gửi, ${comrade(nameOf(committee, sent.by))} ghi ${sayWhen(sent.at, zone)}`
      : `chưa ghi đã gửi${had ? '; đã có bản trước, không còn hiệu lực' : ''}`;
  return {
    title: `Gửi ra bên ngoài: ${conclusionTitle(conclusion)}`,
    text: [
      `Đã gửi ${outside.to.length - left}/${outside.to.length} nơi${pages > 1 ? ` (trang ${here}/${pages})` : ''}. Gửi ${officialWay(regulation)}.`,
      ...shown.map((one) => `- ${cut(one.name, 120)} (${WHY[one.why]}): ${said(one)}`),
      madeKnown(regulation),
      'Gửi xong nơi nào xin bấm nơi ấy; ghi nhầm thì bấm “Bỏ ghi”.',
    ].join('\n'),
    choices: [
      ...shown.map((one, at): Choice[] => [
        {
          label: `${one.sent ? 'Bỏ ghi' : 'Đã gửi'}: ${cut(one.name, 40)}`,
          command: conclusionCommand(
            conclusion,
            `${one.sent ? 'rb' : 'rt'}${(here - 1) * PAGE + at + 1}.${outside.version}`,
          ),
        },
      ]),
      ...turns({ page: here, pages }, (to) => conclusionCommand(conclusion, `ra${to}`)),
      [wordChoice('letter', referToConclusion(conclusion), 'Bản Word: công văn')],
      ...(left > 1
        ? [[{ label: 'Đã gửi tất cả', command: conclusionCommand(conclusion, `ro.${outside.version}`) }]]
        : []),
      [{ label: 'Nội dung để gửi', command: conclusionCommand(conclusion, 'rx') }],
    ],
  };
}

/** What is sent there: the conclusion as it may be made known, with units and no names. */
export function outsideText(
  conclusion: SentConclusion,
  tasks: readonly Task[],
  naming: ReportNaming,
  number: string | null,
): Message {
  const { regulation } = naming;
  const { title, text, file } = conclusionNotice(conclusion, null, tasks, naming, number);
  return {
    ...(title ? { title } : {}),
    text: [
      'Kính gửi: các cơ quan, đơn vị, khách mời liên quan.',
      `${wholeName(conclusion.body, regulation)} thông báo:`,
      text.trimEnd(),
      ...(regulation.conclusions.passedOn ? [madeKnown(regulation)] : []),
    ].join('\n'),
    ...(file ? { file } : {}),
  };
}

/** A line of a reminder to who sent it. */
export const outsideDue = (conclusion: Conclusion): string =>
  `${conclusionTitle(conclusion)}: chưa ghi đã gửi ${stillToPass(conclusion).length} nơi bên ngoài (${stillTo(conclusion)}). Gửi rồi xin bấm để ghi lại.`;
