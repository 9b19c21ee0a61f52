import type { Member } from '../../domain/committee/committee.ts';
import type { Ruled } from '../../domain/law.ts';
import type { RosterChange, RosterProposal } from '../../domain/people/roster.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { notHeld } from '../unheld.ts';
import { cite, comrade, comradeFirst, type Said, standsFor } from './people.ts';
import { type By, changeText } from './roster.ts';

/** What was proposed of who is in the team: how it is asked for, heard and answered. */

/** The word on a proposal. */
export const proposalVerdicts = ({ no }: RosterProposal, paper: boolean): Choice[][] => [
  [
    { label: paper ? 'Ghi quyết định' : 'Đồng ý', command: `/nhansu y ${no}` },
    { label: paper ? 'Không thay đổi' : 'Không đồng ý', command: `/nhansu k ${no}` },
  ],
];

/** To whose word it waits for. A lead who asks for a replacement names nobody: whoever sends people is asked whom. */
export function proposalAsked(proposal: RosterProposal, by: By, law: Ruled, paper: boolean): Message {
  const { change } = proposal;
  const text = `${comradeFirst(by.word.name)}${standsFor(by.inStead)} đề nghị ${changeText(change, law)}${cite(by.article)}.`;
  const gone = change.out === null ? null : law.committee.members.find(({ id }) => id === change.out);
  if (change.what === 'replace' && change.in === null && gone)
    return {
      title: 'Đề nghị thay người',
      text,
      choices: [[{ label: 'Cử người thay', command: `/nhansu thay @${gone.no}` }]],
    };
  const paperNote = `${notHeld(law.regulation, ['team.setUp', 'team.replaced'], 'ai quyết định')}; khi có quyết định của cấp có thẩm quyền, xin ghi số quyết định.`;
  return {
    title: 'Đề nghị về nhân sự',
    text: paper ? `${text} ${paperNote}` : text,
    choices: proposalVerdicts(proposal, paper),
  };
}

/** To who only hears of it. */
export const proposalHeard = (message: Message): Message => ({
  ...(message.title ? { title: message.title } : {}),
  text: message.text,
});

export const rosterProposalQuestion = (people: readonly string[], giver: Member | null): string =>
  `Gửi đề nghị trên tới ${people.map(comrade).join(', ') || 'thư ký'}${giver ? ` theo ý kiến của ${comrade(giver.name)}` : ''}?`;

export const rosterProposalSent = (told: readonly string[]): Message => ({
  text:
    told.length > 0
      ? `Đã chuyển đề nghị tới ${told.map(comrade).join(', ')}. Có ý kiến, tôi báo ngay.`
      : 'Đã ghi đề nghị nhưng chưa chuyển được tới ai qua trợ lý. Xin báo trực tiếp thư ký.',
});

export const proposalRefused = (change: RosterChange, by: Said, law: Ruled): Message => ({
  text: `${comradeFirst(by.word.name)}${standsFor(by.inStead)} không đồng ý: ${changeText(change, law)}. Danh sách giữ nguyên.`,
});
export const refusedNoted = (): Message => ({ text: 'Đã ghi; danh sách giữ nguyên.' });
