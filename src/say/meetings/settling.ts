import type { AccountState } from '../../domain/address.ts';
import { sittingIn } from '../../domain/committee/bodies.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Naming } from '../../domain/law.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import type { InStead } from '../../domain/permission.ts';
import type { Choice, Message } from '../../ports/message.ts';
import type { ProposalPart } from '../../regulations/schema.ts';
import {
  comrade,
  comradeFirst,
  cut,
  nameOf,
  type SaidBy,
  saidBy,
  someNames,
  standsFor,
} from '../people/people.ts';
import { whyUnreached } from '../people/reach.ts';
import { sayWhen } from '../when.ts';
import { factLines } from './cards.ts';
import { leadLines } from './planning.ts';
import { proposalLines, sayProposalParts } from './proposal.ts';

/** What is said while it is settled whether and with whom a meeting takes place. */
export const proposalSent = (names: readonly string[]): Message => ({
  text:
    names.length > 0
      ? `Đã chuyển đề nghị họp tới: ${names.map(comrade).join(', ')}. Có ý kiến, tôi báo ngay.`
      : 'Đã ghi nhận đề nghị họp, chưa trình được vì chưa nhắn được cho người có thẩm quyền. Nhắn được, tôi trình ngay; xin báo trực tiếp.',
});

export const proposalFor = (meeting: Meeting, proposer: Member, naming: Naming): Message => ({
  title: 'Đề nghị tổ chức cuộc họp',
  text: [
    `${comradeFirst(proposer.name)} đề nghị họp (${rulesOf(meeting, naming.regulation).propose?.article ?? ''} Quy chế):`,
    ...factLines(meeting, naming),
  ].join('\n'),
  choices: [
    [
      { label: 'Đồng ý triệu tập', command: `/duyet ${referTo(meeting)} hop co` },
      { label: 'Không', command: `/duyet ${referTo(meeting)} hop khong` },
    ],
  ],
});

export const proposalDecided = (
  meeting: Meeting,
  accepted: boolean,
  by: Member,
  inStead: InStead | null,
): Message => ({
  text: accepted
    ? `${comradeFirst(by.name)}${standsFor(inStead)} đồng ý triệu tập “${cut(meeting.title, 200)}”.`
    : `${comradeFirst(by.name)}${standsFor(inStead)} chưa đồng ý triệu tập “${cut(meeting.title, 200)}”.`,
  ...(accepted ? { choices: [[{ label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }]] } : {}),
});

export const participantsFor = (
  meeting: Meeting,
  naming: Naming,
  submitter: Member | null = null,
  leads: readonly LeadTime[] = [],
): Message => {
  const { committee, regulation, zone } = naming;
  const names = meeting.invitees.map((id) => nameOf(committee, id));
  const left = sittingIn(meeting.body, naming).filter((one) => !meeting.invitees.includes(one.id));
  const report = rulesOf(meeting, regulation).proposalReport;
  const filed = proposalLines(meeting, 500);
  return {
    title: 'Xin ý kiến về thành phần dự họp',
    text: [
      ...factLines(meeting, naming),
      `Thành phần (${names.length}): ${someNames(names, 80)}`,
      ...(left.length > 0
        ? [
            `Không mời (${left.length}): ${someNames(
              left.map((one) => one.name),
              40,
            )}`,
          ]
        : []),
      ...(filed.length > 0 || !report
        ? filed
        : meeting.proposal
          ? []
          : [`Báo cáo đề xuất: chưa nộp (${report.article} Quy chế).`]),
      ...leadLines(
        leads.filter(({ state }) => state !== 'in-time'),
        zone,
      ),
      ...(submitter ? [`Người trình: ${comrade(submitter.name)}`] : []),
      `Thành phần dự họp do người chủ trì quyết định (${rulesOf(meeting, regulation).participants?.article ?? ''} Quy chế).`,
    ].join('\n'),
    choices: participantsChoices(meeting),
  };
};

/** The answers to it. */
export const participantsChoices = (meeting: Meeting): Choice[][] => [
  [
    { label: 'Đồng ý', command: `/duyet ${referTo(meeting)} tp co` },
    { label: 'Cần sửa', command: `/duyet ${referTo(meeting)} tp khong` },
  ],
];

export const participantsAsked = (chair: Member): Message => ({
  text: `Đã trình ${comrade(chair.name)} duyệt thành phần. Có ý kiến, tôi báo ngay.`,
});

/** The chair could not be asked: nobody is said to have been. */
export const participantsUnasked = (chair: Member, accounts: readonly AccountState[]): Message => ({
  text: `Tôi chưa xin ý kiến được ${comrade(chair.name)}, vì ${whyUnreached(chair, accounts)}. Nhắn được, tôi gửi ngay. Xin báo trực tiếp, rồi gõ /duyet để ghi nhận ý kiến của đồng chí ấy.`,
});

export const askParticipantsChange = (): string =>
  'Xin cho biết cần sửa thế nào (thêm, bớt ai); gõ “-” nếu không ghi:';

/** The chair was asked and has not answered yet. */
export const participantsWait = (chair: Member, at: string, zone: string): Message => ({
  text: `Đã xin ý kiến ${comrade(chair.name)} về thành phần lúc ${sayWhen(at, zone)}, chưa có trả lời nên tôi không gửi lại. Sau một ngày, hoặc khi sửa thành phần, gõ /moihop để hỏi lại.`,
});

export const participantsDecided = (
  meeting: Meeting,
  agreed: boolean,
  by: SaidBy,
  wanted: string,
): Message => ({
  text: agreed
    ? `${upperFirst(saidBy(by))} đồng ý thành phần dự “${cut(meeting.title, 200)}”.`
    : `${upperFirst(saidBy(by))} đề nghị sửa thành phần dự “${cut(meeting.title, 200)}”${wanted === '' ? '' : `: ${cut(wanted, 1_000)}`}. Xin sửa rồi trình lại (/moihop).`,
  choices: [
    [
      agreed
        ? { label: 'Gửi thông báo', command: `/moihop ${referTo(meeting)}` }
        : { label: 'Sửa thành phần', command: `/suahop ${referTo(meeting)}` },
    ],
  ],
});

export const notedReply = (): Message => ({ text: 'Đã ghi nhận ý kiến của đồng chí và báo lại thư ký.' });

export const proposalMissing = (
  meeting: Meeting,
  { parts, article }: { readonly parts: readonly ProposalPart[]; readonly article: string },
  chairAsks: boolean,
): Message => ({
  text: `Chưa gửi được thông báo: nội dung họp phải có báo cáo đề xuất nêu ${sayProposalParts(parts)} (${article} Quy chế). Xin nộp bằng /dexuat.${chairAsks ? ' Là người chủ trì, đồng chí có thể cho gửi khi chưa có báo cáo: gõ /dexuat rồi trả lời “miễn” kèm lý do.' : ' Cho gửi khi chưa có báo cáo là quyền của người chủ trì (gõ /dexuat, trả lời “miễn” kèm lý do).'}`,
  choices: [[{ label: 'Nộp báo cáo đề xuất', command: `/dexuat ${referTo(meeting)}` }]],
});

/** What a chair wants changed in a list: “thêm Sở Y tế; bỏ đồng chí Phạm Thị Lan”. */
export const sayListChange = (add: readonly string[], remove: readonly string[]): string =>
  [
    ...(add.length > 0 ? [`thêm ${add.join(', ')}`] : []),
    ...(remove.length > 0 ? [`bỏ ${remove.join(', ')}`] : []),
  ].join('; ');

/** What a sentence about a list was taken for. */
export const listChangeHeard = (change: string): string =>
  `Trả lại danh sách để thư ký sửa: “${cut(change, 300)}”?`;
