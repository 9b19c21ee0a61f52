import { isMainBody } from '../../domain/committee/bodies.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { fold, upperFirst } from '../../domain/fold.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { cut } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { beyond, notHeld } from '../unheld.ts';
import { sayDuty } from './regulation-duties.ts';
import { besides, quoted, type RuleLine, ruleLine, type Section, withArticle } from './regulation-lines.ts';
import { madeUpOf, meetingLines, titlesIn } from './regulation-meetings.ts';
import { officeSections } from './regulation-office.ts';
import { ruleSayers } from './regulation-parties.ts';
import { preparingLines } from './regulation-preparing.ts';
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
  { title: 'CHUẨN BỊ HỌP', lines: preparingLines(regulation) },
  { title: 'THAY MẶT', lines: actingLines(regulation) },
  { title: 'BÁO CÁO CỦA THÀNH VIÊN', lines: reportLines(regulation) },
];

const written = ({ label, said }: RuleLine): string => `- ${label === '' ? said : `${label}: ${said}`}`;

/** Meetings first, then the work, then who does what in it: together they would be too long. */
export const regulationSummary = (regulation: Regulation): [Message, Message, Message] => [
  {
    title: regulation.title,
    text: [
      `Quyết định ${regulation.decision.number}, hiệu lực từ ${regulation.effectiveFrom.split('-').reverse().join('/')}.`,
      ...sectionsOf(regulation).flatMap(inFull),
    ].join('\n'),
  },
  {
    title: 'Những việc khác theo Quy chế',
    text: workSections(regulation).flatMap(inFull).slice(1).join('\n'),
  },
  {
    title: 'Tổ chức, phân công, hồ sơ theo Quy chế',
    text: [
      ...officeSections(regulation).flatMap(inFull),
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

/** All that is told of it. */
export const regulationSections = (regulation: Regulation): Section[] => [
  ...sectionsOf(regulation),
  ...workSections(regulation),
  ...officeSections(regulation),
];

/** A body's name may be longer than a button holds. */
const keyOf = (title: string): string => fold(title).slice(0, 50).trim();
export const isCalled = ({ title }: Section, asked: string): boolean => keyOf(title) === keyOf(asked);
const sectionChoice = ({ title }: Section): Choice => ({
  label: `Cả phần ${title}`,
  command: `/quyche ${keyOf(title)}`,
});

/** Whole sections of it. */
export const regulationPart = (regulation: Regulation, sections: readonly Section[]): Message => ({
  title: regulation.title,
  text: sections.flatMap(inFull).slice(1).join('\n'),
});

/** Some lines of it, word by word. */
export const regulationWords = (regulation: Regulation, sections: readonly Section[]): Message => ({
  title: regulation.title,
  text: sections
    .flatMap(({ title, lines }) => ['', title, ...lines.flatMap((one) => [written(one), ...inWords(one)])])
    .slice(1)
    .join('\n'),
  choices: sections.slice(0, 3).map((one) => [sectionChoice(one)]),
});
const inWords = ({ quote }: RuleLine): string[] => (quote ? [`  ${quote}`] : []);

/** Nothing that is told of is called so; what is told of can be chosen. */
export const notCalledSo = (asked: string, sections: readonly Section[]): Message => ({
  text: `Trong phần Quy chế mà tôi tra được không có mục “${cut(asked, 60)}”. Đồng chí chọn phần muốn xem, hoặc gõ /quyche để xem toàn bộ:`,
  choices: sections.map((one) => [sectionChoice(one)]),
});

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
      withArticle(
        rule,
        `${upperFirst(titlesIn(rule.body, rule.by, regulation))} ${ACTING[rule.scope]} ${postTitle(rule.body, rule.for, regulation)}${isMainBody(rule.body) ? '' : ` của ${bodyName(rule.body, regulation)}`} ${rule.when.map((when) => WHEN[when]).join(' hoặc ')}${rule.field ? ', ở các cuộc họp thuộc lĩnh vực được giao' : ''}`,
      ),
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
    ...duties.map((duty) =>
      ruleLine('', `${upperFirst(sayDuty(duty, who))}: ${quoted(duty)}${beyond(duty, sayDuty(duty, who))}`),
    ),
    ...besides(regulation, 'reports.members'),
  ];
}
