import { bodyName } from '../../domain/committee/wording.ts';
import { fold, upperFirst } from '../../domain/fold.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cut } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { notHeld } from '../unheld.ts';
import { sayDuty } from './regulation-duties.ts';
import { besides, quoted, type RuleLine, ruleLine, type Section } from './regulation-lines.ts';
import { madeUpOf, meetingLines, titlesIn } from './regulation-meetings.ts';
import { ruleSayers } from './regulation-parties.ts';
import { workSections } from './regulation-work.ts';

const sectionsOf = (regulation: Regulation): Section[] => [
  {
    title: `HỌP ${bodyName('committee', regulation).toLocaleUpperCase('vi')}`,
    lines: meetingLines('committee', regulation),
  },
  ...(regulation.bodies.team
    ? [
        {
          title: `HỌP ${bodyName('team', regulation).toLocaleUpperCase('vi')}`,
          lines: meetingLines('team', regulation),
        },
      ]
    : []),
  ...regulation.bodies.further.map((body) => ({
    title: `HỌP ${bodyName(body.id, regulation).toLocaleUpperCase('vi')}`,
    lines: [madeUpOf(body, regulation), ...meetingLines(body.id, regulation)],
  })),
  { title: 'THAY MẶT', lines: actingLines(regulation) },
  { title: 'BÁO CÁO CỦA THÀNH VIÊN', lines: reportLines(regulation) },
];

const written = ({ label, said }: RuleLine): string => `- ${label === '' ? said : `${label}: ${said}`}`;

/** Meetings first, then the rest of what the assistant acts on: together they would be too long. */
export const regulationSummary = (regulation: Regulation): [Message, Message] => [
  {
    title: regulation.title,
    text: [
      `Quyết định ${regulation.decision.number}, hiệu lực từ ${regulation.effectiveFrom.split('-').reverse().join('/')}.`,
      ...sectionsOf(regulation).flatMap(inFull),
    ].join('\n'),
  },
  {
    title: 'Những việc khác theo Quy chế',
    text: [
      ...workSections(regulation).flatMap(inFull),
      '',
      'Nguyên văn từng mục: gõ /quyche kèm tên mục, ví dụ: /quyche con dấu.',
    ]
      .slice(1)
      .join('\n'),
  },
];

const inFull = ({ title, lines }: Section): string[] => {
  const told = lines.filter((one) => !one.rare);
  return told.length === 0 ? [] : ['', title, ...told.map(written)];
};

/** What it says of one thing, word by word; `null` where none of what is told of is called so. */
export function regulationAbout(regulation: Regulation, asked: string): Message | null {
  const words = fold(asked.slice(0, 200))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word));
  const sections = [...sectionsOf(regulation), ...workSections(regulation)].map(({ title, lines }) => ({
    title,
    lines: lines.map((one) => ({
      ...one,
      near: nearness(`${title} ${one.label} ${ALSO[one.label] ?? ''}`, words),
    })),
  }));
  const most = Math.max(0, ...sections.flatMap(({ lines }) => lines.map(({ near }) => near)));
  if (most === 0) return null;
  const found = sections.flatMap(({ title, lines }) => {
    const fitting = lines.filter(({ near }) => near === most);
    const shown = fitting.flatMap((one) => [written(one), ...(one.quote ? [`  ${one.quote}`] : [])]);
    return shown.length > 0 ? ['', title, ...shown] : [];
  });
  return { title: regulation.title, text: found.slice(1).join('\n') };
}

/** Words that stand in any question. */
const EMPTY = new Set(
  'quy che noi gi ve thi sao the nao duoc khong phai lam can hoi o a trong dinh dieu khoan cho em toi xem hop'.split(
    ' ',
  ),
);

/** What people call it besides. */
const ALSO: Readonly<Record<string, string>> = {
  'Định kỳ': 'may lan bao lau',
  'Triệu tập họp định kỳ': 'ai goi hop dot xuat mo rong',
  'Giao người khác chủ trì': 'thay',
  'Thành phần dự': 'moi ai nguoi',
  'Vắng họp': 'vang mat nghi xin phep ban',
  'Ủy quyền dự thay': 'cu nguoi di thay nho',
  'Số người dự để họp hợp lệ': 'du so luong bao nhieu thanh vien toi thieu',
  'Hạn ban hành thông báo kết luận': 'may ngay bao lau cham nhat sau',
  'Gửi thông báo': 'giay moi truoc may ngay bao lau han',
  'Gửi tài liệu': 'truoc may ngay bao lau han',
};

function nearness(label: string, words: readonly string[]): number {
  const own = new Set(fold(label).split(/[^a-z0-9]+/));
  return words.filter((word) => own.has(word)).length;
}

const WHEN = {
  absent: 'khi đi vắng',
  authorised: 'khi được ủy quyền',
  assigned: 'chỉ khi được giao',
} as const;

const ACTING = {
  all: 'thay mặt',
  chairing: 'chủ trì thay',
  convening: 'triệu tập họp thay',
  meetings: 'triệu tập, chủ trì họp thay',
} as const;

function actingLines(regulation: Regulation): RuleLine[] {
  if (regulation.acting.length === 0) return [ruleLine('', notHeld(regulation, 'acting'))];
  const held = regulation.acting.map((rule) =>
    ruleLine(
      '',
      `${upperFirst(titlesIn(rule.body, rule.by, regulation))} ${ACTING[rule.scope]} ${postTitle(rule.body, rule.for, regulation)} ${rule.when.map((when) => WHEN[when]).join(' hoặc ')}${rule.field ? ', ở các cuộc họp thuộc lĩnh vực được giao' : ''} (${rule.article})`,
      quoted(rule),
    ),
  );
  return [...held, ...besides(regulation, 'acting')];
}

function reportLines(regulation: Regulation): RuleLine[] {
  const duties = regulation.reports.members ?? [];
  const { who } = ruleSayers(regulation);
  if (duties.length === 0) return [ruleLine('', notHeld(regulation, 'reports.members'))];
  return [
    ...duties.map((duty) => ruleLine('', `${upperFirst(sayDuty(duty, who))}: ${quoted(duty)}`)),
    ...besides(regulation, 'reports.members'),
  ];
}

/** Nothing that is told of is called so; the whole follows. */
export const notCalledSo = (asked: string): Message => ({
  text: `Trong phần Quy chế mà tôi tra được không có mục “${cut(asked, 60)}”. Toàn bộ phần ấy:`,
});
