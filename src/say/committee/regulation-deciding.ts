import { bodiesOf, decisionRules, isMainBody } from '../../domain/committee/bodies.ts';
import { bodyName, shortName } from '../../domain/committee/wording.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { sayShare } from '../meetings/quorum.ts';
import { roleTitle } from '../people/people.ts';
import { postTitle } from '../people/post-title.ts';
import { MATTERS } from '../sheets/names.ts';
import { isUnheld, partNotHeld } from '../unheld.ts';
import { sayLeadAmount } from '../when.ts';
import { type RuleLine, rareLine } from './regulation-lines.ts';
import { ruleSayers } from './regulation-parties.ts';

const FORMS: Record<NonNullable<Regulation['workForms']>['forms'][number], string> = {
  'regular-meeting': 'họp định kỳ',
  'ad-hoc-meeting': 'họp đột xuất',
  conference: 'hội nghị',
  workshop: 'hội thảo',
  'written-opinion': 'ý kiến bằng văn bản',
};

type Majority = NonNullable<Regulation['decisions']['committee']['majority']>[number];

const matters = (all: Majority['matters'], every: string): string =>
  all.map((one) => (one === 'all' ? every : MATTERS[one].toLocaleLowerCase('vi'))).join(', ');

/** "theo đa số tổng số thành viên: kế hoạch", "khi được ít nhất 2/3 tổng số thành viên đồng ý: mọi việc" */
function sayMajority({ of, share, more, matters: on }: Majority, every = 'mọi việc'): string {
  const whom = of === null ? '' : of === 'all' ? ' tổng số thành viên' : ' thành viên có mặt';
  const how =
    share === null
      ? `theo đa số${whom}`
      : `khi được ${sayShare({ share, more })}${whom || ' số phiếu'} đồng ý`;
  return `${how}: ${matters(on, every)}`;
}

/** Beside a majority on named matters, that on all is on the others. */
const sayMajorities =
  (all: readonly Majority[] | null) =>
  (rule: Majority): string =>
    sayMajority(rule, all && all.length > 1 ? 'mọi việc khác' : 'mọi việc');

/** How is decided, in meetings and by written opinions. */
export function decidingLines(regulation: Regulation): RuleLine[] {
  const { decisions, opinions } = regulation;
  const { who, one, own, ownBy, each } = ruleSayers(regulation);
  const isSaid = (rule: 'leader' | 'majority' | 'passedFirst'): boolean =>
    decisions.committee[rule] !== null || isUnheld(regulation, `decisions.committee.${rule}`);
  return [
    // Who decides is said by the majority where that decides; that is voted, by what has to be passed first.
    ...(isSaid('leader') || !isSaid('majority')
      ? [
          one('Ai quyết định', 'decisions.committee.leader', decisions.committee.leader, ({ role }) =>
            roleTitle(role, regulation),
          ),
        ]
      : []),
    ...(isSaid('majority') || !isSaid('passedFirst')
      ? decisions.committee.majority
        ? each(
            'Biểu quyết',
            'decisions.committee.majority',
            decisions.committee.majority,
            sayMajorities(decisions.committee.majority),
          )
        : [one<Majority>('Biểu quyết', 'decisions.committee.majority', null, sayMajority)]
      : []),
    one(
      `Phải được ${shortName(regulation)} thông qua trước`,
      'decisions.committee.passedFirst',
      decisions.committee.passedFirst,
      ({ matters: on, role }) => `${matters(on, '')}; rồi ${roleTitle(role, regulation)} ban hành, phê duyệt`,
    ),
    one('Lấy ý kiến', 'opinions.asked', opinions.asked, (rule) =>
      [who(rule.by), ...(rule.cases ? [`trong trường hợp: ${rule.cases}`] : [])].join(', '),
    ),
    ownBy('Cho ý kiến', 'opinions.given', opinions.given),
    own('Đôn đốc góp ý đúng hạn', 'opinions.inTime', opinions.inTime, (rule) => who(rule.chasedBy)),
    ...bodiesOf(regulation).flatMap((body) => {
      const { leader, majority, passedFirst, tie } = decisionRules(body, regulation);
      const name = bodyName(body, regulation);
      return [
        ...(body === 'committee'
          ? []
          : [
              (isMainBody(body) ? own : one)(
                `Ai quyết định trong ${name}`,
                `decisions.${body}.leader`,
                leader,
                ({ role }) => postTitle(body, role, regulation),
              ),
              ...each(
                `Biểu quyết của ${name}`,
                `decisions.${body}.majority`,
                majority,
                sayMajorities(majority),
              ),
              own(
                `Phải được ${name} thông qua trước`,
                `decisions.${body}.passedFirst`,
                passedFirst,
                ({ matters: on, role }) =>
                  `${matters(on, '')}; rồi ${postTitle(body, role, regulation)} ban hành, phê duyệt`,
              ),
            ]),
        rareLine(
          one(`Số phiếu của ${name} bằng nhau`, `decisions.${body}.tie`, tie, (rule) =>
            rule.by === 'chair'
              ? 'theo ý kiến người chủ trì'
              : `theo ý kiến ${isMainBody(body) ? who([rule.by]) : postTitle(body, rule.by, regulation)}`,
          ),
          tie !== null || isUnheld(regulation, `decisions.${body}.tie`),
        ),
      ];
    }),
    rareLine(
      one('Thời hạn cho ý kiến bằng văn bản', 'opinions.period', opinions.period, sayLeadAmount),
      opinions.period !== null || isUnheld(regulation, 'opinions.period'),
    ),
    rareLine(
      one('Không trả lời phiếu', 'opinions.silence', opinions.silence, () => 'coi như đồng ý'),
      opinions.silence !== null || isUnheld(regulation, 'opinions.silence'),
    ),
    rareLine(
      one(
        'Số người trả lời để phiếu hợp lệ',
        'opinions.quorum',
        opinions.quorum,
        (rule) => `${sayShare(rule)} ${rule.of === 'members' ? 'số thành viên' : 'số người được lấy ý kiến'}`,
      ),
      opinions.quorum !== null || isUnheld(regulation, 'opinions.quorum'),
    ),
    one('Tổng hợp ý kiến', 'opinions.summed', opinions.summed, (rule) =>
      [
        [...(rule.by ? [who([rule.by])] : []), ...(rule.to ? [`báo cáo ${who(rule.to)}`] : [])].join(' '),
        ...(rule.by ? [] : [partNotHeld(rule, 'ai tổng hợp')]),
        ...(rule.to ? [] : [partNotHeld(rule, 'báo cáo ai')]),
      ].join('; '),
    ),
    one('Hình thức làm việc', 'workForms', regulation.workForms, ({ forms }) =>
      forms.map((form) => FORMS[form]).join(', '),
    ),
    one('Khi chưa họp được', 'opinions.betweenMeetings', opinions.betweenMeetings, (rule) => who([rule.by])),
  ];
}
