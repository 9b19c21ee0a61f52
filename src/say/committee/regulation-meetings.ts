import { standingAgencyNames } from '../../domain/committee/agency.ts';
import { convenersNamed, conveningArticle } from '../../domain/committee/authorised.ts';
import { meetingRules } from '../../domain/committee/bodies.ts';
import type {
  Body,
  BodyMeetings,
  Every,
  FurtherBody,
  MeetingKind,
  Place,
  Regulation,
  Role,
} from '../../regulations/schema.ts';
import { MEETING_KINDS } from '../../regulations/terms.ts';
import { absenceRule, sayDelegates } from '../meetings/own-answer.ts';
import { sayNoticeItems, sayProposalParts } from '../meetings/proposal.ts';
import { sayShare } from '../meetings/quorum.ts';
import { kindName } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { isUnheld, notHeld, partNotHeld } from '../unheld.ts';
import { sayWithin } from '../within.ts';
import {
  besides,
  quoted,
  type RuleLine,
  rareLine,
  ruleLine,
  stated,
  withArticle,
} from './regulation-lines.ts';

export const PERIODS: Record<Every, string> = {
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

/** "một lần mỗi 02 tháng" */
export const howOften = ({
  every,
  count,
  soft,
  within,
}: NonNullable<BodyMeetings['regular']>[number]): string =>
  `${count > 1 ? `${count} lần` : 'một lần'} mỗi ${PERIODS[every]}${sayWithin(within)}${soft ? ', căn cứ tình hình thực tế' : ''}`;

export const titlesIn = (body: Body, roles: readonly Role[], regulation: Regulation): string =>
  roles.map((role) => postTitle(body, role, regulation)).join(', ');

/** Who sits in a further body, and who leads it. */
export const madeUpOf = (body: FurtherBody, regulation: Regulation): RuleLine =>
  ruleLine(
    'Thành phần',
    withArticle(
      body,
      `${body.of ? titlesIn('committee', body.of, regulation) : 'theo danh sách'}; đứng đầu: ${postTitle(body.id, body.lead, regulation)}`,
    ),
    quoted(body),
  );

/** What a regulation says of the meetings of a body. */
export function meetingLines(body: Body, regulation: Regulation): RuleLine[] {
  const rules = meetingRules(body, regulation);
  const { convene } = rules;
  const by = (kind: keyof typeof convene) => {
    const right = convene[kind];
    const cited = right && { ...right, article: conveningArticle(right) };
    return stated(cited, regulation, `meetings.${body}.convene.${kind}`, (rule) =>
      convenersNamed(body, rule, regulation),
    );
  };
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
  const leadLine = (what: 'notice' | 'papers', label: string): RuleLine => {
    const rule = rules[`${what}Lead`];
    const kinds = (rules.kindLeads ?? []).filter(({ of }) => of.includes(what));
    const said = kinds.map(
      (one) => `; ${one.kinds.map(kindName).join(', ')}: ${withArticle(one, lead(one))}`,
    );
    const quotes = [rule, ...kinds].flatMap((one) => quoted(one) ?? []);
    return ruleLine(label, `${own(`${what}Lead`, lead)}${said.join('')}`, quotes.join('; ') || null);
  };
  return [
    ...(rules.regular
      ? rules.regular.map((rule) => ruleLine('Định kỳ', withArticle(rule, howOften(rule)), quoted(rule)))
      : [ruleLine('Định kỳ', notHeld(regulation, `meetings.${body}.regular`))]),
    ...(rules.regular ? besides(regulation, `meetings.${body}.regular`) : []),
    ruleLine(
      'Triệu tập họp định kỳ',
      `${by('regular')}; đột xuất: ${by('ad-hoc')}; mở rộng: ${by('extended')}`,
    ),
    ruleLine('Buổi làm việc', by('working-session'), quoted(convene['working-session'])),
    rareLine(
      ruleLine(
        'Chủ trì',
        own('chair', (rule) => postTitle(body, rule.role, regulation)),
        quoted(rules.chair),
      ),
      isSaid('chair'),
    ),
    ruleLine(
      'Giao người khác chủ trì',
      own(
        'handChair',
        (rule) =>
          `${postTitle(body, rule.by, regulation)} giao được cho ${titlesIn(body, rule.to, regulation)}${ofKinds(rule.kinds)}`,
      ),
      quoted(rules.handChair),
    ),
    rareLine(
      ruleLine(
        'Thông báo phải nêu',
        own('noticeStates', ({ items }) => sayNoticeItems(items)),
        quoted(rules.noticeStates),
      ),
      isSaid('noticeStates'),
    ),
    ruleLine(
      'Đề nghị họp',
      own('propose', (rule) => {
        const by = rule.by.map((one) =>
          one === 'standing-agency'
            ? (standingAgencyNames(null, regulation) ?? 'cơ quan thường trực')
            : postTitle(body, one, regulation),
        );
        return `${by.join(', ')} đề nghị${ofKinds(rule.kinds)}, ${titlesIn(body, rule.decidedBy, regulation)} quyết định`;
      }),
      quoted(rules.propose),
    ),
    ruleLine(
      'Thành phần dự',
      own('participants', () => 'người chủ trì quyết định'),
      quoted(rules.participants),
    ),
    ruleLine(
      'Vắng họp',
      own('absence', (rule) => absenceRule(rule, body, regulation)),
      quoted(rules.absence),
    ),
    // Where the rule on absences has somebody sent, the text does say something of delegates: it stands there.
    ...(isSaid('proxy') || !rules.absence?.substitute
      ? [
          ruleLine(
            'Ủy quyền dự thay',
            own('proxy', (rule) =>
              rule.needs === 'written-opinion'
                ? 'phải tham gia ý kiến bằng văn bản'
                : 'phải được người chủ trì đồng ý',
            ),
            quoted(rules.proxy),
          ),
        ]
      : []),
    rareLine(
      ruleLine(
        'Ý kiến bằng văn bản cho cuộc họp',
        own('writtenOpinion', () => 'từng thành viên chuẩn bị'),
        quoted(rules.writtenOpinion),
      ),
      isSaid('writtenOpinion'),
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
    leadLine('notice', 'Gửi thông báo'),
    leadLine('papers', 'Gửi tài liệu'),
    ...(rules.kindLeads
      ? besides(regulation, `meetings.${body}.kindLeads`)
      : isSaid('kindLeads')
        ? [ruleLine('Thời hạn gửi của từng loại cuộc họp', notHeld(regulation, `meetings.${body}.kindLeads`))]
        : []),
    rareLine(
      ruleLine(
        'Nội dung họp',
        own('proposalReport', ({ fields }) => `phải có báo cáo đề xuất nêu ${sayProposalParts(fields)}`),
        quoted(rules.proposalReport),
      ),
      isSaid('proposalReport'),
    ),
  ];
}

/** ", tính cả người dự thay" */
const delegatesCount = (rule: NonNullable<BodyMeetings['quorum']>): string =>
  rule.delegates === null
    ? rule.other
      ? ''
      : `; ${partNotHeld(rule, 'người dự thay có được tính hay không')}`
    : rule.delegates
      ? ', tính cả người dự thay'
      : ', không tính người dự thay';

interface Lead {
  readonly amount: number;
  readonly unit: keyof typeof LEAD_UNITS;
  readonly sender?: string | null;
}

const lead = ({ amount, unit, sender = null }: Lead): string =>
  `${sender ? `${sender} gửi ` : ''}trước ít nhất ${amount} ${LEAD_UNITS[unit]}`;

/** " (họp đột xuất, họp mở rộng)"; nothing where it is of every kind. */
const ofKinds = (kinds: readonly MeetingKind[]): string =>
  MEETING_KINDS.every((kind) => kinds.includes(kind)) ? '' : ` (${kinds.map(kindName).join(', ')})`;
