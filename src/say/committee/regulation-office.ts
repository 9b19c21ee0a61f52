import { bodyName, shortName, shortTeamName } from '../../domain/committee/wording.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { roleTitle, sayLevel } from '../people/people.ts';
import { isUnheld, notHeld } from '../unheld.ts';
import { sayDay } from '../when.ts';
import { inertLines } from './regulation-inert.ts';
import { quoted, type RuleLine, ruleLine, type Section, withArticle } from './regulation-lines.ts';
import { delegationLines, organLines, plannedLines } from './regulation-organ.ts';
import { ruleSayers } from './regulation-parties.ts';

const MAILED = { member: 'thành viên', 'member-agency': 'cơ quan của thành viên' } as const;
const SIGNED_WHEN = { assigned: 'được phân công', authorised: 'được ủy quyền' } as const;

/** How it is made up, who does what in it, and its papers. */
export const officeSections = (regulation: Regulation): Section[] => {
  const { information, records, governance } = regulation;
  const { who, one, by, own, ownBy, each } = ruleSayers(regulation);
  const team = shortTeamName(regulation);
  // Where there is no team, it is not said of one that the text is silent.
  const ofTeam = (lines: readonly RuleLine[]): readonly RuleLine[] => (regulation.bodies.team ? lines : []);
  const saySigning = (rule: NonNullable<typeof records.signing>[number]): string =>
    [
      `${who(rule.by)} ký${rule.for ? ` thay ${roleTitle(rule.for, regulation)}` : ''} ${rule.papers}`,
      ...(rule.when ? [`khi ${rule.when.map((when) => SIGNED_WHEN[when]).join(' hoặc ')}`] : []),
    ].join(', ');
  return [
    { title: 'TỔ CHỨC', lines: organLines(regulation) },
    {
      title: bodyName('team', regulation).toLocaleUpperCase('vi'),
      lines: ofTeam([
        by(`Chỉ đạo ${team}`, 'team.directed', regulation.team.directed),
        ownBy(`Thành lập ${team}`, 'team.setUp', regulation.team.setUp),
        ownBy(`Cử người vào ${team}`, 'team.nominated', regulation.team.nominated),
        own(`Thay người của ${team}`, 'team.replaced', regulation.team.replaced, (rule) =>
          [
            `${who(rule.by)} ${rule.how === 'replace' ? 'thay' : 'đề xuất thay'}`,
            ...(rule.askedBy ? [`theo đề nghị của ${who(rule.askedBy)}`] : []),
          ].join(', '),
        ),
        ownBy(`Chia nhóm trong ${team}`, 'team.groups', regulation.team.groups),
        one(`Trưng tập người của ${team}`, 'team.callUp', regulation.team.callUp, (rule) =>
          [
            who(rule.by),
            ...(rule.place ? [`làm việc tại ${rule.place}`] : []),
            ...(rule.experts ? ['mời thêm được chuyên gia'] : []),
          ].join('; '),
        ),
        one(
          'Đề nghị cung cấp thông tin',
          'team.informationRequests',
          regulation.team.informationRequests,
          (rule) => `${who(rule.by)} đề nghị ${who([rule.from])}`,
        ),
      ]),
    },
    { title: 'CHƯƠNG TRÌNH, KẾ HOẠCH', lines: plannedLines(regulation) },
    { title: 'PHÂN CÔNG, ỦY QUYỀN', lines: delegationLines(regulation) },
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
          (rule) =>
            `${who([rule.by])} gửi thư điện tử công vụ tới ${rule.to.map((to) => MAILED[to]).join(', ')}`,
        ),
        one('Lưu giữ hồ sơ', 'records.keeper', records.keeper, (rule) => who([rule.by])),
        one('Sổ văn bản đi, đến', 'records.register', records.register, (rule) => who([rule.by])),
        ...(records.seals
          ? records.seals.map((rule) =>
              ruleLine(
                'Con dấu',
                withArticle(
                  rule,
                  `${who(rule.signers)}: ${(rule.of === 'named' ? rule.name : null) ?? 'cơ quan của người ký'}`,
                ),
                quoted(rule),
              ),
            )
          : [ruleLine('Con dấu', notHeld(regulation, 'records.seals'))]),
        ...each('Ký văn bản', 'records.signing', records.signing, saySigning),
      ],
    },
    {
      title: 'THỰC HIỆN, SỬA ĐỔI QUY CHẾ',
      lines: [
        by('Theo dõi việc thực hiện', 'governance.oversight', governance.oversight),
        ownBy('Huy động chuyên gia', 'governance.experts', governance.experts),
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
