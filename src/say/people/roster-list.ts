import { membersOf, roleIn } from '../../domain/committee/committee.ts';
import { bodyName, shortTeamName } from '../../domain/committee/wording.ts';
import type { Ruled } from '../../domain/law.ts';
import type { RosterProposal, TeamGroup } from '../../domain/people/roster.ts';
import type { Message } from '../../ports/message.ts';
import type { Regulation, Role } from '../../regulations/schema.ts';
import { notHeld } from '../unheld.ts';
import { cite, comradeFirst, cut, nameOf, postOf, roleTitle, type Said, standsFor } from './people.ts';
import { changeText } from './roster.ts';
import { proposalVerdicts } from './roster-proposals.ts';

/** The team as it is, with its groups, and who may change it. */

const stated = (
  what: 'directed' | 'setUp' | 'nominated' | 'replaced' | 'groups',
  regulation: Regulation,
): string => {
  const rule: { readonly by: readonly Role[]; readonly article: string } | null = regulation.team[what];
  return rule
    ? `${rule.by.map((role) => roleTitle(role, regulation)).join(', ')} (${rule.article})`
    : notHeld(regulation, `team.${what}`);
};

export const groupTold = (
  name: string,
  people: readonly string[],
  by: { readonly article: string | null } & Said,
): Message => ({
  title: 'Nhóm công tác',
  text:
    people.length > 0
      ? `${comradeFirst(by.word.name)}${standsFor(by.inStead)} lập nhóm “${name}”: ${people.join(', ')}${cite(by.article)}.`
      : `${comradeFirst(by.word.name)}${standsFor(by.inStead)} giải thể nhóm “${name}”${cite(by.article)}.`,
});
export const groupQuestion = (): string => 'Ghi nhận và báo những người trong nhóm?';
export const groupNoted = (): Message => ({ text: 'Đã ghi nhận nhóm. Xem các nhóm: /nhansu.' });
export const noSuchGroup = (name: string, groups: readonly TeamGroup[]): Message => ({
  text: `Không có nhóm “${cut(name, 60)}”. ${groups.length > 0 ? `Các nhóm: ${groups.map((one) => one.name).join(', ')}.` : 'Chưa chia nhóm nào.'}`,
});

/** The team as it is, who may change it by which article, and what waits. */
export function teamList(
  law: Ruled,
  groups: readonly TeamGroup[],
  waiting: readonly {
    readonly proposal: RosterProposal;
    readonly decides: boolean;
    readonly paper: boolean;
  }[],
): Message {
  const { committee, regulation } = law;
  const { team } = regulation;
  const people = membersOf(committee, 'team').map((member) => {
    const role = roleIn(member, 'team');
    return `${member.no}. ${[member.name, role ? roleTitle(role, regulation) : '', postOf(member)].filter(Boolean).join(', ')}`;
  });
  const setUp = `${stated('setUp', regulation)}${team.setUp ? '' : '; theo quyết định thành lập'}`;
  const replaced = `${stated('replaced', regulation)}${team.replaced?.how === 'propose' ? ', là đề xuất' : ''}`;
  return {
    title: bodyName('team', regulation),
    text: [
      ...people,
      ...groups.map(
        ({ name, members }) => `Nhóm ${name}: ${members.map((id) => nameOf(committee, id)).join(', ')}`,
      ),
      '',
      `Chỉ đạo ${shortTeamName(regulation)}: ${stated('directed', regulation)}.`,
      `Thành lập, phân công: ${setUp}.`,
      `Cử người: ${stated('nominated', regulation)}.`,
      `Thay người: ${replaced}.`,
      `Chia nhóm: ${stated('groups', regulation)}.`,
      ...(waiting.length > 0 ? ['', 'Đang chờ:'] : []),
      ...waiting.map(({ proposal }) => `- ${changeText(proposal.change, law)}`),
      '',
      'Thay đổi: /nhansu cử, thay, rút, giao, nhóm kèm họ tên.',
    ].join('\n'),
    choices: waiting
      .filter(
        ({ decides, proposal }) => decides && (proposal.change.what !== 'replace' || proposal.change.in),
      )
      .flatMap(({ proposal, paper }) => proposalVerdicts(proposal, paper)),
  };
}
