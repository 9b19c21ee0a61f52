import { standingAgencyNames } from '../../domain/committee/agency.ts';
import { convenersNamed } from '../../domain/committee/authorised.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { fold, upperFirst } from '../../domain/fold.ts';
import type { Message } from '../../ports/message.ts';
import type { Body, BodyMeetings, Every, Place, Regulation, Role } from '../../regulations/schema.ts';
import { absenceRule, sayDelegates } from '../meetings/own-answer.ts';
import { sayShare } from '../meetings/quorum.ts';
import { cut, roleTitle } from '../people/people.ts';
import { isUnheld, notHeld, partNotHeld } from '../unheld.ts';
import { sayWithin } from '../within.ts';
import {
  besides,
  quoted,
  type RuleLine,
  rareLine,
  ruleLine,
  type Section,
  stated,
} from './regulation-lines.ts';
import { workSections } from './regulation-work.ts';

const titles = (roles: readonly Role[], regulation: Regulation): string =>
  roles.map((role) => roleTitle(role, regulation)).join(', ');

const PERIODS: Record<Every, string> = {
  P1W: 'tuần',
  P2W: '02 tuần',
  P1M: 'tháng',
  P2M: '02 tháng',
  P3M: 'quý',
  P4M: '04 tháng',
  P6M: '06 tháng',
  P1Y: 'năm',
};
const LEAD_UNITS = { 'working-days': 'ngày làm việc', days: 'ngày', hours: 'giờ' } as const;

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
  'Gửi thông báo': 'giay moi truoc may ngay bao lau han',
  'Gửi tài liệu': 'truoc may ngay bao lau han',
};

function nearness(label: string, words: readonly string[]): number {
  const own = new Set(fold(label).split(/[^a-z0-9]+/));
  return words.filter((word) => own.has(word)).length;
}

/** "một lần mỗi 02 tháng" */
export const howOften = ({
  every,
  count,
  soft,
  within,
}: NonNullable<BodyMeetings['regular']>[number]): string =>
  `${count > 1 ? `${count} lần` : 'một lần'} mỗi ${PERIODS[every]}${sayWithin(within)}${soft ? ', căn cứ tình hình thực tế' : ''}`;

function meetingLines(body: Body, regulation: Regulation): RuleLine[] {
  const rules = regulation.meetings[body];
  const { convene } = rules;
  const by = (kind: keyof typeof convene) =>
    stated(convene[kind], regulation, `meetings.${body}.convene.${kind}`, (rule) =>
      convenersNamed(rule, regulation),
    );
  const own = <Name extends keyof typeof rules & string>(
    name: Name,
    say: (rule: NonNullable<(typeof rules)[Name]> & { readonly article: string }) => string,
  ) =>
    stated(
      rules[name] as Parameters<typeof say>[0] | null,
      regulation,
      `meetings.${body}.${name}` as Place,
      say,
    );
  const isSaid = (name: keyof typeof rules & string): boolean =>
    rules[name] !== null || isUnheld(regulation, `meetings.${body}.${name}` as Place);
  return [
    ...(rules.regular
      ? rules.regular.map((rule) => ruleLine('Định kỳ', `${howOften(rule)} (${rule.article})`, quoted(rule)))
      : [ruleLine('Định kỳ', notHeld(regulation, `meetings.${body}.regular`))]),
    ...(rules.regular ? besides(regulation, `meetings.${body}.regular`) : []),
    ruleLine(
      'Triệu tập họp định kỳ',
      `${by('regular')}; đột xuất: ${by('ad-hoc')}; mở rộng: ${by('extended')}`,
    ),
    ruleLine('Buổi làm việc', by('working-session'), quoted(convene['working-session'])),
    ruleLine(
      'Giao người khác chủ trì',
      own(
        'handChair',
        (rule) => `${roleTitle(rule.by, regulation)} giao được cho ${titles(rule.to, regulation)}`,
      ),
      quoted(rules.handChair),
    ),
    ...(rules.noticeStates
      ? [ruleLine('Thông báo phải nêu', `nội dung, thời gian, địa điểm (${rules.noticeStates.article})`)]
      : []),
    ruleLine(
      'Đề nghị họp',
      own('propose', (rule) =>
        rule.by
          .map((one) =>
            one === 'standing-agency'
              ? (standingAgencyNames(null, regulation) ?? 'cơ quan thường trực')
              : roleTitle(one, regulation),
          )
          .join(', '),
      ),
      quoted(rules.propose),
    ),
    ruleLine(
      'Thành phần dự',
      own('participants', () => 'người chủ trì quyết định'),
      quoted(rules.participants),
    ),
    ruleLine(
      'Vắng họp',
      own('absence', (rule) => absenceRule(rule, regulation)),
      quoted(rules.absence),
    ),
    ruleLine(
      'Ủy quyền dự thay',
      own('proxy', (rule) =>
        rule.needs === 'written-opinion'
          ? 'phải tham gia ý kiến bằng văn bản'
          : 'phải được người chủ trì đồng ý',
      ),
      quoted(rules.proxy),
    ),
    rareLine(
      ruleLine('Quyền của người dự thay', own('delegates', sayDelegates), quoted(rules.delegates)),
      isSaid('delegates'),
    ),
    rareLine(
      ruleLine(
        'Số người dự để họp hợp lệ',
        own(
          'quorum',
          (rule) =>
            `${sayShare(rule)} ${rule.of === 'members' ? 'số thành viên' : 'số thành viên được mời'}${delegatesCount(rule)}`,
        ),
        quoted(rules.quorum),
      ),
      isSaid('quorum'),
    ),
    ruleLine('Gửi thông báo', own('noticeLead', lead), quoted(rules.noticeLead)),
    ruleLine('Gửi tài liệu', own('papersLead', lead), quoted(rules.papersLead)),
    ...(rules.proposalReport
      ? [
          ruleLine(
            'Nội dung họp',
            `phải có báo cáo đề xuất nêu mục tiêu, tiến độ, kết quả (${rules.proposalReport.article})`,
            quoted(rules.proposalReport),
          ),
        ]
      : []),
  ];
}

/** ", tính cả người dự thay" */
const delegatesCount = (rule: NonNullable<BodyMeetings['quorum']>): string =>
  rule.delegates === null
    ? `; ${partNotHeld(rule, 'người dự thay có được tính hay không')}`
    : rule.delegates
      ? ', tính cả người dự thay'
      : ', không tính người dự thay';

const lead = ({
  amount,
  unit,
}: {
  readonly amount: number;
  readonly unit: keyof typeof LEAD_UNITS;
}): string => `trước ít nhất ${amount} ${LEAD_UNITS[unit]}`;

const WHEN = {
  absent: 'khi đi vắng',
  authorised: 'khi được ủy quyền',
  assigned: 'chỉ khi được giao',
} as const;

function actingLines(regulation: Regulation): RuleLine[] {
  if (regulation.acting.length === 0) return [ruleLine('', notHeld(regulation, 'acting'))];
  const held = regulation.acting.map((rule) =>
    ruleLine(
      '',
      `${upperFirst(titles(rule.by, regulation))} ${rule.scope === 'chairing' ? 'chủ trì thay' : 'thay mặt'} ${roleTitle(rule.for, regulation)} ${rule.when.map((when) => WHEN[when]).join(' hoặc ')} (${rule.article})`,
      quoted(rule),
    ),
  );
  return [...held, ...besides(regulation, 'acting')];
}

function reportLines(regulation: Regulation): RuleLine[] {
  const duties = regulation.reports.members ?? [];
  if (duties.length === 0) return [ruleLine('', notHeld(regulation, 'reports.members'))];
  return [
    ...duties.map((duty) => ruleLine('', quoted(duty) ?? '')),
    ...besides(regulation, 'reports.members'),
  ];
}

/** Nothing that is told of is called so; the whole follows. */
export const notCalledSo = (asked: string): Message => ({
  text: `Trong phần Quy chế mà tôi tra được không có mục “${cut(asked, 60)}”. Toàn bộ phần ấy:`,
});
