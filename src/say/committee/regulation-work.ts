import { bodyName, shortName, shortTeamName } from '../../domain/committee/wording.ts';
import { officeName } from '../../domain/conclusions/office.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { roleTitle, sayLevel } from '../people/people.ts';
import { isUnheld, notHeld, partNotHeld } from '../unheld.ts';
import { sayDay, sayLeadAmount } from '../when.ts';
import { decidingLines } from './regulation-deciding.ts';
import { sayDuty } from './regulation-duties.ts';
import { inertLines } from './regulation-inert.ts';
import { besides, quoted, type RuleLine, rareLine, ruleLine, type Section } from './regulation-lines.ts';
import { ruleSayers } from './regulation-parties.ts';

/** What else a regulation says that the assistant acts on, by topic. */
export const workSections = (regulation: Regulation): Section[] => {
  const { conclusions, tasks, reports, problems, information, records, governance } = regulation;
  const { who, one, by } = ruleSayers(regulation);
  const team = shortTeamName(regulation);
  // Where there is no team, it is not said of one that the text is silent.
  const ofTeam = (lines: readonly RuleLine[]): readonly RuleLine[] => (regulation.bodies.team ? lines : []);
  const bodies = [...(regulation.bodies.team ? [bodyName('team', regulation)] : []), shortName(regulation)];
  const duties = (label: string, list: 'team' | 'upward' | 'agencies'): RuleLine[] => {
    const all = reports[list];
    if (!all) return [ruleLine(label, notHeld(regulation, `reports.${list}`))];
    return [
      ...all.map((duty) => ruleLine(label, `${sayDuty(duty, who)} (${duty.article})`, quoted(duty))),
      ...besides(regulation, `reports.${list}`),
    ];
  };
  return [
    { title: 'QUYẾT ĐỊNH VÀ Ý KIẾN', lines: decidingLines(regulation) },
    {
      title: 'KẾT LUẬN, NHIỆM VỤ',
      lines: [
        by('Chuẩn bị thông báo, giấy mời', 'preparation.notices', regulation.preparation.notices),
        by('Soạn kết luận', 'conclusions.drafted', conclusions.drafted),
        one('Gửi kết luận', 'conclusions.sent', conclusions.sent, (rule) =>
          rule.by
            ? `${who([rule.by])} gửi từng thành viên`
            : `gửi từng thành viên; ${partNotHeld(rule, 'ai gửi')}`,
        ),
        rareLine(
          one(
            'Hạn ban hành thông báo kết luận',
            'conclusions.period',
            conclusions.period,
            (rule) => `chậm nhất ${sayLeadAmount(rule)} sau cuộc họp`,
          ),
          conclusions.period !== null || isUnheld(regulation, 'conclusions.period'),
        ),
        ...(conclusions.issued ?? []).map((rule) =>
          ruleLine(
            `Ký, gửi kết luận của ${who(rule.of)}`,
            `${officeName(rule, null, regulation) ?? 'cơ quan thường trực'} (${rule.article})`,
            quoted(rule),
          ),
        ),
        ...(conclusions.issued
          ? besides(regulation, 'conclusions.issued')
          : [
              rareLine(
                ruleLine('Ký, gửi thông báo kết luận', notHeld(regulation, 'conclusions.issued')),
                isUnheld(regulation, 'conclusions.issued'),
              ),
            ]),
        one('Phải thực hiện kết luận của', 'conclusions.binding', conclusions.binding, (rule) =>
          who(rule.of),
        ),
        by('Theo dõi kết luận', 'conclusions.followedUp', conclusions.followedUp),
        by('Giao việc cho thành viên', 'tasks.assigned', tasks.assigned),
        by('Giao việc khác', 'tasks.others', tasks.others),
        ...ofTeam([
          by(`Phân công trong ${team}`, 'tasks.teamAssigned', tasks.teamAssigned),
          by(`Giao việc cho ${team}`, 'tasks.teamGiven', tasks.teamGiven),
        ]),
        one('Báo cáo kết quả nhiệm vụ', 'tasks.results', tasks.results, (rule) => who(rule.to)),
        one('Đôn đốc việc quá hạn', 'tasks.overdue', tasks.overdue, (rule) => who(rule.to)),
      ],
    },
    {
      title: `BÁO CÁO CỦA ${bodies.join(' VÀ CỦA ').toLocaleUpperCase('vi')}`,
      lines: [
        ...ofTeam(duties(`Báo cáo của ${team}`, 'team')),
        ...duties('Báo cáo lên trên', 'upward'),
        ...duties('Báo cáo của cơ quan, đơn vị', 'agencies'),
        by('Mẫu báo cáo', 'reports.template', reports.template),
        one('Báo cáo trực tuyến', 'reports.online', reports.online, (rule) => who(rule.of)),
        by('Thời gian báo cáo', 'reports.time', reports.time),
      ],
    },
    {
      title: 'VƯỚNG MẮC',
      lines: [
        one('Nơi tiếp nhận', 'problems.desk', problems.desk, (rule) =>
          rule.via ? `${rule.name} (thông qua ${rule.via})` : rule.name,
        ),
        one('Thành viên báo cáo vấn đề phát sinh', 'problems.members', problems.members, (rule) =>
          who(rule.to),
        ),
        one('Cơ quan báo cáo vấn đề phát sinh', 'problems.agencies', problems.agencies, (rule) =>
          rule.to ? who(rule.to) : 'về đầu mối tiếp nhận',
        ),
        ...(problems.escalation ?? []).map((rule) =>
          ruleLine('Phải báo cáo ngay', `${who(rule.to)} (${rule.article})`, quoted(rule)),
        ),
        ...besides(regulation, 'problems.escalation'),
      ],
    },
    {
      title: bodyName('team', regulation).toLocaleUpperCase('vi'),
      lines: ofTeam([
        by(`Chỉ đạo ${team}`, 'team.directed', regulation.team.directed),
        by(`Trưng tập người của ${team}`, 'team.callUp', regulation.team.callUp),
        by('Đề nghị cung cấp thông tin', 'team.informationRequests', regulation.team.informationRequests),
      ]),
    },
    {
      title: 'THÔNG TIN, HỒ SƠ, CON DẤU',
      lines: [
        by('Quyết định việc phổ biến', 'information.disclosure', information.disclosure),
        by('Chỉ đạo thông tin, truyền thông', 'information.directed', information.directed),
        by('Thông tin tới thành viên', 'information.toMembers', information.toMembers),
        by('Thông tin tới báo chí', 'information.toPress', information.toPress),
        one(
          'Cách gửi chính thức',
          'information.delivery',
          information.delivery,
          (rule) => `${who([rule.by])} gửi thư điện tử công vụ`,
        ),
        one('Lưu giữ hồ sơ', 'records.keeper', records.keeper, (rule) => who([rule.by])),
        one('Sổ văn bản đi, đến', 'records.register', records.register, (rule) => who([rule.by])),
        ...(records.seals
          ? records.seals.map((rule) =>
              ruleLine(
                'Con dấu',
                `${who(rule.signers)}: ${rule.name ?? 'cơ quan của người ký'} (${rule.article})`,
                quoted(rule),
              ),
            )
          : [ruleLine('Con dấu', notHeld(regulation, 'records.seals'))]),
      ],
    },
    {
      title: 'THỰC HIỆN, SỬA ĐỔI QUY CHẾ',
      lines: [
        by('Theo dõi việc thực hiện', 'governance.oversight', governance.oversight),
        ...(regulation.replaces || isUnheld(regulation, 'replaces')
          ? [
              one(
                'Thay thế',
                'replaces',
                regulation.replaces,
                ({ decision }) => `${decision}, hết hiệu lực từ ${sayDay(regulation.effectiveFrom)}`,
              ),
            ]
          : []),
        one('Sửa đổi, bổ sung', 'governance.amendment', governance.amendment, (rule) => {
          const role = roleTitle(rule.by, regulation);
          const drafted = rule.draftedBy ? `${who([rule.draftedBy])} xây dựng, trình; ` : '';
          return `${drafted}${role}${rule.passedFirst ? ` ban hành sau khi ${shortName(regulation)} thông qua` : ' quyết định'}`;
        }),
        one(
          `${bodyName('committee', regulation)} cấp dưới`,
          'governance.children',
          governance.children,
          ({ level, relation }) =>
            relation === 'guidance'
              ? `${level}: chỉ đạo, hướng dẫn, kiểm tra, đôn đốc`
              : `${sayLevel(level)} có Quy chế riêng`,
        ),
      ],
    },
    { title: 'TRỢ LÝ KHÔNG TỰ LÀM ĐƯỢC, VÌ SAO', lines: inertLines(regulation) },
  ];
};
