import { isMainBody } from '../../domain/committee/bodies.ts';
import { type Committee, memberById } from '../../domain/committee/committee.ts';
import type { Conclusion, PublishedConclusion } from '../../domain/conclusions/conclusion.ts';
import type { IssuingOffice } from '../../domain/conclusions/office.ts';
import { concerns, type Task } from '../../domain/tasks/task.ts';
import type { Choice, Command, Message } from '../../ports/message.ts';
import { briefOf } from '../brief.ts';
import { wordChoice } from '../papers/names.ts';
import { cite, comrade, cut, nameOf, someNames } from '../people/people.ts';
import { partyNames, type ReportNaming } from '../reports/names.ts';
import { quickConclusion } from '../signing.ts';
import { notHeld } from '../unheld.ts';
import { sayShort, sayWhen } from '../when.ts';
import { makeKnown, outsideChoice } from './made-known.ts';
import {
  conclusionCommand,
  conclusionTitle,
  groupTaskLine,
  referToConclusion,
  taskLine,
  toEverybody,
} from './names.ts';

/** A conclusion that is sent: to each member, in the group, and to who watches over it. */

const MOST_TASKS = 12;

export const receivedChoice = (
  shelf: 'conclusions' | 'announcements',
  id: string,
  version: number,
): Command => ({
  label: 'Đã nhận',
  command: `/danhan #${id}.${version}${shelf === 'announcements' ? ' tb' : ''}`,
});

const listed = (head: string, tasks: readonly Task[], line: (task: Task) => string): string[] =>
  tasks.length === 0
    ? []
    : [
        head,
        ...tasks.slice(0, MOST_TASKS).map((task) => `- ${line(task)}`),
        ...(tasks.length > MOST_TASKS ? [`… và ${tasks.length - MOST_TASKS} nhiệm vụ nữa.`] : []),
      ];

/** What each member receives: what changed, the words, their own tasks first, who follows it up, by which articles. */
export function conclusionNotice(
  conclusion: PublishedConclusion,
  member: string | null,
  tasks: readonly Task[],
  naming: ReportNaming,
  number: string | null,
): Message {
  const { published: content, circulation } = conclusion;
  const { committee, regulation, zone } = naming;
  const own = member === null ? [] : tasks.filter((task) => concerns(task, member));
  const others = tasks.filter((task) => !own.includes(task));
  const line = (task: Task): string =>
    member === null ? groupTaskLine(task, committee) : taskLine(task, committee, 150);
  const said = [
    ...listed('Nhiệm vụ của đồng chí:', own, line),
    ...listed(own.length > 0 ? 'Nhiệm vụ khác:' : 'Nhiệm vụ:', others, line),
  ];
  const { binding, teamBinding, carriedOut, followedUp } = regulation.conclusions;
  // The rules on conclusions are the committee's and its team's: they bind nobody in a further body.
  const main = isMainBody(conclusion.body);
  const binds = conclusion.body === 'team' ? teamBinding : main ? binding : null;
  const signed = number === null ? [] : [`Thông báo kết luận ${number}.`];
  const official = [...signed, quickConclusion(regulation)].join('\n');
  const { version } = circulation;
  return {
    title: `${version > 1 ? `Đính chính lần ${version - 1} – ` : ''}${conclusionTitle(conclusion)}`,
    text: [
      `Cuộc họp ${sayWhen(conclusion.held, zone)}.`,
      ...(content.changes === null ? [] : [`Nội dung đính chính: ${cut(content.changes, 1_000)}`]),
      content.text === '' ? '(nội dung trong tệp kèm theo)' : cut(content.text, 3_000),
      ...(said.length > 0 ? ['', ...said] : []),
      '',
      ...(binds ? [`Thành viên chịu trách nhiệm triển khai các ý kiến kết luận${cite(binds.article)}.`] : []),
      ...(carriedOut && conclusion.body === 'committee'
        ? [`Tổ chức triển khai: ${partyNames(carriedOut.by, naming)} (${carriedOut.article} Quy chế).`]
        : []),
      ...(followedUp && main
        ? [`Theo dõi, đôn đốc: ${partyNames(followedUp.by, naming)} (${followedUp.article} Quy chế).`]
        : []),
      ...(member === null
        ? []
        : [
            ...makeKnown(conclusion, memberById(committee, member), regulation),
            own.length > 0 ? 'Báo tiến độ, kết quả nhiệm vụ: /nhiemvu.' : '',
            official,
            'Xin xác nhận đã nhận.',
          ].filter((line) => line !== '')),
    ].join('\n'),
    ...(content.file ? { file: content.file } : {}),
    ...(member === null
      ? {}
      : {
          choices: [[receivedChoice('conclusions', conclusion.id, version)]],
          brief: briefOf('notice', committee, `Kết luận: ${conclusion.title}`, conclusion.held, zone),
        }),
  };
}

/** In the group: no names of who has a task but units, and no button, for everybody answers for themself. */
export const groupNotice = (
  conclusion: PublishedConclusion,
  tasks: readonly Task[],
  naming: ReportNaming,
  number: string | null,
): Message => {
  const { text, ...rest } = conclusionNotice(conclusion, null, tasks, naming, number);
  return {
    ...rest,
    text: `${text}\nCác đồng chí xác nhận đã nhận trong tin nhắn riêng với trợ lý.`.replaceAll(
      '\n\n\n',
      '\n\n',
    ),
  };
};

export function sendConclusionQuestion(
  conclusion: Conclusion,
  people: number,
  groups: number,
  unreachable: readonly string[],
  naming: ReportNaming,
  office: IssuingOffice | null,
): string {
  const { sent } = naming.regulation.conclusions;
  const by = sent
    ? toEverybody(sent, naming, office)
    : `Việc gửi thông báo kết luận tới ai: ${notHeld(naming.regulation, 'conclusions.sent')}.`;
  const inside = conclusion.disclosure?.class !== 'disclosable';
  return [
    `Gửi thông báo kết luận trên tới từng đồng chí (${people})${inside || groups === 0 ? '' : ` và đăng vào ${groups} nhóm chung`}?`,
    ...(inside ? ['Lưu hành nội bộ: không đăng vào nhóm.'] : []),
    ...(inside && conclusion.posted && groups > 0
      ? ['Bản trước đã đăng trong nhóm: tôi báo nhóm là bản ấy không còn hiệu lực, không nêu nội dung mới.']
      : []),
    ...(isMainBody(conclusion.body) ? [by] : []),
    ...(unreachable.length > 0
      ? [
          `Chưa nhắn riêng được cho ${unreachable.length} đồng chí: ${someNames(unreachable, 20)}. Xin gửi bằng cách khác.`,
        ]
      : []),
  ].join('\n');
}

const AFTER = 'Xin giao cho đồng chí khác bằng /nhiemvu.';
const BEFORE =
  'Xin chưa gửi, gõ /ketluan để bỏ, ghi lại nhiệm vụ ấy và trình lại; hoặc gửi rồi giao cho đồng chí khác bằng /nhiemvu.';

/** Leads who left after the draft was put before the chair: it is said before it goes, and what to do. */
export function leftLeads({ lines }: Conclusion, committee: Committee, sent: boolean): string[] {
  const left = lines.flatMap(({ lead: { member } }, at) =>
    member !== null && memberById(committee, member)?.left !== null
      ? [`nhiệm vụ ${at + 1} (${comrade(nameOf(committee, member))})`]
      : [],
  );
  return left.length === 0
    ? []
    : [
        `Người chủ trì đã thôi tham gia, không nhận được nhiệm vụ: ${someNames(left, 20)}. ${sent ? AFTER : BEFORE}`,
      ];
}

/** Units that nobody on the list sits for: the bot reaches none of them, so somebody else has to. */
export function outsideUnits(tasks: readonly Task[]): string[] {
  const units = tasks.flatMap(({ lead, with: others }) => [lead, ...others]);
  const names = units.flatMap(({ member, agency }) =>
    member === null && agency !== '' ? [cut(agency, 120)] : [],
  );
  return names.length === 0
    ? []
    : [
        `Đơn vị ngoài danh sách thành viên, chưa được báo qua trợ lý: ${someNames([...new Set(names)], 20)}. Xin thông báo cho các đơn vị này bằng cách khác (văn bản, điện thoại); khi có đồng chí phụ trách, giao bằng /nhiemvu.`,
      ];
}

/** In the groups, in place of a correction that is internal. */
export const supersededNotice = (conclusion: Conclusion): Message => ({
  text: `${conclusionTitle(conclusion)} đã đăng trong nhóm đã được đính chính, không còn hiệu lực; bản mới gửi tới từng đồng chí.`,
});

export const sentReply = (
  conclusion: Conclusion,
  people: number,
  tasks: number,
  warnings: readonly string[] = [],
): Message => ({
  text: `Đã gửi thông báo kết luận tới ${people} đồng chí${tasks > 0 ? ` và giao ${tasks} nhiệm vụ cho các đồng chí chủ trì` : ''}.${warnings.map((one) => `\n${one}`).join('')}`,
  choices: watchChoices(conclusion),
});

export const silentChoice = (conclusion: Conclusion): Choice => ({
  label: 'Ai chưa xác nhận',
  command: conclusionCommand(conclusion, 'm'),
});

export const watchChoices = (conclusion: Conclusion): Choice[][] => [
  [{ label: 'Xem ai đã nhận', command: conclusionCommand(conclusion, 'q') }, silentChoice(conclusion)],
  [
    ...(conclusion.disclosure?.class === 'disclosable' ? [outsideChoice(conclusion)] : []),
    { label: 'Đính chính', command: conclusionCommand(conclusion, 'cs') },
  ],
  [
    wordChoice('conclusion', referToConclusion(conclusion)),
    wordChoice('minutes', referToConclusion(conclusion), 'Bản Word: biên bản'),
  ],
];

export const whichConclusion = (): string => 'Thông báo kết luận. Xin chọn:';
export const noConclusion = (): Message => ({
  text: 'Chưa có thông báo kết luận nào gửi tới đồng chí.',
});
export const sentLabel = (
  { title, held, circulation }: PublishedConclusion,
  zone: string,
  seen: boolean,
): string =>
  cut(
    `${title}, ${sayShort(held, zone)}${circulation.version > 1 ? ' (đã đính chính)' : ''}${seen ? '' : ' – chưa xác nhận'}`,
    200,
  );

const versionName = ({ circulation: { version } }: PublishedConclusion): string =>
  version > 1 ? `bản đính chính lần ${version - 1}` : 'bản đầu tiên';

/** To who decides what may be made known, once it went to the members as internal. */
export const askDisclosure = (conclusion: PublishedConclusion, article: string): Message => ({
  text: `Kết luận cuộc họp “${cut(conclusion.title, 200)}” (${versionName(conclusion)}) đã gửi các thành viên, lưu hành nội bộ. Có được phổ biến không do đồng chí quyết định (${article} Quy chế). Được phổ biến thì bản này được đăng vào nhóm chung.`,
  choices: [[{ label: 'Được phổ biến', command: conclusionCommand(conclusion, 'pb') }]],
});

export const disclosedReply = (groups: number): Message => ({
  text:
    groups > 0
      ? `Đã ghi nhận: được phổ biến. Đã đăng vào ${groups} nhóm chung.`
      : 'Đã ghi nhận: được phổ biến. Hiện chưa có gì để đăng vào nhóm.',
});
