import type { Regulation, Role } from '../../regulations/schema.ts';
import { roleTitle } from '../people/people.ts';
import { MATTERS } from '../sheets/names.ts';
import { inertLines } from './regulation-inert.ts';
import { line, quoted, type RuleLine, type Section, stated } from './regulation-lines.ts';

/** What else a regulation says that the assistant acts on, by topic. */

type Party = NonNullable<Regulation['conclusions']['drafted']>['by'][number];
type Rule = { readonly article: string; readonly quote: string };

const FORMS: Record<NonNullable<Regulation['workForms']>['forms'][number], string> = {
  'regular-meeting': 'họp định kỳ',
  'ad-hoc-meeting': 'họp đột xuất',
  conference: 'hội nghị',
  workshop: 'hội thảo',
  'written-opinion': 'ý kiến bằng văn bản',
};

const matters = (all: readonly (keyof typeof MATTERS)[]): string =>
  all.map((one) => MATTERS[one].toLocaleLowerCase('vi')).join(', ');

export const workSections = (regulation: Regulation): Section[] => {
  const {
    decisions,
    opinions,
    conclusions,
    tasks,
    reports,
    problems,
    team,
    information,
    records,
    governance,
  } = regulation;
  const who = (parties: readonly Party[]): string =>
    parties.map((party) => partyName(party, regulation)).join(', ');
  const one = <Of extends Rule>(label: string, rule: Of | null, say: (rule: Of) => string): RuleLine =>
    line(label, stated(rule, say), quoted(rule));
  const by = (label: string, rule: (Rule & { readonly by: readonly Party[] }) | null): RuleLine =>
    one(label, rule, (found) => who(found.by));
  const duties = (label: string, all: Regulation['reports']['team']): RuleLine[] =>
    all
      ? all.map((duty) => line(label, `${who(duty.by)} (${duty.article})`, quoted(duty)))
      : [line(label, stated(null, String))];
  return [
    {
      title: 'QUYẾT ĐỊNH VÀ Ý KIẾN',
      lines: [
        one('Ai quyết định', decisions.committee.leader, ({ role }) => roleTitle(role, regulation)),
        one('Biểu quyết', decisions.committee.majority, (rule) => `theo đa số: ${matters(rule.matters)}`),
        one(
          'Phải được Ban thông qua trước',
          decisions.committee.passedFirst,
          ({ role }) => `rồi ${roleTitle(role, regulation)} ban hành, phê duyệt`,
        ),
        by('Lấy ý kiến', opinions.asked),
        one('Tổng hợp ý kiến', opinions.summed, (rule) => `${who([rule.by])} báo cáo ${who(rule.to)}`),
        one('Hình thức làm việc', regulation.workForms, ({ forms }) =>
          forms.map((form) => FORMS[form]).join(', '),
        ),
        one('Khi chưa họp được', opinions.betweenMeetings, (rule) => who([rule.by])),
      ],
    },
    {
      title: 'KẾT LUẬN, NHIỆM VỤ',
      lines: [
        by('Chuẩn bị thông báo, giấy mời', regulation.preparation.notices),
        by('Soạn kết luận', conclusions.drafted),
        one('Gửi kết luận', conclusions.sent, (rule) => `${who([rule.by])} gửi từng thành viên`),
        one('Phải thực hiện kết luận của', conclusions.binding, (rule) => who(rule.of)),
        by('Theo dõi kết luận', conclusions.followedUp),
        by('Giao việc cho thành viên', tasks.assigned),
        by('Giao việc khác', tasks.others),
        by('Phân công trong Tổ', tasks.teamAssigned),
        by('Giao việc cho Tổ', tasks.teamGiven),
        one('Báo cáo kết quả nhiệm vụ', tasks.results, (rule) => who(rule.to)),
        one('Đôn đốc việc quá hạn', tasks.overdue, (rule) => who(rule.to)),
      ],
    },
    {
      title: `BÁO CÁO CỦA ${regulation.bodies.team.name.toLocaleUpperCase('vi')} VÀ CỦA BAN`,
      lines: [
        ...duties('Báo cáo của Tổ', reports.team),
        ...duties('Báo cáo lên trên', reports.upward),
        ...duties('Báo cáo của cơ quan, đơn vị', reports.agencies),
        by('Mẫu báo cáo', reports.template),
        one('Báo cáo trực tuyến', reports.online, (rule) => who(rule.of)),
        by('Thời gian báo cáo', reports.time),
      ],
    },
    {
      title: 'VƯỚNG MẮC',
      lines: [
        one('Nơi tiếp nhận', problems.desk, (rule) =>
          rule.via ? `${rule.name} (thông qua ${rule.via})` : rule.name,
        ),
        one('Thành viên báo cáo vấn đề phát sinh', problems.members, (rule) => who(rule.to)),
        one('Cơ quan báo cáo vấn đề phát sinh', problems.agencies, (rule) =>
          rule.to ? who(rule.to) : 'về đầu mối tiếp nhận',
        ),
        ...(problems.escalation ?? []).map((rule) =>
          line('Phải báo cáo ngay', `${who(rule.to)} (${rule.article})`, quoted(rule)),
        ),
      ],
    },
    {
      title: regulation.bodies.team.name.toLocaleUpperCase('vi'),
      lines: [
        by('Chỉ đạo Tổ', team.directed),
        by('Trưng tập người của Tổ', team.callUp),
        by('Đề nghị cung cấp thông tin', team.informationRequests),
      ],
    },
    {
      title: 'THÔNG TIN, HỒ SƠ, CON DẤU',
      lines: [
        by('Quyết định việc phổ biến', information.disclosure),
        by('Chỉ đạo thông tin, truyền thông', information.directed),
        by('Thông tin tới thành viên', information.toMembers),
        by('Thông tin tới báo chí', information.toPress),
        one(
          'Cách gửi chính thức',
          information.delivery,
          (rule) => `${who([rule.by])} gửi thư điện tử công vụ`,
        ),
        one('Lưu giữ hồ sơ', records.keeper, (rule) => who([rule.by])),
        one('Sổ văn bản đi, đến', records.register, (rule) => who([rule.by])),
        ...(records.seals
          ? records.seals.map((rule) =>
              line(
                'Con dấu',
                `${who(rule.signers)}: ${rule.name ?? 'cơ quan của người ký'} (${rule.article})`,
                quoted(rule),
              ),
            )
          : [line('Con dấu', stated(null, String))]),
      ],
    },
    {
      title: 'THỰC HIỆN, SỬA ĐỔI QUY CHẾ',
      lines: [
        by('Theo dõi việc thực hiện', governance.oversight),
        one('Sửa đổi, bổ sung', governance.amendment, (rule) => {
          const role = roleTitle(rule.by, regulation);
          const drafted = rule.draftedBy ? `${who([rule.draftedBy])} xây dựng, trình; ` : '';
          return `${drafted}${role}${rule.passedFirst ? ' ban hành sau khi Ban thông qua' : ' quyết định'}`;
        }),
        one('Ban Chỉ đạo cấp dưới', governance.children, ({ level, relation }) =>
          relation === 'guidance'
            ? `${level}: chỉ đạo, hướng dẫn, kiểm tra, đôn đốc`
            : `cấp ${level} có Quy chế riêng`,
        ),
      ],
    },
    { title: 'TRỢ LÝ KHÔNG TỰ LÀM ĐƯỢC, VÌ SAO', lines: inertLines(regulation) },
  ];
};

function partyName(party: Party, regulation: Regulation): string {
  if (party === 'team') return regulation.bodies.team.name;
  if (party === 'committee') return 'Ban Chỉ đạo';
  if (party === 'agencies') return 'các cơ quan, đơn vị';
  if (party === 'agency-heads') return 'thủ trưởng cơ quan, đơn vị';
  if (party === 'standing-agency') return regulation.standingAgency?.name ?? 'cơ quan thường trực';
  return roleTitle(party satisfies Role, regulation);
}
